/**
 * Merging two copies of a dossier: what to change in mine so that it also holds what the other
 * copy did since their last common change set. Two states are compared with their common past;
 * logs are not woven. Per field: equal, nothing; one side changed, take it; both, differently, a
 * conflict for a person. The plan mirrors: what is mine in one is theirs in the other.
 */
import type { Entity, EntityType } from '../domain/entities';
import { equal } from '../domain/equal';
import type { ImportRecord } from '../domain/provenance';
import { isRecordType } from '../domain/record';
import type { Value } from '../domain/values';
import { eraseUnits } from './erasure';
import { isPlaceField, readField, settableFields, withField } from './fields';
import { restored, unneeded } from './merge-rests';
import {
  BETWEEN,
  changedOf,
  disputes,
  mergeOrder,
  type Sides,
  same,
  unitedImport,
  type Versions,
} from './merge-versions';
import type { AddOperation, Operation, RemoveOperation } from './operations';
import type { DossierState } from './state';

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

/** What a person said about a conflict; null = nothing yet. */
export type Decision = 'mijn' | 'hun' | null;
export type Decide = (conflict: Conflict) => Decision;

export interface MergePlan {
  /** To be applied to mine, in this order, as one change set 'samenvoegen'. */
  operations: Operation[];
  /** Those that nobody decided: there, mine stays. */
  conflicts: Conflict[];
}

/** A conflict by name, the same on both sides and in each plan of the same sides. */
export function conflictId(conflict: Conflict): string {
  return conflict.soort === 'veld' ? `${conflict.id} ${conflict.field}` : conflict.id;
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
  decide: Decide = () => null,
): MergePlan {
  return drained(planning({ base, mine, theirs }, erased, decide));
}

/** Work in pieces, all at once. */
export function drained<T>(work: Generator<void, T>): T {
  for (;;) {
    const piece = work.next();
    if (piece.done) return piece.value;
  }
}

/** The same in pieces of a few milliseconds, for whoever has others to answer meanwhile. */
export function* planning(
  given: Sides,
  erased: Iterable<string>,
  decide: Decide,
): Generator<void, MergePlan> {
  const lists = [...erased, ...given.base.erased, ...given.mine.erased, ...given.theirs.erased];
  const sides: Sides = {
    base: eraseUnits(given.base, lists).state,
    mine: eraseUnits(given.mine, lists).state,
    theirs: eraseUnits(given.theirs, lists).state,
  };
  const changed: Versions[] = [];
  for (const type of mergeOrder)
    for (const each of yield* changedOf(sides, type)) changed.push(each);
  const dispute = yield* disputes(changed);
  const add: AddOperation[] = [];
  const set: Operation[] = [];
  const replace: Operation[] = [];
  const remove: RemoveOperation[] = [];
  const conflicts: Conflict[] = [];
  const decisions = new Map<string, Decision>();
  for (const [index, versions] of changed.entries()) {
    if (index % BETWEEN === 0) yield;
    const { type, id, base: was, mine: own, theirs: other } = versions;
    const root = dispute.get(id);
    if (root !== undefined) {
      // The root comes first among what hangs on it, because of the order of the types.
      if (root === id) decisions.set(id, decided(whole(versions), decide, conflicts));
      if (decisions.get(root) !== 'hun') continue;
      if (own !== undefined) remove.unshift({ op: 'remove', type, value: own });
      else if (other !== undefined) add.push({ op: 'add', type, value: other });
    } else if (own !== undefined && other !== undefined) {
      const fields = mergeFields({ ...versions, mine: own, theirs: other }, decide);
      for (const operation of fields.operations) {
        (operation.op === 'set' ? set : replace).push(operation);
      }
      conflicts.push(...fields.conflicts);
    } else if (was === undefined) {
      if (other !== undefined) add.push({ op: 'add', type, value: other });
    } else if (own !== undefined) remove.unshift({ op: 'remove', type, value: own });
  }
  const operations = [
    ...(yield* restored(sides, add)),
    ...replace,
    ...add,
    ...set,
    ...(yield* unneeded(sides.mine, remove)),
  ];
  return { operations, conflicts };
}

function decided(conflict: Conflict, decide: Decide, open: Conflict[]): Decision {
  const decision = decide(conflict);
  if (decision === null) open.push(conflict);
  return decision;
}

function whole({ type, id, base, mine, theirs }: Versions): Conflict {
  const unit = (mine ?? theirs ?? base)?.unit ?? '';
  const [b, m, t] = [base ?? null, mine ?? null, theirs ?? null];
  return { soort: 'geheel', type, id, unit, base: b, mine: m, theirs: t };
}

/** Per field: the side that changed wins; both, differently, is a conflict. */
function mergeFields(
  versions: Versions & { mine: Entity; theirs: Entity },
  decide: Decide,
): MergePlan {
  const { type, id, base, mine, theirs } = versions;
  const result: MergePlan = { operations: [], conflicts: [] };
  const { unit } = mine;
  const fields = new Set([...settableFields(type, mine), ...settableFields(type, theirs)]);
  let taken = false;
  if (!same(type, fixedPart(type, mine, fields), fixedPart(type, theirs, fields))) {
    taken = decided(whole(versions), decide, result.conflicts) === 'hun';
    if (!taken) return result;
    // What cannot be set is put in its place, unless other things hang on it: those would go too.
    if (!isRecordType(type)) {
      result.operations.push(
        { op: 'remove', type, value: mine },
        { op: 'add', type, value: theirs },
      );
      return result;
    }
  } else if (type === 'import') {
    const value = unitedImport(mine as ImportRecord, theirs as ImportRecord);
    result.operations.push({ op: 'remove', type, value: mine }, { op: 'add', type, value });
    return result;
  }
  const theirPlace = taken || isPlaceOfTheirs(versions);
  for (const field of [...fields].sort()) {
    const was = base === undefined ? null : readField(type, base, field);
    const own = readField(type, mine, field);
    const other = readField(type, theirs, field);
    if (equal(own, other)) continue;
    if (isPlaceField(type, field)) {
      if (!theirPlace) continue;
      result.operations.push({ op: 'set', type, id, unit, field, before: own, after: other });
      continue;
    }
    if (!taken && equal(was, other)) continue;
    const conflict = { type, id, unit, field, base: was, mine: own, theirs: other };
    const take =
      taken ||
      equal(was, own) ||
      decided({ soort: 'veld', ...conflict }, decide, result.conflicts) === 'hun';
    if (take)
      result.operations.push({ op: 'set', type, id, unit, field, before: own, after: other });
  }
  return result;
}

/**
 * Where a record was read is for nobody to decide: the side that renewed it has it. When both did,
 * from different files, it is the same one in both copies, by id; their values are asked about.
 */
function isPlaceOfTheirs({
  type,
  base,
  mine,
  theirs,
}: Versions & { mine: Entity; theirs: Entity }) {
  const [was, own, other] = [base, mine, theirs].map((side) =>
    side === undefined ? null : readField(type, side, 'sourceRow'),
  );
  if (equal(own, other) || equal(was, other)) return false;
  return equal(was, own) || String(own) < String(other);
}

/** What is fixed when an entity is added: it differs only when two made another under one id. */
function fixedPart(type: EntityType, entity: Entity, fields: Iterable<string>): Entity {
  let fixed = entity;
  for (const field of fields) fixed = withField(type, fixed, field, null);
  return fixed;
}
