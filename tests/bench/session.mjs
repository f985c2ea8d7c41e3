/**
 * Measurements of the product's own session and workers in a Chromium of their own: opening a large
 * dossier, and what sealing adds to an import.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { ensureChromium } from '../support/chromium-install.mjs';
import { median, spread } from './statistics.mjs';
import { largeCijfers, largeInterviews } from './workbooks.mjs';

const TYPES = { '.html': 'text/html', '.js': 'text/javascript' };
const RUNS = 5;

/** Puts the cipher that does nothing in the place of the real one. @returns {import('vite').Plugin} */
function nullCipher() {
  const own = resolve(import.meta.dirname, 'session/null-primitives.ts');
  const real = resolve(import.meta.dirname, '../../shared/vault/primitives.ts');
  return {
    name: 'null-cipher',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (importer === undefined || importer.split('?')[0] === own) return null;
      if (!/(^|\/)primitives$/.test(source)) return null;
      const found = await this.resolve(source, importer, { skipSelf: true });
      return found?.id === real ? own : null;
    },
  };
}

/** @param {string} root @param {string} outDir @param {import('vite').Plugin[]} plugins */
async function buildSite(root, outDir, plugins = []) {
  await build({
    configFile: false,
    root: join(root, 'tests/bench/session'),
    logLevel: 'error',
    plugins,
    worker: { format: 'es', plugins: () => plugins },
    build: { outDir, modulePreload: { polyfill: false } },
  });
}

/**
 * Runs `measure` with a page for each site, all in one browser.
 * @template T
 * @param {string} root
 * @param {Record<string, import('vite').Plugin[]>} sites by name, with what is built into it
 * @param {Record<string, Uint8Array>} files that every site can fetch
 * @param {(page: (site: string) => Promise<import('playwright-core').Page>, profile: string) => Promise<T>} measure
 */
export async function withSites(root, sites, files, measure) {
  const folder = mkdtempSync(join(tmpdir(), 'draaiknop-bench-'));
  try {
    for (const [name, plugins] of Object.entries(sites)) {
      await buildSite(root, join(folder, name), plugins);
      for (const [file, bytes] of Object.entries(files)) {
        writeFileSync(join(folder, name, file), bytes);
      }
    }
    const { path } = await ensureChromium(root);
    const context = await chromium.launchPersistentContext(join(folder, 'profiel'), {
      executablePath: path,
      chromiumSandbox: process.getuid?.() !== 0,
    });
    try {
      return await measure(
        async (site) => {
          const origin = `https://${site}.invalid`;
          const page = await context.newPage();
          await page.route(`${origin}/**`, async (route) => {
            const pathname = decodeURIComponent(new URL(route.request().url()).pathname);
            const file = join(folder, site, pathname === '/' ? 'index.html' : pathname);
            const contentType =
              TYPES[/** @type {keyof typeof TYPES} */ (extname(file))] ??
              'application/octet-stream';
            await route.fulfill({ body: await readFile(file), contentType });
          });
          await page.goto(`${origin}/`);
          await page.waitForFunction(() => 'unlockLarge' in window);
          return page;
        },
        join(folder, 'profiel'),
      );
    } finally {
      await context.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * From the derived key to the first rows of a dossier of 100,000 cijfers, 500 interviews and 50,000
 * codings, against reading and parsing the same contents unsealed.
 * @param {string} root
 */
export function unlockLarge(root) {
  const files = { 'cijfers.xlsx': largeCijfers(), 'interviews.xlsx': largeInterviews() };
  return withSites(root, { meting: [] }, files, async (open) => {
    const page = await open('meting');
    const { times, kept, entities, bytes } = await page.evaluate(
      ([names, runs]) => window.unlockLarge(names, runs),
      /** @type {const} */ ([Object.keys(files), RUNS]),
    );
    const bare = [];
    for (let run = 0; run < RUNS; run += 1) {
      const parsed = await page.evaluate(() => window.readAndParse());
      if (parsed.entities !== entities || parsed.bytes !== bytes) {
        throw new Error(`De baseline las iets anders: ${JSON.stringify(parsed)}`);
      }
      bare.push(parsed.ms);
    }
    return {
      value: median(times),
      unit: 'ms',
      baseline: median(bare),
      ratio: median(times) / median(bare),
      limit: 3,
      ...spread(times),
      baselineAll: bare.map(Math.round),
      ...kept,
      entiteiten: entities,
      megabytes: bytes / 1e6,
    };
  });
}

/**
 * An import of 100,000 cijfers from the file to everything durable, against the same with a cipher
 * that does nothing. In turn, each time into a new dossier.
 * @param {string} root
 */
export function sealOverhead(root) {
  const files = { 'cijfers.xlsx': largeCijfers() };
  return withSites(root, { verzegeld: [], kaal: [nullCipher()] }, files, async (open) => {
    const pages = { verzegeld: await open('verzegeld'), kaal: await open('kaal') };
    /** @param {keyof typeof pages} site */
    const once = (site) =>
      pages[site].evaluate((names) => window.importAll(names), Object.keys(files));
    const warm = [await once('verzegeld'), await once('kaal')];
    const times = { verzegeld: /** @type {number[]} */ ([]), kaal: /** @type {number[]} */ ([]) };
    for (let run = 0; run < RUNS; run += 1) {
      for (const site of /** @type {const} */ (['verzegeld', 'kaal'])) {
        const { ms, kept } = await once(site);
        if (JSON.stringify(kept) !== JSON.stringify(warm[0].kept)) {
          throw new Error(`Niet hetzelfde ingelezen: ${JSON.stringify(kept)}`);
        }
        times[site].push(ms);
      }
    }
    return {
      value: median(times.verzegeld),
      unit: 'ms',
      baseline: median(times.kaal),
      ratio: median(times.verzegeld.map((ms, i) => ms / times.kaal[i])),
      limit: 1.15,
      ...spread(times.verzegeld),
      all: times.verzegeld.map(Math.round),
      baselineAll: times.kaal.map(Math.round),
      ...warm[0].kept,
    };
  });
}
