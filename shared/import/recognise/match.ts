/** Which field of a kind of sheet a heading may mean, how certainly, and why. */
import type { Match } from './assigned';
import { foldHeading, foldWithSign, type HeadingWord, headingWords } from './headings';
import type { SheetDescription } from './kinds/description';

/** Below this a heading is left unused rather than guessed. */
export const LEAST_CERTAINTY = 0.6;

/** Longer texts are no headings. */
const MAX_LENGTH = 80;

/** One word of at least three letters with a point behind it. */
const ABBREVIATION = /^\p{L}{3,}\.$/u;

/** Words that add nothing to a heading. */
const FILLERS = new Set(['de', 'het', 'een', 'van', 'per', 'in', 'the', 'of', 'en', 'bij', 'uit']);
/** With one of these the heading is about an amount or a moment of the thing, not the thing. */
const MEASURES = /(^| )(aantal|percentage|totaal|datum|bedrag|som|gemiddelde?)( |$)/;

function withoutFillers(folded: string): string {
  const kept = folded.split(' ').filter((word) => !FILLERS.has(word));
  return kept.length === 0 ? folded : kept.join(' ');
}

/** Without what stands in brackets, such as a unit or a remark; `knop(pen)` loses its `pen`. */
function withoutBrackets(heading: string): string {
  return heading.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ');
}

/**
 * Edits between two words, where a swap of neighbours counts as one; stops counting above `limit`.
 * Damerau-Levenshtein, restricted (optimal string alignment).
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min(
        (last[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (last[j - 1] as number) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (before[j - 2] as number) + 1);
      }
      row.push(best);
    }
    if (Math.min(...row) > limit) return limit + 1;
    before = last;
    last = row;
  }
  return last[b.length] as number;
}

/** Shorter words say too little inside a longer heading. */
const LEAST_INSIDE = 6;
const MAX_SLIPS = 2;

/** A word with its place in the list, where the first of equals is meant. */
interface Placed extends HeadingWord {
  place: number;
  letters: number;
}

function into<K>(map: Map<K, Placed[]>, key: K, word: Placed): void {
  const words = map.get(key);
  if (words === undefined) map.set(key, [word]);
  else words.push(word);
}

/** Slips of the pen that a word of this length may hold. */
function slips(length: number): number {
  if (length >= 9) return 2;
  return length >= 5 ? 1 : 0;
}

