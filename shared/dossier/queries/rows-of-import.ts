/** The rows that are kept of each import, in the order of the file. */
import type { SourceRow } from '../../domain/provenance';
import type { DossierState } from '../state';

type Rows = DossierState['entities']['sourceRow'];

/** Kept for as long as the rows stay the same: 100,000 are not sorted for every question. */
const known = new WeakMap<Rows, ReadonlyMap<string, readonly SourceRow[]>>();

/** By row; of one row of several organisations each has its own. Empty for an unknown import. */
export function rowsOfImport(state: DossierState, id: string): readonly SourceRow[] {
  const rows = state.entities.sourceRow;
  let perImport = known.get(rows);
  if (perImport === undefined) {
    perImport = sorted(rows);
    known.set(rows, perImport);
  }
  return perImport.get(id) ?? [];
}

/** Place of the first row from `rij` on. */
export function placeOfRow(rows: readonly SourceRow[], rij: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] as SourceRow).rij < rij) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sorted(rows: Rows): Map<string, SourceRow[]> {
  const perImport = new Map<string, SourceRow[]>();
  for (const { value } of rows.values()) {
    const list = perImport.get(value.import);
    if (list === undefined) perImport.set(value.import, [value]);
    else list.push(value);
  }
  for (const list of perImport.values()) {
    list.sort((a, b) => a.rij - b.rij || (a.id < b.id ? -1 : 1));
  }
  return perImport;
}
