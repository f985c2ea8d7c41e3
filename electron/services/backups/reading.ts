/** Reads what lies in a folder of back-ups. What cannot be read is counted, never a failure. */
import { join } from 'node:path';
import {
  headerFile,
  isUnitsFile,
  type MomentIndex,
  momentFile,
  momentInFile,
  parseMoment,
  unitsFile,
} from '../../../shared/backup/moment';
import { newestFirst } from '../../../shared/backup/retention';
import {
  type ResponseOf,
  type UnitKeys,
  unitKeysSchema,
  vaultHeaderSchema,
} from '../../../shared/desktop/contract';
import { CodedError } from '../../../shared/desktop/errors';
import { z } from '../../../shared/schema';
import { writeFileAtomic } from '../atomic-file';
import { json } from '../dossier-folder';
import { type FileSystem, systemCode } from '../file-system';
import { parseJson } from './places';

const CHECKED = 'controle.json';

export const checkedSchema = z.strictObject({
  version: z.literal(1),
  at: z.string(),
  stap: z.number().int().nonnegative(),
  kapot: z.array(z.strictObject({ reeks: z.string(), stap: z.number().int().nonnegative() })),
});
export type Checked = z.infer<typeof checkedSchema>;

export interface FoundMoment {
  id: string;
  index: MomentIndex;
}

export interface Found {
  /** Newest first. */
  moments: FoundMoment[];
  /** Names of files that should be a moment and are none. */
  unreadable: string[];
  /** A file was there and could not be read, or a newer program wrote it: nothing may be taken away. */
  uncertain: boolean;
  names: string[];
}

/** Everything in a folder; empty when it is not there. Rejects with 'opslag-mislukt'. */
export async function readMoments(folder: string, dossier: string, fs: FileSystem): Promise<Found> {
  let names: string[];
  try {
    names = await fs.readdir(folder);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw new CodedError('opslag-mislukt', {}, error);
    names = [];
  }
  const found: Found = { moments: [], unreadable: [], uncertain: false, names };
  for (const name of names) {
    const id = momentInFile(name);
    if (id === null) continue;
    const text = await fs.readFile(join(folder, name), 'utf8').catch(() => null);
    const index = text === null ? null : parseMoment(text, id, dossier);
    if (text === null || index === 'nieuwer') found.uncertain = true;
    if (index === null || index === 'nieuwer') found.unreadable.push(name);
    else found.moments.push({ id, index });
  }
  found.moments.sort((a, b) => newestFirst(a.index, b.index));
  return found;
}

/** A moment with its key files. 'niet-gevonden', 'backup-onleesbaar', 'kluis-nieuwer'. */
export async function readWithKeys(
  folder: string,
  dossier: string,
  moment: string,
  fs: FileSystem,
): Promise<ResponseOf<'backup.open'>> {
  const file = join(folder, momentFile(moment));
  let text: string;
  try {
    text = await fs.readFile(file, 'utf8');
  } catch (error) {
    throw new CodedError('niet-gevonden', {}, error);
  }
  const index = parseMoment(text, moment, dossier);
  if (index === 'nieuwer') throw new CodedError('kluis-nieuwer');
  if (index === null) throw new CodedError('backup-onleesbaar', { bestand: momentFile(moment) });
  const read = async <T>(name: string, schema: z.ZodType<T>): Promise<T> => {
    const value = parseJson(await fs.readFile(join(folder, name), 'utf8').catch(() => ''));
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    throw new CodedError('backup-onleesbaar', { bestand: name }, parsed.error);
  };
  const header = await read(headerFile(index), vaultHeaderSchema);
  const units = await read(unitsFile(index), unitKeysSchema);
  if (header.id !== dossier || units.id !== dossier) {
    throw new CodedError('backup-onleesbaar', { bestand: unitsFile(index) });
  }
  return { index, header, units };
}

/** The unit keys in each key file that can be read, by its name. */
export async function readUnitFiles(
  folder: string,
  names: readonly string[],
  fs: FileSystem,
): Promise<Map<string, UnitKeys>> {
  const files = new Map<string, UnitKeys>();
  for (const name of names) {
    if (!isUnitsFile(name)) continue;
    const value = parseJson(await fs.readFile(join(folder, name), 'utf8').catch(() => ''));
    const parsed = unitKeysSchema.safeParse(value);
    if (parsed.success) files.set(name, parsed.data);
  }
  return files;
}

/** Whether a key file still holds a key of something erased. */
export function holdsErased(file: UnitKeys, erased: readonly string[]): boolean {
  return erased.some((unit) => Object.hasOwn(file.units, unit));
}

/** When all was last checked; null when that is not known. */
export async function readChecked(folder: string, fs: FileSystem): Promise<Checked | null> {
  const text = await fs.readFile(join(folder, CHECKED), 'utf8').catch(() => '');
  return checkedSchema.safeParse(parseJson(text)).data ?? null;
}

export function writeChecked(folder: string, checked: Checked, fs: FileSystem): Promise<void> {
  return writeFileAtomic(join(folder, CHECKED), json(checked), fs);
}
