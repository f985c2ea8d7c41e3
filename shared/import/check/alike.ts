/**
 * Names that are one name in another spelling: by the one rule of `foldName`, and beyond it where
 * only blanks, hyphens, a legal form or a single letter of a long word differ. Numbers and single
 * letters tell organisations apart: team 1 is not team 2.
 */
import { foldName } from '../../domain/fold';

const LEGAL =
  /\b(?:stichting|vereniging|coop(?:eratie)?|b\.?\s?v\.?|n\.?\s?v\.?|u\.?a\.?)(?=\s|$)/gu;
/** One letter of a shorter word makes another word. */
const LONG_WORD = 5;

const words = (name: string): string[] =>
  foldName(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((each) => each !== '');

/** What is left of a name without blanks, signs and legal forms. */
export function bareName(name: string): string {
  const folded = foldName(name);
  const bare = folded.replace(LEGAL, ' ').replace(/[^\p{L}\p{N}]+/gu, '');
  return bare === '' ? folded : bare;
}

/** One letter more, less or other, or two that changed places. Both have no digits there. */
function isOneLetterOff(a: string, b: string): boolean {
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  let end = 0;
  const most = Math.min(a.length, b.length) - from;
  while (end < most && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const x = a.slice(from, a.length - end);
  const y = b.slice(from, b.length - end);
  if (/\d/u.test(x + y)) return false;
  if (x.length <= 1 && y.length <= 1) return true;
  return x.length === 2 && y.length === 2 && x[0] === y[1] && x[1] === y[0];
}

/** Whether they are one name in two spellings, as far as a machine can tell. */
export function isAlike(a: string, b: string): boolean {
  if (bareName(a) === bareName(b)) return true;
  const left = words(a);
  const right = words(b);
  if (left.length !== right.length) return false;
  const other = left.flatMap((word, at) => (word === right[at] ? [] : [[word, right[at] ?? '']]));
  const [pair] = other;
  if (other.length !== 1 || pair === undefined) return false;
  const [x = '', y = ''] = pair;
  return Math.min(x.length, y.length) >= LONG_WORD && x[0] === y[0] && isOneLetterOff(x, y);
}

/** Names that are known, to be asked which of them another one is like. */
export class KnownNames {
  /** By bare name, and by what is left of it without one letter. */
  readonly #near = new Map<string, string[]>();
  readonly #exact = new Set<string>();

  add(name: string): void {
    if (name.trim() === '' || this.#exact.has(name)) return;
    this.#exact.add(name);
    for (const key of keysOf(name)) {
      const list = this.#near.get(key);
      if (list === undefined) this.#near.set(key, [name]);
      else list.push(name);
    }
  }

  has(name: string): boolean {
    return this.#exact.has(name);
  }

  /** Those that this one is another spelling of, the nearest first; not itself. */
  like(name: string): string[] {
    const found = new Set<string>();
    for (const key of keysOf(name)) {
      for (const other of this.#near.get(key) ?? []) {
        if (other !== name && isAlike(name, other)) found.add(other);
      }
    }
    const bare = bareName(name);
    return [...found].sort((a, b) => Number(bareName(b) === bare) - Number(bareName(a) === bare));
  }
}

/** Longer names are no names. */
const MAX_LENGTH = 80;

function keysOf(name: string): Set<string> {
  const bare = bareName(name.slice(0, MAX_LENGTH));
  const keys = new Set([bare]);
  for (let at = 0; at < bare.length; at++) keys.add(bare.slice(0, at) + bare.slice(at + 1));
  return keys;
}
