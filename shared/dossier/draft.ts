/**
 * A state in the making: the same maps, open for many operations at a time. Total: an operation on
 * what is erased, absent or already so does nothing, and nothing here throws on well-formed
 * operations. One invariant is kept: a coding has its casus or beurt and a beurt its interview, and
 * both are sealed in the same unit, so that they are erased together.
 */
import type { Map as Dict } from 'immutable';
import type { Coding } from '../domain/coding';
import { type Entity, type EntityType, entityTypes } from '../domain/entities';
import { equal } from '../domain/equal';
import type { Beurt } from '../domain/interview';
import type { ImportRecord } from '../domain/provenance';
import { isRecordType } from '../domain/record';
import type { Turned } from '../domain/turned';
import type { EntityMap } from './entity-map';
import { readField, settableOn, withField, withoutNulls } from './fields';
import { describe, type NameSource } from './names';
import type { Operation, SetOperation } from './operations';
import type { DossierState, Held, Name, Removed, Trail } from './state';

/** One effect on one entity: what must be sealed again and which answers may have changed. */
export interface Touch {
  op: Operation['op'];
  type: EntityType;
  id: string;
  unit: string;
  /** The field of a 'set', else null. */
  field: string | null;
  /** The record it is about: itself, or the casus or beurt that a coding hangs on; else null. */
  record: string | null;
  /** The interview of that record when it is a beurt, or the interview itself; else null. */
  interview: string | null;
}

type Maps = { [T in EntityType]: EntityMap<Held> };

export class Draft implements NameSource {
  readonly #base: DossierState;
  readonly #entities: Maps;
  /** Types whose map is open for changes in place. */
  #open: readonly EntityType[] = [];
  #children: Dict<string, readonly string[]>;
  #removed: Dict<string, Removed>;
  #childrenOpen = false;
  #removedOpen = false;

  constructor(base: DossierState) {
    this.#base = base;
    this.#entities = { ...base.entities } as Maps;
    this.#children = base.children;
    this.#removed = base.removed;
  }

  get(type: EntityType, id: string): Entity | undefined {
    return this.#entities[type].get(id)?.value;
  }

  /** Ids of the codings on a casus or beurt, or of the beurten of an interview. */
  children(parent: string): readonly string[] {
    return this.#children.get(parent) ?? [];
  }

  name(type: EntityType, id: string): Name | null {
    const value = this.get(type, id);
    if (value !== undefined) return describe(this, type, value);
    return this.#removed.get(id)?.name ?? null;
  }

  turned(source: string): Turned {
    return (this.get('import', source) as ImportRecord | undefined) ?? {};
  }

  /** False for a coding or beurt of which the casus, beurt or interview is not there. */
  hasParent(type: EntityType, value: Entity): boolean {
    const parent = parentOf(type, value);
    return parent === null || this.#parent(type, parent) !== undefined;
  }

  /** Applies one operation; null when it had nothing to act on. */
  apply(operation: Operation, step: number): Touch | null {
    if (operation.op === 'set') return this.#set(operation, step);
    const { op, type, value } = operation;
    return op === 'add' ? this.#add(type, value, step) : this.#remove(type, value.id, step);
  }

  /** Takes an entity that is there away without a trace, not even a name: for erasing. */
  erase(type: EntityType, id: string): Touch {
    const value = this.get(type, id);
    const about = this.#about(type, id);
    this.#entitiesOf(type).delete(id);
    const parent = value === undefined ? null : parentOf(type, value);
    if (parent !== null) this.#unlink(parent, id);
    return { op: 'remove', type, id, unit: value?.unit ?? '', field: null, ...about };
  }

  /** Forgets the name and history of what was removed before. */
  forget(id: string): void {
    this.#removedMap().delete(id);
  }

