/**
 * The gate that every workbook passes: size, kind, preflight, our own reader, and SheetJS for what
 * that one does not understand. One result or one CodedError; never part of a workbook.
 */
import { CodedError } from '../desktop/errors';
import type { Control } from './control';
import { readWordDocument } from './documents/read-document';
import type { ReadChoice } from './form';
import { LIMITS } from './limits';
import { GUESSED, MACROS } from './notes';
import { readOds } from './ods/read';
import { type Directory, readDirectory } from './package/directory';
import { fileKind } from './package/kind';
import { packageKind } from './package/package-kind';
import { readText } from './read-text';
import { size, tooLarge } from './refusals';
import type { RawWorkbook } from './sheet';
import { readBySheetJs } from './sheetjs/handover';
import { readXls } from './xls/read';
import { readXlsb } from './xlsb/read';
import { readXlsx } from './xlsx/read';
import { hasMacros } from './xlsx/workbook-part';

/** To be called before the bytes are read into memory. */
export function checkFileSize(bytes: number, bestand: string): void {
  if (bytes > LIMITS.file) {
    const refusal = tooLarge('het bestand', size(bytes), size(LIMITS.file));
    throw new CodedError(refusal.code, { ...refusal.params, bestand });
  }
}

/** A package of which our own reader reads all it understands, and SheetJS the rest. */
async function readPlain(
  directory: Directory,
  formaat: 'xlsx' | 'xlsm',
  control: Control,
): Promise<RawWorkbook> {
  const own = await readXlsx(directory, control);
  const meldingen: string[] = [];
  let read: Pick<RawWorkbook, 'bladen' | 'opmaken'> = own;
  if (own.notUnderstood.length > 0) {
    read = await readBySheetJs(own, control);
    meldingen.push(
      `Een deel van deze werkmap is ongewoon (${own.notUnderstood.join('; ')}) en is door een tweede lezer gelezen. Vergelijk de waarden met het blad.`,
    );
  }
  if (own.parts.guessed) meldingen.push(GUESSED);
  if (hasMacros(directory, own.parts)) meldingen.push(MACROS);
  return { vorm: { vorm: 'werkmap', formaat }, ...read, meldingen };
}

async function readPackage(
  bytes: Uint8Array,
  bestand: string,
  control: Control,
): Promise<RawWorkbook> {
  const directory = readDirectory(bytes);
  const kind = await packageKind(directory, control);
  switch (kind) {
    case 'xlsx':
    case 'xlsm':
      return readPlain(directory, kind, control);
    case 'xlsb':
      return readXlsb(directory, control);
    case 'ods':
      return readOds(directory, control);
    case 'docx':
      return readWordDocument(directory, bestand, control);
  }
}

async function read(
  bytes: Uint8Array,
  bestand: string,
  control: Control,
  lezen: ReadChoice | undefined,
): Promise<RawWorkbook> {
  const found = fileKind(bytes, bestand);
  switch (found.kind) {
    case 'zip':
      return readPackage(bytes, bestand, control);
    case 'xls':
      return readXls(found.file, control);
    case 'text':
      return readText(bytes, bestand, control, lezen);
  }
}

/**
 * Reads a workbook of which the bytes are in memory. `bestand` is its name, for sentences and to
 * recognise a lock file. Throws a CodedError with `bestand` among its parameters.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  bestand: string,
  control: Control,
  lezen?: ReadChoice,
): Promise<RawWorkbook> {
  checkFileSize(bytes.length, bestand);
  try {
    const workbook = await read(bytes, bestand, control, lezen);
    if (workbook.bladen.every((blad) => blad.rijen.length === 0)) {
      throw new CodedError('werkmap-leeg');
    }
    return workbook;
  } catch (reason) {
    if (!(reason instanceof CodedError)) throw reason;
    throw new CodedError(reason.code, { bestand, ...reason.params }, reason);
  }
}
