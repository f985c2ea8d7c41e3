import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  assignLanes,
  type Extent,
  inReadingOrder,
  marginOf,
  RAILS,
  segmentsOf,
} from '../../../../../renderer/features/interviews/lanes';

const LENGTH = 60;
const extent = fc
  .tuple(fc.nat(LENGTH - 1), fc.integer({ min: 1, max: LENGTH }))
  .map(([start, size]): Extent => ({ start, end: Math.min(LENGTH, start + size) }));
const extents = fc.array(extent, { maxLength: 40 });

const overlap = (a: Extent, b: Extent) => a.start < b.end && b.start < a.end;
const covers = (a: Extent, position: number) => a.start <= position && position < a.end;
/** How many lie over each other at most. */
function deepest(list: readonly Extent[]): number {
  const depths = Array.from(
    { length: LENGTH },
    (_, position) => list.filter((e) => covers(e, position)).length,
  );
  return Math.max(0, ...depths);
}

describe('lanes', () => {
  test('no two that overlap share a lane, and no more lanes are used than needed', () => {
    fc.assert(
      fc.property(extents, (list) => {
        const lanes = assignLanes(list);
        list.forEach((a, i) => {
          list.forEach((b, j) => {
            if (i < j && overlap(a, b)) expect(lanes[i]).not.toBe(lanes[j]);
          });
        });
        expect(Math.max(-1, ...lanes) + 1).toBe(deepest(list));
      }),
    );
  });

  test('each has the lowest lane that is free where it begins', () => {
    fc.assert(
      fc.property(extents, (list) => {
        const lanes = assignLanes(list);
        const order = inReadingOrder(list);
        order.forEach((index, place) => {
          const here = list[index] as Extent;
          const taken = new Set(
            order
              .slice(0, place)
              .filter((other) => covers(list[other] as Extent, here.start))
              .map((other) => lanes[other]),
          );
          let lowest = 0;
          while (taken.has(lowest)) lowest += 1;
          expect(lanes[index]).toBe(lowest);
        });
      }),
    );
  });

  test('a long fragment lies before a short one that begins with it', () => {
    expect(
      assignLanes([
        { start: 4, end: 6 },
        { start: 4, end: 20 },
        { start: 6, end: 9 },
      ]),
    ).toEqual([1, 0, 1]);
  });

  test('50,000 codings over each other take no more than sorting them does', () => {
    const length = 600_000;
    const list = Array.from({ length: 50_000 }, (_, i) => ({ start: i, end: length - i }));
    const begin = performance.now();
    const lanes = assignLanes(list);
    const segments = segmentsOf(length, list, lanes);
    const margin = marginOf(
      list.map(({ start, end }) => ({
        start: Math.floor(start / 80),
        end: Math.floor(end / 80) + 1,
      })),
      4,
    );
    const took = performance.now() - begin;
    expect(Math.max(...lanes)).toBe(49_999);
    expect(segments).toHaveLength(100_000 - 1);
    expect(margin.stripes.length + (margin.more[0]?.indexes.length ?? 0)).toBe(50_000);
    // Measured at 0.2 s; quadratic work of this size takes over ten times as long.
    expect(took).toBeLessThan(3000);
  });
});

describe('segments', () => {
  test('together they are the text, and each knows what lies over it', () => {
    fc.assert(
      fc.property(extents, (list) => {
        const lanes = assignLanes(list);
        const segments = segmentsOf(LENGTH, list, lanes);
        expect(segments[0]?.start).toBe(0);
        expect(segments.at(-1)?.end).toBe(LENGTH);
        segments.forEach((segment, i) => {
          expect(segment.start).toBeLessThan(segment.end);
          if (i > 0) expect(segment.start).toBe(segments[i - 1]?.end);
          const over = list.flatMap((e, index) => (covers(e, segment.start) ? [index] : []));
          expect(segment.depth).toBe(over.length);
          for (let lane = 0; lane < RAILS; lane += 1) {
            expect(segment.rails[lane]).toBe(over.find((index) => lanes[index] === lane) ?? null);
          }
        });
        const begun = segments.flatMap(({ begins }) => begins);
        const ended = segments.flatMap(({ ends }) => ends);
        const all = list.map((_, index) => index);
        expect([...begun].sort((a, b) => a - b)).toEqual(all);
        expect([...ended].sort((a, b) => a - b)).toEqual(all);
        for (const segment of segments) {
          for (const index of segment.begins) expect(list[index]?.start).toBe(segment.start);
          for (const index of segment.ends) expect(list[index]?.end).toBe(segment.end);
        }
      }),
    );
  });

  test('a text without codings is one piece, an empty one none', () => {
    expect(segmentsOf(5, [], [])).toHaveLength(1);
    expect(segmentsOf(0, [], [])).toEqual([]);
  });

  test('what begins inside another closes before it', () => {
    const list = [
      { start: 0, end: 8 },
      { start: 2, end: 8 },
    ];
    const segments = segmentsOf(10, list, assignLanes(list));
    expect(segments.map(({ ends }) => ends)).toEqual([[], [1, 0], []]);
  });
});

describe('margin', () => {
  test('every coding has a stripe or is counted among the rest, beside its own lines', () => {
    fc.assert(
      fc.property(extents, fc.integer({ min: 1, max: 5 }), (list, room) => {
        const { stripes, more } = marginOf(list, room);
        const shown = stripes.map(({ index }) => index);
        const rest = more.flatMap(({ indexes }) => indexes);
        expect([...shown, ...rest].sort((a, b) => a - b)).toEqual(list.map((_, index) => index));
        for (const { lane } of stripes) expect(lane).toBeLessThan(room);
        for (const run of more) {
          for (const index of run.indexes) {
            expect(list[index]?.start).toBeGreaterThanOrEqual(run.lines.start);
            expect(list[index]?.end).toBeLessThanOrEqual(run.lines.end);
          }
        }
        more.forEach((run, i) => {
          if (i > 0) expect(run.lines.start).toBeGreaterThanOrEqual(more[i - 1]?.lines.end ?? 0);
        });
      }),
    );
  });
});
