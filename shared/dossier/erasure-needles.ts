/**
 * What a text must not hold any more once something is erased: the names it goes by, and passages
 * of its own words. Names and passages are compared word by word, without regard to capitals,
 * accents and signs.
 */
import type { EntityType } from '../domain/entities';
import { fold } from '../domain/fold';
import { type Interview, interviewName } from '../domain/interview';
import type { Organisatie } from '../domain/organisatie';
import { type AnyRecord, flatTypes, type RecordType, recordFields } from '../domain/record';
import { valueText } from '../domain/values';
import { unitsOfKey } from './pseudoniemen';
import { type DossierState, get } from './state';

/** A run of so many words in a row is no coincidence. */
export const PASSAGE_WORDS = 8;
/** What somebody marked in a text is looked for from so many words on. */
const QUOTE_WORDS = 3;
/** A name as short as this ("UW") is a word in other texts too: only as it is written. */
const SHORT_NAME = 3;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const PLAIN = /^[a-z0-9]+$/;

/** Where it stands in the text, in UTF-16 units, and what it is. */
export interface Found {
  start: number;
  end: number;
  waarom: 'naam' | 'passage';
}

/** Called between small pieces of work; a promise is awaited before the next. */
export interface Breath {
  breathe(): Promise<void> | undefined;
}

/** Some words in a row; `exact` when it counts only as it is written. */
interface Run {
  words: readonly string[];
  exact: string | null;
  waarom: Found['waarom'];
}

export class Needles {
  /** By their first word. */
  readonly #runs = new Map<string, Run[]>();
  readonly #seen = new Set<string>();
  /** Runs of eight words, each as one number: a source may have millions of them. */
  readonly #passages = new Set<number>();

  /** True when there is nothing to look for. */
  get empty(): boolean {
    return this.#runs.size === 0 && this.#passages.size === 0;
  }

  /** A name; one without a letter (a number) would be found everywhere and is left out. */
  addName(name: string): void {
    const words = wordsOf(name);
    if (!/\p{L}/u.test(name)) return;
    const trimmed = name.trim();
    const exact = words.join('').length <= SHORT_NAME ? trimmed : null;
    this.#add({ words, exact, waarom: 'naam' });
  }

  /** Words that somebody marked. */
  addQuote(quote: string): void {
    const words = wordsOf(quote);
    if (words.length >= QUOTE_WORDS) this.#add({ words, exact: null, waarom: 'passage' });
  }

  /** Every run of eight words in it. */
  addText(text: string): void {
    for (const passage of passagesOf(wordsOf(text))) this.#passages.add(passage);
  }

  #add(run: Run): void {
    const [first] = run.words;
    const key = `${run.exact === null ? 'woorden' : 'letterlijk'} ${run.words.join(' ')}`;
    if (first === undefined || this.#seen.has(key)) return;
    this.#seen.add(key);
    const runs = this.#runs.get(first);
    if (runs === undefined) this.#runs.set(first, [run]);
    else runs.push(run);
  }

  /** The first of them in a text, a name before what somebody marked, that before a passage. */
  find(text: string): Found | null {
    const words = wordsOf(text);
    let marked: Found | null = null;
    for (let at = 0; at < words.length; at += 1) {
      for (const run of this.#runs.get(words[at] as string) ?? []) {
        if (!standsAt(words, at, run.words)) continue;
        const found = placeOf(text, at, run);
        if (found?.waarom === 'naam') return found;
        marked ??= found;
      }
    }
    return marked ?? this.#findPassage(text, words);
  }

