/**
 * Looks for personal data in texts that leave, by the patterns of the import, and shows enough of it
 * to find it again. It finds what it knows; that it finds nothing does not mean that there is nothing.
 */
import { type PersonalKind, personalKinds } from '../domain/personal-kinds';
import { findInText } from '../import/personal/text';

export interface PersonalHit {
  soort: PersonalKind;
  /** Enough to find it again, too little to read it: "06…78", "m…@…nl". */
  tekst: string;
}

const order = new Map(personalKinds.map((soort, index) => [soort, index]));

/** Everything that looks like personal data, in the order of the kinds. */
export function findPersonal(text: string): PersonalHit[] {
  return findInText(text)
    .map(({ soort, start, end }) => ({ soort, tekst: masked(soort, text.slice(start, end)) }))
    .sort((a, b) => (order.get(a.soort) ?? 0) - (order.get(b.soort) ?? 0));
}

function masked(soort: PersonalKind, found: string): string {
  switch (soort) {
    case 'e-mail':
      return `${found.charAt(0)}…@…${found.slice(found.lastIndexOf('.'))}`;
    case 'profiel':
      return `${found.split('/')[0]}/…`;
    case 'naam':
      return maskedName(found);
    case 'iban':
      return `${found.slice(0, 2)}…${found.slice(-2)}`;
    default:
      return maskedDigits(found);
  }
}

function maskedDigits(number: string): string {
  const digits = number.replace(/\D/g, '');
  return `${digits.slice(0, 2)}…${digits.slice(-2)}`;
}

/** "mevrouw J…", "A.B. d…": what comes before the name itself, and its first letter. */
function maskedName(name: string): string {
  const words = [...name.matchAll(/\p{Lu}[\p{L}\p{M}'’-]+/gu)].filter(
    ({ 0: word, index }) =>
      index > 0 || !/^(?:Mevr|Meneer|Mijnheer|De|Dhr|Mw|Drs|Dr|Ir|Ing|Mr|Prof)/u.test(word),
  );
  const at = words[0]?.index ?? name.length - 1;
  return `${name.slice(0, at)}${name.charAt(at)}…`;
}
