/** Other keys for a dossier, in the whole program without its window. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Secret } from '../../../renderer/store/types';
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

// Argon2id takes its time, on purpose.
vi.setConfig({ testTimeout: 60_000 });

const NEW = 'paraplu gordijn lantaarn mosterd';
const byPassphrase = (tekst: string): Secret => ({ soort: 'wachtwoordzin', tekst });
const byKey = (tekst: string): Secret => ({ soort: 'herstelsleutel', tekst });

let computer: Computer;
let program: Program;
let id: string;
let herstelsleutel: string;

beforeEach(async () => {
  computer = await aComputer();
  program = run(computer);
  ({ id, herstelsleutel } = await makeDossier(program));
  await good(
    program.session.run('toevoegen', {
      soort: 'casus',
      velden: { naam: 'Een casus', wereld: 'zorg' },
    }),
  );
});

const folder = () => join(computer.folder, 'dossiers', id);

/** The files with keys; how far the log had come is written while time passes. */
async function files(): Promise<Record<string, string>> {
  const names = ['kluis.json', 'sleutels.json'];
  const texts = await Promise.all(names.map((name) => readFile(join(folder(), name), 'utf8')));
  return Object.fromEntries(names.map((name, i) => [name, texts[i] as string]));
}

/** Locks, and tries secrets on the dossier: 'open', or why not. */
async function tried(...secrets: Secret[]): Promise<string[]> {
  await lock(program);
  const outcomes: string[] = [];
  for (const geheim of secrets) {
    program = run(computer);
    const result = await program.session.unlock({ id, geheim });
    outcomes.push(result.ok ? 'open' : result.code);
    if (result.ok && geheim !== secrets.at(-1)) await lock(program);
  }
  return outcomes;
}

const newest = async () =>
  (await good(program.session.ask('geschiedenis', { offset: 0, limit: 1 }))).rows[0];
const casussen = async () => (await good(program.session.ask('status', null))).aantallen.casussen;

describe('another passphrase', () => {
  test('opens; the one before does not, and the recovery key still does', async () => {
    const before = await files();
    const records = await computer.indexedDb.databases();
    const input = { geheim: byPassphrase(PASSPHRASE), nieuw: NEW };
    expect(await good(program.session.changePassphrase(input))).toEqual({ genoteerd: true });
    const now = await files();
    expect(now['kluis.json']).not.toBe(before['kluis.json']);
    expect(now['sleutels.json']).toBe(before['sleutels.json']);
    expect(await computer.indexedDb.databases()).toEqual(records);
    expect(await tried(byPassphrase(PASSPHRASE), byKey(herstelsleutel), byPassphrase(NEW))).toEqual(
      ['wachtwoordzin-onjuist', 'open', 'open'],
    );
    expect(await newest()).toMatchObject({ kind: 'wachtwoordzin', wie: 'onderzoeker 1' });
    expect(await casussen()).toBe(1);
  });

  test('may be asked for with the recovery key', async () => {
    const input = { geheim: byKey(herstelsleutel), nieuw: NEW };
    await good(program.session.changePassphrase(input));
    expect(await tried(byPassphrase(NEW))).toEqual(['open']);
  });

  test.each([
    ['easy to guess', 'welkom', 'raden'],
    ['the one in force', PASSPHRASE, 'dezelfde'],
  ])('that is %s is refused, and nothing changes', async (_, nieuw, reden) => {
    const before = await files();
    const refused = { code: 'wachtwoordzin-geweigerd', params: { reden } };
    const geheim = byPassphrase(PASSPHRASE);
    expect(await bad(program.session.changePassphrase({ geheim, nieuw }))).toMatchObject(refused);
    expect(
      await bad(program.session.changePassphrase({ geheim: byKey(herstelsleutel), nieuw })),
    ).toMatchObject(refused);
    expect(await bad(program.session.newKeys({ geheim, nieuw }))).toMatchObject(refused);
    expect(await files()).toEqual(before);
  });

  test('is refused to who does not know the old one, with the waiting times of unlocking', async () => {
    const before = await files();
    const wrong = { geheim: byPassphrase('iets heel anders'), nieuw: NEW };
    expect(await bad(program.session.changePassphrase(wrong))).toMatchObject({
      code: 'wachtwoordzin-onjuist',
      params: {},
    });
    expect(await bad(program.session.newRecoveryKey(wrong.geheim))).toMatchObject({
      code: 'wachtwoordzin-onjuist',
    });
    expect(await bad(program.session.newKeys(wrong))).toMatchObject({
      code: 'wachtwoordzin-onjuist',
      params: { wacht: 5 },
    });
    const right = { geheim: byPassphrase(PASSPHRASE), nieuw: NEW };
    expect(await bad(program.session.changePassphrase(right))).toMatchObject({
      code: 'even-wachten',
    });
    expect(await files()).toEqual(before);
  });
});

