/**
 * `npm start`: opens the product from a source checkout. Electron where it is or can be had; else
 * an installed Chromium; else the main job without a window. Plain JavaScript: it builds the rest.
 */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join, resolve } from 'node:path';
import { build, isBuilt } from './build.mjs';
import { electronBinary, fetchElectron, mayFetchElectron } from './electron-binary.mjs';
import { ownEnvironment } from './own-environment.mjs';
import { readStart } from './ways.mjs';

const root = resolve(import.meta.dirname, '../..');
/** Exit code of the Chromium host when there is no browser to drive. */
const NO_BROWSER = 3;
/** An Electron that ends sooner than this with an error has not shown a window. */
const ELECTRON_FAILED_MS = 5_000;

/** @param {string} sentence */
const say = (sentence) => process.stderr.write(`${sentence}\n`);

let interrupted = false;

/**
 * Runs a program in the foreground: its output is ours, signals go to it, and its end is ours.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<number>} exit code, as a shell counts it
 */
function foreground(command, args) {
  return new Promise((done) => {
    const env = ownEnvironment(process.env);
    const child = spawn(command, args, { cwd: root, env, stdio: 'inherit' });
    const pass = (/** @type {NodeJS.Signals} */ signal) => {
      interrupted = true;
      child.kill(signal);
    };
    const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
    for (const signal of signals) process.on(signal, pass);
    const end = (/** @type {number} */ code) => {
      for (const signal of signals) process.off(signal, pass);
      done(code);
    };
    child.once('error', () => end(127));
    child.once('close', (code, signal) =>
      end(code ?? 128 + (signal === null ? 0 : constants.signals[signal])),
    );
  });
}

/** @param {boolean} download */
async function findElectron(download) {
  const found = electronBinary(root, process.env);
  if (found !== null || !download || !mayFetchElectron(root, process.env)) return found;
  say('Electron wordt eenmalig opgehaald (hooguit 30 seconden; overslaan met --geen-download)…');
  const fetched = await fetchElectron(root, process.env);
  if (fetched === null) {
    say('Dat is niet gelukt. Zelf proberen, zonder tijdslimiet: npx install-electron');
  }
  return fetched;
}

/**
 * Opens Electron. Null = it is not there, or ended before it can have shown anything.
 *
 * @param {string | null} electron
 * @param {readonly string[]} args
 */
async function openElectron(electron, args) {
  if (electron === null) return null;
  // Chromium refuses to run as root with its sandbox; anybody else keeps it.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const started = performance.now();
  const code = await foreground(electron, [...asRoot, root, ...args]);
  const failed = code !== 0 && performance.now() - started < ELECTRON_FAILED_MS;
  return failed && !interrupted ? null : code;
}

async function main() {
  const { headless, download, passOn } = readStart(
    process.argv.slice(2),
    process.platform,
    process.env,
  );
  if (!isBuilt(root)) {
    say('Draaiknop wordt gebouwd (alleen na een wijziging)…');
    const failure = await build(root);
    if (failure !== null) {
      say(failure.trim());
      say('Bouwen is niet gelukt. Staan de pakketten er? Voer anders eerst uit: npm ci');
      return 1;
    }
  }
  const node = (/** @type {string} */ script, /** @type {string[]} */ ...args) =>
    foreground(process.execPath, [join(root, 'out/node', script), ...args]);

  if (!headless) {
    const electron = await findElectron(download);
    const code = await openElectron(electron, passOn);
    if (code !== null) return code;
    say(
      electron === null
        ? 'Electron is er niet: Draaiknop opent in Chromium.'
        : 'Electron startte niet: Draaiknop opent in Chromium.',
    );
    const hosted = await node('chromium.js', ...passOn);
    if (hosted !== NO_BROWSER) return hosted;
    say('Zonder venster verder: figuren en rapport van het voorbeeld worden gemaakt.');
  } else say('Zonder venster: figuren en rapport van het voorbeeld worden gemaakt.');
  return node('cli.js', 'zonder-venster', ...passOn);
}

process.exitCode = await main();
