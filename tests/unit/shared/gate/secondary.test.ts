import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computable, type Equation, protect } from '../../../../shared/gate/secondary';

/**
 * Delinquent children by county and education of the head of the household, fewer than five not to
 * be told: Statistical Policy Working Paper 22, second version (FCSM 2005), tables 1 to 4.
 */
const counties = ['Alpha', 'Beta', 'Gamma', 'Delta'] as const;
const levels = ['Low', 'Medium', 'High', 'Very high'] as const;
const published = [
  [15, 1, 3, 1],
  [20, 10, 10, 15],
  [3, 10, 10, 2],
  [12, 14, 7, 2],
];

const cell = (row: string, column: string) => `${row}/${column}`;

/** Rows, columns and their totals as equations, and the number in each cell. */
function tableOf(rows: readonly string[], columns: readonly string[], numbers: number[][]) {
  const values = new Map<string, number>();
  const add = (id: string, value: number) => values.set(id, (values.get(id) ?? 0) + value);
  rows.forEach((row, r) => {
    columns.forEach((column, c) => {
      const value = numbers[r]?.[c] ?? 0;
      add(cell(row, column), value);
      add(cell(row, 'Total'), value);
      add(cell('Total', column), value);
      add(cell('Total', 'Total'), value);
    });
  });
  const equations: Equation[] = [
    ...[...rows, 'Total'].map((row) => ({
      total: cell(row, 'Total'),
      parts: columns.map((column) => cell(row, column)),
    })),
    ...[...columns, 'Total'].map((column) => ({
      total: cell('Total', column),
      parts: rows.map((row) => cell(row, column)),
    })),
  ];
  return { values, equations };
}

const { values, equations } = tableOf(counties, levels, published);
const size = (id: string) => values.get(id) ?? 0;
const small = new Set([...values].filter(([, value]) => value < 5).map(([id]) => id));

describe('the table of Working Paper 22', () => {
  test('adds up as it was printed', () => {
    expect(small.size).toBe(6);
    expect(size(cell('Total', 'Total'))).toBe(135);
    expect(levels.map((level) => size(cell('Total', level)))).toEqual([50, 35, 30, 20]);
  });

  test('gives away what stands alone in its row or column', () => {
    // Row Delta has one gap: 35 − 12 − 14 − 7 = 2; then the others of its column follow.
    expect(computable(equations, small)).toContain(cell('Delta', 'Very high'));
  });

  test('gives one away although every row and column has two gaps (table 3)', () => {
    const hidden = new Set([
      ...['Medium', 'High', 'Very high'].map((level) => cell('Alpha', level)),
      ...['Medium', 'High'].map((level) => cell('Beta', level)),
      ...['Low', 'Very high'].map((level) => cell('Gamma', level)),
      ...['Low', 'Very high'].map((level) => cell('Delta', level)),
    ]);
    expect([...computable(equations, hidden)]).toEqual([cell('Alpha', 'Very high')]);
  });

  test('is protected with few cells more, and no total among them', () => {
    const { extra, open } = protect({ equations, hidden: small, mayHide: () => true, size });
    expect(computable(equations, new Set([...small, ...extra])).size).toBe(0);
    expect(open.size).toBe(0);
    expect(extra.size).toBeLessThanOrEqual(small.size);
    expect([...extra].filter((id) => id.includes('Total'))).toEqual([]);
  });
});

describe('secondary suppression', () => {
  const one: Equation[] = [{ total: 't', parts: ['a', 'b', 'c'] }];
  const sizes: Record<string, number> = { t: 30, a: 4, b: 12, c: 14 };
  const sizeOf = (id: string) => sizes[id] ?? 0;

  test('takes the smallest other', () => {
    const made = protect({
      ...{ equations: one, hidden: new Set(['a']), size: sizeOf },
      mayHide: () => true,
    });
    expect([...made.extra]).toEqual(['b']);
  });

  test('never takes what its source published, and says when that leaves a gap', () => {
    const made = protect({
      ...{ equations: one, hidden: new Set(['a']), size: sizeOf },
      mayHide: (id) => id === 'c',
    });
    expect([...made.extra]).toEqual(['c']);
    const none = protect({
      ...{ equations: one, hidden: new Set(['a']), size: sizeOf },
      mayHide: () => false,
    });
    expect([...none.extra]).toEqual([]);
    expect([...none.open]).toEqual(['a']);
  });

  test('a share of 100% counts that everybody knows', () => {
    const shares = [{ total: null, parts: ['a', 'b', 'c'] }];
    expect([...computable(shares, new Set(['a']))]).toEqual(['a']);
    expect(computable(shares, new Set(['a', 'b'])).size).toBe(0);
  });

  test('hides nothing where nothing is hidden', () => {
    const made = protect({
      ...{ equations, hidden: new Set<string>(), size, mayHide: () => true },
    });
    expect(made.extra.size).toBe(0);
  });

  const table = fc
    .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 }))
    .chain(([rows, columns]) =>
      fc.record({
        numbers: fc.array(
          fc.array(fc.integer({ min: 0, max: 40 }), { minLength: columns, maxLength: columns }),
          { minLength: rows, maxLength: rows },
        ),
        drempel: fc.constantFrom(5, 10, 15),
        openbaar: fc.array(fc.nat(24), { maxLength: 6 }),
      }),
    );

  test('leaves nothing to subtract, in any table of two ways', () => {
    fc.assert(
      fc.property(table, ({ numbers, drempel, openbaar }) => {
        const rows = numbers.map((_, index) => `r${index}`);
        const columns = (numbers[0] ?? []).map((_, index) => `c${index}`);
        const made = tableOf(rows, columns, numbers);
        const ids = [...made.values.keys()];
        const free = new Set(openbaar.map((index) => ids[index % ids.length]));
        const hidden = new Set(
          ids.filter((id) => !free.has(id) && (made.values.get(id) ?? 0) < drempel),
        );
        const { extra, open } = protect({
          equations: made.equations,
          hidden,
          mayHide: (id) => !free.has(id),
          size: (id) => made.values.get(id) ?? 0,
        });
        const all = new Set([...hidden, ...extra]);
        for (const id of extra) expect(free.has(id)).toBe(false);
        for (const { total, parts } of made.equations) {
          const gaps = [total, ...parts].filter((id) => id !== null && all.has(id));
          // One gap in a row is one subtraction; only what is public may leave that.
          if (gaps.length === 1) expect(open.has(gaps[0] as string)).toBe(true);
        }
        for (const id of computable(made.equations, all)) expect(open.has(id)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
