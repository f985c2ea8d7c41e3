/** How many persons a figure is about: employees, leavers, respondents. Never organisations or cases. */
import { cijferNumber, type Uitstroomcijfer } from '../domain/uitstroomcijfer';
import { valueText } from '../domain/values';

type Cijfer = Pick<Uitstroomcijfer, 'velden'>;

/** Units that count persons, as sources write them; 'personen' is the one of the list. */
const PERSONS =
  /^(?:personen|persoon|mensen|medewerkers?|werknemers?|collega['’]?s|vertrekkers?|respondenten|deelnemers?|jongeren|trainees?|professionals?|vrijwilligers)\b/iu;
/** Operators with which an amount is only the least that it can be. */
const AT_LEAST: ReadonlySet<string> = new Set(['meer', 'minstens', 'ruim']);

/** A unit that says that something is counted, not what. */
const COUNT = /^(?:aantal(?:len)?|stuks)$/iu;
/** A measure that says that persons are counted: "2024 Vertrokken", "aantal medewerkers". */
const PERSONS_MEASURE =
  /\b(?:personen|mensen|medewerkers|werknemers|collega['’]?s|vertrekkers|vertrokken(?:en)?|uitgestroomden?|ingestroomden?|respondenten|deelnemers|jongeren|trainees|professionals|vrijwilligers)\b/iu;
const PERCENTAGE = /%|percentage|procent|\bperc\b/iu;
/** Of these measures the number is something else, also when they name persons. */
const OTHER_MEASURE =
  /€|kosten|euro|bedrag|\bper\b|ratio|aandeel|verhouding|gemiddeld|uren|dagen|weken|maanden|jaren|leeftijd|duur|fte|score|cijfer|index|organisaties|locaties|vestigingen|teams|vacatures|casussen/iu;

const unitOf = (cijfer: Cijfer): string => valueText(cijfer.velden.eenheid).trim();
const measureOf = (cijfer: Cijfer): string => valueText(cijfer.velden.maat);

/** By its unit; where that says nothing or only "aantal", by its measure. */
export function countsPersons(cijfer: Cijfer): boolean {
  const unit = unitOf(cijfer);
  const counted = COUNT.test(unit);
  if (unit !== '' && !counted) return PERSONS.test(unit.replace(/^aantal\s+/iu, ''));
  const measure = measureOf(cijfer);
  if (PERCENTAGE.test(measure) || OTHER_MEASURE.test(measure)) return false;
  // Without a unit, decimals may be a share.
  return counted || (PERSONS_MEASURE.test(measure) && isWhole(cijfer));
}

/** A percentage by its unit, or by its measure where it has none. */
export function isPercentage(cijfer: Cijfer): boolean {
  const unit = unitOf(cijfer);
  return unit === 'procent' || (unit === '' && PERCENTAGE.test(measureOf(cijfer)));
}

/** A whole number below the threshold of which nobody says what it counts: persons, perhaps. */
export function mayCountPersons(cijfer: Cijfer, drempel: number): boolean {
  const amount = bounds(cijfer);
  return (
    amount !== null &&
    unitOf(cijfer) === '' &&
    isWhole(cijfer) &&
    Math.abs(amount.low) < drempel &&
    !isPercentage(cijfer) &&
    !countsPersons(cijfer)
  );
}

function isWhole(cijfer: Cijfer): boolean {
  const amount = bounds(cijfer);
  return amount !== null && Number.isInteger(amount.low) && Number.isInteger(amount.high);
}

/** The lowest and highest number that a figure gives; null when it gives none. */
export function bounds(cijfer: Cijfer): { low: number; high: number } | null {
  const numbers = [cijferNumber(cijfer, 'waarde'), cijferNumber(cijfer, 'waardeMax')].filter(
    (number) => number !== null,
  );
  return numbers.length === 0 ? null : { low: Math.min(...numbers), high: Math.max(...numbers) };
}

/** A group of persons that is smaller than the threshold, and what of the figure would tell it. */
export interface SmallGroup {
  /** n itself is below it. */
  n: boolean;
  /** The amount counts persons, and even its highest bound is below the threshold. */
  amount: boolean;
}

/**
 * The small group that a figure is about, or null. Small is: n below the threshold; an amount of
 * persons below it; a percentage of a known n that is fewer persons than that, or all but so few:
 * 98% stayed says as much as 2% left.
 */
export function smallGroup(cijfer: Cijfer, drempel: number): SmallGroup | null {
  const n = cijferNumber(cijfer, 'n');
  const smallN = n !== null && n < drempel;
  const amount = bounds(cijfer);
  if (amount === null) return smallN ? { n: true, amount: false } : null;
  const { low, high } = amount;
  if (countsPersons(cijfer) && Math.abs(low) < drempel) {
    const open = AT_LEAST.has(valueText(cijfer.velden.operator).trim());
    return { n: smallN, amount: !open && low >= 0 && high < drempel };
  }
  if (smallN) return { n: true, amount: false };
  if (n === null || !isPercentage(cijfer)) return null;
  const share = [low, high].map((percent) => Math.round((percent * n) / 100));
  const few = share.some((persons) => persons < drempel || n - persons < drempel);
  return few ? { n: false, amount: false } : null;
}

/**
 * Persons that a figure says it is about: its n, else its own amount, from its lowest to its highest
 * bound; null when it says neither. Eight fewer (-8) are eight persons.
 */
export function personsOf(cijfer: Cijfer): { low: number; high: number } | null {
  const n = cijferNumber(cijfer, 'n');
  if (n !== null) return { low: n, high: n };
  const amount = countsPersons(cijfer) ? bounds(cijfer) : null;
  if (amount === null) return null;
  const ends = [Math.abs(amount.low), Math.abs(amount.high)] as const;
  return { low: Math.min(...ends), high: Math.max(...ends) };
}
