/** Back-ups as a user meets them: they are made, they say how they are, and they bring back. */
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Secret } from '../../../renderer/store/types';
import { deleteDatabase } from '../../../renderer/workers/dossier/log';
import type { BackupFolder, BackupMoment } from '../../../shared/backup/state';
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
import { aComputer, run } from './support';

const geheim: Secret = { soort: 'wachtwoordzin', tekst: PASSPHRASE };

let computer: Computer;
let program: Program;
let id: string;
let own: string;
let stick: string;

beforeEach(async () => {
  computer = await aComputer();
  program = run(computer);
  ({ id } = await makeDossier(program));
  own = join(computer.folder, 'back-ups', id);
  stick = `${computer.folder}-stick`;
});

const addCasus = (naam: string, { session } = program) =>
  good(session.run('toevoegen', { soort: 'casus', velden: { organisatie: naam } }));
const backUp = ({ session } = program) => good(session.backupNow(unwatched));
const state = ({ session } = program) => good(session.ask('backups', null));
const casussen = async ({ session } = program) =>
  (await good(session.ask('status', null))).aantallen.casussen;

async function folder(map: BackupFolder['map'] = 'eigen', of = program): Promise<BackupFolder> {
  const found = (await state(of)).mappen.find((one) => one.map === map);
  if (found === undefined) throw new Error(`no folder ${map}`);
  return found;
}

/** The newest moment, or the n-th before it. */
async function moment(back = 0, of = program): Promise<BackupMoment> {
  const found = (await folder('eigen', of)).momenten[back];
  if (found === undefined) throw new Error('no such moment');
  return found;
}

const restore = (one: BackupMoment, of = program) =>
  of.session.restoreMoment({ map: 'eigen', moment: one.id }, unwatched);

/** The files of a folder as the page of another computer gets them. */
async function chosenFiles(path: string): Promise<File[]> {
  const names = await readdir(path);
  return Promise.all(
    names.map(async (name) => {
      const blob = new Blob([new Uint8Array(await readFile(join(path, name)))]);
      const webkitRelativePath = `stick/${id}/${name}`;
      // Node can pass a Blob to another thread, but not a File.
      return Object.assign(blob, { name, webkitRelativePath }) as unknown as File;
    }),
  );
}

describe('a back-up', () => {
  test('says what is in it and how far it is behind, and a restart does not change that', async () => {
    await expect.poll(() => state()).toMatchObject({ laatste: null, achter: 2 });
    await addCasus('Molendrift');
    const made = await backUp();
    expect(made.stap).toBe(3);
    const now = await state();
    expect(now).toMatchObject({ laatste: made, achter: 0, bezig: null });
    expect(await moment()).toMatchObject({
      reden: 'hand',
      stap: 3,
      aantallen: { casussen: 1, cijfers: 0 },
      fout: null,
    });
    await addCasus('ZorgStart');
    expect(await state()).toMatchObject({ laatste: made, achter: 1 });
    program.kill();
    const again = run(computer);
    await unlock(again, id);
    const { momenten } = await folder('eigen', again).catch(() => ({ momenten: [] }));
    expect(momenten.length).toBeLessThanOrEqual(1);
    await backUp(again);
    expect((await folder('eigen', again)).momenten.map(({ stap }) => stap)).toEqual([4, 3]);
    expect((await readdir(own)).filter((name) => name.endsWith('.dkr'))).toHaveLength(1);
  });

  test('is made when the dossier is locked, and then of the last step', async () => {
    await addCasus('Molendrift');
    await lock(program);
    const listed = await good(run(computer).session.momentsOf(id));
    expect(listed).toMatchObject([
      { map: 'eigen', momenten: [{ stap: 3, reden: 'gewoon', aantallen: null, fout: null }] },
    ]);
  });

  test('there is none of the example, and it says so', async () => {
    const other = run(await aComputer());
    await good(other.session.openExample());
    expect(await state(other)).toEqual({ mappen: [], bezig: null, laatste: null, achter: 0 });
    expect(await bad(other.session.backupNow(unwatched))).toMatchObject({
      code: 'ongeldige-vraag',
    });
  });

  test('that does not fit is a state, and the next one takes all', async () => {
    await backUp();
    computer.disk.where = (path) => path.startsWith(own);
    computer.disk.refuses = 'ENOSPC';
    await addCasus('Molendrift');
    expect(await bad(program.session.backupNow(unwatched))).toMatchObject({ code: 'schijf-vol' });
    expect(await folder()).toMatchObject({ fout: 'schijf-vol' });
    expect(await state()).toMatchObject({ achter: 1 });
    computer.disk.refuses = null;
    await backUp();
    expect(await folder()).toMatchObject({ fout: null });
    expect(await state()).toMatchObject({ achter: 0 });
  });

  test('of which the newest was changed begins anew, and says which one is not to be trusted', async () => {
    await backUp();
    const [name = ''] = (await readdir(own)).filter((file) => file.startsWith('moment-'));
    const index = JSON.parse(await readFile(join(own, name), 'utf8'));
    await writeFile(join(own, name), JSON.stringify({ ...index, lengte: index.lengte - 1 }));
    await addCasus('Molendrift');
    await backUp();
    const { momenten } = await folder();
    expect(momenten.map(({ fout }) => fout)).toEqual([null, 'backup-onleesbaar']);
    expect((await readdir(own)).filter((file) => file.endsWith('.dkr'))).toHaveLength(2);
    expect(await bad(restore(momenten[1] as BackupMoment))).toMatchObject({
      code: 'backup-onleesbaar',
    });
    expect(await casussen()).toBe(1);
  });

  test('does not hold the key of what was erased, in no file and in no folder', async () => {
    await good(
      program.session.run('toevoegen', {
        soort: 'interview',
        velden: { titel: 'Gesprek 1' },
      }),
    );
    await mkdir(stick);
    await good(program.session.chooseBackupFolder(stick));
    await backUp();
    const units = JSON.parse(
      await readFile(join(computer.folder, 'dossiers', id, 'sleutels.json'), 'utf8'),
    );
    const [[unit, wrap] = ['', '']] = Object.entries<string>(units.units);
    expect(wrap.length).toBeGreaterThan(40);
    const everywhere = [own, join(stick, 'Draaiknop-back-ups', id)];
    const holding = async () => {
      const found: string[] = [];
      for (const path of everywhere) {
        for (const name of await readdir(path)) {
          if ((await readFile(join(path, name))).includes(wrap)) found.push(name);
        }
      }
      return found;
    };
    expect(await holding()).toHaveLength(2);
    await good(program.session.erase({ onderdelen: [unit], geheim }));
    expect(await holding()).toEqual([]);
    // Nor does setting back to before bring it back.
    const [, before] = (await folder()).momenten;
    const status = await good(restore((before ?? (await moment())) as BackupMoment));
    expect(status.aantallen.interviews).toBe(0);
    await rm(stick, { recursive: true });
  });
});

