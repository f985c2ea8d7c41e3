/** Folders of back-ups as the screens see them. No schemas here: the first script needs this. */
import type { ListedFolder } from '../desktop/backup-contract';
import type { ErrorCode } from '../desktop/errors';
import type { DossierCounts } from '../dossier/counts';
import type { BackupFolder, BackupMoment } from './state';

type Listed = ListedFolder['momenten'][number];

/** What is known of a moment with the key of its dossier; null = it does not open. */
export type Known =
  | { aantallen: DossierCounts; gewistSinds: boolean }
  | 'andere-sleutel'
  | 'nieuwere-sleutel'
  | null;

/** Whether a moment lies in a part of its reeks that a check found broken. */
export function isBroken({ kapot }: Pick<ListedFolder, 'kapot'>, { index }: Listed): boolean {
  return kapot.some(({ reeks, stap }) => reeks === index.reeks && index.stap >= stap);
}

/** @param known undefined without the key. */
export function shownMoment(
  folder: Pick<ListedFolder, 'kapot'>,
  listed: Listed,
  known?: Known,
): BackupMoment {
  const { moment: id, index } = listed;
  const { at, stap, reden, lengte: bytes } = index;
  const opened = typeof known === 'object' ? known : null;
  const base = {
    id,
    at,
    stap,
    reden,
    aantallen: opened?.aantallen ?? null,
    bytes,
    ...(opened?.gewistSinds === true && { gewistSinds: true }),
  };
  if (typeof known === 'string') return { ...base, fout: known };
  return { ...base, fout: known === null || isBroken(folder, listed) ? 'backup-onleesbaar' : null };
}

/** @param fout what went wrong the last time something was written or checked there. */
export function shownFolder(
  folder: ListedFolder,
  know: (listed: Listed) => Known | undefined,
  fout: ErrorCode | null = null,
): BackupFolder {
  const { map, pad, bereikbaar, verlaat, sleutelsAchter, onleesbaar, gecontroleerd } = folder;
  return {
    map,
    pad,
    bereikbaar,
    // A folder that is not there now has no fault: it comes back or it does not.
    fout: bereikbaar ? (folder.fout ?? fout) : null,
    verlaat,
    sleutelsAchter,
    momenten: folder.momenten.map((listed) => shownMoment(folder, listed, know(listed))),
    onleesbaar,
    gecontroleerd,
  };
}
