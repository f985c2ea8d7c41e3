/**
 * Tables on their way in, held against the dossier before anything is stored. The rows come as they
 * would be stored (shared/import/stream.ts); what comes in together is seen as one, in its order.
 */
import type { Findings } from '../../import/check/finding';
import type { ImportRow, ImportSource } from '../../import/stream';
import type { Versievergelijking } from '../../import/version';
import { lookForVersions } from '../newer-version/look';
import type { DossierState } from '../state';

/** Of one table what the dossier has to say about it. */
export interface ExaminedTable extends Findings {
  /** What it changes of the import of which it is a newer version; null = it stands by itself. */
  versie: Versievergelijking | null;
}

export interface Examining {
  /** Begins a table; its rows follow. */
  sheet(source: ImportSource): void;
  rows(batch: readonly ImportRow[]): void;
  /** Per table that was begun, in their order. */
  close(): ExaminedTable[];
}

/** Begins an examination against this state. */
export function createExamining(state: DossierState): Examining {
  const tables: Findings[] = [];
  const versions = lookForVersions(state);
  return {
    sheet(source) {
      tables.push({ bevindingen: [], aantallen: {} });
      versions.sheet(source);
    },
    rows: (batch) => versions.rows(batch),
    close() {
      const found = versions.close();
      return tables.map((table, at) => ({ ...table, versie: found[at] ?? null }));
    },
  };
}
