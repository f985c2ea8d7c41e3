/** Columns beside those of the years that say something of one year only: an `n`, a remark. */
import { rough } from '../match';
import type { WideHeading } from './heading';
import type { WideColumn, WideInput } from './wide';

const SURE = 0.9;

/**
 * The columns that are of some figures only, with which: those of the year in the heading, or with
 * the same short heading beside each year those to its left.
 */
export function besides(
  all: readonly WideHeading[],
  years: readonly WideHeading[],
  { chosen }: Pick<WideInput, 'chosen'>,
): WideColumn[] {
  const found: WideColumn[] = [];
  const cijfers = new Set(years.map(({ kolom }) => kolom));
  const repeated = countOf(all);
  let before = -1;
  for (const heading of all) {
    const { kolom, kop, rol } = heading;
    const hand = chosen.get(kolom);
    if (cijfers.has(kolom) || (hand !== undefined && hand !== 'n')) continue;
    const veld = hand ?? (rol === 'veld' ? heading.veld : null);
    if (veld === null) continue;
    const inferred = heading.groep?.gok === true && (repeated.get(heading.veld ?? '') ?? 0) < 2;
    const named = inferred ? [] : ofYear(heading, years);
    const left = years.filter((year) => year.kolom > before && year.kolom < kolom);
    const isOne = veld === 'n' && (repeated.get('n') ?? 0) < 2 && named.length === 0;
    if (isOne && hand === undefined && left.length > 0) {
      const reden = 'niet duidelijk is bij welk jaar deze n hoort';
      found.push({ kolom, veld: null, zekerheid: 0, reden, says: [] });
      continue;
    }
    const isBeside = hand !== undefined || (repeated.get(veld) ?? 0) > 1;
    const bij = named.length > 0 ? named : isBeside ? left : [];
    if (bij.length === 0) continue;
    before = kolom;
    found.push({
      ...{ kolom, veld, bij: bij.map((year) => year.kolom), says: [] },
      zekerheid: hand === undefined ? rough(SURE) : 1,
      reden: hand === undefined ? reasonOf(kop, bij) : 'u dit veld hebt gekozen',
    });
  }
  return found;
}

function reasonOf(kop: string, years: readonly WideHeading[]): string {
  const named = [...new Set(years.map(({ wanneer, kop }) => wanneer ?? kop))].join(' en ');
  return `de kop ‘${kop}’ is en hij bij ${named} hoort`;
}

/** How often a field stands beside the years. */
function countOf(all: readonly WideHeading[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { veld } of all) {
    if (veld !== null) counts.set(veld, (counts.get(veld) ?? 0) + 1);
  }
  return counts;
}

/** Of several measures in a year those that the heading names, or all. */
function ofYear(
  { wanneer, groepstekst }: WideHeading,
  years: readonly WideHeading[],
): WideHeading[] {
  if (wanneer === null) return [];
  const same = years.filter((year) => year.wanneer === wanneer);
  const grouped = same.filter((year) => groepstekst !== null && year.groepstekst === groepstekst);
  return grouped.length > 0 ? grouped : same;
}
