/**
 * Measurements of imports: the product's own session and workers, from the chosen file to the first
 * rows in the list with everything durable, against SheetJS that only parses the same file.
 */
import { runnerImport } from 'vite';
import { peakOf } from './renderer-memory.mjs';
import { withSites } from './session.mjs';
import { median, spread } from './statistics.mjs';
import { transcripts } from './transcripts.mjs';
import { largeCijfers } from './workbooks.mjs';

const RUNS = 5;
const FILE = 'cijfers.xlsx';
const MB = 1e6;

/** @typedef {import('playwright-core').Page} Page */

/**
 * Brings the file in and parses it bare; both have to find every row, and the same in every cell.
 * @param {Page} page @param {number} rows
 */
async function pair(page, rows) {
  const brought = await page.evaluate(
    (file) => window.importTogether([file], 'cijfers', true),
    FILE,
  );
  const bare = await page.evaluate((file) => window.parseBare(file, true), FILE);
  if (brought.digest === null || brought.digest !== bare.digest) {
    throw new Error(`Andere waarden: ${brought.digest} is niet ${bare.digest}`);
  }
  if (brought.total !== rows || bare.rows !== rows) {
    throw new Error(
      `Van ${rows} rijen: ${brought.total} in de lijst, ${bare.rows} in de baseline.`,
    );
  }
  return { brought, bare };
}

/** @param {string} root @param {number} rows @param {number} runs */
function alternately(root, rows, runs) {
  return withSites(root, { meting: [] }, { [FILE]: largeCijfers(rows) }, async (open) => {
    const page = await open('meting');
    await pair(page, rows);
    const pairs = [];
    for (let run = 0; run < runs; run += 1) pairs.push(await pair(page, rows));
    return pairs;
  });
}

/** @param {string} root @param {number} rows @param {number} [runs] */
export async function importRows(root, rows, runs = RUNS) {
  const pairs = await alternately(root, rows, runs);
  const times = pairs.map(({ brought }) => brought.ms);
  const bare = pairs.map(({ bare }) => bare.ms);
  return {
    value: median(times),
    unit: 'ms',
    baseline: median(bare),
    ratio: median(times.map((ms, i) => ms / bare[i])),
    limit: 0.35,
    ...spread(times),
    lezen: median(pairs.map(({ brought }) => brought.readMs)),
    all: times.map(Math.round),
    baselineAll: bare.map(Math.round),
    rijen: rows,
  };
}

/** The same, and how it grows from a tenth of the rows. @param {string} root @param {number} rows @param {number} [runs] */
export async function importGrowing(root, rows, runs = RUNS) {
  const small = await importRows(root, rows / 10, runs);
  const large = await importRows(root, rows, runs);
  return { ...large, groei: large.value / small.value, groeiHoogstens: 11 };
}

/**
 * The peak of the page with its workers, against that of a page in which SheetJS parses: each time
 * in a browser of its own, because a process keeps what it once took.
 * @param {string} root @param {number} rows @param {number} [runs]
 */
export async function importMemory(root, rows, runs = 3) {
  const files = { [FILE]: largeCijfers(rows) };
  /** @param {(page: Page) => Promise<{rows: number}>} work */
  const once = (work) =>
    withSites(root, { meting: [] }, files, async (open, profile) => {
      const page = await open('meting');
      const { result, peak } = await peakOf(profile, () => work(page));
      if (result.rows !== rows) throw new Error(`${result.rows} rijen in plaats van ${rows}`);
      return peak;
    });
  const [peaks, bare] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
  for (let run = 0; run < runs; run += 1) {
    peaks.push(
      await once(async (page) => {
        const { total } = await page.evaluate((f) => window.importTogether([f], 'cijfers'), FILE);
        return { rows: total };
      }),
    );
    bare.push(await once((page) => page.evaluate((f) => window.parseBare(f), FILE)));
  }
  return {
    value: median(peaks),
    unit: 'MB',
    baseline: median(bare),
    ratio: median(peaks.map((peak, i) => peak / bare[i])),
    limit: 1.5,
    ...spread(peaks),
    all: peaks.map(Math.round),
    baselineAll: bare.map(Math.round),
    rijen: rows,
  };
}

