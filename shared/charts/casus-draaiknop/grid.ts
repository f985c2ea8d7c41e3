/** Measures of the matrix; millimetres, text in points. */
import { type ScaleBand, scaleBand } from 'd3-scale';
import { type KnobNumber, knobNumbers } from '../../domain/draaiknop';
import { getal } from '../dutch';
import { LABEL, round } from '../measure';
import { safeWidth } from '../text';
import type { Matrix } from './matrix';
import type { MatrixOptions } from './options';

/** Measures that follow from width and number of rows; millimetres. */
export interface Grid {
  width: number;
  /** Where the columns begin. */
  left: number;
  /** A band for each draaiknop, from `left` to the right edge. */
  columns: ScaleBand<KnobNumber>;
  /** Where the name of a casus ends at last: short of the marks in the first column. */
  label: number;
  column: number;
  row: number;
  /** Height of a row with counts. */
  band: number;
}

export function gridOf(options: MatrixOptions, rows: number): Grid {
  const width = options.breedteCm * 10;
  let column = 8.3;
  if (width >= 150) column = 17.6;
  else if (width >= 110) column = 12.4;
  // Many rows stand closer, so that a page holds more of them; 8 pt text needs 3.6 mm.
  const row = Math.min(4.4, Math.max(3.7, 122 / Math.max(1, rows)));
  const left = width - 5 * column;
  const columns = scaleBand<KnobNumber>().domain(knobNumbers).range([left, width]);
  const label = round(left + column / 2 - 3);
  return { width, left, columns, label, column, row: round(row), band: 5.2 };
}

/** Middle of the column of a draaiknop. */
export function columnMiddle(grid: Grid, knob: KnobNumber): number {
  return round((grid.columns(knob) ?? grid.left) + grid.columns.bandwidth() / 2);
}

/** Whether "15 van 15" fits in a column. */
export function countsFit(grid: Grid, matrix: Matrix): boolean {
  const n = matrix.counts.gelabeld.length;
  return (
    safeWidth(`${getal(n)} van ${getal(n)}`, { size: LABEL, weight: 600 }) <= grid.column - 0.6
  );
}
