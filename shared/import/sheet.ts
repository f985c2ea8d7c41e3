/** What every reader of a workbook yields, whatever the file was. */
import type { RawConversation } from './documents/raw';
import type { FileForm } from './form';

/** An error cell, as the sheet shows it: `#N/A`, `#DIV/0!`, … */
export interface CellError {
  fout: string;
}
/** A cell with a date or time format: `2024-05-01`, `2024-05-01T14:30:00` or `14:30:00`. */
export interface CellDate {
  datum: string;
}
/** Numbers as numbers, blanks (and empty texts) null. */
export type RawCell = string | number | boolean | null | CellError | CellDate;

/** What a reader noticed about one cell. The sentences are in findings.ts. */
export const findingKinds = [
  /** A formula that was never calculated: the cell reads as blank. */
  'formule-zonder-waarde',
  /** Stored as a number, but it is none (`1,5`): read as text. */
  'getal-onleesbaar',
  /** 29 February 1900, which Excel knows and the calendar does not. */
  'datum-bestaat-niet',
  /** A number with a date format outside 1900-9999: read as a number. */
  'datum-buiten-bereik',
  /** A number whose format the workbook does not describe: it might be a date. */
  'opmaak-onbekend',
  /** `&naam;` that XML does not define: kept as it stands, never expanded. */
  'onbekende-verwijzing',
  /** In a text file: a quote that is not around the whole cell; the cell is kept as it stands. */
  'los-aanhalingsteken',
  /** In a text file: a quote that is opened and never closed; the cell ends where its line does. */
  'open-aanhalingsteken',
  /** In a text file: bytes that are no sign in its encoding. */
  'teken-onleesbaar',
  /** In a text file: an apostrophe that keeps a text from being a formula; it is left out. */
  'apostrof-weggelaten',
] as const;
export type FindingKind = (typeof findingKinds)[number];

export interface CellFinding {
  soort: FindingKind;
  /** 1-based row and 0-based column. */
  rij: number;
  kolom: number;
}

/** Findings that are listed per sheet; the others are only counted. */
export const MAX_FINDINGS = 5_000;

export interface RawRow {
  /** 1-based. */
  rij: number;
  /** From column A to the last filled cell. */
  cellen: RawCell[];
  /** Per cell an index in `RawWorkbook.opmaken`; null when no number in the row has a format. */
  opmaak: readonly number[] | null;
  /** The same row as it was read, of one in which a person repaired a cell. */
  gelezen?: RawRow;
}

/** 0-based columns, 1-based rows, inclusive. */
export interface MergedRange {
  r1: number;
  c1: number;
  r2: number;
  c2: number;
}

/** The sheet that the rows were refused of, and per row now which row it was. */
export interface Retry {
  bestand: string;
  blad: string;
  rijen: ReadonlyMap<number, number>;
}

export interface RawSheet {
  naam: string;
  /** Hidden by hand, or so hidden that only a macro can show it again. */
  verborgen: boolean;
  zeerVerborgen?: true;
  /** Rows that hold anything, in order. A far cell costs its own row, not all rows above it. */
  rijen: RawRow[];
  samengevoegd: MergedRange[];
  /** Cells that held a formula; the value as last saved was used. */
  formules: number;
  /** Rows that Excel hides, by hand or by a filter. They are read like the others. */
  verborgenRijen: number;
  bevindingen: CellFinding[];
  /** Of each kind the real number, also beyond MAX_FINDINGS. */
  aantalBevindingen: Record<FindingKind, number>;
  /**
   * A view of the sheet with rows and columns changed places: `rij` is a column of the sheet and
   * `kolom` a row, as recognise/turn.ts makes it. Absent = as the sheet stands.
   */
  gedraaid?: true;
  /** The rows were refused of another sheet and corrected: which, and per row which one it was. */
  herkansing?: Retry;
  /** The document that this is instead of a sheet: its rows are turns, and can be divided anew. */
  gesprek?: RawConversation;
}

/** How much a program shows of a sheet. */
export const sheetStates = ['zichtbaar', 'verborgen', 'zeer verborgen'] as const;
export type SheetState = (typeof sheetStates)[number];

export function hiddenAs(staat: SheetState): Pick<RawSheet, 'verborgen' | 'zeerVerborgen'> {
  if (staat === 'zeer verborgen') return { verborgen: true, zeerVerborgen: true };
  return { verborgen: staat === 'verborgen' };
}

export interface RawWorkbook {
  vorm: FileForm;
  bladen: RawSheet[];
  /** Number formats by index; 0 is General. */
  opmaken: readonly string[];
  /** Dutch sentences about the file as a whole. */
  meldingen: string[];
}

export function isCellError(cell: RawCell | undefined): cell is CellError {
  return typeof cell === 'object' && cell !== null && 'fout' in cell;
}

export function isCellDate(cell: RawCell | undefined): cell is CellDate {
  return typeof cell === 'object' && cell !== null && 'datum' in cell;
}
