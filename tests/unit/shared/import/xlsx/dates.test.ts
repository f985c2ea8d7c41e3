import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Dates, isoDate } from '../../../../../shared/import/xlsx/dates';

const from1900 = new Dates(false);
const from1904 = new Dates(true);
const datum = (serial: number, dates = from1900) => {
  const read = dates.read(serial);
  return 'cell' in read ? read.cell.datum : read.kind;
};

describe('the calendar from 1900', () => {
  test.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [45_000, '2023-03-15'],
    [45_746.104166666664, '2025-03-30T02:30:00'],
    [45_000.999999, '2023-03-15T23:59:59.914'],
    [44_999.9999999999, '2023-03-15'],
    [2_958_465, '9999-12-31'],
    [0.75, '18:00:00'],
    [0, '00:00:00'],
  ])('%d is %s', (serial, iso) => {
    expect(datum(serial)).toBe(iso);
  });

  test('29 February 1900 is what Excel shows, and said not to exist', () => {
    expect(from1900.read(60)).toEqual({ kind: 'bestaat-niet', cell: { datum: '1900-02-29' } });
    expect(from1900.read(60.5)).toEqual({
      kind: 'bestaat-niet',
      cell: { datum: '1900-02-29T12:00:00' },
    });
  });

  test('outside it there is no date', () => {
    for (const serial of [-1, -0.5, 2_958_466, 1e300]) expect(datum(serial)).toBe('buiten-bereik');
  });

  test('every whole day comes back as that day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        const days = Date.parse(`${datum(serial)}T00:00:00Z`) / 86_400_000;
        expect(days + 25_569).toBe(serial);
      }),
    );
  });
});

describe('the calendar from 1904', () => {
  test.each([
    [43_538, '2023-03-15'],
    [1.5, '1904-01-02T12:00:00'],
    [0.5, '12:00:00'],
  ])('%d is %s', (serial, iso) => {
    expect(datum(serial, from1904)).toBe(iso);
  });
});

describe('cells that hold ISO 8601 themselves', () => {
  test.each([
    ['2025-03-30T02:30:00', '2025-03-30T02:30:00'],
    ['2025-03-30T02:30:00.000Z', '2025-03-30T02:30:00.000'],
    ['2025-03-30T00:00:00Z', '2025-03-30'],
    ['2025-03-30', '2025-03-30'],
    ['0999-01-01', '0999-01-01'],
  ])('%s', (text, iso) => {
    expect(isoDate(text)?.datum).toBe(iso);
  });

  test.each(['2025-02-30', '2025-13-01', '30-03-2025', '2025-03-30T25:00:00', 'gisteren', ''])(
    '%s is none',
    (text) => {
      expect(isoDate(text)).toBeNull();
    },
  );
});
