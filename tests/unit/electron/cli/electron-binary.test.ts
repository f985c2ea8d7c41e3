import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  electronBinary,
  fetchElectron,
  mayFetchElectron,
} from '../../../../electron/cli/electron-binary.mjs';

let root = '';
let electron = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'draaiknop-electron-'));
  electron = join(root, 'node_modules', 'electron');
  await mkdir(join(electron, 'dist'), { recursive: true });
});
afterEach(() => rm(root, { recursive: true, force: true }));

test('the binary is there when path.txt names a file that exists', async () => {
  expect(electronBinary(root, {})).toBeNull();
  await writeFile(join(electron, 'path.txt'), 'electron\n');
  expect(electronBinary(root, {})).toBeNull();
  await writeFile(join(electron, 'dist', 'electron'), '');
  expect(electronBinary(root, {})).toBe(join(electron, 'dist', 'electron'));
});

test('a folder of the user’s own counts instead, and nothing is fetched beside it', async () => {
  await writeFile(join(electron, 'path.txt'), 'electron');
  await writeFile(join(electron, 'dist', 'electron'), '');
  await writeFile(join(electron, 'install.js'), '');
  const env = { ELECTRON_OVERRIDE_DIST_PATH: join(root, 'weg') };
  expect(electronBinary(root, env)).toBeNull();
  expect(mayFetchElectron(root, env)).toBe(false);
  expect(mayFetchElectron(root, {})).toBe(true);
});

test('an installer that hangs is stopped in time, and not tried again', async () => {
  await writeFile(join(electron, 'install.js'), 'setInterval(() => {}, 1000)');
  const started = performance.now();
  expect(await fetchElectron(root, process.env, 300)).toBeNull();
  expect(performance.now() - started).toBeLessThan(5_000);
  expect(mayFetchElectron(root, {})).toBe(false);
});

test('without the package there is nothing to fetch', () => {
  expect(mayFetchElectron(root, {})).toBe(false);
});
