/**
 * How hard a passphrase is to guess, for the screen that shows it and the worker that refuses what
 * is too easy. Heavy to load: both import it only when a passphrase is chosen, never to unlock.
 */
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { obviousWords } from './obvious-words';

/** A word of a list of 7,776 is 3.9 decimal digits of guesses; short words come from a short list. */
export const DIGITS_PER_WORD = 3.9;
/**
 * 10^12 guesses. With Argon2id at 64 MiB a well-equipped attacker makes in the order of 10^4 a
 * second, so all of them take three years; with a fifth word tens of thousands.
 */
export const ENOUGH_DIGITS = 12;
/** The estimator's time grows faster than the text; beyond this nothing changes any more. */
const LOOKED_AT = 100;

/** A word that is tried first is one of some thirty. */
const DIGITS_PER_OBVIOUS_WORD = 1.5;

const estimator = new ZxcvbnFactory({ dictionary: { obvious: [...obviousWords] } });
const obvious = new Set(obviousWords);

function digitsOfWords(words: ReadonlySet<string>): number {
  let digits = 0;
  for (const word of words) {
    const most = obvious.has(word) ? DIGITS_PER_OBVIOUS_WORD : DIGITS_PER_WORD;
    digits += Math.min(most, 1 + 0.7 * word.length);
  }
  return digits;
}

/**
 * Decimal digits of guesses: the lower of what patterns (repeats, sequences, dates, words that are
 * tried first) leave, and of its different words as drawn from a common list. One long word counts
 * for less than its length: it may well be in a list.
 */
export function guessDigits(text: string): number {
  const looked = text.slice(0, LOOKED_AT).trim().toLocaleLowerCase('nl');
  const patterns = estimator.check(looked).guessesLog10;
  const words = new Set(looked.split(/[\s\-_.,]+/).filter((word) => word.length > 1));
  return words.size > 1 ? Math.min(patterns, digitsOfWords(words)) : Math.max(0, patterns * 0.75);
}

/** Whether it may seal a dossier. */
export function isStrongEnough(text: string): boolean {
  return guessDigits(text) >= ENOUGH_DIGITS;
}
