/** Reads all of a folder of back-ups and says which reeksen are not sound, and from where. */

import { readReeks } from '../../../../shared/backup/reeks-reading';
import { type MomentSlot, openSlot } from '../../../../shared/backup/slot';
import type { ListedFolder } from '../../../../shared/desktop/backup-contract';
import { CodedError } from '../../../../shared/desktop/errors';
import { type BundleWork, nowhere } from '../../../../shared/vault/frame-reading';
import type { DossierKeys } from '../../../../shared/vault/keys';
import { openUnitRing } from '../../../../shared/vault/units';
import type { Shell } from '../shell';
import { shellSource } from './shell-source';

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** Once a week, and the first time a week after the first moment. */
export function checkIsDue({ bereikbaar, momenten, gecontroleerd }: ListedFolder, now: string) {
  const first = momenten.at(-1);
  if (!bereikbaar || first === undefined) return false;
  return Date.parse(now) - Date.parse(gecontroleerd?.at ?? first.index.at) >= WEEK_MS;
}

interface Longest {
  slot: MomentSlot;
  moment: string;
}

/** Of each reeks under these keys the longest moment: the others are prefixes of it. */
async function longestOf(folder: ListedFolder, keys: DossierKeys): Promise<Longest[]> {
  const longest = new Map<string, Longest>();
  for (const { moment, index } of folder.momenten) {
    const slot = await openSlot(keys, index);
    if (slot === null) continue;
    if (slot.lengte > (longest.get(slot.reeks)?.slot.lengte ?? -1)) {
      longest.set(slot.reeks, { slot, moment });
    }
  }
  return [...longest.values()];
}

/**
 * Checks a folder, and has the shell remember what was found. Answers what is broken. Rejects when
 * it could not be read to the end ('bestand-verdwenen', 'afgebroken'): that says nothing about it.
 */
export async function checkFolder(
  shell: Shell,
  folder: ListedFolder,
  keys: DossierKeys,
  now: () => string,
  work: BundleWork,
): Promise<ListedFolder['kapot']> {
  const { map } = folder;
  const id = keys.dossier;
  const kapot: ListedFolder['kapot'] = [];
  let stap = 0;
  for (const { slot, moment } of await longestOf(folder, keys)) {
    const { reeks } = slot;
    try {
      const { units } = await shell.invoke('backup.open', { id, map, moment });
      if (!(await openUnitRing(keys, units)).sound) throw new CodedError('backup-onleesbaar');
      await readReeks(
        shellSource(shell, { id, map, reeks }, slot.lengte),
        slot,
        keys,
        nowhere,
        work,
      );
      stap = Math.max(stap, slot.stap);
    } catch (error) {
      if (!isFault(error)) throw error;
      // Cut off: the step that was being read is the one after the last that was whole.
      const known = Number(error.params.stap ?? 0) + (error.code === 'backup-onvolledig' ? 1 : 0);
      kapot.push({ reeks, stap: Math.max(1, known) });
    }
  }
  await shell.invoke('backup.checked', { id, map, at: now(), stap, kapot });
  return kapot;
}

function isFault(error: unknown): error is CodedError {
  if (!(error instanceof CodedError)) return false;
  return error.code === 'backup-onleesbaar' || error.code === 'backup-onvolledig';
}
