/** The same figures, once with a year per row and once with a year per column, are the same cijfers. */
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { RawCell } from '../../../../../../shared/import/sheet';
import { type Rows, recordsOf } from '../raw';

// Two sheets are read for each; on a busy machine that takes a while.
vi.setConfig({ testTimeout: 30_000 });

const years = [2018, 2019, 2020, 2021, 2022];
const names = ['Molendrift', 'Raad', 'Jeugdhulp noord', 'GGZ zuid'];

const cell = fc.oneof(
  fc.integer({ min: 0, max: 100 }),
  fc.double({ min: 0, max: 100, noNaN: true }).map((value) => Math.round(value * 10) / 10),
  fc.constantFrom('17%', 'bijna 30%', '10-15%', 'ca. 8 %', 'onbekend', 'n.v.t.', '1 op 3'),
  fc.constant(null),
);

const dossier = fc
  .record({
    jaren: fc.subarray(years, { minLength: 2 }),
    namen: fc.subarray(names, { minLength: 2 }),
  })
  .chain(({ jaren, namen }) =>
    fc.record({
      jaren: fc.constant(jaren),
      namen: fc.constant(namen),
      cellen: fc.array(fc.array(cell, { minLength: jaren.length, maxLength: jaren.length }), {
        minLength: namen.length,
        maxLength: namen.length,
      }),
      ns: fc.array(fc.integer({ min: 10, max: 900 }), {
        minLength: namen.length * jaren.length,
        maxLength: namen.length * jaren.length,
      }),
      metN: fc.boolean(),
    }),
  )
  // Of a sheet of words nobody can say that it holds figures.
  .filter(({ cellen }) => {
    const filled = cellen.flat().filter((each) => each !== null);
    const numbers = filled.filter((each) => each !== '1 op 3').length;
    return filled.length >= 4 && numbers * 10 >= filled.length * 8;
  });

const sorted = (records: unknown[]) => records.map((each) => JSON.stringify(orderly(each))).sort();
const orderly = (record: unknown) =>
  Object.fromEntries(Object.entries(record as object).sort(([a], [b]) => (a < b ? -1 : 1)));

test('a wide sheet and a long one with the same figures give the same cijfers', () => {
  fc.assert(
    fc.property(dossier, ({ jaren, namen, cellen, ns, metN }) => {
      const n = (i: number, k: number) => ns[i * jaren.length + k] ?? 0;
      const long: RawCell[][] = [['Organisatie', 'Maat', 'Jaar', 'Waarde', ...(metN ? ['n'] : [])]];
      const wide: RawCell[][] = [
        ['Organisatie', 'Maat', ...jaren.flatMap((jaar) => (metN ? [jaar, 'n'] : [jaar]))],
      ];
      for (const [i, naam] of namen.entries()) {
        const row: RawCell[] = [naam, 'uitstroom'];
        for (const [k, jaar] of jaren.entries()) {
          const value = cellen[i]?.[k] ?? null;
          row.push(value, ...(metN ? [n(i, k)] : []));
          if (value !== null)
            long.push([naam, 'uitstroom', jaar, value, ...(metN ? [n(i, k)] : [])]);
        }
        wide.push(row);
      }
      const [ofLong = []] = recordsOf(long as Rows);
      const [ofWide = []] = recordsOf(wide as Rows);
      expect(ofLong.length).toBeGreaterThan(0);
      expect(sorted(ofWide)).toEqual(sorted(ofLong));
    }),
    { numRuns: 60 },
  );
});
