/**
 * Back-ups: what the dossier worker asks of the shell. Sealed bytes only; which steps they are, the
 * worker knows. A folder that is not there is an answer, never a failure.
 */
import {
  generation,
  momentId,
  momentIndexSchema,
  momentTime,
  reason,
  reeksName,
  slotText,
} from '../backup/moment';
import { backupFolders } from '../backup/state';
import { z } from '../schema';
import { errorCodes } from './errors';
import { MAX_CHUNK_BYTES } from './limits';
import { bytes, dossierId, none } from './parts';
import { unitKeysSchema, vaultHeaderSchema } from './vault-parts';

const count = z.number().int().nonnegative();
const map = z.enum(backupFolders);
const token = z.string().max(64);
/** Of this reeks nothing from this step on is sound. */
const broken = z.strictObject({ reeks: reeksName, stap: count });

const folderSchema = z.strictObject({
  map,
  pad: z.string(),
  bereikbaar: z.boolean(),
  /** Why what is in it cannot be read, though it is there. */
  fout: z.enum(errorCodes).nullable(),
  verlaat: z.string().nullable(),
  sleutelsAchter: z.boolean(),
  /** Newest first. `eigen`: made by this data folder and host, so its reeks may be added to. */
  momenten: z.array(
    z.strictObject({ moment: momentId, eigen: z.boolean(), index: momentIndexSchema }),
  ),
  onleesbaar: count,
  gecontroleerd: z.strictObject({ at: momentTime, stap: count }).nullable(),
  kapot: z.array(broken),
});
export type ListedFolder = z.infer<typeof folderSchema>;

export const backupContract = {
  /** Also for a dossier whose own files are gone. `programma`: the version that runs now. */
  'backup.list': {
    request: z.strictObject({ id: dossierId }),
    response: z.strictObject({ programma: z.string(), mappen: z.array(folderSchema) }),
  },
  /**
   * Begins a moment: in a new reeks (null), or after `lengte` bytes of an own one; what lies after
   * them was never finished and is cut off. 'niet-gevonden' when that reeks does not end there any
   * more, or is not our own: then a new one has to be begun. 'schijf-vol' (nodig, vrij) before
   * anything is written, 'bestand-verdwenen' when the folder is not there now.
   */
  'backup.begin': {
    request: z.strictObject({
      id: dossierId,
      map,
      reeks: z.strictObject({ naam: reeksName, lengte: count }).nullable(),
      /** Bytes that will be added, as far as known. */
      nodig: count,
    }),
    response: z.strictObject({ token, reeks: reeksName }),
  },
  /** At most MAX_CHUNK_BYTES a call. On failure the moment is dropped. */
  'backup.append': { request: z.strictObject({ token, bytes }), response: none },
  /**
   * Makes the moment: bytes on disk, read back and compared, key files, index, and then what is no
   * longer kept goes. On failure nothing is there that was not.
   */
  'backup.commit': {
    request: z.strictObject({
      token,
      moment: z.strictObject({
        at: momentTime,
        stap: count,
        reden: reason,
        generatie: generation,
        slot: slotText,
      }),
      units: unitKeysSchema,
      /** A moment that stays whatever its age: it is about to be set back. */
      houd: momentId.nullable(),
    }),
    response: z.strictObject({ moment: momentId }),
  },
  'backup.abort': { request: z.strictObject({ token }), response: none },
  /** Bytes `van` up to, not including, `tot` of a reeks; fewer where it ends. */
  'backup.read': {
    request: z
      .strictObject({ id: dossierId, map, reeks: reeksName, van: count, tot: count })
      .refine(({ van, tot }) => tot >= van && tot - van <= MAX_CHUNK_BYTES),
    response: z.strictObject({ bytes }),
  },
  /** A moment with its key files. 'niet-gevonden', 'backup-onleesbaar' for one that is damaged. */
  'backup.open': {
    request: z.strictObject({ id: dossierId, map, moment: momentId }),
    response: z.strictObject({
      index: momentIndexSchema,
      header: vaultHeaderSchema,
      units: unitKeysSchema,
    }),
  },
  /** All of the folder was read; what was not sound is remembered with it. */
  'backup.checked': {
    request: z.strictObject({
      id: dossierId,
      map,
      at: momentTime,
      stap: count,
      kapot: z.array(broken).max(1000),
    }),
    response: none,
  },
  /**
   * Chooses the second folder: one that save.folders named, or null for the shell's own dialog.
   * null = cancelled. 'map-alleen-lezen' when nothing can be written there.
   */
  'backup.choose': {
    request: z.strictObject({ id: dossierId, folder: z.string().nullable() }),
    response: z.strictObject({ pad: z.string(), verlaat: z.string().nullable() }).nullable(),
  },
  /** No second folder any more; what is in it stays. */
  'backup.forget': { request: z.strictObject({ id: dossierId }), response: none },
} as const;
