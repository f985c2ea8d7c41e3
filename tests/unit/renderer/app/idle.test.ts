import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idleAt, type Moment, unused, WARNING_MS } from '../../../../renderer/app/idle';

const MINUTE = 60_000;
const LIMIT = 15 * MINUTE;
const start: Moment = { wall: 1_700_000_000_000, steady: 5_000 };
const later = (wall: number, steady = wall): Moment => ({
  wall: start.wall + wall,
  steady: start.steady + steady,
});

describe('the clock of use', () => {
  test.each([
    [0, { soort: 'open' }],
    [LIMIT - WARNING_MS - 1, { soort: 'open' }],
    [LIMIT - WARNING_MS, { soort: 'waarschuwing', seconden: 60 }],
    [LIMIT - 1500, { soort: 'waarschuwing', seconden: 2 }],
    [LIMIT - 1, { soort: 'waarschuwing', seconden: 1 }],
    [LIMIT, { soort: 'vergrendelen' }],
    [LIMIT * 100, { soort: 'vergrendelen' }],
  ])('after %i ms', (ms, expected) => {
    expect(idleAt(start, LIMIT, later(ms))).toEqual(expected);
  });

  test('a sleep counts, though the clock of the page stood still', () => {
    expect(idleAt(start, LIMIT, later(8 * 60 * MINUTE, 1000))).toEqual({ soort: 'vergrendelen' });
  });

  test('a clock that is set back does not keep it open', () => {
    expect(idleAt(start, LIMIT, later(-60 * MINUTE, LIMIT))).toEqual({ soort: 'vergrendelen' });
    expect(unused(start, later(-60 * MINUTE, -1))).toBe(0);
  });

  test('it only ever moves on: open, a minute of warning, locked', () => {
    const rank = { open: 0, waarschuwing: 1, vergrendelen: 2 };
    const ms = fc.integer({ min: 0, max: 2 * LIMIT });
    fc.assert(
      fc.property(ms, ms, (a, b) => {
        const [first, second] = a < b ? [a, b] : [b, a];
        const before = idleAt(start, LIMIT, later(first));
        const after = idleAt(start, LIMIT, later(second));
        expect(rank[after.soort]).toBeGreaterThanOrEqual(rank[before.soort]);
        if (after.soort === 'waarschuwing') {
          expect(after.seconden).toBeGreaterThanOrEqual(1);
          expect(after.seconden).toBeLessThanOrEqual(60);
        }
      }),
    );
  });
});
