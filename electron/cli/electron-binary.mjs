/** Whether Electron can be started from this checkout. Plain JavaScript: it runs before a build. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The executable of Electron, or null when its package has not fetched it. A path of its own
 * (ELECTRON_OVERRIDE_DIST_PATH) is respected, as the package does. Never asks the package itself:
 * that would start a download.
 *
 * @param {string} root of the checkout
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | null}
 */
export function electronBinary(root, env) {
  const folder = join(root, 'node_modules', 'electron');
  const override = env.ELECTRON_OVERRIDE_DIST_PATH;
  try {
    const name =
      override === undefined
        ? readFileSync(join(folder, 'path.txt'), 'utf8').trim()
        : executableName(process.platform);
    const path = join(override ?? join(folder, 'dist'), name);
    return existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

/** @param {NodeJS.Platform} platform */
function executableName(platform) {
  if (platform === 'win32') return 'electron.exe';
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return 'electron';
}
