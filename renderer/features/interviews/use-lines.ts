import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';
import type { Extent, Segment } from './lanes';

/** Width of a lane of the margin in rem; one more is kept for what does not fit. */
export const LANE = 1.5;

export interface Measured {
  /** The lines that each fragment covers, from the first to after the last; by fragment. */
  lines: Extent[];
  /** Lanes that fit in the margin. */
  room: number;
}

function measure(
  element: HTMLElement,
  side: HTMLElement,
  segments: readonly Segment[],
  count: number,
): Measured {
  const style = getComputedStyle(element);
  const lineHeight = Number.parseFloat(style.lineHeight) || 1;
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  const box = element.getBoundingClientRect();
  const lineOf = (rect: DOMRect | null | undefined, otherwise: number) =>
    rect ? Math.max(0, Math.floor((rect.top + rect.height / 2 - box.top) / lineHeight)) : otherwise;
  const lines = Array.from({ length: count }, (): Extent => ({ start: 0, end: 1 }));
  segments.forEach(({ begins, ends }, i) => {
    if (begins.length === 0 && ends.length === 0) return;
    const rects = element.children.item(i)?.getClientRects();
    const first = lineOf(rects?.item(0), 0);
    const last = lineOf(rects?.item(rects.length - 1), first);
    for (const index of begins) (lines[index] as Extent).start = first;
    for (const index of ends) (lines[index] as Extent).end = last + 1;
  });
  for (const extent of lines) extent.end = Math.max(extent.end, extent.start + 1);
  return { lines, room: Math.max(1, Math.round(side.clientWidth / (LANE * rem)) - 1) };
}

/**
 * On which lines the fragments of a text stand, as it is set now: measured before it is painted,
 * and again when the room for it changes. Child i of the element shows segment i; `side` is the margin.
 */
export function useLines(
  ref: RefObject<HTMLElement | null>,
  side: RefObject<HTMLElement | null>,
  segments: readonly Segment[],
  count: number,
): Measured | null {
  const [measured, setMeasured] = useState<Measured | null>(null);
  const again = useCallback(() => {
    if (ref.current === null || side.current === null || count === 0) return;
    setMeasured(measure(ref.current, side.current, segments, count));
  }, [ref, side, segments, count]);

  useLayoutEffect(() => {
    again();
    if (ref.current === null || count === 0) return;
    const observer = new ResizeObserver(again);
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, [ref, count, again]);

  // Of an earlier set of fragments: not of these.
  return measured?.lines.length === count ? measured : null;
}
