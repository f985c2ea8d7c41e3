import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Failure } from '../../../shared/desktop/errors';
import type { CasusListRequest, CasusRow } from '../../../shared/dossier/protocol';
import { useSession } from '../../store';

/** Rows per window; a window is one answer of the dossier worker. */
const WINDOW = 100;
/** Windows kept in view: the one on screen and its neighbours. */
const KEPT = 3;

export type CasusListQuery = Pick<CasusListRequest, 'filter' | 'sorteer'>;

interface Answered {
  key: string;
  total: number;
  windows: ReadonlyMap<number, CasusRow[]>;
  failure: Failure | null;
}

export interface CasusRows {
  total: number;
  loading: boolean;
  failure: Failure | null;
  rowAt(index: number): CasusRow | undefined;
  /** Index of a casus among the rows that are here; null when it is not here. */
  indexOf(id: string): number | null;
  need(range: { offset: number; limit: number }): void;
}

/**
 * The rows of the table, in windows that are fetched when they come into view and answered again
 * when the dossier changes. While a new filter is answered the old rows stay, so nothing flickers.
 */
export function useCasusRows(query: CasusListQuery): CasusRows {
  const session = useSession();
  const key = JSON.stringify(query);
  const [wanted, setWanted] = useState<{ key: string; offsets: readonly number[] }>({
    key,
    offsets: [0],
  });
  const [answered, setAnswered] = useState<Answered | null>(null);
  const offsets = wanted.key === key ? wanted.offsets : FIRST;
  const offsetsKey = offsets.join(',');

  useEffect(() => {
    const { filter, sorteer } = JSON.parse(key) as CasusListQuery;
    const stops = offsetsKey.split(',').map((text) => {
      const offset = Number(text);
      return session.watch('casussen', { filter, sorteer, offset, limit: WINDOW }, (answer) =>
        setAnswered((old) => {
          if (!answer.ok) return { key, total: 0, windows: new Map(), failure: answer };
          const windows = new Map(old?.key === key ? old.windows : []);
          windows.set(offset, answer.value.rows);
          return { key, total: answer.value.total, windows, failure: null };
        }),
      );
    });
    return () => {
      for (const stop of stops) stop();
    };
  }, [session, key, offsetsKey]);

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
    const windows = answered?.windows ?? new Map<number, CasusRow[]>();
    return {
      total: answered?.total ?? 0,
      loading: answered?.key !== key,
      failure: answered?.failure ?? null,
      rowAt: (index) => windows.get(Math.floor(index / WINDOW) * WINDOW)?.[index % WINDOW],
      indexOf: (id) => {
        for (const [offset, rows] of windows) {
          const at = rows.findIndex((row) => row.id === id);
          if (at >= 0) return offset + at;
        }
        return null;
      },
      need,
    };
  }, [answered, key, need]);
}

const FIRST: readonly number[] = [0];
