/**
 * The matrix as a scene: draaiknoppen as rows, behoeften as columns, and how many units each row,
 * column and the whole rests on. A row or column without units keeps its place.
 */
import { type Behoefte, behoefteCodes } from '../../domain/behoefte';
import { dialMarks } from '../dial';
import { getal } from '../dutch';
import { type LegendEntry, legendMarks, remark } from '../legend';
import { LABEL, round } from '../measure';
import { tints } from '../palette';
import type { Area, Mark, MarkTarget, Scene } from '../scene';
import { wrap } from '../text';
import { halfCell, outlineSign, stripMarks, wholeCell } from './cell';
import { type Cross, type CrossRow, crossOf, settle } from './cross';
import type { CrossInput } from './data';
import { describe, tableOf } from './describe';
import { columnLeft, type Grid, gridOf, knobHead, lines, needHead, totalMarks } from './grid';
import type { CrossOptions, SettledOptions } from './options';
import {
  cellLabel,
  columnLabel,
  directionLabel,
  rowLabel,
  rowName,
  unitWords,
  wholeLabel,
} from './words';

const number = { number: (n: number) => getal(n) };

export function layout(input: CrossInput, chosen: CrossOptions): Scene {
  const options = settle(input, chosen);
  const unit = options.eenheid;
  const cross = crossOf(input[unit], options);
  const grid = gridOf(options);
  const marks: Mark[] = [];
  const areas: Area[] = [];
  const walk: number[][] = [];
  const target = (ids: string[], label: string): MarkTarget => ({ soort: unit, ids, label });
  const walkRow = (row: Area[]) => {
    walk.push(row.map((_, index) => areas.length + index));
    areas.push(...row);
  };
  const right = round(grid.width - grid.total);

  const [, many] = unitWords[unit];
  marks.push(
    ...behoefteCodes.flatMap((need, index) => needHead(need, grid, index)),
    ...lines(
      wrap(`${many} met knop en behoefte`, grid.total - 1, { size: LABEL }).slice(0, 4),
      right + grid.total / 2,
      0.4,
      { size: LABEL },
    ),
  );
  walkRow([
    {
      x: 0,
      y: 0,
      width: grid.left,
      height: grid.head,
      target: target(cross.beide, wholeLabel(cross, unit)),
    },
    ...behoefteCodes.map((need, index) => ({
      x: columnLeft(grid, index),
      y: 0,
      width: grid.cell,
      height: grid.head,
      target: target(cross.columns[need].beide, columnLabel(need, cross.columns[need], unit)),
    })),
    {
      x: right,
      y: 0,
      width: grid.total,
      height: grid.head,
      target: target(cross.beide, wholeLabel(cross, unit)),
    },
  ]);

  let y = grid.head;
  for (const row of cross.rows) {
    marks.push(...knobHead(row, options, grid, y));
    for (const areaRow of rowAreas(row, options, grid, y, target)) walkRow(areaRow);
    behoefteCodes.forEach((need, index) => {
      marks.push(...cellMarks(row, need, columnLeft(grid, index), y, options, grid));
    });
    const { met, beide } = row.total;
    const counted = { met: met.length, beide: beide.length };
    marks.push(...totalMarks(counted, right + grid.total / 2, y, grid.total, number));
    y = round(y + grid.row + grid.strip);
  }
  const bottom = y;
  marks.push({
    kind: 'line',
    x1: 0,
    y1: y,
    x2: grid.width,
    y2: y,
    stroke: 'rule',
    strokeWidth: 0.25,
  });
  const foot = wrap(grid.named ? `${many} met behoefte en knop` : '', grid.left - 1, {
    size: LABEL,
  });
  marks.push(
    ...foot.map(
      (text, index): Mark => ({
        kind: 'text',
        x: 0.3,
        y: round(y + 4.6 + index * 3.5),
        text,
        size: LABEL,
        fill: 'ink',
      }),
    ),
  );
  behoefteCodes.forEach((need, index) => {
    const { met, beide } = cross.columns[need];
    const x = columnLeft(grid, index) + grid.cell / 2;
    marks.push(...totalMarks({ met: met.length, beide: beide.length }, x, y, grid.cell, number));
  });
  const all = { met: cross.totaal, beide: cross.beide.length };
  marks.push(...totalMarks(all, right + grid.total / 2, y, grid.total, number));
  const under = { y, height: 12 };
  walkRow([
    { x: 0, width: grid.left, ...under, target: target(cross.beide, wholeLabel(cross, unit)) },
    ...behoefteCodes.map((need, index) => ({
      x: columnLeft(grid, index),
      width: grid.cell,
      ...under,
      target: target(cross.columns[need].beide, columnLabel(need, cross.columns[need], unit)),
    })),
    { x: right, width: grid.total, ...under, target: target(cross.beide, wholeLabel(cross, unit)) },
  ]);

  const key = legendMarks(legendOf(cross, options, grid), grid.width, y + 13);
  marks.push(...key.marks);
  return {
    width: grid.width,
    height: key.bottom,
    marks,
    areas,
    walk,
    plot: {
      x: grid.left,
      y: grid.head,
      width: round(grid.width - grid.left),
      height: round(bottom - grid.head),
    },
    description: describe(cross, options),
    table: tableOf(cross, options),
  };
}