describe('setting back', () => {
  let before: BackupMoment;

  beforeEach(async () => {
    await addCasus('Molendrift');
    await backUp();
    before = await moment();
    await addCasus('ZorgStart');
    await addCasus('Jeugdhulp');
  });

  test('brings the dossier as it was, says so in the history, and can be undone', async () => {
    const status = await good(restore(before));
    expect(status).toMatchObject({ id, seq: 4, schade: null, aantallen: { casussen: 1 } });
    expect(status.coder).toMatchObject({ naam: 'onderzoeker 1' });
    const { rows } = await good(program.session.ask('geschiedenis', { offset: 0, limit: 1 }));
    expect(rows[0]).toMatchObject({ kind: 'terugzetten', wie: 'onderzoeker 1' });
    await backUp();
    const safe = (await folder()).momenten.find(({ reden }) => reden === 'voor-terugzetten');
    expect(safe).toMatchObject({ stap: 5, aantallen: { casussen: 3 } });
    const undone = await good(restore(safe as BackupMoment));
    expect(undone).toMatchObject({ seq: 6, schade: null, aantallen: { casussen: 3 } });
    await lock(program);
    expect(await unlock(run(computer), id)).toMatchObject({ seq: 6, schade: null });
  });

  test('to what is not sound changes nothing', async () => {
    const name = (await readdir(own)).find((file) => file.endsWith('.dkr')) ?? '';
    const whole = await readFile(join(own, name));
    const bytes = Buffer.from(whole);
    bytes[200] = (bytes[200] as number) ^ 1;
    await writeFile(join(own, name), bytes);
    expect(await bad(restore(before))).toMatchObject({ code: 'backup-onleesbaar' });
    expect(await casussen()).toBe(3);
    await addCasus('Nog een');
    await writeFile(join(own, name), whole.subarray(0, 300));
    expect(await bad(restore(before))).toMatchObject({ code: 'backup-onvolledig' });
    expect(await casussen()).toBe(4);
  });

  test('is not done when what is here cannot be saved first', async () => {
    computer.disk.where = (path) => path.startsWith(own);
    computer.disk.refuses = 'EROFS';
    expect(await bad(restore(before))).toMatchObject({ code: 'map-alleen-lezen' });
    computer.disk.refuses = null;
    expect(await casussen()).toBe(3);
  });

  test('that is stopped changes nothing', async () => {
    const stop = new AbortController();
    const work = { signal: stop.signal, onProgress: () => stop.abort() };
    const failed = await bad(
      program.session.restoreMoment({ map: 'eigen', moment: before.id }, work),
    );
    expect(failed).toMatchObject({ code: 'afgebroken' });
    expect(await casussen()).toBe(3);
  });

  test('brings back a dossier whose store is gone, and one whose key files are', async () => {
    await lock(program);
    await deleteDatabase(id, 1);
    const damaged = run(computer);
    expect(await unlock(damaged, id)).toMatchObject({ schade: { soort: 'leeg' } });
    // From within the damage screen, with the dossier open.
    const listed = await good(damaged.session.momentsOf(id));
    const newest = listed[0]?.momenten[0] as BackupMoment;
    expect(await good(restore(newest, damaged))).toMatchObject({
      seq: 6,
      schade: null,
      aantallen: { casussen: 3 },
    });
    await lock(damaged);
    for (const file of ['kluis.json', 'sleutels.json']) {
      await writeFile(join(computer.folder, 'dossiers', id, file), '{"version":1');
      const locked = run(computer);
      const [{ momenten } = { momenten: [] }] = await good(locked.session.momentsOf(id));
      const moment = momenten[0]?.id ?? '';
      const input = { id, map: 'eigen', moment, geheim } as const;
      // The store was whole and newer: it stays.
      expect(await good(locked.session.restoreLocked(input, unwatched))).toMatchObject({
        seq: 6,
        schade: null,
      });
      await lock(locked);
    }
    expect(await unlock(run(computer), id)).toMatchObject({ seq: 6, schade: null });
  });

  test('a locked dossier asks for its secret, saves what is there and goes back', async () => {
    await lock(program);
    const { session } = run(computer);
    const input = { id, map: 'eigen', moment: before.id } as const;
    const wrong = { ...geheim, tekst: 'een heel andere zin' };
    expect(await bad(session.restoreLocked({ ...input, geheim: wrong }, unwatched))).toMatchObject({
      code: 'wachtwoordzin-onjuist',
    });
    expect(await good(session.restoreLocked({ ...input, geheim }, unwatched))).toMatchObject({
      seq: 4,
      schade: null,
      aantallen: { casussen: 1 },
    });
    const [{ momenten } = { momenten: [] }] = await good(session.momentsOf(id));
    expect(momenten[0]).toMatchObject({ reden: 'voor-terugzetten', stap: 5 });
  });
});

