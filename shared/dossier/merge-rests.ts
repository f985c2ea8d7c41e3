/** What a merge adds rests on other things, and what it removes may still be rested on. */
import type { Entity, EntityType } from '../domain/entities';
import type { SourceRow } from '../domain/provenance';
import { type AnyRecord, isRecordType } from '../domain/record';
import { parentOf } from './draft';
import type { EntityMap } from './entity-map';
import { BETWEEN, mergeOrder, type Sides } from './merge-versions';
import type { AddOperation, RemoveOperation } from './operations';
import { type DossierState, get, type Held } from './state';

/** What the additions rest on and mine removed: it comes back, from theirs. */
export function* restored(
  { mine, theirs }: Sides,
  additions: readonly AddOperation[],
): Generator<void, AddOperation[]> {
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
  for (const [index, { type, value }] of additions.entries()) {
    if (index % BETWEEN === 0) yield;
    needsOf(type, value);
  }
  return [...missing.values()].sort(
    (a, b) => mergeOrder.indexOf(a.type) - mergeOrder.indexOf(b.type),
  );
}

/** Removals without those that something which stays in mine still rests on. */
export function* unneeded(
  mine: DossierState,
  removals: readonly RemoveOperation[],
): Generator<void, RemoveOperation[]> {
  const gone = new Set(removals.map(({ value }) => value.id));
  const needed = new Set<string>();
  let seen = 0;
  for (const type of mergeOrder.toReversed()) {
    if (gone.size === 0) break;
    for (const [id, { value }] of mine.entities[type] as EntityMap<Held>) {
      if (++seen % BETWEEN === 0) yield;
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
