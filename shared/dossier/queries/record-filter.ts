/** The parts of a filter that every kind of record has. An empty list: it does not filter at all. */
import type { AnyRecord } from '../../domain/record';
import { type DossierState, importOf } from '../state';
import { contains, needleOf } from './search-text';

type Test<R extends AnyRecord> = (state: DossierState, record: R) => boolean;

/** Words in any field or in the row as it was read. */
export function searched(zoek: string): Test<AnyRecord>[] {
  const needle = needleOf(zoek);
  return needle === '' ? [] : [(state, record) => contains(state, record, needle)];
}

export function fromImport(id: string | null): Test<AnyRecord>[] {
  return id === null ? [] : [(state, record) => importOf(state, record) === id];
}

/** Exactly these; null = no such restriction. */
export function oneOf(ids: readonly string[] | null): Test<AnyRecord>[] {
  if (ids === null) return [];
  const wanted = new Set(ids);
  return [(_, { id }) => wanted.has(id)];
}

export function passesAll<R extends AnyRecord>(tests: readonly Test<R>[]): Test<R> {
  return (state, record) => tests.every((test) => test(state, record));
}
