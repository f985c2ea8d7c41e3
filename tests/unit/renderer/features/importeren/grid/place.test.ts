import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  areaOf,
  areaWords,
  columnsWords,
  isWide,
  LETTERS,
  NUMBERS,
  nextPlace,
  placeWithin,
  rowsWords,
  turnedSelection,
} from '../../../../../../renderer/features/importeren/grid/place';
import {
  addressOf,
  areaInView,
  cellAddress,
  placeOfCell,
  turnedArea,
} from '../../../../../../shared/domain/turned';

const size = { rijen: 40, kolommen: 9, bladzij: 10 };
const at = (rij: number, kolom: number) => ({ rij, kolom });

describe('walking', () => {
  test('goes cell by cell, up to the letters and left to the row numbers', () => {
    expect(nextPlace(at(1, 0), 'ArrowUp', false, size)).toEqual(at(LETTERS, 0));
    expect(nextPlace(at(1, 0), 'ArrowLeft', false, size)).toEqual(at(1, NUMBERS));
    expect(nextPlace(at(40, 8), 'ArrowDown', false, size)).toEqual(at(40, 8));
    expect(nextPlace(at(40, 8), 'ArrowRight', false, size)).toEqual(at(40, 8));
    expect(nextPlace(at(1, 0), 'q', false, size)).toBeNull();
  });

  test('Home, End, Page and Ctrl go further', () => {
    expect(nextPlace(at(5, 4), 'Home', false, size)).toEqual(at(5, 0));
    expect(nextPlace(at(5, 0), 'Home', false, size)).toEqual(at(5, NUMBERS));
    expect(nextPlace(at(5, 4), 'End', true, size)).toEqual(at(40, 8));
    expect(nextPlace(at(5, 4), 'Home', true, size)).toEqual(at(1, 0));
    expect(nextPlace(at(5, 4), 'PageDown', false, size)).toEqual(at(14, 4));
    expect(nextPlace(at(5, 4), 'PageUp', false, size)).toEqual(at(1, 4));
    expect(nextPlace(at(5, 4), 'ArrowDown', true, size)).toEqual(at(40, 4));
    expect(nextPlace(at(LETTERS, 4), 'PageDown', false, size)).toEqual(at(10, 4));
  });

  test('never leaves the sheet, whatever is pressed', () => {
    const keys = fc.constantFrom(
      ...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'],
    );
    const steps = fc.array(fc.tuple(keys, fc.boolean()), { maxLength: 40 });
    const sizes = fc.record({
      rijen: fc.integer({ min: 1, max: 30 }),
      kolommen: fc.integer({ min: 1, max: 5 }),
      bladzij: fc.integer({ min: 1, max: 12 }),
    });
    fc.assert(
      fc.property(sizes, steps, (some, all) => {
        let now = at(1, 0);
        for (const [key, ctrl] of all) now = nextPlace(now, key, ctrl, some) ?? now;
        expect(placeWithin(now, some)).toEqual(now);
      }),
    );
  });
});

describe('a selection', () => {
  test('of cells has two corners, however it was drawn', () => {
    expect(areaOf({ van: at(9, 4), tot: at(3, 1) }, size)).toEqual({ r1: 3, c1: 1, r2: 9, c2: 4 });
  });

  test('from the row numbers is of whole rows, from the letters of whole columns', () => {
    const rows = { van: at(3, NUMBERS), tot: at(5, NUMBERS) };
    expect(areaOf(rows, size)).toEqual({ r1: 3, c1: 0, r2: 5, c2: 8 });
    expect(isWide(rows)).toBe(true);
    const column = { van: at(LETTERS, 2), tot: at(LETTERS, 2) };
    expect(areaOf(column, size)).toEqual({ r1: 1, c1: 2, r2: 40, c2: 2 });
    expect(isWide(column)).toBe(false);
    expect(isWide({ van: at(3, 2), tot: at(3, 2) })).toBe(false);
  });
});

test('places are called as in Excel', () => {
  expect(areaWords({ r1: 3, c1: 1, r2: 20, c2: 5 })).toBe('B3 tot en met F20');
  expect(areaWords({ r1: 3, c1: 1, r2: 3, c2: 1 })).toBe('B3');
  expect(rowsWords(5, 5)).toBe('rij 5');
  expect(rowsWords(5, 6)).toBe('rij 5 en 6');
  expect(rowsWords(5, 1500)).toBe('rij 5 tot en met 1.500');
  expect(columnsWords(2, 3)).toBe('kolom C en D');
});

test('of a sheet on its side cells, rows and columns are called as the sheet has them', () => {
  const turned = { gedraaid: true } as const;
  expect(areaWords({ r1: 1, c1: 2, r2: 4, c2: 5 }, turned)).toBe('A3 tot en met D6');
  expect(rowsWords(2, 2, turned)).toBe('kolom B');
  expect(rowsWords(2, 28, turned)).toBe('kolom B tot en met AB');
  expect(columnsWords(2, 3, turned)).toBe('rij 3 en 4');
});

test('turned twice is as it was, edges too', () => {
  const place = fc.record({
    rij: fc.integer({ min: 0, max: 50 }),
    kolom: fc.integer({ min: -1, max: 50 }),
  });
  const area = fc.record({
    r1: fc.integer({ min: 1, max: 50 }),
    c1: fc.nat(50),
    r2: fc.integer({ min: 1, max: 50 }),
    c2: fc.nat(50),
  });
  fc.assert(
    fc.property(place, place, area, (van, tot, part) => {
      expect(turnedSelection(turnedSelection({ van, tot }))).toEqual({ van, tot });
      expect(turnedArea(turnedArea(part))).toEqual(part);
      expect(areaInView(part, {})).toBe(part);
      expect(areaInView(null, { gedraaid: true })).toBeNull();
    }),
  );
  expect(turnedSelection({ van: at(LETTERS, 3), tot: at(LETTERS, 4) })).toEqual({
    van: at(4, NUMBERS),
    tot: at(5, NUMBERS),
  });
});

test('an address leads back to its place', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_048_576 }),
      fc.integer({ min: 0, max: 16_383 }),
      (r, c) => {
        expect(placeOfCell({}, cellAddress(c, r))).toEqual(at(r, c));
        const turned = { gedraaid: true } as const;
        expect(placeOfCell(turned, cellAddress(c, r))).toEqual(at(c + 1, r - 1));
        expect(addressOf(turned, r - 1, c + 1)).toBe(cellAddress(c, r));
      },
    ),
  );
  expect(placeOfCell({}, 'alinea 12')).toBeNull();
});
