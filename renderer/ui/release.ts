/** Which program this is, and how old: the product has no network, so it cannot ask for a newer one. */
import { formatDate } from './format';

interface Release {
  versie: string;
  /** ISO; '' when run from source without a build. */
  datum: string;
}

/** "Draaiknop 0.1.0, van 22 november 2026". */
export function releaseName({ versie, datum }: Release): string {
  return datum === '' ? `Draaiknop ${versie}` : `Draaiknop ${versie}, van ${formatDate(datum)}`;
}

/** Whole years between two days of the calendar. */
function yearsBetween(earlier: Date, later: Date): number {
  const years = later.getFullYear() - earlier.getFullYear();
  const day = (date: Date) => date.getMonth() * 100 + date.getDate();
  return day(later) < day(earlier) ? years - 1 : years;
}

/** "een jaar oud: vraag naar een nieuwere", or null for one that is younger, or of no known day. */
export function releaseAge({ datum }: Release, now: Date): string | null {
  if (datum === '') return null;
  const years = yearsBetween(new Date(datum), now);
  // A clock that runs behind says nothing.
  if (!(years >= 1)) return null;
  return `${years === 1 ? 'een jaar' : `${years} jaar`} oud: vraag naar een nieuwere`;
}
