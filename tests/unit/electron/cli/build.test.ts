import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { build, isBuilt } from '../../../../electron/cli/build.mjs';

const RESULTS = [
  'out/main/index.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
  'out/node/chromium.js',
  'out/node/cli.js',
];

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'draaiknop-bouw-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** Writes a file, changed at this moment (seconds). */
async function put(path: string, at: number, text = ''): Promise<void> {
  const file = join(root, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
  await utimes(file, at, at);
}
/** Folders change when a file is added or removed: set them back. */
async function age(...folders: string[]): Promise<void> {
  for (const folder of folders) await utimes(join(root, folder), 100, 100);
}

describe('whether there is a build', () => {
  beforeEach(async () => {
    await put('electron/main/index.ts', 100);
    await put('package.json', 100);
    for (const path of RESULTS) await put(path, 200);
    await age('electron', 'electron/main');
  });

  test('newer than its sources', () => {
    expect(isBuilt(root)).toBe(true);
  });

  test.each(RESULTS)('not without %s', async (path) => {
    await rm(join(root, path));
    expect(isBuilt(root)).toBe(false);
  });

  test('not when one part is older than the newest source', async () => {
    await put('electron/main/index.ts', 150);
    await put('out/node/cli.js', 120);
    expect(isBuilt(root)).toBe(false);
  });

  test('not when a source changed, was added or was removed', async () => {
    await put('package.json', 300);
    expect(isBuilt(root)).toBe(false);
    await put('package.json', 100);
    expect(isBuilt(root)).toBe(true);
    await put('electron/main/nieuw.ts', 100);
    expect(isBuilt(root)).toBe(false);
    await age('electron', 'electron/main');
    await rm(join(root, 'electron/main/nieuw.ts'));
    expect(isBuilt(root)).toBe(false);
  });
});

describe('building', () => {
  const electronVite = 'node_modules/electron-vite/bin/electron-vite.js';
  const vite = 'node_modules/vite/bin/vite.js';

  test('runs both builders, one after the other, in the root', async () => {
    const note = `require('node:fs').appendFileSync('gedaan', process.argv.slice(2).join(' ') + '\\n')`;
    await put(electronVite, 1, note);
    await put(vite, 1, note);
    expect(await build(root)).toBeNull();
    const { readFile } = await import('node:fs/promises');
    expect(await readFile(join(root, 'gedaan'), 'utf8')).toBe(
      'build --logLevel warn\nbuild -c vite.node.config.ts --logLevel warn\n',
    );
  });

  test('stops at the first that fails, and answers what it said', async () => {
    await put(electronVite, 1, 'console.error("kan niet"); process.exit(2)');
    await put(vite, 1, `require('node:fs').writeFileSync('gedaan', '')`);
    expect(await build(root)).toContain('kan niet');
    expect(await build(root)).not.toBeNull();
    expect(isBuilt(root)).toBe(false);
  });
});
