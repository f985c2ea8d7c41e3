/**
 * The page's end of the line to the dossier worker: asks, runs, watches, long work with progress
 * and cancel, and the worker's own calls to the shell.
 */
import { failure, type Result } from '../../shared/desktop/errors';
import type {
  CommandName,
  Commands,
  Progress,
  Queries,
  QueryName,
} from '../../shared/dossier/protocol';
import type {
  FromDossierWorker,
  MethodName,
  Methods,
  ToDossierWorker,
} from '../workers/dossier/protocol';
import type { Relay } from './relay';
import type { LongWork } from './types';
import type { Wire } from './wire';

interface Pending {
  settle(result: Result<unknown>): void;
  onProgress: ((progress: Progress) => void) | undefined;
}

export interface CallOptions {
  work?: LongWork;
  transfer?: Transferable[];
}

export interface DossierClient {
  ask<Q extends QueryName>(
    query: Q,
    params: Queries[Q]['params'],
  ): Promise<Result<Queries[Q]['result']>>;
  run<C extends CommandName>(
    command: C,
    params: Commands[C]['params'],
  ): Promise<Result<Commands[C]['result']>>;
  do<M extends MethodName>(
    method: M,
    params: Methods[M]['params'],
    options?: CallOptions,
  ): Promise<Result<Methods[M]['result']>>;
  watch<Q extends QueryName>(
    query: Q,
    params: Queries[Q]['params'],
    listener: (answer: Result<Queries[Q]['result']>) => void,
  ): () => void;
  /** Ends the worker; what still waits is answered with 'dossier-gesloten'. */
  end(): void;
}

/** Only the envelope: the worker is our own code, and its answers are typed by their question. */
function isMessage(data: unknown): data is FromDossierWorker {
  if (typeof data !== 'object' || data === null) return false;
  const { type, id } = data as { type?: unknown; id?: unknown };
  return typeof type === 'string' && typeof id === 'number';
}

export function createDossierClient(wire: Wire, relay: Relay): DossierClient {
  let lastId = 0;
  let ended = false;
  const pending = new Map<number, Pending>();
  const watches = new Map<number, (answer: Result<unknown>) => void>();
  const send = (message: ToDossierWorker, transfer?: Transferable[]) =>
    wire.send(message, transfer);

  function endWith(result: Result<never>): void {
    if (ended) return;
    ended = true;
    wire.end();
    for (const { settle } of [...pending.values()]) settle(result);
    for (const listener of [...watches.values()]) listener(result);
    watches.clear();
  }

  function receive(data: unknown): void {
    if (ended || !isMessage(data)) return;
    switch (data.type) {
      case 'result':
        pending.get(data.id)?.settle(data.result);
        break;
      case 'progress':
        pending.get(data.id)?.onProgress?.(data.progress);
        break;
      case 'answer':
        watches.get(data.id)?.(data.result);
        break;
      case 'shell':
        void relay(data.channel, data.request).then((result) => {
          if (!ended) send({ type: 'shell', id: data.id, result });
        });
        break;
    }
  }

  wire.listen(receive, () => endWith(failure('intern')));

  function call(
    message: (id: number) => ToDossierWorker,
    { work, transfer }: CallOptions = {},
  ): Promise<Result<unknown>> {
    if (ended) return Promise.resolve(failure('dossier-gesloten'));
    if (work?.signal.aborted) return Promise.resolve(failure('afgebroken'));
    const id = ++lastId;
    return new Promise((resolve) => {
      const cancel = () => send({ type: 'cancel', id });
      pending.set(id, {
        onProgress: work?.onProgress,
        settle(result) {
          pending.delete(id);
          work?.signal.removeEventListener('abort', cancel);
          resolve(result);
        },
      });
      work?.signal.addEventListener('abort', cancel);
      send(message(id), transfer);
    });
  }

  // The names tie question and answer together; the wire itself carries `unknown`.
  return {
    ask: (query, params) =>
      call((id) => ({ type: 'ask', id, query, params })) as Promise<Result<never>>,
    run: (command, params) =>
      call((id) => ({ type: 'run', id, command, params })) as Promise<Result<never>>,
    do: (method, params, options) =>
      call((id) => ({ type: 'do', id, method, params }) as ToDossierWorker, options) as Promise<
        Result<never>
      >,
    watch(query, params, listener) {
      if (ended) {
        listener(failure('dossier-gesloten'));
        return () => undefined;
      }
      const id = ++lastId;
      watches.set(id, listener as (answer: Result<unknown>) => void);
      send({ type: 'watch', id, query, params });
      return () => {
        if (watches.delete(id) && !ended) send({ type: 'unwatch', id });
      };
    },
    end: () => endWith(failure('dossier-gesloten')),
  };
}
