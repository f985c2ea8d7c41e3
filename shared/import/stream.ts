/**
 * How rows travel from the workbook worker to whoever makes the change set, over a MessagePort.
 * The receiver pulls: each `next` is answered by one batch, so nothing piles up. A receiver that
 * wants to overlap reading and sealing simply asks for two at once.
 *
 *   receiver: next ──▶            sender: ◀── begin (once, first)
 *   receiver: next ──▶            sender: ◀── rows … rows, then end
 *   receiver: stop ──▶            sender: closes its port, sends nothing more
 */
import type { Behoefte } from '../domain/behoefte';
import type { CasusField } from '../domain/casus';
import type { Draaiknop } from '../domain/draaiknop';
import type { ImportRecord } from '../domain/provenance';
import type { Value } from '../domain/values';

/** A batch never holds more rows than this. */
export const MAX_BATCH = 250;

/** One casus as it will be stored, with the row it came from. */
export interface ImportRow {
  /** 1-based row in the sheet. */
  rij: number;
  /** Original notation per column of the import record; null = empty cell. */
  cellen: (string | null)[];
  /** Only fields that the row fills; an empty cell leaves its field out. Always has `naam`. */
  velden: Partial<Record<CasusField, Value>>;
  /** Knobs of a printed label that was understood, in the order of the label; [] when none. */
  knobCodes: Draaiknop[];
  /** Needs of a printed label that was understood; [] when none. */
  needCodes: Behoefte[];
}

/** All of the import record but its own ids, which the receiver makes. */
export type ImportSource = Omit<ImportRecord, 'id' | 'unit'>;

export type RowsFromReader =
  | { type: 'begin'; source: ImportSource; meldingen: string[] }
  | { type: 'rows'; rows: ImportRow[] }
  | { type: 'end'; rows: number };

export type RowsToReader = { type: 'next' } | { type: 'stop' };
