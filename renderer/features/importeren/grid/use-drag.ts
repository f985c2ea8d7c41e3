/** Selecting with the mouse: press, drag, let go. Beyond the edge of the box it scrolls along. */
import { type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import type { CellPlace } from './place';

/** Pixels per frame that the box scrolls while the mouse is beyond its edge. */
const SPEED = 14;

/** The place that an element of the grid stands for; null when it is none. */
export function placeOfElement(element: Element | null): CellPlace | null {
  const cell = element?.closest<HTMLElement>('[data-kolom]');
  if (cell === null || cell === undefined) return null;
  return { rij: Number(cell.dataset.rij), kolom: Number(cell.dataset.kolom) };
}

interface Dragging {
  scroller: RefObject<HTMLElement | null>;
  /** Part of the box that the headings and the row numbers take, in pixels. */
  edge: { top: number; left: number };
  onStart(place: CellPlace, extend: boolean): void;
  onMove(place: CellPlace): void;
  /** The mouse was let go, after it was pressed at this place. */
  onEnd(place: CellPlace): void;
}

type Point = { x: number; y: number };

export function useDrag({ scroller, edge, onStart, onMove, onEnd }: Dragging) {
  const drag = useRef<{ at: CellPlace; point: Point; frame: number } | null>(null);
  const ended = useRef<CellPlace | null>(null);

  const stop = () => {
    if (drag.current !== null) cancelAnimationFrame(drag.current.frame);
    drag.current = null;
  };
  useEffect(() => () => cancelAnimationFrame(drag.current?.frame ?? 0), []);

  /** The place nearest to where the mouse is, inside the box. */
  const placeAt = ({ x, y }: Point): CellPlace | null => {
    const box = scroller.current?.getBoundingClientRect();
    if (box === undefined) return null;
    const isHead = drag.current?.at.rij === 0;
    const isMargin = drag.current !== null && drag.current.at.kolom < 0;
    const least = {
      x: isMargin ? box.left + 1 : box.left + edge.left + 1,
      y: box.top + edge.top + 1,
    };
    return placeOfElement(
      document.elementFromPoint(
        isMargin ? box.left + 1 : Math.max(least.x, Math.min(x, box.right - 2)),
        isHead ? box.top + 1 : Math.max(least.y, Math.min(y, box.bottom - 2)),
      ),
    );
  };

  const follow = () => {
    const now = drag.current;
    const box = scroller.current?.getBoundingClientRect();
    if (now === null || box === undefined) return;
    const beyond = (value: number, least: number, most: number) =>
      value < least ? -SPEED : value > most ? SPEED : 0;
    scroller.current?.scrollBy(
      beyond(now.point.x, box.left, box.right),
      beyond(now.point.y, box.top, box.bottom),
    );
    const place = placeAt(now.point);
    if (place !== null) onMove(place);
    now.frame = requestAnimationFrame(follow);
  };

  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      // A finger scrolls; the right button asks for the menu.
      if (event.pointerType === 'touch' || event.button !== 0) return;
      const place = placeOfElement(event.target as Element);
      if (place === null) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      onStart(place, event.shiftKey);
      drag.current = { at: place, point: { x: event.clientX, y: event.clientY }, frame: 0 };
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const now = drag.current;
      if (now === null) return;
      now.point = { x: event.clientX, y: event.clientY };
      if (now.frame === 0) now.frame = requestAnimationFrame(follow);
    },
    onPointerUp() {
      ended.current = drag.current?.at ?? null;
      stop();
    },
    onPointerCancel: stop,
    // Not before the click: what opens on the way up, the browser closes again as a press elsewhere.
    onClick() {
      const start = ended.current;
      ended.current = null;
      if (start !== null) onEnd(start);
    },
  };
}
