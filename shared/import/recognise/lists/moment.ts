/**
 * When somebody came or left, as a system or a person writes it: a day, a month or a year, each as
 * precise as it is. What stands for "no end" is told apart from a day and from an empty cell.
 */

import type { MissingKind } from '../../../domain/values';
import { notation } from '../../notation';
import { isCellDate, isCellError, type RawCell } from '../../sheet';
import { type DateOrder, readDate } from '../../values/dates';
import { errorRefusal } from '../../values/errors';
import { statedMissing, statesNothing } from '../../values/missing';
import { monthOfYear } from './month';

export type MomentReading =
  | { soort: 'leeg' }
  /** `2020-09-01`, `2020-09` or `2020`. */
  | { soort: 'moment'; moment: string }
  /** `31-12-9999`, `00-00-0000`, `heden`: the source says that there is none. */
  | { soort: 'geen' }
  | { soort: 'ontbreekt'; ontbreekt: MissingKind }
  | { soort: 'geweigerd'; reden: string };

/** No employment of today began before, and none that is known ends after. */
const FIRST_YEAR = 1930;
const LAST_YEAR = 2100;

/** Zeros for every digit: how systems store that there is no day. */
const ZEROS = /^0{1,4}([-/.]0{1,4}){0,2}$/;
const OPEN =
  /^(?:heden|nu|lopend|doorlopend|actief|in dienst|nog in dienst|onbepaald|onbepaalde tijd|geen einde|geen einddatum|open|present|current|active)$/iu;
const COMPACT = /^((?:19|20|99)\d{2})(\d{2})(\d{2})$/;
const TIME = /[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/u;
const YEAR = /^(?:19|20)\d{2}$/;

const EXPECTED = 'Hier hoort een datum, zoals 01-09-2020 of 2020-09-01';

function checked(moment: string): MomentReading {
  const year = Number(moment.slice(0, 4));
  if (year > LAST_YEAR) return { soort: 'geen' };
  if (year < FIRST_YEAR) {
    return {
      soort: 'geweigerd',
      reden: `Het jaar ${year} kan hier niet kloppen; een leeg veld wordt in een export vaak 1900. Maak de cel leeg of verbeter hem.`,
    };
  }
  return { soort: 'moment', moment };
}

function ofNumber(value: number, shown: string): MomentReading {
  if (value === 0) return { soort: 'geen' };
  const digits = String(value);
  if (YEAR.test(digits)) return checked(digits);
  const compact = COMPACT.exec(digits);
  if (compact !== null) return ofText(`${compact[1]}-${compact[2]}-${compact[3]}`, null);
  // Days since 1900 of which the format was lost.
  const serial = Number.isInteger(value) && value > 10_000 && value < 80_000;
  const repair = serial ? ' Maak de kolom in Excel op als Datum en kies het bestand opnieuw.' : '';
  return { soort: 'geweigerd', reden: `${EXPECTED}; er staat het getal ${shown}.${repair}` };
}

function ofText(text: string, order: DateOrder | null): MomentReading {
  const bare = text.replace(TIME, '').trim();
  if (ZEROS.test(bare)) return { soort: 'geen' };
  if (YEAR.test(bare)) return checked(bare);
  const compact = COMPACT.exec(bare);
  const day = readDate(compact === null ? bare : compact.slice(1).join('-'), order);
  if (day !== null) {
    if ('datum' in day) return checked(day.datum);
    const reden =
      'bestaatNiet' in day
        ? `De dag ‘${bare}’ bestaat niet. Verbeter de cel.`
        : `‘${bare}’ kan twee dagen zijn (${day.dubbel.join(' of ')}). Schrijf de maand in letters, of het jaar voorop.`;
    return { soort: 'geweigerd', reden };
  }
  const month = monthOfYear(bare);
  if (month !== null) return checked(month);
  return { soort: 'geweigerd', reden: `${EXPECTED}; er staat ‘${bare.slice(0, 40)}’.` };
}

/** A cell under a heading that says when. `order`: which number of 1/2/2020 is the day, if known. */
export function momentOf(cell: RawCell | undefined, order: DateOrder | null = null): MomentReading {
  if (cell === undefined || cell === null) return { soort: 'leeg' };
  if (isCellError(cell)) return { soort: 'geweigerd', reden: errorRefusal(cell.fout) };
  if (isCellDate(cell)) {
    return /^\d{4}-/.test(cell.datum)
      ? checked(cell.datum.slice(0, 10))
      : { soort: 'geweigerd', reden: `${EXPECTED}; er staat een tijd.` };
  }
  if (typeof cell === 'boolean') return { soort: 'geweigerd', reden: `${EXPECTED}.` };
  if (typeof cell === 'number') return ofNumber(cell, notation(cell, undefined) ?? '');
  const text = cell.trim();
  if (statesNothing(text)) return { soort: 'leeg' };
  if (OPEN.test(text)) return { soort: 'geen' };
  const ontbreekt = statedMissing(text);
  return ontbreekt === null ? ofText(text, order) : { soort: 'ontbreekt', ontbreekt };
}

/** Whether `a` is certainly before `b`: as far as both say it. */
export function isBefore(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
}

/** Which number of 1/2/2020 is the day, when some date of the column can be read in one way only. */
export function orderOf(cells: Iterable<RawCell | undefined>): DateOrder | null {
  const found = new Set<DateOrder>();
  for (const cell of cells) {
    const parts =
      typeof cell === 'string' ? /^(\d{1,2})\/(\d{1,2})\/\d{2,4}/.exec(cell.trim()) : null;
    if (parts === null) continue;
    if (Number(parts[1]) > 12) found.add('dag-maand');
    if (Number(parts[2]) > 12) found.add('maand-dag');
  }
  const [only] = found;
  return found.size === 1 ? (only ?? null) : null;
}
