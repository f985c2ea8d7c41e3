/**
 * How long the program takes to start: to the lock screen, and to the casus table of the example.
 * Each start is followed by one of the bare page (baselines/bare-page.mjs), so that what else the
 * machine does hits both. Times run from just before the process is spawned to a mark that the page
 * sets itself; the debugging port is used only afterwards, to read it.
 */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownEnvironment } from '../../electron/cli/own-environment.mjs';
import { openBarePage } from './baselines/bare-page.mjs';
import { forgetPort, momentOf, pageAt } from './browser.mjs';
import { display } from './display.mjs';
import { median } from './statistics.mjs';

const RUNS = 9;
const ADDRESS = 'https://draaiknop.invalid/';
const EXAMPLE = /^Voorbeeld bekijken/;

/** @param {import('node:child_process').ChildProcess} child */
async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const hard = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(hard);
}

/** The browser that the program started, by /proc. @param {number} parent */
function browserOf(parent) {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      if (Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) !== parent) continue;
      const [executable, ...switches] = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
        .split('\0')
        .filter((part) => part !== '');
      if (switches.some((s) => s.startsWith('--user-data-dir='))) return { executable, switches };
    } catch {
      // A process that ended while we looked.
    }
  }
  throw new Error('Het programma startte geen Chromium.');
}

/**
 * @param {string} root
 * @param {(page: import('playwright-core').Page, started: number) => Promise<number>} measure
 *   milliseconds of one start
 */
async function againstBarePage(root, measure) {
  if (process.platform !== 'linux') throw new Error('Deze meting leest /proc en draait op Linux.');
  const host = join(root, 'out/node/chromium.js');
  if (!existsSync(host)) throw new Error('Eerst bouwen: npm run build');
  const folder = mkdtempSync(join(tmpdir(), 'draaiknop-bench-'));
  const screen = await display();
  // As `npm start` would: program and bare page alike.
  const env = {
    ...ownEnvironment(process.env),
    ...screen.env,
    DRAAIKNOP_TEST_SCHAKELAARS: '--remote-debugging-port=0',
  };
  const profile = join(folder, 'chromium');
  const bareProfile = join(folder, 'kaal');

  const startProgram = async () => {
    forgetPort(profile);
    const started = Date.now();
    const child = spawn(process.execPath, [host, `--gegevensmap=${folder}`], {
      env,
      stdio: 'ignore',
    });
    try {
      const page = await pageAt(profile, ADDRESS);
      const took = await measure(page, started);
      return { took, browser: browserOf(/** @type {number} */ (child.pid)) };
    } finally {
      await end(child);
    }
  };
  /** @param {{executable: string, switches: string[]}} browser */
  const startBare = async ({ executable, switches }) => {
    forgetPort(bareProfile);
    const started = Date.now();
    const child = openBarePage({ executable, switches, profile: bareProfile, env });
    try {
      const page = await pageAt(bareProfile, 'data:');
      return (await momentOf(page, 'first-contentful-paint')) - started;
    } finally {
      await end(child);
    }
  };

  try {
    // Once unmeasured: makes the profile that all later starts find.
    const { browser } = await startProgram();
    cpSync(profile, bareProfile, { recursive: true });
    await startBare(browser);
    const program = [];
    const bare = [];
    for (let i = 0; i < RUNS; i += 1) {
      program.push((await startProgram()).took);
      bare.push(await startBare(browser));
    }
    return {
      value: median(program),
      unit: 'ms',
      baseline: median(bare),
      ratio: median(program.map((took, i) => took / bare[i])),
      runs: RUNS,
      all: program.map(Math.round),
      baselineAll: bare.map(Math.round),
    };
  } finally {
    screen.end();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** @param {string} root */
export function startLock(root) {
  return againstBarePage(
    root,
    async (page, started) => (await momentOf(page, 'slot-klaar')) - started,
  );
}

/**
 * The lock screen, and from the click on the example to its table. The time a person needs to find
 * the button is not in it.
 * @param {string} root
 */
export function startDossier(root) {
  return againstBarePage(root, async (page, started) => {
    const lock = (await momentOf(page, 'slot-klaar')) - started;
    const clicked = await page.getByRole('button', { name: EXAMPLE }).evaluate((button) => {
      const now = performance.timeOrigin + performance.now();
      /** @type {HTMLButtonElement} */ (button).click();
      return now;
    });
    return lock + (await momentOf(page, 'dossier-klaar')) - clicked;
  });
}
