/** Where both hosts keep what they keep: one folder per user, never roaming, never synchronised. */
import { isAbsolute, join, resolve } from 'node:path';

export interface DataFolders {
  /** Of everything below. */
  data: string;
  dossiers: string;
  /** Profile of the Chromium host. */
  chromium: string;
  /** userData of Electron. */
  electron: string;
}

const OVERRIDE = '--gegevensmap=';

/** The value of `--gegevensmap=<path>`, absolute, or null. The last one counts. */
export function dataFolderArgument(argv: readonly string[], cwd: string): string | null {
  const value = argv.findLast((argument) => argument.startsWith(OVERRIDE))?.slice(OVERRIDE.length);
  return value === undefined || value === '' ? null : resolve(cwd, value);
}

/** The usual place on this system. A relative XDG_DATA_HOME is ignored, as its standard asks. */
export function usualDataFolder(options: {
  platform: NodeJS.Platform;
  home: string;
  env: NodeJS.ProcessEnv;
}): string {
  const { platform, home, env } = options;
  if (platform === 'win32') {
    return join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'Draaiknop');
  }
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Draaiknop');
  const xdg = env.XDG_DATA_HOME;
  const base = xdg && isAbsolute(xdg) ? xdg : join(home, '.local', 'share');
  return join(base, 'draaiknop');
}

export function dataFolders(data: string): DataFolders {
  return {
    data,
    dossiers: join(data, 'dossiers'),
    chromium: join(data, 'chromium'),
    electron: join(data, 'electron'),
  };
}
