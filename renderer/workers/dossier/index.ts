/** Starts the dossier worker: joins its core to the worker's own surroundings. */
import { createDossierCore } from './core';
import { workerTime } from './log/time';

const receive = createDossierCore({
  send: (message) => self.postMessage(message),
  locks: navigator.locks,
  time: workerTime,
  clock: () => performance.now(),
});

self.addEventListener('message', ({ data }: MessageEvent<unknown>) => receive(data));
