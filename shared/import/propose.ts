/** From the bytes of a workbook to what an import of it would do: the same in worker and command line. */
import type { Control } from './control';
import type { FileForm, ReadChoice } from './form';
import { PASTED } from './names';
import { pastedWorkbook } from './paste';
import type { ImportPreview, SheetPreview } from './preview';
import { checkFileSize, readWorkbook } from './read-workbook';
import { type SourceFile, sheetPreview } from './recognise/describe';
import { readAsChosen, recogniseSheet, type SheetReading } from './recognise/reading';
import { type Survey, survey } from './recognise/survey';
import type { RawWorkbook } from './sheet';

/** A sheet as it will be read, with everything counted. */
export interface ProposedSheet {
  reading: SheetReading;
  counted: Survey;
}

export interface Proposed {
  file: SourceFile;
  vorm: FileForm;
  /** In the order of the workbook. */
  bladen: ProposedSheet[];
}

/** SHA-256 in lower-case hex. */
async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function recognised(
  file: SourceFile,
  workbook: RawWorkbook,
  control: Control,
): Promise<Proposed> {
  const bladen: ProposedSheet[] = [];
  for (const index of workbook.bladen.keys()) {
    const reading = recogniseSheet(workbook, index);
    await control.breathe();
    bladen.push({ reading, counted: await survey(reading, control) });
  }
  return { file, vorm: workbook.vorm, bladen };
}

/** Reads (a text file as `lezen` says), recognises and counts. Throws a CodedError of which the sentence names the file. */
export async function proposeImport(
  bytes: Uint8Array<ArrayBuffer>,
  bestand: string,
  control: Control,
  lezen?: ReadChoice,
): Promise<Proposed> {
  checkFileSize(bytes.length, bestand);
  control.announce({ zin: 'Bestand openen', gedaan: 0, totaal: null, perSeconde: null });
  const file = { bestand, grootte: bytes.length, sha256: await sha256(bytes) };
  return recognised(file, await readWorkbook(bytes, bestand, control, lezen), control);
}

/** The same for cells that were copied in Excel. Throws like proposeImport. */
export async function proposePasted(text: string, control: Control): Promise<Proposed> {
  const bytes = new TextEncoder().encode(text);
  checkFileSize(bytes.length, PASTED);
  const file = { bestand: PASTED, grootte: bytes.length, sha256: await sha256(bytes) };
  return recognised(file, await pastedWorkbook(text, PASTED, control), control);
}

/**
 * One sheet again, as a person chose. Throws 'ongeldige-vraag' for a choice that does not fit; the
 * sheet stays as it was.
 */
export async function proposeAsChosen(
  before: ProposedSheet,
  choice: unknown,
  control: Control,
): Promise<ProposedSheet> {
  const reading = readAsChosen(before.reading, choice);
  return { reading, counted: await survey(reading, control) };
}

export function sheetPreviewOf({ reading, counted }: ProposedSheet): SheetPreview {
  return sheetPreview(reading, counted);
}

/** What the page shows of the file; the rows themselves stay with `token`. */
export function previewOf(token: string, { file, vorm, bladen }: Proposed): ImportPreview {
  return { token, ...file, vorm, bladen: bladen.map(sheetPreviewOf) };
}
