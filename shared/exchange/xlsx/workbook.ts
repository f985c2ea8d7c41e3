/** A workbook of sheets with texts and numbers, written piece by piece. */
import type { Pace } from '../pace';
import { partsAround, sheetPath, type WorkbookProperties } from './parts';
import { type Sheet, sheetMarkup } from './sheet';
import { ZipWriter } from './zip';

/** Lets others in between. */
export type Breath = Pick<Pace, 'breathe'>;

/** Characters that are deflated at a time: less costs more calls than work. */
const PIECE = 64 * 1024;

/** Names of sheets must differ, be at most 31 characters, and hold none of `[]:*?/\`. */
export async function writeWorkbook(
  sheets: readonly Sheet[],
  write: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>,
  pace: Breath,
  properties: WorkbookProperties | null = null,
): Promise<void> {
  const zip = new ZipWriter(write);
  for (const { path, markup } of partsAround(
    sheets.map(({ naam }) => naam),
    properties,
  )) {
    await zip.add(path, inPieces([markup], pace));
  }
  for (const [index, sheet] of sheets.entries()) {
    await zip.add(sheetPath(index), inPieces(sheetMarkup(sheet), pace));
  }
  await zip.end();
}

/** Many small texts as fewer large ones, letting others in between. */
export async function* inPieces(markup: Iterable<string>, pace: Breath): AsyncGenerator<string> {
  let piece = '';
  for (const more of markup) {
    piece += more;
    if (piece.length >= PIECE) {
      yield piece;
      piece = '';
    }
    const pause = pace.breathe();
    if (pause !== undefined) await pause;
  }
  if (piece !== '') yield piece;
}
