/** Reads an OpenDocument spreadsheet (.ods). Macros are never looked at. */
import { CodedError } from '../../desktop/errors';
import { type Control, rowsStage } from '../control';
import { LIMITS } from '../limits';
import { MACROS } from '../notes';
import type { Directory } from '../package/directory';
import { damaged } from '../refusals';
import type { RawWorkbook } from '../sheet';
import { Dates } from '../xlsx/dates';
import { eachElement } from '../xlsx/elements';
import { readPart, wholePart } from '../xlsx/part';
import { noStrings } from '../xlsx/shared-strings';
import { ContentReader } from './content-reader';
import { OdsFormats } from './formats';

/** A password leaves the list of parts readable; it says of each how it was encrypted. */
async function refuseEncrypted(directory: Directory, control: Control): Promise<void> {
  const manifest = directory.get('meta-inf/manifest.xml');
  if (manifest === undefined) return;
  eachElement(manifest.name, await wholePart(manifest, control), (xml) => {
    if (xml.is('encryption-data')) throw new CodedError('werkmap-versleuteld');
  });
}

/** Reads every sheet, hidden ones too. Throws a CodedError; never returns part of a workbook. */
export async function readOds(directory: Directory, control: Control): Promise<RawWorkbook> {
  await refuseEncrypted(directory, control);
  const content = directory.get('content.xml');
  if (content === undefined) throw damaged('content.xml', 'de inhoud ontbreekt');
  const formats = new OdsFormats();
  const shared = {
    strings: noStrings,
    styles: formats.styles,
    dates: new Dates(false),
    budget: { cells: LIMITS.cells },
  };
  const styles = directory.get('styles.xml');
  if (styles !== undefined) {
    await readPart(styles, new ContentReader(styles.name, formats, shared), control);
  }
  const reader = new ContentReader(content.name, formats, shared);
  const begin = control.now();
  await readPart(content, reader, control, () =>
    rowsStage(`Blad ${reader.sheetName} lezen`, reader.rowsSeen, control.now() - begin),
  );
  if (reader.sheets.length === 0) throw damaged(content.name, 'er staat geen enkel blad in');
  const macros = [...directory.keys()].some((name) => /^(basic|scripts)\/./.test(name));
  return {
    vorm: { vorm: 'werkmap', formaat: 'ods' },
    bladen: reader.sheets,
    opmaken: formats.styles.formats,
    meldingen: macros ? [MACROS] : [],
  };
}
