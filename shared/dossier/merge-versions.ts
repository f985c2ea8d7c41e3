/** The first half of a merge: what is not the same in two copies, and what is in dispute. */
import type { Entity, EntityType } from '../domain/entities';
import { equal } from '../domain/equal';
import type { ImportRecord, UnitRecord } from '../domain/provenance';
import { isKeptApart } from '../domain/pseudoniem';
import { parentOf } from './draft';
import type { EntityMap } from './entity-map';
import type { DossierState, Held } from './state';

/** The three sides of a merge. */
export interface Sides {
  base: DossierState;
  mine: DossierState;
  theirs: DossierState;
}

/**
 * What others rest on comes first when adding, last when removing. The key of pseudonyms is in no
 * merge: it stays with who made it.
 */
export const mergeOrder: readonly EntityType[] = [
  'coder',
  'unit',
  'import',
  'sourceRow',
  'casus',
  'uitstroomcijfer',
  'organisatie',
  'vertrekreden',
  'dienstverband',
  'kostenpost',
  'code',
  'interview',
  'beurt',
  'coding',
  'uitgifte',
];

/** One entity on the three sides; undefined = not there. */
export interface Versions {
  type: EntityType;
  id: string;
  base: Entity | undefined;
  mine: Entity | undefined;
  theirs: Entity | undefined;
}

/** Entities that are looked at between two moments at which the work may be interrupted. */
export const BETWEEN = 1000;

/** The entities of a type that are not the same in mine and theirs, by id so that plans mirror. */
export function* changedOf(sides: Sides, type: EntityType): Generator<void, Versions[]> {
  const maps = [sides.base, sides.mine, sides.theirs].map(
    (state) => state.entities[type] as EntityMap<Held>,
  ) as [EntityMap<Held>, EntityMap<Held>, EntityMap<Held>];
  const [base, mine, theirs] = maps;
  if (mine === theirs) return [];
  const changed: Versions[] = [];
  let seen = 0;
  for (const [id, { value }] of mine) {
    if (++seen % BETWEEN === 0) yield;
    if (isKeptApart(type, value)) continue;
    const other = theirs.get(id)?.value;
    if (same(type, value, other) && isComplete(type, value, other)) continue;
    changed.push({ type, id, base: base.get(id)?.value, mine: value, theirs: other });
  }
  for (const [id, { value }] of theirs) {
    if (++seen % BETWEEN === 0) yield;
    if (mine.has(id) || isKeptApart(type, value)) continue;
    changed.push({ type, id, base: base.get(id)?.value, mine: undefined, theirs: value });
  }
  return changed.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Equal, but for what a selection (share.ts) brings otherwise than it is: that says nothing. */
export function same(type: EntityType, a: Entity | undefined, b: Entity | undefined): boolean {
  if (equal(a, b)) return true;
  if (a === undefined || b === undefined) return false;
  return equal(withoutSelected(type, a), withoutSelected(type, b));
}

/**
 * Of an import a selection has the rejected and repaired cells of its own rows, and of columns of others neither
 * headings nor what those say; of an interview the name of now.
 */
function withoutSelected(type: EntityType, entity: Entity): Entity {
  if (type === 'import') {
    const source = entity as ImportRecord;
    const kolommen = source.kolommen.map(({ kopvelden: _, ...column }) => ({ ...column, kop: '' }));
    const { herstel: _, vervangen: __, ...rest } = source;
    return { ...rest, afgewezen: [], kolommen };
  }
  const unit = type === 'unit' ? (entity as UnitRecord) : undefined;
  return unit?.soort === 'interview' ? { ...unit, naam: '' } : entity;
}

/**
 * One import with what either copy has of its headings, rejected and repaired cells: two selections of one
 * sheet each bring those of their own records, which could not be found back without.
 */
export function unitedImport(mine: ImportRecord, theirs: ImportRecord): ImportRecord {
  const kolommen = mine.kolommen.map((column, index) => {
    const other = theirs.kolommen[index];
    const kop = column.kop === '' ? (other?.kop ?? '') : column.kop;
    const kopvelden = column.kopvelden ?? other?.kopvelden;
    return { ...column, kop, ...(kopvelden === undefined ? {} : { kopvelden }) };
  });
  const known = new Set(mine.afgewezen.map(({ cel }) => cel));
  const afgewezen = [...mine.afgewezen, ...theirs.afgewezen.filter(({ cel }) => !known.has(cel))];
  const repaired = new Set(mine.herstel?.map(({ cel }) => cel));
  const herstel = [
    ...(mine.herstel ?? []),
    ...(theirs.herstel ?? []).filter(({ cel }) => !repaired.has(cel)),
  ];
  const replaced = new Set(mine.vervangen?.map(({ cel }) => cel));
  const vervangen = [
    ...(mine.vervangen ?? []),
    ...(theirs.vervangen ?? []).filter(({ cel }) => !replaced.has(cel)),
  ];
  return {
    ...mine,
    ...{ kolommen, afgewezen },
    ...(herstel.length === 0 ? {} : { herstel }),
    ...(vervangen.length === 0 ? {} : { vervangen }),
  };
}

/** Whether the other copy has no headings that this one lacks, of what is the same. */
function isComplete(type: EntityType, mine: Entity, theirs: Entity | undefined): boolean {
  if (type !== 'import' || theirs === undefined) return true;
  const source = mine as ImportRecord;
  return equal(unitedImport(source, theirs as ImportRecord).kolommen, source.kolommen);
}

/**
 * What one side removed while the other changed it or something that hangs on it: from everything
 * in such a dispute to its uppermost, of an interview the interview itself.
 */
export function* disputes(changed: readonly Versions[]): Generator<void, Map<string, string>> {
  const parents = new Map<string, string>();
  const removed = new Set<string>();
  let seen = 0;
  for (const { type, id, base, mine, theirs } of changed) {
    if (++seen % BETWEEN === 0) yield;
    const value = mine ?? theirs ?? base;
    const parent = value === undefined ? null : parentOf(type, value);
    if (parent !== null) parents.set(id, parent);
    const oneSided = mine === undefined || theirs === undefined;
    if (oneSided && base !== undefined) removed.add(id);
  }
  const upwards = (id: string): string[] => {
    const path: string[] = [];
    for (let at: string | undefined = id; at !== undefined; at = parents.get(at)) path.push(at);
    return path;
  };
  const roots = new Set<string>();
  for (const { type, id, base, mine, theirs } of changed) {
    if (++seen % BETWEEN === 0) yield;
    if (mine !== undefined && theirs !== undefined) continue;
    if (same(type, mine ?? theirs, base)) continue;
    const root = upwards(id).findLast((at) => removed.has(at));
    if (root !== undefined) roots.add(root);
  }
  const inDispute = new Map<string, string>();
  if (roots.size === 0) return inDispute;
  for (const { id } of changed) {
    if (++seen % BETWEEN === 0) yield;
    const root = upwards(id).find((at) => roots.has(at));
    if (root !== undefined) inDispute.set(id, root);
  }
  return inDispute;
}
