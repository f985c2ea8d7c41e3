/** Files that are there wholly or not at all, also after a power cut. */
import { dirname, join } from 'node:path';
import { type FileSystem, nodeFileSystem } from './file-system';

/** Only the user may read what the product keeps. */
export const PRIVATE_FILE = 0o600;
export const PRIVATE_FOLDER = 0o700;

const TEMPORARY = /^\.draaiknop-[0-9a-f]{16}\.tmp$/;

/** A name in the same folder, so that the rename cannot cross to another disk. */
export function temporaryPath(target: string): string {
  // Not from node:crypto: the host loads this file before it starts the browser, and that module is
  // the largest that it would have to wait for.
  const random = Buffer.from(crypto.getRandomValues(new Uint8Array(8)));
  return join(dirname(target), `.draaiknop-${random.toString('hex')}.tmp`);
}

/** Whether a name is one of ours, left behind by a crash. */
export function isTemporary(name: string): boolean {
  return TEMPORARY.test(name);
}

/** Makes a rename in this folder durable. Windows knows no such call and does it itself. */
export async function syncFolder(folder: string, fs: FileSystem = nodeFileSystem): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await fs.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Writes `text` as the whole of `target`: temporary file in the same folder, fsync, rename, fsync
 * of the folder. On failure the old file is untouched, nothing is left behind and the system's
 * own error is thrown.
 */
export async function writeFileAtomic(
  target: string,
  text: string,
  fs: FileSystem = nodeFileSystem,
): Promise<void> {
  const temporary = temporaryPath(target);
  try {
    const handle = await fs.open(temporary, 'wx', PRIVATE_FILE);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await fs.rename(temporary, target);
  } catch (error) {
    await fs.rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(target), fs);
}