/** Transcripts chosen together, as somebody does who begins. @param {string} root @param {number} count @param {number} [runs] */
export function interviews(root, count, runs = 3) {
  const files = transcripts(count);
  const names = Object.keys(files);
  return withSites(root, { meting: [] }, files, async (open) => {
    const page = await open('meting');
    const all = [];
    for (let run = 0; run < runs; run += 1) {
      const brought = await page.evaluate((n) => window.importTogether(n, 'interviews'), names);
      if (brought.total !== count) throw new Error(`${brought.total} van ${count} interviews`);
      all.push(brought);
    }
    const times = all.map(({ ms }) => ms);
    return {
      value: median(times),
      unit: 'ms',
      baseline: null,
      ratio: null,
      ...spread(times),
      lezen: median(all.map(({ readMs }) => readMs)),
      all: times.map(Math.round),
      interviews: count,
      megabytes: names.reduce((sum, name) => sum + files[name].length, 0) / MB,
    };
  });
}

const BEFORE = { ms: 1_000, megabytes: 150 };
const DURING = { ms: 10_000, megabytes: 500 };

/**
 * Every hostile file of the tests, each with a worker of its own: what it took, and how soon the
 * slowest one stops when asked.
 * @param {string} root @param {number} [most] how many of them
 */
export async function hostile(root, most = Number.POSITIVE_INFINITY) {
  const { module } = await runnerImport(`${root}/fixtures/vijandig/gevallen.ts`);
  const cases = module.gevallen
    .slice(0, most)
    .map((/** @type {any} */ geval, /** @type {number} */ i) => ({ ...geval, file: `geval-${i}` }));
  const files = Object.fromEntries(cases.map((/** @type {any} */ c) => [c.file, c.maak()]));
  return withSites(root, { meting: [] }, files, async (open, profile) => {
    const page = await open('meting');
    const measured = [];
    for (const { file, naam, bestand = 'proef.xlsx', verwacht, vooraf } of cases) {
      const { result, rest, peak } = await peakOf(profile, () =>
        page.evaluate(
          ([f, b]) => window.readOne(f, b, null),
          /** @type {const} */ ([file, bestand]),
        ),
      );
      if (result.code !== verwacht) throw new Error(`${naam}: ${result.code}, niet ${verwacht}`);
      const [ms, megabytes] = [Math.round(result.ms), Math.max(0, Math.round(peak - rest))];
      measured.push({ naam, file, bestand, vooraf: vooraf === true, ms, megabytes });
    }
    /** @param {readonly any[]} those @param {'ms' | 'megabytes'} what */
    const worst = (those, what) => {
      const top = those.reduce((a, b) => (b[what] > a[what] ? b : a), those[0]);
      return top === undefined ? null : { naam: top.naam, [what]: top[what] };
    };
    const before = measured.filter(({ vooraf }) => vooraf);
    const during = measured.filter(({ vooraf }) => !vooraf);
    const slowest = measured.reduce((a, b) => (b.ms > a.ms ? b : a));
    const stopped = await page.evaluate(
      ([file, naam, after]) => window.readOne(file, naam, after),
      /** @type {const} */ ([slowest.file, slowest.bestand, Math.round(slowest.ms / 3)]),
    );
    const over = measured.filter(({ vooraf, ms, megabytes }) => {
      const limit = vooraf ? BEFORE : DURING;
      return ms > limit.ms || megabytes > limit.megabytes;
    });
    return {
      value: Math.max(...measured.map(({ ms }) => ms)),
      unit: 'ms',
      baseline: null,
      ratio: null,
      limit: DURING.ms,
      vooraf: { ...BEFORE, traagst: worst(before, 'ms'), grootst: worst(before, 'megabytes') },
      lezend: { ...DURING, traagst: worst(during, 'ms'), grootst: worst(during, 'megabytes') },
      stoppen: { naam: slowest.naam, ms: stopped.stopMs },
      boven: over.map(({ naam, ms, megabytes }) => ({ naam, ms, megabytes })),
      gevallen: measured.length,
    };
  });
}

/** @param {string} root @param {{rows: number, documents: number}} sizes */
export async function longestBlock(root, { rows, documents }) {
  const { module } = await runnerImport(`${root}/tests/bench/window.ts`);
  const sheet = await module.longTasks({ [FILE]: largeCijfers(rows) });
  const talks = await module.longTasks(transcripts(documents));
  const told = (/** @type {any} */ { ms, tasks }) => ({
    ms,
    langste: Math.max(0, ...tasks),
    aantal: tasks.length,
    taken: tasks.slice(0, 20),
  });
  return {
    // Below 50 ms the browser reports nothing: 0 is the best there is.
    value: Math.max(0, ...sheet.tasks, ...talks.tasks),
    unit: 'ms',
    baseline: null,
    ratio: null,
    limit: 50,
    cijfers: { rijen: rows, ...told(sheet) },
    gesprekken: { bestanden: documents, ...told(talks) },
  };
}
