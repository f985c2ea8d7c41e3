/**
 * The state of a dossier: what its change sets add up to. Immutable, with shared structure: a new
 * state after one edit costs the same at 100,000 records as at 1,000 (docs/decisions/0020).
 * Only apply.ts, erasure.ts and snapshot.ts make states; everybody else reads.
 */
import { Map as Dict, Set as Group } from 'immutable';
import { type Coding, codeRank } from '../domain/coding';
import type { Entities, Entity, EntityType } from '../domain/entities';
import type { Beurt } from '../domain/interview';
import { type AnyRecord, type RecordType, recordTypes } from '../domain/record';
import type { Value } from '../domain/values';
import { EntityMap } from './entity-map';

/** One later change of an entity; a chain, newest first, so that adding costs nothing. */
export interface Trail {
  readonly step: number;
  readonly what: 'set' | 'remove' | 'add';
  /** The field of a 'set', as in its operation. */
  readonly field: string | null;
  /** What the field held; null for 'remove' and 'add'. */
  readonly before: Value;
  readonly earlier: Trail | null;
}

/** An entity with its history: the step that first added it and what touched it since. */
export interface Held<E extends Entity = Entity> {
  readonly value: E;
  readonly since: number;
  readonly trail: Trail | null;
}

/** What to call an entity in a sentence. Contents of the dossier: sealed with the unit it is of. */
export interface Name {
  /** "Molendrift", "casussen.xlsx", "draaiknop 5". */
  readonly naam: string;
  /** For a coding: the name of what it is about; for a beurt: of its interview. */
  readonly bij: string | null;
  /** For a coding: whether it was accepted or refused. */
  readonly status: Coding['status'] | null;
}

/** What stays of an entity that was removed (not erased): enough to name it and to put it back. */
export interface Removed {
  readonly type: EntityType;
  readonly unit: string;
  readonly name: Name;
  readonly since: number;
  readonly trail: Trail | null;
}

/**
 * A change that can be undone (or done again), newest on top. `step` is the change itself;
 * `last` the change set whose operations are to be inverted: the same, or the last redo or undo.
 */
export interface Doable {
  readonly step: number;
  readonly last: number;
  readonly below: Doable | null;
}

export type EntityMaps = { readonly [T in EntityType]: EntityMap<Held<Entities[T]>> };

export interface DossierState {
  /** Last step applied; 0 for an empty log. */
  readonly seq: number;
  /** Ids are unique in a dossier, over all types. */
  readonly entities: EntityMaps;
  /**
   * From a casus or beurt to its codings, from an interview to its beurten: by id, and sorted by id
   * so that equal dossiers are equal states.
   */
  readonly children: Dict<string, readonly string[]>;
  readonly removed: Dict<string, Removed>;
  /** Ids of erased units: nothing of theirs comes back, whatever an operation says. */
  readonly erased: Group<string>;
  readonly undo: Doable | null;
  readonly redo: Doable | null;
  /** Steps that are undone at this moment. */
  readonly undone: Group<number>;
  /** Steps of kind 'ongedaan' and 'opnieuw' to the change they are about. */
  readonly refs: Dict<number, number>;
}

/** A dossier before its first change set. `erased`: the erasure list as the shell keeps it. */
export function emptyState(erased: Iterable<string> = []): DossierState {
  return {
    seq: 0,
    entities: {
      casus: EntityMap.empty(),
      uitstroomcijfer: EntityMap.empty(),
      interview: EntityMap.empty(),
      beurt: EntityMap.empty(),
      organisatie: EntityMap.empty(),
      vertrekreden: EntityMap.empty(),
      dienstverband: EntityMap.empty(),
      kostenpost: EntityMap.empty(),
      code: EntityMap.empty(),
      coding: EntityMap.empty(),
      import: EntityMap.empty(),
      sourceRow: EntityMap.empty(),
      coder: EntityMap.empty(),
      unit: EntityMap.empty(),
      uitgifte: EntityMap.empty(),
      pseudoniem: EntityMap.empty(),
    },
    children: Dict(),
    removed: Dict(),
    erased: Group(erased),
    undo: null,
    redo: null,
    undone: Group(),
    refs: Dict(),
  };
}

/** The entity, or undefined when it is absent, removed or erased. */
export function get<T extends EntityType>(
  state: DossierState,
  type: T,
  id: string,
): Entities[T] | undefined {
  return held(state, type, id)?.value;
}

/** The entity with its history. */
export function held<T extends EntityType>(
  state: DossierState,
  type: T,
  id: string,
): Held<Entities[T]> | undefined {
  return (state.entities[type] as EntityMap<Held<Entities[T]>>).get(id);
}

/** The later changes of an entity, newest first, also of a removed one. */
export function trailOf(state: DossierState, type: EntityType, id: string): Trail | null {
  return held(state, type, id)?.trail ?? state.removed.get(id)?.trail ?? null;
}

/** The record of any kind with this id, or undefined when there is none. */
export function recordOf(
  state: DossierState,
  id: string,
): { type: RecordType; held: Held<AnyRecord> } | undefined {
  for (const type of recordTypes) {
    const found = held(state, type, id);
    if (found !== undefined) return { type, held: found };
  }
  return undefined;
}

/** All codings of a casus or beurt, refused suggestions too: knobs before needs, as first added. */
export function codingsOf(state: DossierState, record: string): Coding[] {
  return heldCodings(state, record).map((coding) => coding.value);
}

/** As codingsOf, with their history. */
export function heldCodings(state: DossierState, record: string): Held<Coding>[] {
  return (state.children.get(record) ?? [])
    .flatMap((id) => state.entities.coding.get(id) ?? [])
    .sort((a, b) => codeRank(a.value) - codeRank(b.value) || a.since - b.since);
}

/** The turns of an interview, in order. */
export function beurtenOf(state: DossierState, interview: string): Beurt[] {
  return (state.children.get(interview) ?? [])
    .flatMap((id) => state.entities.beurt.get(id)?.value ?? [])
    .sort((a, b) => a.volgorde - b.volgorde || (a.id < b.id ? -1 : 1));
}

/** Id of the import a record was read from; null when made by hand or when its row is gone. */
export function importOf(state: DossierState, record: Pick<AnyRecord, 'sourceRow'>): string | null {
  if (record.sourceRow === null) return null;
  return state.entities.sourceRow.get(record.sourceRow)?.value.import ?? null;
}
