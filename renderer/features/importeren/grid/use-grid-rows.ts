/** The rows of a sheet of any length: fetched in windows when they come into view, and few are kept. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Failure, Result } from '../../../../shared/desktop/errors';
import type { GridRow, SheetGrid, SheetPreview } from '../../../../shared/import/preview';
import type { GridSize } from './place';

/** Rows per question; at most MAX_GRID_ROWS. */
const WINDOW = 100;
/** Windows that are kept: what is in view, and what was a moment ago. */
const KEPT = 6;

/** Asks for rows of the sheet. Must be the same function as long as it is of the same table. */
export type AskRows = (window: { vanaf: number; aantal: number }) => Promise<Result<SheetGrid>>;

export interface GridRows {
  /** Rows and columns of the sheet; null until the first answer. */
  size: GridSize | null;
  /** The rows that came first: what the columns are as wide as. */
  sample: readonly GridRow[] | null;
  failure: Failure | null;
  /** Whether the rows that are here are columns of the sheet. */
  isTurned: boolean;
  /** undefined while the row is on its way. */
  rowAt(rij: number): GridRow | undefined;
  /** These rows came into view; `also` is the row of the active cell, wherever that is. */
  need(from: number, to: number, also: number): void;
  /** Asks once more for what failed. */
  retry(): void;
}

interface Window {
  rows: readonly GridRow[];
  /** The reading that the states of the rows are of. */
  of: SheetPreview;
}

interface Fetched {
  size: GridSize | null;
  sample: readonly GridRow[] | null;
  failure: Failure | null;
  isTurned: boolean;
  /** By their first row, the latest last. */
  windows: ReadonlyMap<number, Window>;
}

const NOTHING: Fetched = {
  ...{ size: null, sample: null, failure: null, isTurned: false },
  windows: new Map(),
};

const windowOf = (rij: number) => Math.floor((rij - 1) / WINDOW) * WINDOW + 1;

function isSameSize(a: GridSize | null, b: GridSize): boolean {
  return a !== null && a.rijen === b.rijen && a.kolommen === b.kolommen;
}

function withAnswer(before: Fetched, start: number, of: SheetPreview, grid: SheetGrid): Fetched {
  const isTurned = of.keuze.gedraaid === true;
  // Turned, or turned back, the rows are others.
  const old = before.isTurned === isTurned ? before : { ...NOTHING, isTurned };
  const windows = new Map([...old.windows].filter(([at]) => at !== start).slice(1 - KEPT));
  windows.set(start, { rows: grid.rijen, of });
  const size = { rijen: grid.laatsteRij, kolommen: grid.kolommen };
  return {
    // The same object as long as it is the same size: whatever is made from it stays too.
    size: isSameSize(old.size, size) ? old.size : size,
    sample: old.sample ?? grid.rijen,
    failure: null,
    isTurned,
    windows,
  };
}

/**
 * Asks for rows as they are needed. When the table is read in another way (`preview` is another) the
 * rows in view are asked for again; the old ones stay until the new ones are here.
 */
export function useGridRows(ask: AskRows, preview: SheetPreview): GridRows {
  const [fetched, setFetched] = useState(NOTHING);
  const [wanted, setWanted] = useState('1');
  const [attempt, setAttempt] = useState(0);
  const pending = useRef(new Map<number, SheetPreview>());
  const { windows } = fetched;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again.
  useEffect(() => {
    for (const start of wanted.split(' ').map(Number)) {
      if (windows.get(start)?.of === preview || pending.current.get(start) === preview) continue;
      pending.current.set(start, preview);
      void ask({ vanaf: start, aantal: WINDOW }).then((result) => {
        if (pending.current.get(start) === preview) pending.current.delete(start);
        setFetched((old) =>
          result.ok ? withAnswer(old, start, preview, result.value) : { ...old, failure: result },
        );
      });
    }
  }, [ask, preview, wanted, windows, attempt]);

  const need = useCallback((from: number, to: number, also: number) => {
    const starts = new Set([windowOf(Math.max(1, also))]);
    for (let at = windowOf(Math.max(1, from)); at <= to; at += WINDOW) starts.add(at);
    setWanted([...starts].join(' '));
  }, []);
  const retry = useCallback(() => setAttempt((n) => n + 1), []);

  return useMemo(
    () => ({
      size: fetched.size,
      sample: fetched.sample,
      failure: fetched.failure,
      isTurned: fetched.isTurned,
      rowAt: (rij) => windows.get(windowOf(rij))?.rows[(rij - 1) % WINDOW],
      need,
      retry,
    }),
    [fetched, windows, need, retry],
  );
}
