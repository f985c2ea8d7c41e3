/** `lees <bestand> [--ruw] [--json] [--afgewezen <pad.xlsx>]`: what is in a workbook, without a window. */
import { open, readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CodedError, type ErrorCode } from '../../shared/desktop/errors';
import { Control, type HostHooks, localDay } from '../../shared/import/control';
import { proposeTables } from '../../shared/import/propose';
import { checkFileSize, readWorkbook } from '../../shared/import/read-workbook';
import {
  isCellDate,
  isCellError,
  type RawCell,
  type RawSheet,
  type RawWorkbook,
} from '../../shared/import/sheet';
import { type Io, UsageError } from './io';
import { checkRefusedPath, writeRefusedRows } from './lees-refused';
import { summary, tableReports } from './lees-tables';

const USAGE = 'Gebruik: lees <bestand> [--ruw] [--json] [--afgewezen <pad.xlsx>]';

/** What goes wrong between us and the disk, in the words of the product. */
const READ_ERRORS: Readonly<Record<string, ErrorCode>> = {
  ENOENT: 'bestand-verdwenen',
  ENOTDIR: 'bestand-verdwenen',
  EACCES: 'werkmap-vergrendeld',
  EPERM: 'werkmap-vergrendeld',
  EBUSY: 'werkmap-vergrendeld',
  EISDIR: 'geen-werkmap',
};

/** Node has no messages to let through but its own. */
export const nodeHooks: HostHooks = {
  now: () => performance.now(),
  today: () => localDay(new Date()),
  pause: () => new Promise((done) => setImmediate(done)),
};

/** The bytes of a workbook on disk. Throws a CodedError that names the file. */
export async function workbookBytes(
  path: string,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; bestand: string }> {
  const bestand = basename(path);
  try {
    const handle = await open(path, 'r');
    try {
      checkFileSize((await handle.stat()).size, bestand);
      return { bytes: new Uint8Array(await readFile(handle)), bestand };
    } finally {
      await handle.close();
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? READ_ERRORS[String(error.code)] : null;
    throw code == null ? error : new CodedError(code, { bestand }, error);
  }
}

/** Numbers as numbers, dates as ISO strings, errors as {"fout"}, blanks null. */
function rawValue(cell: RawCell): string | number | boolean | null | { fout: string } {
  return isCellDate(cell) ? cell.datum : cell;
}

/** In a text file every cell is a text, also what a sheet would show for an error. */
function textValue(cell: RawCell): string | number | boolean | null | { fout: string } {
  return isCellError(cell) ? cell.fout : rawValue(cell);
}

/** Rows that are written together: a sheet of millions of cells is no single text. */
const ROWS_TOGETHER = 500;

/**
 * The rows of a sheet as the inside of a JSON list, in pieces. Empty rows are there too, so that an
 * index is a row number less one.
 */
function* rawRows({ rijen }: RawSheet, value: typeof rawValue): Generator<string> {
  let piece: string[] = [];
  let last = 0;
  for (const { rij, cellen } of rijen) {
    for (; last < rij - 1; last++) piece.push('[]');
    piece.push(JSON.stringify(cellen.map(value)));
    last = rij;
    if (piece.length < ROWS_TOGETHER) continue;
    yield piece.join(',');
    piece = [];
  }
  if (piece.length > 0) yield piece.join(',');
}

/** `{bestand, bladen: [{naam, rijen: [[…]]}]}`, written as it is made. */
function writeRaw(bestand: string, { bladen, vorm }: RawWorkbook, out: Io['out']): void {
  const value = vorm.vorm === 'tabel' ? textValue : rawValue;
  out(`{"bestand":${JSON.stringify(bestand)},"bladen":[`);
  for (const [i, sheet] of bladen.entries()) {
    out(`${i === 0 ? '' : ','}{"naam":${JSON.stringify(sheet.naam)},"rijen":[`);
    let before = '';
    for (const piece of rawRows(sheet, value)) {
      out(before + piece);
      before = ',';
    }
    out(']}');
  }
  out(']}\n');
}

/** Of the file no more than its name stands in what is written. */
const NO_FILE = { grootte: 0, sha256: '' } as const;

const OPTIONS = {
  ruw: { type: 'boolean' },
  json: { type: 'boolean' },
  afgewezen: { type: 'string' },
} as const;

/** The first option that is wrong, as a sentence before the usage; '' when it is something else. */
function misused(args: readonly string[]): string {
  const known = Object.keys(OPTIONS).map((name) => `--${name}`);
  const wrong = args.find((arg) => arg.startsWith('-') && arg !== '--' && !known.includes(arg));
  return wrong === undefined ? '' : `${wrong} is geen optie van lees. `;
}

interface Options {
  path: string;
  ruw: boolean;
  json: boolean;
  /** Where the refused rows go; null = they are only told. */
  afgewezen: string | null;
}

function options(args: readonly string[]): Options {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: OPTIONS,
    });
    const [path] = positionals;
    if (path === undefined || positionals.length > 1) throw new UsageError(USAGE);
    const { ruw = false, json = false, afgewezen = null } = values;
    if (afgewezen !== null && (ruw || json)) throw new UsageError(USAGE);
    return { path, ruw, json, afgewezen };
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(`${misused(args)}${USAGE}`);
  }
}

/**
 * Answers 0. Throws UsageError for a command that is not understood and CodedError for a file that
 * cannot be read; the dispatcher makes one sentence of them.
 */
export async function lees(args: readonly string[], io: Io): Promise<number> {
  const { path, ruw, json, afgewezen } = options(args);
  if (afgewezen !== null) checkRefusedPath(afgewezen);
  const { bytes, bestand } = await workbookBytes(resolve(io.cwd, path));
  const control = new Control(nodeHooks);
  const workbook = await readWorkbook(bytes, bestand, control);
  if (ruw) {
    writeRaw(bestand, workbook, io.out);
    return 0;
  }
  const tables = await proposeTables(workbook, control);
  if (afgewezen !== null) {
    await writeRefusedRows(afgewezen, { bestand, ...NO_FILE }, tables, control, io);
  } else if (json) io.out(`${JSON.stringify({ bestand, bladen: tableReports(tables) })}\n`);
  else io.out(summary(bestand, workbook, tables));
  return 0;
}
