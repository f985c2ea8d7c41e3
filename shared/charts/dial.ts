/** The face of a draaiknop as marks. */
import type { KnobNumber } from '../domain/draaiknop';
import { DIAL_RADIUS, dialPointer, GLYPH_BOX } from './glyphs';
import { knobColour, onKnobColour } from './palette';
import type { Mark } from './scene';
import { MM_PER_POINT } from './text';

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** A dial of `size` millimetres around (x, y). */
export function dialMarks(knob: KnobNumber, x: number, y: number, size: number): Mark[] {
  const scale = size / GLYPH_BOX;
  const pointer = dialPointer(knob);
  const points = (units: number) => (units * scale) / MM_PER_POINT;
  return [
    {
      kind: 'circle',
      cx: round(x),
      cy: round(y),
      r: round(DIAL_RADIUS * scale),
      fill: knobColour(knob),
    },
    {
      kind: 'line',
      x1: round(x + pointer.x1 * scale),
      y1: round(y + pointer.y1 * scale),
      x2: round(x + pointer.x2 * scale),
      y2: round(y + pointer.y2 * scale),
      stroke: onKnobColour(knob),
      strokeWidth: round(2 * scale),
    },
    {
      kind: 'text',
      x: round(x),
      y: round(y + 4.1 * scale),
      text: String(knob),
      size: Math.round(points(12) * 10) / 10,
      weight: 700,
      fill: onKnobColour(knob),
      anchor: 'middle',
    },
  ];
}
