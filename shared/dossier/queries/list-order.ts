/** In which order records stand: by a column, in Dutch order, and else as they came in. */
import type { FieldDefinition } from '../../domain/field';
import { type Value, valueText } from '../../domain/values';
import type { DossierState } from '../state';
import { arrivals, compareArrival } from './arrival';
import type { ListedType, SortKey } from './list-kind';

export type Compare = (a: string, b: string) => number;
export interface Order<Column extends string = string> {
  kolom: Column;
  richting: 'op' | 'af';
}
/** The sort key of a record, by its id. */
export type KeyOf = (id: string) => SortKey;

const collator = new Intl.Collator('nl', { numeric: true });

/** Texts in the order of a Dutch reader; numbers in them by their value. */
export function compareDutch(a: string, b: string): number {
  // Texts that differ only in signs which the collator ignores are told apart all the same.
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

/** What a value is sorted by: a number by its size, a choice by the words that are shown. */
export function valueKey(definition: FieldDefinition | undefined, value: Value): SortKey {
  if (definition?.soort === 'getal' && typeof value === 'number') return value;
  const text = valueText(value).trim();
  const choice = definition?.keuzes?.find(({ waarde }) => waarde === text);
  return (choice?.label ?? text) || null;
}

/** Compares two records by a column; equal ones stand as they came in. */
export function comparison(
  state: DossierState,
  type: ListedType,
  order: Order | null,
  key: KeyOf,
): Compare {
  const place = arrivals(state, type);
  const came: Compare = (a, b) => compareArrival(place(a), place(b));
  if (order === null) return came;
  return (a, b) => compareKeys(key(a), key(b), order) || came(a, b);
}

/**
 * Ids that stand as they came in, in the order of their keys. Each text that occurs is compared
 * once; then every id is laid in the place of its key, and equal keys keep the order they had.
 */
export function sortByKey(
  ids: readonly string[],
  keys: readonly SortKey[],
  order: Order,
): string[] {
  const counts = new Map<SortKey, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const distinct = [...counts.keys()].sort((a, b) => compareKeys(a, b, order));
  const next = new Map<SortKey, number>();
  let place = 0;
  for (const key of distinct) {
    next.set(key, place);
    place += counts.get(key) ?? 0;
  }
  const sorted = new Array<string>(ids.length);
  for (const [index, id] of ids.entries()) {
    const key = keys[index] ?? null;
    const at = next.get(key) ?? 0;
    sorted[at] = id;
    next.set(key, at + 1);
  }
  return sorted;
}

/** Numbers before texts: a source may say something else where a number is expected. */
function compareKeys(a: SortKey, b: SortKey, { richting }: Order): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const order =
    typeof a === 'number'
      ? typeof b === 'number'
        ? a - b
        : -1
      : typeof b === 'number'
        ? 1
        : compareDutch(a, b);
  return richting === 'op' ? order : -order;
}
