/** What the workbook worker does with each message; apart from the entry, so that tests can run it. */
import { CodedError, type Failure, failure, toFailure } from '../../../shared/desktop/errors';
import { Control, type Stage } from '../../../shared/import/control';
import { type Proposed, proposeImport } from '../../../shared/import/propose';
import { checkFileSize } from '../../../shared/import/read-workbook';
import { preview } from '../../../shared/import/recognise/describe';
import { rowAnswers } from '../../../shared/import/send-rows';
import type { RowsToReader } from '../../../shared/import/stream';
import type { FromWorkbookWorker, ToWorkbookWorker } from './protocol';

export interface WorkbookWorker {
  receive(message: ToWorkbookWorker): void;
}

/** Lets messages through that wait. A timer would wait at least four milliseconds each time. */
function createPause(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  let resume: () => void = () => undefined;
  port1.onmessage = () => resume();
  return () =>
    new Promise((resolve) => {
      resume = resolve;
      port2.postMessage(null);
    });
}

/** The browser says by name that a chosen file is not there any more, or was changed or locked. */
function isGone(reason: unknown): boolean {
  return (
    reason instanceof DOMException &&
    (reason.name === 'NotFoundError' || reason.name === 'NotReadableError')
  );
}

function failureOf(reason: unknown, bestand: string): Failure {
  if (isGone(reason)) return failure('bestand-verdwenen', { bestand });
  if (reason instanceof RangeError) {
    // An array or text that does not fit in memory.
    return failure('werkmap-te-groot', { bestand });
  }
  const problem = toFailure(reason);
  return failure(problem.code, { bestand, ...problem.params });
}

async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  checkFileSize(file.size, file.name);
  return new Uint8Array(await file.arrayBuffer());
}

export function createWorkbookWorker(post: (message: FromWorkbookWorker) => void): WorkbookWorker {
  const waiting = new Map<string, Proposed>();
  const running = new Map<number, AbortController>();
  const pause = createPause();
  const now = () => performance.now();

  async function read(id: number, file: File): Promise<void> {
    const abort = new AbortController();
    running.set(id, abort);
    try {
      const bytes = await bytesOf(file);
      const onStage = (progress: Stage) => post({ type: 'progress', id, progress });
      const control = new Control({ now, pause, signal: abort.signal, onStage });
      const proposed = await proposeImport(bytes, file.name, control);
      if (abort.signal.aborted) throw new CodedError('afgebroken');
      const token = crypto.randomUUID();
      waiting.set(token, proposed);
      const { proposal, counted } = proposed;
      post({ type: 'preview', id, preview: preview(token, proposed.file, proposal, counted) });
    } catch (reason) {
      post({ type: 'failed', id, failure: failureOf(reason, file.name) });
    } finally {
      running.delete(id);
    }
  }

  function send(id: number, token: string, port: MessagePort): void {
    const proposed = waiting.get(token);
    if (proposed === undefined) {
      port.close();
      post({ type: 'failed', id, failure: failure('bestand-verdwenen') });
      return;
    }
    const answer = rowAnswers(proposed);
    port.onmessage = ({ data }: MessageEvent<RowsToReader>) => {
      if (data.type === 'stop') {
        port.close();
        return;
      }
      const message = answer();
      if (message === null) return;
      port.postMessage(message);
      if (message.type === 'end') post({ type: 'sent', id, rows: message.rows });
    };
  }

  return {
    receive(message) {
      if (message.type === 'read') void read(message.id, message.file);
      else if (message.type === 'cancel') running.get(message.id)?.abort();
      else if (message.type === 'send') send(message.id, message.token, message.port);
      else waiting.delete(message.token);
    },
  };
}