/** The letters of a word, one bit each: words that differ in many letters need no closer look. */
function lettersOf(word: string): number {
  let mask = 0;
  for (let i = 0; i < word.length; i++) mask |= 1 << (word.charCodeAt(i) & 31);
  return mask;
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** Certainties are rough: two decimals say enough. */
export const rough = (certainty: number): number => Math.round(certainty * 100) / 100;

function byWord(found: HeadingWord, certainty: number, heading: string): Match {
  const zekerheid = rough(found.zeker ? certainty : certainty - 0.15);
  const { veld, zeker, tweede } = found;
  return { veld, zekerheid, reden: `de kop ‘${heading}’ is`, onzeker: !zeker, tweede };
}

const remembered = new Map<SheetDescription, Matcher>();
const MAX_REMEMBERED = 5_000;

/** The matcher of a kind: made once, since its words do not change. */
export function matcherOf(description: SheetDescription): Matcher {
  const known = remembered.get(description);
  if (known !== undefined) return known;
  const made = new Matcher(description);
  remembered.set(description, made);
  return made;
}

export class Matcher {
  readonly #words: readonly HeadingWord[];
  /** Certain words by their length: a slip of the pen changes that a little. */
  readonly #byLength = new Map<number, Placed[]>();
  /** Certain words that say something inside a longer heading. */
  readonly #inside = new Map<string, Placed[]>();
  readonly #exact = new Map<string, HeadingWord>();
  readonly #known = new Map<string, readonly Match[]>();
  readonly #noodgreep: SheetDescription['noodgreep'];

  constructor(description: SheetDescription) {
    this.#words = headingWords(description);
    this.#noodgreep = description.noodgreep;
    for (const [place, word] of this.#words.entries()) {
      const { woord, zeker } = word;
      if (!this.#exact.has(woord)) this.#exact.set(woord, word);
      if (!zeker) continue;
      const placed = { ...word, place, letters: lettersOf(woord) };
      if (slips(woord.length) > 0) into(this.#byLength, woord.length, placed);
      if (woord.length >= LEAST_INSIDE) into(this.#inside, woord, placed);
    }
  }

  /** Fields that a heading may mean, certain enough to be used; mostly none or one. */
  match(heading: string): readonly Match[] {
    const known = this.#known.get(heading);
    if (known !== undefined) return known;
    const found = this.#match(heading).filter(({ zekerheid }) => zekerheid >= LEAST_CERTAINTY);
    if (this.#known.size >= MAX_REMEMBERED) this.#known.clear();
    this.#known.set(heading, found);
    return found;
  }

  /**
   * The heading as the field that a record cannot do without, for a row where no other heading is
   * one; null when it cannot be that. As uncertain as a match may be, so that a reader looks at it.
   */
  instead(heading: string): Match | null {
    if (this.#noodgreep === undefined) return null;
    const { veld, woorden } = this.#noodgreep;
    if (!woorden.has(foldHeading(heading))) return null;
    const reden = `de kop ‘${heading.trim()}’ is en geen andere kolom de ${veld} heeft`;
    return { veld, zekerheid: LEAST_CERTAINTY, reden, onzeker: true, tweede: false };
  }

  #match(heading: string): Match[] {
    if (heading.length > MAX_LENGTH) return [];
    const trimmed = heading.trim();
    const folded = foldHeading(trimmed);
    if (folded === '') return this.#bySign(trimmed);
    const signed = foldWithSign(trimmed);
    const known = this.#exact.get(signed) ?? this.#exact.get(folded);
    if (known !== undefined) return [byWord(known, 1, trimmed)];
    const bare = withoutFillers(foldHeading(withoutBrackets(trimmed)));
    const nearly = this.#exact.get(bare) ?? this.#exact.get(withoutFillers(folded));
    if (nearly !== undefined) return [byWord(nearly, 0.95, trimmed)];
    const short = this.#abbreviated(trimmed, folded);
    if (short !== null) return [short];
    const best = new Map<string, Match>();
    this.#loosely(bare === '' ? folded : bare, (found) => {
      const before = best.get(found.veld);
      if (before === undefined || found.zekerheid > before.zekerheid) best.set(found.veld, found);
    });
    return [...best.values()];
  }

  /** Headings of a sign only: `#` is a number, `%` and `€` are values. */
  #bySign(sign: string): Match[] {
    const meant =
      sign === '#' ? ['code', 'volgnr'] : sign === '%' || sign === '€' ? ['waarde'] : [];
    const veld = meant.find((each) => this.#words.some((word) => word.veld === each));
    if (veld === undefined) return [];
    return [{ veld, zekerheid: 0.8, reden: `de kop ‘${sign}’ is`, onzeker: false, tweede: false }];
  }

  /** "Org." is a beginning of words of one field only. */
  #abbreviated(heading: string, folded: string): Match | null {
    if (!ABBREVIATION.test(heading)) return null;
    const words = this.#words.filter(({ woord, zeker }) => zeker && woord.startsWith(folded));
    const [first] = words;
    if (first === undefined || words.some(({ veld }) => veld !== first.veld)) return null;
    const { veld, woord, tweede } = first;
    const reden = `de kop een afkorting is van ‘${woord}’`;
    return { veld, zekerheid: 0.8, reden, onzeker: false, tweede };
  }

  /** The best match per field, for a heading that no list holds as it stands. */
  #loosely(folded: string, add: (match: Match) => void): void {
    const found: [Placed, number, string][] = [...this.#slipped(folded)];
    // A short word inside a longer heading says too little: "naam" in "naam contactpersoon".
    if (!MEASURES.test(folded)) found.push(...this.#contained(folded));
    found.sort(([a], [b]) => a.place - b.place);
    for (const [{ veld, tweede }, zekerheid, reden] of found) {
      add({ veld, zekerheid, reden, onzeker: false, tweede });
    }
  }

  /** Words that the heading is but for slips of the pen. */
  *#slipped(folded: string): Generator<[Placed, number, string]> {
    const letters = lettersOf(folded);
    for (let length = folded.length - MAX_SLIPS; length <= folded.length + MAX_SLIPS; length++) {
      for (const word of this.#byLength.get(length) ?? []) {
        const allowed = slips(length);
        // Each slip changes at most two letters.
        if (bits(letters ^ word.letters) > 2 * allowed) continue;
        const distance = editDistance(folded, word.woord, allowed);
        if (distance <= allowed) {
          yield [word, rough(0.9 - 0.08 * distance), `de kop op ‘${word.woord}’ lijkt`];
        }
      }
    }
  }

  /** Words that stand as they are in a longer heading: certain at its end, less elsewhere. */
  *#contained(folded: string): Generator<[Placed, number, string]> {
    const ends = [-1, ...[...folded.matchAll(/ /g)].map(({ index }) => index), folded.length];
    for (let from = 0; from < ends.length - 1; from++) {
      for (let to = from + 1; to < ends.length; to++) {
        if (from === 0 && to === ends.length - 1) continue;
        const part = folded.slice((ends[from] ?? 0) + 1, ends[to]);
        for (const word of this.#inside.get(part) ?? []) {
          yield to === ends.length - 1
            ? [word, 0.7, `de kop op ‘${part}’ eindigt`]
            : [word, 0.62, `‘${part}’ in de kop staat`];
        }
      }
    }
  }
}
