import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createRowPacker,
  createRowUnpacker,
  type PackedRows,
} from '../../../../shared/import/row-packing';
import type { ImportRow } from '../../../../shared/import/stream';

const text = fc.oneof(fc.constantFrom('Molendrift', 'verloop', ''), fc.string({ maxLength: 8 }));
const value = fc.oneof(
  text,
  fc.double({ noNaN: true }),
  fc.constantFrom(null, true, false),
  fc.array(text, { maxLength: 2 }),
  fc.constantFrom({ ontbreekt: 'onbekend' }),
);
const veld = fc.constantFrom('organisatie', 'waarde', 'jaar', 'n');
const row = fc.record(
  {
    rij: fc.nat(1_000_000),
    kolom: fc.nat(20),
    cellen: fc.array(fc.option(text), { maxLength: 5 }),
    velden: fc.array(fc.tuple(veld, value), { maxLength: 4 }).map((all) => Object.fromEntries(all)),
    knobCodes: fc.array(fc.constantFrom('1', '5a'), { maxLength: 2 }),
    needCodes: fc.constant([]),
    naast: fc.constant([{ kolom: 9, tekst: 'Molendrift' }]),
  },
  { requiredKeys: ['rij', 'cellen', 'velden', 'knobCodes', 'needCodes'] },
) as unknown as fc.Arbitrary<ImportRow>;

/** As it arrives in the other worker. */
function sent(packed: PackedRows | null): PackedRows {
  if (packed === null) throw new Error('these rows were not packed');
  return structuredClone(packed, { transfer: [packed.values.buffer, packed.numbers.buffer] });
}

const plainRow = (naam: string): ImportRow => ({
  ...{ rij: 2, cellen: [naam], velden: { naam } },
  ...{ knobCodes: [], needCodes: [] },
});

describe('packed rows', () => {
  it('arrive as they were, batch after batch', () => {
    fc.assert(
      fc.property(fc.array(fc.array(row, { maxLength: 8 }), { maxLength: 5 }), (batches) => {
        const [pack, unpack] = [createRowPacker(), createRowUnpacker()];
        for (const batch of batches) expect(unpack(sent(pack(batch)))).toEqual(batch);
      }),
    );
  });

  it('bring each text once, and share it', () => {
    const [pack, unpack] = [createRowPacker(), createRowUnpacker()];
    const first = sent(pack([plainRow('Molendrift')]));
    const second = sent(pack([plainRow('Molendrift'), plainRow('verloop')]));
    expect(first.texts).toEqual(['Molendrift']);
    expect(second.texts).toEqual(['verloop']);
    expect(second.shapes).toEqual([]);
    unpack(first);
    expect(unpack(second)).toEqual([plainRow('Molendrift'), plainRow('verloop')]);
  });

  it('begin anew before both sides remember too much', () => {
    const [pack, unpack] = [createRowPacker(), createRowUnpacker()];
    let anew = 0;
    for (let batch = 0; batch < 500; batch += 1) {
      const rows = Array.from({ length: 250 }, (_, i) => plainRow(`tekst ${batch}-${i}`));
      const packed = sent(pack(rows));
      if (packed.anew) anew += 1;
      expect(unpack(packed)).toEqual(rows);
    }
    expect(anew).toBe(1);
  });

  const good = () => sent(createRowPacker()([plainRow('Molendrift')]));
  it.each<[string, (message: PackedRows) => unknown]>([
    ['no object', () => 'rijen'],
    ['texts that are none', (m) => ({ ...m, texts: [5] })],
    ['values of another kind', (m) => ({ ...m, values: [...m.values] })],
    ['a shape that is not there', (m) => ({ ...m, values: Int32Array.of(7) })],
    ['a row that is cut off', (m) => ({ ...m, values: m.values.slice(0, -1) })],
    ['a field of a prototype', (m) => ({ ...m, shapes: [['rij', ['velden', '__proto__']]] })],
    ['a list without end', (m) => ({ ...m, shapes: [['rij', ['cellen', 1e9]]] })],
    ['a list of less than nothing', (m) => ({ ...m, shapes: [['rij', ['cellen', -1]]] })],
  ])('%s is no message', (_, spoil) => {
    expect(createRowUnpacker()(good())).not.toBeNull();
    expect(createRowUnpacker()(spoil(good()))).toBeNull();
  });

  it('of a name that no field has are not packed', () => {
    const odd = { ...plainRow('x'), velden: { 'een twee': 'x' } };
    expect(createRowPacker()([odd])).toBeNull();
  });
});
