/** What the shell keeps of a key that the keychain guards, and when it forgets it. */
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createKeychain, type Keychain } from '../../../../electron/services/keychain';
import { makeTransitPair, openTransit } from '../../../../shared/vault/transit';
import { type FakeKeychain, fakeKeychain } from '../../../support/fake-keychain';
import { failingFileSystem } from './file-systems';

const ID = 'a1b2c3d4e5f6a7b8';
const OTHER = 'ffffffffffffffff';
const WRAP = 'd3JhcA==';

let folder = '';
let system: FakeKeychain;
let keychain: Keychain;
const file = (id = ID) => join(folder, id, 'onthouden.json');
const record = async () => JSON.parse(await readFile(file(), 'utf8'));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'draaiknop-sleutelbos-'));
  await mkdir(join(folder, ID));
  await mkdir(join(folder, OTHER));
  system = fakeKeychain();
  keychain = createKeychain({ folder, system });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** The key that the shell gives, as the worker would open it. */
async function make(of: Keychain = keychain, id = ID): Promise<Uint8Array> {
  const pair = await makeTransitPair();
  return openTransit(pair, await of.make({ id, publicKey: pair.publicKey }));
}

async function recall(of: Keychain = keychain, id = ID) {
  const pair = await makeTransitPair();
  const { wrap, ...envelope } = await of.recall({ id, publicKey: pair.publicKey });
  return { key: await openTransit(pair, envelope), wrap };
}

async function remember(): Promise<Uint8Array> {
  const key = await make();
  await keychain.keep({ id: ID, wrap: WRAP });
  return key;
}

describe('with a real keychain', () => {
  test('a key comes back as it was made, with what it wraps, also to a next program', async () => {
    const key = await remember();
    expect(key).toHaveLength(32);
    const later = createKeychain({ folder, system });
    expect(await later.state(ID)).toEqual({ sleutelbos: 'echt', onthouden: true });
    expect(await later.remembers(ID)).toBe(true);
    expect(await recall(later)).toEqual({ key, wrap: WRAP });
  });

  test('each key is another one', async () => {
    expect(await make()).not.toEqual(await make());
  });

  test('nothing is written before it is kept, and the key itself never', async () => {
    const key = await make();
    expect(await readdir(join(folder, ID))).toEqual([]);
    await keychain.keep({ id: ID, wrap: WRAP });
    expect(await readdir(join(folder, ID))).toEqual(['onthouden.json']);
    const text = await readFile(file(), 'utf8');
    expect(text).not.toContain(Buffer.from(key).toString('base64'));
    if (process.platform !== 'win32') expect((await stat(file())).mode & 0o777).toBe(0o600);
  });

  test('what was not made cannot be kept, nor kept twice', async () => {
    await expect(keychain.keep({ id: ID, wrap: WRAP })).rejects.toMatchObject({
      code: 'ongeldige-vraag',
    });
    await remember();
    await expect(keychain.keep({ id: ID, wrap: WRAP })).rejects.toMatchObject({
      code: 'ongeldige-vraag',
    });
  });

  test('forgetting takes it away, and is no fault when there is nothing', async () => {
    await remember();
    await keychain.forget(ID);
    expect(await keychain.state(ID)).toEqual({ sleutelbos: 'echt', onthouden: false });
    await keychain.forget(ID);
    await expect(recall()).rejects.toMatchObject({ code: 'onthouden-vervallen' });
    // A key that was made but not kept is forgotten too.
    await make();
    await keychain.forget(ID);
    await expect(keychain.keep({ id: ID, wrap: WRAP })).rejects.toMatchObject({
      code: 'ongeldige-vraag',
    });
  });

  test('is sealed again when the keychain has a newer key of its own', async () => {
    const key = await remember();
    const before = (await record()).sleutel;
    system.says.rotated = true;
    expect(await recall()).toEqual({ key, wrap: WRAP });
    expect((await record()).sleutel).not.toBe(before);
    expect(await recall()).toEqual({ key, wrap: WRAP });
  });
});

