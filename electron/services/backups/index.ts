/**
 * Back-ups in the shell: sealed bytes into folders, and out of them. Which steps they are, and
 * whether they are sound, the dossier worker knows (shared/backup/moment.ts has the format).
 */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { reeksFile } from '../../../shared/backup/moment';
import type {
  RequestOf,
  ResponseOf,
  UnitKeys,
  VaultHeader,
} from '../../../shared/desktop/contract';
import { CodedError } from '../../../shared/desktop/errors';
import { isTemporary, PRIVATE_FOLDER, writeFileAtomic } from '../atomic-file';
import { type Host, json } from '../dossier-folder';
import { type FileSystem, nodeFileSystem, systemCode, writeError } from '../file-system';
import { mustHaveFree } from '../free-space';
import { leavingOfFolder } from '../leaving';
import { createSerial } from '../serial';
import { type Looking, listPlace } from './listing';
import { type BackupFolders, createPlaces, type Place } from './places';
import { prune } from './pruning';
import { holdsErased, readUnitFiles, readWithKeys, writeChecked } from './reading';
import { append, beginReeks, commit, continueReeks, drop, type Writing } from './writing';

/** What stays free on a disk: beside the own folder lies the store, which a full disk spoils. */
const RESERVE = { eigen: 64 * 1024 * 1024, tweede: 1024 * 1024 } as const;
const WHAT = 'de back-up';

export interface BackupsOptions {
  folders: BackupFolders;
  host: Host;
  /** Version of the program. */
  programma: string;
  /** The vault header as it is now. */
  header(id: string): Promise<VaultHeader>;
  /** The unit keys as they are now. */
  units(id: string): Promise<UnitKeys>;
  /** The path of the folder that the user chose, or null when they cancelled. */
  chooseFolder(folder: string | null): Promise<string | null>;
  fs?: FileSystem;
  now?: () => Date;
  /** IANA name of the time zone of the user. */
  zone?: () => string;
}

/** The channels of shared/desktop/backup-contract.ts, which says when they fail and how. */
export interface Backups {
  list(request: RequestOf<'backup.list'>): Promise<ResponseOf<'backup.list'>>;
  begin(request: RequestOf<'backup.begin'>): Promise<ResponseOf<'backup.begin'>>;
  append(request: RequestOf<'backup.append'>): Promise<void>;
  commit(request: RequestOf<'backup.commit'>): Promise<ResponseOf<'backup.commit'>>;
  abort(request: RequestOf<'backup.abort'>): Promise<void>;
  read(request: RequestOf<'backup.read'>): Promise<ResponseOf<'backup.read'>>;
  open(request: RequestOf<'backup.open'>): Promise<ResponseOf<'backup.open'>>;
  checked(request: RequestOf<'backup.checked'>): Promise<void>;
  choose(request: RequestOf<'backup.choose'>): Promise<ResponseOf<'backup.choose'>>;
  forget(request: RequestOf<'backup.forget'>): Promise<void>;
  /**
   * Every key file that can be reached and still holds a key of what is erased makes place for this
   * one. Never rejects: a folder where that fails says so in `list`, and gets it with its next moment.
   */
  follow(units: UnitKeys): Promise<void>;
  /** Drops what is being written: the page that asked for it is gone. */
  abortAll(): Promise<void>;
}

interface Open {
  id: string;
  place: Place;
  writing: Writing;
}

