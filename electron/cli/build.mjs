/** Building the product from its sources, when what is there is missing or older than they are. */
import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a whole build consists of; the oldest of these counts. */
const RESULTS = [
  'out/main/index.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
  'out/node/chromium.js',
  'out/node/cli.js',
];

/** What a build is made of. */
const SOURCES = [
  'electron',
  'renderer',
  'shared',
  'fixtures',
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
  'vite.node.config.ts',
];

/** @param {string} path @returns {number} ms, or 0 when it is not there */
function changed(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/**
 * The newest change below a path. Folders count too: removing a file changes only its folder.
 *
 * @param {string} path
 * @returns {number}
 */
function newest(path) {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (entry === undefined) return 0;
  if (!entry.isDirectory()) return entry.mtimeMs;
  const inside = readdirSync(path).map((name) => newest(join(path, name)));
  return Math.max(entry.mtimeMs, ...inside);
}

/**
 * Whether the build in `out/` is whole and newer than every source.
 *
 * @param {string} root of the checkout
 */
export function isBuilt(root) {
  const oldest = Math.min(...RESULTS.map((path) => changed(join(root, path))));
  return oldest > 0 && oldest >= Math.max(...SOURCES.map((path) => newest(join(root, path))));
}

/**
 * Runs the two builders after each other. Answers what they said when one failed, else null.
 *
 * @param {string} root
 * @returns {Promise<string | null>}
 */
export async function build(root) {
  const bin = (/** @type {string} */ path) => join(root, 'node_modules', path);
  const quiet = ['--logLevel', 'warn'];
  const steps = [
    [bin('electron-vite/bin/electron-vite.js'), 'build', ...quiet],
    [bin('vite/bin/vite.js'), 'build', '-c', 'vite.node.config.ts', ...quiet],
  ];
  for (const step of steps) {
    const { code, output } = await run(root, step);
    if (code !== 0) return output;
  }
  return null;
}

/**
 * @param {string} root
 * @param {string[]} args of Node
 * @returns {Promise<{code: number | null, output: string}>}
 */
function run(root, args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (/** @type {Buffer} */ chunk) => {
      output += chunk;
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', (error) => resolve({ code: 1, output: error.message }));
    child.once('close', (code) => resolve({ code, output }));
  });
}
