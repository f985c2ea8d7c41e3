/** Which answers a change may have made out of date. Never says no when the answer did change. */

import { recordTypes } from '../../domain/record';
import type { Touch } from '../draft';
import { fieldOf } from '../fields';
import type { Queries, QueryName } from '../protocol';
import { type DossierState, get } from '../state';

type Params<Q extends QueryName> = Queries[Q]['params'];
type Affects<Q extends QueryName> = (
  touched: readonly Touch[],
  params: Params<Q>,
  state: DossierState,
) => boolean;

const rules: { readonly [Q in QueryName]: Affects<Q> } = {
  status: always,
  backups: always,
  geschiedenis: always,
  ongedaan: always,
  // A figure names the day of the last step, whatever that step changed.
  figuur: always,
  // What leaves with a table or figure is made of everything that can stand in it.
  poort: always,
  casussen: (touched, _, state) =>
    touched.some(({ type, record }) => {
      if (type === 'coding') return record !== null && state.entities.casus.has(record);
      return type === 'casus' || isSource(type);
    }),
  cijfers: (touched) => touched.some(({ type }) => type === 'uitstroomcijfer' || isSource(type)),
  interviews: (touched) =>
    touched.some(({ type, interview }) => interview !== null || isSource(type)),
  facetten: (touched) =>
    touched.some((touch) => touch.type === 'import' || changesField(touch, 'casus', 'wereld')),
  facet: (touched, { soort, veld }) => touched.some((touch) => changesField(touch, soort, veld)),
  bekendeLayouts: (touched) => touched.some(({ type }) => type === 'import' || isNamed(type)),
  imports: (touched) =>
    touched.some(
      ({ op, type }) => isSource(type) || isNamed(type) || (listed.has(type) && op !== 'set'),
    ),
  bekendePseudoniemen: (touched) => touched.some(({ type }) => isOfKey(type)),
  sleutels: (touched) => touched.some(({ type }) => isOfKey(type)),
  sleutel: (touched) => touched.some(({ type }) => type === 'pseudoniem'),
  wisbaar: (touched) => touched.some(({ op, type }) => op !== 'set' || type === 'interview'),
  casus: (touched, { id }) => touched.some(({ type, record }) => record === id || isNamed(type)),
  records: (touched, { soort }) => touched.some(({ type }) => type === soort || isSource(type)),
  // Where a code stands rests on all of them, and on the rows that they came in by.
  record: (touched, asked) =>
    touched.some(
      ({ type, id }) =>
        id === asked.id || (asked.soort === 'code' && (type === 'code' || isSource(type))),
    ),
  toekenningen: (touched) => touched.some(({ type }) => type === 'coding'),
  cijfer: (touched, asked) => touched.some(({ id }) => id === asked.id),
  interview: (touched, { id }) => touched.some(({ interview }) => interview === id),
  beurten: (touched, asked) =>
    touched.some(({ type, interview }) => interview === asked.interview || isNamed(type)),
  beurtPlaats(touched, asked, state) {
    const interview = get(state, 'beurt', asked.beurt)?.interview;
    return touched.some(
      (touch) =>
        touch.type === 'beurt' &&
        touch.op !== 'set' &&
        (touch.id === asked.beurt || touch.interview === interview),
    );
  },
  bladOmgeving: (touched) => touched.some(({ type }) => isSource(type)),
  bewijs(touched, asked, state) {
    if ('suggestie' in asked) return concerns(touched, asked.casus, state);
    if ('record' in asked) return concerns(touched, asked.record, state);
    if (touched.some(({ id }) => id === asked.coding)) return true;
    const coding = get(state, 'coding', asked.coding);
    return coding !== undefined && concerns(touched, coding.onderwerp, state);
  },
};

/**
 * True when the answer to this query may differ after a change with these effects. `state` is the
 * state after it. Every change counts for the history, undo and the status, also one without effect.
 */
export function affects<Q extends QueryName>(
  query: Q,
  params: Params<Q>,
  touched: readonly Touch[],
  state: DossierState,
): boolean {
  return rules[query](touched, params, state);
}

const listed: ReadonlySet<Touch['type']> = new Set(recordTypes.filter((type) => type !== 'beurt'));

function always(): boolean {
  return true;
}

/** The key of pseudonyms, and what stands in what was read of it. */
function isOfKey(type: Touch['type']): boolean {
  return type === 'pseudoniem' || type === 'import' || type === 'dienstverband';
}

/** What lists rest on besides their records: the order, the search and the filter by import. */
function isSource(type: Touch['type']): boolean {
  return type === 'sourceRow' || type === 'import';
}

/** Who may be called otherwise in any answer that says who did something. */
function isNamed(type: Touch['type']): boolean {
  return type === 'coder';
}

function changesField({ op, type, field }: Touch, soort: Touch['type'], veld: string): boolean {
  return type === soort && (op !== 'set' || fieldOf(field) === veld);
}

/**
 * About this record, or about who and what its sentences and its cell name. A beurt is called by
 * its interview, and an interview shows the rows of its beurten.
 */
function concerns(touched: readonly Touch[], record: string, state: DossierState): boolean {
  const interview = get(state, 'beurt', record)?.interview ?? record;
  return touched.some(
    (touch) =>
      touch.record === record ||
      touch.interview === interview ||
      isSource(touch.type) ||
      isNamed(touch.type),
  );
}
