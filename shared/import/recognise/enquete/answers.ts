/** What the values of a column of a survey are: words of one's own, choices from a list, numbers. */
import { isCellDate, isCellError, type RawCell } from '../../sheet';
import { readAmount } from '../../values/amount';
import { statedMissing, statesNothing } from '../../values/missing';
import { foldHeading } from '../headings';

export type Answers =
  | { soort: 'leeg' }
  /** Sentences, mostly different. */
  | { soort: 'zinnen' }
  /** Short texts, mostly different: an open question that is answered briefly, or a name. */
  | { soort: 'woorden' }
  /** From a list; the first few. */
  | { soort: 'keuze'; keuzes: string[]; meer: boolean }
  /** The same sign or nothing: one option of several. */
  | { soort: 'vink'; teken: string }
  /** Numbers; of a scale from and to. */
  | { soort: 'getal'; van: number | null; tot: number | null }
  | { soort: 'datum' }
  /** Something that points to a person. */
  | { soort: 'persoon'; wat: 'e-mailadressen' | 'telefoonnummers' | 'IP-adressen' };

/** Most of the values are so. */
const MOST = 0.8;
/** A text is a sentence from here on. */
const SENTENCE = { characters: 25, words: 4 };
/** An option of a list is seldom longer. */
const LONGEST_OPTION = 120;
/** So many different values are no list any more. */
const MOST_OPTIONS = 15;
/** Values before repetition says anything. */
const LEAST_VALUES = 5;
/** Of a list each option is chosen so often, on average. */
const REPEATED = 2;
const REPEATED_SENTENCES = 3;
const MAX_NAMED = 2;
/** A scale ends here; larger numbers are amounts. */
const MAX_SCALE = 10;

const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;
const PHONE = /^(?:\+|00)?[\d\s().-]{9,16}$/u;
const ADDRESS = /^(?:\d{1,3}\.){3}\d{1,3}$|^(?:[\da-f]{0,4}:){3,7}[\da-f]{0,4}$/iu;
const DATE = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[ T,]+\d{1,2}:\d{2}(?::\d{2})?.*)?$/u;
const HAS_DIGIT = /\d/u;
const LONGEST_AMOUNT = 24;
const NUMBER = /^[-+]?\d{1,12}(?:[.,]\d+)?$/u;
/** `30-40`, `2 tot 5 jaar`, `boven de 50`: a class of a list, however few chose it. */
const CLASS =
  /^(?:\d{1,3}\s*(?:[-–]|tot(?: en met)?|t\/m|to)\s*\d{1,3}|(?:tot|onder|boven|vanaf|meer dan|minder dan|korter dan|langer dan|jonger dan|ouder dan|over|under|less than|more than)(?: de)?\s+\d{1,3}|\d{1,3}\s*\+)(?:\s+\p{L}+){0,2}$/iu;
/** Answers that nobody writes of one's own. */
const GIVEN = new Set([
  ...['ja', 'nee', 'yes', 'no', 'misschien', 'maybe', 'soms', 'nooit', 'altijd', 'vaak', 'zelden'],
  ...['eens', 'oneens', 'neutraal', 'helemaal eens', 'helemaal oneens', 'zeer eens', 'zeer oneens'],
  ...['agree', 'disagree', 'neutral', 'strongly agree', 'strongly disagree', 'waar', 'onwaar'],
  ...['tevreden', 'ontevreden', 'zeer tevreden', 'zeer ontevreden', 'goed', 'voldoende', 'matig'],
  ...['onvoldoende', 'slecht', 'man', 'vrouw', 'anders', 'wil ik niet zeggen'],
]);
const TICK = new Set([
  'x',
  '✓',
  '✔',
  'v',
  'checked',
  'selected',
  'aangevinkt',
  'gekozen',
  '1',
  'true',
  'waar',
]);

function isSentence(text: string): boolean {
  return text.length >= SENTENCE.characters && text.split(/\s+/u).length >= SENTENCE.words;
}

const textOf = (cell: RawCell): string | null => {
  if (typeof cell === 'string') return cell.trim();
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nee';
  return null;
};

/** `7`, `bijna 15%`, `2 jaar`. */
function isNumber(text: string): boolean {
  // Words are read as an amount only where they can be one: sentences are many.
  if (text.length > LONGEST_AMOUNT || !HAS_DIGIT.test(text)) return false;
  return NUMBER.test(text) || (!CLASS.test(text) && readAmount(text).soort === 'getal');
}

