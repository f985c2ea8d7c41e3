/**
 * Merging two copies of a dossier: what to change in mine so that it also holds what the other
 * copy did since their last common change set. Two states are compared with their common past;
 * logs are not woven. Per field: equal, nothing; one side changed, take it; both, differently, a
 * conflict for a person. The plan mirrors: what is mine in one is theirs in the other.
 */
import type { Map as Dict } from 'immutable';
import type { Entity, EntityType } from '../domain/entities';
import { equal } from '../domain/equal';
import type { SourceRow } from '../domain/provenance';
import { type AnyRecord, isRecordType } from '../domain/record';
import type { Value } from '../domain/values';
import { parentOf } from './draft';
import { eraseUnits } from './erasure';
import { readField, settableFields, withField } from './fields';
import type { AddOperation, Operation, RemoveOperation } from './operations';
import { type DossierState, get, type Held } from './state';

/** Two persons said different things. Until one of them decides, mine stays as it is. */
export type Conflict =
  | {
      soort: 'veld';
      type: EntityType;
      id: string;
      unit: string;
      field: string;
      base: Value;
      mine: Value;
      theirs: Value;
    }
  | {
      /** One side removed it, or both have another under one id; null = not there. */
      soort: 'geheel';
      type: EntityType;
      id: string;
      unit: string;
      base: Entity | null;
      mine: Entity | null;
      theirs: Entity | null;
    };

export interface MergePlan {
  /** To be applied to mine, in this order, as one change set 'samenvoegen'. */
  operations: Operation[];
  conflicts: Conflict[];
}

/** What others rest on comes first when adding, last when removing. */
const order: readonly EntityType[] = [
  'coder',
  'unit',
  'import',
  'sourceRow',
  'casus',
  'uitstroomcijfer',
  'interview',
  'beurt',
  'coding',
  'uitgifte',
];

interface Sides {
  base: DossierState;
  mine: DossierState;
  theirs: DossierState;
}
/** One entity on the three sides; undefined = not there. */
interface Versions {
  type: EntityType;
  id: string;
  base: Entity | undefined;
  mine: Entity | undefined;
  theirs: Entity | undefined;
}

/**
 * The plan. `erased` holds the unit ids of both erasure lists: what is erased on either side is
 * gone on both, never added and never a conflict. Apply the lists to mine as well.
 */
export function plan(
  base: DossierState,
  mine: DossierState,
  theirs: DossierState,
  erased: Iterable<string>,
): MergePlan {
  const lists = [...erased, ...base.erased, ...mine.erased, ...theirs.erased];
  const sides: Sides = {
    base: eraseUnits(base, lists).state,
    mine: eraseUnits(mine, lists).state,
    theirs: eraseUnits(theirs, lists).state,
  };
  const changed = order.flatMap((type) => changedOf(sides, type));
  const { disputed, below } = disputes(changed);
  const add: AddOperation[] = [];
  const set: Operation[] = [];
  const remove: RemoveOperation[] = [];
  const conflicts: Conflict[] = [];
  for (const versions of changed) {
    const { type, base: was, mine: own, theirs: other } = versions;
    if (disputed.has(versions.id)) conflicts.push(whole(versions));
    else if (below.has(versions.id)) continue;
    else if (own !== undefined && other !== undefined) {
      const fields = mergeFields({ ...versions, mine: own, theirs: other });
      set.push(...fields.operations);
      conflicts.push(...fields.conflicts);
    } else if (was === undefined) {
      if (other !== undefined) add.push({ op: 'add', type, value: other });
    } else if (!equal(was, own ?? other)) conflicts.push(whole(versions));
    else if (own !== undefined) remove.unshift({ op: 'remove', type, value: own });
  }
  const operations = [...restored(sides, add), ...add, ...set, ...unneeded(sides.mine, remove)];
  return { operations, conflicts };
}

/** The entities of a type that are not equal in mine and theirs, by id so that plans mirror. */
function changedOf(sides: Sides, type: EntityType): Versions[] {
  const maps = [sides.base, sides.mine, sides.theirs].map(
    (state) => state.entities[type] as Dict<string, Held>,
  ) as [Dict<string, Held>, Dict<string, Held>, Dict<string, Held>];
  const [base, mine, theirs] = maps;
  if (mine === theirs) return [];
  const ids = new Set([...mine.keys(), ...theirs.keys()]);
  return [...ids]
    .filter((id) => !equal(mine.get(id)?.value, theirs.get(id)?.value))
    .sort()
    .map((id) => ({
      type,
      id,
      base: base.get(id)?.value,
      mine: mine.get(id)?.value,
      theirs: theirs.get(id)?.value,
    }));
}

/**
 * Records that one side removed while the other changed them or something that hangs on them: the
 * uppermost, so of an interview the interview itself. `below` is all that hangs on those.
 */
