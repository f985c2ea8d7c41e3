import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { obviousWords } from '../../../shared/vault/obvious-words';

export interface Strength {
  /** Filled steps of the meter. */
  stappen: 1 | 2 | 3 | 4;
  /** Strong enough to seal a dossier with. */
  voldoende: boolean;
  zin: string;
}

/** A word of a list of 7,776 is 3.9 decimal digits of guesses; short words come from a short list. */
const DIGITS_PER_WORD = 3.9;
/**
 * 10^12 guesses. With Argon2id at 64 MiB a well-equipped attacker makes in the order of 10^4 a
 * second, so all of them take three years; with a fifth word tens of thousands.
 */
const ENOUGH_DIGITS = 12;
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
 * How hard a passphrase is to guess: the lower of what patterns (repeats, sequences, dates, words
 * that are tried first) leave, and of its different words as drawn from a common list. One long
 * word counts for less than its length: it may well be in a list.
 */
export function strengthOf(text: string): Strength {
  const looked = text.slice(0, LOOKED_AT).trim().toLocaleLowerCase('nl');
  const patterns = estimator.check(looked).guessesLog10;
  const words = new Set(looked.split(/[\s\-_.,]+/).filter((word) => word.length > 1));
  const digits =
    words.size > 1 ? Math.min(patterns, digitsOfWords(words)) : Math.max(0, patterns * 0.75);
  if (digits >= ENOUGH_DIGITS + DIGITS_PER_WORD) {
    return { stappen: 4, voldoende: true, zin: 'Sterk. Hem onthouden is nu het belangrijkst.' };
  }
  if (digits >= ENOUGH_DIGITS) {
    return { stappen: 3, voldoende: true, zin: 'Goed genoeg. Nog een woord maakt hem sterk.' };
  }
  return digits >= ENOUGH_DIGITS / 2
    ? { stappen: 2, voldoende: false, zin: 'Nog te raden. Een of twee woorden erbij helpt.' }
    : {
        stappen: 1,
        voldoende: false,
        zin: 'Makkelijk te raden. Neem minstens vier woorden die niet bij elkaar horen.',
      };
}
