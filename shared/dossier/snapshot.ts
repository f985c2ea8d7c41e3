/**
 * A state as records that can be sealed per unit, and back. A snapshot is a cache of the log: it
 * is authenticated when opened, so only its version is looked at here, and one of another version
 * is thrown away by whoever reads it.
 */
import { Map as Dict } from 'immutable';
import { CodedError } from '../desktop/errors';
import type { Coding } from '../domain/coding';
import { type Entity, type EntityType, entityTypes } from '../domain/entities';
import type { Beurt } from '../domain/interview';
import type { Value } from '../domain/values';
import type { EntityMap } from './entity-map';
import {
  type Doable,
  type DossierState,
  emptyState,
  type Held,
  type Name,
  type Trail,
} from './state';

/** Raised with every change of the shape of what is stored here. */
export const SNAPSHOT_VERSION = 3;

/** One step of a trail, newest first: [step, what, field, before]. */
export type StoredTrail = [number, Trail['what'], string | null, Value][];

/** An entity with its history, or what stays of a removed one (value null, name given). */
export interface StoredEntity {
  id: string;
  type: EntityType;
  unit: string;
  value: Entity | null;
  name: Name | null;
  since: number;
  trail: StoredTrail;
}

/** All that is no entity: small, whatever the size of the dossier. Names no thing and no person. */
export interface StoredRest {
  versie: number;
  seq: number;
  /** Bottom first; runs of steps that were never undone as [from, to], others [step, step, last]. */
  undo: StoredStack;
  redo: StoredStack;
  undone: number[];
  refs: [number, number][];
}
export type StoredStack = (
  | [from: number, to: number]
  | [step: number, step: number, last: number]
)[];

/** One entity, present or removed; null when the dossier does not know the id. Costs O(1). */
export function storedEntity(state: DossierState, id: string): StoredEntity | null {
  for (const type of entityTypes) {
    const held = (state.entities[type] as EntityMap<Held>).get(id);
    if (held !== undefined) return present(type, held);
  }
  const gone = state.removed.get(id);
  if (gone === undefined) return null;
  const { type, unit, name, since, trail } = gone;
  return { id, type, unit, value: null, name, since, trail: storeTrail(trail) };
}

/** Every entity, present or removed, in no particular order; `units` limits it. One pass over all. */
export function* storedEntities(
  state: DossierState,
  units?: ReadonlySet<string>,
): Generator<StoredEntity> {
  for (const type of entityTypes) {
    for (const held of (state.entities[type] as EntityMap<Held>).values()) {
      if (units === undefined || units.has(held.value.unit)) yield present(type, held);
    }
  }
  for (const [id, gone] of state.removed) {
    if (units !== undefined && !units.has(gone.unit)) continue;
    const { type, unit, name, since, trail } = gone;
    yield { id, type, unit, value: null, name, since, trail: storeTrail(trail) };
  }
}

/** What a snapshot needs besides the entities. */
export function storedRest(state: DossierState): StoredRest {
  return {
    versie: SNAPSHOT_VERSION,
    seq: state.seq,
    undo: storeStack(state.undo),
    redo: storeStack(state.redo),
    undone: [...state.undone].sort((a, b) => a - b),
    refs: [...state.refs].sort((a, b) => a[0] - b[0]),
  };
}

/**
 * The state that a snapshot stood for; the order of the entities does not matter. What belongs to
 * an erased unit is left out.
 * Throws 'record-beschadigd' for a snapshot of another version: replay the log instead.
 */
export function restoreState(
  rest: StoredRest,
  entities: Iterable<StoredEntity>,
  erased: Iterable<string> = [],
): DossierState {
  if (rest.versie !== SNAPSHOT_VERSION) {
    throw new CodedError('record-beschadigd', { versie: rest.versie });
  }
  const empty = emptyState(erased);
  const maps = Object.fromEntries(
    entityTypes.map((type) => [type, empty.entities[type].asMutable()]),
  ) as Record<EntityType, EntityMap<Held>>;
  const removed = empty.removed.asMutable();
  for (const { id, type, unit, value, name, since, trail } of entities) {
    if (empty.erased.has(unit)) continue;
    if (value !== null) maps[type].set(id, { value, since, trail: readTrail(trail) });
    else if (name !== null) removed.set(id, { type, unit, name, since, trail: readTrail(trail) });
  }
  return {
    ...empty,
    seq: rest.seq,
    entities: Object.fromEntries(
      entityTypes.map((type) => [type, maps[type].asImmutable()]),
    ) as unknown as DossierState['entities'],
    children: childIndex(maps),
    removed: removed.asImmutable(),
    undo: readStack(rest.undo),
    redo: readStack(rest.redo),
    undone: empty.undone.union(rest.undone),
    refs: empty.refs.concat(rest.refs),
  };
}

function present(type: EntityType, { value, since, trail }: Held): StoredEntity {
  const { id, unit } = value;
  return { id, type, unit, value, name: null, since, trail: storeTrail(trail) };
}

function childIndex(maps: Record<EntityType, EntityMap<Held>>): DossierState['children'] {
  const index = new Map<string, string[]>();
  const add = (parent: string, id: string) => {
    const ids = index.get(parent);
    if (ids === undefined) index.set(parent, [id]);
    else ids.push(id);
  };
  for (const [id, { value }] of maps.coding) add((value as Coding).onderwerp, id);
  for (const [id, { value }] of maps.beurt) add((value as Beurt).interview, id);
  for (const ids of index.values()) ids.sort();
  return Dict(index);
}

function storeTrail(trail: Trail | null): StoredTrail {
  const steps: StoredTrail = [];
  for (let at = trail; at !== null; at = at.earlier) {
    steps.push([at.step, at.what, at.field, at.before]);
  }
  return steps;
}

function readTrail(steps: StoredTrail): Trail | null {
  let trail: Trail | null = null;
  for (const [step, what, field, before] of steps.toReversed()) {
    trail = { step, what, field, before, earlier: trail };
  }
  return trail;
}

function storeStack(stack: Doable | null): StoredStack {
  const newestFirst: StoredStack = [];
  for (let at = stack; at !== null; at = at.below) {
    const above = newestFirst.at(-1);
    if (at.last !== at.step) newestFirst.push([at.step, at.step, at.last]);
    else if (above?.length === 2 && above[0] === at.step + 1) above[0] = at.step;
    else newestFirst.push([at.step, at.step]);
  }
  return newestFirst.reverse();
}

function readStack(stored: StoredStack): Doable | null {
  let stack: Doable | null = null;
  for (const [from, to, last] of stored) {
    for (let step = from; step <= to; step += 1) {
      stack = { step, last: last ?? step, below: stack };
    }
  }
  return stack;
}
