/** What the workbook worker does with each message; apart from the entry, so that tests can run it. */
import { CodedError, failure } from '../../../shared/desktop/errors';
import { refusedInTable, refusedWorkbook } from '../../../shared/exchange/refused/file';
import { MAX_COPIED } from '../../../shared/gate/request';
import type { Control } from '../../../shared/import/control';
import { checkedReadChoice, type FileForm } from '../../../shared/import/form';
import type { Layout } from '../../../shared/import/layout';
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
import { createRowPacker } from '../../../shared/import/row-packing';
import { rowAnswers, type SheetToSend } from '../../../shared/import/send-rows';
import type { RowsToReader } from '../../../shared/import/stream';
import {
  proposeAsChosen,
  proposeRestored,
  proposeSplit,
  proposeUnsplit,
} from '../../../shared/import/tables';
import { createJobs } from './jobs';
import type { FromWorkbookWorker, ToWorkbookWorker } from './protocol';

export interface WorkbookWorker {
  receive(message: ToWorkbookWorker): void;
}

async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  checkFileSize(file.size, file.name);
  return new Uint8Array(await file.arrayBuffer());
}

export function createWorkbookWorker(post: (message: FromWorkbookWorker) => void): WorkbookWorker {
  const waiting = new Map<string, Proposed>();
  /** The file of each token, to be read again as a person chose; pasted cells have none. */
  const files = new Map<string, { file: File; layouts: readonly Layout[] }>();
  /** Per file the last change of its tables: each begins when the one before it is done. */
  const changes = new Map<string, Promise<void>>();
  const jobs = createJobs(post);

  function propose(
    id: number,
    bestand: string,
    task: (control: Control) => Promise<Proposed>,
    file?: File,
    layouts: readonly Layout[] = [],
  ): Promise<void> {
    return jobs.run(id, bestand, async (control) => {
      const proposed = await task(control);
      if (jobs.isCancelled(id)) throw new CodedError('afgebroken');
      const token = crypto.randomUUID();
      waiting.set(token, proposed);
      if (file !== undefined) files.set(token, { file, layouts });
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
      if (jobs.isCancelled(id)) throw new CodedError('afgebroken');
      proposed.bladen = bladen;
      return answer(proposed);
    };
    const done = jobs.run(id, bestand, apply, changes.get(token));
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
        const { file, layouts } = files.get(token) ?? {};
        if (file === undefined) throw new CodedError('ongeldige-vraag', { reden: 'keuze' });
        const lezen = checkedReadChoice(keuze);
        const again = await proposeImport(await bytesOf(file), file.name, control, lezen, layouts);
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
    void jobs.run(id, proposed?.file.bestand ?? '', async () => {
      if (proposed === undefined) throw new CodedError('bestand-verdwenen');
      const sheet = proposed.bladen[place];
      if (sheet === undefined) throw new CodedError('ongeldige-vraag', { reden: 'blad' });
      return { type: 'grid', id, ...sheetGrid(sheet.reading, sheet.counted, { vanaf, aantal }) };
    });
  }

  function refused({
    id,
    token,
    sheet: place,
  }: Extract<ToWorkbookWorker, { type: 'refused' }>): void {
    const proposed = waiting.get(token);
    void jobs.run(id, proposed?.file.bestand ?? '', async (control) => {
      const sheet = proposed?.bladen[place];
      if (proposed === undefined || sheet === undefined) throw new CodedError('bestand-verdwenen');
      const found = refusedInTable(proposed.file, sheet);
      const made = await refusedWorkbook(found === null ? [] : [found], control, MAX_COPIED);
      return { type: 'refused', id, ...made };
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
    const pack = createRowPacker();
    port.onmessage = ({ data }: MessageEvent<RowsToReader>) => {
      if (data.type === 'stop') {
        port.close();
        post({ type: 'sent', id });
        return;
      }
      const message = answer();
      if (message === null) return;
      const packed = message.type === 'rows' ? pack(message.rows) : null;
      if (packed === null) port.postMessage(message);
      else port.postMessage(packed, [packed.values.buffer, packed.numbers.buffer]);
    };
  }

  return {
    receive(message) {
      switch (message.type) {
        case 'read': {
          const { id, file, layouts } = message;
          void propose(
            id,
            file.name,
            async (control) =>
              proposeImport(await bytesOf(file), file.name, control, undefined, layouts),
            file,
            layouts,
          );
          break;
        }
        case 'paste': {
          const { id, text, layouts } = message;
          void propose(id, PASTED, (control) => proposePasted(text, control, layouts));
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
        case 'refused':
          refused(message);
          break;
        case 'cancel':
          jobs.cancel(message.id);
          break;
        case 'send':
          send(message.id, message.sheets, message.port);
          break;
        case 'drop':
          for (const token of message.tokens) {
            waiting.delete(token);
            files.delete(token);
          }
          break;
      }
    },
  };
}
