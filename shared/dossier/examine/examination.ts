/**
 * Tables on their way in, held against the dossier before anything is stored. The rows come as they
 * would be stored (shared/import/stream.ts); what comes in together is seen as one, in its order.
 */
import type { Findings } from '../../import/check/finding';
import type { ImportRow, ImportSource } from '../../import/stream';
import type { Versievergelijking } from '../../import/version';
import { versionsOf } from '../newer-version/earlier';
import { lookForVersions } from '../newer-version/look';
import type { DossierState } from '../state';
import { type Against, holdAgainst } from './against';
import { createKnown } from './known';

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

/** Begins an examination against this state; `samen`: how many tables come in together. */
export function createExamining(state: DossierState, samen: number): Examining {
  const known = createKnown(state);
  const tables: Against[] = [];
  const versions = lookForVersions(state);
  return {
    sheet(source) {
      tables.at(-1)?.follow();
      tables.push(holdAgainst(known, source, samen > 1));
      versions.sheet(source);
    },
    rows(batch) {
      tables.at(-1)?.rows(batch);
      versions.rows(batch);
    },
    close() {
      const found = versions.close();
      return tables.map((table, at) => {
        const versie = found[at] ?? null;
        // All that it renews: the sheet, what that renewed, and the corrected rows of it.
        const renews = versie === null ? [] : versionsOf(state, versie.van.importId);
        return { ...table.close(new Set(renews.map(({ id }) => id))), versie };
      });
    },
  };
}