describe('the second folder', () => {
  test('gets all at once, may be taken out, and catches up when it is back', async () => {
    await mkdir(stick);
    expect(await good(program.session.chooseBackupFolder(stick))).toEqual({
      pad: stick,
      verlaat: null,
    });
    await backUp();
    expect(await folder('tweede')).toMatchObject({ pad: stick, momenten: [{ stap: 2 }] });
    await rename(stick, `${stick}-weg`);
    await addCasus('Molendrift');
    await backUp();
    expect(await folder('tweede')).toMatchObject({ bereikbaar: false, fout: null });
    expect(await state()).toMatchObject({ achter: 0 });
    await rename(`${stick}-weg`, stick);
    await backUp();
    const { momenten } = await folder('tweede');
    expect(momenten.map(({ stap }) => stap)).toEqual([3, 2]);
    await good(program.session.forgetBackupFolder());
    expect((await state()).mappen).toHaveLength(1);
    await rm(stick, { recursive: true });
  });
});

describe('a folder of back-ups on a computer that never saw the dossier', () => {
  test('says what is in it, and opens', async () => {
    await addCasus('Molendrift');
    await backUp();
    const files = await chosenFiles(own);
    const other = run(await aComputer());
    const found = await good(other.session.momentsIn(files));
    expect(found).toMatchObject([
      { id, roepnaam: 'Proefdossier', momenten: [{ stap: 3, fout: null }] },
    ]);
    const chosen = found[0]?.momenten[0] as BackupMoment;
    const input = { files, id, moment: chosen.id, geheim };
    const wrong = { ...input, geheim: { ...geheim, tekst: 'een heel andere zin' } };
    expect(await bad(other.session.openBackupFolder(wrong, unwatched))).toMatchObject({
      code: 'wachtwoordzin-onjuist',
    });
    expect(await good(other.session.openBackupFolder(input, unwatched))).toMatchObject({
      id,
      seq: 3,
      schade: null,
      coder: null,
      aantallen: { casussen: 1 },
    });
    expect(await bad(program.session.openBackupFolder(input, unwatched))).toMatchObject({
      code: 'ongeldige-vraag',
    });
  });

  test('without its reeks, or without its keys, names what is missing', async () => {
    await backUp();
    const files = await chosenFiles(own);
    const chosen = await moment();
    const { session } = run(await aComputer());
    for (const [kind, code] of [
      ['reeks-', 'bestand-verdwenen'],
      ['sleutels-', 'backup-onleesbaar'],
      ['kluis-', 'backup-onleesbaar'],
      ['moment-', 'niet-gevonden'],
    ] as const) {
      const left = files.filter(({ name }) => !name.startsWith(kind));
      const input = { files: left, id, moment: chosen.id, geheim };
      expect(await bad(session.openBackupFolder(input, unwatched)), kind).toMatchObject({ code });
    }
    expect(await good(session.momentsIn([]))).toEqual([]);
  });
});
