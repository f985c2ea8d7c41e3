import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  isTemporary,
  temporaryPath,
  writeFileAtomic,
} from '../../../../electron/services/atomic-file';
import { failingFileSystem, recordingFileSystem } from './file-systems';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'draaiknop-atomic-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('writes beside the target, makes it durable, and only then puts it in place', async () => {
  const { fs, steps } = recordingFileSystem();
  const target = join(folder, 'kluis.json');
  await writeFileAtomic(target, 'inhoud', fs);
  expect(await readFile(target, 'utf8')).toBe('inhoud');
  expect(steps.map((step) => step.replace(/\.draaiknop-[0-9a-f]{16}\.tmp/, 'TIJDELIJK'))).toEqual([
    'open TIJDELIJK wx 600',
    'writeFile TIJDELIJK',
    'sync TIJDELIJK',
    'close TIJDELIJK',
    'rename TIJDELIJK kluis.json',
    'open . r',
    'sync .',
    'close .',
  ]);
});

// Windows keeps such rights elsewhere: there the user's own folder is what protects.
test.skipIf(process.platform === 'win32')(
  'only the user may read it, also when it replaces a file that others could read',
  async () => {
    const target = join(folder, 'kluis.json');
    await writeFile(target, 'oud', { mode: 0o644 });
    await writeFileAtomic(target, 'nieuw');
    expect((await stat(target)).mode & 0o777).toBe(0o600);
  },
);

test.each(['open', 'writeFile', 'sync', 'rename'])(
  'when %s fails the old file stands and nothing is left',
  async (step) => {
    const target = join(folder, 'kluis.json');
    await writeFile(target, 'oud');
    const fs = failingFileSystem(step, 'ENOSPC');
    await expect(writeFileAtomic(target, 'nieuw', fs)).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(await readFile(target, 'utf8')).toBe('oud');
    expect(await readdir(folder)).toEqual(['kluis.json']);
  },
);

test('a temporary name is known as one, and no two are the same', () => {
  const names = new Set(Array.from({ length: 50 }, () => temporaryPath('/map/kluis.json')));
  expect(names.size).toBe(50);
  for (const name of names) {
    expect(isTemporary(name.slice('/map/'.length))).toBe(true);
  }
  expect(isTemporary('kluis.json')).toBe(false);
});
