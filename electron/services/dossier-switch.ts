/**
 * All files of a dossier at once: for keys of a next generation, and for setting back. One file,
 * written whole, names what the others will be (wissel.json); from then on the dossier is the new
 * one. Every use of the dossier first finishes such a journal, so that whoever reads finds all of
 * the old files or all of the new, wherever the program was killed. Nothing is written beside a
 * journal: finishing it a second time can undo nothing.
 */
import { unitKeysSchema, vaultHeaderSchema } from '../../shared/desktop/contract';
import { CodedError } from '../../shared/desktop/errors';
import { isNewer, newerError } from '../../shared/desktop/newer';
import { z } from '../../shared/schema';
import { type DossierFolder, GUARD, guardSchema, HEADER, UNITS } from './dossier-folder';

const JOURNAL = 'wissel.json';

const journalSchema = z
  .strictObject({
    version: z.literal(1),
    header: vaultHeaderSchema,
    units: unitKeysSchema,
    guard: guardSchema,
  })
  .refine(({ header, units, guard }) => {
    const sentinel = guard.sentinel?.id ?? header.id;
    return header.id === units.id && header.id === sentinel;
  });
type Journal = z.infer<typeof journalSchema>;
export type DossierFileSet = Omit<Journal, 'version'>;

export interface DossierSwitch {
  /**
   * Puts these files in place of those that are there, readable or not. When it rejects, the old
   * ones stand or the next use of the dossier finishes the new: reading tells which.
   * 'ongeldige-vraag' for files of different dossiers, 'kluis-niet-gevonden'.
   */
  to(files: DossierFileSet): Promise<void>;
  /** Finishes what was broken off. Rejects when it cannot: then nothing may be read or written. */
  finish(id: string): Promise<void>;
}

/** The caller sees to it that only one thing at a time is done with a dossier. */
export function createDossierSwitch(folder: DossierFolder): DossierSwitch {
  async function apply({ header, units, guard }: DossierFileSet): Promise<void> {
    const { id } = header;
    await folder.write(id, GUARD, guard);
    await folder.write(id, UNITS, units);
    await folder.write(id, HEADER, header);
    // A write that was broken off may have left a copy of keys that are to be gone.
    await folder.sweep(id);
    await folder.remove(id, JOURNAL);
  }

  /** Whether the first of the files that `apply` replaces is still the old one. */
  async function untouched({ header, guard }: DossierFileSet): Promise<boolean> {
    const standing = await folder.readIfThere(header.id, GUARD).catch(() => guard);
    return JSON.stringify(standing) !== JSON.stringify(guard);
  }

  async function finish(id: string): Promise<void> {
    const value = await folder.readIfThere(id, JOURNAL);
    if (value === null) return;
    if (isNewer(value, 1)) throw newerError(value);
    const parsed = journalSchema.safeParse(value);
    if (!parsed.success || parsed.data.header.id !== id) {
      throw new CodedError('kluis-onleesbaar', { bestand: JOURNAL }, parsed.error);
    }
    await apply(parsed.data);
  }

  /** For files that take the place of whatever is there: a damaged journal stops nothing. */
  async function clear(id: string): Promise<void> {
    try {
      await finish(id);
    } catch (error) {
      const damaged = error instanceof CodedError && error.code === 'kluis-onleesbaar';
      if (!damaged) throw error;
      await folder.remove(id, JOURNAL);
    }
  }

  return {
    finish,

    async to(files) {
      const parsed = journalSchema.safeParse({ version: 1, ...files });
      if (!parsed.success) throw new CodedError('ongeldige-vraag', {}, parsed.error);
      const { id } = files.header;
      if (!(await folder.exists(id))) throw new CodedError('kluis-niet-gevonden');
      await clear(id);
      try {
        await folder.write(id, JOURNAL, parsed.data);
        await apply(parsed.data);
      } catch (error) {
        // A full disk, say: as long as nothing was replaced, the old files can stay. Else, and when
        // the journal cannot be taken away, the next use of the dossier finishes it.
        if (await untouched(parsed.data)) await folder.remove(id, JOURNAL).catch(() => undefined);
        throw error;
      }
    },
  };
}
