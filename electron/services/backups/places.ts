/**
 * Where the back-ups of a dossier lie: `<data>/back-ups/<id>/`, and `Draaiknop-back-ups/<id>/` in
 * a second folder of the user's choice, remembered in `<data>/dossiers/<id>/tweede-map.json`.
 */
import { randomBytes } from 'node:crypto';
import { isAbsolute, join, relative } from 'node:path';
import type { BackupFolderName } from '../../../shared/backup/state';
import { CodedError } from '../../../shared/desktop/errors';
import { z } from '../../../shared/schema';
import { PRIVATE_FOLDER, syncFolder, writeFileAtomic } from '../atomic-file';
import type { DataFolders } from '../data-folder';
import { type Host, json } from '../dossier-folder';
import { type FileSystem, systemCode, writeError } from '../file-system';
import { writeRefusal } from '../free-space';

const OWN = 'back-ups';
const SECOND = 'Draaiknop-back-ups';
const CHOICE = 'tweede-map.json';
const MAKER = 'maker.json';
/** A share that does not answer is not there: nobody waits for it. */
const PATIENCE_MS = 4000;

const choiceSchema = z.strictObject({ version: z.literal(1), pad: z.string().min(1) });
const makerSchema = z.strictObject({
  version: z.literal(1),
  map: z.string().regex(/^[0-9a-f]{16}$/),
});

/** null for what is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export interface Place {
  map: BackupFolderName;
  /** As the user knows it. */
  pad: string;
  /** What must be there; the folder of the dossier in it is made when needed. */
  root: string;
  /** Of this dossier. */
  folder: string;
}

export type BackupFolders = Pick<DataFolders, 'data' | 'dossiers'>;

export interface Places {
  /** The own folder, and the second one when there is one. */
  of(id: string): Promise<Place[]>;
  /** 'niet-gevonden' when there is no such folder. */
  find(id: string, map: BackupFolderName): Promise<Place>;
  /** Whether it is there now. The own folder always is: it is made when needed. */
  reachable(place: Place): Promise<boolean>;
  /**
   * Remembers a second folder and makes its place in it. 'bestand-geweigerd' for a folder within the
   * data folder, 'map-alleen-lezen', 'schijf-vol', 'opslag-mislukt', 'kluis-niet-gevonden'.
   */
  choose(id: string, pad: string): Promise<void>;
  forget(id: string): Promise<void>;
  /** Who writes here: another one for each data folder and host. */
  maker(): Promise<string>;
}

export function createPlaces(folders: BackupFolders, host: Host, fs: FileSystem): Places {
  const own = join(folders.data, OWN);
  const choice = (id: string) => join(folders.dossiers, id, CHOICE);
  let known: Promise<string> | null = null;

  async function isFolder(path: string): Promise<boolean> {
    const asked = fs.lstat(path).then(
      (found) => found.isDirectory(),
      () => false,
    );
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), PATIENCE_MS);
    });
    return Promise.race([asked, late]).finally(() => clearTimeout(timer));
  }

  /** A choice that cannot be read is none: choosing again costs less than not backing up at all. */
  async function chosen(id: string): Promise<string | null> {
    const text = await fs.readFile(choice(id), 'utf8').catch(() => '');
    return choiceSchema.safeParse(parseJson(text)).data?.pad ?? null;
  }

  async function of(id: string): Promise<Place[]> {
    const places: Place[] = [{ map: 'eigen', pad: own, root: own, folder: join(own, id) }];
    const pad = await chosen(id);
    if (pad !== null) {
      const root = join(pad, SECOND);
      places.push({ map: 'tweede', pad, root, folder: join(root, id) });
    }
    return places;
  }

  async function readMaker(): Promise<string> {
    const path = join(own, MAKER);
    const text = await fs.readFile(path, 'utf8').catch(() => '');
    const parsed = makerSchema.safeParse(parseJson(text));
    if (parsed.success) return `${parsed.data.map}-${host}`;
    // Not there yet, or damaged: then the next back-up begins a reeks of its own.
    const map = randomBytes(8).toString('hex');
    await fs.mkdir(own, { recursive: true, mode: PRIVATE_FOLDER });
    await writeFileAtomic(path, json({ version: 1, map }), fs);
    return `${map}-${host}`;
  }

  return {
    of,

    async find(id, map) {
      const place = (await of(id)).find((one) => one.map === map);
      if (place === undefined) throw new CodedError('niet-gevonden');
      return place;
    },

    // Without the folder that choosing made, another disk may have come in the place of the stick.
    reachable: async ({ map, root }) => map === 'eigen' || isFolder(root),

    async choose(id, pad) {
      const within = relative(folders.data, pad);
      if (!isAbsolute(pad) || (!within.startsWith('..') && !isAbsolute(within))) {
        throw new CodedError('bestand-geweigerd', { naam: pad });
      }
      const root = join(pad, SECOND);
      try {
        await fs.mkdir(root, { mode: PRIVATE_FOLDER }).catch((error: unknown) => {
          if (systemCode(error) !== 'EEXIST') throw error;
        });
        const refusal = await writeRefusal(root, fs);
        if (refusal !== null) throw new CodedError(refusal, { pad });
        await syncFolder(pad, fs);
      } catch (error) {
        throw writeError(error, { pad });
      }
      try {
        await writeFileAtomic(choice(id), json({ version: 1, pad }), fs);
      } catch (error) {
        if (systemCode(error) === 'ENOENT') throw new CodedError('kluis-niet-gevonden', {}, error);
        throw writeError(error, { pad: join(folders.dossiers, id), bestand: CHOICE });
      }
    },

    async forget(id) {
      try {
        await fs.rm(choice(id), { force: true });
        await syncFolder(join(folders.dossiers, id), fs);
      } catch (error) {
        throw writeError(error, { pad: join(folders.dossiers, id), bestand: CHOICE });
      }
    },

    maker() {
      known ??= readMaker().catch((error: unknown) => {
        known = null;
        throw writeError(error, { pad: own });
      });
      return known;
    },
  };
}
