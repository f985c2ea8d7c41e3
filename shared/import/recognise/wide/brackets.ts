/** Words in brackets behind a year: a measure, a group of people, or something that is said of the year. */
import { headingSays, isMeasure } from '../records/cijfer-heading';
import { isPeople } from './across';

export interface Bracketed {
  /** `bij de maat`: a measure stands before them, and what they say of it is not known. */
  veld: 'maat' | 'populatie' | 'opmerking' | 'bij de maat';
  waarde: string;
}

const ALONE = /^[([]\s*([^()[\]]+?)\s*[)\]]$/u;
const BEHIND_YEAR = /(?:19|20)\d{2}[*†‡]?\s*[([]\s*([^()[\]]+?)\s*[)\]]\s*$/u;

/** `rest`: the heading without its period; `kop`: all of it. Null for no brackets, or those of a unit. */
export function bracketed(rest: string, kop: string): Bracketed | null {
  const alone = ALONE.exec(rest)?.[1];
  const waarde = alone ?? BEHIND_YEAR.exec(kop)?.[1];
  if (waarde === undefined || headingSays(`(${waarde})`, true).maat === null) return null;
  if (alone === undefined) return rest.includes(waarde) ? { veld: 'bij de maat', waarde } : null;
  if (isMeasure(waarde)) return { veld: 'maat', waarde };
  return { veld: isPeople(waarde) ? 'populatie' : 'opmerking', waarde };
}
