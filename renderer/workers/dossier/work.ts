/** Long work as the core hands it on: a sentence with how far it is, and a way to stop. */
import type { Progress } from '../../../shared/dossier/protocol';
import type { Work } from './log';

export interface LongWork {
  signal: AbortSignal;
  /** Told at most ten times a second; a new sentence and the end are always told. */
  progress(progress: Progress): void;
}

const INTERVAL_MS = 100;

/** `now` gives milliseconds. */
export function createLongWork(
  signal: AbortSignal,
  send: (progress: Progress) => void,
  now: () => number,
): LongWork {
  let told = Number.NEGATIVE_INFINITY;
  let sentence = '';
  return {
    signal,
    progress(progress) {
      const { zin, gedaan, totaal } = progress;
      if (zin === sentence && gedaan !== totaal && now() - told < INTERVAL_MS) return;
      told = now();
      sentence = zin;
      send(progress);
    },
  };
}

/** The same work for the log, which knows numbers only. */
export function logWork({ signal, progress }: LongWork, zin: string): Work {
  return {
    signal,
    onProgress: (gedaan, totaal) => progress({ zin, gedaan, totaal, perSeconde: null }),
  };
}
