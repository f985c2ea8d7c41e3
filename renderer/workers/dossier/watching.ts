/**
 * The watched queries: answered at once, and again after a change, all changes of one moment
 * together. An answer that came out the same is not sent again.
 */
import type { Result } from '../../../shared/desktop/errors';
import type { QueryName } from '../../../shared/dossier/protocol';

export interface WatchingDeps {
  /** The answer now; never throws. */
  answer(query: QueryName, params: unknown): Result<unknown>;
  send(id: number, result: Result<unknown>): void;
  /** Calls back soon, after the messages that wait now. */
  soon(callback: () => void): void;
}

export interface Watching {
  add(id: number, query: QueryName, params: unknown): void;
  remove(id: number): void;
  /** Something changed: every watch is looked at again, soon. */
  changed(): void;
}

interface Watch {
  query: QueryName;
  params: unknown;
  sent: string;
}

export function createWatching({ answer, send, soon }: WatchingDeps): Watching {
  const watches = new Map<number, Watch>();
  let planned = false;

  function look(id: number, watch: Watch): void {
    const result = answer(watch.query, watch.params);
    const text = JSON.stringify(result);
    if (text === watch.sent) return;
    watch.sent = text;
    send(id, result);
  }

  return {
    add(id, query, params) {
      const watch: Watch = { query, params, sent: '' };
      watches.set(id, watch);
      look(id, watch);
    },
    remove: (id) => void watches.delete(id),
    changed() {
      if (planned) return;
      planned = true;
      soon(() => {
        planned = false;
        for (const [id, watch] of watches) look(id, watch);
      });
    },
  };
}
