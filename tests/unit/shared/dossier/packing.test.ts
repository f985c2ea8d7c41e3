import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Operation } from '../../../../shared/dossier/operations';
import { type Packed, Packer, unpack } from '../../../../shared/dossier/packing';

function pack(operations: readonly Operation[]): { json: string; length: number } {
  const packer = new Packer();
  for (const operation of operations) {
    expect(packer.add(operation, Number.POSITIVE_INFINITY)).toBe(true);
  }
  return { json: JSON.stringify(packer.packed()), length: packer.length };
}

const unpacked = (json: string) => unpack(JSON.parse(json) as Packed);

/** What JSON keeps of anything. */
const kept = (operations: readonly Operation[]): unknown => JSON.parse(JSON.stringify(operations));

const text = fc.oneof(
  fc.constantFrom('Molendrift', 'verloop', '', '"\\\n\u0001', 'één 🧭'),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const value = fc.oneof(
  text,
  fc.double(),
  fc.constantFrom(null, true, false, undefined, 2024),
  fc.array(text, { maxLength: 3 }),
  fc.record({ ontbreekt: fc.constantFrom('onbekend', 'geweigerd') }),
);
const keys = fc.constantFrom('organisatie', 'waarde', 'jaar', 'n', 'toString', '__proto__', '0');
const velden = fc.array(fc.tuple(keys, value), { maxLength: 5 }).map((pairs) => {
  return Object.fromEntries(pairs);
});
const row = fc.record({
  id: text,
  unit: fc.constantFrom('een', 'twee'),
  rij: fc.nat(),
  cellen: fc.array(fc.option(text), { maxLength: 4 }),
});
const record = fc.record({ id: text, sourceRow: fc.option(text), velden });
const operations = fc.array(
  fc.oneof(
    row.map((value) => ({ op: 'add', type: 'sourceRow', value })),
    record.map((value) => ({ op: 'add', type: 'uitstroomcijfer', value })),
    record.map((value) => ({ op: 'remove', type: 'casus', value })),
    fc.record({ id: text, before: value, after: value }).map((more) => ({
      ...{ op: 'set', type: 'casus', unit: 'een', field: 'velden.naam' },
      ...more,
    })),
  ),
  { maxLength: 40 },
) as unknown as fc.Arbitrary<Operation[]>;

describe('packed operations', () => {
  it('are what they were, as JSON would have kept them', () => {
    fc.assert(
      fc.property(operations, (all) => {
        expect(unpacked(pack(all).json)).toEqual(kept(all));
      }),
    );
  });

  it('are never longer than was said', () => {
    fc.assert(
      fc.property(operations, (all) => {
        const { json, length } = pack(all);
        expect(json.length).toBeLessThanOrEqual(
          length + '{"texts":[],"shapes":[],"values":[]}'.length,
        );
      }),
    );
  });

  it('stay as they were when one more would be too long', () => {
    fc.assert(
      fc.property(operations, operations, (before, after) => {
        const packer = new Packer();
        const most = pack(before).length;
        for (const operation of before) packer.add(operation, most);
        const added = after.filter((operation) => packer.add(operation, most + 60));
        expect(unpacked(JSON.stringify(packer.packed()))).toEqual(kept([...before, ...added]));
        expect(packer.length).toBeLessThanOrEqual(most + 60);
      }),
    );
  });

  it('of rows alike say each word once', () => {
    const rows = Array.from({ length: 100 }, (_, i) => ({
      ...{ op: 'add', type: 'sourceRow' },
      value: { id: `rij${i}`, unit: 'een', rij: i + 2, cellen: ['Molendrift', 'verloop', null] },
    })) as unknown as Operation[];
    const { json } = pack(rows);
    expect(json.match(/Molendrift/g)).toHaveLength(1);
    expect(json.length * 3).toBeLessThan(JSON.stringify(rows).length);
  });
});
