/**
 * The cipher that does nothing (tests/bench/session/null-primitives.ts) exists to measure what
 * sealing costs. It must not be able to reach the program: nothing that is built may name it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const NAME = 'null-primitives';

const codeIn = (folder: string) =>
  readdirSync(resolve(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:[cm]?[jt]sx?|json|ya?ml)$/.test(entry.name))
    .map((entry) => resolve(entry.parentPath, entry.name))
    .filter((file) => !file.includes('node_modules'));

const naming = (files: readonly string[]) =>
  files.filter((file) => readFileSync(file, 'utf8').includes(NAME));

test('nothing of the program, and nothing that builds it, names the cipher that does nothing', () => {
  const built = ['electron', 'renderer', 'shared', 'fixtures'].flatMap(codeIn);
  const builders = readdirSync(root)
    .filter((name) => /\.(?:ts|json|yml|cjs|mjs)$/.test(name))
    .map((name) => resolve(root, name))
    .filter((file) => !file.endsWith('knip.json'));
  expect(built.length).toBeGreaterThan(400);
  expect(naming([...built, ...builders])).toEqual([]);
});

test('the measurement alone puts it in place', () => {
  const users = naming(codeIn('tests')).map((file) => file.slice(root.length + 1));
  expect(users.sort()).toEqual([
    'tests/architecture/null-cipher.test.ts',
    'tests/bench/session.mjs',
  ]);
});
