/** Uitstroomcijfers as a list. */
import { recordField } from '../../domain/record';
import type { CijferField } from '../../domain/uitstroomcijfer';
import type { CijferFilter, CijferRow } from '../protocol';
import { facetValues } from './facets';
import type { ListKind, Matches } from './list-kind';
import { valueKey } from './list-order';
import { fromImport, oneOf, passesAll, searched } from './record-filter';

export const cijferList: ListKind<'uitstroomcijfer', CijferFilter, CijferField, CijferRow> = {
  type: 'uitstroomcijfer',
  subject: ({ type, id }) => (type === 'uitstroomcijfer' ? id : null),
  compile: ({ zoek, waarden, import: from, ids }) =>
    passesAll<Parameters<Matches<'uitstroomcijfer'>>[1]>([
      ...searched(zoek),
      ...fromImport(from),
      ...oneOf(ids),
      ...Object.entries(waarden).map(([veld, ticked]) => tickedTest(veld as CijferField, ticked)),
    ]),
  sortKey: (_, { velden }, column) =>
    valueKey(recordField('uitstroomcijfer', column), velden[column] ?? null),
  row: (_, { id, velden }) => ({ id, velden }),
};

/** One of the ticked values of a field; nothing ticked lets everything through. */
function tickedTest(veld: CijferField, ticked: readonly string[]): Matches<'uitstroomcijfer'> {
  if (ticked.length === 0) return () => true;
  const wanted = new Set(ticked);
  return (_, { velden }) => facetValues(velden[veld]).some((value) => wanted.has(value));
}
