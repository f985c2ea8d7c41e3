/**
 * Numbers and dates as a Dutch reader expects them: 1.528, 0,9%, vrijdag 17:02. Times are shown in
 * the zone of the computer; the clock is an argument, so that the same words come out in a test.
 */

/** Made when first used: the lock screen is sooner there without the data of a language. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const number = once(() => new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 }));
const day = once(
  () => new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric' }),
);
const weekday = once(() => new Intl.DateTimeFormat('nl-NL', { weekday: 'long' }));
const time = once(() => new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit' }));

/** 1528 -> "1.528"; at most two decimals, with a comma. */
export function formatNumber(value: number): string {
  return number().format(value);
}

const exact = once(() => new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 10 }));
const cents = once(
  () => new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 10 }),
);

/** 292.5 -> "292,50", 130 -> "130": an amount of money without its sign, in cents, never rounded. */
export function formatAmount(euro: number): string {
  return (Number.isInteger(euro) ? exact() : cents()).format(euro);
}

/** 0.009 -> "0,9%"; takes a fraction. */
export function formatPercent(fraction: number, decimals = 1): string {
  return `${new Intl.NumberFormat('nl-NL', { maximumFractionDigits: decimals }).format(fraction * 100)}%`;
}

/** formatCount(1, 'casus', 'casussen') -> "1 casus"; 1204 -> "1.204 casussen". */
export function formatCount(count: number, one: string, many: string): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

/** "21 november 2026". */
export function formatDate(iso: string): string {
  return day().format(new Date(iso));
}

/** "17:02". */
export function formatTime(iso: string): string {
  return time().format(new Date(iso));
}

/** "vrijdag 17:02, 21 november 2026": in full, where the moment is evidence. */
export function formatMoment(iso: string): string {
  return `${weekday().format(new Date(iso))} ${formatTime(iso)}, ${formatDate(iso)}`;
}

/** Whole days of the calendar between two moments, in local time. */
function daysBetween(earlier: Date, later: Date): number {
  const midnight = (d: Date) => Date.UTC(d.getFullYear(), d.getMonth(), d.getDate());
  return Math.round((midnight(later) - midnight(earlier)) / 86_400_000);
}

/**
 * Short, for lists: "vandaag 17:02", "gisteren 17:02", "vrijdag 17:02" (within the week), else
 * "21 november 2026, 17:02".
 */
export function formatRecent(iso: string, now: Date): string {
  const at = new Date(iso);
  const days = daysBetween(at, now);
  if (days === 0) return `vandaag ${formatTime(iso)}`;
  if (days === 1) return `gisteren ${formatTime(iso)}`;
  if (days > 1 && days < 7) return `${weekday().format(at)} ${formatTime(iso)}`;
  return `${formatDate(iso)}, ${formatTime(iso)}`;
}
