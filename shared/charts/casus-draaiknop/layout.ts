/**
 * The matrix as a scene: casussen in bands per wereld, the five draaiknoppen as columns. Cells
 * have one colour and differ in shape; the hue of a draaiknop is in the column head only.
 */
import { knobNumbers } from '../../domain/draaiknop';
import { aantal } from '../dutch';
import { round } from '../measure';
import type { Scene } from '../scene';
import type { MatrixInput } from './data';
import { describe, tableOf } from './describe';
import { gridOf } from './grid';
import { columnHeads } from './heads';
import { legend } from './legend';
import { arrange, type Band, type CasusRow, isSummarised, type Matrix } from './matrix';
import type { MatrixOptions } from './options';
import { casussenTarget, Sheet } from './sheet';
import { type Combination, combinations, summaryBands } from './summary';
import { countLabel, coverage } from './words';

interface Drawn {
  band: Band;
  rows: CasusRow[];
  combinations: Combination[];
  /** Casussen that share one line, because nobody said anything about them. */
  rest: string[];
}

/** Rows that are drawn one by one: all, or only those about which somebody said something. */
function rowsOf(band: Band, { zonderLabel }: MatrixOptions): Drawn {
  if (zonderLabel === 'rijen') return { band, rows: band.rows, combinations: [], rest: [] };
  const said = (row: CasusRow) =>
    row.gelabeld || knobNumbers.some((knob) => row.cells[knob].suggesties.length > 0);
  return {
    band,
    rows: band.rows.filter(said).map((row) => ({ ...row, diepte: 0 })),
    combinations: [],
    rest: band.rows.filter((row) => !said(row)).map((row) => row.casus.id),
  };
}

function summaryOf(band: Band): Drawn {
  return { band, rows: [], combinations: combinations(band.rows), rest: band.counts.zonder };
}

export function layout(input: MatrixInput, options: MatrixOptions): Scene {
  return sceneOf(arrange(input, options), options);
}

/** The same, of a matrix that was arranged already. */
export function sceneOf(matrix: Matrix, options: MatrixOptions): Scene {
  const bands = isSummarised(matrix)
    ? summaryBands(matrix.bands).map(summaryOf)
    : matrix.bands.map((band) => rowsOf(band, options));
  const grid = gridOf(
    options,
    bands.reduce(
      (sum, { rows, combinations, rest }) =>
        sum + rows.length + combinations.length + Math.min(1, rest.length),
      0,
    ),
  );
  const sheet = new Sheet(grid, matrix);

  const heads = columnHeads(grid);
  sheet.marks.push(...heads.marks);
  sheet.targets(
    heads.height,
    casussenTarget(
      matrix.counts.casussen,
      `${aantal(matrix.counts.casussen.length, 'casus', 'casussen')}: ${coverage(matrix.counts)}`,
    ),
    (knob) =>
      casussenTarget(
        matrix.counts.perKnop[knob],
        countLabel('Alle casussen', matrix.counts, knob, matrix),
      ),
  );
  const top = sheet.y;
  for (const { band, rows, combinations, rest } of bands) {
    sheet.band(band);
    for (const row of rows) sheet.casus(row);
    for (const one of combinations) sheet.combination(one);
    if (rest.length > 0) sheet.rest(rest);
    sheet.y = round(sheet.y + 1);
  }
  if (bands.length > 1) {
    sheet.line(sheet.y, 'rule', 0.25);
    sheet.counts(options.wereld.length === 0 ? 'Alle werelden' : 'Samen', matrix.counts, true);
  }
  const bottom = sheet.y;
  const key = legend(grid, matrix, bottom + 2.4);
  sheet.marks.push(...key.marks);

  return {
    width: grid.width,
    height: round(key.bottom),
    marks: sheet.marks,
    areas: sheet.areas,
    walk: sheet.walk,
    plot: { x: 0, y: top, width: grid.width, height: round(bottom - top) },
    description: describe(matrix),
    table: tableOf(matrix),
  };
}
