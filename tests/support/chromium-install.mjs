/** Finds the Chromium that the tests drive, or installs one. */
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { run } from './process.mjs';

const VARIABLE = 'DRAAIKNOP_CHROMIUM';
const LINUX = ['/usr/lib/chromium/chromium', '/usr/lib/chromium-browser/chromium-browser'];
const INSTALL_LIMIT_SECONDS = 600;

/** @param {string} path */
function executable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} name */
const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .find(executable);

function find() {
  const named = process.env[VARIABLE];
  if (named) return named;
  const installed =
    process.platform === 'linux' ? (LINUX.find(executable) ?? onPath('chromium')) : undefined;
  if (installed !== undefined) return installed;
  const own = chromium.executablePath();
  return own !== '' && existsSync(own) ? own : undefined;
}

/**
 * The path of a Chromium, and how it was come by. Throws with a sentence that says what to do.
 * @param {string} cwd
 * @returns {Promise<{path: string, how: string}>}
 */
export async function ensureChromium(cwd) {
  const found = find();
  if (found !== undefined) {
    if (!executable(found))
      throw new Error(`${VARIABLE} wijst naar ${found}, dat is niet te starten.`);
    return { path: found, how: 'gevonden' };
  }
  const byApt = process.getuid?.() === 0 && onPath('apt-get') !== undefined;
  const attempts = byApt
    ? [
        ['apt-get', ['update', '-qq']],
        ['apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']],
      ]
    : [
        [
          process.execPath,
          [join(cwd, 'node_modules/playwright-core/cli.js'), 'install', 'chromium'],
        ],
      ];
  let said = '';
  for (const [command, args] of /** @type {[string, string[]][]} */ (attempts)) {
    const outcome = await run(command, args, {
      cwd,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      limitSeconds: INSTALL_LIMIT_SECONDS,
    });
    said = outcome.output;
  }
  const installed = find();
  if (installed !== undefined) return { path: installed, how: 'geïnstalleerd' };
  throw new Error(
    `Er is geen Chromium en installeren lukte niet. Installeer Chromium zelf, of zet het pad in ${VARIABLE}.\n${said.trim().split('\n').slice(-3).join('\n')}`,
  );
}
