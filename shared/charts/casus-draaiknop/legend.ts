/** The legend: only shapes that occur, and always what an empty cell means. */
import type { Herkomst } from '../../domain/coding';
import { knobNumbers } from '../../domain/draaiknop';
import { dialMarks } from '../dial';
import type { Mark } from '../scene';
import { safeWidth } from '../text';
import { countedMark, sideOf, suggestedMark } from './cell';
import { baseline, countsFit, type Grid, LABEL, round } from './grid';
import { namesFit } from './heads';
import type { Matrix } from './matrix';
import { knobName } from './words';

interface Entry {
  text: string;
  /** Width of the sign; 0 = words only. */
  sign: number;
  draw(x: number, y: number): Mark[];
}

const LINE = 4.2;
/** Number on a dial at 7 pt. */
const DIAL = 5;
const GAP = 5;

export function legend(grid: Grid, matrix: Matrix, top: number): { marks: Mark[]; bottom: number } {
  const marks: Mark[] = [];
  let y = top + LINE / 2;
  for (const entries of [keyOfKnobs(grid), keyOfCells(grid, matrix)]) {
    if (entries.length === 0) continue;
    const line = entries.some((entry) => entry.sign === DIAL) ? DIAL + 0.4 : LINE;
    let x = 0.8;
    for (const entry of entries) {
      const lead = entry.sign === 0 ? 0 : entry.sign + 1.2;
      const width = lead + safeWidth(entry.text, { size: LABEL });
      if (x > 0.8 && x + width > grid.width) {
        x = 0.8;
        y += line;
      }
      marks.push(...entry.draw(x + entry.sign / 2, y));
      marks.push({
        kind: 'text',
        x: round(x + lead),
        y: baseline(y, 0, LABEL),
        text: entry.text,
        size: LABEL,
        fill: 'ink',
      });
      x += width + GAP;
    }
    y += line;
  }
  return { marks, bottom: y - LINE / 2 };
}

function keyOfKnobs(grid: Grid): Entry[] {
  if (namesFit(grid)) return [];
  return knobNumbers.map((knob) => ({
    text: knobName(knob),
    sign: DIAL,
    draw: (x, y) => dialMarks(knob, x, y, DIAL),
  }));
}

function keyOfCells(grid: Grid, matrix: Matrix): Entry[] {
  const cells = matrix.bands.flatMap((band) =>
    band.rows.flatMap((row) => knobNumbers.map((knob) => row.cells[knob])),
  );
  const drawn = cells.flatMap((cell) => cell.marks.slice(0, 1));
  const has = (...herkomst: Herkomst[]) => drawn.some((mark) => herkomst.includes(mark.herkomst));
  const side = sideOf(grid.row);
  const entry = (text: string, draw: Entry['draw']): Entry => ({ text, sign: side, draw });
  const square =
    (herkomst: Herkomst, rol: 'primair' | 'aanvullend'): Entry['draw'] =>
    (x, y) =>
      countedMark(herkomst, rol, x, y, grid.row);

  const entries: Entry[] = [];
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
    entries.push({ text: 'a verblijfsduur, b inzetbaarheid', sign: 0, draw: () => [] });
  }
  if (!countsFit(grid, matrix)) {
    entries.push({
      text: 'getal: casussen met die draaiknop, van die met label',
      sign: 0,
      draw: () => [],
    });
  }
  entries.push({
    text: 'leeg: niets vastgelegd (onbekend, niet “nee”)',
    sign: 0,
    draw: () => [],
  });
  return entries;
}

function additionalOccurs(cells: readonly { marks: { rol: string }[] }[]): boolean {
  return cells.some(
    ({ marks }) => marks.length > 0 && marks.every((mark) => mark.rol === 'aanvullend'),
  );
}
