/** How much may still be written, and whether anything may: asked before work that a full disk spoils. */
import { dirname, join } from 'node:path';
import type { DiskState } from '../../shared/desktop/disk-contract';
import { CodedError, type ErrorCode, type ErrorParams } from '../../shared/desktop/errors';
import { PRIVATE_FILE, temporaryPath } from './atomic-file';
import { type FileSystem, nodeFileSystem, systemCode, writeError } from './file-system';

/**
 * Bytes that this user may still write on the disk of `folder`, which need not exist yet. Null when
 * the system does not say: some network folders report no size at all.
 */
export async function freeBytes(
  folder: string,
  fs: FileSystem = nodeFileSystem,
): Promise<number | null> {
  try {
    const { bavail, bsize, blocks } = await fs.statfs(folder);
    const free = bavail * bsize;
    return blocks === 0 || !Number.isFinite(free) || free < 0 ? null : free;
  } catch (error) {
    const parent = dirname(folder);
    if (systemCode(error) !== 'ENOENT' || parent === folder) return null;
    return freeBytes(parent, fs);
  }
}

/**
 * Throws 'schijf-vol' (params: nodig, vrij, and those given) when fewer than `needed` bytes may
 * still be written on the disk of `folder`. Where the system does not say, writing itself will.
 */
export async function mustHaveFree(
  folder: string,
  needed: number,
  params: ErrorParams = {},
  fs: FileSystem = nodeFileSystem,
): Promise<void> {
  const vrij = await freeBytes(folder, fs);
  if (vrij !== null && vrij < needed) {
    throw new CodedError('schijf-vol', { ...params, nodig: needed, vrij });
  }
}

/** Enough that a disk without room refuses it, little enough to be no burden. */
const PROBE = new Uint8Array(4096);

/**
 * Why nothing can be written in `folder`, or null. Found out by writing a file and taking it away:
 * what a system says about rights is not what its disks do.
 */
export async function writeRefusal(
  folder: string,
  fs: FileSystem = nodeFileSystem,
): Promise<ErrorCode | null> {
  const probe = temporaryPath(join(folder, 'proef'));
  try {
    const handle = await fs.open(probe, 'wx', PRIVATE_FILE);
    try {
      await handle.writeFile(PROBE);
      await handle.sync();
    } finally {
      await handle.close();
    }
    return null;
  } catch (error) {
    return writeError(error).code;
  } finally {
    await fs.rm(probe, { force: true }).catch(() => undefined);
  }
}

/** Both, of one folder that exists. */
export async function diskState(
  folder: string,
  fs: FileSystem = nodeFileSystem,
): Promise<DiskState> {
  const [vrij, fout] = await Promise.all([freeBytes(folder, fs), writeRefusal(folder, fs)]);
  return { pad: folder, vrij, fout };
}
