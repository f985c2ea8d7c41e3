/** One two-way line to a worker, whatever carries it: a Worker, or a MessagePort in tests. */
export interface Wire {
  send(message: object, transfer?: Transferable[]): void;
  /** Called once, before the first `send`. */
  listen(onMessage: (data: unknown) => void, onDeath: () => void): void;
  /** Ends the other side at once; nothing is heard from it afterwards. */
  end(): void;
}

/** The line to a worker. Death is an error that the worker did not answer itself. */
export function workerWire(worker: Worker): Wire {
  return {
    send: (message, transfer = []) => worker.postMessage(message, transfer),
    listen(onMessage, onDeath) {
      worker.addEventListener('message', (event: MessageEvent<unknown>) => onMessage(event.data));
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        onDeath();
      });
      worker.addEventListener('messageerror', onDeath);
    },
    end: () => worker.terminate(),
  };
}
