/** One number with its currency, factor and unit: `€ 1,5 mln`, `12½%`, `-3 %-punt`, `36u`. */
import type { DecimalMark } from '../form';
import { choiceOf, unitWords } from './choices';
import { type Doubt, type NumberReading, readNumber } from './number';
import { isUnitOfItsOwn } from './units';

export interface Quantity {
  /** Without the factor. */
  getal: number;
  /** 1000 of `30 duizend`; 1 without one. */
  factor: number;
  eenheid: string | null;
  twijfel: Doubt | null;
}

/** A quantity; null when the text is none; both readings of digits that may be two numbers. */
export type QuantityReading =
  | Quantity
  | { tekst: string; dubbel: readonly [string, string] }
  | null;

const FACTORS: ReadonlyMap<string, number> = new Map([
  ['duizend', 1e3],
  ['k', 1e3],
  ['miljoen', 1e6],
  ['mln', 1e6],
  ['mln.', 1e6],
  ['mio', 1e6],
  ['miljard', 1e9],
  ['mld', 1e9],
  ['mld.', 1e9],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
]);
const FRACTIONS: Readonly<Record<string, number>> = { '¼': 0.25, '½': 0.5, '¾': 0.75 };

const CURRENCY = '€|eur(?:o)?(?= ?[-+]? ?[\\d.,])';
const RUN = "\\d(?:\\d|[.,'](?=\\d)| (?=\\d{3}(?!\\d)))*|[.,]\\d+";
const QUANTITY = new RegExp(
  `^([-+]? ?)(?:(${CURRENCY}) ?)?([-+]? ?)(${RUN})? ?([¼½¾])?(?:[,.] ?[-=]{1,2})? ?` +
    `(?:(${[...FACTORS.keys()]
      .map((word) => word.replace('.', '\\.'))
      .reverse()
      .join('|')})(?!\\p{L}))?(.*)$`,
  'u',
);

/** A unit: a code, or words that begin with one ("% van respondenten", "fte per jaar", "uur/week"). */
function unitOf(text: string): string | null {
  const known = choiceOf(unitWords, text);
  if (known !== null) return known === 'tekst' ? null : known;
  if (isUnitOfItsOwn(text)) return text;
  const phrase = /^(%|[^ /]+?)( ?)((?:van|per|of|p\/|\/) ?.+)$/.exec(text);
  if (phrase === null) return null;
  const [, unit = '', space = '', rest = ''] = phrase;
  if (choiceOf(unitWords, unit) === null) return null;
  return `${unit}${rest.startsWith('/') ? '' : space || ' '}${rest}`;
}

/** `2½` is two and a half; of a number with decimals a fraction makes no number. */
function withFraction(reading: NumberReading, run: string, fraction: string): NumberReading {
  const part = FRACTIONS[fraction] ?? 0;
  if (run === '') return { waarde: part };
  if (reading === null || 'dubbel' in reading || !Number.isInteger(reading.waarde)) return null;
  return { ...reading, waarde: reading.waarde + part };
}

/** `text` is tidy. `decimaal`: the sign before the decimals, where the column or file tells. */
export function readQuantity(text: string, decimaal: DecimalMark | null): QuantityReading {
  const parts = QUANTITY.exec(text);
  if (parts === null) return null;
  const [, before = '', currency, behind = '', run = '', fraction, word, rest = ''] = parts;
  if ((run === '' && fraction === undefined) || (before !== '' && behind.trim() !== ''))
    return null;
  const unit = rest.trim();
  const isPercentage = unit.startsWith('%') || unit.startsWith('proc');
  const digits = run === '' ? null : readNumber(run, isPercentage, decimaal);
  const reading = fraction === undefined ? digits : withFraction(digits, run, fraction);
  if (reading === null) return null;
  if ('dubbel' in reading) return { tekst: run, dubbel: reading.dubbel };
  const eenheid = unit === '' ? null : unitOf(unit);
  if (unit !== '' && eenheid === null) return null;
  if (currency !== undefined && eenheid !== null && eenheid !== 'euro') return null;
  const isNegative = before.startsWith('-') || behind.startsWith('-');
  return {
    // Minus nothing is nothing.
    getal: isNegative && reading.waarde !== 0 ? -reading.waarde : reading.waarde,
    factor: word === undefined ? 1 : (FACTORS.get(word) ?? 1),
    eenheid: currency === undefined ? eenheid : 'euro',
    twijfel: reading.twijfel ?? null,
  };
}

/** A product may have a digit too many; what stands in the text has none. */
export function times(getal: number, factor: number): number {
  return factor === 1 ? getal : Number((getal * factor).toPrecision(15));
}
