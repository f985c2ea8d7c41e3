/**
 * One moment being written: bytes at the end of a reeks, then key files, then its index. Until the
 * index has its name nothing of it counts, and what was added is taken away again or cut off later.
 */
import { createHash, type Hash, randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import {
  headerFile,
  type MomentIndex,
  momentFile,
  momentIdOf,
  reeksFile,
  unitsFile,
} from '../../../shared/backup/moment';
import type { UnitKeys, VaultHeader } from '../../../shared/desktop/contract';
import { CodedError } from '../../../shared/desktop/errors';
import { PRIVATE_FILE, syncFolder, writeFileAtomic } from '../atomic-file';
import { json } from '../dossier-folder';
import type { FileSystem } from '../file-system';
import { readMoments } from './reading';

const READ_BYTES = 1024 * 1024;
/** A link in the place of a reeks would have another file written over. Windows knows no such flag. */
const APPEND = constants.O_RDWR | (constants.O_NOFOLLOW ?? 0);

export interface Writing {
  folder: string;
  /** Name of the reeks. */
  reeks: string;
  fresh: boolean;
  handle: FileHandle;
  /** Bytes before this moment, and with it. */
  start: number;
  length: number;
  hash: Hash;
  /** Its index may be there: then not a byte of it may be taken away. */
  named: boolean;
}

function pathOf({ folder, reeks }: Pick<Writing, 'folder' | 'reeks'>): string {
  return join(folder, reeksFile(reeks));
}

/** A new reeks. */
export async function beginReeks(folder: string, fs: FileSystem): Promise<Writing> {
  const reeks = randomBytes(8).toString('hex');
  const handle = await fs.open(pathOf({ folder, reeks }), 'wx+', PRIVATE_FILE);
  return {
    folder,
    reeks,
    fresh: true,
    handle,
    start: 0,
    length: 0,
    hash: createHash('sha256'),
    named: false,
  };
}

/**
 * Goes on after `lengte` bytes of a reeks, which must be where its longest moment ends. Rejects with
 * 'niet-gevonden' when it is not or that cannot be told, or when the maker is another.
 */
export async function continueReeks(
  folder: string,
  dossier: string,
  maker: string,
  { naam, lengte }: { naam: string; lengte: number },
  fs: FileSystem,
): Promise<Writing> {
  const { moments, uncertain } = await readMoments(folder, dossier, fs);
  const own = moments.map(({ index }) => index).filter(({ reeks }) => reeks === naam);
  const longest = Math.max(0, ...own.map((index) => index.lengte));
  const path = pathOf({ folder, reeks: naam });
  const file = await fs.lstat(path).catch(() => null);
  const ours = own.length > 0 && own.every((index) => index.maker === maker);
  if (!ours || longest !== lengte || file === null || !file.isFile() || file.nlink !== 1) {
    throw new CodedError('niet-gevonden');
  }
  // What lies after it may belong to a moment that only cannot be read now.
  if (file.size < lengte || (uncertain && file.size > lengte)) {
    throw new CodedError('niet-gevonden');
  }
  const handle = await fs.open(path, APPEND);
  const hash = createHash('sha256');
  const writing = {
    folder,
    reeks: naam,
    fresh: false,
    handle,
    start: lengte,
    length: lengte,
    hash,
    named: false,
  };
  try {
    // Of a moment that was broken off.
    if (file.size > lengte) await handle.truncate(lengte);
    return writing;
  } catch (error) {
    await handle.close().catch(() => undefined);
    throw error;
  }
}

export async function append(writing: Writing, bytes: Uint8Array): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const { bytesWritten } = await writing.handle.write(
      bytes,
      written,
      bytes.length - written,
      writing.length + written,
    );
    written += bytesWritten;
  }
  writing.hash.update(bytes);
  writing.length += bytes.length;
}

/** Takes away what was added. What cannot be is cut off before the next is added. */
export async function drop(writing: Writing, fs: FileSystem): Promise<void> {
  const { handle, fresh, start, named } = writing;
  if (!fresh && !named) await handle.truncate(start).catch(() => undefined);
  await handle.close().catch(() => undefined);
  if (fresh && !named) await fs.rm(pathOf(writing), { force: true }).catch(() => undefined);
}

/** What goes with a moment. */
export interface Companions {
  index: MomentIndex;
  /** null: it cannot be read now, and the one that lies there stays. */
  header: VaultHeader | null;
  units: UnitKeys;
}

/** Makes the moment; answers its id. On failure the caller drops the writing. */
export async function commit(
  writing: Writing,
  { index, header, units }: Companions,
  fs: FileSystem,
): Promise<string> {
  const { folder } = writing;
  await writing.handle.sync();
  await readBack(writing);
  if (writing.fresh) await syncFolder(folder, fs);
  if (header !== null) await replace(join(folder, headerFile(index)), json(header), fs);
  else await fs.lstat(join(folder, headerFile(index)));
  await replace(join(folder, unitsFile(index)), json(units), fs);
  const id = momentIdOf(index);
  const path = join(folder, momentFile(id));
  try {
    await writeFileAtomic(path, json(index), fs);
  } catch (error) {
    // It may have its name already: then it has to lose that before its bytes are taken away.
    writing.named = true;
    await fs.rm(path, { force: true });
    writing.named = false;
    throw error;
  }
  await writing.handle.close().catch(() => undefined);
  return id;
}

/** The new part, as the disk gives it back. Rejects with 'opslag-mislukt' when it differs. */
async function readBack({ handle, start, length, hash }: Writing): Promise<void> {
  const seen = createHash('sha256');
  const buffer = new Uint8Array(READ_BYTES);
  let at = start;
  while (at < length) {
    const { bytesRead } = await handle.read(buffer, 0, Math.min(READ_BYTES, length - at), at);
    if (bytesRead === 0) break;
    seen.update(buffer.subarray(0, bytesRead));
    at += bytesRead;
  }
  if (at !== length || !seen.digest().equals(hash.digest())) {
    throw new CodedError('opslag-mislukt');
  }
}

/** Writes a file unless it says so already. */
async function replace(path: string, text: string, fs: FileSystem): Promise<void> {
  const there = await fs.readFile(path, 'utf8').catch(() => null);
  if (there !== text) await writeFileAtomic(path, text, fs);
}
