import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Secret } from '../../../renderer/store/types';
import { deleteDatabase } from '../../../renderer/workers/dossier/log';
import {
  bad,
  type Computer,
  good,
  lock,
  makeDossier,
  PASSPHRASE,
  type Program,
  unlock,
  unwatched,
} from './program';
import { madeUp, preview, reader } from './reader';
import { aComputer, run } from './support';

const NAME = 'proef.draaiknop';
const target = { naam: NAME, folder: null, overwrite: true };

let computer: Computer;
let program: Program;
let id: string;
let herstelsleutel: string;

/** A dossier with an import and a backup, which is a step of its own, and one more after that. */
beforeEach(async () => {
  computer = await aComputer();
  program = run(computer, reader(madeUp(600, 3)).start);
  ({ id, herstelsleutel } = await makeDossier(program));
  await good(program.session.readWorkbook({ name: 'x' } as File, unwatched));
  await good(program.session.importPreviews([preview], unwatched));
  await good(program.session.saveBackup(target, unwatched));
  await good(program.session.run('wieBenIk', { naam: 'onderzoeker 2' }));
});

async function backup(change: (bytes: Buffer) => Buffer = (bytes) => bytes): Promise<File> {
  const bytes = change(await readFile(join(computer.folder, NAME)));
  // Node can pass a Blob to another thread, but not a File.
  return Object.assign(new Blob([new Uint8Array(bytes)]), { name: NAME }) as File;
}

const damaged = (bytes: Buffer) => bytes.fill(0, bytes.length - 5000, bytes.length - 4900);

const phrase = (tekst = PASSPHRASE): Secret => ({ soort: 'wachtwoordzin', tekst });
const key = (tekst = herstelsleutel): Secret => ({ soort: 'herstelsleutel', tekst });
const asked = async (geheim = phrase()) => ({ file: await backup(), geheim });
/** Typed wrong in its last character: the check in the key itself shows that. */
const mistyped = (right: string) => right.slice(0, -1) + (right.endsWith('A') ? 'B' : 'A');

describe('a backup', () => {
  test('opens on a computer that never saw the dossier, with the same keys and history', async () => {
    const other = run(await aComputer());
    const seen: string[] = [];
    const status = await good(
      other.session.openBackup(await asked(), {
        signal: unwatched.signal,
        onProgress: ({ zin }) => void seen.push(zin),
      }),
    );
    expect(status).toMatchObject({
      id,
      naam: 'Proefdossier',
      seq: 4,
      aantallen: { casussen: 600 },
      schade: null,
      // Another computer, perhaps another person.
      coder: null,
    });
    expect([...new Set(seen)]).toEqual([
      'De sleutel wordt berekend',
      'De back-up wordt gelezen en gecontroleerd',
    ]);
    const mine = await good(program.session.ask('geschiedenis', { offset: 1, limit: 10 }));
    const theirs = await good(other.session.ask('geschiedenis', { offset: 0, limit: 10 }));
    expect(theirs.rows).toEqual(mine.rows);
    await good(other.session.run('wieBenIk', { naam: 'analist' }));
    expect(await good(other.session.run('ongedaanMaken', null))).toMatchObject({
      zin: '600 casussen geïmporteerd uit praktijken.xlsx',
    });
  });

  test('leaves no file when it is stopped', async () => {
    const before = await readdir(computer.folder);
    const stop = new AbortController();
    const work = { signal: stop.signal, onProgress: () => stop.abort() };
    const failed = await bad(
      program.session.saveBackup({ ...target, naam: 'half.draaiknop' }, work),
    );
    expect(failed).toMatchObject({ code: 'afgebroken' });
    expect(await readdir(computer.folder)).toEqual(before);
  });

  test('does not write over a file that is there, unless asked', async () => {
    const failed = await bad(
      program.session.saveBackup({ ...target, overwrite: false }, unwatched),
    );
    expect(failed).toMatchObject({ code: 'bestand-bestaat-al', params: { naam: NAME } });
  });

  test('opens with its recovery key on a computer that never saw the dossier', async () => {
    const other = run(await aComputer());
    expect(await good(other.session.openBackup(await asked(key()), unwatched))).toMatchObject({
      id,
      seq: 4,
      schade: null,
    });
    expect(await good(other.session.run('wieBenIk', { naam: 'analist' }))).toBeTruthy();
  });

  test('opens with its own recovery key only, and leaves nothing when it does not', async () => {
    const stranger = await makeDossier(run(await aComputer()));
    const empty = await aComputer();
    const { session } = run(empty);
    const tries: [string, string][] = [
      [stranger.herstelsleutel, 'anders'],
      [mistyped(herstelsleutel), 'tikfout'],
      [herstelsleutel.slice(0, -5), 'onvolledig'],
    ];
    for (const [typed, reden] of tries) {
      expect(await bad(session.openBackup(await asked(key(typed)), unwatched))).toMatchObject({
        code: 'herstelsleutel-onjuist',
        params: { bestand: NAME, reden },
      });
    }
    expect(await readdir(empty.folder)).toEqual([]);
    expect(await empty.indexedDb.databases()).toEqual([]);
  });

  test('makes one wait after guessing, whichever secret is guessed', async () => {
    const stranger = await makeDossier(run(await aComputer()));
    const { session } = run(await aComputer());
    const wrong = await asked(key(stranger.herstelsleutel));
    let last = await bad(session.openBackup(wrong, unwatched));
    for (let n = 1; n < 10 && last.params.wacht === undefined; n++) {
      last = await bad(session.openBackup(wrong, unwatched));
    }
    expect(last.code).toBe('herstelsleutel-onjuist');
    expect(last.params.wacht).toBeGreaterThan(0);
    expect(await bad(session.openBackup(await asked(), unwatched))).toMatchObject({
      code: 'even-wachten',
    });
  });

  test('opens with its own passphrase only, and leaves nothing when it does not', async () => {
    const empty = await aComputer();
    const other = run(empty);
    const file = await backup();
    expect(
      await bad(other.session.openBackup({ file, geheim: phrase('fout') }, unwatched)),
    ).toMatchObject({ code: 'wachtwoordzin-onjuist', params: { bestand: NAME } });
    expect(await readdir(empty.folder)).toEqual([]);
    expect(await empty.indexedDb.databases()).toEqual([]);
  });

  test.each<[string, string, (bytes: Buffer) => Buffer]>([
    ['cut off', 'backup-onvolledig', (bytes) => bytes.subarray(0, bytes.length - 1000)],
    ['changed', 'backup-onleesbaar', damaged],
    ['another file', 'backup-onleesbaar', () => Buffer.from('PK gewoon een zip')],
    ['empty', 'backup-onleesbaar', () => Buffer.alloc(0)],
  ])('that is %s is refused and leaves nothing', async (_, code, change) => {
    const empty = await aComputer();
    const other = run(empty);
    const file = await backup(change);
    const failed = await bad(other.session.openBackup({ file, geheim: phrase() }, unwatched));
    expect(failed).toMatchObject({ code, params: { bestand: NAME } });
    expect(await good(other.session.list())).toEqual([]);
    expect(await empty.indexedDb.databases()).toEqual([]);
  });

  test('of a dossier that is open in another window is refused', async () => {
    const second = run(computer);
    const input = { ...(await asked()), vervang: true };
    expect(await bad(second.session.openBackup(input, unwatched))).toMatchObject({
      code: 'elders-open',
    });
  });
});

