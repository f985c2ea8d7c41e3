/** Moments in a recording, as transcripts write them: `[00:12:31]`, `(0:03)`, `#00:12:31-5#`. */

const CLOCK = String.raw`\d{1,3}:[0-5]?\d(?::[0-5]\d)?(?:[.,]\d{1,3})?`;
/** One moment, or from one to another; in brackets, between number signs, or bare. */
const MOMENT = String.raw`(?:${CLOCK}|#${CLOCK}(?:-\d{1,3})?#)`;
const RANGE = String.raw`${MOMENT}(?:\s*(?:-|–|—|>|-->|tot)\s*${MOMENT})?`;
const BRACKETED = String.raw`(?:\[\s*${RANGE}\s*\]|\(\s*${RANGE}\s*\)|\{\s*${RANGE}\s*\}|<\s*${RANGE}\s*>|${RANGE})`;

const AT_START = new RegExp(`^${BRACKETED}`);
const AT_END = new RegExp(`${BRACKETED}$`);
const WHOLE = new RegExp(`^${BRACKETED}$`);
const FIRST = new RegExp(CLOCK);

/** Longer texts are not looked at from behind: no moment with its brackets is. */
const LONGEST = 48;

/** The moment alone, without brackets, fractions of a second and the end of a range. */
function moment(found: string): string {
  return (FIRST.exec(found)?.[0] ?? found).replace(/[.,]\d+$/, '');
}

/** True when a text is a moment and nothing else. */
export function isTime(text: string): boolean {
  return text.length <= LONGEST && WHOLE.test(text.trim());
}

export interface Timed {
  /** As it is written, without brackets; null when there is none. */
  tijd: string | null;
  /** What is left, without the white space between the two. */
  rest: string;
}

/** Takes a moment off the beginning of a text. `3:1` in front of a word stays what it is. */
export function timeAtStart(text: string): Timed {
  const found = AT_START.exec(text.slice(0, LONGEST))?.[0];
  if (found === undefined) return { tijd: null, rest: text };
  const rest = text.slice(found.length);
  if (/^[\p{L}\p{N}]/u.test(rest)) return { tijd: null, rest: text };
  return { tijd: moment(found), rest: rest.trimStart() };
}

/** Takes a moment off the end of a short text. */
export function timeAtEnd(text: string): Timed {
  const trimmed = text.trimEnd();
  const tail = trimmed.slice(-LONGEST);
  const found = AT_END.exec(tail)?.[0];
  if (found === undefined) return { tijd: null, rest: text };
  const before = trimmed.slice(0, trimmed.length - found.length);
  if (/[\p{L}\p{N}:.,]$/u.test(before)) return { tijd: null, rest: text };
  return { tijd: moment(found), rest: before.trimEnd() };
}

/** Milliseconds as `00:12:31`. */
export function clock(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
