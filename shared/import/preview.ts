/**
 * What an import will do, shown before anything is stored, and what it did. A preview is of one
 * file with all its sheets; each sheet is read as one kind, by headings that can be corrected.
 */

import type { PersonalKind } from '../domain/personal-kinds';
import type { HeadingField, SheetKind, TableArea, TextUnit } from '../domain/provenance';
import type { AppliedRepair, Findings, Herstel } from './check/finding';
import type { FileForm } from './form';
import type { Versiekeuze } from './version';

export type { TableArea };

/** What a heading of a sheet of a kind may mean: the name of a field of its records. */
export interface ColumnMapping {
  /** 0-based. */
  kolom: number;
  /** As it stands; of two rows of headings joined by a space. */
  kop: string;
  /** null = not used; the column is still kept in the source rows. */
  veld: string | null;
  /** 0 to 1: how sure the recognition is; 1 when chosen by a person. */
  zekerheid: number;
  /** Why this field, or why none; in Dutch, to follow "omdat". */
  reden: string;
  /** The first value below the heading. */
  voorbeeld: string | null;
  /** Of a column that makes a record by itself: the columns whose records this one says something of. */
  bij?: number[];
  /** What headings and titles say of the records of this column: a year, a measure, a question. */
  kopvelden?: HeadingField[];
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
  /** No record: totals, repeated headings, notes under the table. */
  overgeslagen: number;
}

/** Of a survey with a row per respondent. */
export interface EnqueteCount {
  /** Open questions: columns that give turns. */
  vragen: number;
  antwoorden: number;
  /** Questions that a respondent who gave some answer left open, over all of them. */
  leeg: number;
  /** Respondents who answered none of the open questions. */
  zonderAntwoord: number;
}

/** One kind that a sheet may be, with how sure that is. */
export interface KindGuess {
  soort: SheetKind;
  /** 0 to 1. */
  zekerheid: number;
  /** In Dutch, to follow "omdat". */
  reden: string;
}

/** How a sheet is to be read: what the recogniser proposes, and what a person may correct. */
export interface SheetChoice {
  /** null = this sheet is left out. */
  soort: SheetKind | null;
  /** 1-based row of the headings; of two rows the lower; 0 when there are none. */
  kopregel: number;
  /** Rows that make the headings. */
  kopregels: 0 | 1 | 2;
  /** Field per 0-based column, where a person chose; other columns are recognised. */
  velden: Record<number, string | null>;
  /** The part of the sheet that is this table; null = the whole sheet. */
  gebied: TableArea | null;
  /** By row number: rows that a person leaves out, or reads although they look like no record. */
  rijen: Record<number, 'niet' | 'wel'>;
  /**
   * Of interviews: a row is all that one respondent answered, with a column per question (each of
   * them the field `tekst`); absent = a row is one turn. Of another kind it means nothing.
   */
  perRespondent?: true;
  /**
   * The fields stand below each other and each record has a column. Then `kopregel` is the column
   * (1 = A) that holds the headings, and of `velden` and `rijen` the keys are rows (0 = row 1) and
   * columns (1 = A) of the sheet; `gebied` and addresses stay those of the sheet as it stands.
   */
  gedraaid?: true;
  /**
   * Of a choice that was just turned, or turned back: its kind and headings are to be recognised
   * anew. Never in an answer.
   */
  herken?: true;
  /** Of a document: how its text is divided. It has no headings then: `kopregel` is 0. */
  gesprek?: ConversationChoice;
  /** By cell address, of the sheet as it stands: what a cell is read as; its notation stays. */
  herstel?: Record<string, Herstel>;
  /** Findings that a person looked at and left as they are, by `findingKey`. */
  gelaten?: string[];
  /** This table is a newer version of one that is in the dossier, and renews it; absent = it is new. */
  versie?: Versiekeuze;
  /**
   * By cell address of the sheet as it stands (of a document "A12": the paragraph, and "B12": who
   * speaks, where the file says that apart): what is replaced in the text of the cell. Whatever comes
   * after reads `[vervangen: …]` there.
   */
  vervangen?: Record<string, Vervanging[]>;
}

/** A part of the text of a cell that is personal data, and what stands in its place. */
export interface Vervanging {
  /** From and to in the text as the file has it. */
  start: number;
  end: number;
  soort: PersonalKind;
  /** A role or a pseudonym. */
  door: string;
}

