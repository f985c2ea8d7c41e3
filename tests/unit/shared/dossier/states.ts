/** States as plain data, to be compared. */
import { entityTypes } from '../../../../shared/domain/entities';
import { storedEntities } from '../../../../shared/dossier/snapshot';
import type { DossierState } from '../../../../shared/dossier/state';

/** What a dossier holds now, by id: what undo is to give back. */
export function contents(state: DossierState): Record<string, unknown> {
  const all = entityTypes.flatMap((type) =>
    [...state.entities[type].values()].map(({ value: entity }) => [entity.id, entity] as const),
  );
  return Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Everything about a state as plain data: contents, histories, names, stacks, index. */
export function image(state: DossierState): unknown {
  const byKey = <T>(entries: Iterable<[string | number, T]>) =>
    [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    seq: state.seq,
    entities: [...storedEntities(state)].sort((a, b) => (a.id < b.id ? -1 : 1)),
    children: byKey(state.children),
    undo: stack(state.undo),
    redo: stack(state.redo),
    undone: [...state.undone].sort((a, b) => a - b),
    refs: byKey(state.refs),
    erased: [...state.erased].sort(),
  };
}

/** A stack of changes, top first, each with the change set that would be inverted. */
export function stack(top: DossierState['undo']): [step: number, last: number][] {
  const list: [number, number][] = [];
  for (let at = top; at !== null; at = at.below) list.push([at.step, at.last]);
  return list;
}