type Target = (ids: string[], label: string) => MarkTarget;

/** One row of places, or two when cells are split: what helps and hinders, and under it the rest. */
function rowAreas(
  row: CrossRow,
  options: SettledOptions,
  grid: Grid,
  y: number,
  target: Target,
): Area[][] {
  const unit = options.eenheid;
  const height = grid.row;
  const head = { x: 0, y, width: grid.left, target: target(row.total.beide, rowLabel(row, unit)) };
  const total = {
    x: round(grid.width - grid.total),
    y,
    width: grid.total,
    target: target(row.total.beide, rowLabel(row, unit)),
  };
  if (options.richting === 'samen') {
    const cells = behoefteCodes.map((need, index) => ({
      x: columnLeft(grid, index),
      y,
      width: grid.cell,
      height,
      target: target(row.cells[need].ids, cellLabel(row, need, unit)),
    }));
    return [[{ ...head, height }, ...cells, { ...total, height }]];
  }
  const whole = round(height + grid.strip);
  const halves = behoefteCodes.flatMap((need, index) =>
    (['plus', 'min'] as const).map((which, half) => ({
      x: round(columnLeft(grid, index) + (half * grid.cell) / 2),
      y,
      width: round(grid.cell / 2),
      height,
      target: target(row.cells[need].richting[which], directionLabel(row, need, [which], unit)),
    })),
  );
  const rest = behoefteCodes.map((need, index) => ({
    x: columnLeft(grid, index),
    y: round(y + height),
    width: grid.cell,
    height: grid.strip,
    target: target(
      [...row.cells[need].richting.gemengd, ...row.cells[need].richting.onbekend],
      directionLabel(row, need, ['gemengd', 'onbekend'], unit),
    ),
  }));
  return [[{ ...head, height: whole }, ...halves, { ...total, height: whole }], rest];
}

function cellMarks(
  row: CrossRow,
  need: Behoefte,
  x: number,
  y: number,
  options: CrossOptions,
  grid: Grid,
): Mark[] {
  const box = { x, y, width: grid.cell, height: grid.row };
  if (options.richting === 'samen') return wholeCell(row, need, box);
  const width = round(grid.cell / 2);
  return [
    ...halfCell(row, need, 'plus', { ...box, width }),
    ...halfCell(row, need, 'min', { ...box, x: round(x + width), width }),
    ...stripMarks(row, need, { ...box, y: round(y + grid.row), height: grid.strip }, grid),
  ];
}

function legendOf(cross: Cross, options: SettledOptions, grid: Grid): LegendEntry[][] {
  const [, many] = unitWords[options.eenheid];
  const names: LegendEntry[] = grid.named
    ? []
    : cross.rows.map((row) => ({
        text: rowName(row.code, options),
        sign: 5,
        height: 5.4,
        draw: (x, y) => dialMarks(row.knop, x, y, 5),
      }));
  const ramp = tints.map(
    (fill, index): LegendEntry => ({
      text: `${index === 0 ? '' : `${index * 20 + 1}–`}${(index + 1) * 20}%`,
      sign: 5,
      draw: (x, y) => [
        { kind: 'rect', x: round(x - 2.5), y: round(y - 1.5), width: 5, height: 3, fill },
      ],
    }),
  );
  const first = ramp[0] as LegendEntry;
  const words = [
    ...(cross.suggesties > 0
      ? [{ text: 'suggesties, tellen niet mee', sign: 4, draw: outlineSign }]
      : []),
    ...(options.richting === 'gesplitst'
      ? [remark('+ bevorderend, − belemmerend, ± gemengd, ? richting niet vermeld')]
      : []),
    remark('0: niets vastgelegd (onbekend, niet “nee”)'),
  ];
  return [
    names,
    [remark(`deel van de ${many} in de rij:`), { ...first, text: 'tot 20%' }, ...ramp.slice(1)],
    words,
  ];
}