/** Something in a cell that looks like personal data. */
export interface PersonalHit {
  /** The address alone, of the sheet as it stands: "C7". */
  cel: string;
  /** 1-based row of the table (of one that is read turned a column); of a document its paragraph. */
  rij: number;
  soort: PersonalKind;
  /** From and to in the text of the cell. */
  start: number;
  end: number;
  /** What stands there. */
  tekst: string;
  /** Why it was taken for that; in Dutch, to follow "omdat". Null = whoever looks at it sees it. */
  reden: string | null;
  /** What the row calls this person: a function or a role; null when it does not, or may not. */
  rol: string | null;
  /** Persons are told apart by it: a role, which others have too, may not stand in its place. */
  apart?: true;
  /**
   * 0-based column of the table, where its cells tell records apart: what differs in it may not be the
   * same once it is replaced.
   */
  identity?: number;
  /** The whole name (or the number) of the same person, as it stands elsewhere in the table. */
  bij?: string;
}

/** Hits with their real number per kind: a list is cut, a number never. */
export interface PersonalFindings {
  /** The first MAX_PERSONAL, whatever was decided about them; the undecided before the others. */
  treffers: PersonalHit[];
  /** Of the kinds that were found: how many there are, and about how many nothing is decided. */
  aantallen: Partial<Record<PersonalKind, { totaal: number; open: number }>>;
}

/** Hits that a preview lists at a time. */
export const MAX_PERSONAL = 5_000;

/** What was taken from an earlier layout, for whoever looks at the sheet. */
export interface Remembered {
  bestand: string;
  blad: string;
  at: string;
  wie: string | null;
  /** By 0-based column: what it is because it was so then, and not because it was recognised. */
  velden: Record<number, string | null>;
  /** Cells that are repaired as they were then. */
  hersteld: number;
  /** Headings that were not there then, and those that are not there now. */
  erbij: string[];
  weg: string[];
  /** Headings in the place of one that is gone: read as that one. */
  hernoemd: { was: string; is: string }[];
  /** The columns that both have stand in another order. */
  verplaatst: boolean;
  /** How the sheet would be read without it. */
  herkend: SheetChoice;
}

/** How a document is read as a conversation. */
export interface ConversationChoice {
  /** In turns by speaker, as found; or each paragraph a turn of its own, without looking for names. */
  indeling: 'beurten' | 'alineas';
  /** Keys of the speakers who ask: what they say is a question. */
  vragers: string[];
}

/** Somebody who speaks in a document. */
export interface SpeakerPreview {
  sleutel: string;
  /** As the document first writes it. */
  naam: string;
  /** Turns, with the division in force. */
  beurten: number;
  vraagt: boolean;
  /** Why it asks, or not; in Dutch, to follow "omdat". */
  reden: string;
}

/** What a document shows of its turns, before anything is stored. */
export interface ConversationPreview {
  eenheid: TextUnit;
  /** Paragraphs or subtitles that hold words. */
  aantal: number;
  sprekers: SpeakerPreview[];
  /** Why these are the speakers, or why there are none; in Dutch, to follow "omdat". */
  reden: string;
  /** 0 to 1. */
  zekerheid: number;
  /** Questions stand in bold. */
  vetIsVraag: boolean;
  /** The first turns, as they will be stored; long texts are cut. */
  beurten: TurnPreview[];
}

export interface TurnPreview {
  /** First and last paragraph or subtitle. */
  van: number;
  tot: number;
  spreker: string | null;
  tijd: string | null;
  vraag: boolean;
  tekst: string;
}

/** A choice with the sheet that it is about: place in the workbook, from 0. */
export interface ChosenSheet {
  index: number;
  keuze: SheetChoice;
}

/** What becomes of a row with the choice in force. */
export type RowState =
  | 'kop'
  /** The upper of two rows of headings. */
  | 'groepskop'
  | 'record'
  | 'afgewezen'
  | 'totaal'
  | 'tussenkop'
  | 'noot'
  | 'herhaalde kop'
  /** Above the headings. */
  | 'titel'
  | 'leeg'
  /** Not of this table. */
  | 'buiten'
  /** Of a table that is not read. */
  | 'ongelezen'
  /** Left out by a person. */
  | 'weggelaten'
  /** Of a survey: a respondent who answered none of the open questions. */
  | 'zonder antwoord'
  /** Of figures in columns: a row with none, such as a heading of rows below it. */
  | 'zonder cijfer';