export function createBackups(options: BackupsOptions): Backups {
  const { folders, host, programma } = options;
  const fs = options.fs ?? nodeFileSystem;
  const now = options.now ?? (() => new Date());
  const zone = options.zone ?? (() => Intl.DateTimeFormat().resolvedOptions().timeZone);
  const places = createPlaces(folders, host, fs);
  const looking: Looking = { places, fs, units: options.units };
  const open = new Map<string, Open>();
  const serial = createSerial();
  const inPlace = <T>({ folder }: Place, work: () => Promise<T>) => serial(folder, work);

  function failed(error: unknown, { pad }: Place): CodedError {
    return writeError(error, { pad, bestand: WHAT });
  }

  async function end(token: string): Promise<void> {
    const one = open.get(token);
    if (one === undefined) return;
    open.delete(token);
    await drop(one.writing, fs);
  }

  /** Runs a piece of the writing of a moment, which is dropped when it fails. */
  async function during<T>(token: string, work: (one: Open) => Promise<T>): Promise<T> {
    const one = open.get(token);
    if (one === undefined) throw new CodedError('niet-gevonden');
    return inPlace(one.place, async () => {
      if (!open.has(token)) throw new CodedError('niet-gevonden');
      try {
        return await work(one);
      } catch (error) {
        await end(token);
        throw failed(error, one.place);
      }
    });
  }

  async function findReachable(id: string, map: Place['map']): Promise<Place> {
    const place = await places.find(id, map);
    if (await places.reachable(place)) return place;
    throw new CodedError('bestand-verdwenen', { bestand: place.pad });
  }

  /** A copy of keys that a crash left behind would undo an erasure. */
  async function sweep(folder: string, names: readonly string[]): Promise<void> {
    for (const name of names.filter(isTemporary)) await fs.rm(join(folder, name), { force: true });
  }

  /** Every key file that still holds a key of what is erased makes place for this one. */
  async function replaceKeys(folder: string, units: UnitKeys): Promise<void> {
    const names = await fs.readdir(folder);
    await sweep(folder, names);
    for (const [name, file] of await readUnitFiles(folder, names, fs)) {
      if (!holdsErased(file, units.erased)) continue;
      await writeFileAtomic(join(folder, name), json(units), fs);
    }
  }

  return {
    async list({ id }) {
      const all = await places.of(id);
      return {
        programma,
        mappen: await Promise.all(all.map((place) => listPlace(id, place, looking))),
      };
    },

    async begin({ id, map, reeks, nodig }) {
      const place = await findReachable(id, map);
      return inPlace(place, async () => {
        const { folder, pad } = place;
        try {
          // A page that was loaded again may have left one open.
          for (const [token, one] of open) if (one.place.folder === folder) await end(token);
          await mustHaveFree(folder, nodig + RESERVE[map], { pad, bestand: WHAT }, fs);
          await fs
            .mkdir(folder, { recursive: map === 'eigen', mode: PRIVATE_FOLDER })
            .catch((error: unknown) => {
              if (systemCode(error) !== 'EEXIST') throw error;
            });
          await sweep(folder, await fs.readdir(folder));
          const maker = await places.maker();
          const writing =
            reeks === null
              ? await beginReeks(folder, fs)
              : await continueReeks(folder, id, maker, reeks, fs);
          const token = randomBytes(16).toString('hex');
          open.set(token, { id, place, writing });
          return { token, reeks: writing.reeks };
        } catch (error) {
          throw failed(error, place);
        }
      });
    },

    append: ({ token, bytes }) => during(token, ({ writing }) => append(writing, bytes)),

    commit: ({ token, moment, units, houd }) =>
      during(token, async ({ id, writing }) => {
        if (units.id !== id) throw new CodedError('ongeldige-vraag');
        const { reeks, length: lengte, folder } = writing;
        const maker = await places.maker();
        const index = { version: 1, id, maker, ...moment, reeks, lengte, programma } as const;
        const header = await options.header(id).catch(() => null);
        const made = await commit(writing, { index, header, units }, fs);
        open.delete(token);
        // In key files of another computer too. One that fails shows in `list`.
        if (units.erased.length > 0) await replaceKeys(folder, units).catch(() => undefined);
        const pruning = { folder, dossier: id, keep: houd, now: now(), zone: zone() };
        await prune({ ...pruning, made: { id: made, index } }, fs);
        return { moment: made };
      }),

    async abort({ token }) {
      const one = open.get(token);
      if (one !== undefined) await inPlace(one.place, () => end(token));
    },

    async read({ id, map, reeks, van, tot }) {
      const place = await findReachable(id, map);
      let handle: Awaited<ReturnType<FileSystem['open']>>;
      try {
        handle = await fs.open(join(place.folder, reeksFile(reeks)), 'r');
      } catch (error) {
        throw new CodedError('bestand-verdwenen', { bestand: reeksFile(reeks) }, error);
      }
      try {
        const bytes = new Uint8Array(tot - van);
        let read = 0;
        while (read < bytes.length) {
          const { bytesRead } = await handle.read(bytes, read, bytes.length - read, van + read);
          if (bytesRead === 0) break;
          read += bytesRead;
        }
        return { bytes: bytes.slice(0, read) };
      } catch (error) {
        throw failed(error, place);
      } finally {
        await handle.close();
      }
    },

    async open({ id, map, moment }) {
      const { folder } = await findReachable(id, map);
      return readWithKeys(folder, id, moment, fs);
    },

    async checked({ id, map, at, stap, kapot }) {
      const place = await findReachable(id, map);
      await inPlace(place, () =>
        writeChecked(place.folder, { version: 1, at, stap, kapot }, fs),
      ).catch((error: unknown) => {
        throw failed(error, place);
      });
    },

    async choose({ id, folder }) {
      const pad = await options.chooseFolder(folder);
      if (pad === null) return null;
      await places.choose(id, pad);
      return { pad, verlaat: (await leavingOfFolder(pad)).verlaat };
    },

    forget: ({ id }) => places.forget(id),

    async follow(units) {
      const { id, erased } = units;
      if (erased.length === 0) return;
      for (const place of await places.of(id)) {
        await inPlace(place, async () => {
          if (await places.reachable(place)) await replaceKeys(place.folder, units);
        }).catch(() => undefined);
      }
    },

    async abortAll() {
      const all = [...open].map(([token, { place }]) => inPlace(place, () => end(token)));
      await Promise.all(all);
    },
  };
}
