import { useSyncExternalStore } from 'react';

/**
 * Whether keys of one character (3, G, ?) do something. Speech input and a heavy hand set them off
 * by accident, so they can be put off (WCAG 2.1.4). In memory: until the dossier is locked.
 */
let on = true;
const listeners = new Set<() => void>();

export function setSingleKeys(value: boolean): void {
  on = value;
  for (const listener of listeners) listener();
}

export function singleKeysOn(): boolean {
  return on;
}

export function useSingleKeys(): boolean {
  return useSyncExternalStore((changed) => {
    listeners.add(changed);
    return () => listeners.delete(changed);
  }, singleKeysOn);
}