  /** The maps as they now are; the draft can go on. */
  maps(): Pick<DossierState, 'entities' | 'children' | 'removed'> {
    for (const type of this.#open) this.#entities[type] = this.#entities[type].asImmutable();
    this.#open = [];
    if (this.#childrenOpen) this.#children = this.#children.asImmutable();
    if (this.#removedOpen) this.#removed = this.#removed.asImmutable();
    this.#childrenOpen = false;
    this.#removedOpen = false;
    return {
      entities: { ...this.#entities } as unknown as DossierState['entities'],
      children: this.#children,
      removed: this.#removed,
    };
  }

  #add(type: EntityType, given: Entity, step: number): Touch | null {
    const { id, unit } = given;
    if (this.#base.erased.has(unit) || this.#exists(id)) return null;
    const parent = parentOf(type, given);
    if (parent !== null) {
      if (this.#parent(type, parent)?.unit !== unit) return null;
      this.#childMap().set(parent, withSorted(this.children(parent), id));
    }
    const value = withoutNulls(type, given);
    const before = this.#removed.get(id);
    if (before !== undefined) this.#removedMap().delete(id);
    const held: Held =
      before?.type === type
        ? { value, since: before.since, trail: mark(step, 'add', before.trail) }
        : { value, since: step, trail: null };
    this.#entitiesOf(type).set(id, held);
    return { op: 'add', type, id, unit, field: null, ...this.#about(type, id) };
  }

  #remove(type: EntityType, id: string, step: number): Touch | null {
    const held = this.#entities[type].get(id);
    if (held === undefined) return null;
    // A record goes after what hangs on it, never from under it: who removes it removes that first.
    if (isRecordType(type) && this.children(id).length > 0) return null;
    const { unit } = held.value;
    const about = this.#about(type, id);
    const name = describe(this, type, held.value);
    const parent = parentOf(type, held.value);
    if (parent !== null) this.#unlink(parent, id);
    this.#entitiesOf(type).delete(id);
    const trail = mark(step, 'remove', held.trail);
    this.#removedMap().set(id, { type, unit, name, since: held.since, trail });
    return { op: 'remove', type, id, unit, field: null, ...about };
  }

  #set({ type, id, field, after }: SetOperation, step: number): Touch | null {
    const held = this.#entities[type].get(id);
    if (held === undefined || !settableOn(type, held.value, field, after)) return null;
    const before = readField(type, held.value, field);
    if (equal(before, after)) return null;
    const trail: Trail = { step, what: 'set', field, before, earlier: held.trail };
    const value = withField(type, held.value, field, after);
    this.#entitiesOf(type).set(id, { value, since: held.since, trail });
    return { op: 'set', type, id, unit: value.unit, field, ...this.#about(type, id) };
  }

  #exists(id: string): boolean {
    for (const type of entityTypes) {
      const ofType = this.#entities[type];
      if (ofType.size > 0 && ofType.has(id)) return true;
    }
    return false;
  }

  /** What a coding or beurt would hang on. */
  #parent(type: EntityType, id: string): Entity | undefined {
    if (type === 'beurt') return this.get('interview', id);
    return this.get('casus', id) ?? this.get('beurt', id);
  }

  #about(type: EntityType, id: string): Pick<Touch, 'record' | 'interview'> {
    if (type === 'interview') return { record: id, interview: id };
    if (type === 'coding' || type === 'beurt') {
      const coding = type === 'coding' ? (this.get(type, id) as Coding | undefined) : undefined;
      const record = type === 'beurt' ? id : (coding?.onderwerp ?? null);
      const beurt = record === null ? undefined : (this.get('beurt', record) as Beurt | undefined);
      return { record, interview: beurt?.interview ?? null };
    }
    return { record: isRecordType(type) ? id : null, interview: null };
  }

  #unlink(parent: string, child: string): void {
    const left = this.children(parent).filter((id) => id !== child);
    if (left.length === 0) this.#childMap().delete(parent);
    else this.#childMap().set(parent, left);
  }

  #entitiesOf(type: EntityType): EntityMap<Held> {
    if (!this.#open.includes(type)) {
      this.#open = [...this.#open, type];
      this.#entities[type] = this.#entities[type].asMutable();
    }
    return this.#entities[type];
  }

  #childMap(): Dict<string, readonly string[]> {
    if (!this.#childrenOpen) this.#children = this.#children.asMutable();
    this.#childrenOpen = true;
    return this.#children;
  }

  #removedMap(): Dict<string, Removed> {
    if (!this.#removedOpen) this.#removed = this.#removed.asMutable();
    this.#removedOpen = true;
    return this.#removed;
  }
}

/** Id of what an entity hangs on: of a coding its casus or beurt, of a beurt its interview. */
export function parentOf(type: EntityType, value: Entity): string | null {
  if (type === 'coding') return (value as Coding).onderwerp;
  return type === 'beurt' ? (value as Beurt).interview : null;
}

/** A sorted list with one more; ids mostly come in any order, so its place is looked for. */
function withSorted(ids: readonly string[], id: string): string[] {
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ids[middle] as string) < id) low = middle + 1;
    else high = middle;
  }
  return [...ids.slice(0, low), id, ...ids.slice(low)];
}

function mark(step: number, what: 'add' | 'remove', earlier: Trail | null): Trail {
  return { step, what, field: null, before: null, earlier };
}
