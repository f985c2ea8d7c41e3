import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { BeurtRow } from '../../../shared/dossier/protocol';
import type { EvidenceTarget } from '../../records/evidence-target';
import type { WindowedRows } from '../../store';
import { VisuallyHidden } from '../../ui/visually-hidden';
import type { SpokenField } from './anchors';
import css from './transcript.module.css';
import { Turn, type TurnEvents } from './turn';
import type { BeurtActions } from './use-beurt-actions';
import { textOf, useTranscript } from './use-transcript';

/** Beurten to ask for at a time. */
const PAGE = 100;

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
  const { total, rowAt, need } = rows;
  const scroller = useRef<HTMLDivElement>(null);
  /** Which text is to have the focus once it is drawn. */
  const [wanted, setWanted] = useState<{ beurt: string; veld: SpokenField } | null>(null);
  const { place, aloud, steps } = useTranscript({
    rowAt,
    onFocus: (row, veld) => {
      setWanted({ beurt: row.id, veld });
      virtual.scrollToIndex(row.plaats, { align: 'auto' });
    },
  });
  const working = rows.indexWhere((row) => row.id === place.beurt);

  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => estimate(rowAt(index)),
    getItemKey: (index) => rowAt(index)?.id ?? index,
    overscan: 4,
    rangeExtractor: (range) => {
      const from = Math.max(0, range.startIndex - range.overscan);
      const to = Math.min(range.count - 1, range.endIndex + range.overscan);
      const indexes = Array.from({ length: to - from + 1 }, (_, i) => from + i);
      if (working !== null && working < from) indexes.unshift(working);
      if (working !== null && working > to) indexes.push(working);
      return indexes;
    },
  });
  const items = virtual.getVirtualItems();

  // Also what is here already: only what is asked for is kept up to date.
  const pages = [...new Set(items.map(({ index }) => Math.floor(index / PAGE)))].join(' ');
  useEffect(() => {
    for (const page of pages.split(' ')) {
      const offset = Number(page) * PAGE;
      need({ offset, limit: Math.min(PAGE, total - offset) });
    }
  }, [pages, total, need]);

  // Sent here: to the beurt, not to the whole transcript.
  const here = goto === null ? undefined : rowAt(goto.plaats);
  const [gone, setGone] = useState<TranscriptProps['goto']>(null);
  useEffect(() => {
    if (goto === null || goto === gone || goto.plaats >= total) return;
    virtual.scrollToIndex(goto.plaats, { align: 'start' });
    if (here?.id !== goto.beurt) return;
    steps.goTo(goto.beurt);
    setGone(goto);
  }, [goto, gone, here, total, virtual.scrollToIndex, steps]);

  useLayoutEffect(() => {
    if (wanted === null) return;
    const text = scroller.current?.querySelector<HTMLElement>(
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
        if (coding !== null) onShow(row.id, { soort: 'coding', coding });
      },
      onWhole: steps.whole,
      onActivate: steps.activate,
      onLetGo: (row, veld) => {
        steps.letGo(row);
        setWanted({ beurt: row.id, veld });
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
    <div ref={scroller} className={css.scroller}>
      <ol className={css.list} style={{ height: virtual.getTotalSize() }} aria-label="Beurten">
        {items.map((item) => {
          const row = rowAt(item.index);
          return (
            <li
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              aria-posinset={item.index + 1}
              aria-setsize={total}
              className={css.item}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {row === undefined ? (
                <div className={css.waiting} style={{ height: item.size }} />
              ) : (
                <Turn
                  row={row}
                  active={row.id === place.beurt}
                  reachable={row.id === place.beurt || (working === null && item === items[0])}
                  cursor={place.cursor?.beurt === row.id ? place.cursor : null}
                  chosen={row.id === place.beurt ? place.chosen : null}
                  whole={row.id === place.beurt && place.whole}
                  target={shown?.beurt === row.id ? shown.target : null}
                  actions={actions}
                  events={events}
                />
              )}
            </li>
          );
        })}
      </ol>
      <VisuallyHidden>
        <span role="status">{aloud}</span>
      </VisuallyHidden>
    </div>
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
