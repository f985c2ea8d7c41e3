/**
 * The files in the folder of one dossier, each there wholly or not at all, and what may stand in
 * them: the vault header (kluis.json), the wrapped unit keys with the erasure list (sleutels.json)
 * and how far the log had come, with the host that wrote it (wachter.json).
 */
import { join } from 'node:path';
import {
  type Sentinel,
  sentinelSchema,
  type UnitKeys,
  unitKeysSchema,
  type VaultHeader,
  vaultHeaderSchema,
} from '../../shared/desktop/contract';
import { CodedError } from '../../shared/desktop/errors';
import { isNewer, newerError } from '../../shared/desktop/newer';
import { z } from '../../shared/schema';
import { isTemporary, syncFolder, writeFileAtomic } from './atomic-file';
import { type FileSystem, systemCode, writeError } from './file-system';

export type Host = 'electron' | 'chromium';

export const HEADER = 'kluis.json';
export const UNITS = 'sleutels.json';
export const GUARD = 'wachter.json';

/** Host and sentinel in one file: they change together or not at all. */
export const guardSchema = z.strictObject({
  version: z.literal(1),
  host: z.enum(['electron', 'chromium']),
  /** Null between making a dossier and its first step. */
  sentinel: sentinelSchema.nullable(),
});
export type Guard = z.infer<typeof guardSchema>;

/** The text of a file. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

/** Why a header that does not fit the schema is refused. */
function headerError(issues: readonly { path: readonly PropertyKey[] }[]): CodedError {
  const onlyKdf = issues.length > 0 && issues.every((issue) => issue.path[0] === 'kdf');
  return new CodedError(onlyKdf ? 'sleutelparameters-geweigerd' : 'kluis-onleesbaar');
}

export interface DossierFolder {
  exists(id: string): Promise<boolean>;
  /** Parsed JSON, or null when this file is not there. 'kluis-onleesbaar' for what is no JSON. */
  readIfThere(id: string, file: string): Promise<unknown>;
  /**
   * These three reject with 'kluis-niet-gevonden' without the dossier's folder, 'kluis-onleesbaar'
   * without the file or for anything else in it, 'kluis-nieuwer'; the header also with
   * 'sleutelparameters-geweigerd'.
   */
  readHeader(id: string): Promise<VaultHeader>;
  readUnits(id: string): Promise<UnitKeys>;
  readGuard(id: string): Promise<Guard>;
  /** Replaces a file whole; durable when it resolves. */
  write(id: string, file: string, value: unknown): Promise<void>;
  /** Also when it is not there; durable when it resolves. */
  remove(id: string, file: string): Promise<void>;
  /** Removes what a crash left behind: an old copy of the unit keys would undo an erasure. */
  sweep(id: string): Promise<void>;
}

/** @param folder of all dossiers. */
export function createDossierFolder(folder: string, fs: FileSystem): DossierFolder {
  const path = (id: string, file: string) => join(folder, id, file);

  async function exists(id: string): Promise<boolean> {
    return fs.lstat(join(folder, id)).then(
      () => true,
      () => false,
    );
  }

  async function readIfThere(id: string, file: string): Promise<unknown> {
    let text: string;
    try {
      text = await fs.readFile(path(id, file), 'utf8');
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return null;
      throw new CodedError('kluis-onleesbaar', {}, error);
    }
    try {
      return JSON.parse(text);
    } catch (error) {
      throw new CodedError('kluis-onleesbaar', {}, error);
    }
  }

  async function read(id: string, file: string): Promise<unknown> {
    const value = await readIfThere(id, file);
    if (value !== null) return value;
    throw new CodedError((await exists(id)) ? 'kluis-onleesbaar' : 'kluis-niet-gevonden');
  }

  /** Of this dossier, by this program or an older one. */
  async function readOf<T>(
    id: string,
    file: string,
    schema: z.ZodType<T>,
    idOf: (value: T) => string | undefined,
  ): Promise<T> {
    const value = await read(id, file);
    if (isNewer(value, 1)) throw newerError(value);
    const parsed = schema.safeParse(value);
    if (!parsed.success) {
      throw file === HEADER
        ? headerError(parsed.error.issues)
        : new CodedError('kluis-onleesbaar', {}, parsed.error);
    }
    if ((idOf(parsed.data) ?? id) !== id) throw new CodedError('kluis-onleesbaar');
    return parsed.data;
  }

  return {
    exists,
    readIfThere,
    readHeader: (id) => readOf(id, HEADER, vaultHeaderSchema, (header) => header.id),
    readUnits: (id) => readOf(id, UNITS, unitKeysSchema, (units) => units.id),
    readGuard: (id) => readOf(id, GUARD, guardSchema, ({ sentinel }) => sentinel?.id),

    async write(id, file, value) {
      if (!(await exists(id))) throw new CodedError('kluis-niet-gevonden');
      try {
        await writeFileAtomic(path(id, file), json(value), fs);
      } catch (error) {
        throw writeError(error, { pad: join(folder, id), bestand: file });
      }
    },

    async remove(id, file) {
      try {
        await fs.rm(path(id, file), { force: true });
        await syncFolder(join(folder, id), fs);
      } catch (error) {
        throw writeError(error, { pad: join(folder, id), bestand: file });
      }
    },

    async sweep(id) {
      const names = await fs.readdir(join(folder, id));
      const left = names.filter(isTemporary);
      await Promise.all(left.map((name) => fs.rm(path(id, name), { force: true })));
    },
  };
}

/** The guard that this host writes. */
export function guardOf(host: Host, sentinel: Sentinel | null): Guard {
  return { version: 1, host, sentinel };
}
