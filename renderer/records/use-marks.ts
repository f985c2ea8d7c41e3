import { useMemo, useRef, useState } from 'react';
import { MAX_WINDOW, type Queries, type Window } from '../../shared/dossier/protocol';
import { errorSentence, useSession, type WindowedRows } from '../store';
import type { GridMarks, MarkStep } from '../ui/grid-marks';
import { useNotice } from '../ui/notices';

/** The lists whose rows can be marked. */
export type ListQuery = 'casussen' | 'cijfers' | 'interviews' | 'records';

interface Identified {
  id: string;
}

export interface Marks {
  ids: ReadonlySet<string>;
  /** For the grid. */
  grid: GridMarks<Identified>;
  clear(): void;
}

const NOTHING: ReadonlySet<string> = new Set();

/**
 * The rows of a list that are marked, by id: they stay marked when the list is sorted. Another
 * filter begins anew, so that nothing is changed that is not in the list. Rows that are not on the
 * page are asked for, because a range and "all" may be longer than what is in view.
 */
export function useMarks<Q extends ListQuery>(
  query: Q,
  rest: Omit<Queries[Q]['params'], 'offset' | 'limit'>,
  rows: WindowedRows<Identified>,
): Marks {
  const session = useSession();
  const notice = useNotice();
  const [ids, setIds] = useState(NOTHING);
  const filter = JSON.stringify(rest.filter);
  const [of, setOf] = useState(filter);
  if (of !== filter) {
    setOf(filter);
    setIds(NOTHING);
  }
  /** A later step overtakes an earlier one that still waits for its rows. */
  const turn = useRef(0);
  const key = JSON.stringify(rest);

  return useMemo(() => {
    const fetchIds = async (from: number, to: number): Promise<string[] | null> => {
      const found: string[] = [];
      for (let offset = from; offset <= to; offset += MAX_WINDOW) {
        const limit = Math.min(MAX_WINDOW, to + 1 - offset);
        const params = { ...JSON.parse(key), offset, limit } as Queries[Q]['params'];
        const result = await session.ask(query, params);
        if (!result.ok) {
          notice({ text: errorSentence(result), tone: 'error' });
          return null;
        }
        found.push(...(result.value as Window<Identified>).rows.map(({ id }) => id));
      }
      return found;
    };
    const between = async (from: number, to: number): Promise<string[] | null> => {
      const here = Array.from({ length: to - from + 1 }, (_, i) => rows.rowAt(from + i)?.id);
      return here.includes(undefined) ? fetchIds(from, to) : (here as string[]);
    };
    const mark = async (step: MarkStep): Promise<void> => {
      turn.current += 1;
      const mine = turn.current;
      if (step.soort === 'geen') return setIds(NOTHING);
      if (step.soort === 'wissel') {
        const id = rows.rowAt(step.rij)?.id;
        return setIds((old) => {
          if (id === undefined) return old;
          const next = new Set(old);
          if (!next.delete(id)) next.add(id);
          return next;
        });
      }
      const [from, to] = step.soort === 'alles' ? [0, rows.total - 1] : [step.van, step.tot];
      const range = await between(Math.min(from, to), Math.max(from, to));
      if (range !== null && mine === turn.current) setIds(new Set(range));
    };
    return {
      ids,
      grid: { count: ids.size, has: ({ id }) => ids.has(id), mark: (step) => void mark(step) },
      clear: () => void mark({ soort: 'geen' }),
    };
  }, [session, notice, query, key, rows, ids]);
}
