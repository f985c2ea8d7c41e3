import { type KeyboardEvent, type MouseEvent, useMemo, useRef } from 'react';

/** What the keyboard or the pointer asks for; rows by their index. */
export type MarkStep =
  | { soort: 'alles' }
  | { soort: 'geen' }
  | { soort: 'wissel'; rij: number }
  /** Exactly these, in either order. */
  | { soort: 'reeks'; van: number; tot: number };

/** Rows marked for one step on all of them. The owner keeps them: by id, not by place. */
export interface GridMarks<Row> {
  count: number;
  has(row: Row): boolean;
  mark(step: MarkStep): void;
}

type Modifiers = Pick<KeyboardEvent, 'shiftKey' | 'ctrlKey' | 'metaKey'>;

interface Marking {
  /** True when the key was one for marking. `row` is the active one; -1 = the headings. */
  key(event: KeyboardEvent, row: number): boolean;
  /** The keyboard walked from one row to another: with Shift all between are marked. */
  walked(event: Modifiers, from: number, to: number): void;
  /** A row was clicked, while `from` was active. */
  clicked(event: MouseEvent, from: number, to: number): void;
}

/** The attribute of the box in a row that a click ticks. */
export const TICK = 'data-tick';

/**
 * Marking as everybody knows it: Space or a tick for one, Shift for all between, Ctrl+A for all,
 * Esc for none. Without `marks` every key is left alone.
 */
export function useMarking<Row>(marks: GridMarks<Row> | undefined): Marking {
  /** Where the last range began. */
  const anchor = useRef<number | null>(null);
  return useMemo(() => {
    const toggle = (rij: number) => {
      anchor.current = rij;
      marks?.mark({ soort: 'wissel', rij });
    };
    const range = (from: number, to: number) => {
      anchor.current ??= Math.max(0, from);
      marks?.mark({ soort: 'reeks', van: anchor.current, tot: to });
    };
    return {
      key(event, row) {
        if (marks === undefined) return false;
        const ctrl = event.ctrlKey || event.metaKey;
        if (ctrl && event.key.toLowerCase() === 'a') marks.mark({ soort: 'alles' });
        else if (event.key === ' ' && row >= 0) toggle(row);
        else if (event.key === 'Escape' && marks.count > 0) marks.mark({ soort: 'geen' });
        else return false;
        return true;
      },
      walked(event, from, to) {
        if (event.shiftKey && to >= 0) range(from, to);
        else anchor.current = null;
      },
      clicked(event, from, to) {
        const ticks = (event.target as Element).closest(`[${TICK}]`) !== null;
        if (event.shiftKey) range(from, to);
        else if (ticks || event.ctrlKey || event.metaKey) toggle(to);
        else anchor.current = null;
      },
    };
  }, [marks]);
}
