/**
 * Erasing: what belongs to a unit goes (a coding belongs to the unit of its casus), with every
 * trace of its contents. It is the one step that cannot be undone; afterwards an operation on any of it does
 * nothing. The manifests stay, so the history still tells that something was there.
 */
import { entityTypes } from '../domain/entities';
import { Draft, type Touch } from './draft';
import type { DossierState } from './state';

/**
 * The state after applying an erasure list; ids that were erased before, or are unknown, cost
 * nothing. `touched` holds a 'remove' for every entity that went.
 */
export function eraseUnits(
  state: DossierState,
  units: Iterable<string>,
): { state: DossierState; touched: Touch[] } {
  const fresh = new Set([...units].filter((unit) => !state.erased.has(unit)));
  if (fresh.size === 0) return { state, touched: [] };

  const draft = new Draft(state);
  const touched: Touch[] = [];
  for (const type of entityTypes) {
    for (const [id, { value }] of state.entities[type]) {
      if (fresh.has(value.unit)) touched.push(draft.erase(type, id));
    }
  }
  for (const [id, gone] of state.removed) {
    if (fresh.has(gone.unit)) draft.forget(id);
  }
  return { state: { ...state, ...draft.maps(), erased: state.erased.union(fresh) }, touched };
}
