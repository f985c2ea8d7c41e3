/** The legend: only shapes that occur, and always what an empty cell means. */
import type { Herkomst } from '../../domain/coding';
import { knobNumbers } from '../../domain/draaiknop';
import { dialMarks } from '../dial';
import { type LegendEntry, legendMarks, remark } from '../legend';
import type { Mark } from '../scene';
import { combinationMark, countedMark, sideOf, suggestedMark } from './cell';
import { countsFit, type Grid } from './grid';
import { namesFit } from './heads';
import { isSummarised, type Matrix } from './matrix';
import { knobName } from './words';

/** Number on a dial at 7 pt. */
const DIAL = 5;

export function legend(grid: Grid, matrix: Matrix, top: number): { marks: Mark[]; bottom: number } {
  return legendMarks([keyOfKnobs(grid), keyOfCells(grid, matrix)], grid.width, top);
}

function keyOfKnobs(grid: Grid): LegendEntry[] {
  if (namesFit(grid)) return [];
  return knobNumbers.map((knob) => ({
    text: knobName(knob),
    sign: DIAL,
    height: DIAL + 0.4,
    draw: (x, y) => dialMarks(knob, x, y, DIAL),
  }));
}

function keyOfCells(grid: Grid, matrix: Matrix): LegendEntry[] {
  if (isSummarised(matrix)) return keyOfCombinations(grid, matrix);
  const cells = matrix.bands.flatMap((band) =>
    band.rows.flatMap((row) => knobNumbers.map((knob) => row.cells[knob])),
  );
  const drawn = cells.flatMap((cell) => cell.marks.slice(0, 1));
  const has = (...herkomst: Herkomst[]) => drawn.some((mark) => herkomst.includes(mark.herkomst));
  const side = sideOf(grid.row);
  const entry = (text: string, draw: LegendEntry['draw']): LegendEntry => ({
    text,
    sign: side,
    draw,
  });
  const square =
    (herkomst: Herkomst, rol: 'primair' | 'aanvullend'): LegendEntry['draw'] =>
    (x, y) =>
      countedMark(herkomst, rol, x, y, grid.row);

  const entries: LegendEntry[] = [];
  if (has('gedrukt')) entries.push(entry('gedrukt label', square('gedrukt', 'primair')));
  if (has('tekst')) entries.push(entry('in de lopende tekst', square('tekst', 'primair')));
  if (has('analist', 'suggestie')) {
    entries.push(entry('door een analist', square('analist', 'primair')));
  }
  if (additionalOccurs(cells)) {
    entries.push(
      entry('niet als zwaartepunt genoemd', square(drawn[0]?.herkomst ?? 'gedrukt', 'aanvullend')),
    );
  }
  if (matrix.suggesties > 0) {
    entries.push(entry('suggestie, telt niet mee', (x, y) => [suggestedMark(x, y, grid.row)]));
  }
  const subtype = cells.some((cell) => cell.marks.some((mark) => mark.code.length > 1));
  if (subtype) {
    entries.push(remark('a verblijfsduur, b inzetbaarheid'));
  }
  if (!countsFit(grid, matrix)) {
    entries.push(remark('getal: casussen met die draaiknop, van die met label'));
  }
  entries.push(remark('leeg: niets vastgelegd (onbekend, niet “nee”)'));
  return entries;
}

function keyOfCombinations(grid: Grid, matrix: Matrix): LegendEntry[] {
  return [
    {
      text: 'draaiknop in de combinatie',
      sign: sideOf(grid.row),
      draw: (x, y) => combinationMark(x, y, grid.row),
    },
    ...(countsFit(grid, matrix)
      ? []
      : [remark('getal: casussen met die draaiknop, van die met label')]),
  ];
}

function additionalOccurs(cells: readonly { marks: { rol: string }[] }[]): boolean {
  return cells.some(
    ({ marks }) => marks.length > 0 && marks.every((mark) => mark.rol === 'aanvullend'),
  );
}
