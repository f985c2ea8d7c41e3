/** Reads an Excel file of before 2007 (.xls): BIFF8, and BIFF5. Macros are never looked at. */
import { type Control, rowsStage } from '../control';
import { LIMITS } from '../limits';
import { MACROS } from '../notes';
import type { CompoundFile } from '../package/compound-file';
import { damaged } from '../refusals';
import type { RawSheet, RawWorkbook } from '../sheet';
import { Dates } from '../xlsx/dates';
import { readGlobals } from './globals';
import { SheetStream } from './sheet-stream';

/** Reads every sheet, hidden ones too. Throws a CodedError; never returns part of a workbook. */
export async function readXls(file: CompoundFile, control: Control): Promise<RawWorkbook> {
  // A file for both versions has both; the newer one says more.
  const bytes = file.stream(file.has('workbook') ? 'workbook' : 'book');
  const globals = await readGlobals(bytes, control);
  if (globals.sheets.length === 0) throw damaged('de werkmap', 'er staat geen enkel blad in');
  const dates = new Dates(globals.from1904);
  const budget = { cells: LIMITS.cells };
  const strings = { texts: globals.texts, doubtful: new Set<number>() };
  const begin = control.now();
  const used = new Set<number>();
  const bladen: RawSheet[] = [];
  let rows = 0;
  for (const { naam, staat, at } of globals.sheets) {
    if (used.has(at)) throw damaged(naam, 'twee bladen verwijzen naar dezelfde gegevens');
    used.add(at);
    const context = { name: naam, strings, styles: globals.styles, dates, budget };
    const sheet = new SheetStream(bytes, at, globals, context);
    await sheet.read(control, () =>
      rowsStage(`Blad ${naam} lezen`, rows + sheet.grid.rows, control.now() - begin),
    );
    rows += sheet.grid.rows;
    bladen.push(sheet.grid.sheet(naam, staat));
  }
  const macros = globals.macroSheets || file.has('_vba_project_cur');
  return {
    vorm: { vorm: 'werkmap', formaat: 'xls' },
    bladen,
    opmaken: globals.styles.formats,
    meldingen: macros ? [MACROS] : [],
  };
}
