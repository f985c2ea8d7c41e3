/** In which order casussen stand: by a column, in Dutch order, and else as they came in. */

import { suggestionsFor } from '../../analysis/suggestions';
import type { Casus } from '../../domain/casus';
import { codeRank, counts, herkomstCodes } from '../../domain/coding';
import { valueText } from '../../domain/values';
import type { CasusColumn, CasusListRequest } from '../protocol';
import { codingsOf, type DossierState } from '../state';

export type SortKey = string | number | null;
export type Compare = (a: string, b: string) => number;
export type Order = CasusListRequest['sorteer'];

const collator = new Intl.Collator('nl', { numeric: true });

/** What a casus is sorted by in a column; null (nothing known) stands last in both directions. */
export function sortKey(state: DossierState, casus: Casus, column: CasusColumn): SortKey {
  switch (column) {
    case 'draaiknoppen':
      return codesKey(state, casus, 'draaiknop');
    case 'behoeften':
      return codesKey(state, casus, 'behoefte');
    case 'herkomst': {
      const own = codingsOf(state, casus.id).filter(counts);
      if (own.length === 0) return null;
      return Math.min(...own.map(({ herkomst }) => herkomstCodes.indexOf(herkomst)));
    }
    case 'suggesties':
      return suggestionsFor(casus, codingsOf(state, casus.id)).length;
    default:
      return valueText(casus.velden[column]).trim() || null;
  }
}

/** Compares two casussen of a state by a column; equal ones stand as they came in. */
export function comparison(state: DossierState, order: Order | null): Compare {
  const came = arrival(state);
  if (order === null) return came;
  const key = (id: string): SortKey => {
    const casus = state.entities.casus.get(id);
    return casus === undefined ? null : sortKey(state, casus.value, order.kolom);
  };
  return (a, b) => compareKeys(key(a), key(b), order) || came(a, b);
}

/** All ids in order. Each key is made once, and each text that occurs is compared once. */
export function sortIds(
  state: DossierState,
  ids: readonly string[],
  order: Order | null,
): string[] {
  if (order === null) return sortByArrival(state, ids);
  const keys = ids.map((id) => {
    const casus = state.entities.casus.get(id);
    return casus === undefined ? null : sortKey(state, casus.value, order.kolom);
  });
  const ranks = new Map([...new Set(keys)].sort((a, b) => compareKeys(a, b, order)).map(ranked));
  // Sorting is stable and `ids` stand as they came in, so equal keys keep that order.
  const indices = ids.map((_, index) => index);
  const rank = keys.map((key) => ranks.get(key) ?? 0);
  indices.sort((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0));
  return indices.map((index) => ids[index] ?? '');
}

function ranked(key: SortKey, rank: number): [SortKey, number] {
  return [key, rank];
}

function compareKeys(a: SortKey, b: SortKey, { richting }: Order): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const order = typeof a === 'number' ? a - Number(b) : compareTexts(a, String(b));
  return richting === 'op' ? order : -order;
}

/** Dutch order; texts that differ only in signs which it ignores are told apart all the same. */
function compareTexts(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

/** Fewer codes first, then by the codes in the order of their list: 1, 2, 1+2, 1+5. */
function codesKey(state: DossierState, casus: Casus, scheme: 'draaiknop' | 'behoefte'): SortKey {
  const ranks = new Set(
    codingsOf(state, casus.id)
      .filter((coding) => coding.scheme === scheme && counts(coding))
      .map((coding) => String.fromCharCode(97 + codeRank(coding))),
  );
  return ranks.size === 0 ? null : `${ranks.size}${[...ranks].join('')}`;
}

/** By the step that added it, its row in the sheet, its id. */
function arrival(state: DossierState): Compare {
  return (a, b) => compareArrival(arrived(state, a), arrived(state, b));
}

function sortByArrival(state: DossierState, ids: readonly string[]): string[] {
  return ids
    .map((id) => arrived(state, id))
    .sort(compareArrival)
    .map(({ id }) => id);
}

interface Arrived {
  since: number;
  row: number;
  id: string;
}

function arrived(state: DossierState, id: string): Arrived {
  const casus = state.entities.casus.get(id);
  const source = casus?.value.sourceRow ?? null;
  const row = source === null ? undefined : state.entities.sourceRow.get(source);
  return { since: casus?.since ?? 0, row: row?.value.rij ?? 0, id };
}

function compareArrival(a: Arrived, b: Arrived): number {
  return a.since - b.since || a.row - b.row || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
