import { useSyncExternalStore } from 'react';

/**
 * When a backup of the open dossier was last saved, as far as this page knows: since unlocking.
 * Locking reloads the page, and with it this is forgotten.
 */
let at: string | null = null;
const listeners = new Set<() => void>();

export function backupSaved(now: Date): void {
  at = now.toISOString();
  for (const listener of listeners) listener();
}

/** ISO time, or null when nothing is known of a backup. */
export function useLastBackup(): string | null {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => at,
  );
}
