/**
 * What the shell keeps of each dossier, in `<data>/dossiers/<id>/`: the vault header
 * (kluis.json), the wrapped unit keys with the erasure list (sleutels.json) and how far the log
 * had come, with the host that wrote it (wachter.json). No contents, and nothing that is secret
 * without the passphrase except the roepnaam.
 */
import { join } from 'node:path';
import {
  type DossierEntry,
  type Sentinel,
  sentinelSchema,
  type UnitKeys,
  unitKeysSchema,
  type VaultHeader,
  vaultHeaderSchema,
} from '../../shared/desktop/contract';
import { CodedError } from '../../shared/desktop/errors';
import { z } from '../../shared/schema';
import {
  isTemporary,
  PRIVATE_FOLDER,
  syncFolder,
  temporaryPath,
  writeFileAtomic,
} from './atomic-file';
import { type FileSystem, nodeFileSystem, systemCode, writeError } from './file-system';
import { createSerial } from './serial';

export type Host = 'electron' | 'chromium';

const HEADER = 'kluis.json';
const UNITS = 'sleutels.json';
const GUARD = 'wachter.json';
const ID = /^[a-z0-9]{16,40}$/;

/** Host and sentinel in one file: they change together or not at all. */
const guardSchema = z.strictObject({
  version: z.literal(1),
  host: z.enum(['electron', 'chromium']),
  /** Null between making a dossier and its first step. */
  sentinel: sentinelSchema.nullable(),
});
type Guard = z.infer<typeof guardSchema>;

export interface DossierFiles {
  /** Newest first. An unreadable header is listed as such: a dossier never just disappears. */
  list(): Promise<DossierEntry[]>;
  /** 'kluis-niet-gevonden', 'kluis-onleesbaar', 'kluis-nieuwer', 'sleutelparameters-geweigerd'. */
  readHeader(id: string): Promise<VaultHeader>;
  /** Header, unit keys and guard appear together. 'kluis-bestaat-al' for an id in use. */
  create(header: VaultHeader, units: UnitKeys): Promise<void>;
  /** For a dossier set back from a backup. 'kluis-niet-gevonden' for an id that is not in use. */
  replace(header: VaultHeader, units: UnitKeys): Promise<void>;
  rename(id: string, roepnaam: string): Promise<void>;
  readUnits(id: string): Promise<UnitKeys>;
  writeUnits(units: UnitKeys): Promise<void>;
  /** Null before the first step. 'kluis-onleesbaar' when the file is damaged: never taken for new. */
  readSentinel(id: string): Promise<Sentinel | null>;
  writeSentinel(sentinel: Sentinel): Promise<void>;
}

export interface DossierFilesOptions {
  /** The folder of all dossiers. */
  folder: string;
  host: Host;
  fs?: FileSystem;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

function newerVersion(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('version' in value)) return false;
  return typeof value.version === 'number' && value.version > 1;
}

/** Why a header that does not fit the schema is refused. */
function headerError(issues: readonly { path: readonly PropertyKey[] }[]): CodedError {
  const onlyKdf = issues.length > 0 && issues.every((issue) => issue.path[0] === 'kdf');
  return new CodedError(onlyKdf ? 'sleutelparameters-geweigerd' : 'kluis-onleesbaar');
}

