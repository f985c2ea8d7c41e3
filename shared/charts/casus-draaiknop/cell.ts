/** The shape of a cell: size says the role, what is inside says who said it. */
import type { Herkomst } from '../../domain/coding';
import { baseline, round, TICK } from '../measure';
import type { Mark } from '../scene';
import type { Cell } from './matrix';

/** Side of the square of a primary draaiknop in a row of this height; millimetres. */
export function sideOf(row: number): number {
  return Math.min(3, round(row * 0.7));
}

/** A square around (x, y): large is primary, small is additional; solid is printed. */
export function countedMark(
  herkomst: Herkomst,
  rol: 'primair' | 'aanvullend',
  x: number,
  y: number,
  row: number,
): Mark[] {
  const side = round(sideOf(row) * (rol === 'primair' ? 1 : 0.64));
  const square: Mark = {
    kind: 'rect',
    x: round(x - side / 2),
    y: round(y - side / 2),
    width: side,
    height: side,
    fill: 'mark',
  };
  if (herkomst === 'gedrukt') return [square];
  if (herkomst === 'tekst') {
    const height = round(side * 0.2);
    const bar: Mark = {
      kind: 'rect',
      x: round(x - side * 0.34),
      y: round(y - height / 2),
      width: round(side * 0.68),
      height,
      fill: 'paper',
    };
    return [square, bar];
  }
  return [
    square,
    { kind: 'circle', cx: round(x), cy: round(y), r: round(side * 0.24), fill: 'paper' },
  ];
}

/** An outline: offered, counted nowhere. */
export function suggestedMark(x: number, y: number, row: number): Mark {
  const side = round(sideOf(row) - 0.3);
  return {
    kind: 'rect',
    x: round(x - side / 2),
    y: round(y - side / 2),
    width: side,
    height: side,
    fill: 'paper',
    stroke: 'mark',
    strokeWidth: 0.25,
  };
}

/** A draaiknop of a combination: many casussen, so no herkomst and no role. */
export function combinationMark(x: number, y: number, row: number): Mark[] {
  return countedMark('gedrukt', 'primair', x, y, row);
}

/** Nothing where nobody said anything; "a" or "b" beside a square that names its meaning. */
export function cellMarks(cell: Cell, x: number, y: number, row: number): Mark[] {
  if (cell.suggesties.length > 0) return [suggestedMark(x, y, row)];
  const [first] = cell.marks;
  if (first === undefined) return [];
  const rol = cell.marks.some((mark) => mark.rol === 'primair') ? 'primair' : 'aanvullend';
  const marks = countedMark(first.herkomst, rol, x, y, row);
  const subtypes = ['a', 'b'].filter((letter) =>
    cell.marks.some((mark) => mark.code.endsWith(letter)),
  );
  if (subtypes.length > 0) {
    marks.push({
      kind: 'text',
      x: round(x + sideOf(row) / 2 + 0.5),
      y: baseline(y, 0, TICK),
      text: subtypes.join(''),
      size: TICK,
      fill: 'ink',
    });
  }
  return marks;
}
