/** The workbook of refused rows of a table that is not stored yet, made where the file waits. */
import { CodedError } from '../../desktop/errors';
import type { ProposedSheet } from '../../import/propose';
import type { SourceFile } from '../../import/recognise/describe';
import { importSource } from '../../import/recognise/describe';
import { sheetRows } from '../../import/recognise/sheet-rows';
import type { Breath } from '../xlsx/workbook';
import { refusedFile } from './name';
import { type RefusedSheet, refusedSheet } from './rows';
import { textsOf, writeRefused } from './workbook';

export interface RefusedFile {
  /** The name to begin with. */
  naam: string;
  bytes: Uint8Array<ArrayBuffer>;
  rijen: number;
  /** What can be read in it, for the gate; a long one is cut. */
  tekst: string;
}

/** Null of a table of which nothing is read or refused. */
export function refusedInTable(
  file: SourceFile,
  { reading, counted }: ProposedSheet,
): RefusedSheet | null {
  if (reading.reader === null || reading.table === null) return null;
  return refusedSheet(importSource(file, reading, counted), sheetRows(reading));
}

/** Throws 'niet-gevonden' when there is nothing in it, 'afgebroken' when stopped. */
export async function refusedWorkbook(
  sheets: readonly RefusedSheet[],
  pace: Breath,
  most: number,
): Promise<RefusedFile> {
  if (sheets.length === 0) throw new CodedError('niet-gevonden');
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  await writeRefused(sheets, async (piece) => void pieces.push(piece), pace);
  return {
    naam: refusedFile(sheets),
    bytes: new Uint8Array(await new Blob(pieces).arrayBuffer()),
    rijen: sheets.reduce((sum, { rijen }) => sum + rijen.length, 0),
    tekst: textsOf(sheets).join('\n').slice(0, most),
  };
}
