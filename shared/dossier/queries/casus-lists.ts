/**
 * Filtered and sorted lists of casussen that are kept while the dossier changes. An edit that
 * changes neither whether a casus passes the filter nor what it is sorted by costs nothing; one
 * that does moves that casus alone. Only an import or the like makes the lists anew.
 */
import type { Touch } from '../draft';
import { type CasusListRequest, type CasusRow, MAX_WINDOW, type Window } from '../protocol';
import type { DossierState } from '../state';
import { compileFilter, type Matches } from './casus-filter';
import { type Compare, comparison, type Order, sortIds, sortKey } from './casus-order';
import { casusRow } from './casus-rows';

/** Lists kept at a time: what a few screens and their filters need. */
const KEPT = 8;
/** From so many casussen touched at once on, sorting anew is quicker than moving them. */
const MANY = 500;

interface List {
  order: Order | null;
  matches: Matches;
  ids: string[];
}

export class CasusLists {
  #state: DossierState;
  /** By filter and order; the one asked last stands last. */
  readonly #lists = new Map<string, List>();
  /** All casussen as they came in. */
  #arrived: List | null = null;

  constructor(state: DossierState) {
    this.#state = state;
  }

  /** A window on the list; past the end it is empty. */
  window({ filter, sorteer, offset, limit }: CasusListRequest): Window<CasusRow> {
    const key = JSON.stringify([filter, sorteer]);
    const list = this.#lists.get(key) ?? this.#make(sorteer, compileFilter(filter));
    this.#lists.delete(key);
    this.#lists.set(key, list);
    for (const old of [...this.#lists.keys()].slice(0, -KEPT)) this.#lists.delete(old);
    const ids = list.ids.slice(offset, offset + Math.min(limit, MAX_WINDOW));
    const rows = ids.flatMap((id) => {
      const casus = this.#state.entities.casus.get(id);
      return casus === undefined ? [] : casusRow(this.#state, casus.value);
    });
    return { total: list.ids.length, offset, rows };
  }

  /** Goes on to the next state, given what changed from the last. */
  advance(next: DossierState, touched: readonly Touch[]): void {
    const before = this.#state;
    this.#state = next;
    const ids = new Set(touched.flatMap(({ casus }) => casus ?? []));
    if (ids.size > MANY) {
      this.#lists.clear();
      this.#arrived = null;
      return;
    }
    if (ids.size === 0) return;
    for (const list of this.#lists.values()) move(list, before, next, ids);
    if (this.#arrived !== null) move(this.#arrived, before, next, ids);
  }

  #make(order: Order, matches: Matches): List {
    this.#arrived ??= {
      order: null,
      matches: () => true,
      ids: sortIds(this.#state, [...this.#state.entities.casus.keys()], null),
    };
    const passed = this.#arrived.ids.filter((id) => {
      const casus = this.#state.entities.casus.get(id);
      return casus !== undefined && matches(this.#state, casus.value);
    });
    return { order, matches, ids: sortIds(this.#state, passed, order) };
  }
}

/** Takes the casussen that stood elsewhere out of the list and puts them where they stand now. */
function move(
  list: List,
  before: DossierState,
  next: DossierState,
  ids: ReadonlySet<string>,
): void {
  const moved = [...ids]
    .map((id) => ({ id, was: placeIn(list, before, id), is: placeIn(list, next, id) }))
    .filter(({ was, is }) => was === null || is === null || was.key !== is.key);
  if (moved.length === 0) return;
  const wasBefore = comparison(before, list.order);
  for (const { id, was } of moved) {
    if (was !== null) list.ids.splice(position(list.ids, id, wasBefore), 1);
  }
  const isBefore = comparison(next, list.order);
  for (const { id, is } of moved) {
    if (is !== null) list.ids.splice(position(list.ids, id, isBefore), 0, id);
  }
}

/** What places a casus in the list; null when it is not in it. */
function placeIn({ order, matches }: List, state: DossierState, id: string) {
  const casus = state.entities.casus.get(id);
  if (casus === undefined || !matches(state, casus.value)) return null;
  return { key: order === null ? null : sortKey(state, casus.value, order.kolom) };
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
