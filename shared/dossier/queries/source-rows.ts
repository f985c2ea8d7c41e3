/** The rows that a record was read from. */
import type { Interview } from '../../domain/interview';
import type { SourceRow } from '../../domain/provenance';
import type { AnyRecord } from '../../domain/record';
import { beurtenOf, type DossierState, get } from '../state';

/** The first row of a record; undefined for one made by hand. */
export function rowOf(state: DossierState, { sourceRow }: AnyRecord): SourceRow | undefined {
  return sourceRow === null ? undefined : get(state, 'sourceRow', sourceRow);
}

/** What an interview says of itself stands on its first row, or on the first later one that says it. */
export function statingRow(
  state: DossierState,
  interview: Interview,
  first: SourceRow,
  column: number,
): SourceRow {
  const states = (row: SourceRow) => (row.cellen[column] ?? null) !== null;
  if (states(first)) return first;
  for (const beurt of beurtenOf(state, interview.id)) {
    const row = rowOf(state, beurt);
    if (row !== undefined && row.import === first.import && states(row)) return row;
  }
  return first;
}
