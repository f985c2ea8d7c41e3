/**
 * Waiting times after wrong passphrases, for this page session. What protects the dossier is the
 * cost of Argon2id; this only keeps somebody at the keyboard from trying one guess after another.
 */
const FREE_ATTEMPTS = 3;
const FIRST_WAIT = 5;
const LONGEST_WAIT = 60;

export interface Throttle {
  /** Seconds until the next attempt may be made; 0 = now. */
  remaining(): number;
  /** Counts a wrong attempt; answers the seconds to wait before the next, 0 = none. */
  wrong(): number;
  right(): void;
}

/** `now` gives milliseconds. Waits of 5, 10, 20, 40, 60, 60 … seconds from the third wrong one on. */
export function createThrottle(now: () => number): Throttle {
  let count = 0;
  let until = 0;
  return {
    remaining: () => Math.max(0, Math.ceil((until - now()) / 1000)),
    wrong() {
      count += 1;
      if (count < FREE_ATTEMPTS) return 0;
      const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (count - FREE_ATTEMPTS));
      until = now() + wait * 1000;
      return wait;
    },
    right() {
      count = 0;
      until = 0;
    },
  };
}
