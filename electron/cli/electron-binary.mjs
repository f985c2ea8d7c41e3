/**
 * Electron in a source checkout: whether its binary is there, and fetching it once. Plain
 * JavaScript, because it runs before anything is built.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const FETCH_LIMIT_MS = 30_000;

/** @param {NodeJS.Platform} platform */
function executableName(platform) {
  if (platform === 'win32') return 'electron.exe';
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return 'electron';
}

/**
 * The executable of Electron, or null when there is none. A folder of the user's own
 * (ELECTRON_OVERRIDE_DIST_PATH) is respected, as the package does. Never asks the package itself:
 * that would start a download.
 *
 * @param {string} root of the checkout
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | null}
 */
export function electronBinary(root, env) {
  const folder = join(root, 'node_modules', 'electron');
  const own = env.ELECTRON_OVERRIDE_DIST_PATH;
  try {
    const path = own
      ? join(own, executableName(process.platform))
      : join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8').trim());
    return existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

/** @param {string} root */
const markOf = (root) =>
  join(root, 'node_modules', '.cache', 'draaiknop', 'electron-niet-opgehaald');

/**
 * Whether fetching could help. A failed attempt is remembered until node_modules is made anew, so
 * that a machine without internet waits once.
 *
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 */
export function mayFetchElectron(root, env) {
  const installer = join(root, 'node_modules', 'electron', 'install.js');
  return !env.ELECTRON_OVERRIDE_DIST_PATH && existsSync(installer) && !existsSync(markOf(root));
}

/**
 * Runs the package's own install script, at most half a minute. Answers the executable, or null.
 *
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 * @param {number} [limitMs]
 * @returns {Promise<string | null>}
 */
export async function fetchElectron(root, env, limitMs = FETCH_LIMIT_MS) {
  const installer = join(root, 'node_modules', 'electron', 'install.js');
  await new Promise((resolve) => {
    // What it says is an English stack trace; the caller says in Dutch what follows from it.
    const child = spawn(process.execPath, [installer], { cwd: root, env, stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), limitMs);
    child.once('close', () => {
      clearTimeout(timer);
      resolve(undefined);
    });
    child.once('error', resolve);
  });
  const found = electronBinary(root, env);
  if (found === null) {
    const mark = markOf(root);
    mkdirSync(dirname(mark), { recursive: true });
    writeFileSync(
      mark,
      'Het ophalen van Electron is mislukt. Verwijder dit bestand voor een nieuwe poging.\n',
    );
  }
  return found;
}
