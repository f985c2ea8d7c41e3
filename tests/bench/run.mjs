/**
 * `npm run bench -- [--json] [--klein] [--alleen <name>]…`: measures the built program. `--klein`
 * tries the imports on a hundredth of their size, once: whether they run, not how fast.
 * Prints `{name: {value, unit, baseline, ratio, …}}`; baseline and ratio are null where there is
 * nothing honest to divide by. Limits are printed beside a value, they are not enforced here.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { FIRST_SCRIPT_LIMIT_KB, firstScript } from '../support/first-script.mjs';
import { backup, edit, replay100k } from './dossier.mjs';
import {
  hostile,
  importGrowing,
  importMemory,
  importRows,
  interviews,
  longestBlock,
} from './imports.mjs';
import { sealOverhead, unlockLarge } from './session.mjs';
import { startDossier, startLock } from './start.mjs';

const root = resolve(import.meta.dirname, '../..');

/** @typedef {{value: number, unit: string, baseline: number | null, ratio: number | null}} Result */

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    klein: { type: 'boolean', default: false },
    alleen: { type: 'string', multiple: true },
  },
});
/** Of rows or files. @param {number} count */
const size = (count) => (values.klein ? count / 100 : count);
const runs = values.klein ? 1 : undefined;

/** @type {Record<string, () => Promise<Result>>} */
const benches = {
  'eerste-script': async () => {
    const script = firstScript(root);
    if (script === null) throw new Error('Eerst bouwen: npm run build');
    return {
      value: script.gzipKb,
      unit: 'kB gzip',
      baseline: null,
      ratio: null,
      limit: FIRST_SCRIPT_LIMIT_KB,
      files: script.files,
    };
  },
  'start-lock': () => startLock(root),
  'start-dossier': () => startDossier(root),
  'replay-100k': () => replay100k(root),
  edit: () => edit(root),
  backup: () => backup(root),
  'unlock-large': () => unlockLarge(root),
  'seal-overhead': () => sealOverhead(root),
  'import-1k': () => importRows(root, size(1_000), runs),
  'import-10k': () => importRows(root, size(10_000), runs),
  'import-100k': () => importGrowing(root, size(100_000), runs),
  'import-memory-100k': () => importMemory(root, size(100_000), runs),
  'interviews-500': () => interviews(root, size(500), runs),
  'hostile-max': () => hostile(root, values.klein ? 12 : undefined),
  'longest-block': () => longestBlock(root, { rows: size(100_000), documents: size(500) }),
};

/** Three decimals are more than any of these clocks knows. */
const rounded = (/** @type {Result} */ result) =>
  /** @type {Result} */ (
    Object.fromEntries(
      Object.entries(result).map(([key, value]) => [
        key,
        typeof value === 'number' ? Math.round(value * 1000) / 1000 : value,
      ]),
    )
  );

const names = values.alleen ?? Object.keys(benches);
const unknown = names.filter((name) => !(name in benches));
if (unknown.length > 0) {
  process.stderr.write(
    `Onbekende meting: ${unknown.join(', ')}. Er zijn: ${Object.keys(benches).join(', ')}.\n`,
  );
  process.exit(1);
}

/** @type {Record<string, Result>} */
const results = {};
for (const name of names) {
  if (!values.json) process.stdout.write(`${name} …\n`);
  results[name] = rounded(await benches[name]());
  if (!values.json) process.stdout.write(`${name}: ${JSON.stringify(results[name])}\n`);
}
if (values.json) process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
