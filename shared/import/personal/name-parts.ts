/** What a name consists of, and whether what stands before an @ is made of it. */
import { PARTICLE, TITLE } from './names';

export interface NameParts {
  /** First name as written; null when only initials, or nothing, stand before the surname. */
  given: string | null;
  /** Letters of the initials; '' without. */
  initials: string;
  /** "van der"; '' without. */
  particles: string;
  /** The last word; of a name of one word that word, whatever it is. */
  last: string;
}

const TITLED = new RegExp(`^(?:${TITLE}\\s+)+`, 'u');
const INITIALS = /^(?:\p{Lu}\.){1,5}\p{Lu}?$|^\p{Lu}\.?$/u;

/** The parts of "Voornaam van der Achternaam", "Achternaam, V." or "mevrouw Achternaam"; null of none. */
export function namePartsOf(name: string): NameParts | null {
  const plain = name.replace(TITLED, '').replace(/[()"“”]/gu, ' ');
  const [before = '', behind] = plain.split(',');
  const parts = `${behind ?? ''} ${before}`.split(/\s+/u).filter((part) => part !== '');
  const words = parts.filter((part) => !PARTICLE.test(part) && !INITIALS.test(part));
  const last = words.at(-1);
  if (last === undefined) return null;
  return {
    given: words.length > 1 ? (words[0] ?? null) : null,
    initials: letters(parts.filter((part) => INITIALS.test(part)).join('')),
    particles: parts.filter((part) => PARTICLE.test(part)).join(' '),
    last,
  };
}

/** Whether it is the name of one person: more than one word of it, or its initials. */
export function isWholeName({ given, initials }: NameParts): boolean {
  return given !== null || initials !== '';
}

/** Small letters only: "J.-P. Ö" is "jpo". */
function letters(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/gu, '');
}

/** Fewer letters say nothing of who it is. */
const MIN_LETTERS = 3;

/** What of an address or a profile may be made of a name: "j.voorbeeld" of "j.voorbeeld@…". */
export function ownPart(text: string): string {
  return text.includes('@')
    ? text.slice(0, text.indexOf('@'))
    : text.slice(text.lastIndexOf('/') + 1);
}

/** Whether `own` is made of this name: "jan", "voorbeeld", "jvoorbeeld", "jan.van.voorbeeld". */
export function resembles(own: string, name: string): boolean {
  const parts = namePartsOf(name);
  if (parts === null) return false;
  const { given, initials, particles, last } = parts;
  const whole = letters(own);
  const first = given === null ? '' : letters(given);
  if (whole.length < MIN_LETTERS) return false;
  if (whole === first) return true;
  const isLone = !isWholeName(parts);
  if (isLone && letters(own.split(/[._-]/u)[0] ?? '') === letters(last)) return true;
  const mayBe = (rest: string): boolean =>
    rest === '' ||
    (isLone
      ? rest.length === 1
      : [first, first.charAt(0), initials, initials.charAt(0)].includes(rest));
  return [letters(last), letters(particles + last)].some(
    (surname) =>
      surname.length >= MIN_LETTERS &&
      ((whole.endsWith(surname) && mayBe(whole.slice(0, -surname.length))) ||
        (whole.startsWith(surname) && mayBe(whole.slice(surname.length)))),
  );
}
