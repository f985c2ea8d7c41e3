/** Reads a plain .xlsx or .xlsm package with our own reader. Macros are never looked at. */
import { type Control, rowsStage } from '../control';
import { LIMITS } from '../limits';
import type { Directory, Entry } from '../package/directory';
import { damaged } from '../refusals';
import type { RawSheet } from '../sheet';
import { Dates } from './dates';
import { readPart, wholePart } from './part';
import { noStrings, type SharedStrings, SharedStringsReader } from './shared-strings';
import { SheetReader } from './sheet-reader';
import { noStyles, readStyles } from './styles';
import { findParts, type WorkbookParts } from './workbook-part';

export interface OwnReading {
  bladen: RawSheet[];
  /** The part of each sheet, in the same order. */
  sources: Entry[];
  opmaken: readonly string[];
  parts: WorkbookParts;
  /** Per thing this reader did not understand, a Dutch phrase with its sheet. */
  notUnderstood: string[];
}

async function readStrings(parts: WorkbookParts, control: Control): Promise<SharedStrings> {
  if (parts.strings === null) return noStrings;
  const reader = new SharedStringsReader(parts.strings.name);
  await readPart(parts.strings, reader, control, () => ({
    zin: 'Teksten lezen',
    gedaan: reader.texts.length,
    totaal: null,
    perSeconde: null,
  }));
  return reader;
}

/** Reads every sheet, hidden ones too. Throws a CodedError; never returns part of a workbook. */
export async function readXlsx(directory: Directory, control: Control): Promise<OwnReading> {
  const parts = await findParts(directory, control);
  const strings = await readStrings(parts, control);
  const styles =
    parts.styles === null
      ? noStyles
      : readStyles(parts.styles.name, await wholePart(parts.styles, control));
  const dates = new Dates(parts.from1904);
  const budget = { cells: LIMITS.cells };
  const begin = control.now();
  const bladen: RawSheet[] = [];
  const sources: Entry[] = [];
  const notUnderstood: string[] = [];
  let rows = 0;
  for (const { naam, staat, entry } of parts.sheets) {
    if (entry === null) throw damaged(naam, 'de gegevens van dit blad ontbreken');
    const reader = new SheetReader(entry.name, { name: naam, strings, styles, dates, budget });
    await readPart(entry, reader, control, () =>
      rowsStage(`Blad ${naam} lezen`, rows + reader.rowsSeen, control.now() - begin),
    );
    rows += reader.rowsSeen;
    if (!reader.isWorksheet) continue;
    bladen.push(reader.sheet(naam, staat));
    sources.push(entry);
    for (const what of reader.notUnderstood) notUnderstood.push(`${naam}: ${what}`);
  }
  return { bladen, sources, opmaken: styles.formats, parts, notUnderstood };
}
