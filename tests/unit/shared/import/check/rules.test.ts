import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bareName, isAlike, KnownNames } from '../../../../../shared/import/check/alike';
import { cellsHash, Seen } from '../../../../../shared/import/check/hash';
import { meantBy } from '../../../../../shared/import/check/percentages';
import { sharesAround } from '../../../../../shared/import/check/persons';
import { likelyYear, spanOf, typosOf } from '../../../../../shared/import/check/years';

describe('years', () => {
  test.each([
    [2034, 2019, 2024, 2024],
    [2204, 2015, 2026, 2024],
    [1923, 2015, 2025, 2023],
    // Nothing that is one slip away lies among the others.
    [2088, 2010, 2017, null],
  ])('%i among %i to %i was meant as %s', (year, from, to, meant) => {
    expect(likelyYear(year, from, to)).toBe(meant);
  });

  test('a year that the others leave open is likelier than one that is there', () => {
    const there = new Set([2021, 2022, 2024]);
    expect(likelyYear(2032, 2021, 2025, (year) => there.has(year))).toBe(2023);
    expect(likelyYear(2032, 2021, 2025, () => true)).toBe(2022);
  });

  test('a slip is one digit, two that changed places, or a century', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1950, max: 2099 }), (year) => {
        for (const typo of typosOf(year)) {
          const [a, b] = [String(year), String(typo)];
          const off = [...a].filter((digit, at) => digit !== b[at]).length;
          const isCentury = Math.abs(year - typo) === 100;
          expect(isCentury || [...a].sort().join('') === [...b].sort().join('') || off === 1).toBe(
            true,
          );
        }
      }),
    );
  });

  test.each([
    ["2023/'34", 2023, 2034],
    ['1999/00', 1999, 2000],
    ['schooljaar 2023/24', 2023, 2024],
    ['2021 t/m 2019', 2021, 2019],
  ])('%s runs from %i to %i', (tekst, van, tot) => {
    expect(spanOf(tekst)).toMatchObject({ van, tot });
  });

  test.each(['2019', '2020-05', 'Q3 2021', 'sinds 2020'])('%s is no span', (tekst) => {
    expect(spanOf(tekst)).toBeNull();
  });
});

describe('percentages', () => {
  test.each([
    [1200, [10, 12, 17], 12],
    [1250, [10, 12, 17], 12.5],
    [125, [10, 12, 17], 12.5],
    // The others are as large: nothing tells what was meant.
    [125, [80, 90, 95], null],
    [1200, [], 12],
    [140, [], null],
  ])('%d beside %j was meant as %s', (value, peers, meant) => {
    expect(meantBy(value, peers)).toBe(meant);
  });

  test('any share of n persons, in any number of decimals, is one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 25 }),
        fc.integer({ min: 0, max: 25 }),
        fc.integer({ min: 0, max: 2 }),
        (n, persons, decimals) => {
          fc.pre(persons <= n);
          expect(sharesAround(Number(((100 * persons) / n).toFixed(decimals)), n)).toBeNull();
        },
      ),
    );
  });

  test('17% of 20 persons is between three and four of them', () => {
    expect(sharesAround(17, 20)).toEqual([3, 4]);
  });
});

describe('names', () => {
  test.each([
    ['Zorggroep Westerkade', 'ZORGGROEP  WESTERKADE'],
    ['Zorggroep Westerkade', 'Stichting Zorggroep Westerkade'],
    ['Zorggroep Westerkade', 'Zorggroep Westerkade B.V.'],
    ['Zorggroep Westerkade', 'Zorg-groep Westerkade'],
    ['Zorggroep Westerkade', 'Zorggroep Westerkdae'],
    ['Zorggroep Westerkade', 'Zorggroep Westrkade'],
  ])('%s is %s', (a, b) => {
    expect(isAlike(a, b)).toBe(true);
    expect(isAlike(b, a)).toBe(true);
  });

  test.each([
    ['Team 1', 'Team 2'],
    ['Locatie A', 'Locatie B'],
    ['Regio Oost', 'Regio West'],
    ['Gemeente Noord', 'Gemeente Zuid'],
    ['Cohort 2019', 'Cohort 2020'],
    ['Afdeling Haven', 'Afdeling Raven'],
  ])('%s is not %s', (a, b) => {
    expect(isAlike(a, b)).toBe(false);
  });

  test('a known name is found from another spelling, and never from itself', () => {
    const known = new KnownNames();
    for (const name of ['Zorggroep Westerkade', 'Voorbeeldorganisatie']) known.add(name);
    expect(known.like('Zorggroep Westerkde')).toEqual(['Zorggroep Westerkade']);
    expect(known.like('Zorggroep Westerkade')).toEqual([]);
    expect(bareName('Stichting')).not.toBe('');
  });
});

describe('what is the same', () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
  );

  test('equal rows are found, and others never, whatever their hash', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 40 }),
        (rows) => {
          // A hash that takes very many together, as a bad one would.
          const seen = new Seen<(typeof rows)[number]>((row) => JSON.stringify(row));
          for (const [at, row] of rows.entries()) {
            const same = rows
              .slice(0, at)
              .some((other) => JSON.stringify(other) === JSON.stringify(row));
            expect(seen.add(cellsHash(row, [0, 1, 2]) & 1, row) !== null).toBe(same);
          }
        },
      ),
    );
  });
});
