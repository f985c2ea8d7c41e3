/** The state that two copies last had in common, from the moments that merge-base.ts names. */
import { type EntityType, entityTypes } from '../domain/entities';
import { equal } from '../domain/equal';
import { isRecordType } from '../domain/record';
import type { Value } from '../domain/values';
import { applyChangeSet, replay } from './apply';
import type { EntityMap } from './entity-map';
import { readField } from './fields';
import { type Conflict, planning } from './merge';
import type { Base, Past, Side } from './merge-base';
import type { AddOperation, ChangeStep, Operation } from './operations';
import { beurtenOf, codingsOf, type DossierState, emptyState, type Held } from './state';

/** A log as merging needs it: what is undone follows from the kinds of its steps alone. */
export function pastOfSteps(steps: readonly ChangeStep[]): Past {
  const kinds = steps.map(({ seq, kind }) => ({ seq, kind, operations: [] }));
  const { undone, refs } = replay(kinds);
  return { steps, undone, refs };
}

export interface Copies {
  mine: DossierState;
  theirs: DossierState;
  /** The state of a side at a step: those that `stepsOf` names. */
  at(side: Side, step: number): DossierState;
}

/** The common past of two copies, for `plan`; in pieces, as `planning`. */
export function* pastOf(base: Base, copies: Copies): Generator<void, DossierState> {
  const { at } = copies;
  switch (base.soort) {
    case 'geen':
      return emptyState();
    case 'stap':
      return at(base.kant, base.stap);
    case 'selectie': {
      // What was not selected is not missing there.
      const selected = at(base.kant === 'mijn' ? 'hun' : 'mijn', 1);
      return kept(at(base.kant, base.stap), (type, id) => mapOf(selected, type).has(id));
    }
    case 'selecties': {
      const theirs = at('hun', 1);
      return kept(at('mijn', 1), (type, id, held) =>
        equal(held.value, mapOf(theirs, type).get(id)?.value),
      );
    }
    case 'kruis':
      return yield* crossed(
        yield* pastOf(base.eerder, copies),
        at('mijn', base.mijn),
        at('hun', base.hun),
        copies,
      );
  }
}

function mapOf(state: DossierState, type: EntityType): EntityMap<Held> {
  return state.entities[type] as EntityMap<Held>;
}

function kept(
  state: DossierState,
  keep: (type: EntityType, id: string, held: Held) => boolean,
): DossierState {
  const entities = Object.fromEntries(
    entityTypes.map((type) => [
      type,
      mapOf(state, type).filter((held, id) => keep(type, id, held)),
    ]),
  );
  return { ...state, entities: entities as unknown as DossierState['entities'] };
}

/**
 * What both had after each merged the other: the merge of the two moments. Where these contradict
 * each other, it depends on what became of it. Who holds something of neither moment has changed it
 * since, so the past is what the other holds; else it is still a contradiction.
 */
function* crossed(
  earlier: DossierState,
  mine: DossierState,
  theirs: DossierState,
  now: Pick<Copies, 'mine' | 'theirs'>,
): Generator<void, DossierState> {
  const sides = { base: earlier, mine, theirs };
  const { operations, conflicts } = yield* planning(sides, [], () => null);
  const seq = mine.seq + 1;
  const merged = applyChangeSet(mine, { seq, kind: 'samenvoegen', operations }).state;
  const back = conflicts.flatMap((conflict) => setBack(conflict, earlier, merged, now));
  return applyChangeSet(merged, { seq: seq + 1, kind: 'samenvoegen', operations: back }).state;
}

function setBack(
  conflict: Conflict,
  earlier: DossierState,
  merged: DossierState,
  now: Pick<Copies, 'mine' | 'theirs'>,
): Operation[] {
  const { type, id, unit } = conflict;
  if (conflict.soort === 'geheel') {
    return [...removal(merged, type, id), ...whole(earlier, type, id)];
  }
  const { field, mine, theirs, base } = conflict;
  const either = [mine, theirs];
  const [own, other] = [now.mine, now.theirs].map((state) => valueNow(state, type, id, field));
  const [ownKnown, otherKnown] = [own, other].map((value) => either.some((e) => equal(e, value)));
  const changed = ownKnown !== otherKnown;
  const after = changed ? ((ownKnown ? own : other) ?? null) : base;
  return [{ op: 'set', type, id, unit, field, before: mine, after }];
}

function valueNow(
  state: DossierState,
  type: EntityType,
  id: string,
  field: string,
): Value | undefined {
  const value = mapOf(state, type).get(id)?.value;
  return value === undefined ? undefined : readField(type, value, field);
}

/** An entity with all that hangs on it, what others rest on first. */
function whole(state: DossierState, type: EntityType, id: string): AddOperation[] {
  const value = mapOf(state, type).get(id)?.value;
  if (value === undefined) return [];
  const below = isRecordType(type)
    ? [
        ...beurtenOf(state, id).flatMap((beurt) => whole(state, 'beurt', beurt.id)),
        ...codingsOf(state, id).flatMap((coding) => whole(state, 'coding', coding.id)),
      ]
    : [];
  return [{ op: 'add', type, value }, ...below];
}

function removal(state: DossierState, type: EntityType, id: string): Operation[] {
  return whole(state, type, id)
    .map(({ type: kind, value }): Operation => ({ op: 'remove', type: kind, value }))
    .reverse();
}