/** The first of the different values. */
function named(texts: readonly string[]): { keuzes: string[]; meer: boolean } {
  const known = new Map([...texts].reverse().map((text) => [foldHeading(text), text]));
  const keuzes = [...new Set(texts.map(foldHeading))].map((folded) => known.get(folded) ?? folded);
  return { keuzes: keuzes.slice(0, MAX_NAMED), meer: keuzes.length > MAX_NAMED };
}

/** Different values of a list, or null where they are too many to be one. */
function optionsOf(texts: readonly string[]): { keuzes: string[]; meer: boolean } | null {
  const known = new Set<string>();
  for (const text of texts) {
    known.add(foldHeading(text));
    if (known.size > MOST_OPTIONS) return null;
  }
  const sentences = texts.filter(isSentence).length > texts.length / 2;
  const often = sentences ? REPEATED_SENTENCES : REPEATED;
  if (texts.length < LEAST_VALUES || texts.length < often * known.size) return null;
  return named(texts);
}

/** Several options in one cell, as Forms (`a;b;`) and Google (`a, b`) write them. */
function manyOptions(texts: readonly string[]): { keuzes: string[]; meer: boolean } | null {
  for (const sign of [';', ',']) {
    const several = texts.filter((text) => text.includes(sign)).length;
    if (several * 3 < texts.length) continue;
    const parts = texts.flatMap((text) =>
      text
        .split(sign)
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    );
    if (parts.some((part) => part.length > LONGEST_OPTION)) continue;
    const found = optionsOf(parts);
    if (found !== null) return found;
  }
  return null;
}

function personal(texts: readonly string[]): Answers | null {
  const most = (pattern: RegExp) =>
    texts.filter((text) => pattern.test(text)).length > texts.length / 2;
  if (most(MAIL)) return { soort: 'persoon', wat: 'e-mailadressen' };
  if (most(ADDRESS)) return { soort: 'persoon', wat: 'IP-adressen' };
  const phones = texts.filter((text) => PHONE.test(text) && text.replace(/\D/gu, '').length >= 9);
  const isPhone = phones.length > texts.length / 2 && phones.some((text) => /^[+0]/u.test(text));
  return isPhone ? { soort: 'persoon', wat: 'telefoonnummers' } : null;
}

function numbers(texts: readonly string[]): Answers {
  const values = texts
    .filter((text) => NUMBER.test(text))
    .map((text) => Number(text.replace(',', '.')));
  const [van, tot] = [Math.min(...values), Math.max(...values)];
  const isPlain = values.length === texts.length && values.every(Number.isInteger);
  const isScale = isPlain && van >= 0 && tot <= MAX_SCALE;
  return { soort: 'getal', van: isScale ? van : null, tot: isScale ? tot : null };
}

/** What these values are; blank cells are not among them. */
export function answersOf(cells: readonly RawCell[]): Answers {
  const said = cells.filter((cell) => {
    if (isCellError(cell)) return false;
    const text = textOf(cell);
    return text === null || (!statesNothing(text) && statedMissing(text) === null);
  });
  if (said.length === 0) return { soort: 'leeg' };
  const texts = said.flatMap((cell) => textOf(cell) ?? []);
  const dates = said.length - texts.length + texts.filter((text) => DATE.test(text)).length;
  if (
    dates >= MOST * said.length &&
    said.some((cell) => isCellDate(cell) || typeof cell === 'string')
  ) {
    return { soort: 'datum' };
  }
  const person = personal(texts);
  if (person !== null) return person;
  const [first = ''] = texts;
  if (
    texts.every((text) => text.toLowerCase() === first.toLowerCase()) &&
    TICK.has(first.toLowerCase())
  ) {
    return { soort: 'vink', teken: first };
  }
  if (texts.filter(isNumber).length >= MOST * said.length) return numbers(texts);
  const isGiven = (text: string) => CLASS.test(text) || GIVEN.has(foldHeading(text));
  if (texts.every(isGiven)) return { soort: 'keuze', ...named(texts) };
  const options = optionsOf(texts) ?? manyOptions(texts);
  if (options !== null) return { soort: 'keuze', ...options };
  const sentences = texts.filter(isSentence).length;
  return { soort: sentences * 3 >= texts.length ? 'zinnen' : 'woorden' };
}
