/**
 * Digits to a number. Dutch notation first (1.528 is fifteen hundred and more, 0,9 is nine tenths);
 * English where it can be nothing else (1,528.50; 0.9). What may be both is refused, never guessed.
 */

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

const dutchWords = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 10 });

/**
 * `text` holds digits with points, commas and single spaces only. `procent`: a percentage, of which
 * three decimals are likelier than thousands.
 */
export function readNumber(text: string, procent = false): NumberReading {
  if (WHOLE.test(text)) return { waarde: Number(text) };
  const isDutch = DUTCH.test(text);
  const isEnglish = ENGLISH.test(text);
  if (isDutch && isEnglish) return both(text, procent);
  if (isDutch) return { waarde: dutch(text) };
  return isEnglish ? { waarde: english(text) } : null;
}

/** One sign and three digits behind it: thousands or decimals. No thousand begins with a zero. */
function both(text: string, procent: boolean): NumberReading {
  const comma = text.includes(',');
  if (text.startsWith('0')) return { waarde: comma ? dutch(text) : english(text) };
  if (comma ? procent : !procent) return { waarde: dutch(text) };
  return { dubbel: [dutchWords.format(dutch(text)), dutchWords.format(english(text))] };
}
