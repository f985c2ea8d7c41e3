/** A real file system of which one call fails, or at one call of which the power goes. */
import * as nodeFs from 'node:fs/promises';
import type { FileSystem } from '../../../../../electron/services/file-system';

export interface Trouble {
  /** Which call, counted from 1. */
  at: number;
  /** An error of the system, or the power that goes just before or just after it took effect. */
  what: 'ENOSPC' | 'EROFS' | 'EIO' | 'dood-ervoor' | 'dood-erna';
}

export interface TroubledDisk {
  fs: FileSystem;
  /** Calls so far, also those that failed. */
  calls(): number;
  /** The name of each call, in order. */
  names(): readonly string[];
  /** Name of the call at which the trouble came; null when it did not come. */
  met(): string | null;
}

const OF_HANDLES = new Set(['write', 'writeFile', 'read', 'sync', 'truncate', 'close']);

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

export function troubledDisk(trouble: Trouble | null = null): TroubledDisk {
  let calls = 0;
  const names: string[] = [];
  let dead = false;
  let met: string | null = null;
  // What was open when the power went is closed by the system.
  const handles = new Set<nodeFs.FileHandle>();

  async function through<T>(name: string, call: () => Promise<T>): Promise<T> {
    if (dead) throw systemError('EIO');
    calls += 1;
    names.push(name);
    if (trouble === null || calls !== trouble.at) return call();
    met = name;
    switch (trouble.what) {
      case 'dood-ervoor':
      case 'dood-erna':
        dead = true;
        if (trouble.what === 'dood-erna') await call().catch(() => undefined);
        for (const handle of handles) await handle.close().catch(() => undefined);
        throw systemError('EIO');
      default:
        // A file that could not be closed well is closed all the same.
        if (name === 'handle.close') await call();
        throw systemError(trouble.what);
    }
  }

  const guarded = (handle: nodeFs.FileHandle) =>
    new Proxy(handle, {
      get(target, key) {
        const value = Reflect.get(target, key);
        if (typeof value !== 'function') return value;
        if (!OF_HANDLES.has(String(key))) return value.bind(target);
        return (...args: unknown[]) =>
          through(`handle.${String(key)}`, () => value.apply(target, args));
      },
    });

  const { link, lstat, mkdir, readFile, readdir, rename, rm, statfs, unlink } = nodeFs;
  const real = { link, lstat, mkdir, readFile, readdir, rename, rm, statfs, unlink };
  const fs: Record<string, unknown> = {};
  for (const [name, call] of Object.entries(real)) {
    fs[name] = (...args: unknown[]) =>
      through(name, () => (call as (...given: unknown[]) => Promise<unknown>)(...args));
  }
  fs.open = (...args: Parameters<typeof nodeFs.open>) =>
    through('open', async () => {
      const handle = await nodeFs.open(...args);
      handles.add(handle);
      return guarded(handle);
    });
  return {
    fs: fs as unknown as FileSystem,
    calls: () => calls,
    names: () => names,
    met: () => met,
  };
}
