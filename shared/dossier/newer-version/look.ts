/** Whether tables on their way in are newer versions of what is in the dossier, and what they change. */
import type { ImportRow, ImportSource } from '../../import/stream';
import type { Versievergelijking } from '../../import/version';
import type { DossierState } from '../state';
import { CHOSEN, candidates, newerVersionOf } from './candidates';
import { type Collecting, collect, onlooker } from './collect';
import { compare } from './compare';
import { describeComparison } from './describe';
import { refusedOf } from './retry';

export interface Looking {
  /** Begins a table; its rows follow. */
  sheet(source: ImportSource): void;
  rows(batch: readonly ImportRow[]): void;
  /** Per table that was begun; null = it stands by itself. */
  close(): (Versievergelijking | null)[];
}

/** Rows are held of tables only that may be meant; what comes in together renews each import once. */
export function lookForVersions(state: DossierState): Looking {
  const tables: { source: ImportSource; collecting: Collecting | null }[] = [];
  return {
    sheet(source) {
      const mayBe =
        source.vernieuwt !== undefined ||
        candidates(state, source).length > 0 ||
        refusedOf(state, source) !== null;
      tables.push({ source, collecting: mayBe ? collect(source, onlooker()) : null });
    },
    rows: (batch) => tables.at(-1)?.collecting?.rows(batch),
    close() {
      const claimed = new Set(tables.flatMap(({ source }) => source.vernieuwt ?? []));
      return tables.map(({ source: { vernieuwt }, collecting }) => {
        if (collecting === null) return null;
        const incoming = collecting.close();
        if (vernieuwt !== undefined) {
          const chosen = compare(state, vernieuwt, incoming);
          return chosen === null ? null : describeComparison(state, incoming, chosen, CHOSEN);
        }
        const found = newerVersionOf(state, incoming, claimed);
        const [van] = found?.comparison.versions ?? [];
        if (found === null || van === undefined) return null;
        claimed.add(van.id);
        return describeComparison(state, incoming, found.comparison, found.reden);
      });
    },
  };
}
