import { useEffect, useMemo, useState } from 'react';
import type { Failure, Result } from '../../../shared/desktop/errors';
import type { Passage } from '../../../shared/gate/passage';
import type { GateReport } from '../../../shared/gate/report';
import type { GateRequest } from '../../../shared/gate/request';
import { useSession } from '../../store';
import { ErrorNote } from '../../ui/error-note';
import { SaveSheet, type SheetTarget, type SheetWork } from '../../ui/save-sheet';
import css from './gate.module.css';
import { GateChoice, WholeChoice } from './gate-choice';
import { GateReportView } from './gate-report';
import { type Threshold, useThreshold } from './use-threshold';

interface GateSheetProps {
  title: string;
  /** File name to begin with, with its extension. */
  suggestion: string;
  /** What leaves: "Alle 42 casussen, met alle velden." */
  remark: string;
  /** What is asked of the gate, as it will pass. */
  request(passage: Passage): GateRequest;
  /** It is sealed: nothing is held back, and there is nothing to choose. */
  sealed?: boolean;
  /** It goes as a whole or not at all: what somebody says before it can be saved. */
  complete?: string;
  /** Makes the file and lets it go; null when the user cancelled in the system's dialog. */
  save(
    target: SheetTarget,
    passage: Passage,
    work: SheetWork,
  ): Promise<Result<{ pad: string } | null>>;
  /** Closed: with the path when it was saved. */
  onClose(pad: string | null): void;
}

const AGREE_FIRST = 'Kruis hierboven aan dat alles naar buiten gaat; dan kunt u opslaan.';

/**
 * The gate: what leaves, what of it is held back unless somebody lets it all go, and where it goes.
 * Everything that is saved from a dossier passes it. Mount it to open it.
 */
export function GateSheet(props: GateSheetProps) {
  const { title, suggestion, remark, request, sealed = false, complete, save, onClose } = props;
  const session = useSession();
  const [drempel, setDrempel] = useThreshold();
  const [volledig, setVolledig] = useState(false);
  const whole = sealed || complete !== undefined;
  const { report, failure } = useReport(request, drempel);
  const passage = drempel === null ? null : { drempel, volledig: volledig || whole };
  return (
    <SaveSheet
      title={title}
      suggestion={suggestion}
      folders={session.folders}
      save={async (target, work) => (passage === null ? waiting : save(target, passage, work))}
      waiting={report === null}
      first={report !== null && complete !== undefined && !volledig ? AGREE_FIRST : null}
      wide
      onClose={onClose}
    >
      <p>{remark}</p>
      <section className={css.report} aria-label="Wat naar buiten gaat" aria-busy={report === null}>
        {failure === null ? null : <ErrorNote failure={failure} />}
        {report === null ? null : <GateReportView report={report} />}
        {report === null || passage === null || whole ? null : (
          <GateChoice
            report={report}
            passage={passage}
            onVolledig={setVolledig}
            onThreshold={setDrempel}
          />
        )}
        {report === null || complete === undefined ? null : (
          <WholeChoice report={report} words={complete} agreed={volledig} onAgreed={setVolledig} />
        )}
      </section>
    </SaveSheet>
  );
}

/** The button is not there yet. */
const waiting: Result<null> = { ok: true, value: null };

interface Reported {
  report: GateReport | null;
  failure: Failure | null;
}

/**
 * The report as it is when the sheet opens, and again for another threshold: with everything in it,
 * whatever is chosen about it. What was reported last stays until then.
 */
function useReport(request: GateSheetProps['request'], drempel: Threshold | null): Reported {
  const session = useSession();
  const [reported, setReported] = useState<Reported>({ report: null, failure: null });
  const asked = drempel === null ? null : JSON.stringify(request({ drempel, volledig: false }));
  const params = useMemo(
    () => (asked === null ? null : (JSON.parse(asked) as GateRequest)),
    [asked],
  );
  useEffect(() => {
    if (params === null) return;
    let left = false;
    void session.ask('poort', params).then((result) => {
      if (left) return;
      setReported(
        result.ok ? { report: result.value, failure: null } : { report: null, failure: result },
      );
    });
    return () => {
      left = true;
    };
  }, [session, params]);
  return reported;
}
