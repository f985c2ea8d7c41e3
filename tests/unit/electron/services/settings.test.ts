import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createSettings } from '../../../../electron/services/settings';
import { failingFileSystem, recordingFileSystem } from './file-systems';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'draaiknop-instellingen-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const standard = { version: 1, vergrendelNa: 15 };
const file = () => join(folder, 'instellingen.json');

describe('what is chosen for this computer', () => {
  test('is a quarter of an hour until somebody chooses', async () => {
    expect(await createSettings(folder).read()).toEqual(standard);
    expect(await readdir(folder)).toEqual([]);
  });

  test('is there after a restart, and makes the folder it stands in', async () => {
    const deeper = join(folder, 'gegevens');
    await createSettings(deeper).write({ version: 1, vergrendelNa: 30 });
    expect(await createSettings(deeper).read()).toEqual({ version: 1, vergrendelNa: 30 });
  });

  test('holds the choice and nothing else, for this user alone', async () => {
    await createSettings(folder).write({ version: 1, vergrendelNa: 5 });
    expect(JSON.parse(await readFile(file(), 'utf8'))).toEqual({ version: 1, vergrendelNa: 5 });
    if (process.platform !== 'win32') expect((await stat(file())).mode & 0o777).toBe(0o600);
  });

  test.each([
    ['nothing', ''],
    ['half a file', '{"version": 1, "vergr'],
    ['another version', '{"version": 2, "vergrendelNa": 30}'],
    ['never', '{"version": 1, "vergrendelNa": 0}'],
    ['a week', '{"version": 1, "vergrendelNa": 10080}'],
    ['a text', '{"version": 1, "vergrendelNa": "60"}'],
    ['more than was asked', '{"version": 1, "vergrendelNa": 60, "pad": "/"}'],
    ['a list', '[]'],
  ])('%s in the file gives the standard values', async (_what, text) => {
    await writeFile(file(), text);
    expect(await createSettings(folder).read()).toEqual(standard);
  });

  test('goes to disk before it takes the place of the old one', async () => {
    const { fs, steps } = recordingFileSystem();
    await createSettings(folder, fs).write({ version: 1, vergrendelNa: 60 });
    const at = (name: string) => steps.findIndex((step) => step.startsWith(name));
    expect(at('sync')).toBeGreaterThan(at('writeFile'));
    expect(at('rename')).toBeGreaterThan(at('sync'));
  });

  test.each([
    ['writeFile', 'ENOSPC', 'schijf-vol'],
    ['open', 'EROFS', 'map-alleen-lezen'],
    ['mkdir', 'EACCES', 'map-alleen-lezen'],
    ['rename', 'EIO', 'opslag-mislukt'],
  ])('%s that fails with %s is said, and leaves the old choice', async (step, system, code) => {
    await createSettings(folder).write({ version: 1, vergrendelNa: 10 });
    const settings = createSettings(folder, failingFileSystem(step, system));
    await expect(settings.write({ version: 1, vergrendelNa: 60 })).rejects.toMatchObject({ code });
    expect(await settings.read()).toEqual({ version: 1, vergrendelNa: 10 });
    expect(await readdir(folder)).toEqual(['instellingen.json']);
  });
});
