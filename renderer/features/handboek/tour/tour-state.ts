import { useSyncExternalStore } from 'react';

/**
 * Where somebody is in the tour. In the memory of this page only: locking reloads the page, and
 * the tour with it is forgotten, as the changes to the example are.
 */
export interface TourState {
  /** Id of the step; null = before the first. */
  step: string | null;
  /** The step that was noticed as done. */
  done: boolean;
  /** On screen; else left for later. */
  open: boolean;
}

let state: TourState | null = null;
const listeners = new Set<() => void>();

function set(next: TourState | null): void {
  state = next;
  for (const listener of listeners) listener();
}

/** From the beginning. */
export function startTour(): void {
  set({ step: null, done: false, open: true });
}

/** Shows it where it was left, or begins. */
export function resumeTour(): void {
  if (state === null) startTour();
  else set({ ...state, open: true });
}

export function changeTour(change: Partial<TourState>): void {
  if (state !== null) set({ ...state, ...change });
}

export function endTour(): void {
  set(null);
}

/** null = there is no tour going on. */
export function useTour(): TourState | null {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => state,
  );
}
