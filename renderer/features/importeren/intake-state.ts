/** What is on its way in: files, their sheets, and how far they are. Plain data, changed by intake.ts. */
import type { Failure } from '../../../shared/desktop/errors';
import type { SheetKind } from '../../../shared/domain/provenance';
import type { ReadChoice } from '../../../shared/import/form';
import type {
  ImportPreview,
  ImportReport,
  SheetChoice,
  SheetPreview,
} from '../../../shared/import/preview';
import type { Examination, Progress, TableExamination } from '../../store';
import { noRecords } from './kinds';

/** One table of a sheet; most sheets have one. */
export interface IntakeSheet {
  /** Its own number among the tables of its file: stays when tables are added or taken away. */
  key: number;
  /** As it was read last. */
  preview: SheetPreview;
  /** How the recogniser proposed to read it. */
  proposal: SheetChoice;
  /** What a person asked for last: that of `preview`, or what is being read now. */
  choice: SheetChoice;
  /** What was asked for before that, oldest first: each can be taken back to. */
  earlier: readonly SheetChoice[];
  /** A person made this table; it can be taken away again. */
  isAdded: boolean;
  /** How far that reading is; null when nothing is being read. */
  progress: Progress | null;
  /** Why the last correction was not carried out. */
  failure: Failure | null;
}

/** A table that a person took away, as it was. */
export interface GoneTable {
  table: IntakeSheet;
  /** How many changes each other table of its sheet had then: with more, those are taken back first. */
  na: ReadonlyMap<number, number>;
}

/** What Ctrl+Z took back: a change of the table, all of a table that was made, or its removal. */
export type TakenBack = 'keuze' | 'tabel' | 'weghalen';

export type EntryStand =
  | { at: 'waiting' }
  | { at: 'reading'; progress: Progress }
  | {
      at: 'read';
      preview: ImportPreview;
      sheets: readonly IntakeSheet[];
      /** Tables that were taken away, the latest last. */
      weggehaald?: readonly GoneTable[];
      /** A text file that a person asked to read otherwise: how far that is, or why not. */
      herlezen?: { keuze: ReadChoice; progress: Progress | null; failure: Failure | null };
    }
  /** The same bytes stand in the list already, under this name. */
  | { at: 'double'; as: string }
  | { at: 'failed'; failure: Failure };

/** One file, or one piece of pasted cells. */
export interface IntakeEntry {
  id: number;
  naam: string;
  stand: EntryStand;
}

/** One table of one file. */
export interface Place {
  id: number;
  /** The key of its sheet. */
  sheet: number;
}

/** What comes in, held against what is in the dossier. */
export interface Compared {
  /** How far that is; null when it does not run. */
  bezig: Progress | null;
  /** What the last one answered. */
  tabellen: Examination;
  /** Why it could not be done. */
  failure: Failure | null;
}

export interface IntakeState {
  entries: readonly IntakeEntry[];
  vergeleken: Compared;
  /** An import runs: how far it is. */
  storing: Progress | null;
  /** Why the last import brought nothing. */
  failure: Failure | null;
  report: ImportReport | null;
}

export const NOTHING: IntakeState = {
  entries: [],
  vergeleken: { bezig: null, tabellen: [], failure: null },
  storing: null,
  failure: null,
  report: null,
};

/** What an import of the chosen sheets brings, and what it leaves behind. */
export interface Added {
  bestanden: number;
  records: Record<SheetKind, number>;
  beurten: number;
  /** Cells that are not taken over. */
  cellen: number;
  /** Rows that are refused as a whole. */
  rijen: number;
  /** Sheets that renew one in the dossier: what they bring is told there, row by row. */
  vernieuwt: number;
}

/** Whether this sheet brings anything as it is read now. */
export function isBringing({ keuze, waaromNiet, aantal }: SheetPreview): boolean {
  return keuze.soort !== null && waaromNiet === null && aantal > 0;
}

/** The files of which a sheet is chosen, with their sheets as they were read last. */
export function chosenPreviews(entries: readonly IntakeEntry[]): ImportPreview[] {
  return entries.flatMap(({ stand }) => {
    if (stand.at !== 'read') return [];
    const bladen = stand.sheets.map(({ preview }) => preview);
    return bladen.some(isBringing) ? [{ ...stand.preview, bladen }] : [];
  });
}

/** What the dossier says of a table; null while that is not known. */
export function examinedOf(
  { stand }: IntakeEntry,
  { key }: IntakeSheet,
  { tabellen }: Compared,
): TableExamination | null {
  if (stand.at !== 'read') return null;
  const { token } = stand.preview;
  const at = stand.sheets.findIndex((one) => one.key === key);
  return tabellen.find((table) => table.token === token && table.sheet === at) ?? null;
}

/** What these files bring together. */
export function addedBy(previews: readonly ImportPreview[]): Added {
  const added: Added = {
    bestanden: previews.length,
    records: noRecords(),
    beurten: 0,
    cellen: 0,
    rijen: 0,
    vernieuwt: 0,
  };
  for (const sheet of previews.flatMap(({ bladen }) => bladen).filter(isBringing)) {
    if (sheet.keuze.soort === null) continue;
    if (sheet.keuze.versie !== undefined) added.vernieuwt += 1;
    else {
      added.records[sheet.keuze.soort] += sheet.aantal;
      added.beurten += sheet.beurten;
    }
    added.cellen += sheet.aantalAfgewezen;
    added.rijen += sheet.telling.afgewezen;
  }
  return added;
}

/** What an import brought, in the same counts. */
export function addedByReport({ bladen }: ImportReport): Pick<Added, 'records' | 'beurten'> {
  const records = noRecords();
  let beurten = 0;
  for (const sheet of bladen) {
    records[sheet.soort] += sheet.aantal;
    beurten += sheet.beurten;
  }
  return { records, beurten };
}

const isUnread = ({ stand }: IntakeEntry): boolean =>
  stand.at === 'waiting' || stand.at === 'reading';

/** The files that are being read or wait for it, by their number. */
export function unreadOf(entries: readonly IntakeEntry[]): ReadonlySet<number> {
  return new Set(entries.filter(isUnread).map(({ id }) => id));
}

/** How far a pile of files is; null of a single file, which tells it itself, and when all is read. */
export function pileOf(entries: readonly IntakeEntry[]): { gedaan: number; totaal: number } | null {
  const unread = unreadOf(entries).size;
  const totaal = entries.length;
  return unread === 0 || totaal === 1 ? null : { gedaan: totaal - unread, totaal };
}

/** Something is being read, or waits for it: the counts are not final yet. */
export function isReading(entries: readonly IntakeEntry[]): boolean {
  return entries.some(
    (entry) =>
      isUnread(entry) ||
      (entry.stand.at === 'read' &&
        (entry.stand.herlezen?.progress != null ||
          entry.stand.sheets.some(({ progress }) => progress !== null))),
  );
}
