/**
 * The interval of Wilson for a proportion (score interval without continuity correction):
 * centre (p + z²/2n) / (1 + z²/n), half-width z·√(p(1 − p)/n + z²/4n²) / (1 + z²/n).
 * Source: Newcombe 1998, 10.1002/(SICI)1097-0258(19980430)17:8<857::AID-SIM777>3.0.CO;2-E,
 * method 3. It stays between 0 and 1 and holds for small n, where the usual p ± z·√(p(1 − p)/n)
 * does not.
 */

/** Two-sided 95%. */
const Z = 1.959963984540054;

/**
 * `share` from 0 to 1 of `n` persons; the bounds are shares too. Throws a RangeError outside these:
 * there is no interval without persons.
 */
export function wilson(share: number, n: number): { laag: number; hoog: number } {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`no share: ${share}`);
  if (!(n > 0)) throw new RangeError(`no persons: ${n}`);
  const z2 = (Z * Z) / n;
  const centre = (share + z2 / 2) / (1 + z2);
  const half = (Z * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n))) / (1 + z2);
  return { laag: Math.max(0, centre - half), hoog: Math.min(1, centre + half) };
}
