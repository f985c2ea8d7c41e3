/** In which order records stand: by a column, in Dutch order, and else as they came in. */
import type { FieldDefinition } from '../../domain/field';
import { columnOf } from '../../domain/field-place';
import type { AnyRecord } from '../../domain/record';
import { type Value, valueText } from '../../domain/values';
import { type DossierState, held } from '../state';
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
  const came: Compare = (a, b) => compareArrival(arrived(state, type, a), arrived(state, type, b));
  if (order === null) return came;
  return (a, b) => compareKeys(key(a), key(b), order) || came(a, b);
}

/** All ids as they came in: by the step that added them, the sheet, the row in it. */
export function sortByArrival(
  state: DossierState,
  type: ListedType,
  ids: Iterable<string>,
): string[] {
  return Array.from(ids, (id) => arrived(state, type, id))
    .sort(compareArrival)
    .map(({ id }) => id);
}

/** Ids that stand as they came in, in order. Each text that occurs is compared once. */
export function sortByKey(ids: readonly string[], order: Order, key: KeyOf): string[] {
  const keys = ids.map(key);
  const distinct = [...new Set(keys)].sort((a, b) => compareKeys(a, b, order));
  const ranks = new Map(distinct.map((each, rank) => [each, rank]));
  const rank = keys.map((each) => ranks.get(each) ?? 0);
  // Sorting is stable, so equal keys keep the order in which they came in.
  const indices = ids.map((_, index) => index);
  indices.sort((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0));
  return indices.map((index) => ids[index] ?? '');
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

interface Arrived {
  since: number;
  /** File and sheet, to keep the sheets that came in together apart; '' when there is none. */
  sheet: string;
  row: number;
  /** Column of a record whose row made several; 0 of others. */
  column: number;
  id: string;
}

function arrived(state: DossierState, type: ListedType, id: string): Arrived {
  const found = held<ListedType>(state, type, id);
  const value = found?.value as AnyRecord | undefined;
  const source = value?.sourceRow ?? null;
  const row = source === null ? undefined : state.entities.sourceRow.get(source)?.value;
  const from = row === undefined ? undefined : state.entities.import.get(row.import)?.value;
  return {
    since: found?.since ?? 0,
    sheet: from === undefined ? '' : [from.bestand, from.blad, from.id].join('\u0000'),
    row: row?.rij ?? 0,
    column: value === undefined ? 0 : (columnOf(value) ?? 0),
    id,
  };
}

function compareArrival(a: Arrived, b: Arrived): number {
  return (
    a.since - b.since ||
    compareText(a.sheet, b.sheet) ||
    a.row - b.row ||
    a.column - b.column ||
    compareText(a.id, b.id)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
