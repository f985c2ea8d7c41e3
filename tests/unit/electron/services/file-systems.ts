/** Real file systems that say what was done to them, or fail at one step. */
import * as nodeFs from 'node:fs/promises';
import { basename } from 'node:path';
import type { FileSystem } from '../../../../electron/services/file-system';

type Handle = nodeFs.FileHandle;

/** Passes every step of files and folders through `step`, which may throw. */
function wrap(step: (name: string, path: string, detail?: string) => void): FileSystem {
  const handle = (real: Handle, path: string): Handle =>
    new Proxy(real, {
      get(target, key) {
        const value = Reflect.get(target, key);
        if (typeof value !== 'function') return value;
        return (...args: unknown[]) => {
          if (key === 'writeFile' || key === 'sync' || key === 'close') step(key, path);
          return value.apply(target, args);
        };
      },
    });
  return {
    ...nodeFs,
    open: async (path, flags, mode) => {
      const detail = `${flags}${typeof mode === 'number' ? ` ${mode.toString(8)}` : ''}`;
      step('open', String(path), detail);
      return handle(await nodeFs.open(path, flags, mode), String(path));
    },
    rename: async (from, to) => {
      step('rename', String(from), basename(String(to)));
      return nodeFs.rename(from, to);
    },
    link: async (from, to) => {
      step('link', String(from), basename(String(to)));
      return nodeFs.link(from, to);
    },
    mkdir: (async (path: string, options: nodeFs.FileHandle) => {
      step('mkdir', path);
      return nodeFs.mkdir(path, options as never);
    }) as unknown as FileSystem['mkdir'],
  };
}

/** A file system that remembers its steps: 'open naam wx 600'. A folder's own name is '.'. */
export function recordingFileSystem(): { fs: FileSystem; steps: string[] } {
  const steps: string[] = [];
  const folders = new Set<string>();
  const fs = wrap((name, path, detail) => {
    if (name === 'open' && detail === 'r') folders.add(path);
    const shown = folders.has(path) ? '.' : basename(path);
    steps.push([name, shown, ...(detail === undefined ? [] : [detail])].join(' '));
  });
  return { fs, steps };
}

/** The error that the system would give. */
function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** A file system on which one step fails with this code. */
export function failingFileSystem(failing: string, code: string): FileSystem {
  return wrap((name) => {
    if (name === failing) throw systemError(code);
  });
}
