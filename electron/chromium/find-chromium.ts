/** Which browser the host may drive. Chrome and Edge only when named: they may be managed. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { HostError, NO_BROWSER } from './host-error';

const CHROMIUM_VARIABLE = 'DRAAIKNOP_CHROMIUM';

/** The binary itself, not the wrapper in /usr/bin: that one reads settings of its own. */
const LINUX_BINARIES = [
  '/usr/lib/chromium/chromium',
  '/usr/lib/chromium-browser/chromium-browser',
  '/usr/lib64/chromium-browser/chromium-browser',
];
const LINUX_NAMES = ['chromium', 'chromium-browser'];
const MAC_BINARIES = ['/Applications/Chromium.app/Contents/MacOS/Chromium'];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function candidates(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  if (platform === 'darwin') return MAC_BINARIES;
  if (platform === 'win32') {
    const local = env.LOCALAPPDATA;
    return local ? [join(local, 'Chromium', 'Application', 'chrome.exe')] : [];
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return [
    ...LINUX_BINARIES,
    ...folders.flatMap((folder) => LINUX_NAMES.map((name) => join(folder, name))),
  ];
}

/** Path of the browser. Throws HostError when there is none, or when the named one is not there. */
export function findChromium(options: {
  platform: NodeJS.Platform;
  env: NodeJS.ProcessEnv;
  executable?: (path: string) => boolean;
}): string {
  const { platform, env } = options;
  const executable = options.executable ?? isExecutable;
  const named = env[CHROMIUM_VARIABLE];
  if (named) {
    if (executable(named)) return named;
    throw new HostError(
      `De browser uit ${CHROMIUM_VARIABLE} is niet te starten: ${named}. Controleer het pad.`,
    );
  }
  const found = candidates(platform, env).find(executable);
  if (found !== undefined) return found;
  throw new HostError(
    'Er is geen Chromium gevonden. Installeer Chromium, of zet het pad van een browser in ' +
      `${CHROMIUM_VARIABLE}.`,
    undefined,
    NO_BROWSER,
  );
}
