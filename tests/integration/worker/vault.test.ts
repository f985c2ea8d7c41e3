import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { createKdf } from '../../../electron/services/kdf';
import {
  bad,
  type Computer,
  good,
  lock,
  makeDossier,
  PASSPHRASE,
  type Program,
  until,
} from './program';
import { aComputer, run } from './support';

let computer: Computer;
const open = (): Program => run(computer);

beforeEach(async () => {
  computer = await aComputer(createKdf());
});

const withPassphrase = (tekst: string) => ({ soort: 'wachtwoordzin', tekst }) as const;

describe('a new dossier', () => {
  test('does not exist before its recovery key is confirmed', async () => {
    const { session } = open();
    const input = { roepnaam: 'Proef', passphrase: PASSPHRASE, coder: 'analist' };
    const pending = await good(session.create(input));
    expect(pending.herstelsleutel).toMatch(/^([0-9A-Z]{4}-){8}[0-9A-Z]{4}$/);
    expect(await good(session.list())).toEqual([]);
    expect(await readdir(computer.folder)).toEqual([]);
    expect(await computer.indexedDb.databases()).toEqual([]);

    const status = await good(pending.confirm());
    expect(status).toMatchObject({ naam: 'Proef', kind: 'eigen', seq: 2, schade: null });
    expect(status.coder).toMatchObject({ naam: 'analist' });
    expect(await good(session.list())).toMatchObject([
      { id: status.id, roepnaam: 'Proef', stap: 2 },
    ]);
    const { rows } = await good(session.ask('geschiedenis', { offset: 0, limit: 10 }));
    expect(rows.map(({ zin }) => zin)).toEqual(['Codeur toegevoegd: analist', 'Dossier gemaakt']);
  });

  test('can be given up, and leaves nothing', async () => {
    const { session } = open();
    const input = { roepnaam: 'Proef', passphrase: PASSPHRASE, coder: 'analist' };
    const pending = await good(session.create(input));
    pending.cancel();
    expect(await bad(pending.confirm())).toMatchObject({ code: 'ongeldige-vraag' });
    expect(await readdir(computer.folder)).toEqual([]);
  });

  test.each([
    { roepnaam: '  ', passphrase: PASSPHRASE, coder: 'analist' },
    { roepnaam: 'Proef', passphrase: PASSPHRASE, coder: ' ' },
  ])('needs names: %j', async (input) => {
    const program = open();
    expect(await bad(program.session.create(input))).toMatchObject({ code: 'naam-leeg' });
    // Before the costly derivation, and before anything is written.
    const asked = program.calls.filter((call) => !/^(vault\.list|app\.info) /.test(call));
    expect(asked).toEqual([]);
  });

  test('with a passphrase that is easy to guess is refused, whatever the screen let through', async () => {
    const program = open();
    const input = { roepnaam: 'Proef', passphrase: 'welkom123', coder: 'analist' };
    const refused = { code: 'wachtwoordzin-geweigerd', params: { reden: 'raden' } };
    expect(await bad(program.session.create(input))).toMatchObject(refused);
    await good(program.session.openExample());
    expect(await bad(program.session.keepExample(input))).toMatchObject(refused);
    // Before the costly derivation, and before anything is written.
    expect(program.calls.filter((call) => call.startsWith('kdf.derive'))).toEqual([]);
    expect(await readdir(computer.folder)).toEqual([]);
  });

  test('that was broken off after its keys were written gets its first step when opened', async () => {
    const first = open();
    const input = { roepnaam: 'Proef', passphrase: PASSPHRASE, coder: 'analist' };
    const pending = await good(first.session.create(input));
    void pending.confirm();
    await until(() => first.calls.includes('vault.create goed'));
    first.kill();
    const second = open();
    const [entry] = await good(second.session.list());
    const id = entry?.id ?? '';
    const status = await good(second.session.unlock({ id, geheim: withPassphrase(PASSPHRASE) }));
    expect(status.schade).toBeNull();
    expect(status.seq).toBeGreaterThan(0);
    const { rows } = await good(second.session.ask('geschiedenis', { offset: 0, limit: 10 }));
    expect(rows.at(-1)?.zin).toBe('Dossier gemaakt');
  });
});

