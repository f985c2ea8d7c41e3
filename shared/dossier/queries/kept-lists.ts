/**
 * Filtered and sorted lists of records of one kind that are kept while the dossier changes. An edit
 * that changes neither whether a record passes the filter nor what it is sorted by costs nothing;
 * one that does moves that record alone. Only an import or the like makes the lists anew.
 */
import type { Records } from '../../domain/record';
import type { Touch } from '../draft';
import { MAX_WINDOW, type Window } from '../protocol';
import { type DossierState, get } from '../state';
import { appendArrivals, sortByArrival } from './arrival';
import type { ListedType, ListKind, ListRequest, Matches, SortKey } from './list-kind';
import { type Compare, comparison, type KeyOf, type Order, sortByKey } from './list-order';

/** Lists kept at a time: what a few screens and their filters need. */
const KEPT = 8;
/** From so many records touched at once on, sorting anew is quicker than moving them. */
const MANY = 500;
/** Rows kept at a time: some windows of every list. */
const KEPT_ROWS = 5_000;

interface List<T extends ListedType, Column extends string> {
  order: Order<Column> | null;
  matches: Matches<T>;
  ids: string[];
}

export class KeptLists<T extends ListedType, Filter, Column extends string, Row> {
  readonly #kind: ListKind<T, Filter, Column, Row>;
  #state: DossierState;
  /** By filter and order; the one asked last stands last. */
  readonly #lists = new Map<string, List<T, Column>>();
  /** All records as they came in. */
  #arrived: List<T, Column> | null = null;
  /** Records that an import or the like added since, in the order in which it did. */
  #later: string[] = [];
  /** Rows that were asked for, until their record changes: some take a walk over all beurten. */
  readonly #rows = new Map<string, Row>();

  constructor(kind: ListKind<T, Filter, Column, Row>, state: DossierState) {
    this.#kind = kind;
    this.#state = state;
  }

  /** A window on the list; past the end it is empty. */
  window({ filter, sorteer, offset, limit }: ListRequest<Filter, Column>): Window<Row> {
    const { ids } = this.#list(filter, sorteer);
    const shown = ids.slice(offset, offset + Math.min(limit, MAX_WINDOW));
    return { total: ids.length, offset, rows: shown.flatMap((id) => this.row(id) ?? []) };
  }

