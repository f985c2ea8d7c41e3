/** Onthouden op deze computer, from the session through the worker to the shell's files. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { type FakeKeychain, fakeKeychain } from '../../support/fake-keychain';
import {
  bad,
  type Computer,
  good,
  lock,
  makeDossier,
  PASSPHRASE,
  type Program,
  unwatched,
} from './program';
import { aComputer, run } from './support';

let computer: Computer;
let keychain: FakeKeychain;
let program: Program;
let id: string;
const geheim = { soort: 'wachtwoordzin', tekst: PASSPHRASE } as const;
const file = () => join(computer.folder, 'dossiers', id, 'onthouden.json');

beforeEach(async () => {
  computer = await aComputer();
  keychain = fakeKeychain();
  computer.keychain = keychain;
  program = run(computer);
  ({ id } = await makeDossier(program));
});

/** The list as it is now: the session asks for its first one when it starts. */
const listed = () => good(program.desktop.invoke('vault.list', null));

async function restarted(): Promise<Program> {
  await lock(program);
  return run(computer);
}

describe('a dossier that this computer remembers', () => {
  test('opens without passphrase, and still with it', async () => {
    await good(program.session.rememberHere(geheim));
    expect(await good(program.session.keychain(id))).toEqual({
      sleutelbos: 'echt',
      onthouden: true,
    });
    program = await restarted();
    expect(await listed()).toMatchObject([{ id, onthouden: true }]);
    const status = await good(program.session.unlockHere(id));
    expect(status).toMatchObject({ id, kind: 'eigen', seq: 2, schade: null });
    // Without the second that Argon2id takes.
    expect(program.calls).not.toContain('kdf.derive goed');
    program = await restarted();
    expect(await good(program.session.unlock({ id, geheim }))).toMatchObject({ id });
  });

  test('takes no wrong secret as proof', async () => {
    const wrong = { soort: 'wachtwoordzin', tekst: 'een heel andere zin' } as const;
    expect(await bad(program.session.rememberHere(wrong))).toMatchObject({
      code: 'wachtwoordzin-onjuist',
    });
    expect(await readdir(join(file(), '..'))).not.toContain('onthouden.json');
  });

  test('is forgotten when asked', async () => {
    await good(program.session.rememberHere(geheim));
    await good(program.session.forgetHere(id));
    program = await restarted();
    expect(await listed()).toMatchObject([{ onthouden: false }]);
    expect(await bad(program.session.unlockHere(id))).toMatchObject({
      code: 'onthouden-vervallen',
    });
  });

  test('under another account says so, forgets, and opens with the passphrase', async () => {
    await good(program.session.rememberHere(geheim));
    program = await restarted();
    keychain.otherAccount();
    expect(await bad(program.session.unlockHere(id))).toMatchObject({ code: 'sleutelbos-weigert' });
    expect(await listed()).toMatchObject([{ onthouden: false }]);
    expect(await good(program.session.unlock({ id, geheim }))).toMatchObject({ id });
  });

  test('keeps its key while the keychain is locked', async () => {
    await good(program.session.rememberHere(geheim));
    program = await restarted();
    keychain.says.locked = true;
    expect(await bad(program.session.unlockHere(id))).toMatchObject({ code: 'sleutelbos-nu-niet' });
    keychain.says.locked = false;
    expect(await good(program.session.unlockHere(id))).toMatchObject({ id });
  });

  test('is forgotten when what was kept is of another key, and says so', async () => {
    await good(program.session.rememberHere(geheim));
    const ofFirst = file();
    await lock(program);
    program = run(computer);
    const first = id;
    ({ id } = await makeDossier(program));
    await good(program.session.rememberHere(geheim));
    await lock(program);
    // The wrap of one dossier with the sealed key of the other: as after a new key.
    const [one, two] = await Promise.all([read(ofFirst), read(file())]);
    await writeJson(file(), { ...two, wrap: one.wrap });
    program = run(computer);
    expect(await bad(program.session.unlockHere(id))).toMatchObject({
      code: 'onthouden-vervallen',
    });
    const list = await listed();
    expect(list.find((entry) => entry.id === id)?.onthouden).toBe(false);
    expect(list.find((entry) => entry.id === first)?.onthouden).toBe(true);
  });
});

describe('when the keys of the dossier change', () => {
  const nieuw = 'zeven grijze ganzen over het veen';

  test('another passphrase leaves it as it was', async () => {
    await good(program.session.rememberHere(geheim));
    await good(program.session.changePassphrase({ geheim, nieuw }));
    program = await restarted();
    expect(await good(program.session.unlockHere(id))).toMatchObject({ id });
  });

  test('new keys end it, at once and on disk', async () => {
    await good(program.session.rememberHere(geheim));
    const before = await readFile(file(), 'utf8');
    await good(program.session.newKeys({ geheim, nieuw }));
    await good(program.session.sealAnew(unwatched));
    expect(await readdir(join(file(), '..'))).not.toContain('onthouden.json');
    program = await restarted();
    expect(await listed()).toMatchObject([{ onthouden: false }]);
    // Nor does the file that was there before help whoever put it aside.
    await writeFile(file(), before);
    expect(await bad(program.session.unlockHere(id))).toMatchObject({
      code: 'onthouden-vervallen',
    });
    expect(await readdir(join(file(), '..'))).not.toContain('onthouden.json');
    const opens = { soort: 'wachtwoordzin', tekst: nieuw } as const;
    expect(await good(program.session.unlock({ id, geheim: opens }))).toMatchObject({ id });
  });
});

describe('it never travels', () => {
  test('a back-up holds neither the file nor the wrap', async () => {
    await good(program.session.rememberHere(geheim));
    const { wrap, sleutel } = await read(file());
    const target = { naam: 'kopie.draaiknop', folder: null, overwrite: false };
    const saved = await good(program.session.saveBackup(target, unwatched));
    const bytes = await readFile(saved?.pad ?? '', 'latin1');
    expect(bytes).toContain('DRAAIKNOP');
    expect(bytes).not.toContain(wrap);
    expect(bytes).not.toContain(sleutel);
    expect(bytes).not.toContain('onthouden');
  });

  test('the example is not remembered', async () => {
    await lock(program);
    program = run(computer);
    await good(program.session.openExample());
    expect(await bad(program.session.rememberHere(geheim))).toMatchObject({
      code: 'ongeldige-vraag',
    });
  });
});

describe('where there is no keychain', () => {
  test('nothing is remembered, and the passphrase works as ever', async () => {
    keychain.says.backend = 'basic_text';
    expect(await bad(program.session.rememberHere(geheim))).toMatchObject({
      code: 'sleutelbos-ontbreekt',
    });
    expect(keychain.sealed.times).toBe(0);
    program = await restarted();
    expect(await good(program.session.unlock({ id, geheim }))).toMatchObject({ id });
  });
});

async function read(path: string): Promise<{ wrap: string; sleutel: string }> {
  return JSON.parse(await readFile(path, 'utf8'));
}

function writeJson(path: string, value: object): Promise<void> {
  return writeFile(path, JSON.stringify(value));
}
