import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mergePreferences, prepareProfile } from '../../../../electron/chromium/profile';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'draaiknop-profiel-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const file = () => join(folder, 'chromium', 'Default', 'Preferences');
const read = async () => JSON.parse(await readFile(file(), 'utf8'));

test('a new profile remembers nothing, asks nothing and looks nothing up', async () => {
  await prepareProfile(join(folder, 'chromium'));
  expect(await read()).toMatchObject({
    autofill: { profile_enabled: false, credit_card_enabled: false },
    browser: { enable_spellchecking: false },
    credentials_enable_service: false,
    history: { saving_disabled: true },
    net: { network_prediction_options: 2 },
    safebrowsing: { enabled: false },
    search: { suggest_enabled: false },
    signin: { allowed: false },
    translate: { enabled: false },
  });
});

test('what Chromium turned on is turned off again, the rest stays', async () => {
  await mkdir(join(folder, 'chromium', 'Default'), { recursive: true });
  const own = {
    browser: { window_placement: { left: 10 } },
    translate: { enabled: true },
    eigen: 1,
  };
  await writeFile(file(), JSON.stringify(own));
  await prepareProfile(join(folder, 'chromium'));
  expect(await read()).toMatchObject({
    browser: { window_placement: { left: 10 }, enable_spellchecking: false },
    translate: { enabled: false },
    eigen: 1,
  });
});

test('a profile that is right is not written again', async () => {
  await prepareProfile(join(folder, 'chromium'));
  const before = await stat(file());
  await prepareProfile(join(folder, 'chromium'));
  expect((await stat(file())).ino).toBe(before.ino);
});

test.each(['', '{', '[]', 'null'])('damaged settings %j are made anew', async (text) => {
  await mkdir(join(folder, 'chromium', 'Default'), { recursive: true });
  await writeFile(file(), text);
  await prepareProfile(join(folder, 'chromium'));
  expect(await read()).toMatchObject({ translate: { enabled: false } });
});

test('merging goes down into what both have, and replaces what is no tree', () => {
  expect(mergePreferences({ a: { b: 1, c: 2 }, d: [1] }, { a: { b: 3 }, d: { e: 4 } })).toEqual({
    a: { b: 3, c: 2 },
    d: { e: 4 },
  });
});