describe('unlocking', () => {
  test('by passphrase, whichever way its letters are composed, and by recovery key', async () => {
    const first = open();
    const { id, herstelsleutel } = await makeDossier(first, {
      roepnaam: 'Proef',
      passphrase: 'café met één ingang',
      coder: 'analist',
    });
    await lock(first);
    const second = open();
    const decomposed = withPassphrase('café met één ingang'.normalize('NFD'));
    const status = await good(second.session.unlock({ id, geheim: decomposed }));
    expect(status).toMatchObject({ id, seq: 2, schade: null });
    expect(status.coder).toMatchObject({ naam: 'analist' });
    await lock(second);
    const third = open();
    const typed = herstelsleutel.toLowerCase().replaceAll('-', ' ');
    const geheim = { soort: 'herstelsleutel', tekst: typed } as const;
    expect(await good(third.session.unlock({ id, geheim }))).toMatchObject({ id, seq: 2 });
  });

  test('with a wrong passphrase fails, and from the third time on has to wait', async () => {
    const first = open();
    const { id } = await makeDossier(first);
    await lock(first);
    const { session } = open();
    const wrong = { id, geheim: withPassphrase('iets anders') };
    expect(await bad(session.unlock(wrong))).toMatchObject({
      code: 'wachtwoordzin-onjuist',
      params: {},
    });
    await bad(session.unlock(wrong));
    expect(await bad(session.unlock(wrong))).toMatchObject({
      code: 'wachtwoordzin-onjuist',
      params: { wacht: 5 },
    });
    const right = { id, geheim: withPassphrase(PASSPHRASE) };
    expect(await bad(session.unlock(right))).toMatchObject({ code: 'even-wachten' });
  });

  test('tells a typing error in the recovery key, which costs no attempt', async () => {
    const first = open();
    const { id, herstelsleutel } = await makeDossier(first);
    await lock(first);
    const { session } = open();
    const tekst = `${herstelsleutel.startsWith('A') ? 'B' : 'A'}${herstelsleutel.slice(1)}`;
    for (let attempt = 0; attempt < 5; attempt++) {
      const failed = await bad(session.unlock({ id, geheim: { soort: 'herstelsleutel', tekst } }));
      expect(failed).toMatchObject({
        code: 'herstelsleutel-onjuist',
        params: { reden: 'tikfout' },
      });
      expect(failed.params.wacht).toBeUndefined();
    }
  });

  test('is refused while another window has the dossier, and works once that is gone', async () => {
    const first = open();
    const { id } = await makeDossier(first);
    const second = open();
    const geheim = withPassphrase(PASSPHRASE);
    expect(await bad(second.session.unlock({ id, geheim }))).toMatchObject({ code: 'elders-open' });
    first.kill();
    expect(await good(second.session.unlock({ id, geheim }))).toMatchObject({ id });
  });

  test('of a damaged key file names the dossier', async () => {
    const first = open();
    const { id } = await makeDossier(first);
    await lock(first);
    const file = join(computer.folder, 'dossiers', id, 'kluis.json');
    const header = JSON.parse(await readFile(file, 'utf8'));
    header.wraps.wachtwoordzin = `AAAA${header.wraps.wachtwoordzin.slice(4)}`;
    await writeFile(file, JSON.stringify(header));
    const { session } = open();
    expect(await bad(session.unlock({ id, geheim: withPassphrase(PASSPHRASE) }))).toMatchObject({
      code: 'kluis-onleesbaar',
      params: { naam: 'Proefdossier' },
    });
  });
});

describe('locking', () => {
  test('tells the shell how far the dossier has come, and ends everything', async () => {
    const program = open();
    const { id } = await makeDossier(program);
    await lock(program);
    const told = program.calls.filter((call) => !call.startsWith('backup.'));
    expect(told.at(-1)).toBe('sentinel.write goed');
    expect(await bad(program.session.ask('status', null))).toMatchObject({
      code: 'dossier-gesloten',
    });
    expect(await good(open().session.list())).toMatchObject([{ id, stap: 2 }]);
  });
});
