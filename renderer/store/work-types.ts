/** Small types that every part of the session shares; screens get them from types.ts. */
import type { Progress } from '../../shared/dossier/protocol';

export interface LongWork {
  onProgress(progress: Progress): void;
  signal: AbortSignal;
}

/** Where a file goes: the Chromium host asks the page, Electron asks the user itself. */
export interface SaveTarget {
  naam: string;
  folder: string | null;
  overwrite: boolean;
}

/** What opens a dossier or a backup of it, as the user typed it. */
export interface Secret {
  soort: 'wachtwoordzin' | 'herstelsleutel';
  tekst: string;
}