describe('without a real keychain', () => {
  test.each([
    { backend: 'basic_text' },
    { backend: 'unknown' },
    { available: false },
    { platform: 'freebsd' },
  ])('%j: nothing is made or written', async (says) => {
    Object.assign(system.says, says);
    expect(await keychain.state(ID)).toEqual({ sleutelbos: 'geen', onthouden: false });
    await expect(make()).rejects.toMatchObject({ code: 'sleutelbos-ontbreekt' });
    expect(system.sealed.times).toBe(0);
    expect(await readdir(join(folder, ID))).toEqual([]);
  });

  test('a name that promises more than the bytes show is not believed', async () => {
    const liar = { ...system, platform: 'linux', backend: () => 'gnome_libsecret' };
    liar.seal = async () => new TextEncoder().encode('v10 sealed with a known password');
    const believing = createKeychain({ folder, system: liar });
    await expect(make(believing)).rejects.toMatchObject({ code: 'sleutelbos-ontbreekt' });
    await expect(believing.keep({ id: ID, wrap: WRAP })).rejects.toMatchObject({
      code: 'ongeldige-vraag',
    });
  });

  test('in the Chromium host it does not exist, and only forgets', async () => {
    await remember();
    const none = createKeychain({ folder, system: null });
    expect(await none.state(ID)).toEqual({ sleutelbos: 'niet-hier', onthouden: false });
    expect(await none.remembers(ID)).toBe(false);
    await expect(make(none)).rejects.toMatchObject({ code: 'sleutelbos-ontbreekt' });
    await expect(recall(none)).rejects.toMatchObject({ code: 'sleutelbos-nu-niet' });
    expect(await keychain.remembers(ID)).toBe(true);
    await none.forget(ID);
    expect(await keychain.remembers(ID)).toBe(false);
  });
});

describe('a keychain that refuses', () => {
  test.each([
    { locked: true },
    { available: false },
    { backend: 'kwallet6' },
    { backend: 'basic_text' },
  ])('for now (%j): the key stays, and opens again later', async (says) => {
    const key = await remember();
    const before = { ...system.says };
    Object.assign(system.says, says);
    await expect(recall()).rejects.toMatchObject({ code: 'sleutelbos-nu-niet' });
    Object.assign(system.says, before);
    expect(await recall()).toEqual({ key, wrap: WRAP });
  });

  test('for good, under another account: forgotten', async () => {
    await remember();
    system.otherAccount();
    await expect(recall()).rejects.toMatchObject({ code: 'sleutelbos-weigert' });
    expect(await keychain.remembers(ID)).toBe(false);
  });

  test('for good, on a computer of another kind: forgotten', async () => {
    await remember();
    Object.assign(system.says, { platform: 'win32', backend: '' });
    await expect(recall()).rejects.toMatchObject({ code: 'sleutelbos-weigert' });
    expect(await keychain.remembers(ID)).toBe(false);
  });

  test('while making: nothing is kept', async () => {
    system.says.locked = true;
    await expect(make()).rejects.toMatchObject({ code: 'sleutelbos-nu-niet' });
    expect(await readdir(join(folder, ID))).toEqual([]);
  });
});

describe('a file that is not what it was', () => {
  test('of another dossier opens nothing, and is forgotten', async () => {
    await remember();
    await writeFile(file(OTHER), await readFile(file()));
    await expect(recall(keychain, OTHER)).rejects.toMatchObject({ code: 'sleutelbos-weigert' });
    expect(await keychain.remembers(OTHER)).toBe(false);
    expect(await keychain.remembers(ID)).toBe(true);
  });

  test.each(['{', '{}', '{"version":2}'])('damaged (%s): not offered', async (text) => {
    await writeFile(file(), text);
    expect(await keychain.remembers(ID)).toBe(false);
    await expect(recall()).rejects.toMatchObject({ code: 'onthouden-vervallen' });
  });

  test('with a sealed key that was changed: refused and forgotten', async () => {
    await remember();
    const kept = await record();
    const sealed = Buffer.from(kept.sleutel, 'base64');
    sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1;
    await writeFile(file(), JSON.stringify({ ...kept, sleutel: sealed.toString('base64') }));
    await expect(recall()).rejects.toMatchObject({ code: 'sleutelbos-weigert' });
  });

  test('sealed by the password in the source of Chromium: refused and forgotten', async () => {
    await remember();
    const kept = await record();
    const sealed = Buffer.from(kept.sleutel, 'base64');
    sealed.write('v10', 0);
    await writeFile(file(), JSON.stringify({ ...kept, sleutel: sealed.toString('base64') }));
    await expect(recall()).rejects.toMatchObject({ code: 'sleutelbos-weigert' });
    expect(await keychain.remembers(ID)).toBe(false);
  });
});

test.each([
  ['ENOSPC', 'schijf-vol'],
  ['EROFS', 'map-alleen-lezen'],
])('%s becomes %s, and nothing is remembered', async (code, expected) => {
  const failing = createKeychain({ folder, system, fs: failingFileSystem('sync', code) });
  await make(failing);
  await expect(failing.keep({ id: ID, wrap: WRAP })).rejects.toMatchObject({ code: expected });
  expect(await keychain.remembers(ID)).toBe(false);
});

test('a dossier that is not here gets no file', async () => {
  const missing = '0123456789abcdef';
  await make(keychain, missing);
  await expect(keychain.keep({ id: missing, wrap: WRAP })).rejects.toMatchObject({
    code: 'kluis-niet-gevonden',
  });
});
