/**
 * Whether somebody else manages the browser. A managed browser can be given extensions that read
 * every page, so then no dossier of the user's own may be opened, only the example.
 */
import { execFile } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';

const LINUX_FOLDERS = {
  chromium: ['/etc/chromium/policies', '/etc/chromium-browser/policies'],
  chrome: ['/etc/opt/chrome/policies'],
  edge: ['/etc/opt/edge/policies'],
} as const;
const MAC_NAMES = {
  chromium: 'org.chromium.Chromium.plist',
  chrome: 'com.google.Chrome.plist',
  edge: 'com.microsoft.Edge.plist',
} as const;
const WINDOWS_KEYS = {
  chromium: 'SOFTWARE\\Policies\\Chromium',
  chrome: 'SOFTWARE\\Policies\\Google\\Chrome',
  edge: 'SOFTWARE\\Policies\\Microsoft\\Edge',
} as const;

type Brand = keyof typeof LINUX_FOLDERS;
const BRANDS = Object.keys(LINUX_FOLDERS) as Brand[];

/** Whose policies a browser obeys; one that is not recognised is held against all of them. */
export function brandsOf(executable: string): readonly Brand[] {
  const path = executable.toLowerCase();
  if (path.includes('edge')) return ['edge'];
  if (path.includes('google')) return ['chrome'];
  if (path.includes('chromium')) return ['chromium'];
  return BRANDS;
}

/** The places to look; tests put their own answers here. */
export interface PolicyProbe {
  names(folder: string): Promise<string[]>;
  exists(file: string): Promise<boolean>;
  registryKey(key: string): Promise<boolean>;
}

const systemProbe: PolicyProbe = {
  names: (folder) => readdir(folder).catch(() => []),
  exists: (file) =>
    stat(file).then(
      () => true,
      () => false,
    ),
  registryKey: (key) =>
    new Promise((resolve) => {
      execFile('reg', ['query', key], { timeout: 5_000 }, (error) => resolve(error === null));
    }),
};

async function brandIsManaged(
  brand: Brand,
  platform: NodeJS.Platform,
  user: string,
  probe: PolicyProbe,
): Promise<boolean> {
  if (platform === 'win32') {
    const keys = ['HKLM', 'HKCU'].map((root) => `${root}\\${WINDOWS_KEYS[brand]}`);
    return (await Promise.all(keys.map(probe.registryKey))).includes(true);
  }
  if (platform === 'darwin') {
    const folder = '/Library/Managed Preferences';
    const files = [join(folder, MAC_NAMES[brand]), join(folder, user, MAC_NAMES[brand])];
    return (await Promise.all(files.map(probe.exists))).includes(true);
  }
  const folders = LINUX_FOLDERS[brand].flatMap((folder) => [
    join(folder, 'managed'),
    join(folder, 'recommended'),
  ]);
  const names = (await Promise.all(folders.map(probe.names))).flat();
  return names.some((name) => name.endsWith('.json'));
}

export async function isManaged(options: {
  executable: string;
  platform: NodeJS.Platform;
  /** Home folder: its last part is the user's name on macOS. */
  home: string;
  probe?: PolicyProbe;
}): Promise<boolean> {
  const { executable, platform, home, probe = systemProbe } = options;
  const answers = await Promise.all(
    brandsOf(executable).map((brand) => brandIsManaged(brand, platform, basename(home), probe)),
  );
  return answers.includes(true);
}
