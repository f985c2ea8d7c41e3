import { describe, expect, it } from 'vitest';
import {
  contrast,
  deltaE00,
  fromLch,
  parseHex,
  seenWith,
  toHex,
  toLab,
} from '../../support/colour';

/** Table 1 of Sharma, Wu & Dalal 2005: L1 a1 b1, L2 a2 b2, ΔE00. */
const SHARMA = `
50 2.6772 -79.7751  50 0 -82.7485  2.0425
50 3.1571 -77.2803  50 0 -82.7485  2.8615
50 2.8361 -74.0200  50 0 -82.7485  3.4412
50 -1.3802 -84.2814  50 0 -82.7485  1.0000
50 -1.1848 -84.8006  50 0 -82.7485  1.0000
50 -0.9009 -85.5211  50 0 -82.7485  1.0000
50 0 0  50 -1 2  2.3669
50 -1 2  50 0 0  2.3669
50 2.49 -0.001  50 -2.49 0.0009  7.1792
50 2.49 -0.001  50 -2.49 0.0010  7.1792
50 2.49 -0.001  50 -2.49 0.0011  7.2195
50 2.49 -0.001  50 -2.49 0.0012  7.2195
50 -0.001 2.49  50 0.0009 -2.49  4.8045
50 -0.001 2.49  50 0.0010 -2.49  4.8045
50 -0.001 2.49  50 0.0011 -2.49  4.7461
50 2.5 0  50 0 -2.5  4.3065
50 2.5 0  73 25 -18  27.1492
50 2.5 0  61 -5 29  22.8977
50 2.5 0  56 -27 -3  31.9030
50 2.5 0  58 24 15  19.4535
50 2.5 0  50 3.1736 0.5854  1.0000
50 2.5 0  50 3.2972 0  1.0000
50 2.5 0  50 1.8634 0.5757  1.0000
50 2.5 0  50 3.2592 0.3350  1.0000
60.2574 -34.0099 36.2677  60.4626 -34.1751 39.4387  1.2644
63.0109 -31.0961 -5.8663  62.8187 -29.7946 -4.0864  1.2630
61.2901 3.7196 -5.3901  61.4292 2.2480 -4.9620  1.8731
35.0831 -44.1164 3.7933  35.0232 -40.0716 1.5901  1.8645
22.7233 20.0904 -46.6940  23.0331 14.9730 -42.5619  2.0373
36.4612 47.8580 18.3852  36.2715 50.5065 21.2231  1.4146
90.8027 -2.0831 1.4410  91.1528 -1.6435 0.0447  1.4441
90.9257 -0.5406 -0.9208  88.6381 -0.8985 -0.7239  1.5381
6.7747 -0.2908 -2.4247  5.8714 -0.0985 -2.2286  0.6377
2.0776 0.0795 -1.1350  0.9033 -0.0636 -0.5514  0.9082`
  .trim()
  .split('\n')
  .map(
    (line) =>
      line.split(/\s+/).map(Number) as [number, number, number, number, number, number, number],
  );

describe('colour science', () => {
  it.each(SHARMA)('CIEDE2000 %d %d %d / %d %d %d = %d', (l1, a1, b1, l2, a2, b2, expected) => {
    expect(deltaE00([l1, a1, b1], [l2, a2, b2])).toBeCloseTo(expected, 4);
    expect(deltaE00([l2, a2, b2], [l1, a1, b1])).toBeCloseTo(expected, 4);
  });

  it('converts sRGB to CIELAB and back', () => {
    // Primaries under D65: Lindbloom.
    const red = toLab(parseHex('#ff0000'));
    expect(red[0]).toBeCloseTo(53.24, 1);
    expect(red[1]).toBeCloseTo(80.09, 1);
    expect(red[2]).toBeCloseTo(67.2, 1);
    const lab = toLab(parseHex('#4a7c59'));
    const back = fromLch(
      lab[0],
      Math.hypot(lab[1], lab[2]),
      (Math.atan2(lab[2], lab[1]) * 180) / Math.PI,
    );
    expect(back && toHex(back)).toBe('#4a7c59');
    expect(fromLch(50, 140, 150)).toBeNull();
  });

  it('measures contrast as WCAG does', () => {
    expect(contrast(parseHex('#ffffff'), parseHex('#000000'))).toBeCloseTo(21, 5);
    expect(contrast(parseHex('#ffffff'), parseHex('#767676'))).toBeCloseTo(4.54, 2);
  });

  it('leaves greys grey under every deficiency, and merges what such an eye confuses', () => {
    for (const vision of ['protan', 'deutan', 'tritan'] as const) {
      const [l, a, b] = toLab(seenWith(vision, parseHex('#808080')));
      expect(l).toBeCloseTo(53.6, 0);
      expect(Math.hypot(a, b)).toBeLessThan(0.5);
    }
    const apart = (v: 'normaal' | 'deutan', one: string, two: string) =>
      deltaE00(toLab(seenWith(v, parseHex(one))), toLab(seenWith(v, parseHex(two))));
    expect(apart('normaal', '#d95f5f', '#7d9a3c')).toBeGreaterThan(40);
    expect(apart('deutan', '#d95f5f', '#7d9a3c')).toBeLessThan(20);
  });
});
