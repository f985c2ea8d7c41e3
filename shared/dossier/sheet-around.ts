/**
 * A small picture of a sheet around one cell, as the dossier keeps it: what a person compares a value
 * with. Lines are what a record stands in: rows, or columns of a table that is read turned; fields are
 * the other way.
 */
import type { RestState, TextUnit } from '../domain/provenance';

/** Lines shown before and behind the one that is asked about, and fields beside it. */
export const AROUND = { lines: 2, fields: 2 } as const;
/** Characters of a cell that are sent: of the one that is asked about, and of the others. */
export const SHOWN_TEXT = { here: 4_000, beside: 400 } as const;

export interface AroundRequest {
  import: string;
  /** As they are kept, of the table (`SourceRow.rij`, `kolommen[].kolom`); `kolom` null = its whole line. */
  rij: number;
  kolom: number | null;
}

/** `leeg` = empty in the file; `weg` = it held something that is no longer here; `onbekend` = one of these. */
export type LineState = RestState | 'record' | 'leeg' | 'weg' | 'onbekend';

export interface AroundCell {
  /** As it was read; null = empty. */
  tekst: string | null;
  /** Characters that are left out behind it. */
  meer: number;
}

export interface AroundLine {
  /** First and last number of the line; of a document a turn may be of several paragraphs. */
  rij: number;
  tot: number;
  /** "12", of a turned table "G", of a document "12 t/m 14". */
  teken: string;
  staat: LineState;
  /** By field; of a line that is not here none. */
  cellen: AroundCell[];
  /** Lines of the file between this one and the one before it are not shown. */
  gat: boolean;
}

export interface SheetAround {
  bestand: string;
  blad: string;
  vorm: TextUnit | null;
  gedraaid: boolean;
  /** The fields that are shown: "B", of a turned table "2", of a document "Tekst". */
  velden: { kolom: number; teken: string }[];
  /** Fields of the table before and behind these. */
  voor: number;
  na: number;
  /** Headings first, then the lines around; of what is not in it nothing is shown. */
  lijnen: AroundLine[];
  /** Which of these it is, of a whole line without a field; null when it is not kept. */
  deze: { lijn: number; veld: number | null } | null;
  /** "B5"; of a whole line ''. */
  adres: string;
}
