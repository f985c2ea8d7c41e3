/** The licences of what goes into the program: all of them, and nothing that has none. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import {
  bundledPackages,
  LICENCES_FILE,
  licenceFile,
  licences,
  licencesPlugin,
  packageOfModule,
} from '../../../../electron/cli/licences.mjs';

const root = resolve(import.meta.dirname, '../../../..');

describe('the list', () => {
  const names = bundledPackages(root);

  test('holds every package of the program that was chosen, and what those need', () => {
    const table = readFileSync(join(root, 'docs/decisions/0002-dependencies.md'), 'utf8');
    const chosen = [...table.matchAll(/^\| (\S+) \| [^|]+ \| [^|]+ \| program \|/gm)].map(
      ([, name]) => name,
    );
    expect(chosen.length).toBeGreaterThan(10);
    for (const name of [...chosen, 'scheduler', 'internmap', '@tanstack/virtual-core']) {
      expect(names).toContain(name);
    }
  });

  test('holds nothing that only builds or tests', () => {
    for (const name of ['vite', 'typescript', 'playwright-core', 'fast-check', '@types/node']) {
      expect(names).not.toContain(name);
    }
  });

  test('has of each a licence that may be shipped, in full', () => {
    for (const { naam, versie, licentie, tekst } of licences(root)) {
      expect(['MIT', 'ISC', 'Apache-2.0', 'OFL-1.1', 'BSD-3-Clause'], naam).toContain(licentie);
      expect(versie, naam).toMatch(/^\d+\.\d+\.\d+/);
      expect(tekst.length, naam).toBeGreaterThan(500);
    }
  });

  test('begins with the licence of Draaiknop itself', () => {
    expect(licenceFile(root).eigen).toMatch(/^MIT License/);
  });
});

describe('the build', () => {
  /** Runs the plugin on one chunk of these modules. */
  function build(moduleIds: string[], options = {}) {
    const plugin = licencesPlugin(root, options);
    const context = {
      emitFile: vi.fn(),
      error: (message: string) => {
        throw new Error(message);
      },
    };
    const generate = plugin.generateBundle as unknown as (
      this: typeof context,
      options: object,
      bundle: object,
    ) => void;
    generate.call(
      context,
      {},
      { 'a.js': { type: 'chunk', moduleIds }, 'a.css': { type: 'asset' } },
    );
    return context.emitFile.mock.calls;
  }

  test('refuses code of a package that is not in the list', () => {
    const own = join(root, 'renderer/app/main.tsx');
    expect(() => build([own, join(root, 'node_modules/left-pad/index.js')])).toThrow('left-pad');
    expect(() => build([`${root}/node_modules/react/node_modules/@a/b/c.js`])).toThrow('@a/b');
  });

  test('takes code of those that are, and its own', () => {
    const modules = ['\0rolldown/runtime.js', `${root}/node_modules/react/index.js`];
    expect(build([...modules, join(root, 'shared/schema.ts')])).toEqual([]);
  });

  test('writes the list only where the page is made', () => {
    const [[asset] = []] = build([], { write: true });
    expect(asset).toMatchObject({ type: 'asset', fileName: LICENCES_FILE });
    expect(JSON.parse(asset.source)).toEqual(licenceFile(root));
  });

  test('in out/ has the list of these very sources', () => {
    const written = join(root, 'out/renderer', LICENCES_FILE);
    if (!existsSync(written)) {
      console.info('niet geverifieerd: licenties in de build (eerst bouwen: npm run build)');
      return;
    }
    expect(JSON.parse(readFileSync(written, 'utf8'))).toEqual(licenceFile(root));
  });
});

test.each([
  ['/a/node_modules/react/index.js', 'react'],
  ['C:\\a\\node_modules\\@noble\\hashes\\sha2.js', '@noble/hashes'],
  ['/a/node_modules/x/node_modules/y/z.js?raw', 'y'],
  ['/a/renderer/main.tsx', null],
  ['\0virtual', null],
])('%s is of %s', (id, name) => expect(packageOfModule(id)).toBe(name));
