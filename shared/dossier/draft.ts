/**
 * A state in the making: the same maps, open for many operations at a time. Total: an operation on
 * what is erased, absent or already so does nothing, and nothing here throws on well-formed
 * operations. One invariant is kept: a coding has its casus, and is sealed in the same unit, so that
 * both are erased together.
 */
import type { Map as Dict } from 'immutable';
import type { Coding } from '../domain/coding';
import { type Entity, type EntityType, entityTypes } from '../domain/entities';
import { equal } from '../domain/equal';
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
  /** The casus it is about: itself, or the one a coding hangs on; else null. */
  casus: string | null;
}

type Maps = { [T in EntityType]: Dict<string, Held> };

export class Draft implements NameSource {
  readonly #base: DossierState;
  readonly #entities: Maps;
  /** Types whose map is open for changes in place. */
  #open: readonly EntityType[] = [];
  #codings: Dict<string, readonly string[]>;
  #removed: Dict<string, Removed>;
  #codingsOpen = false;
  #removedOpen = false;

  constructor(base: DossierState) {
    this.#base = base;
    this.#entities = { ...base.entities } as Maps;
    this.#codings = base.codings;
    this.#removed = base.removed;
  }

  get(type: EntityType, id: string): Entity | undefined {
    return this.#entities[type].get(id)?.value;
  }

  /** Ids of the codings on a casus. */
  codings(casus: string): readonly string[] {
    return this.#codings.get(casus) ?? [];
  }

  name(type: EntityType, id: string): Name | null {
    const value = this.get(type, id);
    if (value !== undefined) return describe(this, type, value);
    return this.#removed.get(id)?.name ?? null;
  }

  /** Applies one operation; null when it had nothing to act on. */
  apply(operation: Operation, step: number): Touch | null {
    if (operation.op === 'set') return this.#set(operation, step);
    const { op, type, value } = operation;
    return op === 'add' ? this.#add(type, value, step) : this.#remove(type, value.id, step);
  }

  /** Takes an entity that is there away without a trace, not even a name: for erasing. */
  erase(type: EntityType, id: string): Touch {
    const unit = this.get(type, id)?.unit ?? '';
    const casus = this.#casusOf(type, id);
    this.#entitiesOf(type).delete(id);
    if (type === 'coding' && casus !== null) this.#unlink(casus, id);
    return { op: 'remove', type, id, unit, field: null, casus };
  }

  /** Forgets the name and history of what was removed before. */
  forget(id: string): void {
    this.#removedMap().delete(id);
  }

  /** The maps as they now are; the draft can go on. */
  maps(): Pick<DossierState, 'entities' | 'codings' | 'removed'> {
    for (const type of this.#open) this.#entities[type] = this.#entities[type].asImmutable();
    this.#open = [];
    if (this.#codingsOpen) this.#codings = this.#codings.asImmutable();
    if (this.#removedOpen) this.#removed = this.#removed.asImmutable();
    this.#codingsOpen = false;
    this.#removedOpen = false;
    return {
      entities: { ...this.#entities } as unknown as DossierState['entities'],
      codings: this.#codings,
      removed: this.#removed,
    };
  }

  #add(type: EntityType, given: Entity, step: number): Touch | null {
    const { id, unit } = given;
    if (this.#base.erased.has(unit) || this.#exists(id)) return null;
    if (type === 'coding') {
      const { casus } = given as Coding;
      if (this.#entities.casus.get(casus)?.value.unit !== unit) return null;
      this.#codingMap().set(casus, [...this.codings(casus), id].sort());
    }
    const value = withoutNulls(type, given);
    const before = this.#removed.get(id);
    if (before !== undefined) this.#removedMap().delete(id);
    const held: Held =
      before?.type === type
        ? { value, since: before.since, trail: mark(step, 'add', before.trail) }
        : { value, since: step, trail: null };
    this.#entitiesOf(type).set(id, held);
    return { op: 'add', type, id, unit, field: null, casus: this.#casusOf(type, id) };
  }

  #remove(type: EntityType, id: string, step: number): Touch | null {
    const held = this.#entities[type].get(id);
    if (held === undefined) return null;
    // A casus goes after its codings, never from under them: who removes it removes them first.
    if (type === 'casus' && this.codings(id).length > 0) return null;
    const { unit } = held.value;
    const casus = this.#casusOf(type, id);
    const name = describe(this, type, held.value);
    if (type === 'coding' && casus !== null) this.#unlink(casus, id);
    this.#entitiesOf(type).delete(id);
    const trail = mark(step, 'remove', held.trail);
    this.#removedMap().set(id, { type, unit, name, since: held.since, trail });
    return { op: 'remove', type, id, unit, field: null, casus };
  }

  #set({ type, id, field, after }: SetOperation, step: number): Touch | null {
    const held = this.#entities[type].get(id);
    if (held === undefined || !settableOn(type, held.value, field, after)) return null;
    const before = readField(type, held.value, field);
    if (equal(before, after)) return null;
    const trail: Trail = { step, what: 'set', field, before, earlier: held.trail };
    const value = withField(type, held.value, field, after);
    this.#entitiesOf(type).set(id, { value, since: held.since, trail });
    return { op: 'set', type, id, unit: value.unit, field, casus: this.#casusOf(type, id) };
  }

  #exists(id: string): boolean {
    return entityTypes.some((type) => this.#entities[type].has(id));
  }

  #casusOf(type: EntityType, id: string): string | null {
    if (type === 'casus') return id;
    if (type !== 'coding') return null;
    return (this.#entities.coding.get(id)?.value as Coding | undefined)?.casus ?? null;
  }

  #unlink(casus: string, coding: string): void {
    const left = this.codings(casus).filter((id) => id !== coding);
    if (left.length === 0) this.#codingMap().delete(casus);
    else this.#codingMap().set(casus, left);
  }

  #entitiesOf(type: EntityType): Dict<string, Held> {
    if (!this.#open.includes(type)) {
      this.#open = [...this.#open, type];
      this.#entities[type] = this.#entities[type].asMutable();
    }
    return this.#entities[type];
  }

  #codingMap(): Dict<string, readonly string[]> {
    if (!this.#codingsOpen) this.#codings = this.#codings.asMutable();
    this.#codingsOpen = true;
    return this.#codings;
  }

  #removedMap(): Dict<string, Removed> {
    if (!this.#removedOpen) this.#removed = this.#removed.asMutable();
    this.#removedOpen = true;
    return this.#removed;
  }
}

function mark(step: number, what: 'add' | 'remove', earlier: Trail | null): Trail {
  return { step, what, field: null, before: null, earlier };
}
