/** Where a folder of back-ups stands: the end of the reeks that the next moment can add to. */
import { isBroken } from '../../../../shared/backup/listing';
import { openSlot } from '../../../../shared/backup/slot';
import type { ListedFolder } from '../../../../shared/desktop/backup-contract';
import type { DossierKeys } from '../../../../shared/vault/keys';
import type { LogStore } from '../log';
import { headOf } from '../log/chain';

/** Up to here everything is in a reeks of our own. */
export interface ChainEnd {
  reeks: string;
  /** Bytes. */
  lengte: number;
  stap: number;
  /** SHA-256 (hex) of the sealed manifest of that step. */
  head: string;
  at: string;
  /** Version of the program that made it. */
  programma: string;
}

/**
 * The end of the newest moment that we made ourselves, when nothing is known to be wrong with it and
 * the log still goes on from it; else null, and the next moment begins a new reeks.
 */
export async function chainEnd(
  folder: ListedFolder,
  keys: DossierKeys,
  store: LogStore,
): Promise<ChainEnd | null> {
  const newest = folder.momenten.find(
    ({ eigen, index }) => eigen && index.generatie === keys.generation,
  );
  if (newest === undefined || isBroken(folder, newest)) return null;
  const slot = await openSlot(keys, newest.index);
  if (slot === null || (await headOf(store, slot.stap)) !== slot.head) return null;
  const { reeks, lengte, stap, head, at } = slot;
  return { reeks, lengte, stap, head, at, programma: newest.index.programma };
}
