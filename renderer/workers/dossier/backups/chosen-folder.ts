/** Back-ups in a folder that the user chose, such as one on a stick: its files come from the page. */

import { shownMoment } from '../../../../shared/backup/listing';
import {
  headerFile,
  type MomentIndex,
  momentInFile,
  parseMoment,
  reeksFile,
  unitsFile,
} from '../../../../shared/backup/moment';
import { newestFirst } from '../../../../shared/backup/retention';
import type { FoundBackups } from '../../../../shared/backup/state';
import { unitKeysSchema, vaultHeaderSchema } from '../../../../shared/desktop/contract';
import { CodedError } from '../../../../shared/desktop/errors';
import type { z } from '../../../../shared/schema';
import { blobSource } from '../../../../shared/vault/frame-reading';
import type { BackupSource } from '../restoring';
import { momentBundle } from './moment-bundle';
import type { ChosenFile } from './protocol';

/** Larger than any index or key file that is written; the rest of a folder is not ours to read. */
const MAX_TEXT = 32 * 1024 * 1024;

interface FoundMoment {
  id: string;
  index: MomentIndex;
  /** Of the folder that it lies in, by name. */
  files: ReadonlyMap<string, Blob>;
}

/** The moments of every dossier, newest first. What is no moment is let pass. */
async function findMoments(files: readonly ChosenFile[]): Promise<FoundMoment[]> {
  const folders = new Map<string, Map<string, Blob>>();
  for (const { naam, pad, blob } of files) {
    const folder = pad.slice(0, Math.max(0, pad.length - naam.length));
    const there = folders.get(folder) ?? new Map<string, Blob>();
    folders.set(folder, there.set(naam, blob));
  }
  const found: FoundMoment[] = [];
  for (const there of folders.values()) {
    for (const [naam, blob] of there) {
      const id = momentInFile(naam);
      if (id === null) continue;
      const index = parseMoment(await textOf(blob), id, null);
      if (index !== null && index !== 'nieuwer') found.push({ id, index, files: there });
    }
  }
  return found.sort((a, b) => newestFirst(a.index, b.index));
}

/** '' for a file that cannot be read, or is none of ours by its size. */
async function textOf(blob: Blob | undefined): Promise<string> {
  if (blob === undefined || blob.size > MAX_TEXT) return '';
  return blob.text().catch(() => '');
}

async function read<T>(
  files: ReadonlyMap<string, Blob>,
  naam: string,
  schema: z.ZodType<T>,
): Promise<T | null> {
  try {
    return schema.safeParse(JSON.parse(await textOf(files.get(naam)))).data ?? null;
  } catch {
    return null;
  }
}

/** What is in the folder, a dossier each. */
export async function findBackups(files: readonly ChosenFile[]): Promise<FoundBackups[]> {
  const found = new Map<string, FoundBackups>();
  for (const { id, index, files: there } of await findMoments(files)) {
    const header = await read(there, headerFile(index), vaultHeaderSchema);
    const one = found.get(index.id) ?? { id: index.id, roepnaam: null, momenten: [] };
    one.roepnaam ??= header?.roepnaam ?? null;
    one.momenten.push(shownMoment({ kapot: [] }, { moment: id, eigen: false, index }));
    found.set(index.id, one);
  }
  return [...found.values()];
}

/** One of these as a source. 'niet-gevonden', 'bestand-verdwenen', 'backup-onleesbaar'. */
export async function chosenMoment(
  files: readonly ChosenFile[],
  dossier: string,
  moment: string,
): Promise<BackupSource> {
  const all = await findMoments(files);
  const found = all.find(({ id, index }) => id === moment && index.id === dossier);
  if (found === undefined) throw new CodedError('niet-gevonden');
  const { index, files: there } = found;
  const header = await read(there, headerFile(index), vaultHeaderSchema);
  const units = await read(there, unitsFile(index), unitKeysSchema);
  const reeks = there.get(reeksFile(index.reeks));
  if (reeks === undefined)
    throw new CodedError('bestand-verdwenen', { bestand: reeksFile(index.reeks) });
  if (header === null || units === null || header.id !== dossier || units.id !== dossier) {
    const bestand = header === null ? headerFile(index) : unitsFile(index);
    throw new CodedError('backup-onleesbaar', { bestand });
  }
  const source = blobSource(reeks.slice(0, index.lengte));
  return {
    open: async () => momentBundle({ index, header, units, source }),
    size: index.lengte,
    naam: header.roepnaam,
  };
}
