/** The order in which records came in: by the step that added them, the sheet, and the row in it. */
import { columnOf } from '../../domain/field-place';
import type { AnyRecord } from '../../domain/record';
import { type DossierState, held } from '../state';
import type { ListedType } from './list-kind';

interface Arrived {
  since: number;
  /** File and sheet, to keep the sheets that came in together apart; '' when there is none. */
  sheet: string;
  row: number;
  /** Column of a record whose row made several; 0 of others. */
  column: number;
  id: string;
}

/** Where a record stands among those that came in. */
export function arrivals(state: DossierState, type: ListedType): (id: string) => Arrived {
  const sheets = new Map<string, string>();
  const sheetOf = (id: string): string => {
    const known = sheets.get(id);
    if (known !== undefined) return known;
    const from = state.entities.import.get(id)?.value;
    const sheet = from === undefined ? '' : [from.bestand, from.blad, from.id].join('\u0000');
    sheets.set(id, sheet);
    return sheet;
  };
  return (id) => {
    const found = held<ListedType>(state, type, id);
    const value = found?.value as AnyRecord | undefined;
    const source = value?.sourceRow ?? null;
    const row = source === null ? undefined : state.entities.sourceRow.get(source)?.value;
    return {
      since: found?.since ?? 0,
      sheet: row === undefined ? '' : sheetOf(row.import),
      row: row?.rij ?? 0,
      column: value === undefined ? 0 : (columnOf(value) ?? 0),
      id,
    };
  };
}

export function compareArrival(a: Arrived, b: Arrived): number {
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

/** All ids as they came in. Ids that stand in that order already, as those of an import do, cost no sorting. */
export function sortByArrival(
  state: DossierState,
  type: ListedType,
  ids: Iterable<string>,
): string[] {
  const all = Array.from(ids, arrivals(state, type));
  const inOrder = all.every((each, i) => i === 0 || compareArrival(all[i - 1] ?? each, each) <= 0);
  if (!inOrder) all.sort(compareArrival);
  return all.map(({ id }) => id);
}

/** Ids that came in later, behind those that are in order; null when not all of them came in later. */
export function appendArrivals(
  state: DossierState,
  type: ListedType,
  before: readonly string[],
  later: readonly string[],
): string[] | null {
  const sorted = sortByArrival(state, type, later);
  const [last, first] = [before.at(-1), sorted[0]];
  if (last === undefined || first === undefined) return [...before, ...sorted];
  const place = arrivals(state, type);
  return compareArrival(place(last), place(first)) < 0 ? before.concat(sorted) : null;
}
