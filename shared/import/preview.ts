/** What an import will do, shown before anything is stored, and what it did. */
import type { CasusField } from '../domain/casus';

export interface ColumnMapping {
  /** 0-based. */
  kolom: number;
  kop: string;
  /** null = not used; the column is still kept in the source rows. */
  veld: CasusField | null;
  /** 0 to 1: how sure the recognition is. */
  zekerheid: number;
  /** Why this field, or why none; in Dutch, to follow "omdat". */
  reden: string;
  /** The first value below the heading. */
  voorbeeld: string | null;
}

export interface RefusedCell {
  /** "Blad1!C7" is shown as sheet and cell; here the address alone: "C7". */
  cel: string;
  waarde: string;
  reden: string;
}

/** Refusals that a preview or report lists; the rest is counted. */
export const MAX_LISTED = 500;

/** What became of the rows under the headings that hold anything. */
export interface RowCount {
  gelezen: number;
  overgenomen: number;
  /** Refused with a reason, such as a row without a name. */
  afgewezen: number;
  /** Not a casus: totals, repeated headings, notes under the table. */
  overgeslagen: number;
}

export interface ImportPreview {
  /** Token of the rows that wait in the workbook worker. */
  token: string;
  bestand: string;
  grootte: number;
  sha256: string;
  blad: string;
  andereBladen: string[];
  /** 1-based. */
  kopregel: number;
  kolommen: ColumnMapping[];
  /** Rows that will become a casus. */
  aantalRijen: number;
  /** Every row under the headings is counted once: gelezen = overgenomen + the rest. */
  telling: RowCount;
  /** The first rows as they will be stored. */
  voorbeeldrijen: { rij: number; velden: Partial<Record<CasusField, string>> }[];
  /** The first MAX_LISTED refusals; the import record keeps them all. */
  afgewezen: RefusedCell[];
  aantalAfgewezen: number;
  /** Sentences: formulas used as last saved, hidden sheet, rows skipped and why. */
  meldingen: string[];
  /** Printed labels read: number of casussen with a knob label, and of codings they give. */
  labels: { casussen: number; coderingen: number; zonderLabel: number };
}

export interface ImportReport {
  seq: number;
  importId: string;
  bestand: string;
  blad: string;
  casussen: number;
  coderingen: number;
  zonderLabel: number;
  /** The first MAX_LISTED refusals; the import record keeps them all. */
  afgewezen: RefusedCell[];
  aantalAfgewezen: number;
  meldingen: string[];
  seconden: number;
}