describe('another recovery key', () => {
  test('counts once it was confirmed; until then the old one does', async () => {
    const before = await files();
    const shown = await good(program.session.newRecoveryKey(byPassphrase(PASSPHRASE)));
    expect(shown.herstelsleutel).toMatch(/^([0-9A-Z]{4}-){8}[0-9A-Z]{4}$/);
    expect(shown.herstelsleutel).not.toBe(herstelsleutel);
    expect(await files()).toEqual(before);
    expect(await good(program.session.confirmRecoveryKey())).toEqual({ genoteerd: true });
    expect(await newest()).toMatchObject({ kind: 'herstelsleutel' });
    expect(
      await tried(byKey(herstelsleutel), byPassphrase(PASSPHRASE), byKey(shown.herstelsleutel)),
    ).toEqual(['herstelsleutel-onjuist', 'open', 'open']);
  });

  test('that was not confirmed changes nothing', async () => {
    const before = await files();
    const shown = await good(program.session.newRecoveryKey(byKey(herstelsleutel)));
    await good(program.session.discardKeys());
    const gone = { code: 'ongeldige-vraag' };
    expect(await bad(program.session.confirmRecoveryKey())).toMatchObject(gone);
    // Nor does what another kind of key would need.
    await good(program.session.newRecoveryKey(byPassphrase(PASSPHRASE)));
    expect(await bad(program.session.sealAnew(unwatched))).toMatchObject(gone);
    expect(await files()).toEqual(before);
    expect(await tried(byKey(shown.herstelsleutel), byKey(herstelsleutel))).toEqual([
      'herstelsleutel-onjuist',
      'open',
    ]);
  });
});

describe('other keys', () => {
  test('open everything; the old ones open nothing, and stand in no file', async () => {
    const before = await files();
    const { session } = program;
    const shown = await good(session.newKeys({ geheim: byPassphrase(PASSPHRASE), nieuw: NEW }));
    expect(await files()).toEqual(before);
    const told: string[] = [];
    const work = { ...unwatched, onProgress: ({ zin }: { zin: string }) => void told.push(zin) };
    const { status, achtergebleven } = await good(session.sealAnew(work));
    expect(achtergebleven).toEqual([]);
    expect(status).toMatchObject({ id, seq: 4, naam: 'Proefdossier', schade: null });
    expect(status.coder?.naam).toBe('onderzoeker 1');
    expect(new Set(told)).toEqual(
      new Set([
        'Alles wordt opnieuw verzegeld',
        'Wat verzegeld is, wordt nagelezen',
        'De sleutels worden gewisseld',
        'De back-ups worden vernieuwd',
        'De back-up wordt geschreven',
      ]),
    );
    expect(await newest()).toMatchObject({ kind: 'nieuwe-sleutel', wie: 'onderzoeker 1' });
    await good(session.run('toevoegen', { soort: 'casus', velden: { naam: 'Nog een' } }));
    expect(await casussen()).toBe(2);

    const now = await files();
    expect((await readdir(folder())).sort()).toEqual([...Object.keys(before), 'wachter.json']);
    expect(JSON.parse(now['kluis.json'] as string)).toMatchObject({ generation: 2 });
    const all = Object.values(now).join('\n');
    const old =
      Object.values(before)
        .join('\n')
        .match(/"[A-Za-z0-9+/]{40,}={0,2}"/g) ?? [];
    expect(old.length).toBeGreaterThan(2);
    for (const wrap of old) expect(all).not.toContain(wrap);
    expect((await computer.indexedDb.databases()).map(({ name }) => name)).toEqual([
      `dossier-${id}-2`,
    ]);

    expect(
      await tried(
        byPassphrase(PASSPHRASE),
        byKey(herstelsleutel),
        byKey(shown.herstelsleutel),
        byPassphrase(NEW),
      ),
    ).toEqual(['wachtwoordzin-onjuist', 'herstelsleutel-onjuist', 'open', 'open']);
    expect(await casussen()).toBe(2);
  });

  test('can be given up while everything is sealed: then nothing has changed', async () => {
    const before = await files();
    const { session } = program;
    await good(session.newKeys({ geheim: byPassphrase(PASSPHRASE), nieuw: NEW }));
    const stop = new AbortController();
    const work = { signal: stop.signal, onProgress: () => stop.abort() };
    expect(await bad(session.sealAnew(work))).toMatchObject({ code: 'afgebroken' });
    expect(await files()).toEqual(before);
    await good(session.run('toevoegen', { soort: 'casus', velden: { naam: 'Nog een' } }));
    // And it can be done after all, with the key that was confirmed.
    expect((await good(session.sealAnew(unwatched))).status).toMatchObject({ seq: 5 });
    expect(await casussen()).toBe(2);
  });
});

