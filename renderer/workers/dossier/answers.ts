/** The answers to the declared queries, from the open dossier. None of them changes anything. */
import { suggestionsFor } from '../../../shared/analysis/suggestions';
import { drawFigure } from '../../../shared/charts/registry';
import type { FigureSource, OpenSuggestion } from '../../../shared/charts/source';
import type { Queries, QueryName } from '../../../shared/dossier/protocol';
import { casusDetail, type StepSource } from '../../../shared/dossier/queries/casus-rows';
import { evidence } from '../../../shared/dossier/queries/evidence';
import { history, undoState } from '../../../shared/dossier/queries/history';
import { facets, imports } from '../../../shared/dossier/queries/sources';
import { codingsOf, type DossierState, get } from '../../../shared/dossier/state';
import type { Dossier } from './dossier';

type Answer<Q extends QueryName> = (
  dossier: Dossier,
  params: Queries[Q]['params'],
  steps: StepSource,
) => Queries[Q]['result'];

const answers: { readonly [Q in QueryName]: Answer<Q> } = {
  status: ({ status }) => status,
  casussen: ({ lists }, request) => lists.window(request),
  facetten: ({ state }) => facets(state),
  imports: ({ state }, _params, steps) => imports(state, steps),
  casus: ({ state }, { id }, steps) => casusDetail(state, id, steps),
  bewijs: ({ state }, request, steps) => evidence(state, request, steps),
  geschiedenis: ({ state }, request, steps) => history(state, request, steps),
  ongedaan: ({ state }, _params, steps) => undoState(state, steps),
  figuur: ({ state }, request, steps) => drawFigure(request, figureSource(state, steps)),
};

/** The answer now. Steps that it needs are looked up; it is made on the newest state. */
export function answer<Q extends QueryName>(
  dossier: Dossier,
  query: Q,
  params: Queries[Q]['params'],
): Promise<Queries[Q]['result']> {
  return dossier.steps.with((steps) => answers[query](dossier, params, steps));
}

/** The state as charts see it. */
function figureSource(state: DossierState, steps: StepSource): FigureSource {
  const { casus, coding, import: imported } = state.entities;
  return {
    casussen: values(casus.values()),
    codings: values(coding.values()),
    imports: [...imported.values()].map(({ value, since }) => ({
      ...value,
      at: steps(since)?.at ?? '',
    })),
    sourceRow: (id) => get(state, 'sourceRow', id),
    suggesties: openSuggestions(state),
    // The data are as they were after the last step.
    peildatum: (steps(state.seq)?.at ?? '').slice(0, 10),
  };
}

function* values<T>(held: Iterable<{ value: T }>): Generator<T> {
  for (const { value } of held) yield value;
}

function* openSuggestions(state: DossierState): Generator<OpenSuggestion> {
  for (const casus of values(state.entities.casus.values())) {
    yield* suggestionsFor(casus, codingsOf(state, casus.id));
  }
}
