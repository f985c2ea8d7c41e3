/** Where points and their values stand, so that none hides another. */

import { round, TICK } from '../measure';
import { safeWidth } from '../text';

export interface Dot {
  x: number;
  y: number;
}

/** Closer than this, points of one year would lie on each other; millimetres. */
const NEAR = 2.4;

/** Moves points of the same year that would lie on each other apart, sideways. */
export function dodge<D extends Dot>(dots: readonly D[]): D[] {
  const moved = [...dots];
  const order = dots
    .map((_, index) => index)
    .sort((a, b) => at(dots, a).x - at(dots, b).x || at(dots, a).y - at(dots, b).y);
  let cluster: number[] = [];
  const settle = () => {
    cluster.forEach((index, place) => {
      const shift = (place - (cluster.length - 1) / 2) * NEAR;
      moved[index] = { ...at(dots, index), x: round(at(dots, index).x + shift) };
    });
    cluster = [];
  };
  for (const index of order) {
    const last = cluster.at(-1);
    const near =
      last !== undefined &&
      at(dots, last).x === at(dots, index).x &&
      at(dots, index).y - at(dots, last).y < NEAR;
    if (!near) settle();
    cluster.push(index);
  }
  settle();
  return moved;
}

function at<D>(list: readonly D[], index: number): D {
  const found = list[index];
  if (found === undefined) throw new RangeError(`no place ${index}`);
  return found;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Takes places one after the other; what finds none free is listed under the axis. */
export class Places {
  private readonly taken: Box[] = [];

  constructor(private readonly within: Box) {}

  take(box: Box): void {
    this.taken.push(box);
  }

  /** A line from a to b, as a row of small boxes. */
  takeLine(a: Dot, b: Dot): void {
    const steps = Math.max(1, Math.ceil(Math.hypot(b.x - a.x, b.y - a.y) / 1.2));
    for (let step = 0; step <= steps; step += 1) {
      const x = a.x + ((b.x - a.x) * step) / steps;
      const y = a.y + ((b.y - a.y) * step) / steps;
      this.take({ x: x - 0.3, y: y - 0.3, width: 0.6, height: 0.6 });
    }
  }

  /** Beside a point: above, below, right or left of it; null when all are taken. */
  label(
    text: string,
    dot: Dot,
  ): { x: number; y: number; anchor: 'start' | 'middle' | 'end' } | null {
    const width = safeWidth(text, { size: TICK });
    const height = 2.5;
    // Aslant too: these keep clear of what the point itself takes.
    const candidates = [
      { dx: -width / 2, dy: -height - 1.5, anchor: 'middle' as const },
      { dx: -width / 2, dy: 1.5, anchor: 'middle' as const },
      { dx: 1.8, dy: -height / 2, anchor: 'start' as const },
      { dx: -width - 1.8, dy: -height / 2, anchor: 'end' as const },
      { dx: 1.4, dy: -height - 1.4, anchor: 'start' as const },
      { dx: -width - 1.4, dy: -height - 1.4, anchor: 'end' as const },
      { dx: 1.4, dy: 1.4, anchor: 'start' as const },
      { dx: -width - 1.4, dy: 1.4, anchor: 'end' as const },
    ];
    for (const { dx, dy, anchor } of candidates) {
      const box = { x: dot.x + dx, y: dot.y + dy, width, height };
      const { within } = this;
      const inside =
        box.x >= within.x &&
        box.y >= within.y &&
        box.x + width <= within.x + within.width &&
        box.y + height <= within.y + within.height;
      if (!inside || this.taken.some((other) => overlap(box, other))) continue;
      this.take(box);
      const across = anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0;
      return { x: round(box.x + across), y: round(box.y + height * 0.82), anchor };
    }
    return null;
  }
}

/** Years that are written under the axis: the first and last, and others where they have room. */
export function yearTicks(jaren: readonly number[], at: (jaar: number) => number): number[] {
  const width = safeWidth('2026', { size: TICK }) + 1.2;
  const chosen: number[] = [];
  const first = jaren[0];
  const last = jaren.at(-1);
  for (const jaar of [first, last, ...jaren.slice(1, -1)]) {
    if (jaar === undefined || chosen.includes(jaar)) continue;
    if (chosen.every((other) => Math.abs(at(other) - at(jaar)) >= width)) chosen.push(jaar);
  }
  return chosen.sort((a, b) => a - b);
}
