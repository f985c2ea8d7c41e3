import {
  appendFile,
  link,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { momentFile, reeksFile } from '../../../../../shared/backup/moment';
import { failingDisk } from '../../../../support/failing-disk';
import {
  bytesOf,
  type Disk,
  folderOf,
  header,
  ID,
  type Made,
  makeMoment,
  newDisk,
  readMoment,
  start,
  unitKeys,
} from './support';

const TODAY = '2026-11-22T10:00:00.000Z';
const LATER = '2026-11-22T11:00:00.000Z';

let disk: Disk;
let made: Made;

beforeEach(async () => {
  disk = await newDisk();
  made = start(disk);
});

const begin = (
  reeks: { naam: string; lengte: number } | null,
  run = made,
  map = 'eigen' as const,
) => run.backups.begin({ id: ID, map, reeks, nodig: 0 });
const files = (folder = disk.own) => readdir(folder).then((names) => names.sort());

describe('a moment', () => {
  test('is its bytes, and an index that says which', async () => {
    const { moment, reeks } = await makeMoment(made, { at: TODAY, stap: 7, reden: 'hand' });
    expect(moment).toBe('20261122T100000000Z-7');
    const [listed] = (await folderOf(made)).momenten;
    expect(listed).toMatchObject({
      moment,
      eigen: true,
      index: {
        id: ID,
        at: TODAY,
        stap: 7,
        reden: 'hand',
        reeks: reeks.naam,
        lengte: 5000,
        programma: '1.2.3',
      },
    });
    const read = await readMoment(made, 'eigen', { reeks: reeks.naam, lengte: 5000 });
    expect(read.equals(Buffer.from(bytesOf(TODAY, 5000)))).toBe(true);
    expect(await made.backups.open({ id: ID, map: 'eigen', moment })).toMatchObject({
      header,
      units: made.units,
    });
  });

  test('that goes on costs its own bytes only; the one before stays what it was', async () => {
    const one = await makeMoment(made, { at: TODAY, stap: 1 });
    const more = bytesOf('meer', 100);
    await makeMoment(made, { at: LATER, stap: 2, reeks: one.reeks, bytes: [more] });
    expect((await files()).filter((name) => name.endsWith('.dkr'))).toHaveLength(1);
    const [second, first] = (await folderOf(made)).momenten;
    expect(await readMoment(made, 'eigen', first?.index as never)).toHaveLength(5000);
    const whole = await readMoment(made, 'eigen', second?.index as never);
    expect(whole.subarray(5000).equals(Buffer.from(more))).toBe(true);
  });

  test('that was broken off leaves nothing, and its bytes are cut off by the next', async () => {
    const one = await makeMoment(made, { at: TODAY });
    const path = join(disk.own, reeksFile(one.reeks.naam));
    const before = await files();
    const { token } = await begin(one.reeks);
    await made.backups.append({ token, bytes: bytesOf('half', 900) });
    await made.backups.abort({ token });
    expect(await readFile(path)).toHaveLength(5000);
    // Killed: then the bytes are still there.
    await appendFile(path, bytesOf('half', 900));
    const next = start(disk);
    await begin(one.reeks, next);
    expect(await readFile(path)).toHaveLength(5000);
    await next.backups.abortAll();
    expect(await files()).toEqual(before);
  });

  test('is dropped with the page that was making it', async () => {
    const { token } = await begin(null);
    await made.backups.append({ token, bytes: bytesOf('half', 900) });
    await made.backups.abortAll();
    expect((await files()).filter((name) => name.endsWith('.dkr'))).toEqual([]);
    await expect(made.backups.append({ token, bytes: bytesOf('x', 1) })).rejects.toMatchObject({
      code: 'niet-gevonden',
    });
  });

  test('takes no unit keys of another dossier', async () => {
    made.units = { ...made.units, id: 'ffffffffffffffff' };
    await expect(makeMoment(made, { at: TODAY })).rejects.toMatchObject({
      code: 'ongeldige-vraag',
    });
    expect((await folderOf(made)).momenten).toEqual([]);
  });

  test('keeps the header that lies there when the own one cannot be read', async () => {
    const one = await makeMoment(made, { at: TODAY });
    made.header = null;
    const two = await makeMoment(made, { at: LATER, reeks: one.reeks });
    const { moment } = two;
    expect(await made.backups.open({ id: ID, map: 'eigen', moment })).toMatchObject({ header });
    await rm(disk.own, { recursive: true });
    await expect(makeMoment(made, { at: LATER })).rejects.toMatchObject({ code: 'opslag-mislukt' });
  });

  test('is refused before anything is written when there is no room for it', async () => {
    const small = failingDisk();
    small.free = 70 * 1024 * 1024;
    const run = start(disk, small.fs);
    const nodig = 10 * 1024 * 1024;
    await expect(
      run.backups.begin({ id: ID, map: 'eigen', reeks: null, nodig }),
    ).rejects.toMatchObject({
      code: 'schijf-vol',
      params: { nodig: nodig + 64 * 1024 * 1024, vrij: small.free },
    });
    await expect(files()).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('a reeks is not gone on with', () => {
  test('when it is longer in a moment, shorter on disk, gone, or somebody else’s', async () => {
    const one = await makeMoment(made, { at: TODAY });
    const two = await makeMoment(made, { at: LATER, reeks: one.reeks });
    const path = join(disk.own, reeksFile(one.reeks.naam));
    const refused = (reeks: typeof one.reeks, run = made) =>
      expect(begin(reeks, run)).rejects.toMatchObject({ code: 'niet-gevonden' });
    await refused(one.reeks);
    await refused({ naam: 'ffffffffffffffff', lengte: 0 });
    // The other kind of window on the same folder.
    await refused(two.reeks, start(disk, undefined, { host: 'electron' }));
    await writeFile(path, bytesOf('kort', 10));
    await refused(two.reeks);
    await rm(path);
    await refused(two.reeks);
  });

  test('when what lies after it may be a moment that cannot be read now', async () => {
    const one = await makeMoment(made, { at: TODAY });
    const two = await makeMoment(made, { at: LATER, reeks: one.reeks });
    const newer = join(disk.own, momentFile(two.moment));
    const index = JSON.parse(await readFile(newer, 'utf8'));
    await writeFile(newer, JSON.stringify({ ...index, version: 2 }));
    const path = join(disk.own, reeksFile(one.reeks.naam));
    const before = await readFile(path);
    await expect(begin(one.reeks)).rejects.toMatchObject({ code: 'niet-gevonden' });
    expect((await readFile(path)).equals(before)).toBe(true);
    // One that nothing lies after is gone on with.
    const other = await makeMoment(made, { at: '2026-11-22T11:30:00.000Z', stap: 2 });
    const next = { at: '2026-11-22T11:40:00.000Z', stap: 3, reeks: other.reeks };
    expect((await makeMoment(made, next)).reeks.naam).toBe(other.reeks.naam);
  });

  test('when a link lies in its place: what it points at stays as it is', async () => {
    const one = await makeMoment(made, { at: TODAY });
    const path = join(disk.own, reeksFile(one.reeks.naam));
    const other = join(disk.stick, 'brief.txt');
    await rename(path, other);
    await appendFile(other, 'van de gebruiker');
    const before = await readFile(other);
    for (const make of [symlink, link]) {
      await make(other, path);
      await expect(begin(one.reeks)).rejects.toMatchObject({ code: 'niet-gevonden' });
      expect((await readFile(other)).equals(before)).toBe(true);
      await rm(path);
    }
  });
});

describe('what is no longer kept goes', () => {
  test('with its reeks when nothing else is in it, and not without the newest', async () => {
    const old = await makeMoment(made, { at: '2026-11-01T10:00:00.000Z' });
    const same = await makeMoment(made, { at: '2026-11-01T11:00:00.000Z', reeks: old.reeks });
    expect(await files()).toContain(momentFile(same.moment));
    made.now = new Date('2027-12-22T12:00:00.000Z');
    const next = await makeMoment(made, { at: '2027-12-22T10:00:00.000Z' });
    const left = await files();
    expect(left.filter((name) => name.startsWith('moment-'))).toEqual([momentFile(next.moment)]);
    expect(left.filter((name) => name.endsWith('.dkr'))).toEqual([reeksFile(next.reeks.naam)]);
    // One that is about to be set back stays, whatever its age.
    made.now = new Date('2029-01-22T12:00:00.000Z');
    await makeMoment(made, { at: '2029-01-22T10:00:00.000Z', houd: next.moment });
    expect(await files()).toContain(momentFile(next.moment));
  });

  test('and everything of older keys, also of another computer, with its key files', async () => {
    await makeMoment(start(disk, undefined, { host: 'electron' }), { at: TODAY });
    await makeMoment(made, { at: TODAY, stap: 2, reden: 'hand' });
    expect((await folderOf(made)).momenten).toHaveLength(2);
    const next = await makeMoment(made, { at: LATER, generatie: 2 });
    const { momenten } = await folderOf(made);
    expect(momenten.map(({ moment }) => moment)).toEqual([next.moment]);
    const left = await files();
    expect(left.filter((name) => name.startsWith('sleutels-'))).toHaveLength(1);
    expect(left).toHaveLength(4);
  });

  test('a reeks that nothing names only after a day: another may be writing it', async () => {
    const name = reeksFile('00000000000000aa');
    await makeMoment(made, { at: TODAY });
    await writeFile(join(disk.own, name), 'half');
    await utimes(join(disk.own, name), made.now, made.now);
    await makeMoment(made, { at: LATER });
    expect(await files()).toContain(name);
    made.now = new Date('2026-11-24T12:00:00.000Z');
    await makeMoment(made, { at: '2026-11-24T11:00:00.000Z' });
    expect(await files()).not.toContain(name);
  });

  test('nothing, where a newer program keeps moments too', async () => {
    const one = await makeMoment(made, { at: '2024-01-01T10:00:00.000Z' });
    const newer = momentFile('20240101T110000000Z-9');
    await writeFile(join(disk.own, newer), JSON.stringify({ version: 2 }));
    await makeMoment(made, { at: TODAY });
    expect(await files()).toEqual(expect.arrayContaining([newer, momentFile(one.moment)]));
    expect(await folderOf(made)).toMatchObject({ onleesbaar: 1 });
  });
});

describe('what was erased', () => {
  test('is in no key file of any maker, whatever else a crash left', async () => {
    made.units = unitKeys({ u1: 'YQ==', u2: 'Z2VoZWlt' });
    const other = start(disk, undefined, { host: 'electron' });
    other.units = made.units;
    await makeMoment(other, { at: TODAY });
    await makeMoment(made, { at: LATER });
    const left = '.draaiknop-0123456789abcdef.tmp';
    await writeFile(join(disk.own, left), JSON.stringify(made.units));
    made.units = unitKeys({ u1: 'YQ==' }, ['u2']);
    expect(await folderOf(made)).toMatchObject({ sleutelsAchter: true });
    await made.backups.follow(made.units);
    expect(await folderOf(made)).toMatchObject({ sleutelsAchter: false });
    for (const name of await files()) {
      expect(await readFile(join(disk.own, name), 'utf8')).not.toContain('Z2VoZWlt');
    }
  });

  test('says so in a folder that could not be written, and goes with its next moment', async () => {
    made.units = unitKeys({ u1: 'YQ==', u2: 'Z2VoZWlt' });
    await makeMoment(made, { at: TODAY });
    const full = failingDisk();
    const run = start(disk, full.fs);
    run.units = unitKeys({ u1: 'YQ==' }, ['u2']);
    full.refuses = 'ENOSPC';
    await run.backups.follow(run.units);
    expect(await folderOf(run)).toMatchObject({ sleutelsAchter: true });
    full.refuses = null;
    await makeMoment(run, { at: LATER });
    expect(await folderOf(run)).toMatchObject({ sleutelsAchter: false });
  });
});

describe('the second folder', () => {
  const choose = (folder: string | null = disk.stick) => made.backups.choose({ id: ID, folder });

  test('is chosen, used, and forgotten with what is in it left alone', async () => {
    expect(await choose()).toEqual({ pad: disk.stick, verlaat: null });
    await makeMoment(made, { at: TODAY, map: 'tweede' });
    const there = join(disk.stick, 'Draaiknop-back-ups', ID);
    expect(await files(there)).toHaveLength(4);
    expect(await folderOf(start(disk), 'tweede')).toMatchObject({
      pad: disk.stick,
      momenten: [{ eigen: true }],
    });
    await made.backups.forget({ id: ID });
    expect((await made.backups.list({ id: ID })).mappen).toHaveLength(1);
    expect(await files(there)).toHaveLength(4);
  });

  test('that is taken out is not there, and no fault; nor is it made anew', async () => {
    await choose();
    await makeMoment(made, { at: TODAY, map: 'tweede' });
    await rename(disk.stick, `${disk.stick}-weg`);
    const gone = { map: 'tweede', bereikbaar: false, fout: null, momenten: [] };
    expect(await folderOf(made, 'tweede')).toMatchObject(gone);
    await expect(makeMoment(made, { at: LATER, map: 'tweede' })).rejects.toMatchObject({
      code: 'bestand-verdwenen',
      params: { bestand: disk.stick },
    });
    // The place where it hangs is there, and empty.
    await mkdir(disk.stick);
    expect(await folderOf(made, 'tweede')).toMatchObject(gone);
    expect(await readdir(disk.stick)).toEqual([]);
    await rm(disk.stick, { recursive: true });
    await rename(`${disk.stick}-weg`, disk.stick);
    expect(await folderOf(made, 'tweede')).toMatchObject({ bereikbaar: true, fout: null });
  });

  test('is refused within the data folder, where nothing can be written, and when it is not there', async () => {
    await expect(choose(join(disk.data, 'dossiers'))).rejects.toMatchObject({
      code: 'bestand-geweigerd',
    });
    await expect(choose(disk.data)).rejects.toMatchObject({ code: 'bestand-geweigerd' });
    const full = failingDisk();
    full.refuses = 'EROFS';
    made = start(disk, full.fs);
    await expect(choose()).rejects.toMatchObject({ code: 'map-alleen-lezen' });
    made = start(disk);
    await expect(choose(join(disk.stick, 'niet'))).rejects.toMatchObject({
      code: 'opslag-mislukt',
    });
    expect(await choose(null)).toBe(null);
    expect((await made.backups.list({ id: ID })).mappen).toHaveLength(1);
  });
});

describe('a folder', () => {
  test('of which a moment is no moment says so, and lists the others', async () => {
    const one = await makeMoment(made, { at: TODAY });
    await writeFile(join(disk.own, momentFile('20261122T110000000Z-3')), '{"version":1');
    // Moved to another name: it says itself what it is.
    const text = await readFile(join(disk.own, momentFile(one.moment)), 'utf8');
    await writeFile(join(disk.own, momentFile('20261122T120000000Z-3')), text);
    expect(await folderOf(made)).toMatchObject({
      onleesbaar: 2,
      fout: null,
      momenten: [{ moment: one.moment }],
    });
    await expect(
      made.backups.open({ id: ID, map: 'eigen', moment: '20261122T110000000Z-3' }),
    ).rejects.toMatchObject({ code: 'backup-onleesbaar' });
    await expect(
      made.backups.open({ id: ID, map: 'eigen', moment: '20261122T130000000Z-3' }),
    ).rejects.toMatchObject({ code: 'niet-gevonden' });
  });

  test('remembers when it was checked and what was broken', async () => {
    await makeMoment(made, { at: TODAY });
    const kapot = [{ reeks: '00112233445566aa', stap: 4 }];
    await made.backups.checked({ id: ID, map: 'eigen', at: LATER, stap: 3, kapot });
    expect(await folderOf(start(disk))).toMatchObject({
      gecontroleerd: { at: LATER, stap: 3 },
      kapot,
    });
  });

  test('that cannot be read says why', async () => {
    await makeMoment(made, { at: TODAY });
    await rename(disk.own, `${disk.own}-weg`);
    await writeFile(disk.own, 'geen map');
    expect(await folderOf(made)).toMatchObject({ bereikbaar: true, fout: 'opslag-mislukt' });
  });

  test('without anything in it is there and empty', async () => {
    expect(await folderOf(made)).toMatchObject({ bereikbaar: true, fout: null, momenten: [] });
  });
});
