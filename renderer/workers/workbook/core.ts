/** What the workbook worker does with each message; apart from the entry, so that tests can run it. */
import { CodedError, type Failure, failure, toFailure } from '../../../shared/desktop/errors';
import { Control, type Stage } from '../../../shared/import/control';
import { PASTED } from '../../../shared/import/names';
import type { SheetChoice } from '../../../shared/import/preview';
import {
  type Proposed,
  previewOf,
  proposeAsChosen,
  proposeImport,
  proposePasted,
  sheetPreviewOf,
} from '../../../shared/import/propose';
import { checkFileSize } from '../../../shared/import/read-workbook';
import { rowAnswers, type SheetToSend } from '../../../shared/import/send-rows';
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

  /** Work that shows progress and can be cancelled; what goes wrong is told with the file. */
  async function work(
    id: number,
    bestand: string,
    task: (control: Control) => Promise<FromWorkbookWorker>,
  ): Promise<void> {
    const abort = new AbortController();
    running.set(id, abort);
    try {
      const onStage = (progress: Stage) => post({ type: 'progress', id, progress });
      const answer = await task(new Control({ now, pause, signal: abort.signal, onStage }));
      post(answer);
    } catch (reason) {
      post({ type: 'failed', id, failure: failureOf(reason, bestand) });
    } finally {
      running.delete(id);
    }
  }

  function cancelled(id: number): boolean {
    return running.get(id)?.signal.aborted === true;
  }

  function propose(
    id: number,
    bestand: string,
    task: (control: Control) => Promise<Proposed>,
  ): Promise<void> {
    return work(id, bestand, async (control) => {
      const proposed = await task(control);
      if (cancelled(id)) throw new CodedError('afgebroken');
      const token = crypto.randomUUID();
      waiting.set(token, proposed);
      return { type: 'preview', id, preview: previewOf(token, proposed) };
    });
  }

  function remap(id: number, token: string, place: number, choice: SheetChoice): Promise<void> {
    const proposed = waiting.get(token);
    return work(id, proposed?.file.bestand ?? '', async (control) => {
      const before = proposed?.bladen[place];
      if (proposed === undefined) throw new CodedError('bestand-verdwenen');
      if (before === undefined) throw new CodedError('ongeldige-vraag');
      const sheet = await proposeAsChosen(before, choice, control);
      if (cancelled(id)) throw new CodedError('afgebroken');
      proposed.bladen[place] = sheet;
      return { type: 'remapped', id, preview: sheetPreviewOf(sheet) };
    });
  }

  /** The sheets to send; null when one of them is not (or no longer) here. */
  function sheetsToSend(sheets: readonly { token: string; sheet: number }[]): SheetToSend[] | null {
    const found = sheets.flatMap(({ token, sheet }) => {
      const proposed = waiting.get(token);
      const proposedSheet = proposed?.bladen[sheet];
      if (proposed === undefined || proposedSheet === undefined) return [];
      return { ...proposedSheet, file: proposed.file };
    });
    return found.length === sheets.length ? found : null;
  }

  function send(id: number, asked: { token: string; sheet: number }[], port: MessagePort): void {
    const sheets = sheetsToSend(asked);
    if (sheets === null) {
      port.close();
      post({ type: 'failed', id, failure: failure('bestand-verdwenen') });
      return;
    }
    const answer = rowAnswers(sheets);
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
      switch (message.type) {
        case 'read': {
          const { id, file } = message;
          void propose(id, file.name, async (control) =>
            proposeImport(await bytesOf(file), file.name, control),
          );
          break;
        }
        case 'paste': {
          const { id, text } = message;
          void propose(id, PASTED, (control) => proposePasted(text, control));
          break;
        }
        case 'remap':
          void remap(message.id, message.token, message.sheet, message.choice);
          break;
        case 'cancel':
          running.get(message.id)?.abort();
          break;
        case 'send':
          send(message.id, message.sheets, message.port);
          break;
        case 'drop':
          waiting.delete(message.token);
          break;
      }
    },
  };
}
