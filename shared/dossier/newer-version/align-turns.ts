/**
 * The turns of an interview in two versions of it, put beside each other: what says the same is the
 * same turn; between those, what stands in the same place and shares most of its words.
 */
import type { Earlier } from './earlier';
import { contentKey, fieldKey } from './identity';
import type { Later } from './incoming';
import type { Pairs } from './match';

/** Say where a turn stands, not what it says: they shift when a turn is put in before it. */
const OF_PLACE: ReadonlySet<string> = new Set(['volgnr', 'plaats']);
/** Shared words of two turns that are one with a mended text, as a part of the words of both. */
const ALIKE = 0.4;
/** Longer texts are told apart by their first words. */
const MAX_WORDS = 400;
/** Turns ahead in which the other version of one is looked for. */
const AHEAD = 20;

/** Both in the order of their interview. */
export function alignTurns(old: readonly Earlier[], now: readonly Later[]): Pairs {
  const pairs: Pairs = new Map();
  const taken = new Set<Earlier>();
  const pair = (one: Later, other: Earlier) => {
    pairs.set(one, other);
    taken.add(other);
  };
  const rounds: [(velden: Earlier['gelezen']) => string, boolean][] = [
    [(velden) => contentKey(velden), true],
    [(velden) => contentKey(velden, OF_PLACE), true],
    [(velden) => fieldKey(velden, 'tekst'), true],
    [(velden) => fieldKey(velden, 'vraag'), false],
  ];
  for (const [keyOf, mayRepeat] of rounds) {
    const waiting = new Map<string, Earlier[]>();
    for (const each of old) {
      const key = taken.has(each) ? '' : keyOf(each.gelezen);
      if (key !== '') waiting.set(key, [...(waiting.get(key) ?? []), each]);
    }
    const later = new Map<string, Later[]>();
    for (const each of now) {
      const key = pairs.has(each) ? '' : keyOf(each.value.velden);
      if (key !== '') later.set(key, [...(later.get(key) ?? []), each]);
    }
    for (const [key, ones] of later) {
      const others = waiting.get(key) ?? [];
      if (!mayRepeat && (ones.length > 1 || others.length > 1)) continue;
      for (const [index, one] of ones.entries()) {
        const other = others[index];
        if (other !== undefined) pair(one, other);
      }
    }
  }
  betweenPairs(old, now, pairs, taken, pair);
  return pairs;
}

/** Runs of what is left between two turns that were found: the alike of each, in order. */
function betweenPairs(
  old: readonly Earlier[],
  now: readonly Later[],
  pairs: Pairs,
  taken: ReadonlySet<Earlier>,
  pair: (one: Later, other: Earlier) => void,
): void {
  const places = new Map(old.map((each, index) => [each, index]));
  const found = new Map(pairs);
  let at = 0;
  for (const one of now) {
    const there = found.get(one);
    if (there !== undefined) {
      at = (places.get(there) ?? at) + 1;
      continue;
    }
    for (let next = at; next < Math.min(old.length, at + AHEAD); next += 1) {
      const other = old[next];
      if (other === undefined || taken.has(other)) break;
      if (fieldKey(other.gelezen, 'spreker') !== fieldKey(one.value.velden, 'spreker')) continue;
      if (!areAlike(other, one)) continue;
      pair(one, other);
      at = next + 1;
      break;
    }
  }
}

function areAlike({ gelezen }: Earlier, { value: { velden } }: Later): boolean {
  const was = wordsOf(fieldKey(gelezen, 'tekst'));
  const is = wordsOf(fieldKey(velden, 'tekst'));
  let shared = 0;
  for (const word of is) if (was.has(word)) shared += 1;
  return shared > 0 && shared >= ALIKE * Math.max(was.size, is.size);
}

function wordsOf(text: string): Set<string> {
  return new Set(text.split(/[^\p{L}\p{N}]+/u, MAX_WORDS).filter((word) => word !== ''));
}
