/** What a kept list needs to know of the kind of record that it is of. */
import type { Records, RecordType } from '../../domain/record';
import type { Touch } from '../draft';
import type { DossierState } from '../state';

/** The kinds that screens show as a table; a beurt is shown within its interview. */
export type ListedType = Exclude<RecordType, 'beurt'>;

/** Null: nothing is known. */
export type SortKey = string | number | null;

export type Matches<T extends ListedType> = (state: DossierState, record: Records[T]) => boolean;

/** What is asked of a list: which records, in which order, and which of these are looked at. */
export interface ListRequest<Filter, Column> {
  filter: Filter;
  sorteer: { kolom: Column; richting: 'op' | 'af' };
  offset: number;
  limit: number;
}

export interface ListKind<T extends ListedType, Filter, Column extends string, Row> {
  type: T;
  /** The record that a change is about, as far as a list of this kind shows it; null = none. */
  subject(touch: Touch): string | null;
  /** Where a record stands or what its row says rests on the others too: each change begins anew. */
  together?: boolean;
  /** Which records a filter lets through. */
  compile(filter: Filter): Matches<T>;
  /** What a record is sorted by in a column; null (nothing known) stands last. */
  sortKey(state: DossierState, record: Records[T], column: Column): SortKey;
  /** As the page shows it: made of the record and of what hangs on it, and of nothing else. */
  row(state: DossierState, record: Records[T]): Row;
}
