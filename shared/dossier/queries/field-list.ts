/** Records that are searched, ticked and sorted by their fields alone, as a list. */
import { type AnyRecord, type Records, recordField } from '../../domain/record';
import type { Value } from '../../domain/values';
import type { FieldFilter, WithOngelezen } from '../list-requests';
import { facetValues } from './facets';
import type { ListedType, ListKind, Matches } from './list-kind';
import { valueKey } from './list-order';
import { fromImport, oneOf, passesAll, searched } from './record-filter';
import { unreadCells } from './unread-cell';

export interface FieldRow<T extends ListedType> extends WithOngelezen {
  id: string;
  velden: Records[T]['velden'];
}

/** The list of one kind. A column is a field of it; by any other, such as ARRIVAL, all are alike. */
export function fieldList<T extends ListedType, Veld extends string = string>(
  type: T,
): ListKind<T, FieldFilter<Veld>, Veld, FieldRow<T>> {
  return {
    type,
    subject: (touch) => (touch.type === type ? touch.id : null),
    compile: compileFieldFilter,
    sortKey: (_, record, column) =>
      valueKey(recordField(type, column), fieldOf(record, column) ?? null),
    row: (state, record) => ({
      ...{ id: record.id, velden: record.velden },
      ...unreadCells(state, type, record),
    }),
  };
}

function compileFieldFilter({ zoek, waarden, import: from, ids }: FieldFilter) {
  return passesAll<AnyRecord>([
    ...searched(zoek),
    ...fromImport(from),
    ...oneOf(ids),
    ...Object.entries(waarden).map(([veld, ticked = []]) => tickedTest(veld, ticked)),
  ]);
}

/** One of the ticked values of a field; nothing ticked lets everything through. */
function tickedTest(veld: string, ticked: readonly string[]): Matches<ListedType> {
  if (ticked.length === 0) return () => true;
  const wanted = new Set(ticked);
  return (_, record) => facetValues(fieldOf(record, veld)).some((value) => wanted.has(value));
}

function fieldOf(record: AnyRecord, veld: string): Value | undefined {
  return (record.velden as Partial<Record<string, Value>>)[veld];
}
