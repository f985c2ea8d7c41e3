/** How much room an import will take in the store: roughly, and rather too much than too little. */
import type { ImportPreview, SheetPreview } from './preview';

/**
 * Measured on the fixtures and on sheets of 10,000 rows: sealed, a cell takes 50 to 150 bytes and a
 * workbook 6 to 9 times its zipped size (long texts repeat less once they are sealed). A snapshot of
 * the same records takes 1.0 to 1.3 times that again, and the next back-up 1.0 times. In Chromium
 * 120,000 cells (2.1 MB zipped) took 34 MB at most and 12 MB of back-up; this says 64 MB.
 */
const BYTES_A_CELL = 150;
const TIMES_ZIPPED = 10;
const TIMES_STORED = 3;

const isRead = ({ keuze, waaromNiet }: SheetPreview) => keuze.soort !== null && waaromNiet === null;

/** Bytes for these files together, sheets that are left out not counted. */
export function roomFor(previews: readonly ImportPreview[]): number {
  let sealed = 0;
  for (const { grootte, bladen } of previews) {
    const read = bladen.filter(isRead);
    const cells = read.reduce(
      (sum, { telling, kolommen }) => sum + telling.gelezen * kolommen.length,
      0,
    );
    // Which part of the file a sheet is cannot be told from outside: by its share of the sheets.
    const zipped = bladen.length === 0 ? 0 : (grootte * read.length) / bladen.length;
    sealed += Math.max(cells * BYTES_A_CELL, zipped * TIMES_ZIPPED);
  }
  return Math.round(TIMES_STORED * sealed);
}
