/**
 * Measures and breaks text without a page, so that a layout is the same in Node and on screen.
 * Widths come from the bundled font; kerning is left out, which makes an estimate at most a hair
 * too wide. A reader without that font gets Arial, which is wider: what must fit is measured in
 * both and the widest counts.
 */
import type { FontWeight } from './scene';
import { CHARACTERS, WIDTHS } from './text-widths';

/** Millimetres in a typographic point. */
export const MM_PER_POINT = 25.4 / 72;

/** As a figure names it: the bundled font first, then what every computer has. */
export const FONT_FAMILY = "'Source Sans 3', Arial, sans-serif";

type Face = keyof typeof WIDTHS;

const position = new Map([...CHARACTERS].map((character, index) => [character, index]));

/** Per face the width of a character that is not in the table: that of a wide one. */
const UNKNOWN = 'W';

function units(text: string, face: Face): number {
  const widths = WIDTHS[face];
  let sum = 0;
  for (const character of text) {
    const index = position.get(character) ?? position.get(UNKNOWN) ?? 0;
    sum += widths[index] ?? 0;
  }
  return sum;
}

export interface TextStyle {
  /** Points. */
  size: number;
  weight?: FontWeight;
}

/** Width in millimetres in the bundled font. */
export function textWidth(text: string, { size, weight = 400 }: TextStyle): number {
  return (units(text, `source${weight}`) / 1000) * size * MM_PER_POINT;
}

/** Width in millimetres in the bundled font or in Arial, whichever is wider. */
export function safeWidth(text: string, { size, weight = 400 }: TextStyle): number {
  const widest = Math.max(
    units(text, `source${weight}`),
    units(text, weight === 400 ? 'arial400' : 'arial700'),
  );
  return (widest / 1000) * size * MM_PER_POINT;
}

/** The text, or as much of it as fits with an ellipsis. */
export function ellipsis(text: string, width: number, style: TextStyle): string {
  if (safeWidth(text, style) <= width) return text;
  const characters = [...text];
  for (let length = characters.length - 1; length > 0; length -= 1) {
    const cut = `${characters.slice(0, length).join('').trimEnd()}…`;
    if (safeWidth(cut, style) <= width) return cut;
  }
  return '…';
}

/**
 * Lines that fit, broken at spaces (not at fixed ones) and after hyphens; a longer word is broken where it must.
 * `first`: room on the first line, where something stands before it.
 */
export function wrap(text: string, width: number, style: TextStyle, first = width): string[] {
  const lines: string[] = [];
  let line = '';
  const place = (piece: string) => {
    const room = lines.length === 0 ? first : width;
    if (line !== '' && safeWidth((line + piece).trimEnd(), style) > room) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += line === '' ? piece.trimStart() : piece;
  };
  for (const piece of text.trim().split(/(?<=[ \n-])(?![ \n])/)) {
    if (safeWidth(piece.trimEnd(), style) <= width) place(piece);
    else for (const part of breakWord(piece, width, style)) place(part);
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

/** Lines of about the same length: as few as needed, each as narrow as that allows. */
export function wrapEvenly(text: string, width: number, style: TextStyle): string[] {
  const lines = wrap(text, width, style);
  let [narrow, wide] = [width / 2, width];
  while (wide - narrow > 0.5) {
    const middle = (narrow + wide) / 2;
    if (wrap(text, middle, style).length > lines.length) narrow = middle;
    else wide = middle;
  }
  return wrap(text, wide, style);
}

function breakWord(word: string, width: number, style: TextStyle): string[] {
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && safeWidth(part + character, style) > width) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return part === '' ? parts : [...parts, part];
}
