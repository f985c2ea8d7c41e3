/**
 * Undo and redo: the inverse of a change set, as far as nobody has built on it since. A field is
 * put back only where it still holds what the change put there. An added entity goes only while it
 * is as it was added; a casus, cijfer or interview stays with everything the change added to it as
 * soon as one of these has changed or somebody has coded it. What stays is listed.
 * Redo is the inverse of the undo, by the same rules.
 */
import type { Entity, EntityType } from '../domain/entities';
import { equal } from '../domain/equal';
import type { SourceRow } from '../domain/provenance';
import { type AnyRecord, isRecordType } from '../domain/record';
import { Draft, parentOf } from './draft';
import { readField, withField, withoutNulls } from './fields';
import type { ChangeSummary, Operation, RemoveOperation, SetOperation } from './operations';
import type { DossierState } from './state';

export type Left = ChangeSummary['left'];

export interface Inverse {
  operations: Operation[];
  /** What stays as it is because it has changed since, by entity and field (null = the whole). */
  left: Left;
}

/** A change to undo or do again, and the change set whose operations are to be inverted for it. */
export interface Target {
  step: number;
  last: number;
}

/** What undo would take; null when there is nothing to undo. */
export function nextUndo({ undo }: DossierState): Target | null {
  return undo === null ? null : { step: undo.step, last: undo.last };
}

/** What redo would take; null when there is nothing to do again. */
export function nextRedo({ redo }: DossierState): Target | null {
  return redo === null ? null : { step: redo.step, last: redo.last };
}

/** The inverse of the operations of one change set, given the state as it is now. */
export function invert(state: DossierState, operations: readonly Operation[]): Inverse {
  const draft = new Draft(state);
  const left = new LeftList();
  const kept = keptEntities(draft, operations, left);
  const inverse: Operation[] = [];
  for (const operation of operations.toReversed()) {
    const id = operation.op === 'set' ? operation.id : operation.value.id;
    if (kept.has(id)) continue;
    const back = inverseOf(draft, operation, left);
    // What has no effect (it is erased, or already so) is not written down either.
    if (back !== null && draft.apply(back, state.seq + 1) !== null) inverse.push(back);
  }
  return { operations: inverse, left: left.items };
}

class LeftList {
  readonly items: Left = [];
  readonly #seen = new Set<string>();

  add(type: EntityType, id: string, field: string | null): void {
    if (this.has(id, field)) return;
    this.#seen.add(`${id} ${field}`);
    this.items.push({ type, id, field });
  }

  has(id: string, field: string | null): boolean {
    return this.#seen.has(`${id} ${field}`);
  }
}

function inverseOf(draft: Draft, operation: Operation, left: LeftList): Operation | null {
  if (operation.op === 'set') return unset(draft, operation, left);
  if (operation.op === 'remove') return putBack(draft, operation, left);
  const { type, value } = operation;
  const now = draft.get(type, value.id);
  // Authors stay, like the 'codeur' steps that undo passes over: codings and history name them. So
  // does what a merge told of that left the vault: it did.
  const stays = type === 'coder' || type === 'uitgifte';
  return now === undefined || stays ? null : { op: 'remove', type, value: now };
}

function unset(draft: Draft, operation: SetOperation, left: LeftList): Operation | null {
  const { type, id, unit, field, before, after } = operation;
  const now = draft.get(type, id);
  // Once a field was left, an earlier value within the same change would match by chance only.
  if (left.has(id, field)) return null;
  if (now === undefined || !equal(readField(type, now, field), after)) {
    left.add(type, id, field);
    return null;
  }
  return { op: 'set', type, id, unit, field, before: after, after: before };
}

function putBack(draft: Draft, { type, value }: RemoveOperation, left: LeftList): Operation | null {
  const now = draft.get(type, value.id);
  if (now === undefined && draft.hasParent(type, value)) return { op: 'add', type, value };
  if (now === undefined || !equal(now, withoutNulls(type, value))) left.add(type, value.id, null);
  return null;
}

interface Added {
  /** What the change added and did not remove again, as it was when the change was complete. */
  entities: Map<string, { type: EntityType; value: Entity }>;
  /** What it added and removed again: whatever has that id now is somebody else's. */
  passing: Set<string>;
}

/** The entities that undoing leaves alone. What the change added and has changed since is listed. */
function keptEntities(draft: Draft, operations: readonly Operation[], left: LeftList): Set<string> {
  const { entities, passing } = addedBy(operations);
  const kept = new Set(passing);
  const roots = new Set<string>();
  for (const [id, { type, value }] of entities) {
    const now = draft.get(type, id);
    if (now === undefined) continue;
    const builtOn = isRecordType(type) && draft.children(id).some((child) => !entities.has(child));
    if (!builtOn && equal(now, value)) continue;
    left.add(type, id, null);
    kept.add(id);
    const root = rootOf(entities, id);
    if (root !== null) roots.add(root);
  }
  for (const id of roots) keepWhole(draft, entities, id, kept);
  return kept;
}

/**
 * The record that the change added and that this one belongs to: of a coding its casus, of a beurt
 * its interview, or itself; null when the change added none.
 */
function rootOf(entities: Added['entities'], id: string): string | null {
  let root: string | null = null;
  for (let at: string | null = id; at !== null; ) {
    const entity = entities.get(at);
    if (entity === undefined) break;
    if (isRecordType(entity.type)) root = at;
    at = parentOf(entity.type, entity.value);
  }
  return root;
}

/** A record that stays, stays with all that hangs on it and all that its evidence rests on. */
function keepWhole(draft: Draft, entities: Added['entities'], id: string, kept: Set<string>): void {
  kept.add(id);
  for (const child of draft.children(id)) keepWhole(draft, entities, child, kept);
  const entity = entities.get(id);
  if (entity === undefined || !isRecordType(entity.type)) return;
  const { unit, sourceRow } = entity.value as AnyRecord;
  kept.add(unit);
  const row = sourceRow === null ? undefined : draft.get('sourceRow', sourceRow);
  if (row === undefined) return;
  kept.add(row.id);
  const source = draft.get('import', (row as SourceRow).import);
  if (source !== undefined) kept.add(source.id).add(source.unit);
}

function addedBy(operations: readonly Operation[]): Added {
  const entities: Added['entities'] = new Map();
  const passing = new Set<string>();
  const removedFirst = new Set<string>();
  for (const operation of operations) {
    const { op, type } = operation;
    if (op === 'add') {
      const { id } = operation.value;
      entities.set(id, { type, value: withoutNulls(type, operation.value) });
      passing.delete(id);
    } else if (op === 'remove') {
      const { id } = operation.value;
      if (!entities.delete(id)) removedFirst.add(id);
      else if (!removedFirst.has(id)) passing.add(id);
    } else {
      const entity = entities.get(operation.id);
      if (entity === undefined) continue;
      const value = withField(type, entity.value, operation.field, operation.after);
      entities.set(operation.id, { type, value });
    }
  }
  return { entities, passing };
}
