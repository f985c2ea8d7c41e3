/**
 * What page and dossier worker say to each other. The page asks declared queries and gets windows
 * of rows, counts and figures; it never holds the state or a key. Only plain data crosses.
 */

import type { BackupState } from '../backup/state';
import type { Figure } from '../charts/figure';
import type { FigureRequest } from '../charts/registry';
import type { Behoefte } from '../domain/behoefte';
import type { CasusField, Wereld } from '../domain/casus';
import type { Anchor, Coding, Direction, Herkomst, Perspective } from '../domain/coding';
import type { ColumnOwner } from '../domain/column-owner';
import type { Draaiknop } from '../domain/draaiknop';
import type { BeurtField, InterviewField } from '../domain/interview';
import type { SheetKind, TableArea, TextUnit } from '../domain/provenance';
import type { FlatType, RecordType } from '../domain/record';
import type { CijferField } from '../domain/uitstroomcijfer';
import type { Value } from '../domain/values';
import type { GateReport } from '../gate/report';
import type { GateRequest } from '../gate/request';
import type { Layout } from '../import/layout';
import type { DossierCounts } from './counts';
import type { Erasable, ErasableRequest } from './erasable-types';
import type {
  CasusListRequest,
  CijferListRequest,
  FlatListRequest,
  FlatRow,
  InterviewListRequest,
  Ongelezen,
  WithOngelezen,
} from './list-requests';
import type { ChangeKind } from './operations';
import type { AskedOriginal, KnownPseudoniemen, PersonKey } from './pseudoniemen';
import type { AroundRequest, SheetAround } from './sheet-around';

export type { DossierCounts, Progress } from './counts';
export type * from './list-requests';

/** A window never holds more rows than this. */
export const MAX_WINDOW = 200;

