/** What becomes of each row of a comparison, as a person chose or as proposed. */
import type { Versiekeuze } from '../../import/version';
import type { Comparison, Pair } from './compare';
import type { Earlier } from './earlier';
import type { Later } from './incoming';

/** All of one row of the new sheet: its records that are there, and those that are new. */
export interface ComparedRow {
  rij: number;
  pairs: Pair[];
  added: Later[];
  /** Nothing of it was in the dossier, something of it differs, or nothing. */
  soort: 'nieuw' | 'gewijzigd' | 'gelijk';
}

/** The rows of the new sheet, in its order. */
export function comparedRows({ pairs, added }: Pick<Comparison, 'pairs' | 'added'>): ComparedRow[] {
  const rows = new Map<number, ComparedRow>();
  const rowOf = (rij: number): ComparedRow => {
    const known = rows.get(rij);
    if (known !== undefined) return known;
    const row: ComparedRow = { rij, pairs: [], added: [], soort: 'gelijk' };
    rows.set(rij, row);
    return row;
  };
  for (const pair of pairs) rowOf(pair.now.row.rij).pairs.push(pair);
  for (const later of added) rowOf(later.row.rij).added.push(later);
  for (const row of rows.values()) {
    const differs = row.added.length > 0 || row.pairs.some(({ changes }) => changes.length > 0);
    if (differs) row.soort = row.pairs.length === 0 ? 'nieuw' : 'gewijzigd';
  }
  return [...rows.values()].sort((a, b) => a.rij - b.rij);
}

/**
 * 'oud' = the dossier stays as it is; 'nieuw' = all that the row says; 'voorstel' = what it says but
 * where a hand made it something else.
 */
export function chosenForRow(
  { rijen, alle }: Versiekeuze,
  { rij, soort }: Pick<ComparedRow, 'rij' | 'soort'>,
): 'oud' | 'nieuw' | 'voorstel' {
  const own = rijen[rij];
  if (soort === 'gelijk') return 'voorstel';
  if (own !== undefined) return own;
  return (soort === 'nieuw' ? alle?.nieuw : alle?.gewijzigd) ?? 'voorstel';
}

/** Whether a record that the new sheet does not have is removed; kept is the proposal. */
export function isRemoved({ verdwenen, alle }: Versiekeuze, { value }: Earlier): boolean {
  return (verdwenen[value.id] ?? alle?.verdwenen ?? 'houden') === 'weg';
}
