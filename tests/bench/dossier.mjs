/** Measurements of the log and the state, in a Chromium of their own with a fresh profile. */
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { ensureChromium } from '../support/chromium-install.mjs';
import { median, spread } from './statistics.mjs';

const ORIGIN = 'https://meting.invalid';
const TYPES = { '.html': 'text/html', '.js': 'text/javascript' };

/** @param {string} root @param {import('./dossier/worker').MeasurementName} name */
async function measure(root, name) {
  const folder = mkdtempSync(join(tmpdir(), 'draaiknop-bench-'));
  const site = join(folder, 'site');
  try {
    await build({
      configFile: false,
      root: join(root, 'tests/bench/dossier'),
      logLevel: 'error',
      worker: { format: 'es' },
      build: { outDir: site, modulePreload: { polyfill: false } },
    });
    const { path } = await ensureChromium(root);
    const context = await chromium.launchPersistentContext(join(folder, 'profiel'), {
      executablePath: path,
      chromiumSandbox: process.getuid?.() !== 0,
    });
    try {
      await context.route(`${ORIGIN}/**`, async (route) => {
        const { pathname } = new URL(route.request().url());
        const file = join(site, pathname === '/' ? 'index.html' : pathname);
        const type = TYPES[/** @type {keyof typeof TYPES} */ (extname(file))];
        await route.fulfill({ body: await readFile(file), contentType: type });
      });
      const page = await context.newPage();
      await page.goto(`${ORIGIN}/`);
      await page.waitForFunction(() => 'measure' in window);
      return await page.evaluate((n) => window.measure(n), name);
    } finally {
      await context.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** @param {string} root */
export async function replay100k(root) {
  const { times, notes } = await measure(root, 'replay100k');
  return {
    value: median(times),
    unit: 'ms',
    baseline: null,
    ratio: null,
    limit: 3_000,
    runs: times.length,
    ...spread(times),
    ...notes,
  };
}

/** @param {string} root */
export async function edit(root) {
  const { times, notes } = await measure(root, 'edit');
  const { p50, p95, max } = spread(times);
  return {
    value: p95,
    unit: 'ms',
    baseline: null,
    ratio: null,
    limit: 20,
    p50,
    p95,
    max,
    ...notes,
  };
}

/**
 * The worker's time for one back-up after one edit. The baseline reads the same step from the same
 * store and copies its bytes.
 *
 * @param {string} root
 */
export async function backup(root) {
  const { times, notes } = await measure(root, 'backup');
  const { p50, p95, max } = spread(times);
  const { kopie, ...rest } = notes;
  return {
    value: p95,
    unit: 'ms',
    baseline: kopie,
    ratio: p95 / kopie,
    limit: 50,
    p50,
    p95,
    max,
    ...rest,
  };
}
