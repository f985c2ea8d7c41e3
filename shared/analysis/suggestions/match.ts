/** Finds search words in running text, on whole words, capitals and accents aside. */
import type { Coding } from '../../domain/coding';
import { fold } from '../../domain/fold';
import { searchWords } from './words';

export interface Hit {
  scheme: Coding['scheme'];
  code: Coding['code'];
  /** Positions in the text as given: [start, end). */
  start: number;
  end: number;
  /** The search word, without its *. */
  zoekwoord: string;
}

interface Term extends Pick<Hit, 'scheme' | 'code' | 'zoekwoord'> {
  words: readonly { text: string; open: boolean }[];
}

interface Token {
  start: number;
  end: number;
  text: string;
}

/** A word may hold a hyphen or an apostrophe, but neither begins nor ends with one. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*/gu;

/** Terms by the first letters of their first word; the longest come first. */
const KEY = 2;
const terms = new Map<string, Term[]>();
for (const { scheme, code, woorden } of searchWords) {
  for (const woord of woorden) {
    const words = woord
      .split(' ')
      .map((word) => ({ text: word.replace('*', ''), open: word.endsWith('*') }));
    const term = { scheme, code, words, zoekwoord: woord.replace('*', '') };
    const key = woord.slice(0, KEY);
    terms.set(key, [...(terms.get(key) ?? []), term]);
  }
}
for (const list of terms.values()) {
  list.sort((a, b) => b.words.length - a.words.length || b.zoekwoord.length - a.zoekwoord.length);
}

/**
 * Every hit in a text, first to last. A hit takes its words: "duurzame inzetbaarheid" is not also
 * a hit for "inzetbaarheid". In a list (one item per line) no hit runs over the end of an item.
 */
export function findHits(text: string, isList: boolean): Hit[] {
  const tokens = tokenise(text);
  const gap = isList ? /^[^\S\n]+$/u : /^\s+$/u;
  const hits: Hit[] = [];
  for (let at = 0; at < tokens.length; ) {
    const first = tokens[at] as Token;
    const term = terms
      .get(first.text.slice(0, KEY))
      ?.find((candidate) => matches(candidate, tokens, at, text, gap));
    if (term === undefined) {
      at += 1;
      continue;
    }
    at += term.words.length;
    const { scheme, code, zoekwoord } = term;
    const { end } = tokens[at - 1] as Token;
    hits.push({ scheme, code, start: first.start, end, zoekwoord });
  }
  return hits;
}

function tokenise(text: string): Token[] {
  return [...text.matchAll(WORD)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: fold(match[0]),
  }));
}

function matches(term: Term, tokens: readonly Token[], at: number, text: string, gap: RegExp) {
  return term.words.every((word, index) => {
    const token = tokens[at + index];
    if (token === undefined) return false;
    if (word.open ? !token.text.startsWith(word.text) : token.text !== word.text) return false;
    const before = tokens[at + index - 1];
    return index === 0 || before === undefined || gap.test(text.slice(before.end, token.start));
  });
}
