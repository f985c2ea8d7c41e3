/** The lists of a dossier that screens look at, all kept while it changes. */
import type { FlatType } from '../../domain/record';
import type { Touch } from '../draft';
import type { FieldFilter, FlatRow } from '../list-requests';
import type { DossierState } from '../state';
import { casusList } from './casus-list';
import { cijferList } from './cijfer-list';
import { codeList } from './code-list';
import { fieldList } from './field-list';
import { interviewList } from './interview-list';
import { KeptLists } from './kept-lists';

export function createLists(state: DossierState) {
  const casussen = new KeptLists(casusList, state);
  const cijfers = new KeptLists(cijferList, state);
  const interviews = new KeptLists(interviewList, state);
  const flat = {
    organisatie: new KeptLists(fieldList('organisatie'), state),
    vertrekreden: new KeptLists(fieldList('vertrekreden'), state),
    dienstverband: new KeptLists(fieldList('dienstverband'), state),
    kostenpost: new KeptLists(fieldList('kostenpost'), state),
    code: new KeptLists(codeList, state),
  } satisfies { [T in FlatType]: KeptLists<T, FieldFilter, string, FlatRow> };
  return {
    casussen,
    cijfers,
    interviews,
    /** By kind: those that are their fields alone. */
    flat,
    /** Goes on to the next state, given what changed from the last. */
    advance(next: DossierState, touched: readonly Touch[]): void {
      for (const lists of [casussen, cijfers, interviews, ...Object.values(flat)]) {
        lists.advance(next, touched);
      }
    },
  };
}
export type Lists = ReturnType<typeof createLists>;