export function createDossierFiles(options: DossierFilesOptions): DossierFiles {
  const { folder, host } = options;
  const fs = options.fs ?? nodeFileSystem;
  const serial = createSerial();
  const path = (id: string, file: string) => join(folder, id, file);

  /** Parsed JSON. 'kluis-niet-gevonden' without the dossier's folder, else 'kluis-onleesbaar'. */
  async function read(id: string, file: string): Promise<unknown> {
    let text: string;
    try {
      text = await fs.readFile(path(id, file), 'utf8');
    } catch (error) {
      const missing = systemCode(error) === 'ENOENT' && !(await exists(id));
      throw new CodedError(missing ? 'kluis-niet-gevonden' : 'kluis-onleesbaar', {}, error);
    }
    try {
      return JSON.parse(text);
    } catch (error) {
      throw new CodedError('kluis-onleesbaar', {}, error);
    }
  }

  async function exists(id: string): Promise<boolean> {
    return fs.lstat(join(folder, id)).then(
      () => true,
      () => false,
    );
  }

  async function write(id: string, file: string, value: unknown): Promise<void> {
    if (!(await exists(id))) throw new CodedError('kluis-niet-gevonden');
    try {
      await writeFileAtomic(path(id, file), json(value), fs);
    } catch (error) {
      throw writeError(error, { pad: join(folder, id), bestand: file });
    }
  }

  async function readHeader(id: string): Promise<VaultHeader> {
    const value = await read(id, HEADER);
    if (newerVersion(value)) throw new CodedError('kluis-nieuwer');
    const parsed = vaultHeaderSchema.safeParse(value);
    if (!parsed.success) throw headerError(parsed.error.issues);
    if (parsed.data.id !== id) throw new CodedError('kluis-onleesbaar');
    return parsed.data;
  }

  async function readGuard(id: string): Promise<Guard> {
    const value = await read(id, GUARD);
    if (newerVersion(value)) throw new CodedError('kluis-nieuwer');
    const parsed = guardSchema.safeParse(value);
    if (!parsed.success) throw new CodedError('kluis-onleesbaar');
    const { sentinel } = parsed.data;
    if (sentinel !== null && sentinel.id !== id) throw new CodedError('kluis-onleesbaar');
    return parsed.data;
  }

  async function entry(id: string): Promise<DossierEntry> {
    const [header, guard] = await Promise.all([
      readHeader(id).catch(() => null),
      readGuard(id).catch(() => null),
    ]);
    return {
      id,
      roepnaam: header?.roepnaam ?? '',
      aangemaakt: header?.aangemaakt ?? '',
      onleesbaar: header === null,
      stap: guard?.sentinel?.seq ?? null,
      laatst: guard?.sentinel?.at ?? null,
      andereHost: guard !== null && guard.host !== host,
    };
  }

  /** Removes what a crash left behind: an old copy of the unit keys would undo an erasure. */
  async function sweep(id: string): Promise<void> {
    const names = await fs.readdir(join(folder, id));
    const left = names.filter(isTemporary);
    await Promise.all(left.map((name) => fs.rm(path(id, name), { force: true })));
  }

  let swept = false;

  return {
    async list() {
      let names: string[];
      try {
        names = await fs.readdir(folder);
      } catch (error) {
        if (systemCode(error) === 'ENOENT') return [];
        throw new CodedError('opslag-mislukt', { bestand: folder }, error);
      }
      const ids = names.filter((name) => ID.test(name));
      if (!swept) {
        swept = true;
        const halfMade = names.filter(isTemporary);
        await Promise.all([
          ...ids.map((id) => sweep(id).catch(() => undefined)),
          ...halfMade.map((name) => fs.rm(join(folder, name), { recursive: true, force: true })),
        ]);
      }
      const entries = await Promise.all(ids.map(entry));
      const moment = (e: DossierEntry) => e.laatst ?? e.aangemaakt;
      return entries.sort((a, b) => moment(b).localeCompare(moment(a)) || (a.id < b.id ? -1 : 1));
    },

    readHeader,

    create: (header, units) =>
      serial(header.id, async () => {
        const { id } = header;
        if (units.id !== id) throw new CodedError('ongeldige-vraag');
        const half = temporaryPath(join(folder, id));
        try {
          await fs.mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER });
          if (await exists(id)) throw new CodedError('kluis-bestaat-al');
          await fs.mkdir(half, { mode: PRIVATE_FOLDER });
          const guard: Guard = { version: 1, host, sentinel: null };
          await writeFileAtomic(join(half, UNITS), json(units), fs);
          await writeFileAtomic(join(half, GUARD), json(guard), fs);
          await writeFileAtomic(join(half, HEADER), json(header), fs);
          await fs.rename(half, join(folder, id));
          await syncFolder(folder, fs);
        } catch (error) {
          await fs.rm(half, { recursive: true, force: true }).catch(() => undefined);
          if (['EEXIST', 'ENOTEMPTY'].includes(systemCode(error))) {
            throw new CodedError('kluis-bestaat-al', {}, error);
          }
          throw writeError(error, { pad: folder });
        }
      }),

    replace: (header, units) =>
      serial(header.id, async () => {
        const { id } = header;
        if (units.id !== id) throw new CodedError('ongeldige-vraag');
        // The header last: broken off before it, the dossier asks to be set back once more.
        const guard: Guard = { version: 1, host, sentinel: null };
        await write(id, GUARD, guard);
        await write(id, UNITS, units);
        await write(id, HEADER, header);
      }),

    rename: (id, roepnaam) =>
      serial(id, async () => write(id, HEADER, { ...(await readHeader(id)), roepnaam })),

    async readUnits(id) {
      const value = await read(id, UNITS);
      if (newerVersion(value)) throw new CodedError('kluis-nieuwer');
      const parsed = unitKeysSchema.safeParse(value);
      if (!parsed.success || parsed.data.id !== id) throw new CodedError('kluis-onleesbaar');
      return parsed.data;
    },

    writeUnits: (units) => serial(units.id, () => write(units.id, UNITS, units)),

    async readSentinel(id) {
      return (await readGuard(id)).sentinel;
    },

    writeSentinel: (sentinel) =>
      serial(sentinel.id, () => {
        const guard: Guard = { version: 1, host, sentinel };
        return write(sentinel.id, GUARD, guard);
      }),
  };
}
