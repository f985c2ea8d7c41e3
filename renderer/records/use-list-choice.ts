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

/** Which row of a list is shown beside it. */
export function useListChoice(
  rows: WindowedRows<{ id: string }>,
  initial: string | null,
): ListChoice {
  const [selected, setSelected] = useState(initial);
  const chosen = selected ?? rows.rowAt(0)?.id ?? null;
  return {
    chosen,
    choose: setSelected,
    settle: () => setSelected(chosen),
    leave: (gone) => {
      if (chosen === null || !gone.includes(chosen)) return;
      const at = rows.indexWhere(({ id }) => id === chosen);
      if (at === null) return setSelected(null);
      const stays = (id: string | undefined) => id !== undefined && !gone.includes(id);
      for (let away = 1; away < rows.total; away += 1) {
        const near = [rows.rowAt(at + away)?.id, rows.rowAt(at - away)?.id].find(stays);
        if (near !== undefined) return setSelected(near);
        // Further than what is on the page: the first row will do.
        if (rows.rowAt(at + away) === undefined && rows.rowAt(at - away) === undefined) break;
      }
      setSelected(null);
    },
  };
}
