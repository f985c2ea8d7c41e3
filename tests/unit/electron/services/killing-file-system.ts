/** A real file system under a program that is killed, or that fails, at one of its calls. */
import {
  type FileHandle,
  link,
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  unlink,
} from 'node:fs/promises';
import type { FileSystem } from '../../../../electron/services/file-system';

export class Killed extends Error {}

/**
 * before, after: killed around the call. halfway: killed with half the text written. fails: the
 * call alone goes wrong, as a disk that is full for a moment.
 */
export const ways = ['before', 'after', 'halfway', 'fails'] as const;
export type Way = (typeof ways)[number];

/** Counts calls, and ends the program at number `at`. */
export interface Gun {
  calls: number;
  readonly at: number;
  readonly way: Way;
}

type Call = (...args: unknown[]) => unknown;

function armed(gun: Gun, name: string, call: Call, half?: Call): Call {
  return async (...args) => {
    gun.calls += 1;
    if (gun.calls < gun.at || (gun.way === 'fails' && gun.calls > gun.at)) return call(...args);
    if (gun.calls > gun.at) throw new Killed();
    if (gun.way === 'fails') throw Object.assign(new Error(name), { code: 'ENOSPC' });
    if (gun.way === 'after') await call(...args);
    if (gun.way === 'halfway') await half?.(...args);
    throw new Killed();
  };
}

export function killingFileSystem(gun: Gun): FileSystem {
  const handle = (real: FileHandle): FileHandle =>
    new Proxy(real, {
      get(target, key) {
        const value: unknown = Reflect.get(target, key);
        if (typeof value !== 'function') return value;
        const bound = value.bind(target) as Call;
        const half: Call = (text) => bound(String(text).slice(0, String(text).length / 2));
        // A program that is dead leaves closing to the system; else the test would leak handles.
        if (key === 'close') return bound;
        return armed(gun, String(key), bound, key === 'writeFile' ? half : undefined);
      },
    });
  const calls = { link, lstat, mkdir, readdir, readFile, rename, rm, unlink };
  const fs = Object.fromEntries(
    Object.entries(calls).map(([name, call]) => [name, armed(gun, name, call as Call)]),
  );
  const opened = armed(gun, 'open', async (...args) => {
    const real = await (open as unknown as (...args: unknown[]) => Promise<FileHandle>)(...args);
    // Nobody will close what was opened with the last call.
    if (gun.way === 'after' && gun.calls >= gun.at) await real.close();
    return handle(real);
  });
  return { ...(fs as unknown as FileSystem), open: opened as unknown as FileSystem['open'] };
}
