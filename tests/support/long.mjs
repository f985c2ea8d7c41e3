/**
 * The tests that may run as long as one likes, with other luck each time.
 *
 *   npm run fuzz -- [number of workbooks, 5000], after every property test with another seed
 *   npm run torture -- [rounds of twenty kills, 10], after trouble at every call of a back-up
 *
 * The seed is printed first: with it a failure can be repeated (DRAAIKNOP_PROPERTY_SEED, FUZZ_SEED,
 * DRAAIKNOP_KILL_SEED).
 */
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const bin = (/** @type {string} */ path) => join(root, 'node_modules', path);

/** @param {string[]} args of Node @param {Record<string, string>} env */
function run(args, env) {
  process.stdout.write(
    `${Object.entries(env)
      .map(([name, value]) => `${name}=${value}`)
      .join(' ')}\n`,
  );
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: 'inherit',
  });
  return status ?? 1;
}

const seed = () => String(randomInt(2 ** 31));

/** Every test file with properties in it. */
const propertyTests = () =>
  readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.test\.tsx?$/.test(name))
    .map((name) => `tests/${name.replaceAll('\\', '/')}`)
    .filter((name) => readFileSync(join(root, name), 'utf8').includes("from 'fast-check'"));

/** @type {Record<string, (count: number | null) => number>} */
const kinds = {
  fuzz(count) {
    const files = propertyTests();
    const properties = run([bin('vitest/vitest.mjs'), 'run', '--testTimeout=0', ...files], {
      DRAAIKNOP_PROPERTY_SEED: seed(),
    });
    if (properties !== 0) return properties;
    return run([bin('vitest/vitest.mjs'), 'run', 'tests/security/fuzz-', '--testTimeout=0'], {
      FUZZ_N: String(count ?? 5_000),
      FUZZ_SEED: seed(),
    });
  },
  torture(count) {
    const disk = run(
      [bin('vitest/vitest.mjs'), 'run', 'tests/unit/electron/services/backups/trouble.test.ts'],
      { DRAAIKNOP_ALLE_STORINGEN: '1' },
    );
    if (disk !== 0) return disk;
    for (let round = 0; round < (count ?? 10); round += 1) {
      const status = run([bin('@playwright/test/cli.js'), 'test', 'kill'], {
        DRAAIKNOP_KILL_SEED: seed(),
        DRAAIKNOP_KILLS: '20',
        DRAAIKNOP_BEWAAR: '1',
      });
      if (status !== 0) return status;
    }
    return 0;
  },
};

const [kind = '', given] = process.argv.slice(2);
const start = kinds[kind];
const count = given === undefined ? null : Number(given);
if (start === undefined || (count !== null && !(count > 0))) {
  process.stderr.write(`Gebruik: ${Object.keys(kinds).join(' of ')}, met een aantal.\n`);
  process.exit(1);
}
process.exitCode = start(count);
