/** Which field a heading may mean, how certainly, and why. */
import type { CasusField } from '../../domain/casus';
import { lastResortNames } from './heading-words';
import { foldHeading, type HeadingWord, headingWords } from './headings';

export interface Match {
  veld: CasusField;
  /** 0 to 1. */
  zekerheid: number;
  reden: string;
}

/** Below this a heading is left unused rather than guessed. */
export const LEAST_CERTAINTY = 0.6;

/** Longer texts are no headings. */
const MAX_LENGTH = 80;

/** Words that add nothing to a heading. */
const FILLERS = new Set(['de', 'het', 'een', 'van', 'per', 'in', 'the', 'of', 'en', 'bij', 'uit']);
/** With one of these the heading is about an amount or a moment of the thing, not the thing. */
const MEASURES = /(^| )(aantal|percentage|totaal|datum|bedrag|som|gemiddelde?)( |$)/;

const exact = new Map<string, HeadingWord>();
for (const word of headingWords) if (!exact.has(word.woord)) exact.set(word.woord, word);

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

/** Slips of the pen that a word of this length may hold. */
function slips(length: number): number {
  if (length >= 9) return 2;
  return length >= 5 ? 1 : 0;
}

/** Certainties are rough: two decimals say enough. */
const rough = (certainty: number): number => Math.round(certainty * 100) / 100;

function byWord(found: HeadingWord, certainty: number, heading: string): Match {
  const zekerheid = rough(found.zeker ? certainty : certainty - 0.15);
  return { veld: found.veld, zekerheid, reden: `de kop is ‘${heading}’` };
}

/** The best match per field, for a heading that no list holds as it stands. */
function loosely(folded: string, add: (match: Match) => void): void {
  for (const { veld, woord, zeker } of headingWords) {
    if (!zeker) continue;
    const allowed = slips(woord.length);
    if (allowed > 0) {
      const distance = editDistance(folded, woord, allowed);
      if (distance <= allowed) {
        add({ veld, zekerheid: rough(0.9 - 0.08 * distance), reden: `de kop lijkt op ‘${woord}’` });
      }
    }
    // A short word inside a longer heading says too little: "naam" in "naam contactpersoon".
    if (woord.length < 6 || MEASURES.test(folded)) continue;
    const at = folded.indexOf(woord);
    if (at < 0) continue;
    if (folded.endsWith(` ${woord}`)) {
      add({ veld, zekerheid: 0.7, reden: `de kop eindigt op ‘${woord}’` });
    } else if (folded.startsWith(`${woord} `) || folded.includes(` ${woord} `)) {
      add({ veld, zekerheid: 0.62, reden: `in de kop staat ‘${woord}’` });
    }
  }
}

function match(heading: string): Match[] {
  if (heading.length > MAX_LENGTH) return [];
  const trimmed = heading.trim();
  if (trimmed === '#') return [{ veld: 'code', zekerheid: 0.8, reden: 'de kop is ‘#’' }];
  const folded = foldHeading(trimmed);
  if (folded === '') return [];
  const known = exact.get(folded);
  if (known !== undefined) return [byWord(known, 1, trimmed)];
  const bare = withoutFillers(foldHeading(withoutBrackets(trimmed)));
  const nearly = exact.get(bare) ?? exact.get(withoutFillers(folded));
  if (nearly !== undefined) return [byWord(nearly, 0.95, trimmed)];
  const best = new Map<CasusField, Match>();
  loosely(bare === '' ? folded : bare, (found) => {
    const before = best.get(found.veld);
    if (before === undefined || found.zekerheid > before.zekerheid) best.set(found.veld, found);
  });
  return [...best.values()];
}

const remembered = new Map<string, readonly Match[]>();
const MAX_REMEMBERED = 5_000;

/** Fields that a heading may mean, certain enough to be used; mostly none or one. */
export function matchHeading(heading: string): readonly Match[] {
  const known = remembered.get(heading);
  if (known !== undefined) return known;
  const found = match(heading).filter(({ zekerheid }) => zekerheid >= LEAST_CERTAINTY);
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  remembered.set(heading, found);
  return found;
}

/**
 * The heading as the column of names, for a row where no other heading is one; null when the
 * heading cannot be that. As uncertain as a match may be, so that a reader looks at it.
 */
export function matchAsName(heading: string): Match | null {
  if (!lastResortNames.has(foldHeading(heading))) return null;
  const reden = `de kop is ‘${heading.trim()}’ en geen andere kolom heeft de naam`;
  return { veld: 'naam', zekerheid: LEAST_CERTAINTY, reden };
}
