import { useCallback, useMemo, useState } from 'react';
import type { Destination, ScreenId } from '../ui/navigation';

interface Places {
  current: ScreenId;
  /** Where each visited screen was last sent; going back to it finds it as it was. */
  visited: ReadonlyMap<ScreenId, Destination>;
  go(to: Destination): void;
}

/** Only a screen, nothing in particular to show there. */
function isPlain(to: Destination): boolean {
  return Object.keys(to).length === 1;
}

/**
 * Where the reader is and has been, in memory only: the address never changes, so nothing of it
 * reaches the profile of the browser.
 */
export function usePlaces(first: ScreenId): Places {
  const [state, setState] = useState(() => ({
    current: first,
    visited: new Map<ScreenId, Destination>([[first, { screen: first }]]),
  }));
  const go = useCallback((to: Destination) => {
    setState(({ visited }) => {
      if (isPlain(to) && visited.has(to.screen)) return { current: to.screen, visited };
      return { current: to.screen, visited: new Map(visited).set(to.screen, to) };
    });
  }, []);
  return useMemo(() => ({ ...state, go }), [state, go]);
}
