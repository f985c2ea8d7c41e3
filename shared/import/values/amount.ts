/**
 * What stands in a column of values, taken apart: `bijna 30%` is 30, with an operator and a unit;
 * `15 à 20` is a range; `de helft` and `1 op 3` are words. A part that is not understood makes the
 * whole words: half a value would look like a whole one. Percent is 17, never 0.17.
 */
import type { MissingKind } from '../../domain/values';
import type { DecimalMark } from '../form';
import { choiceOf, operatorWords, unitWords } from './choices';
import { statedMissing, statesNothing } from './missing';
import { readNumber } from './number';

export interface Amount {
  waarde: number;
  waardeMax?: number;
  /** A code of `operatoren`; absent when the source says none. */
  operator?: string;
  /** A code of `eenheden`, or the words of the source when those say more: "% van respondenten". */
  eenheid?: string;
}

export type AmountReading =
  | { soort: 'leeg' }
  | { soort: 'ontbreekt'; ontbreekt: MissingKind }
  | { soort: 'getal'; bedrag: Amount }
  | { soort: 'woorden' }
  /** A sentence: why, and what to do. */
  | { soort: 'geweigerd'; reden: string };

const WORDS: AmountReading = { soort: 'woorden' };

/** No figure is so long; a text that is need not be taken apart. */
const MAX_LENGTH = 120;

/** Before a number; the longest first, so that "iets meer dan" is not "meer dan" with something. */
const OPERATORS = [...operatorWords.keys()]
  .filter((word) => word !== 'is' && word !== 'precies')
  .concat('precies')
  .sort((a, b) => b.length - a.length);

const FACTORS: ReadonlyMap<string, number> = new Map([
  ['duizend', 1e3],
  ['miljoen', 1e6],
  ['mln', 1e6],
  ['mln.', 1e6],
  ['miljard', 1e9],
  ['mld', 1e9],
  ['mld.', 1e9],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
]);

const FOOTNOTE = /\s*(?:[*†‡]+|[¹²³⁰⁴-⁹]+)$/u;
const DATE = /^\d{1,4}[-/]\d{1,2}[-/]\d{1,4}$/;
const RATIO = /^\d+ ?(?:op de|op|van de|van|in|out of|:|\/) ?\d/;
const QUANTITY =
  /^(€|eur(?:o)?(?= ?\d))? ?(-)?(\d(?:\d|[.,](?=\d)| (?=\d{3}(?!\d)))*)(?:,-{1,2})? ?(duizend|miljoen|mln\.?|miljard|mld\.?|thousand|million|billion)?(?!\p{L})(.*)$/u;
/** Two quantities with a word or dash between them; what precedes a range is in RANGE_OPENING. */
const RANGE = /^(.*?\d.*?)(?: ?- ?| (?:à|a|tot en met|t\/m|tot|to|en|and) )(€? ?\d.*)$/u;
const RANGE_OPENING = /^(?:tussen(?: de)?|between|van|from) (?=[€\d])/;

/** Lower case, one kind of space and of dash, no mark of a footnote. */
function clean(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[‐‑‒–—−]/g, '-')
    .trim()
    .replace(FOOTNOTE, '');
}

/** The text behind an operator, and its code; null when it begins with none. */
function afterOperator(text: string): { operator: string; rest: string } | null {
  for (const word of OPERATORS) {
    if (!text.startsWith(word)) continue;
    const rest = text.slice(word.length);
    // A word ends where its letters end: "ca" is not the beginning of "cao".
    if (/\p{L}$/u.test(word) && !/^[ \d€]/.test(rest)) continue;
    const operator = choiceOf(operatorWords, word);
    if (operator !== null) return { operator, rest: rest.trim() };
  }
  return null;
}

interface Quantity {
  waarde: number;
  eenheid: string | null;
}

/** A unit: a code, or a longer phrase that begins with one ("% van respondenten", "fte per jaar"). */
function unitOf(text: string): string | null {
  const known = choiceOf(unitWords, text);
  if (known !== null) return known === 'tekst' ? null : known;
  const phrase = /^(%|[^ ]+) ?((?:van|per|of) .+)$/.exec(text);
  if (phrase === null || choiceOf(unitWords, phrase[1] ?? '') === null) return null;
  return `${phrase[1]} ${phrase[2]}`;
}

