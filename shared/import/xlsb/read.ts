/** Reads a binary workbook (.xlsb): the package of .xlsx, with records instead of XML in its parts. */
import { type Control, rowsStage, type Stage } from '../control';
import { LIMITS } from '../limits';
import { GUESSED, MACROS } from '../notes';
import type { Directory, Entry } from '../package/directory';
import { inflate } from '../package/inflate';
import { damaged, size, tooLarge } from '../refusals';
import type { RawSheet, RawWorkbook } from '../sheet';
import { Dates } from '../xlsx/dates';
import { noStrings } from '../xlsx/shared-strings';
import { noStyles } from '../xlsx/styles';
import { findParts, hasMacros } from '../xlsx/workbook-part';
import { SheetListReader, StylesReader, TextsReader } from './parts';
import type { RecordReader } from './records';
import { BinarySheetReader } from './sheet-reader';

/** Feeds a part to its reader. Size and checksum are known to be right once this resolves. */
async function readRecords<T extends RecordReader>(
  entry: Entry,
  reader: T,
  control: Control,
  stage?: () => Stage,
): Promise<T> {
  await inflate(entry, (piece) => {
    reader.push(piece);
    return control.breathe(stage);
  });
  reader.end();
  return reader;
}

/** A part that only describes others. */
function readSupport<T extends RecordReader>(
  entry: Entry,
  reader: T,
  control: Control,
): Promise<T> {
  if (entry.unpacked > LIMITS.support) {
    throw tooLarge(`het onderdeel ${entry.name}`, size(entry.unpacked), size(LIMITS.support));
  }
  return readRecords(entry, reader, control);
}

/** Reads every sheet, hidden ones too. Throws a CodedError; never returns part of a workbook. */
export async function readXlsb(directory: Directory, control: Control): Promise<RawWorkbook> {
  const parts = await findParts(directory, control, 'bin', (entry) =>
    readSupport(entry, new SheetListReader(entry.name), control),
  );
  const strings =
    parts.strings === null
      ? noStrings
      : await readRecords(parts.strings, new TextsReader(parts.strings.name), control, () => ({
          zin: 'Teksten lezen',
          gedaan: 0,
          totaal: null,
          perSeconde: null,
        }));
  const styles =
    parts.styles === null
      ? noStyles
      : (await readSupport(parts.styles, new StylesReader(parts.styles.name), control)).styles();
  const dates = new Dates(parts.from1904);
  const budget = { cells: LIMITS.cells };
  const begin = control.now();
  const bladen: RawSheet[] = [];
  let rows = 0;
  for (const { naam, staat, entry } of parts.sheets) {
    if (entry === null) throw damaged(naam, 'de gegevens van dit blad ontbreken');
    const context = { name: naam, strings, styles, dates, budget };
    const reader = new BinarySheetReader(entry.name, context);
    await readRecords(entry, reader, control, () =>
      rowsStage(`Blad ${naam} lezen`, rows + reader.grid.rows, control.now() - begin),
    );
    rows += reader.grid.rows;
    bladen.push(reader.grid.sheet(naam, staat));
  }
  return {
    vorm: { vorm: 'werkmap', formaat: 'xlsb' },
    bladen,
    opmaken: styles.formats,
    meldingen: [
      ...(parts.guessed ? [GUESSED] : []),
      ...(hasMacros(directory, parts) ? [MACROS] : []),
    ],
  };
}
