/** When nobody uses the program: a clock without timers, so that every case can be tried. */

/** How long before locking there is a warning. WCAG 2.2.1 asks for 20 seconds at least. */
export const WARNING_MS = 60_000;

/** One moment on two clocks, in milliseconds. */
export interface Moment {
  /** Of the day: goes on while the computer sleeps, but may be set back. */
  wall: number;
  /** Since the page began: never set back, but on some systems it stands still during sleep. */
  steady: number;
}

export type Idle =
  | { soort: 'open' }
  | { soort: 'waarschuwing'; seconden: number }
  | { soort: 'vergrendelen' };

/** Milliseconds between two moments: what the clock says that saw most of them. */
export function unused(last: Moment, now: Moment): number {
  return Math.max(0, now.wall - last.wall, now.steady - last.steady);
}

/** What holds at `now` when there was last activity at `last`; `limit` in milliseconds. */
export function idleAt(last: Moment, limit: number, now: Moment): Idle {
  const left = limit - unused(last, now);
  if (left <= 0) return { soort: 'vergrendelen' };
  if (left > WARNING_MS) return { soort: 'open' };
  return { soort: 'waarschuwing', seconden: Math.ceil(left / 1000) };
}
