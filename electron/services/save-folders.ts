/** The folders that the Chromium host offers for saving; Electron has the system's own dialog. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { SaveFolder } from '../../shared/desktop/contract';
import { leavingOfFolder } from './leaving';

/** id, name on screen, XDG key, and the usual name below the home folder. */
const PLACES = [
  { id: 'downloads', naam: 'Downloads', xdg: 'DOWNLOAD', usual: 'Downloads' },
  { id: 'documenten', naam: 'Documenten', xdg: 'DOCUMENTS', usual: 'Documents' },
  { id: 'bureaublad', naam: 'Bureaublad', xdg: 'DESKTOP', usual: 'Desktop' },
] as const;

/** `XDG_…_DIR="$HOME/…"` lines of user-dirs.dirs, with $HOME filled in. */
export function parseUserDirs(text: string, home: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const line of text.split('\n')) {
    const match = /^\s*XDG_([A-Z]+)_DIR="((?:\$HOME|\/)[^"]*)"/.exec(line);
    if (match?.[1] === undefined || match[2] === undefined) continue;
    found.set(match[1], match[2].replace(/^\$HOME/, home).replace(/(.)\/+$/, '$1'));
  }
  return found;
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** Where sticks and other disks appear: one folder each. */
function diskParents(platform: NodeJS.Platform, user: string): string[] {
  if (platform === 'darwin') return ['/Volumes'];
  return platform === 'linux' ? [`/media/${user}`, `/run/media/${user}`] : [];
}

const windowsDisks = [...'DEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => ({
  id: `schijf-${letter}`,
  naam: `Schijf ${letter}:`,
  pad: `${letter}:\\`,
}));

type Place = Pick<SaveFolder, 'id' | 'naam' | 'pad'>;

async function disksIn(parents: readonly string[]): Promise<Place[]> {
  const listed = await Promise.all(
    parents.map(async (parent) => {
      const names = await readdir(parent).catch(() => []);
      return names.sort().map((name) => ({
        id: `schijf-${join(parent, name)}`,
        naam: `Schijf ${name}`,
        pad: join(parent, name),
      }));
    }),
  );
  return listed.flat();
}

/** Those that exist, each once: the usual places, the home folder, then sticks and other disks. */
export async function listSaveFolders(options: {
  home: string;
  platform: NodeJS.Platform;
  env: NodeJS.ProcessEnv;
  /** Folders in which disks appear; those of the system unless a test says otherwise. */
  disks?: readonly string[];
}): Promise<SaveFolder[]> {
  const { home, platform, env } = options;
  const disks =
    platform === 'win32' && options.disks === undefined
      ? windowsDisks
      : await disksIn(options.disks ?? diskParents(platform, basename(home)));
  const config = env.XDG_CONFIG_HOME || join(home, '.config');
  const text =
    platform === 'linux'
      ? await readFile(join(config, 'user-dirs.dirs'), 'utf8').catch(() => '')
      : '';
  const own = parseUserDirs(text, home);
  const candidates = [
    ...PLACES.map(({ id, naam, xdg, usual }) => ({
      id,
      naam,
      pad: own.get(xdg) ?? join(home, usual),
    })),
    { id: 'thuismap', naam: 'Thuismap', pad: home },
    ...disks,
  ];
  const there = await Promise.all(candidates.map(({ pad }) => isFolder(pad)));
  // A place switched off in user-dirs.dirs points at the home folder itself.
  const offered = candidates.filter(
    (candidate, index) => there[index] && (candidate.id === 'thuismap' || candidate.pad !== home),
  );
  return Promise.all(
    offered.map(async (place) => ({
      ...place,
      ...(await leavingOfFolder(place.pad, env, platform)),
    })),
  );
}
