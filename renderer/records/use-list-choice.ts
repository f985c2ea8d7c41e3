import { useState } from 'react';
import type { WindowedRows } from '../store';

export interface ListChoice {
  /** Something is always chosen while there are rows, so that no pane stands empty beside them. */
  chosen: string | null;
  choose(id: string | null): void;
  /** Whoever does something with the first row has chosen it: it stays when the list changes. */
  settle(): void;
  /** Goes to what stands beside the chosen one, before these go away. */
  leave(gone: readonly string[]): void;
}

/**
 * Which row of a list is shown beside it. Of a search or filter that does not find what was chosen
 * before, the first row is shown; when it is put away, what was chosen is back. What is chosen while
 * the filter is there, such as a record that another one names, is shown in the list or not.
 */
export function useListChoice(
  rows: WindowedRows<{ id: string }>,
  initial: string | null,
  filter: unknown,
): ListChoice {
  const [selected, setSelected] = useState({ id: initial, filter });
  const first = rows.rowAt(0)?.id ?? null;
  const isFound = selected.filter === filter || rows.loading || !isMissing(rows, selected.id);
  const chosen = (isFound ? selected.id : null) ?? first;
  const choose = (id: string | null) => setSelected({ id, filter });
  return {
    chosen,
    choose,
    settle: () => choose(chosen),
    leave: (gone) => {
      if (chosen === null || !gone.includes(chosen)) return;
      const at = rows.indexWhere(({ id }) => id === chosen);
      if (at === null) return choose(null);
      const stays = (id: string | undefined) => id !== undefined && !gone.includes(id);
      for (let away = 1; away < rows.total; away += 1) {
        const near = [rows.rowAt(at + away)?.id, rows.rowAt(at - away)?.id].find(stays);
        if (near !== undefined) return choose(near);
        // Further than what is on the page: the first row will do.
        if (rows.rowAt(at + away) === undefined && rows.rowAt(at - away) === undefined) break;
      }
      choose(null);
    },
  };
}

/** Known not to be in the list; of a list that is not wholly on the page that cannot be said. */
function isMissing(rows: WindowedRows<{ id: string }>, id: string | null): boolean {
  const isWhole = rows.total === 0 || rows.rowAt(rows.total - 1) !== undefined;
  return isWhole && rows.indexWhere((row) => row.id === id) === null;
}