export interface Window<Row> {
  total: number;
  offset: number;
  rows: Row[];
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
  aantallen: DossierCounts;
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

export interface CijferRow extends WithOngelezen {
  id: string;
  velden: Partial<Record<CijferField, Value>>;
}

export interface InterviewRow extends WithOngelezen {
  id: string;
  velden: Partial<Record<InterviewField, Value>>;
  beurten: number;
  /** Characters of all answers together. */
  tekens: number;
  /** How often each code was given in this interview, knobs before needs. */
  codes: { scheme: 'draaiknop' | 'behoefte'; code: Draaiknop | Behoefte; aantal: number }[];
}

/** A coding on a beurt, with who gave it and when. */
export type BeurtCoding = Coding & { coderNaam: string | null; stap: number; at: string };

export interface BeurtRow extends WithOngelezen {
  id: string;
  /** 0-based place in the interview. */
  plaats: number;
  velden: Partial<Record<BeurtField, Value>>;
  /** Refused ones are left out; in the order in which they begin, the longest first. */
  codings: BeurtCoding[];
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

export interface CasusRow extends WithOngelezen {
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

export interface SchemeCount {
  scheme: 'draaiknop' | 'behoefte';
  code: Draaiknop | Behoefte;
  /** Codings that count: on casussen, and on beurten of interviews. */
  casussen: number;
  beurten: number;
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
    /** Where it stands, in words: "gesprekken.xlsx, blad 2020, cel B7", "alinea 12 van gesprek.docx". */
    plaats: string;
    /** It stands in no cell of the row, but in a heading or title: `adres` and `notatie` are of that. */
    inKop: boolean;
    /** A document instead of a sheet: what it is counted in; null = a sheet. */
    vorm: TextUnit | null;
    /** Read with the fields below each other: `rij` is a column of the sheet. Absent = upright. */
    gedraaid?: true;
    /** The row as it was read, with its headings, for a small picture of the sheet. */
    rij: number;
    kolommen: {
      /** Its letters, or of a turned table the number of its row. */
      kolom: string;
      kop: string;
      /** Null = empty, or not kept with this record because it is of another organisation. */
      notatie: string | null;
      veld: string | null;
      van: ColumnOwner;
    }[];
    /** Index in `kolommen` of the cell itself; null when asked about the whole row. */
    deze: number | null;
    /** A person had the cell read as something else than it says; absent = as it says. */
    hersteld?: { was: string; wordt: string; reden: string };
    /** Which cell to ask the sheet around of (`bladOmgeving`); null = it stands in no line. */
    plek: { rij: number; kolom: number | null } | null;
  } | null;
  /** Of a field without a value: what its cell says after all; absent = nothing. */
  ongelezen?: Ongelezen;
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
  /** What would be undone or done again, to stand after "Ongedaan maken: "; null = nothing. */
  ongedaan: string | null;
  opnieuw: string | null;
}

export interface Queries {
  status: { params: null; result: DossierStatus };
  /** How the back-ups are doing; the example has none. */
  backups: { params: null; result: BackupState };
  casussen: { params: CasusListRequest; result: Window<CasusRow> };
  /** The distinct values that exist, for the filter. */
  facetten: {
    params: null;
    result: {
      werelden: { wereld: Wereld | string; aantal: number }[];
      imports: { id: string; bestand: string }[];
    };
  };
  /** The values of a field that occur, with how often; missing ones are left out. In Dutch order. */
  facet: {
    params: { soort: RecordType; veld: string };
    result: { waarde: string; aantal: number }[];
  };
  cijfers: { params: CijferListRequest; result: Window<CijferRow> };
  cijfer: { params: { id: string }; result: CijferRow | null };
  interviews: { params: InterviewListRequest; result: Window<InterviewRow> };
  interview: { params: { id: string }; result: InterviewRow | null };
  /** A list of one of the kinds that are their fields alone. */
  records: { params: FlatListRequest; result: Window<FlatRow> };
  record: { params: { soort: FlatType; id: string }; result: FlatRow | null };
  /** How often each code of the two fixed schemes was given, by what it was given to. */
  toekenningen: { params: null; result: SchemeCount[] };
  /** The turns of an interview, in order. */
  beurten: {
    params: { interview: string; offset: number; limit: number };
    result: Window<BeurtRow>;
  };
  /** Where a beurt stands: to open an interview at it. */
  beurtPlaats: {
    params: { beurt: string };
    result: { interview: string; plaats: number } | null;
  };
  casus: { params: { id: string }; result: CasusDetail | null };
  bewijs: {
    params: /** Of a record of any kind; `veld` null = the whole record. */
      | { record: string; veld: string | null }
      | { coding: string }
      | { suggestie: string; casus: string };
    result: Evidence | null;
  };
  /** The sheet around a cell, as it was read. */
  bladOmgeving: { params: AroundRequest; result: SheetAround | null };
  /** `soort` 'uitgifte' = only what left; absent = every step. */
  geschiedenis: {
    params: { offset: number; limit: number; soort?: 'uitgifte' };
    result: Window<HistoryRow>;
  };
  ongedaan: { params: null; result: UndoState };
  figuur: { params: FigureRequest; result: Figure };
  /** What leaves with this, before it does. */
  poort: { params: GateRequest; result: GateReport };
  /** Who in the key of pseudonyms goes by what, for these originals alone, and the next free number. */
  bekendePseudoniemen: { params: { originelen: AskedOriginal[] }; result: KnownPseudoniemen };
  /** The persons in the key of pseudonyms, without what they are called. */
  sleutels: { params: null; result: PersonKey[] };
  /** What one person of the key is called; asked for one at a time. */
  sleutel: { params: { unit: string }; result: AskedOriginal[] };
  /** What can be erased for good, by name. */
  wisbaar: { params: ErasableRequest; result: Window<Erasable> };
  /** Of sheets that came in before: what was chosen of them, for the next one with such headings. */
  bekendeLayouts: { params: null; result: Layout[] };
  imports: {
    params: null;
    result: {
      id: string;
      bestand: string;
      blad: string;
      /** The part of the sheet that was this table; absent = the whole sheet. */
      gebied?: TableArea;
      soort: SheetKind;
      /** Of the file as it was read, to tell when it is chosen again. */
      sha256: string;
      /** File and sheet of which it is a newer version; null = that is not there any more. */
      vernieuwt?: string | null;
      /** File and sheet that is a newer version of it. */
      vernieuwdMet?: string;
      at: string;
      wie: string | null;
      /** Records of it that are still there: casussen, cijfers or interviews. */
      aantal: number;
      afgewezen: number;
    }[];
  };
}

export interface AssignKnob {
  /** The casus or beurt. */
  onderwerp: string;
  scheme: 'draaiknop';
  code: Draaiknop;
  rol: 'primair' | 'aanvullend';
  richting: Direction | null;
  anchor: Anchor | null;
  motivatie: string | null;
}
export interface AssignNeed {
  /** The casus or beurt. */
  onderwerp: string;
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
    params: { record: string; veld: string; waarde: Value };
    result: { seq: number };
  };
  /** The same field of many records at once; `gewijzigd` did not hold the value yet. */
  bulkWijzigen: {
    params: { records: string[]; veld: string; waarde: Value };
    result: { seq: number; gewijzigd: number };
  };
  /** A record made by hand. */
  toevoegen: {
    params:
      | {
          soort: Exclude<RecordType, 'beurt'>;
          velden: Partial<Record<string, Value>>;
        }
      /** `na` = the beurt after which it comes; null = first. */
      | {
          soort: 'beurt';
          interview: string;
          na: string | null;
          velden: Partial<Record<string, Value>>;
        };
    result: { record: string; seq: number };
  };
  /** A copy with the same values and the same source row, without codings; not of a beurt. */
  dupliceren: { params: { record: string }; result: { record: string; seq: number } };
  /** With their codings, and an interview with its beurten. */
  verwijderen: { params: { records: string[] }; result: { seq: number; verwijderd: number } };
  /**
   * `zin` is what was undone (or done again), to stand after "Ongedaan gemaakt: " (or "Opnieuw: ");
   * `stap` which step that was. With `alleen` only that step: 'niets-ongedaan' (or 'niets-opnieuw')
   * with reason 'anders' when another one is the next.
   */
  ongedaanMaken: { params: OnlyStep | null; result: Inverted };
  opnieuwDoen: { params: OnlyStep | null; result: Inverted };
}

/** What a notice offers to undo: its own step, never what happens to be the last one by then. */
export interface OnlyStep {
  alleen: number;
}

export interface Inverted {
  zin: string;
  bleefStaan: string[];
  stap: number;
}

export type QueryName = keyof Queries;
export type CommandName = keyof Commands;
