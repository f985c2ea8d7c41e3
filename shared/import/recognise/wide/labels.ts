/** Whose figures a row holds, where no heading says it: the one column of names before the years. */
import { foldHeading } from '../headings';
import { uitstroomcijfers } from '../kinds/uitstroomcijfers';
import { isMeasure } from '../records/cijfer-heading';
import type { WideColumn, WideInput } from './wide';

const CERTAINTY = 0.65;
/** Of the cells of a column of names nearly all are words. */
const LEAST_WORDS = 0.8;
const LEAST_MEASURES = 0.5;
/** A heading that is known to be of another kind of sheet. */
const isOther = (kop: string): boolean => uitstroomcijfers.tegen.has(foldHeading(kop));

/**
 * The column of names when no column is the organisation or the measure: the first of words before
 * the figures without a heading that is known, or that of the sector. `taken`: what is something else.
 */
export function labelColumn(
  { headings, assigned, samples, chosen }: WideInput,
  taken: ReadonlySet<number>,
): WideColumn | null {
  const known = assigned.filter(({ kolom }) => !taken.has(kolom));
  const has = (veld: string) => known.some((each) => each.veld === veld);
  if (has('organisatie') || has('maat')) return null;
  const first = Math.min(...taken);
  const sector = known.find(({ kolom, veld }) => veld === 'sector' && kolom < first);
  const names = new Map(headings.map(({ kolom, kop }) => [kolom, kop]));
  if (sector !== undefined && !chosen.has(sector.kolom)) {
    const { kolom } = sector;
    const reden = `de kop ‘${names.get(kolom) ?? ''}’ is en geen andere kolom zegt over wie het cijfer gaat`;
    return { kolom, veld: 'organisatie', zekerheid: CERTAINTY, reden, says: [] };
  }
  const used = new Set(known.map(({ kolom }) => kolom));
  for (let kolom = 0; kolom < first; kolom++) {
    if (used.has(kolom) || chosen.has(kolom) || isOther(names.get(kolom) ?? '')) continue;
    const values = samples.values(kolom);
    const words = values.filter(
      (cell): cell is string => typeof cell === 'string' && !/^[\d\s.,%-]*$/.test(cell),
    );
    if (words.length === 0 || words.length < values.length * LEAST_WORDS) continue;
    const measures = words.filter((word) => isMeasure(word)).length;
    const isMaat = measures >= words.length * LEAST_MEASURES;
    const kop = names.get(kolom);
    const where = kop === undefined ? 'er geen kop staat' : `de kop ‘${kop}’ niet bekend is`;
    const reden = `${where}, maar dit de kolom met ${isMaat ? 'maten' : 'namen'} vóór de cijfers is`;
    return { kolom, veld: isMaat ? 'maat' : 'organisatie', zekerheid: CERTAINTY, reden, says: [] };
  }
  return null;
}
