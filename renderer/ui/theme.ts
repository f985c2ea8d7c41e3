import { useSyncExternalStore } from 'react';
import type { Theme } from '../../shared/charts/palette';

/** 'systeem' follows the computer. Kept in memory only: nothing is written to the profile. */
export type ThemeChoice = 'systeem' | Theme;

let current: ThemeChoice = 'systeem';
const listeners = new Set<() => void>();

export function setTheme(choice: ThemeChoice): void {
  current = choice;
  const { dataset } = document.documentElement;
  if (choice === 'systeem') delete dataset.theme;
  else dataset.theme = choice === 'licht' ? 'light' : 'dark';
  for (const listener of listeners) listener();
}

/** What was chosen. */
export function useThemeChoice(): ThemeChoice {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => current,
  );
}
