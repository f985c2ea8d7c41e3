/** Where a folder of back-ups stands: the end of the reeks that the next moment can add to. */
import { isBroken } from '../../../../shared/backup/listing';
import { openSlot } from '../../../../shared/backup/slot';
import type { ListedFolder } from '../../../../shared/desktop/backup-contract';
import type { DossierKeys } from '../../../../shared/vault/keys';
import type { LogStore } from '../log';
import { headOf } from '../log/chain';

type Listed = ListedFolder['momenten'][number];

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
 * The end of the furthest of our own reeksen in which nothing is known to be wrong and from which the
 * log still goes on; else null, and the next moment begins a new reeks. Not of the newest by its time:
 * after a clock that ran ahead, that one stays the newest for long.
 */
export async function chainEnd(
  folder: ListedFolder,
  keys: DossierKeys,
  store: LogStore,
): Promise<ChainEnd | null> {
  for (const listed of longestFirst(folder, keys.generation)) {
    if (isBroken(folder, listed)) continue;
    const slot = await openSlot(keys, listed.index);
    if (slot === null || (await headOf(store, slot.stap)) !== slot.head) continue;
    const { reeks, lengte, stap, head, at } = slot;
    return { reeks, lengte, stap, head, at, programma: listed.index.programma };
  }
  return null;
}

/** Of each of our own reeksen the moment that reaches its end, the furthest step first. */
function longestFirst({ momenten }: ListedFolder, generation: number): Listed[] {
  const longest = new Map<string, Listed>();
  for (const listed of momenten) {
    const { eigen, index } = listed;
    if (!eigen || index.generatie !== generation) continue;
    if (index.lengte > (longest.get(index.reeks)?.index.lengte ?? -1)) {
      longest.set(index.reeks, listed);
    }
  }
  return [...longest.values()].sort((a, b) => b.index.stap - a.index.stap);
}
