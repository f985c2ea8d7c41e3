/** Which steps erased what: it stands in the manifests alone. */
import type { KeyRing } from './key-ring';
import { isFault, readManifest } from './reading';
import type { LogStore, SummaryDraft, Time } from './types';

/** An erasure as its step tells it. */
export interface ToldErasure {
  summary: SummaryDraft;
  /** What it erased. */
  units: readonly string[];
}

const STEPS_AT_A_TIME = 200;

/** The erasures in steps `from` to `to`, oldest first; a step that cannot be read is left out. */
export async function readErasures(
  { store, ring, time }: { store: LogStore; ring: KeyRing; time: Pick<Time, 'pause'> },
  from: number,
  to: number,
): Promise<ToldErasure[]> {
  const found: ToldErasure[] = [];
  for (let first = from; first <= to; first += STEPS_AT_A_TIME) {
    const rows = await store.readRecords(first, Math.min(to, first + STEPS_AT_A_TIME - 1));
    const manifests = await Promise.all(rows.map((row) => readManifest(ring, row)));
    for (const manifest of manifests) {
      if (isFault(manifest) || manifest.erased.length === 0) continue;
      found.push({ summary: manifest.change, units: manifest.erased });
    }
    await time.pause();
  }
  return found;
}
