/** The answers to the declared queries, from the open dossier. None of them changes anything. */
import { erasable } from '../../../shared/dossier/erasable';
import type { Queries, QueryName } from '../../../shared/dossier/protocol';
import {
  knownPseudoniemen,
  originalsOfPerson,
  personKeys,
} from '../../../shared/dossier/pseudoniemen';
import { beurtPlace, beurtRows } from '../../../shared/dossier/queries/beurt-rows';
import { casusDetail } from '../../../shared/dossier/queries/casus-rows';
import { schemeCounts } from '../../../shared/dossier/queries/code-counts';
import { evidence } from '../../../shared/dossier/queries/evidence';
import { facet } from '../../../shared/dossier/queries/facets';
import { history, undoState } from '../../../shared/dossier/queries/history';
import { knownLayouts } from '../../../shared/dossier/queries/layouts';
import { sheetAround } from '../../../shared/dossier/queries/sheet-around';
import { facets, imports } from '../../../shared/dossier/queries/sources';
import type { StepSource } from '../../../shared/dossier/queries/steps';
import type { Dossier } from './dossier';
import { drawn } from './gate/figure';
import { gateAnswer } from './gate/report';

type Answer<Q extends QueryName> = (
  dossier: Dossier,
  params: Queries[Q]['params'],
  steps: StepSource,
) => Queries[Q]['result'];

const answers: { readonly [Q in QueryName]: Answer<Q> } = {
  status: ({ status }) => status,
  backups: ({ backups }) => backups,
  casussen: ({ lists }, request) => lists.casussen.window(request),
  facetten: ({ state }) => facets(state),
  facet: ({ state }, request) => facet(state, request),
  cijfers: ({ lists }, request) => lists.cijfers.window(request),
  cijfer: ({ lists }, { id }) => lists.cijfers.row(id),
  interviews: ({ lists }, request) => lists.interviews.window(request),
  interview: ({ lists }, { id }) => lists.interviews.row(id),
  records: ({ lists }, { soort, ...request }) => lists.flat[soort].window(request),
  record: ({ lists }, { soort, id }) => lists.flat[soort].row(id),
  toekenningen: ({ state }) => schemeCounts(state),
  beurten: ({ state }, request, steps) => beurtRows(state, request, steps),
  beurtPlaats: ({ state }, { beurt }) => beurtPlace(state, beurt),
  imports: ({ state }, _params, steps) => imports(state, steps),
  bekendeLayouts: ({ state, status }, _params, steps) =>
    knownLayouts(state, steps, status.coder?.id ?? null),
  bekendePseudoniemen: ({ state }, { originelen }) => knownPseudoniemen(state, originelen),
  sleutels: ({ state }) => personKeys(state),
  sleutel: ({ state }, { unit }) => originalsOfPerson(state, unit),
  wisbaar: ({ state }, request) => erasable(state, request),
  casus: ({ state }, { id }, steps) => casusDetail(state, id, steps),
  bewijs: ({ state }, request, steps) => evidence(state, request, steps),
  bladOmgeving: ({ state }, request) => sheetAround(state, request),
  geschiedenis: ({ state }, request, steps) => history(state, request, steps),
  ongedaan: ({ state }, _params, steps) => undoState(state, steps),
  figuur: ({ state }, request, steps) => drawn(state, request, steps),
  poort: (dossier, request, steps) => gateAnswer(dossier, request, steps),
};

/** The answer now. Steps that it needs are looked up; it is made on the newest state. */
export function answer<Q extends QueryName>(
  dossier: Dossier,
  query: Q,
  params: Queries[Q]['params'],
): Promise<Queries[Q]['result']> {
  return dossier.steps.with((steps) => answers[query](dossier, params, steps));
}
