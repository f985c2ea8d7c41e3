/** The sign of a figure: filled when exact, open when not; a bar for a range; four shapes. */
import { round } from '../measure';
import type { Mark } from '../scene';

export const shapes = ['rond', 'vierkant', 'driehoek', 'ruit'] as const;
export type Shape = (typeof shapes)[number];

/** Lines of series differ too, so that a black-and-white copy tells them apart. */
export const dashes: Record<Shape, number[] | null> = {
  rond: null,
  vierkant: [1.6, 0.9],
  driehoek: [0.5, 0.8],
  ruit: [2.4, 0.7, 0.5, 0.7],
};

/** Half its height. */
export const POINT = 1.05;

export function pointMark(shape: Shape, open: boolean, x: number, y: number): Mark {
  const paint = open
    ? ({ fill: 'paper', stroke: 'mark', strokeWidth: 0.35 } as const)
    : ({ fill: 'mark' } as const);
  const r = POINT;
  switch (shape) {
    case 'rond':
      return { kind: 'circle', cx: round(x), cy: round(y), r, ...paint };
    case 'vierkant':
      return {
        kind: 'rect',
        x: round(x - r * 0.9),
        y: round(y - r * 0.9),
        width: round(1.8 * r),
        height: round(1.8 * r),
        ...paint,
      };
    case 'driehoek':
      return path([
        [0, -1.15],
        [1.1, 0.85],
        [-1.1, 0.85],
      ]);
    case 'ruit':
      return path([
        [0, -1.3],
        [1.3, 0],
        [0, 1.3],
        [-1.3, 0],
      ]);
  }
  function path(corners: [number, number][]): Mark {
    const d = corners.map(([dx, dy]) => `${round(x + dx * r)} ${round(y + dy * r)}`).join('L');
    return { kind: 'path', d: `M${d}Z`, ...paint };
  }
}

/** A range, between two places, along x or y. */
export function rangeMark(axis: 'x' | 'y', from: number, to: number, across: number): Mark {
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  const thick = 1.5;
  const along = { size: round(Math.max(high - low, 0.4)), at: round(low) };
  const side = round(across - thick / 2);
  return axis === 'x'
    ? {
        kind: 'rect',
        x: along.at,
        y: side,
        width: along.size,
        height: thick,
        radius: 0.75,
        fill: 'tint4',
      }
    : {
        kind: 'rect',
        x: side,
        y: along.at,
        width: thick,
        height: along.size,
        radius: 0.75,
        fill: 'tint4',
      };
}

/** A margin: a thin line with end strokes. */
export function marginMarks(axis: 'x' | 'y', from: number, to: number, across: number): Mark[] {
  const paint = { stroke: 'rule', strokeWidth: 0.3 } as const;
  const end = 0.7;
  const line = (a: [number, number], b: [number, number]): Mark => ({
    kind: 'line',
    x1: round(a[0]),
    y1: round(a[1]),
    x2: round(b[0]),
    y2: round(b[1]),
    ...paint,
  });
  const at = (along: number, side: number): [number, number] =>
    axis === 'x' ? [along, across + side] : [across + side, along];
  return [
    line(at(from, 0), at(to, 0)),
    line(at(from, -end), at(from, end)),
    line(at(to, -end), at(to, end)),
  ];
}
