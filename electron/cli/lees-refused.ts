/** `lees <bestand> --afgewezen <pad.xlsx>`: the refused rows as a workbook, to be corrected. */
import { basename, dirname, resolve } from 'node:path';
import { refusedInTable, refusedWorkbook } from '../../shared/exchange/refused/file';
import type { Control } from '../../shared/import/control';
import type { ProposedSheet } from '../../shared/import/propose';
import type { SourceFile } from '../../shared/import/recognise/describe';
import { type Io, UsageError } from './io';
import { makeFolder, writeNew } from './write-output';

const NONE = 'Er is niets afgewezen; er is geen werkmap geschreven.';

/** Prints the path, or that there is nothing to write. Never overwrites: a taken name gets a number. */
export async function writeRefusedRows(
  path: string,
  file: SourceFile,
  tables: readonly ProposedSheet[],
  control: Control,
  io: Io,
): Promise<void> {
  const sheets = tables.flatMap((table) => refusedInTable(file, table) ?? []);
  if (sheets.length === 0) {
    io.out(`${NONE}\n`);
    return;
  }
  const { bytes } = await refusedWorkbook(sheets, control, 0);
  const whole = resolve(io.cwd, path);
  await makeFolder(dirname(whole));
  io.out(`${await writeNew(dirname(whole), basename(whole), bytes)}\n`);
}

/** Throws UsageError for what is no name of a workbook. */
export function checkRefusedPath(path: string): void {
  if (!/[^/\\]\.xlsx$/iu.test(path)) {
    throw new UsageError('Noem na --afgewezen een bestand dat op .xlsx eindigt.');
  }
}
