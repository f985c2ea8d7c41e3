/** Takes away what is no longer kept. A file that cannot be removed now goes another time. */
import { join } from 'node:path';
import {
  headerFile,
  isHeaderFile,
  isUnitsFile,
  momentFile,
  reeksFile,
  reeksInFile,
  unitsFile,
} from '../../../shared/backup/moment';
import { keptMoments } from '../../../shared/backup/retention';
import { isTemporary } from '../atomic-file';
import type { FileSystem } from '../file-system';
import { type FoundMoment, readMoments } from './reading';

const DAY_MS = 86_400_000;
/** A reeks without a moment may be one that another computer is writing just now. */
const ORPHAN_MS = DAY_MS;
/** A file that should be a moment and is none can never be set back; it stays for a while to be seen. */
const UNREADABLE_MS = 30 * DAY_MS;

export interface Pruning {
  folder: string;
  dossier: string;
  /** The moment that was just made: it stays, and what has older keys goes. */
  made: FoundMoment;
  /** Stays too, when it is there. */
  keep: string | null;
  now: Date;
  zone: string;
}

/** Which moments stay after this one was made. */
function staying(moments: readonly FoundMoment[], { made, keep, now, zone }: Pruning): Set<string> {
  const current = moments.filter(({ index }) => index.generatie >= made.index.generatie);
  const kept = keptMoments(
    current.map(({ index }) => index),
    now.toISOString(),
    zone,
  );
  const ids = current.filter(({ index }) => kept.has(index)).map(({ id }) => id);
  return new Set([...ids, made.id, ...(keep === null ? [] : [keep])]);
}

/** Never rejects. */
export async function prune(pruning: Pruning, fs: FileSystem): Promise<void> {
  const { folder, dossier, now } = pruning;
  const found = await readMoments(folder, dossier, fs).catch(() => null);
  // What a newer program keeps here, and why, or what a failing disk hides, is not known.
  if (found === null || found.uncertain) return;
  const { moments, names, unreadable } = found;
  const stay = staying(moments, pruning);
  const remove = (name: string) =>
    fs.rm(join(folder, name), { force: true }).catch(() => undefined);
  const olderThan = async (name: string, ms: number) => {
    const made = await fs.lstat(join(folder, name)).catch(() => null);
    return made !== null && now.getTime() - made.mtimeMs > ms;
  };

  const gone = moments.filter(({ id }) => !stay.has(id));
  for (const { id } of gone) await remove(momentFile(id));
  for (const name of unreadable) if (await olderThan(name, UNREADABLE_MS)) await remove(name);

  // Only then what nothing points at any more: broken off here, a next time takes it away.
  const left = moments.filter(({ id }) => stay.has(id)).map(({ index }) => index);
  const used = new Set(
    left.flatMap((index) => [reeksFile(index.reeks), headerFile(index), unitsFile(index)]),
  );
  const freed = new Set(gone.map(({ index }) => reeksFile(index.reeks)));
  for (const name of names) {
    if (used.has(name)) continue;
    if (isHeaderFile(name) || isUnitsFile(name) || isTemporary(name)) await remove(name);
    else if (
      reeksInFile(name) !== null &&
      (freed.has(name) || (await olderThan(name, ORPHAN_MS)))
    ) {
      await remove(name);
    }
  }
}