describe('what was erased', () => {
  test('stays erased under other keys, also when a copy from before them is set back', async () => {
    const { session } = program;
    await good(session.run('toevoegen', { soort: 'interview', velden: { titel: 'Gesprek 1' } }));
    const target = { naam: 'vooraf.draaiknop', folder: null, overwrite: true };
    await good(session.saveBackup(target, unwatched));
    await good(session.newKeys({ geheim: byPassphrase(PASSPHRASE), nieuw: NEW }));
    await good(session.sealAnew(unwatched));
    const units = JSON.parse((await files())['sleutels.json'] as string);
    await good(session.erase({ onderdelen: Object.keys(units.units), geheim: byPassphrase(NEW) }));
    expect((await good(session.ask('status', null))).aantallen.interviews).toBe(0);
    await lock(program);

    program = run(computer);
    const bytes = await readFile(join(computer.folder, target.naam));
    // Node can pass a Blob to another thread, but not a File.
    const file = Object.assign(new Blob([new Uint8Array(bytes)]), { name: target.naam }) as File;
    const input = { file, geheim: byPassphrase(PASSPHRASE), vervang: true };
    const status = await good(program.session.openBackup(input, unwatched));
    expect(status.schade).toBeNull();
    expect(status.aantallen).toMatchObject({ casussen: 1, interviews: 0 });
    expect((await computer.indexedDb.databases()).map(({ name }) => name)).toEqual([
      `dossier-${id}`,
    ]);
  });
});

describe('what has no keys of its own', () => {
  test('has none to replace', async () => {
    await lock(program);
    program = run(computer);
    const { session } = program;
    await good(session.openExample());
    const refused = { code: 'ongeldige-vraag' };
    const geheim = byPassphrase(PASSPHRASE);
    expect(await bad(session.changePassphrase({ geheim, nieuw: NEW }))).toMatchObject(refused);
    expect(await bad(session.newRecoveryKey(geheim))).toMatchObject(refused);
    expect(await bad(session.newKeys({ geheim, nieuw: NEW }))).toMatchObject(refused);
    expect(await bad(session.rename('Anders'))).toMatchObject(refused);
  });
});

describe('another roepnaam', () => {
  test('stands everywhere at once, and opens with the same passphrase', async () => {
    await good(program.session.rename('  Behoud in de zorg '));
    expect(await good(program.session.ask('status', null))).toMatchObject({
      naam: 'Behoud in de zorg',
    });
    expect(await good(program.desktop.invoke('vault.list', null))).toMatchObject([
      { roepnaam: 'Behoud in de zorg' },
    ]);
    expect(await tried(byPassphrase(PASSPHRASE))).toEqual(['open']);
    expect(await good(program.session.ask('status', null))).toMatchObject({
      naam: 'Behoud in de zorg',
    });
  });

  test('is kept when other keys are made', async () => {
    const { session } = program;
    await good(session.newKeys({ geheim: byPassphrase(PASSPHRASE), nieuw: NEW }));
    await good(session.rename('Behoud'));
    expect((await good(session.sealAnew(unwatched))).status.naam).toBe('Behoud');
    expect(await good(program.desktop.invoke('vault.list', null))).toMatchObject([
      { roepnaam: 'Behoud' },
    ]);
  });

  test('cannot be empty', async () => {
    expect(await bad(program.session.rename('   '))).toMatchObject({ code: 'naam-leeg' });
    expect(await good(program.desktop.invoke('vault.list', null))).toMatchObject([
      { roepnaam: 'Proefdossier' },
    ]);
  });
});
