/** From the bytes of a workbook to what an import of it would do: the same in worker and command line. */

import type { TableArea } from '../domain/provenance';
import type { Control } from './control';
import type { FileForm, ReadChoice } from './form';
import type { Layout } from './layout';
import { PASTED } from './names';
import { pastedWorkbook } from './paste';
import { personalFindings, personalHits, withoutOriginals } from './personal/reading';
import type { ImportPreview, PersonalHit, Remembered, SheetPreview } from './preview';
import { checkFileSize, readWorkbook } from './read-workbook';
import type { Survey } from './recognise/counted';
import { type SourceFile, sheetPreview } from './recognise/describe';
import { recogniseSheet } from './recognise/reading';
import { asRemembered } from './recognise/remembered';
import type { SheetReading } from './recognise/sheet-reading';
import { survey } from './recognise/survey';
import { withoutReasons } from './refused-mark';
import type { RawWorkbook } from './sheet';

/** A table as it will be read, with everything counted. */
export interface ProposedSheet {
  reading: SheetReading;
  counted: Survey;
  /** What looks like personal data in it, as the file has it. */
  treffers: readonly PersonalHit[];
  /** Its part of the sheet before tables that a person added took cells from it; null = all. */
  gevraagd: TableArea | null;
  /** What was taken from a sheet that came in before; absent = its layout is new. */
  onthouden?: Remembered;
}

export interface Proposed {
  file: SourceFile;
  vorm: FileForm;
  /** The tables, in the order of the workbook; of each sheet at least one. */
  bladen: ProposedSheet[];
}

/** SHA-256 in lower-case hex. */
async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Every table of a workbook, recognised and counted, in the order of its sheets. */
export async function proposeTables(
  workbook: RawWorkbook,
  control: Control,
  layouts: readonly Layout[] = [],
): Promise<ProposedSheet[]> {
  const bladen: ProposedSheet[] = [];
  const read = { ...workbook, bladen: workbook.bladen.map(withoutReasons) };
  for (const index of read.bladen.keys()) {
    for (const found of recogniseSheet(read, index)) {
      await control.breathe();
      const { reading = found, ...remembered } = asRemembered(found, layouts) ?? {};
      bladen.push({ ...(await proposed(reading, control)), ...remembered });
    }
  }
  return bladen;
}

async function recognised(
  file: SourceFile,
  workbook: RawWorkbook,
  control: Control,
  layouts: readonly Layout[],
): Promise<Proposed> {
  return { file, vorm: workbook.vorm, bladen: await proposeTables(workbook, control, layouts) };
}

/**
 * Reads (a text file as `lezen` says), recognises (what has one of the `layouts` as that was read
 * then) and counts. Throws a CodedError of which the sentence names the file.
 */
export async function proposeImport(
  bytes: Uint8Array<ArrayBuffer>,
  bestand: string,
  control: Control,
  lezen?: ReadChoice,
  layouts: readonly Layout[] = [],
): Promise<Proposed> {
  checkFileSize(bytes.length, bestand);
  control.announce({ zin: 'Bestand openen', gedaan: 0, totaal: null, perSeconde: null });
  const file = { bestand, grootte: bytes.length, sha256: await sha256(bytes) };
  const workbook = await readWorkbook(bytes, bestand, control, lezen);
  return recognised(file, workbook, control, layouts);
}

/** The same for cells that were copied in Excel. Throws like proposeImport. */
export async function proposePasted(
  text: string,
  control: Control,
  layouts: readonly Layout[] = [],
): Promise<Proposed> {
  const bytes = new TextEncoder().encode(text);
  checkFileSize(bytes.length, PASTED);
  const file = { bestand: PASTED, grootte: bytes.length, sha256: await sha256(bytes) };
  return recognised(file, await pastedWorkbook(text, PASTED, control), control, layouts);
}

/** A reading with everything counted, as the whole of what was asked. */
export async function proposed(reading: SheetReading, control: Control): Promise<ProposedSheet> {
  const counted = await survey(reading, control);
  await control.breathe();
  const treffers = personalHits(reading);
  return { reading, counted, treffers, gevraagd: reading.keuze.gebied };
}

/** Which of the tables on its sheet each is. */
export function placesOf(bladen: readonly ProposedSheet[]): SheetPreview['tabel'][] {
  const counts = new Map<number, number>();
  const numbers = bladen.map(({ reading: { index } }) => {
    const nummer = (counts.get(index) ?? 0) + 1;
    counts.set(index, nummer);
    return nummer;
  });
  return bladen.map(({ reading: { index } }, i) => ({
    nummer: numbers[i] ?? 1,
    van: counts.get(index) ?? 1,
  }));
}

/** What the page shows of one table of a file. Throws RangeError for a place that is none. */
export function sheetPreviewOf(bladen: readonly ProposedSheet[], place: number): SheetPreview {
  const sheet = bladen[place];
  const tabel = placesOf(bladen)[place];
  if (sheet === undefined || tabel === undefined) throw new RangeError(`no table ${place}`);
  const persoonsgegevens = personalFindings(sheet.treffers, sheet.reading.keuze);
  const { reading, counted } = sheet;
  const preview = withoutOriginals(sheetPreview(reading, counted, tabel), reading);
  const { onthouden } = sheet;
  return {
    ...preview,
    ...(onthouden === undefined ? {} : { onthouden }),
    ...(persoonsgegevens === undefined ? {} : { persoonsgegevens }),
  };
}

/** What the page shows of the file; the rows themselves stay with `token`. */
export function previewOf(token: string, { file, vorm, bladen }: Proposed): ImportPreview {
  return { token, ...file, vorm, bladen: bladen.map((_, place) => sheetPreviewOf(bladen, place)) };
}
