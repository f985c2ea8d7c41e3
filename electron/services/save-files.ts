/**
 * Saving a file in pieces: beside the target under a temporary name, and in place only when it is
 * complete and on disk. Existing files are left alone unless the user said to replace them.
 */
import { randomBytes } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { RequestOf, ResponseOf } from '../../shared/desktop/contract';
import { CodedError } from '../../shared/desktop/errors';
import { isSafeFileName } from '../policy/file-names';
import type { Leaving } from '../policy/leaving-folders';
import { syncFolder, temporaryPath } from './atomic-file';
import { type FileSystem, nodeFileSystem, systemCode, writeError } from './file-system';
import { mustHaveFree } from './free-space';
import { leavingOfFolder } from './leaving';
import { createSerial } from './serial';

/** Where the user wants the file; null = they cancelled. */
export type ChooseTarget = (
  request: RequestOf<'save.begin'>,
) => Promise<{ pad: string; overwrite: boolean } | null>;

export interface SaveFiles {
  begin(request: RequestOf<'save.begin'>): Promise<ResponseOf<'save.begin'>>;
  write(token: string, bytes: Uint8Array): Promise<void>;
  end(token: string): Promise<{ pad: string }>;
  abort(token: string): Promise<void>;
  /** Drops every unfinished file: the page that asked for them is gone. */
  abortAll(): Promise<void>;
}

interface Saving {
  handle: FileHandle;
  temporary: string;
  pad: string;
  naam: string;
  overwrite: boolean;
}

/** Unfinished files at once; a page that goes past this has lost count. */
const MAX_OPEN = 8;

/** What the user gets: readable as their other files are. */
const SAVED_FILE = 0o666;

export function createSaveFiles(
  chooseTarget: ChooseTarget,
  fs: FileSystem = nodeFileSystem,
  leaving: (folder: string) => Promise<Leaving> = leavingOfFolder,
): SaveFiles {
  const open = new Map<string, Saving>();
  const serial = createSerial();

  function find(token: string): Saving {
    const saving = open.get(token);
    if (saving === undefined) throw new CodedError('niet-gevonden');
    return saving;
  }

  async function drop(token: string): Promise<void> {
    const saving = open.get(token);
    if (saving === undefined) return;
    open.delete(token);
    await saving.handle.close().catch(() => undefined);
    await fs.rm(saving.temporary, { force: true }).catch(() => undefined);
  }

  function failed(error: unknown, saving: { pad: string; naam: string }): CodedError {
    return writeError(error, { pad: dirname(saving.pad), bestand: saving.naam });
  }

  async function exists(pad: string): Promise<boolean> {
    return fs.lstat(pad).then(
      () => true,
      () => false,
    );
  }

  /** In place under its own name. A hard link cannot replace a file that came in between. */
  async function place({ temporary, pad, naam, overwrite }: Saving): Promise<void> {
    if (overwrite) return fs.rename(temporary, pad);
    try {
      await fs.link(temporary, pad);
      return await fs.unlink(temporary);
    } catch (error) {
      if (systemCode(error) === 'EEXIST') throw new CodedError('bestand-bestaat-al', { naam });
      // Memory sticks (FAT, exFAT) and some network folders know no links.
    }
    if (await exists(pad)) throw new CodedError('bestand-bestaat-al', { naam });
    return fs.rename(temporary, pad);
  }

  return {
    async begin(request) {
      const { naam } = request;
      if (!isSafeFileName(naam)) throw new CodedError('bestand-geweigerd', { naam });
      if (open.size >= MAX_OPEN) throw new CodedError('ongeldige-vraag');
      const target = await chooseTarget(request);
      if (target === null) return { token: null, pad: null };
      const { pad, overwrite } = target;
      if (!overwrite && (await exists(pad))) throw new CodedError('bestand-bestaat-al', { naam });
      if (request.grootte !== undefined) {
        await mustHaveFree(dirname(pad), request.grootte, { bestand: naam }, fs);
      }
      const temporary = temporaryPath(pad);
      try {
        const handle = await fs.open(temporary, 'wx', SAVED_FILE);
        const token = randomBytes(16).toString('hex');
        open.set(token, { handle, temporary, pad, naam, overwrite });
        return { token, pad, ...(await leaving(dirname(pad))) };
      } catch (error) {
        throw failed(error, { pad, naam });
      }
    },

    write: (token, bytes) =>
      serial(token, async () => {
        const saving = find(token);
        try {
          await saving.handle.writeFile(bytes);
        } catch (error) {
          await drop(token);
          throw failed(error, saving);
        }
      }),

    end: (token) =>
      serial(token, async () => {
        const saving = find(token);
        try {
          await saving.handle.sync();
          await saving.handle.close();
          await place(saving);
          await syncFolder(dirname(saving.pad), fs);
          open.delete(token);
          return { pad: saving.pad };
        } catch (error) {
          await drop(token);
          throw failed(error, saving);
        }
      }),

    abort: (token) =>
      serial(token, async () => {
        find(token);
        await drop(token);
      }),

    async abortAll() {
      await Promise.all([...open.keys()].map((token) => serial(token, () => drop(token))));
    },
  };
}
