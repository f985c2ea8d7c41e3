/**
 * What the page and the workbook worker say to each other.
 *
 * The page makes the worker (`new Worker(new URL('../workers/workbook/index.ts', import.meta.url),
 * { type: 'module' })`) and hands it the `File` itself, so its bytes never pass through the page.
 * What was read waits in the worker under the token of the preview until it is sent or dropped.
 *
 * The page keeps watch:
 * - after `cancel` the worker answers 'afgebroken' within CANCEL_GRACE_MS, or the page ends it;
 * - a worker that works gives a sign of life several times a second; after SILENCE_MS without one
 *   the page ends it and reports 'werkmap-te-traag';
 * - a worker that dies (`error` event, out of memory) counts as 'werkmap-te-groot'.
 * After the worker was ended its tokens are gone; a new worker is made for the next file.
 */
import type { Failure } from '../../../shared/desktop/errors';
import type { TableArea } from '../../../shared/domain/provenance';
import type { RefusedFile } from '../../../shared/exchange/refused/file';
import type { ReadChoice } from '../../../shared/import/form';
import type { Layout } from '../../../shared/import/layout';
import { LIMITS } from '../../../shared/import/limits';
import type {
  ChosenSheet,
  ImportPreview,
  SheetChoice,
  SheetGrid,
  SheetPreview,
} from '../../../shared/import/preview';

/** Time a cancelled worker has to answer before it is ended. */
export const CANCEL_GRACE_MS = 500;

/** Time without any message after which a working worker is ended. */
export const SILENCE_MS = LIMITS.milliseconds + 1_000;

/** Long work: a sentence, and how far when that is known. */
export interface ReadProgress {
  zin: string;
  gedaan: number;
  totaal: number | null;
  /** Rows per second, when rows are what is counted. */
  perSeconde: number | null;
}

/** `id` is chosen by the page and returns in every message about that request. */
export type ToWorkbookWorker =
  /** `layouts`: of sheets that came in before; one that is recognised is read as then. */
  | { type: 'read'; id: number; file: File; layouts?: readonly Layout[] }
  /** Cells copied in Excel: lines of cells with tabs between. */
  | { type: 'paste'; id: number; text: string; layouts?: readonly Layout[] }
  /** Reads a text file again as a person chose, under the same token. Answers 'preview'. */
  | { type: 'reread'; id: number; token: string; keuze: ReadChoice }
  /** `sheet` counts the entries of `ImportPreview.bladen`: each is a table of a sheet. */
  /** Reads one table as chosen; the choice stays with the token. */
  | { type: 'remap'; id: number; token: string; sheet: number; choice: SheetChoice }
  /** A further table on the sheet of this one; it takes its cells from the others. Answers 'preview'. */
  | { type: 'split'; id: number; token: string; sheet: number; gebied: TableArea }
  /** Takes a table away again; its cells go back to those it took them from. Answers 'preview'. */
  | { type: 'unsplit'; id: number; token: string; sheet: number }
  /** Every table of the file as it was before, of a file that was read again. Answers 'preview'. */
  | { type: 'restore'; id: number; token: string; bladen: ChosenSheet[] }
  /** Rows of the sheet from `vanaf`, at most MAX_GRID_ROWS. Answers 'grid'. */
  | { type: 'grid'; id: number; token: string; sheet: number; vanaf: number; aantal: number }
  /** A workbook of the refused rows of this table. Answers 'refused'. */
  | { type: 'refused'; id: number; token: string; sheet: number }
  | { type: 'cancel'; id: number }
  /** The port (transferred) leads to the dossier worker: shared/import/stream.ts. */
  | { type: 'send'; id: number; sheets: { token: string; sheet: number }[]; port: MessagePort }
  | { type: 'drop'; tokens: string[] };

export type FromWorkbookWorker =
  | { type: 'progress'; id: number; progress: ReadProgress }
  | { type: 'preview'; id: number; preview: ImportPreview }
  | { type: 'remapped'; id: number; preview: SheetPreview }
  | ({ type: 'grid'; id: number } & SheetGrid)
  | ({ type: 'refused'; id: number } & RefusedFile)
  /** No more rows are wanted; the tokens stay valid until `drop`, so they may be sent again. */
  | { type: 'sent'; id: number }
  | { type: 'failed'; id: number; failure: Failure };
