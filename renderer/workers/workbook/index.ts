/** Entry of the workbook worker: untrusted files are read here and nowhere else in the window. */
import { createWorkbookWorker } from './core';
import type { ToWorkbookWorker } from './protocol';

const worker = createWorkbookWorker((message) => postMessage(message));

addEventListener('message', ({ data }: MessageEvent<ToWorkbookWorker>) => {
  worker.receive(data);
});