  /** All ids of a list, in order. */
  ids(filter: Filter, sorteer: Order<Column>): readonly string[] {
    return [...this.#list(filter, sorteer).ids];
  }

  /** One record as a row; null when it is not there. */
  row(id: string): Row | null {
    const known = this.#rows.get(id);
    if (known !== undefined) return known;
    const record = this.#record(this.#state, id);
    if (record === undefined) return null;
    if (this.#rows.size >= KEPT_ROWS) this.#rows.clear();
    const row = this.#kind.row(this.#state, record);
    this.#rows.set(id, row);
    return row;
  }

  /** Goes on to the next state, given what changed from the last. */
  advance(next: DossierState, touched: readonly Touch[]): void {
    const before = this.#state;
    this.#state = next;
    const { type, subject } = this.#kind;
    const ids = new Set<string>();
    const added: string[] = [];
    let [rowsChanged, onlyAdded] = [false, true];
    for (const touch of touched) {
      // The order, the search and the imports rest on the rows as they were read.
      if (touch.type === 'sourceRow') rowsChanged = true;
      if (touch.op === 'remove') onlyAdded = false;
      if (touch.type === type && touch.op === 'add') added.push(touch.id);
      const id = subject(touch);
      // Of very many it is enough to know that they are.
      if (id !== null && ids.size <= MANY) ids.add(id);
    }
    for (const id of ids) this.#rows.delete(id);
    const together = this.#kind.together === true && ids.size > 0;
    // A row also says what stands in the cells that it was read from.
    if (rowsChanged || together || ids.size > MANY) {
      this.#rows.clear();
      this.#lists.clear();
      this.#laterArrived(before, onlyAdded ? added : null);
      return;
    }
    if (ids.size === 0) return;
    if (this.#later.length > 0) this.#inArrival(before);
    for (const list of this.#lists.values()) this.#move(list, before, ids);
    if (this.#arrived !== null) this.#move(this.#arrived, before, ids);
  }

  /** What was added came in after all that was there, mostly; anything else begins anew. */
  #laterArrived(before: DossierState, added: readonly string[] | null): void {
    const { type } = this.#kind;
    if (this.#arrived === null && before.entities[type].size === 0) this.#arrived = everything([]);
    if (added === null) this.#arrived = null;
    if (this.#arrived === null) this.#later = [];
    else for (const id of added ?? []) this.#later.push(id);
  }

  /** All records of a state as they came in. */
  #inArrival(state: DossierState): readonly string[] {
    const { type } = this.#kind;
    let ids = this.#arrived?.ids ?? null;
    if (ids !== null && this.#later.length > 0) {
      ids = appendArrivals(state, type, ids, this.#later);
    }
    ids ??= sortByArrival(state, type, state.entities[type].keys());
    this.#later = [];
    this.#arrived = everything(ids);
    return ids;
  }

  #list(filter: Filter, sorteer: Order<Column>): List<T, Column> {
    const key = JSON.stringify([filter, sorteer]);
    const list = this.#lists.get(key) ?? this.#make(sorteer, this.#kind.compile(filter));
    this.#lists.delete(key);
    this.#lists.set(key, list);
    for (const old of [...this.#lists.keys()].slice(0, -KEPT)) this.#lists.delete(old);
    return list;
  }

  #make(order: Order<Column>, matches: Matches<T>): List<T, Column> {
    const state = this.#state;
    const passed: string[] = [];
    const keys: SortKey[] = [];
    for (const id of this.#inArrival(state)) {
      const record = this.#record(state, id);
      if (record === undefined || !matches(state, record)) continue;
      passed.push(id);
      keys.push(this.#kind.sortKey(state, record, order.kolom));
    }
    return { order, matches, ids: sortByKey(passed, keys, order) };
  }

  /** Takes the records that stood elsewhere out of the list and puts them where they stand now. */
  #move(list: List<T, Column>, before: DossierState, ids: ReadonlySet<string>): void {
    const next = this.#state;
    const moved = [...ids]
      .map((id) => ({
        id,
        was: this.#placeIn(list, before, id),
        is: this.#placeIn(list, next, id),
      }))
      .filter(({ was, is }) => (was === null ? is !== null : is === null || was.key !== is.key));
    if (moved.length === 0) return;
    const wasBefore = this.#comparison(before, list.order);
    for (const { id, was } of moved) {
      if (was !== null) list.ids.splice(position(list.ids, id, wasBefore), 1);
    }
    const isBefore = this.#comparison(next, list.order);
    for (const { id, is } of moved) {
      if (is !== null) list.ids.splice(position(list.ids, id, isBefore), 0, id);
    }
  }

  /** What places a record in the list; null when it is not in it. */
  #placeIn({ order, matches }: List<T, Column>, state: DossierState, id: string) {
    const record = this.#record(state, id);
    if (record === undefined || !matches(state, record)) return null;
    return { key: order === null ? null : this.#kind.sortKey(state, record, order.kolom) };
  }

  #comparison(state: DossierState, order: Order<Column> | null): Compare {
    const key = order === null ? () => null : this.#keyOf(state, order);
    return comparison(state, this.#kind.type, order, key);
  }

  #keyOf(state: DossierState, { kolom }: Order<Column>): KeyOf {
    return (id) => {
      const record = this.#record(state, id);
      return record === undefined ? null : this.#kind.sortKey(state, record, kolom);
    };
  }

  #record(state: DossierState, id: string): Records[T] | undefined {
    return get(state, this.#kind.type, id) as Records[T] | undefined;
  }
}

/** The list of all records, in the order of their arrival. */
function everything<T extends ListedType, Column extends string>(ids: string[]): List<T, Column> {
  return { order: null, matches: () => true, ids };
}

/** Where an id stands, or would stand, in a sorted list. */
function position(ids: readonly string[], id: string, compare: Compare): number {
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(ids[middle] ?? '', id) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
