/** Whether two units are the same one, when one of them is in the source's own words. */
import { eenheden } from '../../domain/uitstroomcijfer';
import { choiceOf, unitWords } from './choices';

const codes: ReadonlySet<string> = new Set(eenheden.map(({ waarde }) => waarde));
const labels: ReadonlyMap<string, string> = new Map(
  eenheden.map(({ waarde, label }) => [waarde, label]),
);

/** The code that a unit begins with: "% van respondenten" is about percentages. */
function base(unit: string): string | null {
  if (codes.has(unit)) return unit;
  const [first = ''] = unit.trim().split(/\s/);
  return choiceOf(unitWords, unit) ?? choiceOf(unitWords, first);
}

/** `a` and `b` are codes of `eenheden` or words of a source. */
export function unitsAgree(a: string, b: string): boolean {
  return a === b || (base(a) !== null && base(a) === base(b));
}

/** As a reader knows it. */
export function unitLabel(unit: string): string {
  return labels.get(unit) ?? unit;
}
