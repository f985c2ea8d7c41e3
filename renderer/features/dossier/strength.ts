import { ZxcvbnFactory } from '@zxcvbn-ts/core';

export interface Strength {
  /** Filled steps of the meter. */
  stappen: 0 | 1 | 2 | 3 | 4;
  /** Strong enough to seal a dossier with. */
  voldoende: boolean;
  zin: string;
}

/** Decimal digits of guesses for one word of a long list (7,776 words). */
const DIGITS_PER_WORD = 3.9;
const ENOUGH_DIGITS = 12;

const estimator = new ZxcvbnFactory();

/**
 * How hard a passphrase is to guess, without a word list: the lower of what patterns (repeats,
 * sequences, dates, keyboard rows) leave, and of its words counted as drawn from a common list.
 */
export function strengthOf(text: string): Strength {
  const patterns = estimator.check(text.slice(0, 100)).guessesLog10;
  const words = text
    .trim()
    .split(/[\s\-_.,]+/)
    .filter((word) => word.length > 1).length;
  const digits = words > 1 ? Math.min(patterns, words * DIGITS_PER_WORD) : patterns * 0.75;
  const voldoende = digits >= ENOUGH_DIGITS;
  if (!voldoende) {
    const far = digits < ENOUGH_DIGITS / 2;
    return {
      stappen: far ? 1 : 2,
      voldoende,
      zin: far
        ? 'Makkelijk te raden. Neem minstens vier woorden die niet bij elkaar horen.'
        : 'Nog te raden. Een of twee woorden erbij maakt het verschil.',
    };
  }
  return digits >= ENOUGH_DIGITS + DIGITS_PER_WORD
    ? { stappen: 4, voldoende, zin: 'Sterk: dit is niet te raden.' }
    : { stappen: 3, voldoende, zin: 'Goed genoeg. Nog een woord maakt hem sterk.' };
}
