/** Whether two units are the same one, when one of them is in the source's own words. */
import { eenheden } from '../../domain/uitstroomcijfer';
import { choiceOf, unitWords } from './choices';

const codes: ReadonlySet<string> = new Set(eenheden.map(({ waarde }) => waarde));
const labels: ReadonlyMap<string, string> = new Map(
  eenheden.map(({ waarde, label }) => [waarde, label]),
);

/** Units that are kept in the words of the source, since these say more than a code. */
const PERSONS: ReadonlySet<string> = new Set([
  'medewerker',
  'medewerkers',
  'werknemer',
  'werknemers',
  'personeelsleden',
  "collega's",
  'respondenten',
  'deelnemers',
  'employees',
  'respondents',
]);
const OTHERS: ReadonlySet<string> = new Set([
  'dag',
  'dagen',
  'werkdagen',
  'week',
  'weken',
  'minuten',
  'days',
  'weeks',
]);

/** `text` is tidy. */
export function isUnitOfItsOwn(text: string): boolean {
  return PERSONS.has(text) || OTHERS.has(text);
}

/** True for a unit that counts persons, whatever the source calls them. */
export function countsPersons(unit: string): boolean {
  return unit === 'personen' || PERSONS.has(unit);
}

/** The code that a unit begins with: "% van respondenten" is about percentages. */
function base(unit: string): string | null {
  if (codes.has(unit)) return unit;
  if (PERSONS.has(unit)) return 'personen';
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