  /** With as many of the words after the first eight as are of the same text. */
  #findPassage(text: string, words: readonly string[]): Found | null {
    if (this.#passages.size === 0) return null;
    const runs = passagesOf(words);
    const at = runs.findIndex((run) => this.#passages.has(run));
    if (at < 0) return null;
    let last = at;
    while (this.#passages.has(runs[last + 1] as number)) last += 1;
    const length = last - at + PASSAGE_WORDS;
    return placeOf(text, at, { words: { length }, exact: null, waarom: 'passage' });
  }
}

/** What goes by a name of its own; a unit by what it was called when it was read. */
const NAMED: ReadonlySet<EntityType> = new Set(['unit', 'interview', 'organisatie']);

/** What to look for when these units go. */
export async function needlesOf(
  state: DossierState,
  units: ReadonlySet<string>,
  pace: Breath,
): Promise<Needles> {
  const needles = new Needles();
  for (const unit of units) {
    const record = get(state, 'unit', unit);
    const isNamed = record?.soort === 'interview' || record?.soort === 'organisatie';
    if (isNamed) needles.addName(record.naam);
  }
  for (const { value } of state.entities.pseudoniem.values()) {
    // What stands in the place of a name is no name: what was replaced is.
    if (units.has(value.unit)) needles.addName(value.origineel);
  }
  const key = unitsOfKey(state);
  for (const { unit, type, name } of state.removed.values()) {
    if (units.has(unit) && NAMED.has(type) && !key.has(unit)) needles.addName(name.naam);
  }
  for (const { value } of state.entities.interview.values()) {
    if (units.has(value.unit)) addInterview(needles, value);
  }
  for (const { value } of state.entities.organisatie.values()) {
    if (units.has(value.unit)) addNames(needles, value);
  }
  for (const type of withTexts) {
    for (const { value } of state.entities[type].values()) {
      if (!units.has(value.unit)) continue;
      addTexts(needles, type, value);
      const pause = pace.breathe();
      if (pause !== undefined) await pause;
    }
  }
  for (const { value } of state.entities.coding.values()) {
    if (!units.has(value.unit)) continue;
    // A label that is printed ("1 T/M 5") is no passage; what somebody marked is.
    if (value.anchor !== null && value.anchor.start !== null) {
      needles.addQuote(value.anchor.quote ?? '');
    }
    needles.addText(value.motivatie ?? '');
  }
  return needles;
}

function addInterview(needles: Needles, interview: Interview): void {
  needles.addName(interviewName(interview));
  needles.addName(valueText(interview.velden.interview));
  needles.addName(valueText(interview.velden.titel));
  needles.addText(valueText(interview.velden.toelichting));
}

/** An organisation goes by all its names; what it was called when it was read, its unit knows. */
function addNames(needles: Needles, { velden: { naam, andereNamen } }: Organisatie): void {
  const others = Array.isArray(andereNamen) ? andereNamen : [valueText(andereNamen)];
  for (const name of [valueText(naam), ...others]) needles.addName(name);
}

/** Records with texts of their own; of an interview its summary is looked for above. */
const withTexts = ['casus', 'beurt', ...flatTypes] as const;

/** Running text. The question is the interviewer's: it is the same in every interview. */
function addTexts(needles: Needles, type: RecordType, { velden }: AnyRecord): void {
  for (const { veld, soort } of recordFields[type]) {
    if (soort !== 'alinea' || veld === 'vraag') continue;
    needles.addText(valueText((velden as Record<string, never>)[veld]));
  }
}

function wordsOf(text: string): string[] {
  const words = text.match(WORD) ?? [];
  return words.map((word) => (PLAIN.test(word) ? word : fold(word)));
}

function standsAt(words: readonly string[], at: number, run: readonly string[]): boolean {
  if (at + run.length > words.length) return false;
  for (let i = 1; i < run.length; i += 1) if (words[at + i] !== run[i]) return false;
  return true;
}

/** Every eight words in a row, as a number of 52 bits: two of these are hardly ever the same. */
function passagesOf(words: readonly string[]): number[] {
  if (words.length < PASSAGE_WORDS) return [];
  const hashes = words.map(hashOf);
  return Array.from({ length: words.length - PASSAGE_WORDS + 1 }, (_, at) => {
    let high = 0;
    let low = 0;
    for (let i = at; i < at + PASSAGE_WORDS; i += 1) {
      high = (Math.imul(high, 31) + (hashes[i] as number)) | 0;
      low = (Math.imul(low, 0x01000193) ^ (hashes[i] as number)) | 0;
    }
    return (high >>> 0) * 2 ** 20 + (low >>> 12);
  });
}

/** FNV-1a. Source: RFC 9923. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  }
  return hash;
}

/** The place of so many words from `at` on; null when they had to be exactly so and are not. */
function placeOf(
  text: string,
  at: number,
  { words, exact, waarom }: Pick<Run, 'exact' | 'waarom'> & { words: { readonly length: number } },
): Found | null {
  let index = 0;
  let start = 0;
  for (const match of text.matchAll(WORD)) {
    if (index === at) start = match.index;
    if (index === at + words.length - 1) {
      const end = match.index + match[0].length;
      if (exact !== null && !text.startsWith(exact, start)) return null;
      return { start, end, waarom };
    }
    index += 1;
  }
  return null;
}
