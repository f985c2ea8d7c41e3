/** What the meter says of a passphrase (shared/vault/passphrase.ts judges it). */
import { DIGITS_PER_WORD, ENOUGH_DIGITS, guessDigits } from '../../../shared/vault/passphrase';

export interface Strength {
  /** Filled steps of the meter. */
  stappen: 1 | 2 | 3 | 4;
  /** Strong enough to seal a dossier with. */
  voldoende: boolean;
  zin: string;
}

export function strengthOf(text: string): Strength {
  const digits = guessDigits(text);
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
