/** What the workbook worker does with each message; apart from the entry, so that tests can run it. */
import { CodedError, type Failure, failure, toFailure } from '../../../shared/desktop/errors';
import { Control, type Stage } from '../../../shared/import/control';
import { checkedReadChoice, type FileForm } from '../../../shared/import/form';
import { PASTED } from '../../../shared/import/names';
import {
  type Proposed,
  type ProposedSheet,
  previewOf,
  proposeImport,
  proposePasted,
  sheetPreviewOf,
} from '../../../shared/import/propose';
import { checkFileSize } from '../../../shared/import/read-workbook';
import { sheetGrid } from '../../../shared/import/recognise/grid';
import { rowAnswers, type SheetToSend } from '../../../shared/import/send-rows';
import type { RowsToReader } from '../../../shared/import/stream';
import {
  proposeAsChosen,
  proposeRestored,
  proposeSplit,
  proposeUnsplit,
} from '../../../shared/import/tables';
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
  /** The file of each token, to be read again as a person chose; pasted cells have none. */
  const files = new Map<string, File>();
  const running = new Map<number, AbortController>();
  /** Per file the last change of its tables: each begins when the one before it is done. */
  const changes = new Map<string, Promise<void>>();
  const pause = createPause();
  const now = () => performance.now();

  /**
   * Work that shows progress and can be cancelled, also while it still waits for what comes `after`;
   * what goes wrong is told with the file.
   */
  async function work(
    id: number,
    bestand: string,
    task: (control: Control) => Promise<FromWorkbookWorker>,
    after?: Promise<void>,
  ): Promise<void> {
    const abort = new AbortController();
    running.set(id, abort);
    try {
      await after;
      if (abort.signal.aborted) throw new CodedError('afgebroken');
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
    file?: File,
  ): Promise<void> {
    return work(id, bestand, async (control) => {
      const proposed = await task(control);
      if (cancelled(id)) throw new CodedError('afgebroken');
      const token = crypto.randomUUID();
      waiting.set(token, proposed);
      if (file !== undefined) files.set(token, file);
      return { type: 'preview', id, preview: previewOf(token, proposed) };
    });
  }

  /**
   * Changes the tables of a file that waits, one change after the other: places among the tables
   * mean something else after each.
   */
  function change(
    id: number,
    token: string,
    task: (proposed: Proposed, control: Control) => Promise<ProposedSheet[]>,
    answer: (proposed: Proposed) => FromWorkbookWorker,
  ): void {
    const bestand = waiting.get(token)?.file.bestand ?? '';
    const apply = async (control: Control) => {
      const proposed = waiting.get(token);
      if (proposed === undefined) throw new CodedError('bestand-verdwenen');
      const bladen = await task(proposed, control);
      if (cancelled(id)) throw new CodedError('afgebroken');
      proposed.bladen = bladen;
      return answer(proposed);
    };
    const done = work(id, bestand, apply, changes.get(token));
    changes.set(token, done);
    void done.then(() => {
      if (changes.get(token) === done) changes.delete(token);
    });
  }

  const wholeFile = (id: number, token: string) => (proposed: Proposed) =>
    ({ type: 'preview', id, preview: previewOf(token, proposed) }) as const;

  /** The whole file again; what was chosen of its tables is of other rows and columns, and goes. */
  function reread({ id, token, keuze }: Extract<ToWorkbookWorker, { type: 'reread' }>): void {
    let vorm: FileForm | undefined;
    change(
      id,
      token,
      async (proposed, control) => {
        const file = files.get(token);
        if (file === undefined) throw new CodedError('ongeldige-vraag', { reden: 'keuze' });
        const lezen = checkedReadChoice(keuze);
        const again = await proposeImport(await bytesOf(file), file.name, control, lezen);
        if (again.file.sha256 !== proposed.file.sha256) throw new CodedError('bestand-verdwenen');
        vorm = again.vorm;
        return again.bladen;
      },
      (proposed) => {
        proposed.vorm = vorm ?? proposed.vorm;
        return wholeFile(id, token)(proposed);
      },
    );
  }

  function grid({
    id,
    token,
    sheet: place,
    vanaf,
    aantal,
  }: Extract<ToWorkbookWorker, { type: 'grid' }>) {
    const proposed = waiting.get(token);
    void work(id, proposed?.file.bestand ?? '', async () => {
      if (proposed === undefined) throw new CodedError('bestand-verdwenen');
      const sheet = proposed.bladen[place];
      if (sheet === undefined) throw new CodedError('ongeldige-vraag', { reden: 'blad' });
      return { type: 'grid', id, ...sheetGrid(sheet.reading, sheet.counted, { vanaf, aantal }) };
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
          void propose(
            id,
            file.name,
            async (control) => proposeImport(await bytesOf(file), file.name, control),
            file,
          );
          break;
        }
        case 'paste': {
          const { id, text } = message;
          void propose(id, PASTED, (control) => proposePasted(text, control));
          break;
        }
        case 'reread':
          reread(message);
          break;
        case 'remap': {
          const { id, token, sheet, choice } = message;
          change(
            id,
            token,
            (proposed, control) => proposeAsChosen(proposed, sheet, choice, control),
            ({ bladen }) => ({ type: 'remapped', id, preview: sheetPreviewOf(bladen, sheet) }),
          );
          break;
        }
        case 'split': {
          const { id, token, sheet, gebied } = message;
          change(
            id,
            token,
            (proposed, control) => proposeSplit(proposed, sheet, gebied, control),
            wholeFile(id, token),
          );
          break;
        }
        case 'unsplit': {
          const { id, token, sheet } = message;
          change(
            id,
            token,
            (proposed, control) => proposeUnsplit(proposed, sheet, control),
            wholeFile(id, token),
          );
          break;
        }
        case 'restore': {
          const { id, token, bladen } = message;
          change(
            id,
            token,
            (proposed, control) => proposeRestored(proposed, bladen, control),
            wholeFile(id, token),
          );
          break;
        }
        case 'grid':
          grid(message);
          break;
        case 'cancel':
          running.get(message.id)?.abort();
          break;
        case 'send':
          send(message.id, message.sheets, message.port);
          break;
        case 'drop':
          waiting.delete(message.token);
          files.delete(message.token);
          break;
      }
    },
  };
}
