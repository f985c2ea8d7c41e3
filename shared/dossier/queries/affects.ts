/** Which answers a change may have made out of date. Never says no when the answer did change. */
import type { Touch } from '../draft';
import { operationField } from '../fields';
import type { Queries, QueryName } from '../protocol';
import { type DossierState, get } from '../state';

const wereld = operationField('wereld');

/**
 * True when the answer to this query may differ after a change with these effects. `state` is the
 * state after it. Every change counts for the history, undo and the status, also one without effect.
 */
export function affects<Q extends QueryName>(
  query: Q,
  params: Queries[Q]['params'],
  touched: readonly Touch[],
  state: DossierState,
): boolean {
  switch (query) {
    case 'status':
    case 'geschiedenis':
    case 'ongedaan':
      return true;
    case 'casussen':
    case 'figuur':
      return touched.some(({ casus, type }) => casus !== null || type === 'import');
    case 'facetten':
      return touched.some(
        ({ op, type, field }) =>
          type === 'import' || (type === 'casus' && (op !== 'set' || field === wereld)),
      );
    case 'imports':
      return touched.some(
        ({ op, type }) => type === 'import' || (type === 'casus' && op !== 'set'),
      );
    case 'casus':
      return concerns(touched, (params as Queries['casus']['params']).id);
    case 'bewijs': {
      const asked = params as Queries['bewijs']['params'];
      if (!('coding' in asked)) return concerns(touched, asked.casus);
      const casus = get(state, 'coding', asked.coding)?.casus;
      return touched.some(({ id }) => id === asked.coding) || concerns(touched, casus ?? null);
    }
    default:
      return true;
  }
}

/** About this casus, or about who and what its sentences name. */
function concerns(touched: readonly Touch[], casus: string | null): boolean {
  return touched.some(
    (touch) => touch.casus === casus || touch.type === 'coder' || touch.type === 'import',
  );
}
