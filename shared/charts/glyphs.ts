/**
 * The faces of draaiknoppen and behoeften, for figures and screens alike: path data in a box of
 * 24 by 24 around (0, 0).
 */
import type { BehoefteDefinition } from '../domain/behoefte';
import type { KnobNumber } from '../domain/draaiknop';

export const GLYPH_BOX = 24;

/** Radius of the disc of a dial. */
export const DIAL_RADIUS = 11;

/** Where the pointer stands, clockwise from noon: half past seven (1) to half past four (5). */
const POINTER: Record<KnobNumber, number> = { 1: -135, 2: -67.5, 3: 0, 4: 67.5, 5: 135 };

/** The pointer: a short stroke at the rim, where the knob is turned to. */
export function dialPointer(knob: KnobNumber): { x1: number; y1: number; x2: number; y2: number } {
  const angle = (POINTER[knob] * Math.PI) / 180;
  const at = (radius: number) => [
    Math.round(Math.sin(angle) * radius * 100) / 100 + 0,
    Math.round(-Math.cos(angle) * radius * 100) / 100 + 0,
  ];
  const [[x1, y1], [x2, y2]] = [at(DIAL_RADIUS), at(8.2)] as [[number, number], [number, number]];
  return { x1, y1, x2, y2 };
}

/** A shape, never a hue: `line` is stroked, `fill` is filled (and left out when merely suggested). */
export const needShapes: Record<BehoefteDefinition['vorm'], { line: string; fill: string }> = {
  // An eye: seen and heard.
  oog: {
    line: 'M-10 0C-6.5-5.4-3.4-7 0-7S6.5-5.4 10 0C6.5 5.4 3.4 7 0 7S-6.5 5.4-10 0Z',
    fill: 'M0-3a3 3 0 1 0 0 6 3 3 0 0 0 0-6Z',
  },
  // A spark: acting makes a difference.
  vonk: {
    line: 'M0-10C.9-3.4 3.4-.9 10 0 3.4.9.9 3.4 0 10-.9 3.4-3.4.9-10 0-3.4-.9-.9-3.4 0-10Z',
    fill: 'M0-4C.4-1.2 1.2-.4 4 0 1.2.4.4 1.2 0 4-.4 1.2-1.2.4-4 0-1.2-.4-.4-1.2 0-4Z',
  },
  // A ring of people: part of a whole.
  kring: {
    line: 'M0-9a9 9 0 1 0 0 18A9 9 0 0 0 0-9Z',
    fill: 'M0-5.6a2 2 0 1 0 0 4 2 2 0 0 0 0-4ZM-3.6.4a2 2 0 1 0 0 4 2 2 0 0 0 0-4ZM3.6.4a2 2 0 1 0 0 4 2 2 0 0 0 0-4Z',
  },
};
