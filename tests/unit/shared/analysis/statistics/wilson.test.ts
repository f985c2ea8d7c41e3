import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilson } from '../../../../../shared/analysis/statistics/wilson';

describe('the interval of Wilson', () => {
  // Newcombe 1998, table I, method 3, as published in four decimals.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %d out of %d is that of Newcombe', (x, n, low, high) => {
    const { laag, hoog } = wilson(x / n, n);
    expect(laag).toBeCloseTo(low, 4);
    expect(hoog).toBeCloseTo(high, 4);
  });

  it.each([
    [0, 10, 0, 0.2775],
    [1, 8, 0.0224, 0.4709],
    [3, 12, 0.0889, 0.5323],
    [15, 100, 0.0931, 0.2328],
    [150, 1000, 0.1292, 0.1735],
  ])('of %d out of %d', (x, n, low, high) => {
    const { laag, hoog } = wilson(x / n, n);
    expect([laag, hoog].map((bound) => Math.round(bound * 1e4) / 1e4)).toEqual([low, high]);
  });

  it('holds the share, stays between 0 and 1, mirrors, and narrows with more persons', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, fc.integer({ min: 1, max: 100_000 }), (p, n) => {
        const { laag, hoog } = wilson(p, n);
        expect(laag).toBeGreaterThanOrEqual(0);
        expect(hoog).toBeLessThanOrEqual(1);
        expect(laag).toBeLessThanOrEqual(p + 1e-12);
        expect(hoog).toBeGreaterThanOrEqual(p - 1e-12);
        const mirror = wilson(1 - p, n);
        expect(mirror.laag).toBeCloseTo(1 - hoog, 9);
        const more = wilson(p, n * 4);
        expect(more.hoog - more.laag).toBeLessThan(hoog - laag);
      }),
    );
  });

  it('refuses what is no share or no number of persons', () => {
    expect(() => wilson(1.01, 10)).toThrow(RangeError);
    expect(() => wilson(Number.NaN, 10)).toThrow(RangeError);
    expect(() => wilson(0.5, 0)).toThrow(RangeError);
  });
});
