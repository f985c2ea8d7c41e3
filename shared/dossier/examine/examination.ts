/**
 * Tables on their way in, held against the dossier before anything is stored. The rows come as they
 * would be stored (shared/import/stream.ts); what comes in together is seen as one, in its order.
 */
import type { Findings } from '../../import/check/finding';
import type { ImportRow, ImportSource } from '../../import/stream';
import type { DossierState } from '../state';

/** Of one table what the dossier has to say about it. */
export interface ExaminedTable extends Findings {}

export interface Examining {
  /** Begins a table; its rows follow. */
  sheet(source: ImportSource): void;
  rows(batch: readonly ImportRow[]): void;
  /** Per table that was begun, in their order. */
  close(): ExaminedTable[];
}

/** Begins an examination against this state. */
export function createExamining(_state: DossierState): Examining {
  const tables: ExaminedTable[] = [];
  return {
    sheet: () => void tables.push({ bevindingen: [], aantallen: {} }),
    rows: () => undefined,
    close: () => tables,
  };
}
