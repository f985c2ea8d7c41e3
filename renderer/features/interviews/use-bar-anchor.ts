import { type RefObject, useLayoutEffect, useRef } from 'react';
import { type PlacedCodings, type SpokenField, spokenFields } from './anchors';
import type { Cursor } from './cursor';
import type { Extent } from './lanes';
import { rangeIn } from './text-range';

/** Taller than this, in pixels, the bar hangs from one line of it: else it would lie out of view. */
const TALL = 240;

interface About {
  placed: PlacedCodings;
  /** Of the selection; null when nothing is selected. */
  cursor: Cursor | null;
  chosen: string | null;
}

interface Spot extends Extent {
  veld: SpokenField;
  /** The end that moves: from there the bar hangs when it is long. */
  focus: number;
}

function spotOf({ placed, cursor, chosen }: About): Spot | null {
  if (cursor !== null) {
    const { veld, anchor, focus } = cursor;
    return { veld, start: Math.min(anchor, focus), end: Math.max(anchor, focus), focus };
  }
  for (const veld of spokenFields) {
    const found = placed.fragmenten[veld].find(({ coding }) => coding.id === chosen);
    if (found !== undefined)
      return { veld, start: found.start, end: found.end, focus: found.start };
  }
  return null;
}

function rectOf(root: HTMLElement, about: About): DOMRect {
  const spot = spotOf(about);
  const text = spot === null ? null : root.querySelector(`[data-veld="${spot.veld}"]`);
  if (spot === null || text === null) {
    // Of the whole beurt, or of words that are gone: from the button that shows it.
    const id = about.chosen === null ? null : CSS.escape(about.chosen);
    const shown = id === null ? null : root.querySelector(`[data-coding="${id}"]`);
    return (shown ?? root.firstElementChild ?? root).getBoundingClientRect();
  }
  const whole = rangeIn(text, spot.start, spot.end).getBoundingClientRect();
  if (whole.height <= TALL) return whole;
  const from = Math.max(spot.start, Math.min(spot.end - 1, spot.focus - 1));
  return rangeIn(text, from, from + 1).getBoundingClientRect();
}

/** An empty element that lies over what the bar is about, so that the bar can hang from it. */
export function useBarAnchor(
  root: RefObject<HTMLElement | null>,
  shown: boolean,
  about: About,
): RefObject<HTMLSpanElement | null> {
  const ref = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const element = root.current;
    const mark = ref.current;
    if (!shown || element === null || mark === null) return;
    const put = () => {
      const box = element.getBoundingClientRect();
      const rect = rectOf(element, about);
      mark.style.left = `${rect.left - box.left}px`;
      mark.style.top = `${rect.top - box.top}px`;
      mark.style.width = `${rect.width}px`;
      mark.style.height = `${rect.height}px`;
    };
    put();
    const observer = new ResizeObserver(put);
    observer.observe(element);
    return () => observer.disconnect();
  });
  return ref;
}
