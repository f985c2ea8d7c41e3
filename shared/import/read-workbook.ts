/**
 * The gate that every workbook passes: size, kind, preflight, our own reader, and SheetJS for what
 * that one does not understand. One result or one CodedError; never part of a workbook.
 */
import { CodedError } from '../desktop/errors';
import type { Control } from './control';
import type { ReadChoice } from './form';
import { LIMITS } from './limits';
import { type Directory, readDirectory } from './package/directory';
import { fileKind } from './package/kind';
import { packageKind } from './package/package-kind';
import { readText } from './read-text';
import { notAWorkbook, size, tooLarge, unsupported } from './refusals';
import type { RawWorkbook } from './sheet';
import { readBySheetJs } from './sheetjs/handover';
import { readXlsx } from './xlsx/read';

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
  if (own.parts.guessed) {
    meldingen.push(
      'De werkmap zegt niet welke gegevens bij welk blad horen; de volgorde is aangehouden.',
    );
  }
  return { vorm: { vorm: 'werkmap', formaat }, ...read, meldingen };
}

async function readPackage(bytes: Uint8Array, control: Control): Promise<RawWorkbook> {
  const directory = readDirectory(bytes);
  const kind = await packageKind(directory, control);
  switch (kind) {
    case 'xlsx':
    case 'xlsm':
      return readPlain(directory, kind, control);
    case 'xlsb':
      throw unsupported('binaire werkmap, .xlsb');
    case 'ods':
      throw unsupported('OpenDocument, .ods');
    case 'docx':
      throw notAWorkbook('een Word-document');
  }
}

async function read(
  bytes: Uint8Array,
  bestand: string,
  control: Control,
  lezen: ReadChoice | undefined,
): Promise<RawWorkbook> {
  const { kind } = fileKind(bytes, bestand);
  switch (kind) {
    case 'zip':
      return readPackage(bytes, control);
    case 'xls':
      throw unsupported('Excel 97-2003, .xls');
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
