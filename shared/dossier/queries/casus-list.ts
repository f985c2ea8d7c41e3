/** Casussen as a list: their filters are in casus-filter.ts, their rows in casus-rows.ts. */
import { suggestionsFor } from '../../analysis/suggestions';
import type { Casus } from '../../domain/casus';
import { counts, herkomstCodes } from '../../domain/coding';
import { recordField } from '../../domain/record';
import type { CasusColumn, CasusFilter, CasusRow } from '../protocol';
import { codingsOf, type DossierState } from '../state';
import { compileCasusFilter } from './casus-filter';
import { casusRow } from './casus-rows';
import { codesKey } from './code-counts';
import type { ListKind, SortKey } from './list-kind';
import { valueKey } from './list-order';

export const casusList: ListKind<'casus', CasusFilter, CasusColumn, CasusRow> = {
  type: 'casus',
  subject({ type, id, record, interview }) {
    if (type === 'casus') return id;
    return type === 'coding' && interview === null ? record : null;
  },
  compile: compileCasusFilter,
  sortKey: casusKey,
  row: casusRow,
};

function casusKey(state: DossierState, casus: Casus, column: CasusColumn): SortKey {
  switch (column) {
    case 'draaiknoppen':
      return codesKey(codingsOf(state, casus.id), 'draaiknop');
    case 'behoeften':
      return codesKey(codingsOf(state, casus.id), 'behoefte');
    case 'herkomst': {
      const own = codingsOf(state, casus.id).filter(counts);
      if (own.length === 0) return null;
      return Math.min(...own.map(({ herkomst }) => herkomstCodes.indexOf(herkomst)));
    }
    case 'suggesties':
      return suggestionsFor(casus, codingsOf(state, casus.id)).length;
    default:
      return valueKey(recordField('casus', column), casus.velden[column] ?? null);
  }
}
