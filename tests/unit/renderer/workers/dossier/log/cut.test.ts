import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  Cutter,
  type PlainPart,
  partJson,
  ROW_LENGTH,
  unitOf,
} from '../../../../../../renderer/workers/dossier/log/cut';
import type { Operation } from '../../../../../../shared/dossier/operations';
import { readPart } from '../../../../../../shared/vault/record';

/** What Chromium keeps beside the other rows; a larger value becomes a file of its own. */
const KEPT_INSIDE = 64 * 1024;
/** A box around it: label, nonce, tag. */
const SEALING = 128;

function add(id: string, unit: string, naam: string): Operation {
  const value = { id, unit, sourceRow: null, velden: { naam } };
  return { op: 'add', type: 'casus', value };
}

function cut(operations: readonly Operation[]): PlainPart[] {
  const cutter = new Cutter();
  const full: PlainPart[] = [];
  for (const operation of operations) {
    const part = cutter.add(operation);
    if (part !== null) full.push(part);
  }
  return [...full, ...cutter.rest()];
}

/** The operations of all parts, back in their order. */
function joined(parts: readonly PlainPart[]): Operation[] {
  const all: Operation[] = [];
  for (const part of parts) {
    const { at, operations } = readPart(JSON.parse(partJson(part, 'import')));
    let taken = 0;
    for (let i = 0; i < at.length; i += 2) {
      for (let n = 0; n < (at[i + 1] as number); n += 1) {
        const place = (at[i] as number) + n;
        if (place in all) throw new Error(`two operations at ${place}`);
        all[place] = operations[taken] as Operation;
        taken += 1;
      }
    }
    expect(taken).toBe(operations.length);
  }
  return all;
}

/** Rows of a few units with texts from none to longer than a part may be. */
const changeSets = fc
  .array(
    fc.record({
      unit: fc.constantFrom('een', 'twee', 'drie'),
      length: fc.oneof(
        { weight: 60, arbitrary: fc.nat(400) },
        { weight: 10, arbitrary: fc.nat(9_000) },
        { weight: 1, arbitrary: fc.nat(90_000) },
      ),
    }),
    { maxLength: 900, size: 'max' },
  )
  .map((rows) => rows.map(({ unit, length }, i) => add(`rij${i}`, unit, 'x'.repeat(length))));

describe('cutting a change set', () => {
  it('loses nothing, doubles nothing, and keeps the order', () => {
    fc.assert(
      fc.property(changeSets, (operations) => {
        expect(joined(cut(operations))).toEqual(operations);
      }),
      { numRuns: 20 },
    );
  });

  it('keeps units apart and every row of the store small', () => {
    fc.assert(
      fc.property(changeSets, (operations) => {
        for (const part of cut(operations)) {
          const { operations: inside } = readPart(JSON.parse(partJson(part)));
          expect(new Set(inside.map(unitOf))).toEqual(new Set([part.unit]));
          expect(inside.length).toBeLessThanOrEqual(200);
          const bytes = Buffer.byteLength(partJson(part, 'import')) + SEALING;
          // What does not fit even alone is a part alone.
          if (inside.length > 1) expect(bytes).toBeLessThan(KEPT_INSIDE);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('makes no more parts than it must', () => {
    fc.assert(
      fc.property(changeSets, (operations) => {
        const last = new Map<string, PlainPart>();
        for (const part of cut(operations)) {
          const before = last.get(part.unit);
          last.set(part.unit, part);
          if (before === undefined || before.count === 200) continue;
          const [next] = readPart(JSON.parse(partJson(part))).operations;
          expect(before.packer.add(next as Operation, ROW_LENGTH)).toBe(false);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('leaves room for the places of operations that lie far apart', () => {
    const each = Math.floor(ROW_LENGTH / 200);
    const text = 'x'.repeat(each - JSON.stringify(add('rij1000', 'een', '')).length);
    const operations = Array.from({ length: 4000 }, (_, i) =>
      i % 2 === 0 ? add('a', 'twee', '') : add(`rij${1000 + i}`, 'een', text),
    );
    const parts = cut(operations).filter(({ unit }) => unit === 'een');
    expect(parts[0]?.count).toBe(200);
    // In a change set of millions of rows each of 200 places has three digits more.
    const more = 3 * 200;
    for (const part of parts) {
      expect(Buffer.byteLength(partJson(part)) + SEALING + more).toBeLessThan(KEPT_INSIDE);
    }
  });
});
