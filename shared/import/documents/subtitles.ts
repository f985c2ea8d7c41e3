/**
 * Subtitles with their times: WebVTT and SubRip. Source: W3C WebVTT; SubRip has no standard and is
 * read as its writers agree: a number, a line of times, the text. A cue keeps its number in the file.
 */
import type { Control } from '../control';
import { damaged } from '../refusals';
import { Paragraphs } from './document';
import type { TextDocument } from './raw';
import { clock } from './times';

const STAMP = String.raw`(?:(\d{1,4}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})`;
const TIMES = new RegExp(String.raw`^\s*${STAMP}\s*-->\s*${STAMP}`);

/** Milliseconds of silence after which something new begins. */
const SILENCE = 1_500;
/** Cues between two looks at the clock. */
const PER_BREATH = 500;

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  lrm: '\u200e',
  rlm: '\u200f',
};

/** Marks of type and place: what is said stands between them. */
const TAG =
  /<\/?(?:b|i|u|s|c|v|lang|ruby|rt|font|span|em|strong)(?:[.\s][^>]{0,200})?>|<\d[\d:.]{4,15}>|\{\\[^}]{1,40}\}/gi;
const VOICE = /<v(?:\.[^\s>]{0,80})?\s+([^>]{1,120})>/gi;

function unescaped(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,5}));/gi,
    (all, hex, decimal, name) => {
      if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? all;
      const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      const isHalf = point >= 0xd800 && point <= 0xdfff;
      return point > 0 && point <= 0x10ffff && !isHalf ? String.fromCodePoint(point) : all;
    },
  );
}

/** What is said, on one line: a subtitle breaks where the screen ends. Two speakers keep their lines. */
function plain(payload: string): string {
  const lines = unescaped(payload.replace(TAG, ''))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const isDialogue = lines.length > 1 && lines.every((line) => /^[-–—] ?\S/.test(line));
  return lines.join(isDialogue ? '\n' : ' ');
}

interface Voice {
  spreker: string | null;
  tekst: string;
}

/** The parts of a cue by who says them: `<v Spreker 1>…</v>`. */
function voices(payload: string): Voice[] {
  const found = [...payload.matchAll(VOICE)];
  if (found.length === 0) return [{ spreker: null, tekst: plain(payload) }];
  const before = plain(payload.slice(0, found[0]?.index));
  const parts = found.map((match, i): Voice => {
    const from = (match.index ?? 0) + match[0].length;
    const name = unescaped(match[1] ?? '')
      .replace(/\s+/g, ' ')
      .trim();
    return {
      spreker: name === '' ? null : name,
      tekst: plain(payload.slice(from, found[i + 1]?.index)),
    };
  });
  return before === '' ? parts : [{ spreker: null, tekst: before }, ...parts];
}

const milliseconds = (parts: readonly (string | undefined)[]): number => {
  const [hours = '0', minutes = '0', seconds = '0', fraction = '0'] = parts;
  return (
    ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 +
    Number(fraction.padEnd(3, '0'))
  );
};

/** Lines of one block, up to an empty line; SubRip writers that forget it are helped by the times. */
function* blocks(lines: readonly string[]): Generator<{ lines: string[]; at: number }> {
  let block: string[] = [];
  let at = 0;
  for (const [i, line] of lines.entries()) {
    const begins = TIMES.test(line) && block.some((each) => TIMES.test(each));
    if (line.trim() === '' || begins) {
      // Of a cue without an empty line before it, its number was taken for a line of text.
      const number = begins && /^\d+$/.test(block.at(-1)?.trim() ?? '') ? block.pop() : undefined;
      if (block.length > 0) yield { lines: block, at };
      block = number === undefined ? [] : [number];
      at = i;
      if (line.trim() === '') continue;
    }
    if (block.length === 0) at = i;
    block.push(line);
  }
  if (block.length > 0) yield { lines: block, at };
}

/** What WebVTT sets apart from what is said, and the head of the file. */
const ASIDE = /^(?:WEBVTT|NOTE|STYLE|REGION)(?:[ \t]|$)/;

/** Blocks by what they are: text behind an empty line belongs to the subtitle above it. */
function cuesOf(text: string, formaat: 'vtt' | 'srt'): { cues: string[][]; beside: number } {
  const cues: string[][] = [];
  let beside = 0;
  const all = [...blocks(text.split(/\r\n|\r|\n/))];
  for (const [i, { lines, at }] of all.entries()) {
    const last = cues.at(-1);
    if (lines.some((line) => TIMES.test(line))) cues.push(lines);
    else if (last === undefined || (formaat === 'vtt' && ASIDE.test(lines[0] ?? ''))) {
      if (at > 0 || formaat === 'srt') beside += 1;
    }
    // A number alone, above the times of the next: its own, behind which a line was left empty.
    else if (!isNumber(lines) || !TIMES.test(all[i + 1]?.lines[0] ?? '')) {
      for (const line of lines) last.push(line);
    }
  }
  return { cues, beside };
}

const isNumber = (lines: readonly string[]): boolean =>
  lines.length === 1 && /^\s*\d+\s*$/.test(lines[0] ?? '');

/**
 * Reads the subtitles of a text, decoded. Throws 'werkmap-beschadigd' when there is no line of times
 * in it, 'werkmap-leeg' when nothing is said.
 */
export async function readSubtitles(
  text: string,
  formaat: 'vtt' | 'srt',
  control: Control,
): Promise<TextDocument> {
  const found = new Paragraphs('ondertitel');
  const { cues, beside } = cuesOf(text, formaat);
  let end = 0;
  for (const [i, block] of cues.entries()) {
    const timing = block.findIndex((line) => TIMES.test(line));
    const times = (TIMES.exec(block[timing] ?? '') ?? []).slice(1);
    const begin = milliseconds(times.slice(0, 4));
    for (const { spreker, tekst } of voices(block.slice(timing + 1).join('\n'))) {
      found.add(tekst, {
        nr: i + 1,
        spreker,
        tijd: clock(begin),
        pauze: i > 0 && begin - end >= SILENCE,
      });
    }
    end = milliseconds(times.slice(4));
    if (i % PER_BREATH === 0) {
      const pause = control.breathe();
      if (pause !== undefined) await pause;
    }
  }
  if (cues.length === 0) throw damaged('de ondertitels', 'er staat geen enkele tijd bij');
  const notes =
    beside === 0
      ? []
      : [
          `${beside === 1 ? 'Eén blok' : `${beside} blokken`} zonder tijd (notities of opmaak van de ondertitels) niet overgenomen.`,
        ];
  return found.document(notes);
}
