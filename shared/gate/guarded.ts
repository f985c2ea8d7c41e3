/** What may be done with a value, as its source said, and what stands in its place when it may not leave. */
import type { Guarded } from '../domain/uitgifte';
import { type Missing, type Value, valueText } from '../domain/values';

export const HIDDEN: Missing = Object.freeze({ ontbreekt: 'onderdrukt' });

export type Vertrouwelijkheid = keyof Guarded;

/** Words of a source that is not in the list ("vertrouwelijk") guard: nobody said that it is public. */
export function vertrouwelijkheidOf(value: Value | undefined): Vertrouwelijkheid {
  const said = valueText(value).trim().toLowerCase();
  if (said === '') return 'onbekend';
  return said === 'openbaar' || said === 'totaal' ? said : 'intern';
}

export function nothingGuarded(): Guarded {
  return { openbaar: 0, intern: 0, totaal: 0, onbekend: 0 };
}