describe('a backup of a dossier that is here', () => {
  beforeEach(() => lock(program));
  const open = (): Program => run(computer);

  test('does not take its place by itself', async () => {
    const { session } = open();
    expect(await bad(session.openBackup(await asked(), unwatched))).toMatchObject({
      code: 'kluis-bestaat-al',
      params: { naam: 'Proefdossier', stap: 5, backupStap: 4 },
    });
    expect(await unlock(open(), id)).toMatchObject({ seq: 5 });
  });

  test('is spoken of only to who can open the backup', async () => {
    const { session } = open();
    expect(await bad(session.openBackup(await asked(phrase('fout')), unwatched))).toMatchObject({
      code: 'wachtwoordzin-onjuist',
    });
    const typed = await asked(key(mistyped(herstelsleutel)));
    expect(await bad(session.openBackup(typed, unwatched))).toMatchObject({
      code: 'herstelsleutel-onjuist',
    });
    expect(await bad(session.openBackup(await asked(key()), unwatched))).toMatchObject({
      code: 'kluis-bestaat-al',
    });
  });

  test('gives way to the backup with the recovery key too', async () => {
    const input = { ...(await asked(key())), vervang: true };
    expect(await good(open().session.openBackup(input, unwatched))).toMatchObject({
      seq: 5,
      schade: null,
    });
  });

  test('takes its place when the user says so, sound and without a claim of damage', async () => {
    const first = open();
    const input = { ...(await asked()), vervang: true };
    const status = await good(first.session.openBackup(input, unwatched));
    expect(status).toMatchObject({ seq: 5, schade: null, coder: { naam: 'onderzoeker 1' } });
    await lock(first);
    expect(await unlock(open(), id)).toMatchObject({ seq: 5, schade: null });
  });

  test('that is not sound does not touch what is here', async () => {
    const { session } = open();
    const file = await backup(damaged);
    const input = { file, geheim: phrase(), vervang: true };
    expect(await bad(session.openBackup(input, unwatched))).toMatchObject({
      code: 'backup-onleesbaar',
    });
    expect(await unlock(open(), id)).toMatchObject({ seq: 5, schade: null });
  });

  test('brings back a store that is gone', async () => {
    await deleteDatabase(id, 1);
    const damaged = open();
    expect(await unlock(damaged, id)).toMatchObject({
      seq: 0,
      schade: { soort: 'leeg', gelezenTot: 0, verwacht: 5 },
    });
    expect(await bad(damaged.session.run('wieBenIk', { naam: 'analist' }))).toMatchObject({
      code: 'record-beschadigd',
    });
    await lock(damaged);
    const { session } = open();
    const input = { ...(await asked()), vervang: true };
    expect(await good(session.openBackup(input, unwatched))).toMatchObject({
      seq: 5,
      schade: null,
    });
  });

  test('brings back an unreadable key file, and the newer store stays', async () => {
    await writeFile(join(computer.folder, 'dossiers', id, 'kluis.json'), '{"version":1');
    expect(
      await bad(
        open().session.unlock({
          id,
          geheim: { soort: 'wachtwoordzin', tekst: PASSPHRASE },
        }),
      ),
    ).toMatchObject({ code: 'kluis-onleesbaar' });
    const mended = open();
    expect(await good(mended.session.openBackup(await asked(), unwatched))).toMatchObject({
      seq: 5,
      schade: null,
    });
    await lock(mended);
    expect(await unlock(open(), id)).toMatchObject({ seq: 5, schade: null });
  });
});
