/** What is known of a sheet, or of a document, as it will be read. */
import type { KindGuess, SheetChoice } from '../preview';
import type { RawRow, RawSheet, RawWorkbook } from '../sheet';
import type { ConversationRows } from './conversation/rows';
import type { RecordMaker } from './records/record';
import type { RowOutcome } from './rows';
import type { SheetTable } from './table';

export interface SheetReading {
  workbook: RawWorkbook;
  /** The workbook as the file has it, where personal data was replaced; absent = `workbook` is. */
  bron?: RawWorkbook;
  /** The sheet as if it held nothing but this table: `keuze.gebied` of it. */
  sheet: RawSheet;
  /** Place of the sheet in the workbook, from 0. */
  index: number;
  soorten: KindGuess[];
  /** In force: as recognised, or as chosen. */
  keuze: SheetChoice;
  /** Null when no kind was chosen. */
  table: SheetTable | null;
  /** Null when nothing of it is read; `waaromNiet` says why. */
  reader: TableReader | null;
  waaromNiet: string | null;
  /** What the recogniser left beside the table, as sentences; absent when nothing. */
  terzijde?: readonly string[];
  /** Of a document; absent of a sheet. */
  gesprek?: ConversationRows;
}

/** What makes records of the rows of a table. */
export interface TableReader {
  /** The original notation of a row, per column of the table. */
  readonly cells: { notations(raw: RawRow): (string | null)[] };
  /** One pass over the rows, in order; what it returns tells at its end what it did. */
  outcomes(): Generator<[RawRow, RowOutcome], Pick<RecordMaker, 'meldingen' | 'enquete'>>;
}
