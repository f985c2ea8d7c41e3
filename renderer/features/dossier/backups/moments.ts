/** The moments of both folders as one list, by day. */
import type { BackupFolder, BackupFolderName, BackupMoment } from '../../../../shared/backup/state';
import type { ChosenMoment } from '../../../store';
import { dayWords } from './words';

const placeNames: Record<BackupFolderName, string> = {
  eigen: 'op deze computer',
  tweede: 'in de tweede map',
};

export interface ListedMoment extends ChosenMoment {
  of: BackupMoment;
  /** In which folders it is, in words; null when there is one folder only. */
  where: string | null;
}

export interface MomentDay {
  day: string;
  moments: ListedMoment[];
}

/**
 * Newest first. A moment that both folders hold is listed once, from the first folder in which it
 * can be set back. Folders that cannot be reached are left out.
 */
export function listMoments(folders: readonly BackupFolder[]): ListedMoment[] {
  const byId = new Map<string, ListedMoment & { in: string[] }>();
  const reached = folders.filter(({ bereikbaar }) => bereikbaar);
  for (const { map, momenten } of reached) {
    for (const of of momenten) {
      const known = byId.get(of.id);
      if (known === undefined) {
        byId.set(of.id, {
          map,
          moment: of.id,
          of,
          where: null,
          in: [placeNames[map]],
        });
        continue;
      }
      known.in.push(placeNames[map]);
      if (known.of.fout !== null && of.fout === null) Object.assign(known, { map, of });
    }
  }
  return [...byId.values()]
    .map(({ in: names, ...listed }) => ({
      ...listed,
      where: reached.length < 2 ? null : names.length > 1 ? 'in beide mappen' : (names[0] ?? null),
    }))
    .sort((a, b) => b.of.at.localeCompare(a.of.at) || b.of.stap - a.of.stap);
}

/** The same by day, in local time. */
export function byDay(moments: readonly ListedMoment[], now: Date): MomentDay[] {
  const days: MomentDay[] = [];
  for (const listed of moments) {
    const day = dayWords(listed.of.at, now);
    const last = days.at(-1);
    if (last?.day === day) last.moments.push(listed);
    else days.push({ day, moments: [listed] });
  }
  return days;
}
