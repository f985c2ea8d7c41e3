import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EntityMap } from '../../../../shared/dossier/entity-map';

interface Value {
  n: number;
}
/** What is done to a map between two moments at which it may be looked at. */
type Change = { id: string; n: number | null };

const ids = fc.nat(30).map((n) => `id${n}`);
const change: fc.Arbitrary<Change> = fc.record({ id: ids, n: fc.option(fc.nat(5)) });
/** Now and then very many at once: then they become a base. */
const changes: fc.Arbitrary<Change[]> = fc.oneof(
  { weight: 6, arbitrary: fc.array(change, { maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc
      .nat(3)
      .map((from) => Array.from({ length: 1200 }, (_, i) => ({ id: `id${from * 600 + i}`, n: i }))),
  },
);

function done(map: EntityMap<Value>, all: readonly Change[]): EntityMap<Value> {
  const open = map.asMutable();
  for (const { id, n } of all) {
    if (n === null) open.delete(id);
    else open.set(id, { n });
  }
  return open.asImmutable();
}

function doneToMap(map: ReadonlyMap<string, number>, all: readonly Change[]): Map<string, number> {
  const next = new Map(map);
  for (const { id, n } of all) {
    if (n === null) next.delete(id);
    else next.set(id, n);
  }
  return next;
}

/** All that a map says, each way of asking held against the others. */
function said(map: EntityMap<Value>): [string, number][] {
  const all = [...map].map(([id, { n }]): [string, number] => [id, n]);
  expect(map.size).toBe(all.length);
  expect(map.isEmpty()).toBe(all.length === 0);
  expect([...map.keys()]).toEqual(all.map(([id]) => id));
  expect([...map.values()].map(({ n }) => n)).toEqual(all.map(([, n]) => n));
  expect(map.first()?.n).toBe(all[0]?.[1]);
  for (const [id, n] of all.slice(0, 50)) {
    expect(map.get(id)).toEqual({ n });
    expect(map.has(id)).toBe(true);
  }
  expect(map.get('nergens')).toBeUndefined();
  expect(map.has('nergens')).toBe(false);
  return all.sort();
}

describe('a map of entities', () => {
  it('says what an ordinary map would, and stays as it was when another is made of it', () => {
    fc.assert(
      fc.property(fc.array(changes, { maxLength: 6 }), (rounds) => {
        const maps = [EntityMap.empty<Value>()];
        const plain = [new Map<string, number>()];
        for (const round of rounds) {
          maps.push(done(maps.at(-1) ?? EntityMap.empty<Value>(), round));
          plain.push(doneToMap(plain.at(-1) ?? new Map(), round));
        }
        for (const [i, map] of maps.entries())
          expect(said(map)).toEqual([...(plain[i] ?? [])].sort());
      }),
      { numRuns: 60 },
    );
  });

  it('says while it is open what it will say', () => {
    fc.assert(
      fc.property(changes, changes, (before, after) => {
        const open = done(EntityMap.empty<Value>(), before).asMutable();
        for (const { id, n } of after) {
          if (n === null) open.delete(id);
          else open.set(id, { n });
        }
        expect(said(open)).toEqual(said(open.asImmutable()));
      }),
      { numRuns: 60 },
    );
  });

  it('changes only when it is open', () => {
    const map = done(EntityMap.empty<Value>(), [{ id: 'a', n: 1 }]);
    expect(() => map.set('b', { n: 2 })).toThrow(RangeError);
    expect(() => map.delete('a')).toThrow(RangeError);
    expect([...map.keys()]).toEqual(['a']);
  });

  it('keeps what a filter says', () => {
    const map = done(
      EntityMap.empty<Value>(),
      Array.from({ length: 1500 }, (_, i) => ({ id: `id${i}`, n: i })),
    );
    const even = map.filter(({ n }, id) => n % 2 === 0 && id !== 'id0');
    expect(even.size).toBe(749);
    expect([...even.values()].every(({ n }) => n % 2 === 0 && n > 0)).toBe(true);
    expect(map.size).toBe(1500);
  });
});
