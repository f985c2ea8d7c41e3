/**
 * What page and dossier worker say to each other. The page asks declared queries and gets windows
 * of rows, counts and figures; it never holds the state or a key. Only plain data crosses.
 */

import type { MatrixOptions } from '../charts/casus-draaiknop/options';
import type { Figure } from '../charts/figure';
import type { Behoefte } from '../domain/behoefte';
import type { CasusField, Wereld } from '../domain/casus';
import type { Anchor, Coding, Direction, Herkomst, Perspective } from '../domain/coding';
import type { Draaiknop, KnobNumber } from '../domain/draaiknop';
import type { Value } from '../domain/values';
import type { ChangeKind } from './operations';

/** A window never holds more rows than this. */
export const MAX_WINDOW = 200;

export interface Window<Row> {
  total: number;
  offset: number;
  rows: Row[];
}

/** Long work: a sentence, and how far when that is known. */
export interface Progress {
  zin: string;
  gedaan: number;
  totaal: number | null;
  /** Rows per second, when rows are what is counted. */
  perSeconde: number | null;
}

export type DossierKind = 'eigen' | 'voorbeeld';

export interface DossierStatus {
  id: string;
  naam: string;
  kind: DossierKind;
  /** Last durable change set. */
  seq: number;
  /** Of the last change: ISO time, or null in a dossier without changes. */
  laatsteWijziging: string | null;
  aantallen: { casussen: number; coderingen: number; imports: number };
  coder: { id: string; naam: string } | null;
  /** Background check of the whole chain. */
  controle: { gecontroleerd: number; totaal: number; klaar: boolean };
  /** Named damage: what was found, from which step on, what is still open. */
  schade: Damage | null;
}

export interface Damage {
  /** First step that cannot be read. */
  stap: number;
  soort: 'manifest' | 'deel' | 'keten' | 'teruggezet' | 'leeg' | 'sleutel';
  /** Steps up to here are open and sound. */
  gelezenTot: number;
  /** Steps the log should hold. */
  verwacht: number;
}

export type CasusColumn = CasusField | 'draaiknoppen' | 'behoeften' | 'herkomst' | 'suggesties';

export interface CasusFilter {
  /** Folded substring over all fields; '' matches all. */
  zoek: string;
  wereld: string[];
  knop: KnobNumber[];
  behoefte: Behoefte[];
  /**
   * 'zonder' = casussen without any counted coding of that scheme. It belongs to the group of its
   * scheme: knop [5] with zonder ['draaiknop'] is "knob 5 or none". Groups together are "and".
   */
  zonder: ('draaiknop' | 'behoefte')[];
  import: string | null;
  /** Exactly these casussen (what stands behind a mark of a figure); null = no such restriction. */
  ids: readonly string[] | null;
}

export interface CasusListRequest {
  filter: CasusFilter;
  sorteer: { kolom: CasusColumn; richting: 'op' | 'af' };
  offset: number;
  limit: number;
}

export interface CodingMark {
  id: string;
  scheme: 'draaiknop' | 'behoefte';
  code: Draaiknop | Behoefte;
  herkomst: Herkomst;
  rol: 'primair' | 'aanvullend' | null;
  richting: Direction | null;
  perspectief: Perspective | null;
}

export interface CasusRow {
  id: string;
  velden: Partial<Record<CasusField, Value>>;
  marks: CodingMark[];
  /** Number of open suggestions. */
  suggesties: number;
}

export interface Suggestion {
  /** Stable for the same casus, scheme, code and words. */
  id: string;
  casus: string;
  scheme: 'draaiknop' | 'behoefte';
  code: Draaiknop | Behoefte;
  anchor: Anchor;
  /** The search word that matched. */
  zoekwoord: string;
}

export interface CasusDetail extends CasusRow {
  codings: (Coding & { coderNaam: string | null; stap: number; at: string })[];
  openSuggesties: Suggestion[];
}

