/**
 * How rows travel from the workbook worker to whoever makes the change set, over a MessagePort.
 * The receiver pulls: each `next` is answered by one message, so nothing piles up. A receiver that
 * wants to overlap reading and sealing simply asks for two at once. All sheets that come in
 * together travel over one port, one after the other.
 *
 *   receiver: next ──▶            sender: ◀── begin (of a sheet)
 *   receiver: next ──▶            sender: ◀── rows … rows, then begin of the next sheet, or end
 *   receiver: stop ──▶            sender: closes its port, sends nothing more
 *
 * A sender may pack rows (row-packing.ts); the receiver makes the same message of both.
 */
import type { Behoefte } from '../domain/behoefte';
import type { Draaiknop } from '../domain/draaiknop';
import type { ImportRecord, RestState, SourceRow } from '../domain/provenance';
import type { ReplacedIn } from '../domain/pseudoniem';
import type { Value } from '../domain/values';
import type { Versiekeuze } from './version';

/** A batch never holds more rows than this. */
export const MAX_BATCH = 250;

/**
 * One row as it will be stored: a casus, an uitstroomcijfer, or a turn of an interview; with `staat`
 * no record but a row as it was read, which nobody counts.
 */
export interface ImportRow {
  /** 1-based row in the sheet; of a document its first paragraph or subtitle. */
  rij: number;
  /** Of a document: the last paragraph or subtitle, where it is another one. */
  tot?: number;
  /**
   * 0-based column whose cell made this record, of a row that makes several. The records of one row
   * come one after the other and share their source row; with it their `cellen` are the same.
   */
  kolom?: number;
  /** Original notation per column of the import record; null = empty cell. */
  cellen: (string | null)[];
  /**
   * By field; only those that the row fills. Of a sheet of casussen the fields of a casus, of
   * uitstroomcijfers those of a cijfer, of interviews those of an interview and of a beurt (which
   * share no name): rows with the same `interview` are turns of one interview, whose own fields
   * are those of its first row that states them.
   */
  velden: Partial<Record<string, Value>>;
  /** Knobs of a label that was understood, in the order of the label; [] when none. */
  knobCodes: Draaiknop[];
  /** Needs of a label that was understood; [] when none. */
  needCodes: Behoefte[];
  /**
   * Made no record, and why. Then `velden` holds only what says whose the row is, and with `kolom` the
   * cells are those of the organisation of that column alone.
   */
  staat?: RestState;
  naast?: NonNullable<SourceRow['naast']>;
  eerder?: NonNullable<SourceRow['eerder']>;
}

/** Whether a record is made of it. */
export function isRecordRow({ staat }: Pick<ImportRow, 'staat'>): boolean {
  return staat === undefined;
}

/** All of the import record but its own ids, which the receiver makes. */
export type ImportSource = Omit<ImportRecord, 'id' | 'unit'>;

export type RowsFromReader =
  /** `versie`: the table renews another import, as chosen; `source.vernieuwt` names it. */
  | {
      type: 'begin';
      source: ImportSource;
      meldingen: string[];
      versie?: Versiekeuze | undefined;
      /** What was replaced in it; this alone goes into the key of pseudonyms. */
      pseudoniemen?: ReplacedIn[] | undefined;
    }
  | { type: 'rows'; rows: ImportRow[] }
  | { type: 'end'; rows: number };

export type RowsToReader = { type: 'next' } | { type: 'stop' };
