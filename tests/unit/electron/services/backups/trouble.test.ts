/**
 * Three moments and an erasure, with trouble at each call of the file system in turn: a full disk, a
 * read-only one, a failing one, and the power that goes just before or just after. Whatever was
 * acknowledged is there and whole; nothing half is listed; and the next moment succeeds.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CodedError } from '../../../../../shared/desktop/errors';
import {
  bytesOf,
  type Disk,
  folderOf,
  ID,
  type Made,
  makeMoment,
  newDisk,
  readMoment,
  start,
  unitKeys,
} from './support';
import { type Trouble, troubledDisk } from './troubled-disk';

const SECRET = 'Z2VoZWltLXZhbi1lZW4taW50ZXJ2aWV3';
const BEFORE = unitKeys({ u1: 'c2xldXRlbDE=', u2: SECRET });
const AFTER = unitKeys({ u1: 'c2xldXRlbDE=' }, ['u2']);
const A = bytesOf('a', 4000);
const B = bytesOf('b', 2500);
const C = bytesOf('c', 7000);
const TIMES = ['2026-11-20', '2026-11-21', '2026-11-22'].map((day) => `${day}T10:00:00.000Z`);

interface Told {
  /** What each moment that was acknowledged has to give back. */
  moments: Map<string, Buffer>;
  erased: boolean;
  refusals: unknown[];
}

/** Goes on after a refusal, as the program does. */
async function story(made: Made, told: Told): Promise<void> {
  made.units = BEFORE;
  const attempt = async <T>(work: () => Promise<T>): Promise<T | null> => {
    try {
      return await work();
    } catch (error) {
      told.refusals.push(error);
      return null;
    }
  };
  const [one = '', two = '', three = ''] = TIMES;
  const first = await attempt(() => makeMoment(made, { at: one, stap: 1, bytes: [A] }));
  if (first !== null) {
    told.moments.set(first.moment, Buffer.from(A));
    const wish = {
      at: two,
      stap: 2,
      reeks: first.reeks,
      bytes: [B.subarray(0, 999), B.subarray(999)],
    };
    const second = await attempt(() => makeMoment(made, wish));
    if (second !== null) told.moments.set(second.moment, Buffer.concat([A, B]));
  }
  const third = await attempt(() => makeMoment(made, { at: three, stap: 3, bytes: [C] }));
  if (third !== null) told.moments.set(third.moment, Buffer.from(C));
  made.units = AFTER;
  await made.backups.follow(AFTER);
  told.erased = true;
}

const whole = new Map([
  [1, Buffer.from(A)],
  [2, Buffer.concat([A, B])],
  [3, Buffer.from(C)],
]);

/** What a program that starts now finds. */
async function inspect(disk: Disk, told: Told): Promise<void> {
  const made = start(disk);
  made.units = AFTER;
  const folder = await folderOf(made);
  expect(folder).toMatchObject({ bereikbaar: true, fout: null, onleesbaar: 0 });
  const listed = new Set(folder.momenten.map(({ moment }) => moment));
  for (const moment of told.moments.keys()) expect(listed).toContain(moment);
  for (const { moment, index } of folder.momenten) {
    const bytes = await readMoment(made, 'eigen', index);
    expect(bytes.equals(told.moments.get(moment) ?? (whole.get(index.stap) as Buffer))).toBe(true);
    await made.backups.open({ id: ID, map: 'eigen', moment });
  }
  // Going on works, and takes the key of what was erased with it, wherever it was left.
  await made.backups.follow(AFTER);
  const longest = folder.momenten.find(({ eigen }) => eigen);
  const reeks =
    longest === undefined ? null : { naam: longest.index.reeks, lengte: longest.index.lengte };
  const again = { at: '2026-11-22T11:30:00.000Z', stap: 4, bytes: [B] };
  await makeMoment(made, { ...again, reeks }).catch(() => makeMoment(made, again));
  expect((await folderOf(made)).sleutelsAchter).toBe(false);
  for (const name of await readdir(disk.own)) {
    expect((await readFile(join(disk.own, name))).includes(SECRET), name).toBe(false);
  }
}

/** Answers the calls of the file system that were made. */
async function run(trouble: Trouble | null): Promise<readonly string[]> {
  const disk = await newDisk();
  const { fs, names, met } = troubledDisk(trouble);
  const told: Told = { moments: new Map(), erased: false, refusals: [] };
  await story(start(disk, fs), told);
  const label = `${trouble?.what} at call ${trouble?.at} (${met()})`;
  for (const refusal of told.refusals) {
    expect(refusal, label).toBeInstanceOf(CodedError);
    expect((refusal as CodedError).code, label).toMatch(
      /^(schijf-vol|map-alleen-lezen|opslag-mislukt|niet-gevonden)$/,
    );
  }
  if (trouble === null) expect(told.refusals).toEqual([]);
  try {
    await inspect(disk, told);
  } catch (error) {
    throw new Error(label, { cause: error });
  }
  return names();
}

const FAULTS = ['ENOSPC', 'EROFS', 'EIO'] as const;
const DEATHS = ['dood-ervoor', 'dood-erna'] as const;
const READING = new Set(['lstat', 'readFile', 'readdir', 'statfs', 'handle.read']);
/** `npm run torture` tries each trouble at each call; otherwise they take turns. */
const ALL = process.env.DRAAIKNOP_ALLE_STORINGEN !== undefined;

function turn<T>(kinds: readonly T[], at: number): readonly T[] {
  return ALL ? kinds : [kinds[at % kinds.length] as T];
}

test('without trouble all three are there, and the erased key is nowhere', async () => {
  expect(new Set(await run(null))).toEqual(
    new Set([
      ...['handle.close', 'handle.read', 'handle.sync', 'handle.write', 'handle.writeFile'],
      ...['lstat', 'mkdir', 'open', 'readFile', 'readdir', 'rename', 'statfs'],
    ]),
  );
});

test.each([
  ['a fault', FAULTS],
  ['a power cut', DEATHS],
] as const)(
  '%s at every call',
  async (_, kinds) => {
    const calls = await run(null);
    for (const [index, name] of calls.entries()) {
      // Dying while reading is dying before the next write.
      if (!ALL && kinds === DEATHS && READING.has(name)) continue;
      for (const what of turn<Trouble['what']>(kinds, index)) await run({ at: index + 1, what });
    }
  },
  600_000,
);
