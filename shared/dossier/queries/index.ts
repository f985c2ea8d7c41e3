/**
 * Every declared query but the status (the worker's own) and the figures (charts), answered from
 * the state. What an answer tells of steps of the log is looked up: ask `stepsFor` first, have
 * those at hand, then `ask`.
 */
import type { Touch } from '../draft';
import type { Queries, QueryName } from '../protocol';
import type { DossierState } from '../state';
import { affects } from './affects';
import { CasusLists } from './casus-lists';
import { casusDetail, type StepSource } from './casus-rows';
import { evidence } from './evidence';
import { history, historySteps, undoState } from './history';
import { facets, imports } from './sources';

export { affects } from './affects';
export type { StepSource } from './casus-rows';

export type AnsweredQuery = Exclude<QueryName, 'status' | 'figuur'>;

export class Answers {
  #state: DossierState;
  readonly #lists: CasusLists;
  #facets: Queries['facetten']['result'] | null = null;

  constructor(state: DossierState) {
    this.#state = state;
    this.#lists = new CasusLists(state);
  }

  /** Goes on to the next state. `touched`: every effect between the last state and this one. */
  advance(next: DossierState, touched: readonly Touch[]): void {
    if (affects('facetten', null, touched, next)) this.#facets = null;
    this.#lists.advance(next, touched);
    this.#state = next;
  }

  /**
   * The answer now. A step that `steps` does not know leaves its part of the answer out: a time is
   * '' then, a name null, a row of the history is missing.
   */
  ask<Q extends AnsweredQuery>(
    query: Q,
    params: Queries[Q]['params'],
    steps: StepSource,
  ): Queries[Q]['result'] {
    const answer = this.#answers[query] as (
      params: Queries[Q]['params'],
      steps: StepSource,
    ) => Queries[Q]['result'];
    return answer(params, steps);
  }

  /** The steps that the answer will look up, each once. */
  stepsFor<Q extends AnsweredQuery>(query: Q, params: Queries[Q]['params']): number[] {
    if (query === 'casussen' || query === 'facetten') return [];
    if (query === 'geschiedenis') {
      const shown = historySteps(this.#state, params as Queries['geschiedenis']['params']);
      return [...new Set(shown.flatMap((seq) => [seq, this.#state.refs.get(seq) ?? seq]))];
    }
    const asked = new Set<number>();
    this.ask(query, params, (seq) => {
      asked.add(seq);
      return undefined;
    });
    return [...asked];
  }

  readonly #answers: {
    [Q in AnsweredQuery]: (params: Queries[Q]['params'], steps: StepSource) => Queries[Q]['result'];
  } = {
    casussen: (request) => this.#lists.window(request),
    facetten: () => {
      this.#facets ??= facets(this.#state);
      return this.#facets;
    },
    casus: ({ id }, steps) => casusDetail(this.#state, id, steps),
    bewijs: (request, steps) => evidence(this.#state, request, steps),
    geschiedenis: (request, steps) => history(this.#state, request, steps),
    ongedaan: (_, steps) => undoState(this.#state, steps),
    imports: (_, steps) => imports(this.#state, steps),
  };
}
