/** What screens ask of files that are on their way in: read, looked at, corrected, imported. */
import type { Result } from '../../shared/desktop/errors';
import type { TableArea } from '../../shared/domain/provenance';
import type { ExaminedTable } from '../../shared/dossier/examine/examination';
import type { ReadChoice } from '../../shared/import/form';
import type {
  ChosenSheet,
  ImportPreview,
  ImportReport,
  SheetChoice,
  SheetGrid,
  SheetPreview,
} from '../../shared/import/preview';
import type { LongWork } from './work-types';

/** What the dossier says of one table of the files on their way in. */
export interface TableExamination extends ExaminedTable {
  token: string;
  /** Place among the tables of the file, from 0. */
  sheet: number;
}

/** Of each table that is read, in the order in which they come in. */
export type Examination = TableExamination[];

/** `sheet` counts the entries of `ImportPreview.bladen`: each is a table of a sheet. */
export interface WorkbookSession {
  /** Reads a workbook in the workbook worker; nothing is stored. */
  readWorkbook(file: File, work: LongWork): Promise<Result<ImportPreview>>;
  /** The same for cells that were copied in Excel and pasted. */
  readPasted(text: string, work: LongWork): Promise<Result<ImportPreview>>;
  /**
   * Reads a text file again as a person chose; its tables are recognised anew. 'bestand-verdwenen'
   * when it was changed or moved meanwhile.
   */
  rereadFile(token: string, keuze: ReadChoice, work: LongWork): Promise<Result<ImportPreview>>;
  /** Reads one table of a file that was read as a person chose; later work uses this choice. */
  remapSheet(
    token: string,
    sheet: number,
    choice: SheetChoice,
    work: LongWork,
  ): Promise<Result<SheetPreview>>;
  /**
   * Makes a further table of this part of the sheet that `sheet` is on. It takes its cells from the
   * other tables there; 'gebied-geweigerd' when it would take the headings of one.
   */
  splitSheet(
    token: string,
    sheet: number,
    gebied: TableArea,
    work: LongWork,
  ): Promise<Result<ImportPreview>>;
  /** Takes a table away; its cells go back to the tables it took them from. */
  unsplitSheet(token: string, sheet: number, work: LongWork): Promise<Result<ImportPreview>>;
  /** Every table of a file that was read again, as it was before. */
  restoreSheets(
    token: string,
    bladen: readonly ChosenSheet[],
    work: LongWork,
  ): Promise<Result<ImportPreview>>;
  /** At most MAX_GRID_ROWS rows of the sheet from row `vanaf`, with what becomes of each. */
  sheetGrid(
    token: string,
    sheet: number,
    window: { vanaf: number; aantal: number },
    work: LongWork,
  ): Promise<Result<SheetGrid>>;
  /**
   * Holds what these previews bring against the dossier and against each other; nothing is stored.
   * An answer of nothing means that there was nothing to hold it against.
   */
  examineImport(previews: readonly ImportPreview[], work: LongWork): Promise<Result<Examination>>;
  /** Lets go of a file that was read. */
  dropPreview(token: string): void;
  /**
   * One change set of all tables that are to be read: wholly there or not at all. Each preview comes
   * with all its tables, in the order in which they were given.
   */
  importPreviews(previews: readonly ImportPreview[], work: LongWork): Promise<Result<ImportReport>>;
}
