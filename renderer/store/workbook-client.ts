/**
 * The page's end of the line to the workbook worker. A workbook is untrusted: the page keeps watch
 * and ends a worker that is silent, dead or does not let itself be cancelled
 * (renderer/workers/workbook/protocol.ts says when).
 */
import { type ErrorCode, type Failure, failure, type Result } from '../../shared/desktop/errors';
import type { ImportPreview } from '../../shared/import/preview';
import {
  CANCEL_GRACE_MS,
  type FromWorkbookWorker,
  SILENCE_MS,
  type ToWorkbookWorker,
} from '../workers/workbook/protocol';
import type { LongWork } from './types';
import type { Wire } from './wire';

export interface WorkbookClient {
  read(file: File, work: LongWork): Promise<Result<ImportPreview>>;
  /**
   * Lets the worker send the rows of a preview over `port`. `onLost` is called when they cannot
   * (all) be sent: the preview is gone, or the worker was ended on the way.
   */
  send(preview: ImportPreview, port: MessagePort, onLost: (reason: Failure) => void): void;
  /** The rows of this preview are not needed any more. */
  drop(token: string): void;
  end(): void;
}

interface Reading {
  settle(result: Result<ImportPreview>): void;
  progress: LongWork['onProgress'];
  bestand: string;
  silence: ReturnType<typeof setTimeout>;
}

function isMessage(data: unknown): data is FromWorkbookWorker {
  return typeof data === 'object' && data !== null && 'type' in data && 'id' in data;
}

export function createWorkbookClient(start: () => Wire): WorkbookClient {
  let wire: Wire | null = null;
  let lastId = 0;
  const readings = new Map<number, Reading>();
  const sendings = new Map<number, { bestand: string; onLost(reason: Failure): void }>();
  const tokens = new Set<string>();

  /** Ends the worker: every reading fails, every waiting preview is gone. */
  function endWith(code: ErrorCode): void {
    wire?.end();
    wire = null;
    tokens.clear();
    for (const { settle, bestand } of [...readings.values()]) settle(failure(code, { bestand }));
    for (const { onLost, bestand } of sendings.values()) onLost(failure(code, { bestand }));
    sendings.clear();
  }

  function withFile(problem: Failure, bestand: string): Failure {
    return failure(problem.code, { bestand, ...problem.params });
  }

  function receive(data: unknown): void {
    if (!isMessage(data)) return;
    const sending = sendings.get(data.id);
    if (sending !== undefined) {
      sendings.delete(data.id);
      if (data.type === 'failed') sending.onLost(withFile(data.failure, sending.bestand));
      return;
    }
    const reading = readings.get(data.id);
    if (reading === undefined) return;
    clearTimeout(reading.silence);
    switch (data.type) {
      case 'progress':
        reading.silence = setTimeout(() => endWith('werkmap-te-traag'), SILENCE_MS);
        reading.progress(data.progress);
        break;
      case 'preview':
        tokens.add(data.preview.token);
        reading.settle({ ok: true, value: data.preview });
        break;
      case 'failed':
        reading.settle(withFile(data.failure, reading.bestand));
        break;
      case 'sent':
        break;
    }
  }

  /** A worker is started for the first file, and again after one was ended. */
  function line(): Wire {
    if (wire !== null) return wire;
    const started = start();
    started.listen(
      (data) => {
        if (wire === started) receive(data);
      },
      () => {
        // Out of memory is what kills a worker that reads a workbook.
        if (wire === started) endWith('werkmap-te-groot');
      },
    );
    wire = started;
    return started;
  }

  const post = (to: Wire, message: ToWorkbookWorker, transfer?: Transferable[]) =>
    to.send(message, transfer);

  return {
    read(file, { onProgress, signal }) {
      if (signal.aborted) return Promise.resolve(failure('afgebroken'));
      const to = line();
      const id = ++lastId;
      return new Promise((resolve) => {
        let grace: ReturnType<typeof setTimeout> | undefined;
        const cancel = () => {
          post(to, { type: 'cancel', id });
          grace = setTimeout(() => endWith('afgebroken'), CANCEL_GRACE_MS);
        };
        const reading: Reading = {
          bestand: file.name,
          progress: onProgress,
          silence: setTimeout(() => endWith('werkmap-te-traag'), SILENCE_MS),
          settle(result) {
            readings.delete(id);
            clearTimeout(reading.silence);
            clearTimeout(grace);
            signal.removeEventListener('abort', cancel);
            resolve(result);
          },
        };
        readings.set(id, reading);
        signal.addEventListener('abort', cancel);
        post(to, { type: 'read', id, file });
      });
    },
    send({ token, bestand }, port, onLost) {
      if (wire === null || !tokens.has(token)) {
        onLost(failure('bestand-verdwenen', { bestand }));
        return;
      }
      const id = ++lastId;
      sendings.set(id, { bestand, onLost });
      post(wire, { type: 'send', id, token, port }, [port]);
    },
    drop(token) {
      if (wire !== null && tokens.delete(token)) post(wire, { type: 'drop', token });
    },
    end() {
      endWith('afgebroken');
    },
  };
}
