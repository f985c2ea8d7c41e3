/**
 * Room on the disk, asked before work that would be spoiled without it. What the system does not
 * say refuses nothing: then the write itself says it, and the log takes it back.
 */
import { CodedError, type ErrorParams } from '../../../shared/desktop/errors';
import type { Shell } from './shell';

/**
 * Left over after any work: LevelDB rewrites its files now and then, and on a disk that is really
 * full Chromium has been seen to throw a database away and begin an empty one.
 */
const MARGIN = 64 * 1024 * 1024;

/** Opening writes too: a log of the database itself, and the sentinel. */
const TO_OPEN = 16 * 1024 * 1024;

/** Bytes that may still be written in the browser's own store; null when it does not say. */
async function leftInStore(): Promise<number | null> {
  try {
    const { quota, usage } = await navigator.storage.estimate();
    return quota === undefined || usage === undefined ? null : Math.max(0, quota - usage);
  } catch {
    return null;
  }
}

/**
 * Throws 'schijf-vol' (params: nodig, vrij, and those given) when `bytes` more in the store would
 * leave the disk without a margin.
 */
export async function mustFit(
  shell: Shell,
  bytes: number,
  params: ErrorParams = {},
): Promise<void> {
  const [disk, store] = await Promise.all([
    shell.invoke('disk.free', { id: null }).catch(() => null),
    leftInStore(),
  ]);
  const nodig = bytes + MARGIN;
  const vrij = Math.min(disk?.vrij ?? Number.POSITIVE_INFINITY, store ?? Number.POSITIVE_INFINITY);
  if (vrij < nodig) throw new CodedError('schijf-vol', { ...params, nodig, vrij });
}

/**
 * Throws when nothing can be written where this dossier's files are ('map-alleen-lezen',
 * 'schijf-vol', 'opslag-mislukt'; params: pad, gevraagd) or hardly anything. A dossier that was
 * opened all the same would take changes of which the shell never hears.
 */
export async function mustTakeWrites(shell: Shell, id: string): Promise<void> {
  const disk = await shell.invoke('disk.free', { id }).catch(() => null);
  if (disk === null) return;
  const { pad, vrij, fout } = disk;
  const params = { pad, gevraagd: 'openen' };
  const full = vrij !== null && vrij < TO_OPEN;
  if (fout === 'schijf-vol' || (fout === null && full)) {
    throw new CodedError('schijf-vol', { ...params, nodig: TO_OPEN, vrij: vrij ?? 0 });
  }
  if (fout !== null) throw new CodedError(fout, params);
}
