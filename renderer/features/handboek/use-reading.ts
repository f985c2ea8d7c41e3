import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { Place } from './pages';

interface Reading {
  place: Place;
  /** Attach to what scrolls. */
  area: RefObject<HTMLDivElement | null>;
  go(to: Place): void;
  /** null where there is no way back or forward. */
  back: (() => void) | null;
  forward: (() => void) | null;
}

interface Stop {
  place: Place;
  /** How far it was scrolled when it was left. */
  scroll: number;
}

interface Trail {
  stops: readonly Stop[];
  at: number;
  /** How this stop was reached: then the reader is put at the heading, or where they were. */
  way: 'link' | 'step';
}

/** The pages that were read, with a way back and forward, and each at the height it was left. */
export function useReading(first: Place): Reading {
  const area = useRef<HTMLDivElement>(null);
  const [trail, setTrail] = useState<Trail>({
    stops: [{ place: first, scroll: 0 }],
    at: 0,
    way: 'link',
  });

  const leave = useCallback((next: (stops: readonly Stop[], at: number) => Trail) => {
    const scroll = area.current?.scrollTop ?? 0;
    setTrail(({ stops, at }) =>
      next(
        stops.map((stop, index) => (index === at ? { ...stop, scroll } : stop)),
        at,
      ),
    );
  }, []);
  const go = useCallback(
    (place: Place) =>
      leave((stops, at) => ({
        stops: [...stops.slice(0, at + 1), { place, scroll: 0 }],
        at: at + 1,
        way: 'link',
      })),
    [leave],
  );
  const step = (by: 1 | -1) =>
    trail.stops[trail.at + by] === undefined
      ? null
      : () => leave((stops, at) => ({ stops, at: at + by, way: 'step' }));

  // Once for each step: a screen that is shown again runs its effects again, and must stay as it
  // was left.
  const taken = useRef(trail);
  useLayoutEffect(() => {
    const node = area.current;
    const stop = trail.stops[trail.at];
    if (node === null || stop === undefined || taken.current === trail) return;
    taken.current = trail;
    const { anchor } = stop.place;
    const heading =
      node.querySelector<HTMLElement>(
        anchor === null ? 'h1' : `[data-anchor="${CSS.escape(anchor)}"]`,
      ) ?? node.querySelector<HTMLElement>('h1');
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: 'start' });
    if (trail.way === 'step') node.scrollTop = stop.scroll;
    else if (anchor === null) node.scrollTop = 0;
  }, [trail]);

  return {
    place: trail.stops[trail.at]?.place ?? first,
    area,
    go,
    back: step(-1),
    forward: step(1),
  };
}
