/** What setting back does not take away: what left, and the lines of what was erased. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Secret } from '../../../renderer/store/types';
import type { BackupMoment } from '../../../shared/backup/state';
import {
  bad,
  good,
  lock,
  makeDossier,
  PASSPHRASE,
  type Program,
  unlock,
  unwatched,
} from './program';
import { cijfers, gesprekken, madeUp, previewOf, reader } from './reader';
import { aComputer, run } from './support';

const geheim: Secret = { soort: 'wachtwoordzin', tekst: PASSPHRASE };

let computer: Awaited<ReturnType<typeof aComputer>>;
let program: Program;
let id: string;
let before: BackupMoment;

const moments = async () => (await good(program.session.ask('backups', null))).mappen[0]?.momenten;
const restore = ({ id: moment }: BackupMoment) =>
  good(program.session.restoreMoment({ map: 'eigen', moment }, unwatched));
const history = async (soort?: 'uitgifte', { session } = program) => {
  const request = { offset: 0, limit: 50, ...(soort && { soort }) };
  const { rows } = await good(session.ask('geschiedenis', request));
  return rows.map(({ kind, zin, wie, at }) => ({ kind, zin, wie, at }));
};

async function eraseInterview(): Promise<void> {
  const asked = { soort: 'interview', zoek: '', offset: 0, limit: 1 } as const;
  const { rows } = await good(program.session.ask('wisbaar', asked));
  await good(program.session.erase({ onderdelen: rows.map((row) => row.id), geheim }));
}

/** A moment; then something leaves, twice, and an interview is erased. */
beforeEach(async () => {
  computer = await aComputer();
  program = run(computer, reader([madeUp(6, 2), cijfers, gesprekken]).start);
  ({ id } = await makeDossier(program));
  await good(program.session.readWorkbook({ name: 'x' } as File, unwatched));
  await good(program.session.importPreviews([previewOf(3)], unwatched));
  await good(program.session.backupNow(unwatched));
  before = (await moments())?.[0] as BackupMoment;
  await good(program.session.noteCopied('Een zin.'));
  await good(program.session.noteCopied('Nog een zin.'));
  await eraseInterview();
});

describe('after setting back', () => {
  test('what left stands in the history, once, with its own time and whoever did it', async () => {
    const left = await history('uitgifte');
    expect(left.map(({ wie }) => wie)).toEqual(['onderzoeker 1', 'onderzoeker 1']);
    await restore(before);
    expect(await history('uitgifte')).toEqual(left);
    await restore(before);
    expect(await history('uitgifte')).toEqual(left);
    await good(program.session.backupNow(unwatched));
    const safe = (await moments())?.findLast(({ reden }) => reden === 'voor-terugzetten');
    await restore(safe as BackupMoment);
    expect(await history('uitgifte')).toEqual(left);
    await lock(program);
    program = run(computer);
    await unlock(program, id);
    expect(await history('uitgifte')).toEqual(left);
  });

  test('what was erased keeps its line, and the step that was gone back to its number', async () => {
    const erased = (await history()).filter(({ kind }) => kind === 'wissen');
    expect(erased).toMatchObject([{ wie: 'onderzoeker 1' }]);
    expect(erased[0]?.zin).toMatch(/^1 interview voorgoed gewist, met \d+ beurt/);
    const status = await restore(before);
    const rows = await history();
    expect(rows.filter(({ kind }) => kind === 'wissen')).toEqual(erased);
    expect(rows[0]?.zin).toBe(
      `Dossier teruggezet naar een back-up, tot en met stap ${before.stap}`,
    );
    expect(status.coder).toMatchObject({ naam: 'onderzoeker 1' });
  });

  test('a dossier that was locked keeps both', async () => {
    const [left, erased] = [await history('uitgifte'), (await history())[0]];
    await lock(program);
    program = run(computer);
    const input = { id, map: 'eigen', moment: before.id, geheim } as const;
    await good(program.session.restoreLocked(input, unwatched));
    expect(await history('uitgifte')).toEqual(left);
    expect(await history()).toContainEqual(erased);
  });
});

describe('after it gave way to a back-up in one file', () => {
  const target = { naam: 'oud.draaiknop', folder: null, overwrite: true };
  let file: File;

  /** Saved, and only then something leaves and an interview goes. */
  beforeEach(async () => {
    await good(program.session.saveBackup(target, unwatched));
    await good(program.session.noteCopied('Een zin.'));
    await eraseInterview();
    const bytes = await readFile(join(computer.folder, target.naam));
    // Node can pass a Blob to another thread, but not a File.
    file = Object.assign(new Blob([new Uint8Array(bytes)]), { name: target.naam }) as File;
  });

  test('what left, what was erased and what it was are still known', async () => {
    const [left, erased] = [await history('uitgifte'), (await history())[0]];
    const { seq } = await good(program.session.ask('status', null));
    expect(left).toHaveLength(4);
    await lock(program);
    program = run(computer);
    await good(program.session.openBackup({ file, geheim, vervang: true }, unwatched));
    expect(await history('uitgifte')).toEqual(left);
    const rows = await history();
    expect(rows[0]).toMatchObject({ kind: 'terugzetten', wie: 'onderzoeker 1' });
    expect(rows).toContainEqual(erased);
    await good(program.session.backupNow(unwatched));
    const safe = (await moments())?.find(({ reden }) => reden === 'voor-terugzetten');
    expect(safe).toMatchObject({ stap: seq, fout: null });
    await restore(safe as BackupMoment);
    expect((await history()).map(({ kind }) => kind)).toContain('wissen');
  });

  test('what it was is left when nothing could be saved of it', async () => {
    const { seq } = await good(program.session.ask('status', null));
    await lock(program);
    await rm(join(computer.folder, 'back-ups'), { recursive: true, force: true });
    await writeFile(join(computer.folder, 'back-ups'), '');
    program = run(computer);
    const failed = await bad(
      program.session.openBackup({ file, geheim, vervang: true }, unwatched),
    );
    expect(failed).toMatchObject({ code: 'opslag-mislukt' });
    program = run(computer);
    expect(await unlock(program, id)).toMatchObject({ seq, schade: null });
  });
});

test('a moment says that its counts hold what was erased since, also after setting back', async () => {
  await good(program.session.backupNow(unwatched));
  const since = async () => (await moments())?.map(({ stap, gewistSinds }) => [stap, gewistSinds]);
  expect(await since()).toEqual([
    [before.stap + 3, undefined],
    [before.stap, true],
  ]);
  await restore(before);
  await good(program.session.backupNow(unwatched));
  expect(await since()).toContainEqual([before.stap, true]);
});