/** The answer to "waar komt dit vandaan?". */
export interface Evidence {
  /** What was asked about, as a heading: "Draaiknop 5 bij Molendrift". */
  titel: string;
  /** Now; `notatie` is how the source wrote it. */
  waarde: Value;
  cel: {
    bestand: string;
    blad: string;
    adres: string;
    kop: string;
    notatie: string | null;
    importId: string;
    importAt: string;
    /** The row as it was read, with its headings, for a small picture of the sheet. */
    rij: number;
    kolommen: { kolom: string; kop: string; notatie: string | null; veld: string | null }[];
    /** Index in `kolommen` of the cell itself; null when asked about the whole row. */
    deze: number | null;
  } | null;
  herkomst: Herkomst | 'hand' | 'import';
  wie: string | null;
  anchor: Anchor | null;
  motivatie: string | null;
  /** Changes of this thing, newest first, at most 20. */
  wijzigingen: { stap: number; at: string; wie: string | null; zin: string }[];
}

export interface HistoryRow {
  seq: number;
  id: string;
  kind: ChangeKind;
  at: string;
  wie: string | null;
  /** A whole Dutch sentence. */
  zin: string;
  /** Undone by a later step. */
  ongedaan: boolean;
  /** Second line: what could not be put back, what was refused. */
  bijzin: string | null;
}

export interface UndoState {
  /** What would be undone or done again, to stand after "Ongedaan: "; null = nothing. */
  ongedaan: string | null;
  opnieuw: string | null;
}

export type { MatrixOptions };

export interface Queries {
  status: { params: null; result: DossierStatus };
  casussen: { params: CasusListRequest; result: Window<CasusRow> };
  /** The distinct values that exist, for the filter. */
  facetten: {
    params: null;
    result: {
      werelden: { wereld: Wereld | string; aantal: number }[];
      imports: { id: string; bestand: string }[];
    };
  };
  casus: { params: { id: string }; result: CasusDetail | null };
  bewijs: {
    params:
      | { casus: string; veld: CasusField | null }
      | { coding: string }
      | { suggestie: string; casus: string };
    result: Evidence | null;
  };
  geschiedenis: { params: { offset: number; limit: number }; result: Window<HistoryRow> };
  ongedaan: { params: null; result: UndoState };
  figuur: { params: { naam: 'casus-draaiknop'; opties: MatrixOptions }; result: Figure };
  /** Codings and casussen behind a mark of a figure. */
  imports: {
    params: null;
    result: {
      id: string;
      bestand: string;
      /** Of the file as it was read, to tell when it is chosen again. */
      sha256: string;
      at: string;
      casussen: number;
      afgewezen: number;
    }[];
  };
}

export interface AssignKnob {
  casus: string;
  scheme: 'draaiknop';
  code: Draaiknop;
  rol: 'primair' | 'aanvullend';
  richting: Direction | null;
  anchor: Anchor | null;
  motivatie: string | null;
}
export interface AssignNeed {
  casus: string;
  scheme: 'behoefte';
  code: Behoefte;
  richting: Direction | null;
  perspectief: Perspective | null;
  anchor: Anchor | null;
  motivatie: string | null;
}

/** Commands answer once their change set is durable. */
export interface Commands {
  wieBenIk: { params: { naam: string }; result: { coder: string } };
  toekennen: { params: AssignKnob | AssignNeed; result: { coding: string; seq: number } };
  coderingWijzigen: {
    params: {
      coding: string;
      rol?: 'primair' | 'aanvullend';
      richting?: Direction | null;
      perspectief?: Perspective | null;
      code?: Draaiknop;
    };
    result: { seq: number };
  };
  intrekken: { params: { coding: string }; result: { seq: number } };
  suggestie: {
    params: { casus: string; suggestie: string; oordeel: 'aanvaard' | 'geweigerd' };
    result: { seq: number };
  };
  veldWijzigen: {
    params: { casus: string; veld: CasusField; waarde: Value };
    result: { seq: number };
  };
  /** `zin` is what was undone (or done again), to stand after "Ongedaan: " (or "Opnieuw: "). */
  ongedaanMaken: { params: null; result: { zin: string; bleefStaan: string[] } };
  opnieuwDoen: { params: null; result: { zin: string; bleefStaan: string[] } };
}

export type QueryName = keyof Queries;
export type CommandName = keyof Commands;
