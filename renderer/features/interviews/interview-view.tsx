import { useCallback, useMemo, useState } from 'react';
import { interviewName } from '../../../shared/domain/interview';
import type { BeurtRow, InterviewRow } from '../../../shared/dossier/protocol';
import { type EvidenceTarget, WHOLE } from '../../records/evidence-target';
import { FieldList } from '../../records/field-list';
import { RecordButtons } from '../../records/record-buttons';
import type { RecordActions } from '../../records/use-record-actions';
import { valueLine } from '../../records/value-text';
import { errorSentence, useDossier, useWindows } from '../../store';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { useNavigation } from '../../ui/navigation';
import { AddBeurtDialog } from './add-beurt-dialog';
import { Confidential } from './confidential';
import { interviewGroups } from './fields';
import css from './interview-view.module.css';
import { Transcript } from './transcript';
import { turnName } from './turn-head';
import { useBeurtActions } from './use-beurt-actions';

/** What the evidence pane answers for: the interview or one of its beurten. */
export interface Shown {
  beurt: string | null;
  target: EvidenceTarget;
}

interface InterviewViewProps {
  interview: InterviewRow;
  goto: { plaats: number; beurt: string } | null;
  shown: Shown;
  onShow(shown: Shown): void;
  onEvidence(): void;
  actions: Pick<RecordActions, 'duplicate'>;
  onDuplicated(interview: string): void;
  onRemove(): void;
  onGoTo(beurt: string): void;
}

interface Adding {
  na: string | null;
  waar: string;
}

/** One interview: who spoke, and the conversation by turns. */
export function InterviewView(props: InterviewViewProps) {
  const { interview, goto, shown, onShow, onEvidence, onGoTo } = props;
  const { go } = useNavigation();
  const own = useDossier()?.kind === 'eigen';
  const [open, setOpen] = useState(false);
  const [adding, setAdding] = useState<Adding | null>(null);
  const rest = useMemo(() => ({ interview: interview.id }), [interview.id]);
  const rows = useWindows('beurten', rest);
  const actions = useBeurtActions();
  const naam = interviewName(interview);
  const line = (veld: 'interview' | 'rol' | 'organisatie' | 'datum') =>
    valueLine(interview.velden[veld]);
  // Without a title the role is in the name itself.
  const role = valueLine(interview.velden.titel) === '' ? '' : line('rol');

  const onTarget = (target: EvidenceTarget) => {
    onShow({ beurt: null, target });
    onEvidence();
  };
  const showBeurt = useCallback(
    (beurt: string, target: EvidenceTarget) => onShow({ beurt, target }),
    [onShow],
  );
  const addAfter = useCallback(
    (row: BeurtRow) => setAdding({ na: row.id, waar: `na ${turnName(row)}` }),
    [],
  );
  const ownTarget = shown.beurt === null ? shown.target : WHOLE;
  const last = rows.rowAt(rows.total - 1);
  return (
    <article className={css.view} aria-label={naam}>
      <header className={css.head}>
        <p className={css.soft}>
          {[line('interview'), role, line('organisatie'), line('datum')]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
        <div className={css.titleLine}>
          <h2 className={css.title}>
            <button
              type="button"
              className={css.plain}
              aria-pressed={shown.beurt === null && shown.target.soort === 'record'}
              title="Toon waar dit interview vandaan komt"
              onClick={() => onTarget(WHOLE)}
            >
              {naam}
            </button>
          </h2>
          <Confidential value={interview.velden.vertrouwelijkheid} />
        </div>
        <div className={css.buttons}>
          <Button kind="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? 'Gegevens verbergen' : 'Gegevens'}
          </Button>
          <Button
            kind="quiet"
            onClick={() =>
              setAdding(
                last === undefined
                  ? { na: null, waar: 'vooraan' }
                  : { na: last.id, waar: `na ${turnName(last)}` },
              )
            }
          >
            Beurt toevoegen
          </Button>
          <RecordButtons
            record={interview.id}
            actions={props.actions}
            onDuplicated={props.onDuplicated}
            onRemove={props.onRemove}
          />
          {own ? (
            <Button kind="quiet" onClick={() => go({ screen: 'wissen', wissen: interview.id })}>
              Voorgoed wissen…
            </Button>
          ) : null}
        </div>
      </header>
      {open ? (
        <div className={css.fields}>
          <FieldList
            type="interview"
            record={interview}
            groups={interviewGroups}
            target={ownTarget}
            onTarget={onTarget}
          />
        </div>
      ) : null}
      {rows.failure !== null ? (
        <p className={css.fields}>{errorSentence(rows.failure)}</p>
      ) : rows.total === 0 && !rows.loading ? (
        <EmptyState
          title="Nog geen beurten"
          action={
            <Button kind="primary" onClick={() => setAdding({ na: null, waar: 'vooraan' })}>
              Beurt toevoegen
            </Button>
          }
        >
          Een interview bestaat uit beurten: een vraag en wat daarop is gezegd. Voeg de eerste toe,
          of lees bij Bronnen een werkmap in met één rij per beurt.
        </EmptyState>
      ) : (
        <Transcript
          key={interview.id}
          rows={rows}
          goto={goto}
          shown={shown.beurt === null ? null : { beurt: shown.beurt, target: shown.target }}
          onShow={showBeurt}
          onEvidence={onEvidence}
          actions={actions}
          onAddAfter={addAfter}
        />
      )}
      {adding === null ? null : (
        <AddBeurtDialog
          interview={interview.id}
          na={adding.na}
          waar={adding.waar}
          onClose={() => setAdding(null)}
          onAdded={(beurt) => {
            setAdding(null);
            onGoTo(beurt);
          }}
        />
      )}
    </article>
  );
}
