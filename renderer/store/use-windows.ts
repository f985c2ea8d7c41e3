/** Lists of any length: rows in windows that are fetched when they come into view. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Failure } from '../../shared/desktop/errors';
import type { Queries, Window } from '../../shared/dossier/protocol';
import { useSession } from './hooks';

/** Queries that answer a window of rows. */
type WindowQuery = 'casussen' | 'cijfers' | 'interviews' | 'records' | 'beurten' | 'geschiedenis';
type Row<Q extends WindowQuery> = Queries[Q]['result']['rows'][number];
type Rest<Q extends WindowQuery> = Omit<Queries[Q]['params'], 'offset' | 'limit'>;

/** Rows per window; a window is one answer of the dossier worker. */
const WINDOW = 100;
/** Windows kept in view: the one on screen and its neighbours. */
const KEPT = 3;
const FIRST: readonly number[] = [0];

interface Answered<R> {
  key: string;
  total: number;
  windows: ReadonlyMap<number, R[]>;
  failure: Failure | null;
}

export interface WindowedRows<R> {
  total: number;
  /** The answer to these parameters has not come yet; older rows may still be here. */
  loading: boolean;
  failure: Failure | null;
  /** undefined while the row is on its way. */
  rowAt(index: number): R | undefined;
  /** Index of the first row here that fits; null when none does. */
  indexWhere(fits: (row: R) => boolean): number | null;
  /** These rows came into view. */
  need(range: { offset: number; limit: number }): void;
}

/**
 * The rows of a list, kept up to date. While new parameters are answered the old rows stay, so
 * that nothing flickers.
 */
export function useWindows<Q extends WindowQuery>(query: Q, rest: Rest<Q>): WindowedRows<Row<Q>> {
  type R = Row<Q>;
  const session = useSession();
  const key = JSON.stringify(rest);
  const [wanted, setWanted] = useState({ key, offsets: FIRST });
  const [answered, setAnswered] = useState<Answered<R> | null>(null);
  const offsetsKey = (wanted.key === key ? wanted.offsets : FIRST).join(',');

  useEffect(() => {
    const fixed = JSON.parse(key) as Rest<Q>;
    const watched = offsetsKey.split(',').map(Number);
    const stops = watched.map((offset) => {
      const params = { ...fixed, offset, limit: WINDOW } as unknown as Queries[Q]['params'];
      return session.watch(query, params, (answer) =>
        setAnswered((old) => {
          if (!answer.ok) return { key, total: 0, windows: new Map(), failure: answer };
          const value = answer.value as Window<R>;
          // A window that nobody watches would go on showing what has changed since.
          const kept = [...(old?.key === key ? old.windows : [])];
          const windows = new Map(kept.filter(([at]) => watched.includes(at)));
          windows.set(offset, value.rows);
          return { key, total: value.total, windows, failure: null };
        }),
      );
    });
    return () => {
      for (const stop of stops) stop();
    };
  }, [session, query, key, offsetsKey]);

  const need = useCallback(
    ({ offset }: { offset: number }) => {
      const start = Math.floor(offset / WINDOW) * WINDOW;
      setWanted((old) => {
        const current = old.key === key ? old.offsets : FIRST;
        if (current.includes(start)) return old;
        return { key, offsets: [start, ...current].slice(0, KEPT) };
      });
    },
    [key],
  );

  return useMemo(() => {
    const windows = answered?.windows ?? new Map<number, R[]>();
    return {
      total: answered?.total ?? 0,
      loading: answered?.key !== key,
      failure: answered?.failure ?? null,
      rowAt: (index) => windows.get(Math.floor(index / WINDOW) * WINDOW)?.[index % WINDOW],
      indexWhere: (fits) => {
        for (const [offset, rows] of windows) {
          const at = rows.findIndex(fits);
          if (at >= 0) return offset + at;
        }
        return null;
      },
      need,
    };
  }, [answered, key, need]);
}
