/**
 * Digits to a number. Dutch notation first (1.528 is fifteen hundred and more, 0,9 is nine tenths);
 * English where it can be nothing else (1,528.50; 0.9). What may be both is refused, never guessed,
 * but for 1.528: that is how a Dutch sheet writes it, and whoever reads it is told.
 */

import type { DecimalMark } from '../form';

/**
 * What had to be decided to read a number that may be two. 'gewoonte': the Dutch reading, and
 * nothing in the column says so; 'kolom': other numbers of the column, or of the file, do.
 */
export type Doubt = 'gewoonte' | 'kolom';

export type NumberReading =
  | { waarde: number; twijfel?: Doubt }
  /** Both readings, as a Dutch reader writes them. */
  | { dubbel: readonly [string, string] }
  /** These are no digits of one number. */
  | null;

const WHOLE = /^\d+$/;
const DUTCH = /^\d{1,3}(?:[. ]\d{3})+(?:,\d+)?$|^\d*,\d+$/;
const ENGLISH = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d*\.\d+$/;
/** As in Switzerland; a single space divides thousands in English too. */
const APOSTROPHES = /^\d{1,3}(?:'\d{3})+(?:[.,]\d+)?$/;
const SPACES = /^\d{1,3}(?: \d{3})+\.\d+$/;

/** A number of so many digits is stored as it is. */
const EXACT_DIGITS = 15;

/** Null for a number that would be stored as another one: it has more digits than fit. */
function exact(digits: string): number | null {
  const waarde = Number(digits);
  const kept = digits.replace(/^0+(?=\d)/, '');
  if (kept.replace('.', '').replace(/^0+/, '').length <= EXACT_DIGITS) return waarde;
  return String(waarde) === kept ? waarde : null;
}

const dutch = (text: string): number | null => exact(text.replace(/[. ']/g, '').replace(',', '.'));
const english = (text: string): number | null => exact(text.replace(/[, ']/g, ''));

const inDutch = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 15 });

function single(waarde: number | null, twijfel?: Doubt): NumberReading {
  if (waarde === null) return null;
  return twijfel === undefined ? { waarde } : { waarde, twijfel };
}

/**
 * `text` holds digits with points, commas, apostrophes and single spaces only. `procent`: a
 * percentage, of which three decimals are likelier than thousands. `decimaal`: the sign before the
 * decimals in this column or file, where that is known; it decides what otherwise may be both.
 */
export function readNumber(
  text: string,
  procent = false,
  decimaal: DecimalMark | null = null,
): NumberReading {
  if (WHOLE.test(text)) return single(exact(text));
  const mark = markOf(text);
  if (mark === null) return null;
  if (mark !== 'dubbel') return single(mark === ',' ? dutch(text) : english(text));
  if (decimaal !== null) return single(decimaal === ',' ? dutch(text) : english(text), 'kolom');
  if (text.includes(',') === procent) return single(dutch(text), 'gewoonte');
  const both = [dutch(text), english(text)] as const;
  if (both[0] === null || both[1] === null) return null;
  return { dubbel: [inDutch.format(both[0]), inDutch.format(both[1])] };
}

/**
 * Which sign stands before the decimals of this number; 'dubbel' when it may be either: one sign and
 * three digits behind it, thousands or decimals. Null for what is no number with such a sign.
 */
export function markOf(text: string): DecimalMark | 'dubbel' | null {
  if (APOSTROPHES.test(text)) return text.includes('.') ? '.' : ',';
  if (SPACES.test(text)) return '.';
  const isDutch = DUTCH.test(text);
  const isEnglish = ENGLISH.test(text);
  if (isDutch !== isEnglish) return isDutch ? ',' : '.';
  if (!isDutch) return null;
  // No thousand begins with a zero, or with nothing.
  if (/^(?:0|[.,])/.test(text)) return text.includes(',') ? ',' : '.';
  return 'dubbel';
}
