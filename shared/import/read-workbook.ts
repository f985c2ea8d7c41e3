/**
 * The gate that every workbook passes: size, kind, preflight, our own reader, and SheetJS for what
 * that one does not understand. One result or one CodedError; never part of a workbook.
 */
import { CodedError } from '../desktop/errors';
import type { Control } from './control';
import type { ReadChoice } from './form';
import { LIMITS } from './limits';
import { readDirectory } from './package/directory';
import { requireZip } from './package/kind';
import { size, tooLarge } from './refusals';
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

async function read(bytes: Uint8Array, bestand: string, control: Control): Promise<RawWorkbook> {
  requireZip(bytes, bestand);
  const own = await readXlsx(readDirectory(bytes), control);
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
  const { bladen, opmaken } = read;
  if (bladen.every((blad) => blad.rijen.length === 0)) throw new CodedError('werkmap-leeg');
  return { vorm: { vorm: 'werkmap', formaat: 'xlsx' }, bladen, opmaken, meldingen };
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
    return await read(bytes, bestand, control);
  } catch (reason) {
    if (!(reason instanceof CodedError)) throw reason;
    throw new CodedError(reason.code, { bestand, ...reason.params }, reason);
  }
}
