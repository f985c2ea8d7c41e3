/** Searching the handbook: folded, all words within one section, with the sentence around the hit. */
import { fold } from '../../../shared/domain/fold';
import { blockTexts } from './markdown';
import { inlineText } from './markdown-inline';
import type { Page, Place } from './pages';

export interface Hit extends Place {
  title: string;
  /** The heading that the sentence stands under; null = at the top of its page. */
  heading: string | null;
  sentence: string;
}

export interface Piece {
  text: string;
  found: boolean;
}

interface Section {
  place: Place;
  title: string;
  heading: string | null;
  sentences: readonly string[];
  folded: { title: string; heading: string; sentences: readonly string[] };
}

/** Longer sentences are cut around what was found. */
const SENTENCE_LIMIT = 220;
const LEAD = 80;

/** The words to look for. */
export function wordsOf(query: string): string[] {
  return fold(query)
    .split(/[^\p{L}\p{N}+.,%-]+/u)
    .filter(Boolean);
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s+(?=\p{Lu}|\p{N})/u).filter((sentence) => sentence !== '');
}

/** A page cut at its headings. */
function sectionsOf(page: Page): Section[] {
  const sections: { heading: string | null; anchor: string | null; sentences: string[] }[] = [
    { heading: null, anchor: null, sentences: [] },
  ];
  for (const block of page.blocks) {
    if (block.kind === 'heading') {
      if (block.level > 1) {
        const heading = inlineText(block.parts);
        sections.push({ heading, anchor: block.anchor, sentences: [] });
      }
      continue;
    }
    const whole = block.kind === 'table' || block.kind === 'code';
    const texts = blockTexts(block);
    sections.at(-1)?.sentences.push(...(whole ? texts : texts.flatMap(sentencesOf)));
  }
  return sections.map(({ heading, anchor, sentences }) => ({
    place: { page: page.id, anchor },
    title: page.title,
    heading,
    sentences,
    folded: {
      title: fold(page.title),
      heading: fold(heading ?? ''),
      sentences: sentences.map(fold),
    },
  }));
}

/** A search over these pages; the index is made once. */
export function createSearch(pages: readonly Page[]): (query: string) => Hit[] {
  const sections = pages.flatMap(sectionsOf);
  return (query) => {
    const words = wordsOf(query);
    if (words.length === 0) return [];
    return sections
      .map((section) => ({ section, score: scoreOf(section, words) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .map(({ section }) => hitOf(section, words));
  };
}

/** 0 = not every word is there. A word in a title weighs more than one in the text. */
function scoreOf({ folded }: Section, words: readonly string[]): number {
  let score = 0;
  for (const word of words) {
    const inTitle = folded.title.includes(word);
    const inHeading = folded.heading.includes(word);
    const inText = folded.sentences.some((sentence) => sentence.includes(word));
    if (!inTitle && !inHeading && !inText) return 0;
    score += (inTitle ? 3 : 0) + (inHeading ? 4 : 0) + (inText ? 1 : 0);
  }
  const together = folded.sentences.some((sentence) => words.every((w) => sentence.includes(w)));
  return score + (together ? 2 : 0);
}

function hitOf({ place, title, heading, sentences, folded }: Section, words: string[]): Hit {
  const counts = folded.sentences.map((text) => words.filter((word) => text.includes(word)).length);
  const best = counts.indexOf(Math.max(...counts, 0));
  return { ...place, title, heading, sentence: cut(sentences[best] ?? '', words) };
}

function cut(sentence: string, words: readonly string[]): string {
  if (sentence.length <= SENTENCE_LIMIT) return sentence;
  const first = Math.max(0, (rangesOf(sentence, words)[0]?.from ?? 0) - LEAD);
  const from = first === 0 ? 0 : sentence.indexOf(' ', first) + 1;
  const end = sentence.lastIndexOf(' ', from + SENTENCE_LIMIT);
  const to = sentence.length - from <= SENTENCE_LIMIT ? sentence.length : end;
  return `${from > 0 ? '… ' : ''}${sentence.slice(from, to)}${to < sentence.length ? ' …' : ''}`;
}

/** Where the words stand in the text as written: folding changes lengths, so letter by letter. */
function rangesOf(text: string, words: readonly string[]): { from: number; to: number }[] {
  let folded = '';
  const origin: number[] = [];
  for (const { index, 0: letter } of text.matchAll(/\P{M}\p{M}*/gu)) {
    const plain = fold(letter);
    for (let i = 0; i < plain.length; i += 1) origin.push(index);
    folded += plain;
  }
  origin.push(text.length);
  const ranges: { from: number; to: number }[] = [];
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      ranges.push({ from: origin[at] ?? 0, to: origin[at + word.length] ?? text.length });
    }
  }
  return ranges.sort((a, b) => a.from - b.from || b.to - a.to);
}

/** The text in pieces, with what was looked for apart, to be marked. */
export function pieces(text: string, words: readonly string[]): Piece[] {
  const result: Piece[] = [];
  let at = 0;
  for (const { from, to } of rangesOf(text, words)) {
    const start = Math.max(from, at);
    if (to <= start) continue;
    if (start > at) result.push({ text: text.slice(at, start), found: false });
    result.push({ text: text.slice(start, to), found: true });
    at = to;
  }
  if (at < text.length) result.push({ text: text.slice(at), found: false });
  return result;
}
