/** Personal data in one text, in the order in which it stands there: for the import and for the gate. */
import { REPLACED_TEXT } from '../../domain/pseudoniem';
import { type Found, findFixed, mayHold, overlapsAny, type Signs, signsOf } from './fixed-forms';
import { findNames } from './names';

/** Texts longer than this are read in part: a scan must not hold up the work. */
const MAX_TEXT = 1_000_000;

const none: readonly Found[] = [];

/** What looks like personal data; of `names` false only what has a fixed form. */
export function findInText(whole: string, names = true): readonly Found[] {
  const text = whole.length > MAX_TEXT ? whole.slice(0, MAX_TEXT) : whole;
  const signs = signsOf(text);
  return mayHold(signs, names) ? look(text, signs, names) : none;
}

function look(text: string, signs: Signs, names: boolean): readonly Found[] {
  const found = findFixed(text, signs);
  if (names && signs.capitals > 0 && signs.space) findNames(text, found);
  if (found.length === 0) return none;
  const kept = text.includes('[vervangen: ') ? outsideReplaced(text, found) : found;
  return kept.sort((a, b) => a.start - b.start);
}

/** What was replaced before is none: "[vervangen: teamleider]". */
function outsideReplaced(text: string, found: readonly Found[]): Found[] {
  const markers = [...text.matchAll(REPLACED_TEXT)].map(({ 0: marker, index }) => ({
    start: index,
    end: index + marker.length,
  }));
  return found.filter(({ start, end }) => !overlapsAny(markers, start, end));
}

/** The texts of a sheet come back again and again: each is looked through once. */
export class TextScanner {
  readonly #known = new Map<string, readonly Found[]>();
  readonly #names: boolean;

  constructor(names = true) {
    this.#names = names;
  }

  find(text: string): readonly Found[] {
    const { length } = text;
    // Nothing of a kind is shorter: "A. Bo", an address of a page.
    if (length < 5) return none;
    // Of a short text its signs are known sooner than whether it was here before.
    if (length < SHORT && !mayHold(signsOf(text), this.#names)) return none;
    if (length > MAX_KEPT) return findInText(text, this.#names);
    const before = this.#known.get(text);
    if (before !== undefined) return before;
    const found = findInText(text, this.#names);
    if (this.#known.size < MAX_KNOWN) this.#known.set(text, found);
    return found;
  }
}

/** Texts that are kept, and how long each may be. */
const MAX_KNOWN = 20_000;
const MAX_KEPT = 400;
const SHORT = 40;
