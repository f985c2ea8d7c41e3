/**
 * Digits to a number. Dutch notation first (1.528 is fifteen hundred and more, 0,9 is nine tenths);
 * English where it can be nothing else (1,528.50; 0.9). What may be both is refused, never guessed.
 */

import type { DecimalMark } from '../form';

export type NumberReading =
  | { waarde: number }
  /** Both readings, as a Dutch reader writes them. */
  | { dubbel: readonly [string, string] }
  /** These are no digits of one number. */
  | null;

const WHOLE = /^\d+$/;
const DUTCH = /^\d{1,3}(?:[. ]\d{3})+(?:,\d+)?$|^\d+,\d+$/;
const ENGLISH = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+\.\d+$/;

const dutch = (text: string): number => Number(text.replace(/[. ]/g, '').replace(',', '.'));
const english = (text: string): number => Number(text.replaceAll(',', ''));

/** Any whole number of so many digits is stored as it is. */
const EXACT_DIGITS = 15;

/** Null for a whole number that would be stored as another one: it has more digits than fit. */
function whole(digits: string): NumberReading {
  const waarde = Number(digits);
  const isKept =
    digits.length <= EXACT_DIGITS || String(waarde) === digits.replace(/^0+(?=\d)/, '');
  return isKept ? { waarde } : null;
}

const dutchWords = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 10 });

/**
 * `text` holds digits with points, commas and single spaces only. `procent`: a percentage, of which
 * three decimals are likelier than thousands. `decimaal`: the sign before the decimals in this file,
 * where that is known; it decides what otherwise may be both.
 */
export function readNumber(
  text: string,
  procent = false,
  decimaal: DecimalMark | null = null,
): NumberReading {
  if (WHOLE.test(text)) return whole(text);
  const mark = markOf(text);
  if (mark === null) return null;
  if (mark !== 'dubbel') return { waarde: mark === ',' ? dutch(text) : english(text) };
  if (decimaal !== null) return { waarde: decimaal === ',' ? dutch(text) : english(text) };
  if (text.includes(',') === procent) return { waarde: dutch(text) };
  return { dubbel: [dutchWords.format(dutch(text)), dutchWords.format(english(text))] };
}

/**
 * Which sign stands before the decimals of this number; 'dubbel' when it may be either: one sign and
 * three digits behind it, thousands or decimals. Null for what is no number with such a sign.
 */
export function markOf(text: string): DecimalMark | 'dubbel' | null {
  const isDutch = DUTCH.test(text);
  const isEnglish = ENGLISH.test(text);
  if (isDutch !== isEnglish) return isDutch ? ',' : '.';
  if (!isDutch) return null;
  // No thousand begins with a zero.
  if (text.startsWith('0')) return text.includes(',') ? ',' : '.';
  return 'dubbel';
}
