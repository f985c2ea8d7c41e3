import { describe, expect, test } from 'vitest';
import {
  formatAmount,
  formatCount,
  formatMoment,
  formatNumber,
  formatPercent,
  formatRecent,
} from '../../../../renderer/ui/format';

describe('numbers', () => {
  test('as a Dutch reader expects them', () => {
    expect(formatNumber(1528)).toBe('1.528');
    expect(formatNumber(0.905)).toBe('0,91');
    expect(formatPercent(0.009)).toBe('0,9%');
    expect(formatPercent(0.5)).toBe('50%');
  });

  test('money in cents, as it is: not rounded, and whole when it is whole', () => {
    expect(formatAmount(292.5)).toBe('292,50');
    expect(formatAmount(12345.67)).toBe('12.345,67');
    expect(formatAmount(45.125)).toBe('45,125');
    expect(formatAmount(130)).toBe('130');
  });

  test('one casus, two casussen, no casussen', () => {
    expect(formatCount(1, 'casus', 'casussen')).toBe('1 casus');
    expect(formatCount(0, 'casus', 'casussen')).toBe('0 casussen');
    expect(formatCount(1204, 'casus', 'casussen')).toBe('1.204 casussen');
  });
});

describe('moments', () => {
  // Friday; 17:02 in Amsterdam is 16:02 UTC in winter.
  const iso = '2026-11-20T16:02:00.000Z';
  const at = (day: number, hour = 12) => new Date(2026, 10, day, hour);

  test('in full, where the moment is evidence', () => {
    expect(formatMoment(iso)).toBe('vrijdag 17:02, 20 november 2026');
  });

  test.each([
    [at(20, 23), 'vandaag 17:02'],
    [at(21, 0), 'gisteren 17:02'],
    [at(22), 'vrijdag 17:02'],
    [at(26), 'vrijdag 17:02'],
    [at(27), '20 november 2026, 17:02'],
    // A clock that was set back: never a weekday that could be read as the past one.
    [at(19), '20 november 2026, 17:02'],
  ])('seen on %s', (now, expected) => {
    expect(formatRecent(iso, now)).toBe(expected);
  });

  test('counts days by the calendar, also over the end of summer time', () => {
    expect(formatRecent('2026-10-24T21:30:00.000Z', new Date(2026, 9, 25, 1))).toBe(
      'gisteren 23:30',
    );
  });
});
