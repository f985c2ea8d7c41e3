/**
 * What the shell keeps of each dossier, in `<data>/dossiers/<id>/`: the vault header, the wrapped
 * unit keys and how far the log had come (dossier-folder.ts). No contents, and nothing that is
 * secret without the passphrase except the roepnaam. One thing at a time is done with a dossier,
 * and first what was broken off is finished (dossier-switch.ts).
 */
import { join } from 'node:path';
import type { DossierEntry, Sentinel, UnitKeys, VaultHeader } from '../../shared/desktop/contract';
import { CodedError, toFailure } from '../../shared/desktop/errors';
import { hasRecoveryKey } from '../../shared/desktop/vault-parts';
import {
  isTemporary,
  PRIVATE_FOLDER,
  syncFolder,
  temporaryPath,
  writeFileAtomic,
} from './atomic-file';
import {
  createDossierFolder,
  GUARD,
  guardOf,
  HEADER,
  type Host,
  json,
  UNITS,
} from './dossier-folder';
import { createDossierSwitch } from './dossier-switch';
import { type FileSystem, nodeFileSystem, systemCode, writeError } from './file-system';
import { createSerial } from './serial';

export type { Host } from './dossier-folder';

const ID = /^[a-z0-9]{16,40}$/;

export interface DossierFiles {
  /** Newest first. An unreadable header is listed as such: a dossier never just disappears. */
  list(): Promise<DossierEntry[]>;
  /** 'kluis-niet-gevonden', 'kluis-onleesbaar', 'kluis-nieuwer', 'sleutelparameters-geweigerd'. */
  readHeader(id: string): Promise<VaultHeader>;
  /** Header, unit keys and guard appear together. 'kluis-bestaat-al' for an id in use. */
  create(header: VaultHeader, units: UnitKeys): Promise<void>;
  /**
   * Other files in place of all that are there, readable or not: all of them or none. `sentinel`
   * null: how far the log had come is forgotten. 'kluis-niet-gevonden' for an id that is not in use.
   */
  switchTo(header: VaultHeader, units: UnitKeys, sentinel: Sentinel | null): Promise<void>;
  /** Other wraps of the same data key; 'ongeldige-vraag' for a header of another one. */
  rewrap(header: VaultHeader): Promise<void>;
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
  /** Whether the keychain guards a key to a dossier; absent where there is no keychain. */
  remembers?(id: string): Promise<boolean>;
  fs?: FileSystem;
}

export function createDossierFiles(options: DossierFilesOptions): DossierFiles {
  const { folder, host, remembers } = options;
  const fs = options.fs ?? nodeFileSystem;
  const serial = createSerial();
  const files = createDossierFolder(folder, fs);
  const switching = createDossierSwitch(files);

  /** Alone with the dossier, after finishing what was broken off. */
  const alone = <T>(id: string, work: () => Promise<T>): Promise<T> =>
    serial(id, async () => {
      await switching.finish(id);
      return work();
    });

  async function entry(id: string): Promise<DossierEntry> {
    // What cannot be finished now keeps its place in the list; opening it says why.
    await switching.finish(id).catch(() => undefined);
    const [header, guard, onthouden] = await Promise.all([
      files.readHeader(id).catch((error: unknown) => toFailure(error)),
      files.readGuard(id).catch(() => null),
      remembers?.(id) ?? false,
    ]);
    const refused = 'code' in header;
    const newer = refused && header.code === 'kluis-nieuwer';
    return {
      id,
      roepnaam: refused ? String(header.params.naam ?? '') : header.roepnaam,
      aangemaakt: refused ? '' : header.aangemaakt,
      onleesbaar: refused && !newer,
      herstelsleutel: refused || hasRecoveryKey(header),
      nieuwer: newer ? { vanaf: String(header.params.vanaf ?? '') || null } : null,
      stap: guard?.sentinel?.seq ?? null,
      laatst: guard?.sentinel?.at ?? null,
      andereHost: guard !== null && guard.host !== host,
      onthouden,
    };
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
      const first = !swept;
      swept = true;
      if (first) {
        const halfMade = names.filter(isTemporary);
        await Promise.all(
          halfMade.map((name) =>
            fs.rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined),
          ),
        );
      }
      const entries = await Promise.all(
        ids.map((id) =>
          serial(id, async () => {
            if (first) await files.sweep(id).catch(() => undefined);
            return entry(id);
          }),
        ),
      );
      const moment = (e: DossierEntry) => e.laatst ?? e.aangemaakt;
      return entries.sort((a, b) => moment(b).localeCompare(moment(a)) || (a.id < b.id ? -1 : 1));
    },

    readHeader: (id) => alone(id, () => files.readHeader(id)),

    create: (header, units) =>
      serial(header.id, async () => {
        const { id } = header;
        if (units.id !== id) throw new CodedError('ongeldige-vraag');
        const half = temporaryPath(join(folder, id));
        try {
          await fs.mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER });
          if (await files.exists(id)) throw new CodedError('kluis-bestaat-al');
          await fs.mkdir(half, { mode: PRIVATE_FOLDER });
          await writeFileAtomic(join(half, UNITS), json(units), fs);
          await writeFileAtomic(join(half, GUARD), json(guardOf(host, null)), fs);
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

    switchTo: (header, units, sentinel) =>
      serial(header.id, () => switching.to({ header, units, guard: guardOf(host, sentinel) })),

    rewrap: (header) =>
      alone(header.id, async () => {
        const { id, kdf, wraps } = header;
        const here = await files.readHeader(id);
        const same = header.aangemaakt === here.aangemaakt && header.generation === here.generation;
        if (!same) throw new CodedError('ongeldige-vraag');
        // Of the rest, such as the roepnaam, what is here is the newest.
        await files.write(id, HEADER, { ...here, kdf, wraps });
      }),

    rename: (id, roepnaam) =>
      alone(id, async () => files.write(id, HEADER, { ...(await files.readHeader(id)), roepnaam })),

    readUnits: (id) => alone(id, () => files.readUnits(id)),

    writeUnits: (units) => alone(units.id, () => files.write(units.id, UNITS, units)),

    readSentinel: (id) => alone(id, async () => (await files.readGuard(id)).sentinel),

    writeSentinel: (sentinel) =>
      alone(sentinel.id, () => files.write(sentinel.id, GUARD, guardOf(host, sentinel))),
  };
}
