/**
 * The watches of the screens. They may begin before there is a worker (the frame of the program is
 * there before a dossier is): then the answer is 'dossier-gesloten' until one is connected.
 */
import { failure, type Result } from '../../shared/desktop/errors';
import type { Queries, QueryName } from '../../shared/dossier/protocol';
import type { DossierClient } from './client';

interface Watch {
  begin(client: DossierClient): void;
}

export interface Watches {
  connect(client: DossierClient): void;
  add<Q extends QueryName>(
    query: Q,
    params: Queries[Q]['params'],
    listener: (answer: Result<Queries[Q]['result']>) => void,
  ): () => void;
}

export function createWatches(): Watches {
  let client: DossierClient | null = null;
  const waiting = new Set<Watch>();

  return {
    connect(to) {
      client = to;
      for (const watch of waiting) watch.begin(to);
      waiting.clear();
    },
    add(query, params, listener) {
      if (client !== null) return client.watch(query, params, listener);
      let stop: () => void = () => undefined;
      const watch: Watch = {
        begin(to) {
          stop = to.watch(query, params, listener);
        },
      };
      waiting.add(watch);
      listener(failure('dossier-gesloten'));
      return () => {
        waiting.delete(watch);
        stop();
      };
    },
  };
}