/** One row of a sheet as it stands. */
export interface GridRow {
  /** 1-based. */
  rij: number;
  /** From column A to the last filled cell, as the sheet shows them; long texts are cut. */
  cellen: (string | null)[];
  staat: RowState;
}

/** Part of a sheet, with where it ends. */
export interface SheetGrid {
  /** Also the rows that are empty. */
  rijen: GridRow[];
  /** Last row of the sheet that holds anything; 0 of an empty sheet. */
  laatsteRij: number;
  /** Columns up to the last that holds anything, at most MAX_GRID_COLUMNS. */
  kolommen: number;
}

/** Rows that one question may ask for, and columns that are shown. */
export const MAX_GRID_ROWS = 200;
export const MAX_GRID_COLUMNS = 1_024;

/** One table of a sheet; a sheet with several gives several. */
export interface SheetPreview {
  /** Place of the sheet in the workbook, from 0. */
  index: number;
  blad: string;
  /** Which of the tables on its sheet this is: 1 of 1, 2 of 3. */
  tabel: { nummer: number; van: number };
  /** Of a document; absent of a sheet. */
  gesprek?: ConversationPreview;
  verborgen: boolean;
  /** So hidden that the program itself does not list it among the hidden sheets. */
  zeerVerborgen?: true;
  keuze: SheetChoice;
  /** What of it is as it was for an earlier sheet with these headings; absent = nothing. */
  onthouden?: Remembered;
  /** Every kind, the most certain first. */
  soorten: KindGuess[];
  /** Why nothing of it is read, as a whole sentence; null when it is read. */
  waaromNiet: string | null;
  kolommen: ColumnMapping[];
  /** Every row under the headings is counted once: gelezen = overgenomen + the rest. */
  telling: RowCount;
  /** Records that it will bring: casussen, cijfers, or interviews with their beurten. */
  aantal: number;
  /** Of interviews: their turns. */
  beurten: number;
  /** Of a survey with a row per respondent: its questions and answers. */
  enquete?: EnqueteCount;
  /** The first rows as they will be stored, by field. */
  voorbeeldrijen: { rij: number; kolom?: number; velden: Partial<Record<string, string>> }[];
  /** The first MAX_LISTED refusals; the import record keeps them all. */
  afgewezen: RefusedCell[];
  aantalAfgewezen: number;
  /** Sentences: formulas used as last saved, rows skipped and why. */
  meldingen: string[];
  /** What may be wrong in it, in the order of the rows: the first MAX_LISTED. */
  bevindingen: Findings['bevindingen'];
  /** Findings per rule, also those beyond the list. */
  aantalBevindingen: Findings['aantallen'];
  /** The first MAX_LISTED repairs in force; `keuze.herstel` has them all. */
  hersteld: AppliedRepair[];
  /** What looks like personal data in what will be stored, as the file has it; absent = nothing. */
  persoonsgegevens?: PersonalFindings;
  /** Printed labels read: number of records with a knob label, and of codings they give. */
  labels: { records: number; coderingen: number; zonderLabel: number };
}

export interface ImportPreview {
  /** Token of the file that waits in the workbook worker. */
  token: string;
  bestand: string;
  grootte: number;
  sha256: string;
  vorm: FileForm;
  bladen: SheetPreview[];
}

/** What one sheet brought. */
export interface SheetReport {
  importId: string;
  bestand: string;
  blad: string;
  /** The part of the sheet that was this table; absent = the whole sheet. */
  gebied?: TableArea;
  /** Read with the fields below each other: its addresses are of the sheet as it stands. */
  gedraaid?: true;
  soort: SheetKind;
  /** Casussen, cijfers or interviews. */
  aantal: number;
  beurten: number;
  coderingen: number;
  /** Records whose source prints no knob label, or none that was understood. */
  zonderLabel: number;
  /** The first MAX_LISTED refusals; the import record keeps them all. */
  afgewezen: RefusedCell[];
  aantalAfgewezen: number;
  meldingen: string[];
  /** Of a sheet that renewed another: what became of the records; `aantal` is what is new. */
  vernieuwd?: { erbij: number; gewijzigd: number; gelijk: number; weg: number };
}

/** All sheets of all chosen files came in as one step. */
export interface ImportReport {
  seq: number;
  bladen: SheetReport[];
  seconden: number;
}
