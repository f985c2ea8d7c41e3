/** Measures of the matrix, and the marks of its heads; millimetres. */
import { type Behoefte, behoefte, behoefteCodes } from '../../domain/behoefte';
import { dialMarks } from '../dial';
import { GLYPH_BOX, needShapes } from '../glyphs';
import { baseline, LABEL, lineHeight, round, TICK } from '../measure';
import type { FontWeight, Mark } from '../scene';
import { ellipsis, wrap } from '../text';
import type { CrossRow } from './cross';
import type { CrossOptions } from './options';
import { needName, rowName } from './words';

export interface Grid {
  width: number;
  /** Where the cells begin. */
  left: number;
  cell: number;
  /** Width of the column with totals, at the right. */
  total: number;
  row: number;
  /** Height of the strip under a split cell; 0 when cells are not split. */
  strip: number;
  head: number;
  /** Whether the names stand beside the dials; else the legend gives them. */
  named: boolean;
}

const DIAL = 7;
const SHAPE = 6;

export function gridOf({ breedteCm, richting }: CrossOptions): Grid {
  const width = breedteCm * 10;
  const named = width >= 110;
  const [left, total] = named ? (width >= 150 ? [44, 24] : [35, 20]) : [12, 15];
  const cell = round((width - left - total) / behoefteCodes.length);
  const lines = Math.max(...behoefteCodes.map((code) => headLines(code, cell).length), 2);
  return {
    width,
    left,
    cell,
    total,
    row: 13,
    strip: richting === 'gesplitst' ? 5 : 0,
    head: round(SHAPE + 2.4 + lines * lineHeight(LABEL) + 1.2),
    named,
  };
}

export const columnLeft = (grid: Grid, index: number): number =>
  round(grid.left + index * grid.cell);

function headLines(code: Behoefte, cell: number): string[] {
  return wrap(needName(code), cell - 1.5, { size: LABEL, weight: 600 });
}

/** Text in the middle of a column, one line under the other. */
export function lines(
  texts: readonly string[],
  x: number,
  y: number,
  style: { size: number; weight?: FontWeight },
): Mark[] {
  return texts.map((text, index) => ({
    kind: 'text',
    x: round(x),
    y: round(y + (index + 0.78) * lineHeight(style.size)),
    text,
    ...style,
    fill: 'ink',
    anchor: 'middle',
  }));
}

/** The shape of the need and its name. */
export function needHead(code: Behoefte, grid: Grid, index: number): Mark[] {
  const x = round(columnLeft(grid, index) + grid.cell / 2);
  return [
    ...shapeMarks(code, x, SHAPE / 2 + 0.4, SHAPE),
    ...lines(headLines(code, grid.cell), x, SHAPE + 2.4, { size: LABEL, weight: 600 }),
  ];
}

function shapeMarks(code: Behoefte, x: number, y: number, size: number): Mark[] {
  const { line, fill } = needShapes[behoefte(code).vorm];
  const at = { x: round(x), y: round(y), scale: round(size / GLYPH_BOX) };
  return [
    { kind: 'path', d: line, ...at, stroke: 'ink', strokeWidth: 1.6 },
    { kind: 'path', d: fill, ...at, fill: 'ink' },
  ];
}

/** The dial, and its name where there is room. */
export function knobHead(row: CrossRow, options: CrossOptions, grid: Grid, y: number): Mark[] {
  const middle = y + grid.row / 2;
  const marks = dialMarks(row.knop, DIAL / 2 + 0.3, middle, DIAL);
  if (!grid.named) {
    if (row.code.length === 1) return marks;
    const letter = row.code.slice(1);
    const at = { x: DIAL + 1, y: baseline(y, grid.row, LABEL) };
    return [...marks, { kind: 'text', ...at, text: letter, size: LABEL, weight: 600, fill: 'ink' }];
  }
  const style = { size: LABEL, weight: 600 } as const;
  const name = wrap(rowName(row.code, options), grid.left - DIAL - 3, style);
  const top = middle - (name.length * lineHeight(LABEL)) / 2;
  return [
    ...marks,
    ...name.map(
      (text, index): Mark => ({
        kind: 'text',
        x: DIAL + 1.6,
        y: round(top + (index + 0.78) * lineHeight(LABEL)),
        text,
        ...style,
        fill: 'ink',
      }),
    ),
  ];
}

/** A number with what it is out of, in the middle of a column. */
export function totalMarks(
  { met, beide }: { met: number; beide: number },
  x: number,
  y: number,
  width: number,
  texts: { number(n: number): string },
): Mark[] {
  const of = ellipsis(`van ${texts.number(met)}`, width - 0.6, { size: TICK });
  return [
    {
      kind: 'text',
      x: round(x),
      y: round(y + 6),
      text: texts.number(beide),
      size: 10,
      weight: 600,
      fill: 'ink',
      anchor: 'middle',
    },
    {
      kind: 'text',
      x: round(x),
      y: round(y + 9.8),
      text: of,
      size: TICK,
      fill: 'soft',
      anchor: 'middle',
    },
  ];
}
