/**
 * Walking through a text that cannot be edited: by character, word or sentence, and selecting on
 * the way. Positions are UTF-16 units between characters, 0 to the length of the text.
 */
import type { Extent } from './lanes';

export type Unit = 'teken' | 'woord' | 'zin';
export type Direction = 1 | -1;

const segmenters: Record<Unit, Intl.Segmenter> = {
  // What a reader sees as one character, however many units it takes.
  teken: new Intl.Segmenter('nl', { granularity: 'grapheme' }),
  woord: new Intl.Segmenter('nl', { granularity: 'word' }),
  zin: new Intl.Segmenter('nl', { granularity: 'sentence' }),
};

/**
 * Where one step leads from a position. Forward by word is to the end of a word and backward to its
 * begin, as selecting wants it; a sentence begins after the space before it.
 */
export function step(text: string, from: number, unit: Unit, direction: Direction): number {
  const pieces = segmenters[unit].segment(text);
  let position = from;
  for (;;) {
    const piece = pieces.containing(direction === 1 ? position : position - 1);
    // Past either end there is nothing.
    if (piece === undefined) return Math.max(0, Math.min(text.length, position));
    position = direction === 1 ? piece.index + piece.segment.length : piece.index;
    if (unit !== 'woord' || piece.isWordLike) return position;
  }
}

/** The piece of that unit around a position: what is read aloud when the caret comes there. */
export function pieceAt(text: string, position: number, unit: Unit): string {
  return segmenters[unit].segment(text).containing(position)?.segment ?? '';
}

/** A selection that was made in either direction: `focus` is the end that moves. */
export interface Selected {
  anchor: number;
  focus: number;
}

/** The characters of a selection without the white space around them; null when nothing is left. */
export function selectedText(text: string, { anchor, focus }: Selected): Extent | null {
  let start = Math.min(anchor, focus);
  let end = Math.max(anchor, focus);
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  return start < end ? { start, end } : null;
}
