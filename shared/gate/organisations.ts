/**
 * Organisations that may not be named, as their own record says: of whatever is theirs and says
 * nothing itself, that holds too, and their names go with it.
 */
import { fold } from '../domain/fold';
import type { Organisatie } from '../domain/organisatie';
import { type Missing, type Value, valueText } from '../domain/values';
import { HIDDEN, type Vertrouwelijkheid, vertrouwelijkheidOf } from './guarded';

/** What those of a dossier ask. */
export interface GuardedNames {
  /** Nobody asks anything. */
  empty: boolean;
  /** What an organisation asks that is called so; 'onbekend' when it asks nothing. */
  guardOf(naam: Value | undefined): Vertrouwelijkheid;
  /** True when a text names one of them that is not to be named, as whole words. */
  namedIn(text: string): boolean;
}

/** Shorter names ("UW") are words of other texts too. */
const SHORT = 2;
const ORDER: readonly Vertrouwelijkheid[] = ['onbekend', 'openbaar', 'intern', 'totaal'];

export function guardedNames(organisaties: Iterable<Organisatie>): GuardedNames {
  const guards = new Map<string, Vertrouwelijkheid>();
  for (const { velden } of organisaties) {
    const guard = vertrouwelijkheidOf(velden.vertrouwelijkheid);
    if (guard !== 'intern' && guard !== 'totaal') continue;
    for (const naam of namesOf(velden)) {
      const before = guards.get(naam) ?? 'onbekend';
      // Two organisations of one name: what asks most holds for both.
      if (ORDER.indexOf(guard) > ORDER.indexOf(before)) guards.set(naam, guard);
    }
  }
  const pattern = wholeWords([...guards.keys()]);
  return {
    empty: guards.size === 0,
    guardOf: (naam) => guards.get(folded(valueText(naam))) ?? 'onbekend',
    namedIn: (text) => pattern !== null && (guards.has(folded(text)) || pattern.test(folded(text))),
  };
}

/** The names that an organisation goes by, without regard to capitals, accents and blanks. */
export function namesOf({ naam, andereNamen }: Organisatie['velden']): string[] {
  const others = Array.isArray(andereNamen) ? andereNamen : [valueText(andereNamen)];
  return [valueText(naam), ...others].map(folded).filter((name) => name !== '');
}

/** What a record says itself, else what its organisation asks. */
export function guardWith(
  names: GuardedNames,
  said: Value | undefined,
  organisatie: Value | undefined,
): Vertrouwelijkheid {
  const own = vertrouwelijkheidOf(said);
  return own === 'onbekend' ? names.guardOf(organisatie) : own;
}

/** What may not leave as it is because of a word of its source; null for what may. */
export function guardReason(guard: Vertrouwelijkheid): 'intern' | 'totaal' | null {
  return guard === 'intern' || guard === 'totaal' ? guard : null;
}

/** What stands in the place of texts that name an organisation that is not to be named. */
export function namesWithin(
  velden: Readonly<Partial<Record<string, Value>>>,
  names: GuardedNames,
): Record<string, Missing> {
  if (names.empty) return {};
  return Object.fromEntries(
    Object.entries(velden).flatMap(([veld, value]) =>
      names.namedIn(valueText(value)) ? [[veld, HIDDEN]] : [],
    ),
  );
}

const folded = (text: string): string => fold(text).replace(/\s+/g, ' ').trim();

function wholeWords(names: readonly string[]): RegExp | null {
  const words = names
    .filter((name) => name.length > SHORT)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (names.length === 0) return null;
  // A pattern that nothing fits, where all names are short: these count as a whole text only.
  const any = words.length === 0 ? '(?!)' : `(?:${words.join('|')})`;
  return new RegExp(`(?<![\\p{L}\\p{N}])${any}(?![\\p{L}\\p{N}])`, 'u');
}
