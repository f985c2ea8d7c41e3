/** When back-ups are made and checked by themselves, and what is said when that goes wrong. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  addCasussen,
  DOSSIER,
  newWorld,
  type Run,
  start,
  takeDown,
  unwatched,
  type World,
} from './world';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let world: World;
let run: Run;

beforeEach(async () => {
  world = await newWorld();
  run = await start(world);
});
afterEach(async () => {
  await run.end();
  await takeDown();
});

const own = () => join(world.folder, 'back-ups', DOSSIER);
const momenten = () => run.dossier.backups.mappen[0]?.momenten ?? [];
const reeksen = async () => (await readdir(own())).filter((name) => name.endsWith('.dkr'));

test('it catches up soon after opening, and one minute after a change', async () => {
  await addCasussen(run, 3);
  run.keeper.start();
  await run.pass(2000);
  expect(momenten().map(({ stap, reden }) => [stap, reden])).toEqual([[1, 'gewoon']]);
  await addCasussen(run);
  run.keeper.changed();
  await run.pass(MINUTE / 2);
  expect(run.dossier.backups).toMatchObject({ achter: 1 });
  await run.pass(MINUTE / 2);
  expect(run.dossier.backups).toMatchObject({ achter: 0, laatste: { stap: 2 } });
  const before = run.calls.length;
  await run.pass(6 * MINUTE);
  // It looked, and there was nothing to do.
  expect(run.calls.slice(before)).toEqual(['backup.list']);
});

test('the first moment under another version of the program is one from before it', async () => {
  await addCasussen(run);
  await run.keeper.make({ reden: 'gewoon' }, unwatched);
  await run.end();
  world.programma = '2.0.0';
  world.now += DAY;
  run = await start(world);
  run.keeper.start();
  await run.pass(2000);
  expect(momenten().map(({ stap, reden }) => [stap, reden])).toEqual([
    [1, 'voor-bijwerken'],
    [1, 'gewoon'],
  ]);
  expect(await reeksen()).toHaveLength(1);
  await run.pass(6 * MINUTE);
  expect(momenten()).toHaveLength(2);
});

test('a clock that ran ahead for a while costs no whole back-up each time after it', async () => {
  await addCasussen(run);
  world.now += 400 * DAY;
  await run.keeper.make({ reden: 'gewoon' }, unwatched);
  world.now -= 400 * DAY;
  for (let made = 2; made < 5; made++) {
    await addCasussen(run);
    await run.keeper.make({ reden: 'gewoon' }, unwatched);
    expect(run.dossier.backups).toMatchObject({ achter: 0, laatste: { stap: made } });
  }
  expect(await reeksen()).toHaveLength(1);
  const before = run.calls.length;
  run.keeper.start();
  await run.pass(2000);
  expect(run.calls.slice(before)).not.toContain('backup.begin');
});

test('all of it is read once a week; what is broken is said, and the next begins anew', async () => {
  await addCasussen(run, 40);
  run.keeper.start();
  await run.pass(2000);
  await run.pass(6 * DAY);
  expect(run.dossier.backups.mappen[0]).toMatchObject({ gecontroleerd: null });
  await run.pass(DAY);
  expect(run.dossier.backups.mappen[0]).toMatchObject({ gecontroleerd: { stap: 1 }, fout: null });
  expect(momenten()[0]).toMatchObject({ fout: null });

  const [name = ''] = await reeksen();
  const bytes = await readFile(join(own(), name));
  bytes[bytes.length - 9] = (bytes[bytes.length - 9] as number) ^ 4;
  await writeFile(join(own(), name), bytes);
  await run.pass(7 * DAY);
  expect(momenten().map(({ fout }) => fout)).toContain('backup-onleesbaar');
  await run.pass(2000);
  await run.pass(6 * MINUTE);
  expect(await reeksen()).toHaveLength(2);
  expect(momenten()[0]).toMatchObject({ fout: null, stap: 1 });
  expect(run.dossier.backups).toMatchObject({ achter: 0, bezig: null });
});

test('closing takes what is in no back-up yet, and does not wait for ever', async () => {
  await run.keeper.make({ reden: 'gewoon' }, unwatched).catch(() => undefined);
  await addCasussen(run);
  await run.keeper.finish(900);
  await run.end();
  // Its keys are written, and then the shell answers no more.
  const stuck = await start(world, { call: 2, after: false });
  await addCasussen(stuck);
  const finishing = stuck.keeper.finish(900);
  await stuck.died;
  await stuck.pass(1000);
  await finishing;
  run = await start(world);
  await run.keeper.look();
  expect(momenten()[0]).toMatchObject({ stap: 1 });
  expect(run.dossier.backups).toMatchObject({ achter: 1 });
});

test('a moment that was made under a newer key says so', async () => {
  await addCasussen(run);
  await run.keeper.make({ reden: 'hand' }, unwatched);
  const [name = ''] = (await readdir(own())).filter((file) => file.startsWith('moment-'));
  const index = JSON.parse(await readFile(join(own(), name), 'utf8'));
  await writeFile(join(own(), name), JSON.stringify({ ...index, generatie: 2 }));
  await run.keeper.look();
  expect(momenten().map(({ fout }) => fout)).toEqual(['nieuwere-sleutel']);
});
