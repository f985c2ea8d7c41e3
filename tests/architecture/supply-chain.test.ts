/** What is installed is what was chosen: pinned, from the registry, with a reason and a licence. */
import { describe, expect, test } from 'vitest';
import { filesBelow, read } from './files';

interface LockEntry {
  name?: string;
  version?: string;
  resolved?: string;
  integrity?: string;
  hasInstallScript?: boolean;
}

const manifest = JSON.parse(read('package.json'));
const lock: Record<string, LockEntry> = JSON.parse(read('package-lock.json')).packages;
const installed = Object.entries(lock).filter(([path]) => path !== '');

describe('lock file', () => {
  test('everything has an integrity hash', () => {
    expect(installed.filter(([, entry]) => !entry.integrity).map(([path]) => path)).toEqual([]);
  });

  test('nothing comes from git or from another address', () => {
    const elsewhere = installed.filter(
      ([, { resolved, version }]) =>
        (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')) ||
        !/^\d+\.\d+\.\d+/.test(version ?? ''),
    );
    expect(elsewhere.map(([path]) => path)).toEqual([]);
  });

  test('SheetJS is the patched one, byte for byte', () => {
    expect(lock['node_modules/xlsx']).toMatchObject({
      name: '@e965/xlsx',
      version: '0.20.3',
      integrity:
        'sha512-703RN/3OdsRD5mtse2HBX7Um7xwaP9tlswEG6svOtjqokXoX7rJdQj7DyabD2I+xk22RgaIIU+R6BHgkpZGB/w==',
    });
    expect(Object.keys(lock).filter((path) => path.endsWith('/xlsx'))).toHaveLength(1);
  });

  test('no package got an install script that nobody looked at', () => {
    const scripts = installed.filter(([, e]) => e.hasInstallScript).map(([path]) => path);
    expect(
      scripts.filter((path) => !/\/(fsevents|@swc\/core|electron-winstaller)$/.test(path)),
    ).toEqual([]);
  });

  test('native packages have their parts for the three systems', () => {
    for (const native of [
      '@biomejs/cli',
      '@swc/core',
      '@rolldown/binding',
      '@oxc-parser/binding',
    ]) {
      for (const system of ['linux-x64', 'darwin-arm64', 'win32-x64']) {
        const parts = Object.keys(lock).filter((path) => path.includes(`${native}-${system}`));
        expect(parts, `${native} for ${system}`).not.toEqual([]);
      }
    }
  });
});

describe('package.json', () => {
  const versions: Record<string, string> = manifest.devDependencies;

  test('everything is pinned and bundled', () => {
    expect(manifest.dependencies).toBeUndefined();
    const loose = Object.entries(versions).filter(
      ([, version]) => !/^(npm:@e965\/xlsx@)?\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  test('each dependency stands in docs/decisions/0002 with its licence and reason', () => {
    const rows = read('docs/decisions/0002-dependencies.md')
      .split('\n')
      .filter((line) => line.startsWith('| ') && !line.startsWith('| package'))
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
    const stated = rows.map(([name, version, licence]) => ({ name, version, licence }));
    const real = Object.entries(versions).map(([name, version]) => ({
      name,
      version,
      licence: JSON.parse(read(`node_modules/${name}/package.json`)).license,
    }));
    const byName = (a: { name?: string }, b: { name?: string }): number =>
      (a.name ?? '') < (b.name ?? '') ? -1 : 1;
    expect(stated.sort(byName)).toEqual(real.sort(byName));
    expect(rows.filter((row) => (row[4] ?? '') === '')).toEqual([]);
  });
});

describe('docs/decisions', () => {
  const decisions = filesBelow('docs/decisions').filter((file) => !file.endsWith('README.md'));
  const index = read('docs/decisions/README.md');

  test.each(decisions)('%s is numbered, listed and short', (file) => {
    const [, number, name] = /\/(\d{4})-([a-z0-9-]+\.md)$/.exec(file) ?? [];
    expect(number).toBeDefined();
    expect(index).toContain(`| [${number}](${number}-${name}) |`);
    expect(read(file)).toMatch(new RegExp(`^# ${number} `));
    // The table of dependencies is as long as it must be.
    if (number !== '0002') expect(read(file).trimEnd().split('\n').length).toBeLessThanOrEqual(40);
  });

  test('numbers are used once and the index names no file that is not there', () => {
    const numbers = decisions.map((file) => /\/(\d{4})/.exec(file)?.[1]);
    expect(new Set(numbers).size).toBe(numbers.length);
    const named = [...index.matchAll(/\]\((\d{4}-[a-z0-9-]+\.md)\)/g)].map((match) => match[1]);
    expect(named.map((name) => `docs/decisions/${name}`).sort()).toEqual(decisions);
  });
});
