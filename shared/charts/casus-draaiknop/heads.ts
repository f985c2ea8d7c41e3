/** The column heads: a dial in its hue, and the name of the draaiknop where it fits. */
import { knobNumbers } from '../../domain/draaiknop';
import { dialMarks } from '../dial';
import { LABEL, round } from '../measure';
import type { Mark } from '../scene';
import { safeWidth } from '../text';
import { columnMiddle, type Grid } from './grid';

/** As the names break; a test holds them to the names of the field. */
export const HEADS = {
  1: ['beroeps-', 'bevolking'],
  2: ['werkenden'],
  3: ['werkuren'],
  4: ['productiviteit'],
  5: ['duurzame', 'inzetbaarheid'],
} as const;

const DIAL = 7;
const LEADING = 3.3;

/** Whether the names stand under their dials; else the legend gives them. */
export function namesFit(grid: Grid): boolean {
  return knobNumbers.every((knob) =>
    HEADS[knob].every((line) => safeWidth(line, { size: LABEL }) <= grid.column - 0.6),
  );
}

export function columnHeads(grid: Grid): { marks: Mark[]; height: number } {
  const named = namesFit(grid);
  const marks: Mark[] = knobNumbers.flatMap((knob) => {
    const x = round(columnMiddle(grid, knob));
    const names = HEADS[knob].map(
      (text, line): Mark => ({
        kind: 'text',
        x,
        y: round(DIAL + 3.5 + line * LEADING),
        text,
        size: LABEL,
        fill: 'ink',
        anchor: 'middle',
      }),
    );
    return [...dialMarks(knob, x, DIAL / 2, DIAL), ...(named ? names : [])];
  });
  return { marks, height: named ? round(DIAL + 3.5 + LEADING + 1.9) : DIAL + 1.6 };
}
