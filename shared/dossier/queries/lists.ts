/** The lists of a dossier that screens look at, all kept while it changes. */
import type { Touch } from '../draft';
import type { DossierState } from '../state';
import { casusList } from './casus-list';
import { cijferList } from './cijfer-list';
import { interviewList } from './interview-list';
import { KeptLists } from './kept-lists';

export function createLists(state: DossierState) {
  const casussen = new KeptLists(casusList, state);
  const cijfers = new KeptLists(cijferList, state);
  const interviews = new KeptLists(interviewList, state);
  return {
    casussen,
    cijfers,
    interviews,
    /** Goes on to the next state, given what changed from the last. */
    advance(next: DossierState, touched: readonly Touch[]): void {
      for (const lists of [casussen, cijfers, interviews]) lists.advance(next, touched);
    },
  };
}
export type Lists = ReturnType<typeof createLists>;
