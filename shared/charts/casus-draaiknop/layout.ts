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
import { arrange, type Band, type CasusRow } from './matrix';
import type { MatrixOptions } from './options';
import { casussenTarget, Sheet } from './sheet';
import { countLabel, coverage } from './words';

/** Rows that are drawn one by one: all, or only those about which somebody said something. */
function rowsOf(band: Band, { zonderLabel }: MatrixOptions): { drawn: CasusRow[]; rest: string[] } {
  if (zonderLabel === 'rijen') return { drawn: band.rows, rest: [] };
  const said = (row: CasusRow) =>
    row.gelabeld || knobNumbers.some((knob) => row.cells[knob].suggesties.length > 0);
  return {
    drawn: band.rows.filter(said).map((row) => ({ ...row, diepte: 0 })),
    rest: band.rows.filter((row) => !said(row)).map((row) => row.casus.id),
  };
}

export function layout(input: MatrixInput, options: MatrixOptions): Scene {
  const matrix = arrange(input, options);
  const bands = matrix.bands.map((band) => ({ band, ...rowsOf(band, options) }));
  const grid = gridOf(
    options,
    bands.reduce((sum, { drawn, rest }) => sum + drawn.length + Math.min(1, rest.length), 0),
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
  for (const { band, drawn, rest } of bands) {
    sheet.band(band);
    for (const row of drawn) sheet.casus(row);
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
