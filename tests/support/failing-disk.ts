/** A real file system that can be made full, read-only or small while the program runs. */
import * as nodeFs from 'node:fs/promises';
import type { FileSystem } from '../../electron/services/file-system';

export interface FailingDisk {
  fs: FileSystem;
  /** What the system says to every write, in folders that `where` accepts; null = it writes. */
  refuses: string | null;
  where(path: string): boolean;
  /** Bytes that it says are free; null = what is true. */
  free: number | null;
}

/** The error that the system would give. */
function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

export function failingDisk(): FailingDisk {
  const mayWrite = (path: unknown) => {
    if (disk.refuses !== null && disk.where(String(path))) throw systemError(disk.refuses);
  };
  /** A full disk takes a name and no contents; one that is read-only not even a name. */
  const mayMake = (path: unknown) => {
    if (disk.refuses !== 'ENOSPC') mayWrite(path);
  };
  const guarded = (handle: nodeFs.FileHandle, path: unknown) =>
    new Proxy(handle, {
      get(target, key) {
        const value = Reflect.get(target, key);
        if (typeof value !== 'function') return value;
        return (...args: unknown[]) => {
          if (key === 'writeFile' || key === 'write') mayWrite(path);
          return value.apply(target, args);
        };
      },
    });
  const disk: FailingDisk = {
    refuses: null,
    where: () => true,
    free: null,
    fs: {
      ...nodeFs,
      async open(path, flags, mode) {
        if (flags !== 'r' && flags !== undefined) mayMake(path);
        return guarded(await nodeFs.open(path, flags, mode), path);
      },
      async rename(from, to) {
        mayMake(to);
        return nodeFs.rename(from, to);
      },
      async link(from, to) {
        mayMake(to);
        return nodeFs.link(from, to);
      },
      async rm(path, options) {
        mayMake(path);
        return nodeFs.rm(path, options);
      },
      async unlink(path) {
        mayMake(path);
        return nodeFs.unlink(path);
      },
      mkdir: (async (path: string, options: never) => {
        mayWrite(path);
        return nodeFs.mkdir(path, options);
      }) as unknown as FileSystem['mkdir'],
      async statfs(path) {
        const real = await nodeFs.statfs(path);
        return disk.free === null ? real : { bsize: 1, bavail: disk.free, blocks: disk.free + 1 };
      },
    },
  };
  return disk;
}