function disputes(changed: readonly Versions[]): { disputed: Set<string>; below: Set<string> } {
  const parents = new Map<string, string | null>();
  const removed = new Set<string>();
  for (const { type, id, base, mine, theirs } of changed) {
    const value = mine ?? theirs ?? base;
    parents.set(id, value === undefined ? null : parentOf(type, value));
    const oneSided = mine === undefined || theirs === undefined;
    if (oneSided && base !== undefined && isRecordType(type)) removed.add(id);
  }
  const upwards = (id: string): string[] => {
    const path: string[] = [];
    for (let at: string | null = id; at !== null; at = parents.get(at) ?? null) path.push(at);
    return path;
  };
  const disputed = new Set<string>();
  for (const { id, base, mine, theirs } of changed) {
    if (mine !== undefined && theirs !== undefined) continue;
    if (equal(mine ?? theirs, base)) continue;
    const uppermost = upwards(id).findLast((at) => removed.has(at));
    if (uppermost !== undefined) disputed.add(uppermost);
  }
  const below = changed.flatMap(({ id }) =>
    upwards(id)
      .slice(1)
      .some((at) => disputed.has(at))
      ? [id]
      : [],
  );
  return { disputed, below: new Set(below) };
}

function whole({ type, id, base, mine, theirs }: Versions): Conflict {
  const unit = (mine ?? theirs ?? base)?.unit ?? '';
  const [b, m, t] = [base ?? null, mine ?? null, theirs ?? null];
  return { soort: 'geheel', type, id, unit, base: b, mine: m, theirs: t };
}

/** Per field: the side that changed wins; both, differently, is a conflict. */
function mergeFields(versions: Versions & { mine: Entity; theirs: Entity }): MergePlan {
  const { type, id, base, mine, theirs } = versions;
  const result: MergePlan = { operations: [], conflicts: [] };
  const fields = new Set([...settableFields(type, mine), ...settableFields(type, theirs)]);
  if (!equal(fixedPart(type, mine, fields), fixedPart(type, theirs, fields))) {
    return { operations: [], conflicts: [whole(versions)] };
  }
  for (const field of [...fields].sort()) {
    const was = base === undefined ? null : readField(type, base, field);
    const own = readField(type, mine, field);
    const other = readField(type, theirs, field);
    if (equal(own, other) || equal(was, other)) continue;
    const { unit } = mine;
    if (equal(was, own)) {
      result.operations.push({ op: 'set', type, id, unit, field, before: own, after: other });
    } else {
      const values = { base: was, mine: own, theirs: other };
      result.conflicts.push({ soort: 'veld', type, id, unit, field, ...values });
    }
  }
  return result;
}

/** What is fixed when an entity is added: it differs only when two made another under one id. */
function fixedPart(type: EntityType, entity: Entity, fields: Iterable<string>): Entity {
  let fixed = entity;
  for (const field of fields) fixed = withField(type, fixed, field, null);
  return fixed;
}

/** What the additions rest on and mine removed: it comes back, from theirs. */
function restored({ mine, theirs }: Sides, additions: readonly AddOperation[]): AddOperation[] {
  const known = new Set(additions.map(({ value }) => value.id));
  const missing = new Map<string, AddOperation>();
  const need = (type: EntityType, id: string | null): void => {
    if (id === null || known.has(id) || missing.has(id) || get(mine, type, id) !== undefined)
      return;
    const value = get(theirs, type, id);
    if (value === undefined) return;
    missing.set(id, { op: 'add', type, value });
    needsOf(type, value);
  };
  const needsOf = (type: EntityType, value: Entity): void => {
    need('unit', value.unit);
    if (isRecordType(type)) need('sourceRow', (value as AnyRecord).sourceRow);
    if (type === 'sourceRow') need('import', (value as SourceRow).import);
  };
  for (const { type, value } of additions) needsOf(type, value);
  return [...missing.values()].sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type));
}

/** Removals without those that something which stays in mine still rests on. */
function unneeded(mine: DossierState, removals: readonly RemoveOperation[]): RemoveOperation[] {
  const gone = new Set(removals.map(({ value }) => value.id));
  const needed = new Set<string>();
  for (const type of order.toReversed()) {
    if (gone.size === 0) break;
    for (const [id, { value }] of mine.entities[type] as Dict<string, Held>) {
      if (gone.has(id) && !needed.has(id)) continue;
      gone.delete(id);
      if (value.unit !== id) needed.add(value.unit);
      if (isRecordType(type)) needed.add((value as AnyRecord).sourceRow ?? '');
      needed.add(parentOf(type, value) ?? '');
      if (type === 'sourceRow') needed.add((value as SourceRow).import);
    }
  }
  return removals.filter(({ value }) => gone.has(value.id));
}
