/** The rows of the overview: every figure with all that it has to be read with. */
import type { ScaleLinear } from 'd3-scale';
import type { FigureCijfer } from '../cijfers/data';
import { marginOf } from '../cijfers/interval';
import { cijferTarget } from '../cijfers/notes';
import { marginMarks, pointMark, rangeMark } from '../cijfers/point';
import type { Column } from '../cijfers/strip';
import { aspectText, cijferLabel, moment, rowWords } from '../cijfers/words';
import { LABEL, lineHeight, round, TICK } from '../measure';
import type { Mark } from '../scene';
import { safeWidth, wrap } from '../text';

/** Where the parts of a row stand; millimetres. */
export interface Grid {
  width: number;
  /** Width of the words; the whole width when the axis stands under them. */
  words: number;
  /** Whether the axis stands under the words. */
  stacked: boolean;
  /** Where the bracket of a contradiction stands. */
  gutter: number;
  /** Where the axis begins and ends. */
  from: number;
  to: number;
  /** Width of the value, at the right. */
  value: number;
}

export function gridOf(breedteCm: number): Grid {
  const width = breedteCm * 10;
  const stacked = width < 110;
  const value = stacked ? 20 : 22;
  const words = stacked ? width : round(width * 0.49);
  const gutter = stacked ? 1 : words + 2.5;
  return {
    width,
    words,
    stacked,
    gutter,
    from: round(gutter + 5),
    to: round(width - value - 2),
    value,
  };
}

/** Draws a row; answers the height at which its value stands. */
export function cijferRow(
  column: Column,
  cijfer: FigureCijfer,
  grid: Grid,
  scale: ScaleLinear<number, number>,
): number {
  const top = column.y;
  const first = `${moment(cijfer) ?? 'zonder jaar'}, ${aspectText(cijfer, 'cohort')}`;
  const rest = rowWords(cijfer);
  const indent = 2;
  const room = grid.words - indent;
  const lines = [
    ...wrap(first, room, { size: LABEL }).map((text) => ({
      text,
      fill: 'ink' as const,
      weight: undefined,
    })),
    ...wrap(rest, room, { size: LABEL }).map((text) => ({
      text,
      fill: 'soft' as const,
      weight: undefined,
    })),
    ...(cijfer.merk === null
      ? []
      : [{ text: cijfer.merk, fill: 'ink' as const, weight: 600 as const }]),
  ];
  const step = lineHeight(LABEL);
  lines.forEach(({ text, fill, weight }, index) => {
    column.marks.push({
      kind: 'text',
      x: indent,
      y: round(top + 0.6 + (index + 0.78) * step),
      text,
      size: LABEL,
      ...(weight === undefined ? {} : { weight }),
      fill,
    });
  });
  const below = round(top + 0.6 + lines.length * step);
  const y = round(grid.stacked ? below + 2.4 : top + 0.6 + step / 2);
  column.marks.push({
    kind: 'line',
    x1: grid.from,
    y1: y,
    x2: grid.to,
    y2: y,
    stroke: 'hairline',
    strokeWidth: 0.2,
  });
  column.marks.push(...valueMarks(cijfer, grid, scale, y));
  const values = wrap(cijfer.tekst, grid.value, { size: LABEL, weight: 600 });
  values.forEach((text, index) => {
    column.marks.push({
      kind: 'text',
      x: grid.width,
      y: round(y + 1 + index * step),
      text,
      size: LABEL,
      weight: 600,
      fill: 'ink',
      anchor: 'end',
    });
  });
  const bottom = Math.max(grid.stacked ? y + 2.2 : below, y + 1 + (values.length - 1) * step + 1.2);
  column.y = round(bottom + 1);
  column.row([
    {
      x: 0,
      y: top,
      width: grid.width,
      height: round(column.y - top),
      target: cijferTarget([cijfer.id], cijferLabel(cijfer)),
    },
  ]);
  return y;
}

function valueMarks(
  cijfer: FigureCijfer,
  grid: Grid,
  scale: ScaleLinear<number, number>,
  y: number,
): Mark[] {
  const { waarde, max, operator } = cijfer;
  if (waarde === null) return [];
  const at = (value: number) => {
    const [low = 0, high = 1] = scale.domain();
    return grid.from + ((value - low) / (high - low)) * (grid.to - grid.from);
  };
  const margin = marginOf(cijfer);
  return [
    ...(margin === null ? [] : marginMarks('x', at(margin.laag), at(margin.hoog), y)),
    max === null
      ? pointMark('rond', operator !== 'is', at(waarde), y)
      : rangeMark('x', at(waarde), at(max), y),
  ];
}

/** Joins the figures that contradict each other. */
export function bracket(column: Column, ys: readonly number[], grid: Grid, lane: number): void {
  column.marks.push(...bracketMarks(round(grid.gutter + (lane % 3) * 1.2), ys));
}

export function bracketMarks(x: number, ys: readonly number[]): Mark[] {
  const paint = { stroke: 'ink', strokeWidth: 0.35 } as const;
  const [top, bottom] = [round(Math.min(...ys)), round(Math.max(...ys))];
  return [
    { kind: 'line', x1: round(x), y1: top, x2: round(x), y2: bottom, ...paint },
    ...ys.map(
      (y): Mark => ({
        kind: 'line',
        x1: round(x),
        y1: round(y),
        x2: round(x + 1.4),
        y2: round(y),
        ...paint,
      }),
    ),
  ];
}

/** Ticks over the rows of a panel, and lines down through them; beside words only, never through them. */
export function axisMarks(
  grid: Grid,
  ticks: readonly { at: number; text: string }[],
  top: number,
  bottom: number,
  rows: readonly number[],
): Mark[] {
  const spans = grid.stacked
    ? rows.map((y) => [round(y - 1.3), round(y + 1.3)] as const)
    : [[round(top + 3.6), bottom] as const];
  let free = Number.NEGATIVE_INFINITY;
  return ticks.flatMap(({ at, text }, index): Mark[] => {
    const x = round(grid.from + at * (grid.to - grid.from));
    // A number that would run into the one before it is left out; its line stays.
    const half = safeWidth(text, { size: TICK }) / 2;
    const written = x - half >= free;
    if (written) free = x + half + 1;
    return [
      ...spans.map(
        ([y1, y2]): Mark => ({
          kind: 'line',
          x1: x,
          y1,
          x2: x,
          y2,
          stroke: index === 0 ? 'rule' : 'hairline',
          strokeWidth: index === 0 ? 0.25 : 0.15,
        }),
      ),
      ...(written ? [tickMark(x, round(top + 2.6), text)] : []),
    ];
  });
}

const tickMark = (x: number, y: number, text: string): Mark => ({
  kind: 'text',
  x,
  y,
  text,
  size: TICK,
  fill: 'soft',
  anchor: 'middle',
});
