/**
 * Which moments a folder keeps. Days, weeks and months are those of the calendar on the wall of
 * the computer that makes the back-up, in the time zone it is in now: what a user calls "yesterday"
 * is what is kept of yesterday, also on the day that the clock is changed.
 *
 * Kept are: of today the newest of each of the last three clock hours in which one was made (so that
 * three in five minutes do not push out the morning); of each of the seven days before today, of
 * each of the four weeks (Monday to Sunday) before this one and of each of the twelve months before
 * this one the newest; what is not 'gewoon' for thirty days; and always the newest of each maker.
 * What says it is of later than now takes the place of nothing. One of the two clocks is wrong, and
 * if that is this one (an empty battery, say) it is the whole history: so it is thinned by itself, as
 * it would have been at the time of the newest of it.
 */
import type { MomentIndex } from './moment';

export type Kept = Pick<MomentIndex, 'at' | 'stap' | 'reden' | 'maker'>;

const HOURS_OF_TODAY = 3;
const DAYS = 7;
const WEEKS = 4;
const MONTHS = 12;
/** Whole calendar days that what is not 'gewoon' stays at least. */
const PROTECTED_DAYS = 30;
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** 1 January 1970 was a Thursday. */
const EPOCH_WEEKDAY = 3;

/** A day of the calendar, counted from 1 January 1970. */
type DayNumber = number;

/**
 * The moments that stay.
 * @param now ISO, UTC.
 * @param zone IANA name of the time zone, such as 'Europe/Amsterdam'.
 */
export function keptMoments<M extends Kept>(
  moments: readonly M[],
  now: string,
  zone: string,
): Set<M> {
  const later = moments.filter(({ at }) => at > now);
  const kept = keptUntil(
    moments.filter(({ at }) => at <= now),
    now,
    zone,
  );
  const last = later.reduce((latest, { at }) => (at > latest ? at : latest), now);
  for (const moment of keptUntil(later, last, zone)) kept.add(moment);
  return kept;
}

/** The same for moments of which none is later than now. */
function keptUntil<M extends Kept>(moments: readonly M[], now: string, zone: string): Set<M> {
  const calendar = calendarOf(zone);
  const today = calendar(now);
  // Newest first: of moments that compete for one place the first takes it.
  const sorted = [...moments].sort(newestFirst);
  const kept = new Set<M>();
  const taken = new Set<string>();
  const hours = new Set<number>();
  const take = (moment: M, place: string) => {
    if (!taken.has(place)) kept.add(moment);
    taken.add(place);
  };
  for (const moment of sorted) {
    const { at, reden, maker } = moment;
    const made = calendar(at);
    const age = today.day - made.day;
    if (reden !== 'gewoon' && age <= PROTECTED_DAYS) kept.add(moment);
    take(moment, `maker ${maker}`);
    const weeks = weekOf(today.day) - weekOf(made.day);
    const months = today.month - made.month;
    const hour = Math.floor(Date.parse(at) / HOUR_MS);
    if (age === 0 && !hours.has(hour) && hours.size < HOURS_OF_TODAY) {
      hours.add(hour);
      kept.add(moment);
    }
    if (age >= 1 && age <= DAYS) take(moment, `dag ${made.day}`);
    if (weeks >= 1 && weeks <= WEEKS) take(moment, `week ${weekOf(made.day)}`);
    if (months >= 1 && months <= MONTHS) take(moment, `maand ${made.month}`);
  }
  return kept;
}

/** Newest first, and of one time the furthest. */
export function newestFirst(a: Kept, b: Kept): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1;
  return b.stap - a.stap;
}

function weekOf(day: DayNumber): number {
  return Math.floor((day + EPOCH_WEEKDAY) / 7);
}

/** Day and month of a time on the calendar of a zone; months are counted from the year 0. */
function calendarOf(zone: string): (at: string) => { day: DayNumber; month: number } {
  const format = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  return (at) => {
    const parts = new Map(format.formatToParts(new Date(at)).map((p) => [p.type, Number(p.value)]));
    const year = parts.get('year') as number;
    const month = (parts.get('month') as number) - 1;
    const day = Date.UTC(year, month, parts.get('day')) / DAY_MS;
    return { day, month: year * 12 + month };
  };
}
