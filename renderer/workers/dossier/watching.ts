/**
 * The watched queries: answered at once, and again after a change, all changes of one moment
 * together. An answer that came out the same is not sent again.
 */
import type { Result } from '../../../shared/desktop/errors';
import type { QueryName } from '../../../shared/dossier/protocol';

export interface WatchingDeps {
  /** The answer now; never rejects. */
  answer(query: QueryName, params: unknown): Promise<Result<unknown>>;
  send(id: number, result: Result<unknown>): void;
  /** Calls back soon, after the messages that wait now. */
  soon(callback: () => void): void;
}

export interface Watching {
  add(id: number, query: QueryName, params: unknown): void;
  remove(id: number): void;
  /** Something changed: the watches that it may affect are answered again, soon. */
  changed(affects: (query: QueryName, params: unknown) => boolean): void;
}

interface Watch {
  query: QueryName;
  params: unknown;
  /** The last answer that was sent, as text. */
  sent: string;
  /** An answer is being made. */
  busy: boolean;
  /** Something changed that the last answer does not know of. */
  stale: boolean;
}

export function createWatching({ answer, send, soon }: WatchingDeps): Watching {
  const watches = new Map<number, Watch>();
  let planned = false;

  async function look(id: number, watch: Watch): Promise<void> {
    if (watch.busy) return;
    watch.busy = true;
    watch.stale = false;
    const result = await answer(watch.query, watch.params);
    watch.busy = false;
    if (watches.get(id) !== watch) return;
    const text = JSON.stringify(result);
    if (text !== watch.sent) {
      watch.sent = text;
      send(id, result);
    }
    if (watch.stale) await look(id, watch);
  }

  return {
    add(id, query, params) {
      const watch: Watch = { query, params, sent: '', busy: false, stale: true };
      watches.set(id, watch);
      void look(id, watch);
    },
    remove: (id) => void watches.delete(id),
    changed(affects) {
      for (const watch of watches.values()) watch.stale ||= affects(watch.query, watch.params);
      if (planned) return;
      planned = true;
      soon(() => {
        planned = false;
        for (const [id, watch] of watches) if (watch.stale) void look(id, watch);
      });
    },
  };
}
