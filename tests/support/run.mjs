/**
 * `npm test`: every check, one line each, and at the end one line for each test runner.
 * Exit code 0 only when everything that could run passed. What could not be checked on this machine
 * is printed as `niet geverifieerd: …` and counted apart: it is no pass.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from '../../electron/cli/build.mjs';
import { electronBinary } from '../../electron/cli/electron-binary.mjs';
import { ensureChromium } from './chromium-install.mjs';
import { run } from './process.mjs';
import { playwrightSummary, unverifiedLines, vitestSummary } from './summary.mjs';

const root = resolve(import.meta.dirname, '../..');
/** The file system in memory that Linux has, and the room that it must have for a run. */
const MEMORY = '/dev/shm';
const MEMORY_BYTES = 4e9;

/** Where tests put their files. On a disk, those that write and flush wait for it a third of their time. */
function temporary() {
  if (process.env.TMPDIR !== undefined || !existsSync(MEMORY)) return tmpdir();
  const { bavail, bsize } = statfsSync(MEMORY);
  return bavail * bsize < MEMORY_BYTES ? tmpdir() : MEMORY;
}

const reports = mkdtempSync(join(temporary(), 'draaiknop-test-'));
process.on('exit', () => rmSync(reports, { recursive: true, force: true, maxRetries: 5 }));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));
const bin = (/** @type {string} */ path) => join(root, 'node_modules', path);

const electronPresent = electronBinary(root, process.env) !== null;
const env = {
  ...process.env,
  ...{ TMPDIR: reports, TZ: 'Europe/Amsterdam', FORCE_COLOR: '0', NO_COLOR: '1' },
};
// Without its binary, importing the electron package tries to download one. This path stops that.
if (!electronPresent) env.ELECTRON_OVERRIDE_DIST_PATH = join(reports, 'geen-electron');

const failed = /** @type {string[]} */ ([]);
const closing = /** @type {string[]} */ ([]);
const unverified = new Set(/** @type {string[]} */ ([]));

/** @param {string} name @param {boolean} ok @param {number} took seconds */
function report(name, ok, took) {
  console.log(`${ok ? 'goed' : 'FOUT'}  ${name} (${took.toFixed(1).replace('.', ',')} s)`);
}

/**
 * @param {string} name
 * @param {readonly string[][]} commands each run with the Node in use, in turn
 * @param {number} limitSeconds for each
 */
async function step(name, commands, limitSeconds) {
  let output = '';
  let code = 0;
  let took = 0;
  for (const args of commands) {
    const outcome = await run(process.execPath, args, { cwd: root, env, limitSeconds });
    output += outcome.output;
    took += outcome.seconds;
    if (outcome.code !== 0) {
      code = outcome.code;
      break;
    }
  }
  for (const line of unverifiedLines(output)) unverified.add(line);
  if (code !== 0) failed.push(name);
  report(name, code === 0, took);
  return { ok: code === 0, output };
}

async function buildProduct() {
  const started = performance.now();
  const failure = await build(root);
  if (failure !== null) failed.push('build');
  report('build', failure === null, (performance.now() - started) / 1000);
  if (failure !== null) console.log(failure.trimEnd());
  return failure === null;
}

/** @param {string} name @param {string[][]} commands */
async function check(name, commands) {
  const { ok, output } = await step(name, commands, 180);
  if (!ok) console.log(output.trimEnd());
}

/** Everything that looks without running the product. Two things at a time; answers whether it was built. */
async function looks() {
  // One checker: each of the four that TypeScript would start reads the types of libraries anew,
  // together twice the work.
  const tsc = [bin('typescript/bin/tsc'), '--checkers', '1', '-p'];
  const types = check(
    'typecheck',
    ['web', 'node', 'tests'].map((project) => [...tsc, `tsconfig.${project}.json`]),
  );
  await check('lint', [[bin('@biomejs/biome/bin/biome'), 'ci', '--colors=off', '.']]);
  await check('depcruise', [
    [bin('dependency-cruiser/bin/dependency-cruise.mjs'), 'electron', 'renderer', 'shared'],
  ]);
  await check('knip', [[bin('knip/bin/knip.js'), '--no-progress']]);
  const built = await buildProduct();
  await types;
  return built;
}

/**
 * @param {string} name
 * @param {string} file report that the runner writes
 * @param {string[]} command
 * @param {(report: any) => import('./summary.mjs').Summary} summarise
 */
async function tests(name, file, command, summarise) {
  const { ok, output } = await step(name, [command], 1_200);
  if (!existsSync(file)) {
    console.log(output.trimEnd());
    closing.push(`${name}: 0 passed, 1 failed, 0 skipped`);
    return;
  }
  const summary = summarise(JSON.parse(readFileSync(file, 'utf8')));
  closing.push(summary.line);
  if (summary.failed > 0 && ok) failed.push(name);
  for (const failure of summary.failures) console.log(`\n${failure}`);
  if (!ok && summary.failures.length === 0) console.log(output.trimEnd());
}

async function main() {
  try {
    const { path, how } = await ensureChromium(root);
    env.DRAAIKNOP_CHROMIUM = path;
    console.log(`goed  chromium ${how}: ${path}`);
  } catch (error) {
    failed.push('chromium');
    console.log(`FOUT  chromium: ${/** @type {Error} */ (error).message}`);
  }

  const built = await looks();

  const vitestReport = join(reports, 'vitest.json');
  await tests(
    'vitest',
    vitestReport,
    [
      bin('vitest/vitest.mjs'),
      'run',
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${vitestReport}`,
    ],
    vitestSummary,
  );

  if (built && env.DRAAIKNOP_CHROMIUM !== undefined) {
    const playwrightReport = join(reports, 'playwright.json');
    env.PLAYWRIGHT_JSON_OUTPUT_FILE = playwrightReport;
    await tests(
      'playwright',
      playwrightReport,
      [bin('@playwright/test/cli.js'), 'test', '--reporter=dot,json'],
      playwrightSummary,
    );
  } else {
    failed.push('playwright');
    closing.push('playwright: 0 passed, 1 failed, 0 skipped');
  }

  if (!electronPresent) {
    unverified.add('niet geverifieerd: Electron');
    if (env.ELECTRON_REQUIRED === '1') failed.push('Electron, verplicht door ELECTRON_REQUIRED');
  }
  console.log('');
  for (const line of closing) console.log(line);
  for (const line of unverified) console.log(line);
  if (unverified.size > 0) console.log(`niet geverifieerd, aantal: ${unverified.size}`);
  console.log(failed.length === 0 ? 'alles goed' : `mislukt: ${failed.join(', ')}`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}

await main();