function refused(reden: string): AmountReading {
  return { soort: 'geweigerd', reden };
}

/** A number with its unit; null when the text is not that; a refusal when it may be two numbers. */
function quantity(text: string, decimaal: DecimalMark | null): Quantity | AmountReading | null {
  const parts = QUANTITY.exec(text.trim());
  if (parts === null) return null;
  const [, currency, minus, run = '', factorWord, rest = ''] = parts;
  const unit = rest.trim();
  const reading = readNumber(run, unit.startsWith('%') || unit.startsWith('proc'), decimaal);
  if (reading === null) return null;
  if ('dubbel' in reading) {
    const [one, other] = reading.dubbel;
    return refused(
      `‘${run}’ kan ${one} en ${other} betekenen. Schrijf duizendtallen met een punt (1.528) en decimalen met een komma (1,5).`,
    );
  }
  const factor = factorWord === undefined ? 1 : (FACTORS.get(factorWord) ?? 1);
  // A product may have a digit too many; what stands in the text has none.
  const scaled = factor === 1 ? reading.waarde : Number((reading.waarde * factor).toPrecision(15));
  const waarde = minus === undefined ? scaled : -scaled;
  const eenheid = unit === '' ? null : unitOf(unit);
  if (unit !== '' && eenheid === null) return null;
  if (currency === undefined) return { waarde, eenheid };
  return eenheid === null || eenheid === 'euro' ? { waarde, eenheid: 'euro' } : null;
}

function isReading(found: Quantity | AmountReading): found is AmountReading {
  return 'soort' in found;
}

function amountOf(waarde: number, eenheid: string | null, operator: string | null): Amount {
  return {
    waarde,
    ...(operator === null ? {} : { operator }),
    ...(eenheid === null ? {} : { eenheid }),
  };
}

function range(
  text: string,
  operator: string | null,
  decimaal: DecimalMark | null,
): AmountReading | null {
  const bare = text.replace(RANGE_OPENING, '');
  const parts = RANGE.exec(bare);
  if (parts === null) return null;
  // "en" divides a range only after "tussen"; elsewhere it divides two figures.
  if (bare === text && / (?:en|and) /.test(bare)) return null;
  const low = quantity(parts[1] ?? '', decimaal);
  const high = quantity(parts[2] ?? '', decimaal);
  if (low === null || high === null) return null;
  if (isReading(low)) return low;
  if (isReading(high)) return high;
  if (low.eenheid !== null && high.eenheid !== null && low.eenheid !== high.eenheid) {
    return refused('De twee getallen hebben een verschillende eenheid. Zet ze op eigen rijen.');
  }
  if (low.waarde >= high.waarde) {
    return refused(
      'Het tweede getal van dit bereik is niet hoger dan het eerste. Controleer de cel.',
    );
  }
  const bedrag = amountOf(low.waarde, low.eenheid ?? high.eenheid, operator);
  return { soort: 'getal', bedrag: { ...bedrag, waardeMax: high.waarde } };
}

/**
 * Takes a text of a column of values apart. `decimaal`: the sign before the decimals in this file,
 * where that is known.
 */
export function readAmount(text: string, decimaal: DecimalMark | null = null): AmountReading {
  if (text.length > MAX_LENGTH) return WORDS;
  const cleaned = clean(text);
  if (statesNothing(cleaned)) return { soort: 'leeg' };
  const ontbreekt = statedMissing(cleaned);
  if (ontbreekt !== null) return { soort: 'ontbreekt', ontbreekt };
  if (!/\d/.test(cleaned)) return WORDS;
  if (DATE.test(cleaned)) {
    return refused('Dit is een datum, en hier hoort een getal. Typ het getal opnieuw.');
  }
  const opened = afterOperator(cleaned);
  const bare = opened?.rest ?? cleaned;
  const operator = opened?.operator ?? null;
  if (RATIO.test(bare)) return WORDS;
  const between = range(bare, operator, decimaal);
  if (between !== null) return between;
  const single = quantity(bare, decimaal);
  if (single === null) return WORDS;
  if (isReading(single)) return single;
  return { soort: 'getal', bedrag: amountOf(single.waarde, single.eenheid, operator) };
}
