import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { BeurtRow } from '../../../shared/dossier/protocol';
import type { EvidenceTarget } from '../../records/evidence-target';
import type { WindowedRows } from '../../store';
import { LongList, type LongListHandle } from '../../ui/long-list';
import { VisuallyHidden } from '../../ui/visually-hidden';
import type { SpokenField } from './anchors';
import { Turn } from './turn';
import type { TurnEvents } from './turn-events';
import type { BeurtActions } from './use-beurt-actions';
import { textOf, useTranscript } from './use-transcript';

export interface TranscriptProps {
  rows: WindowedRows<BeurtRow>;
  /** Go there; another object goes there again. */
  goto: { plaats: number; beurt: string } | null;
  /** What the evidence pane shows, and of which beurt. */
  shown: { beurt: string; target: EvidenceTarget } | null;
  onShow(beurt: string, target: EvidenceTarget): void;
  /** Brings the evidence into sight where it is folded away. */
  onEvidence(): void;
  actions: BeurtActions;
  onAddAfter(row: BeurtRow): void;
}

/**
 * The turns of an interview, of any number: only those in view exist. The one that is worked on
 * stays in the document, so that its focus and its selection are never lost.
 */
export function Transcript(props: TranscriptProps) {
  const { rows, goto, shown, onShow, onEvidence, actions, onAddAfter } = props;
  const { total, rowAt } = rows;
  const list = useRef<LongListHandle>(null);
  /** Which text is to have the focus once it is drawn. */
  const [wanted, setWanted] = useState<{ beurt: string; veld: SpokenField } | null>(null);
  const { place, aloud, steps } = useTranscript({
    rowAt,
    onFocus: (row, veld) => {
      setWanted({ beurt: row.id, veld });
      list.current?.show(row.plaats, 'auto');
    },
  });
  const working = rows.indexWhere((row) => row.id === place.beurt);

  // Sent here: to the beurt, not to the whole transcript.
  const here = goto === null ? undefined : rowAt(goto.plaats);
  const [gone, setGone] = useState<TranscriptProps['goto']>(null);
  useEffect(() => {
    if (goto === null || goto === gone || goto.plaats >= total) return;
    list.current?.show(goto.plaats, 'start');
    if (here?.id !== goto.beurt) return;
    steps.goTo(goto.beurt);
    setGone(goto);
  }, [goto, gone, here, total, steps]);

  useLayoutEffect(() => {
    if (wanted === null) return;
    const text = list.current?.element?.querySelector<HTMLElement>(
      `[data-beurt="${CSS.escape(wanted.beurt)}"][data-veld="${wanted.veld}"]`,
    );
    if (!text) return;
    text.focus({ preventScroll: true });
    setWanted(null);
  });

  const events = useMemo<TurnEvents>(
    () => ({
      onEnter: (row, veld) => {
        steps.enter(row, veld);
        onShow(row.id, { soort: 'veld', veld });
      },
      onWalk: steps.walk,
      onChoose: (row, coding) => {
        steps.choose(row, coding);
        onShow(row.id, { soort: 'coding', coding });
      },
      onAssigned: (row, coding) => {
        steps.assigned(row, coding);
        // Taken back: then there is nothing to show of it.
        onShow(
          row.id,
          coding === null ? { soort: 'veld', veld: 'tekst' } : { soort: 'coding', coding },
        );
      },
      onWhole: steps.whole,
      onActivate: steps.activate,
      onLetGo: (row, veld) => {
        steps.letGo(row);
        setWanted({ beurt: row.id, veld });
        onShow(row.id, { soort: 'veld', veld });
      },
      onTarget: (row, target) => {
        onShow(row.id, target);
        onEvidence();
      },
      onEvidence,
      onAddAfter,
      onRemove: (row) => void actions.remove(row.id),
    }),
    [steps, onShow, onEvidence, onAddAfter, actions],
  );

  return (
    <>
      <LongList
        ref={list}
        label="Beurten"
        total={total}
        keyAt={(index) => rowAt(index)?.id ?? index}
        estimate={(index) => estimate(rowAt(index))}
        // Until somebody is somewhere, Tab comes in at the first.
        kept={working ?? 0}
        onNeed={rows.need}
      >
        {(index) => {
          const row = rowAt(index);
          return row === undefined ? null : (
            <Turn
              row={row}
              active={row.id === place.beurt}
              reachable={index === (working ?? 0)}
              cursor={place.cursor?.beurt === row.id ? place.cursor : null}
              chosen={row.id === place.beurt ? place.chosen : null}
              whole={row.id === place.beurt && place.whole}
              target={shown?.beurt === row.id ? shown.target : null}
              actions={actions}
              events={events}
            />
          );
        }}
      </LongList>
      <VisuallyHidden>
        <span role="status">{aloud}</span>
      </VisuallyHidden>
    </>
  );
}

/** Height of a beurt in pixels before it is measured: near enough for the scroll bar. */
function estimate(row: BeurtRow | undefined): number {
  if (row === undefined) return 140;
  const lines = (['vraag', 'tekst'] as const).reduce(
    (sum, veld) => sum + Math.ceil(textOf(row, veld).length / 60),
    0,
  );
  return 64 + 26 * lines;
}
