/** A table gives the same records wherever it stands, and whatever stands around it. */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { findTables, MAX_TABLES } from '../../../../../shared/import/recognise/find-tables';
import type { RawCell } from '../../../../../shared/import/sheet';
import { type Rows, rawSheet, recordsOf } from './raw';

/** What counts is the work that is done, which is measured below; a busy machine is no fault. */
vi.setConfig({ testTimeout: 60_000 });

const FIGURES = ['Organisatie', 'Maat', 'Waarde', 'Jaar'];
const CASES = ['Casus', 'Organisatie', 'Aanpak', 'Resultaat'];
const word = fc.constantFrom('zorg', 'wijkteam', 'rooster', 'opleiding', 'maatje', 'inwerken');
const figure = fc.tuple(
  word,
  word,
  fc.integer({ min: 1, max: 99 }),
  fc.integer({ min: 2000, max: 2025 }),
);
const practice = fc.tuple(word, word, word, word);
const figures = fc
  .array(figure, { minLength: 2, maxLength: 8 })
  .map((rows): Rows => [FIGURES, ...rows]);
const cases = fc
  .array(practice, { minLength: 2, maxLength: 8 })
  .map((rows): Rows => [CASES, ...rows]);
const table = fc.oneof(figures, cases);
const titles = fc.array(fc.constantFrom('Overzicht 2024', 'Versie 3, concept', 'Afdeling zuid'), {
  maxLength: 3,
});
const notes = fc.array(
  fc.constantFrom('Bron: eigen telling', '* Voorlopig', 'Noot: zonder oproep'),
  {
    maxLength: 2,
  },
);

const blank = (n: number): Rows => Array.from({ length: n }, () => []);
/** A blank row after some of the rows of the data. */
const spread = (rows: Rows, after: readonly number[]): Rows =>
  rows.flatMap((row, i) => (i > 0 && after.includes(i) ? [row, []] : [row]));
const shifted = (rows: Rows, by: number): Rows =>
  rows.map((row) => (row.length === 0 ? row : [...Array<RawCell>(by).fill(null), ...row]));

const around = fc.record({
  titles,
  notes,
  down: fc.nat(6),
  right: fc.nat(30),
  gaps: fc.array(fc.integer({ min: 1, max: 8 }), { maxLength: 3 }),
  below: fc.integer({ min: 1, max: 3 }),
});

const embedded = (
  rows: Rows,
  at: typeof around extends fc.Arbitrary<infer At> ? At : never,
): Rows =>
  shifted(
    [
      ...blank(at.down),
      ...at.titles.map((title): readonly RawCell[] => [title]),
      ...blank(at.titles.length > 0 ? 1 : 0),
      ...spread(rows, at.gaps),
      ...blank(at.below),
      ...at.notes.map((note): readonly RawCell[] => [note]),
    ],
    at.right,
  );

describe('one table', () => {
  test('anywhere on a sheet, with titles, notes and blank rows', () => {
    fc.assert(
      fc.property(table, around, (rows, at) => {
        expect(recordsOf(embedded(rows, at))).toEqual(recordsOf(rows));
      }),
      { numRuns: 150 },
    );
  });

  test('with a blank column anywhere in it', () => {
    fc.assert(
      fc.property(
        table,
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 2 }),
        (rows, at, n) => {
          const gap = Array<RawCell>(n).fill(null);
          const wide = rows.map((row) => [...row.slice(0, at), ...gap, ...row.slice(at)]);
          expect(recordsOf(wide)).toEqual(recordsOf(rows));
        },
      ),
      { numRuns: 80 },
    );
  });
});

describe('two tables', () => {
  const both = (one: Rows, other: Rows) => [...recordsOf(one), ...recordsOf(other)];
  const under = (one: Rows, other: Rows, gap: number, title: string | undefined): Rows => [
    ...one,
    ...blank(gap),
    ...(title === undefined ? [] : [[title]]),
    ...other,
  ];

  test('below each other give the records of both', () => {
    fc.assert(
      fc.property(
        figures,
        cases,
        fc.boolean(),
        fc.integer({ min: 1, max: 4 }),
        fc.option(fc.constantFrom('Tweede deel', 'Praktijken')),
        fc.nat(12),
        (a, b, swap, gap, title, right) => {
          const [one, other] = swap ? [b, a] : [a, b];
          const stacked = under(one, other, gap, title ?? undefined);
          expect(recordsOf(shifted(stacked, right))).toEqual(both(one, other));
        },
      ),
      { numRuns: 100 },
    );
  });

  test('beside each other give the records of both, also when one begins lower', () => {
    fc.assert(
      fc.property(
        table,
        table,
        fc.integer({ min: 1, max: 3 }),
        fc.nat(4),
        (one, other, gap, lower) => {
          const right = [...blank(lower), ...other];
          const height = Math.max(one.length, right.length);
          const rows = Array.from({ length: height }, (_, i): RawCell[] => {
            const left = [...(one[i] ?? []), ...Array<RawCell>(4).fill(null)].slice(0, 4);
            return [...left, ...Array<RawCell>(gap).fill(null), ...(right[i] ?? [])];
          });
          expect(recordsOf(rows)).toEqual(both(one, other));
        },
      ),
      { numRuns: 100 },
    );
  });

  test('with the same headings in the same columns are one, and the title between is no record', () => {
    fc.assert(
      fc.property(cases, cases, (one, other) => {
        const rows = under(one, other, 1, 'Tweede locatie');
        expect(recordsOf(rows)).toEqual([both(one, other).flat()]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('hostile sheets', () => {
  const row: RawCell[] = ['zorg', 'uitstroom', 5, 2020];

  test('of more tables than are read say so, and lose none in silence', () => {
    const many = Array.from(
      { length: 500 },
      (_, i): Rows => [
        i % 2 === 0 ? FIGURES : [...FIGURES].reverse(),
        i % 2 === 0 ? row : [...row].reverse(),
        [],
      ],
    ).flat();
    const found = findTables(rawSheet(many));
    expect(found).toHaveLength(MAX_TABLES + 1);
    expect(found.at(-1)).toMatchObject({
      gebied: { r1: 61, c1: 0, r2: 1499, c2: 3 },
      waaromNiet: expect.stringContaining('meer dan 20 tabellen. Wat vanaf rij 61 staat'),
    });
  });

  test.each<[string, () => Rows]>([
    ['10,000 blocks of rows', () => Array.from({ length: 10_000 }, () => [row, []]).flat()],
    [
      '20,000 rows that look like headings',
      () =>
        Array.from({ length: 20_000 }, (_, i) => [['Organisatie', 'Jaar', `kop ${i}`], []]).flat(),
    ],
    [
      '16,384 columns, each second one blank',
      () =>
        Array.from({ length: 60 }, (_, i) =>
          Array.from({ length: 16_384 }, (_, k) => (k % 2 === 0 ? `tekst ${i} ${k}` : null)),
        ),
    ],
    [
      'nearly a million cells in sixteen groups of columns',
      () =>
        Array.from({ length: 30_000 }, (_, i) =>
          Array.from({ length: 31 }, (_, k) => (k % 2 === 0 ? `tekst ${i}` : null)),
        ),
    ],
  ])('%s take time in proportion', (_, make) => {
    const sheet = rawSheet(make());
    const began = process.cpuUsage();
    expect(findTables(sheet)).toHaveLength(1);
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(4_000);
  });
});
