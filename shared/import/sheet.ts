/** What every reader of a workbook yields, whatever the file was. */

export interface CellError {
  fout: string;
}
/** Numbers as numbers, dates as ISO strings (marked in `dates`), errors as {fout}, blanks null. */
export type RawCell = string | number | boolean | null | CellError;

export interface RawSheet {
  naam: string;
  verborgen: boolean;
  /** Row-major, dense from row 1 and column A; trailing blanks are cut. */
  rijen: RawCell[][];
  /** Merged ranges, 0-based and inclusive. */
  samengevoegd: { r1: number; c1: number; r2: number; c2: number }[];
  /** Cells that held a formula; the value as last saved was used. */
  formules: number;
}

export interface RawWorkbook {
  bladen: RawSheet[];
  /** Dutch sentences about the file as a whole: formulas used as last saved, hidden sheets, … */
  meldingen: string[];
}
