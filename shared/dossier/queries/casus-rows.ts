/** A casus as the page shows it: a row of the table, and the detail beside it. */
import { suggestionsFor } from '../../analysis/suggestions';
import type { Casus } from '../../domain/casus';
import { type Coding, counts } from '../../domain/coding';
import type { CasusDetail, CasusRow, CodingMark } from '../protocol';
import { codingsOf, type DossierState, get } from '../state';
import { codingsWithCoder } from './coding-rows';
import type { StepSource } from './steps';
import { unreadCells } from './unread-cell';

/** A row; refused suggestions are no marks. */
export function casusRow(state: DossierState, casus: Casus): CasusRow {
  const codings = codingsOf(state, casus.id);
  return {
    id: casus.id,
    velden: casus.velden,
    ...unreadCells(state, 'casus', casus),
    marks: codings.filter(counts).map(mark),
    suggesties: suggestionsFor(casus, codings).length,
  };
}

/** The whole of a casus, refused suggestions included; null when it is not there. */
export function casusDetail(
  state: DossierState,
  id: string,
  steps: StepSource,
): CasusDetail | null {
  const casus = get(state, 'casus', id);
  if (casus === undefined) return null;
  return {
    ...casusRow(state, casus),
    codings: codingsWithCoder(state, id, steps),
    openSuggesties: suggestionsFor(casus, codingsOf(state, id)),
  };
}

function mark(coding: Coding): CodingMark {
  const { id, scheme, code, herkomst, richting } = coding;
  const rol = coding.scheme === 'draaiknop' ? coding.rol : null;
  const perspectief = coding.scheme === 'behoefte' ? coding.perspectief : null;
  return { id, scheme, code, herkomst, rol, richting, perspectief };
}
