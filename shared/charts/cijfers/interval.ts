/** The margin around a share, where it means something. */
import { wilson } from '../../analysis/statistics/wilson';
import type { FigureCijfer } from './data';

/** Definitions by which the figure is a share of the persons counted; the others divide by an average. */
const SHARES = new Set(['cohort', 'sector']);

/**
 * Wilson 95%, in the unit of the figure (percent). Null when n is not known, when the figure is no
 * exact percentage, when its definition is unknown or no share of n, or when the persons were not
 * drawn by chance.
 */
export function marginOf(cijfer: FigureCijfer): { laag: number; hoog: number } | null {
  const { eenheid, operator, waarde, max, n, definitiecode, zekerheid } = cijfer;
  const share = zekerheid === 'enquete' || (definitiecode !== null && SHARES.has(definitiecode));
  if (eenheid !== 'procent' || operator !== 'is' || max !== null || !share) return null;
  if (waarde === null || waarde < 0 || waarde > 100 || n === null || n < 1) return null;
  const { laag, hoog } = wilson(waarde / 100, n);
  return { laag: laag * 100, hoog: hoog * 100 };
}
