/**
 * A dossier is sealed anew and the worker is killed, or what it asks fails, at every write to the
 * store and around every call to the shell. Afterwards the dossier is wholly the old or wholly the
 * new one.
 */
import Dexie from 'dexie';
import { IDBDatabase, IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, describe, expect, it } from 'vitest';
import type { Dossier } from '../../../renderer/workers/dossier/dossier';
import { resealDossier } from '../../../renderer/workers/dossier/keys/resealing';
import { openDexieStore } from '../../../renderer/workers/dossier/log';
import { openKept } from '../../../renderer/workers/dossier/opening';
import type { Shell } from '../../../renderer/workers/dossier/shell';
import type { LongWork } from '../../../renderer/workers/dossier/work';
import type { Sentinel, UnitKeys, VaultHeader } from '../../../shared/desktop/contract';
import { CodedError } from '../../../shared/desktop/errors';
import { prepareChange } from '../../../shared/dossier/change';
import { createVault, nextVault, openWithPassphrase } from '../../../shared/vault/header';
import { newUnitRing } from '../../../shared/vault/units';
import { AT, add, casus, DOSSIER, plain, steppedTime } from '../log/support';
import { LockBook } from './program';

class Killed extends Error {}

/** dood: the program ends there. kapot: the one call fails, and the program goes on. */
type Way = 'dood ervoor' | 'dood erna' | 'kapot ervoor' | 'kapot erna';

/** Counts what has an effect outside the worker, and strikes at one of them. */
interface Gun {
  calls: number;
  at: number;
  way: Way;
  dead: boolean;
}
let gun: Gun = { calls: 0, at: Number.POSITIVE_INFINITY, way: 'dood ervoor', dead: false };

/** Throws when this call is the one; answers whether it strikes after it took effect. */
function aim(): boolean {
  if (gun.dead) throw new Killed();
  gun.calls += 1;
  if (gun.calls !== gun.at) return false;
  if (gun.way.endsWith('erna')) return true;
  strike();
  return false;
}

function strike(): never {
  gun.dead = gun.way.startsWith('dood');
  throw gun.dead ? new Killed() : new CodedError('schijf-vol');
}

const { transaction } = IDBDatabase.prototype;
const { deleteDatabase } = IDBFactory.prototype;
afterEach(() => {
  IDBDatabase.prototype.transaction = transaction;
  IDBFactory.prototype.deleteDatabase = deleteDatabase;
});

/** A store in which every transaction that writes is a place to be killed. */
function armStore(): void {
  IDBDatabase.prototype.transaction = function (names, mode, options) {
    if (mode === 'readwrite' && aim()) {
      // Around a transaction there is only before: after this one is before the next.
      gun.at += 1;
    }
    if (gun.dead) throw new Killed();
    return transaction.call(this, names, mode, options);
  };
  IDBFactory.prototype.deleteDatabase = function (name) {
    if (aim()) gun.at += 1;
    return deleteDatabase.call(this, name);
  };
}

/** What the shell keeps, and its channels; switching is all or nothing there. */
interface Disk {
  header: VaultHeader;
  units: UnitKeys;
  sentinel: Sentinel | null;
}

function shellOn(disk: Disk): Shell {
  const channels: Record<string, (request: never) => unknown> = {
    'vault.read': () => disk.header,
    'units.read': () => disk.units,
    'sentinel.read': () => disk.sentinel,
    'units.write': (file: { units: UnitKeys }) => void Object.assign(disk, file),
    'sentinel.write': (file: { sentinel: Sentinel }) => void Object.assign(disk, file),
    'vault.switch': (files: Disk) => void Object.assign(disk, files),
  };
  return {
    async invoke(channel, request) {
      const call = channels[channel];
      if (call === undefined) throw new Error(`no ${channel}`);
      const after = aim();
      const answer = structuredClone((await call(request as never)) ?? null);
      if (after) strike();
      return answer as never;
    },
  };
}

const KEK = new Uint8Array(32).fill(7);
const NEW = new Uint8Array(32).fill(8);
const kdf = { alg: 'argon2id', m: 65536, t: 3, p: 1, salt: 'AAAAAAAAAAAAAAAAAAAAAA==' } as const;

/** One computer: what stays when a program ends. */
async function computer() {
  gun = { calls: 0, at: Number.POSITIVE_INFINITY, way: 'dood ervoor', dead: false };
  Dexie.dependencies.indexedDB = new IDBFactory();
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
  const fresh = { version: 1, id: DOSSIER, roepnaam: 'Proef', aangemaakt: AT, kdf } as const;
  const { header, keys } = await createVault(fresh, KEK);
  const disk: Disk = { header, units: (await newUnitRing(keys)).file, sentinel: null };
  const book = new LockBook();
  const start = () => {
    const { locks, die } = book.forProgram();
    return { deps: { shell: shellOn(disk), locks, time: steppedTime() }, die };
  };
  return { disk, start };
}

/** Opens the dossier as unlocking does, with the passphrase that the header is for. */
async function unlock({ deps }: ReturnType<Awaited<ReturnType<typeof computer>>['start']>) {
  const header = await deps.shell.invoke('vault.read', { id: DOSSIER });
  const kek = header.generation === 2 ? NEW : KEK;
  return openKept(deps, header, await openWithPassphrase(header, kek));
}

const change = (dossier: Dossier, units: string[], from = 0) =>
  dossier.change((_state, author) =>
    prepareChange(
      author,
      'import',
      units.map((unit, i) => add(casus(`c${from + i}`, unit))),
      [],
    ),
  );

async function fill(dossier: Dossier): Promise<void> {
  await dossier.change((_state, author) => prepareChange(author, 'aanmaken', [], []));
  await change(dossier, ['dossier', 'org1']);
  await change(
    dossier,
    Array.from({ length: 80 }, (_, i) => `org${i % 40}`),
    10,
  );
  await dossier.erase((_state, author) => ({
    units: new Set(['org5']),
    summary: prepareChange(author, 'wissen', [], []).summary,
  }));
  await dossier.log.settle();
}

const quiet = (signal = new AbortController().signal): LongWork => ({
  signal,
  progress: () => undefined,
});

async function resealed(
  { deps }: ReturnType<Awaited<ReturnType<typeof computer>>['start']>,
  dossier: Dossier,
  disk: Disk,
  work = quiet(),
): Promise<Dossier> {
  const secret = { soort: 'wachtwoordzin', kek: KEK } as const;
  const vault = await nextVault(disk.header, secret, kdf, NEW);
  return resealDossier(deps, dossier, vault, work);
}

/** What there is, without the number of steps. */
const contents = ({ state }: Dossier) => plain(state).entities;
const databases = () => Dexie.getDatabaseNames();
const kindOf = async ({ log }: Dossier) => (await log.steps(log.head.seq, log.head.seq))[0]?.kind;

describe('a dossier that is sealed anew', () => {
  it.each(['dood ervoor', 'dood erna', 'kapot ervoor', 'kapot erna'] as const)(
    '%s, at every call: is wholly the old or wholly the new',
    async (way) => {
      const seen = new Set<number>();
      let at = 1;
      for (; ; at += 1) {
        IDBDatabase.prototype.transaction = transaction;
        IDBFactory.prototype.deleteDatabase = deleteDatabase;
        const { disk, start } = await computer();
        const first = start();
        const dossier = await unlock(first);
        await fill(dossier);
        const before = contents(dossier);
        const { seq } = dossier.log.head;
        const oldWraps = Object.values(disk.units.units);

        armStore();
        Object.assign(gun, { calls: 0, at, way });
        const outcome = await resealed(first, dossier, disk).then(
          (next) => next,
          (error: unknown) => error as Error,
        );
        const struck = gun.calls >= gun.at;
        const what = `call ${at}: ${outcome instanceof Error ? outcome.message : 'done'}`;
        if (!struck) break;
        if (gun.dead) first.die();
        else if (outcome instanceof Error) {
          // The program goes on: with the dossier as it was, or with none.
          const goesOn = await change(dossier, ['org9'], 500).then(
            () => true,
            () => false,
          );
          if (disk.header.generation !== 2) expect(goesOn, what).toBe(true);
          await dossier.close();
        } else {
          await outcome.close();
        }
        gun = { calls: 0, at: Number.POSITIVE_INFINITY, way, dead: false };

        // The next program, on a computer that works again.
        const after = await unlock(start());
        const generation = disk.header.generation ?? 1;
        seen.add(generation);
        expect(after.log.damage, what).toBeNull();
        expect(await after.log.check(), what).toBeNull();
        const found = contents(after).filter(({ id }) => !id.startsWith('c5'));
        expect(found, what).toEqual(before.filter(({ id }) => !id.startsWith('c5')));
        if (generation === 2) {
          expect(after.log.head.seq, what).toBe(seq + 1);
          expect(await kindOf(after), what).toBe('nieuwe-sleutel');
          const text = JSON.stringify(disk);
          for (const wrap of oldWraps) expect(text, what).not.toContain(wrap);
        }
        expect(await databases(), what).toEqual([
          generation === 2 ? `dossier-${DOSSIER}-2` : `dossier-${DOSSIER}`,
        ]);
        // And it can be worked in, and sealed anew after all.
        await change(after, ['org8'], 900);
        await after.close();
      }
      expect(seen).toEqual(new Set([1, 2]));
      // Two databases that go, four transactions that fill one, what is asked of the shell.
      expect(at).toBeGreaterThan(8);
    },
    120_000,
  );
});

describe('sealing anew', () => {
  it('goes on where it was: same coder, same contents, one step more', async () => {
    const { disk, start } = await computer();
    const program = start();
    const dossier = await unlock(program);
    await fill(dossier);
    const before = contents(dossier);
    const { seq } = dossier.log.head;
    const next = await resealed(program, dossier, disk);
    expect(contents(next)).toEqual(before);
    expect(next.log.head.seq).toBe(seq + 1);
    expect(await kindOf(next)).toBe('nieuwe-sleutel');
    expect(next.status.schade).toBeNull();
    await change(next, ['org8'], 900);
    await next.log.settle();
    expect(disk.sentinel?.seq).toBe(seq + 2);
    // The old one writes nothing any more, and keeps nobody out.
    await expect(change(dossier, ['org8'], 950)).rejects.toMatchObject({
      code: 'dossier-gesloten',
    });
    await dossier.close();
    await next.close();
    await (await unlock(start())).close();
  });

  it('holds the lock of the window all the while, and after it', async () => {
    const { disk, start } = await computer();
    const program = start();
    const dossier = await unlock(program);
    await fill(dossier);
    const refused = { code: 'elders-open' };
    const sealing = resealed(program, dossier, disk);
    await expect(unlock(start())).rejects.toMatchObject(refused);
    const next = await sealing;
    await dossier.close();
    await expect(unlock(start())).rejects.toMatchObject(refused);
    await next.close();
    await (await unlock(start())).close();
  });

  it('can be stopped, and leaves nothing behind', async () => {
    const { disk, start } = await computer();
    const program = start();
    const dossier = await unlock(program);
    await fill(dossier);
    const before = structuredClone(disk);
    for (const sentence of ['opnieuw verzegeld', 'nagelezen', 'gewisseld']) {
      const stop = new AbortController();
      const told: string[] = [];
      const work: LongWork = {
        signal: stop.signal,
        progress({ zin }) {
          told.push(zin);
          if (zin.includes(sentence)) stop.abort();
        },
      };
      const outcome = await resealed(program, dossier, disk, work).catch((error) => error);
      if (sentence === 'gewisseld') {
        // From there on there is no way back.
        expect(outcome.log.head.seq).toBe(dossier.state.seq + 1);
        expect(told).toEqual(expect.arrayContaining(['De sleutels worden gewisseld']));
        await outcome.close();
        continue;
      }
      expect(outcome, sentence).toMatchObject({ code: 'afgebroken' });
      expect(disk).toEqual(before);
      expect(await databases()).toEqual([`dossier-${DOSSIER}`]);
    }
  });

  it('keeps everything when the shell cannot say whether it switched: unlocking finds out', async () => {
    for (const reached of [true, false]) {
      const { disk, start } = await computer();
      const program = start();
      const { invoke } = program.deps.shell;
      let broken = false;
      program.deps.shell.invoke = async (channel, request) => {
        if (broken) throw new CodedError('opslag-mislukt');
        if (channel !== 'vault.switch') return invoke(channel, request);
        broken = true;
        if (reached) await invoke(channel, request);
        throw new CodedError('opslag-mislukt');
      };
      const dossier = await unlock(program);
      await fill(dossier);
      const before = contents(dossier);
      await expect(resealed(program, dossier, disk)).rejects.toMatchObject({
        code: 'dossier-gesloten',
      });
      expect((await databases()).length).toBe(2);
      await expect(change(dossier, ['org8'], 900)).rejects.toMatchObject({
        code: 'dossier-gesloten',
      });
      const after = await unlock(start());
      expect(disk.header.generation).toBe(reached ? 2 : undefined);
      expect(after.log.damage).toBeNull();
      expect(contents(after)).toEqual(before);
      expect((await databases()).length).toBe(1);
      await after.close();
    }
  });

  it('replaces what one that was broken off left', async () => {
    const { disk, start } = await computer();
    const program = start();
    const dossier = await unlock(program);
    await fill(dossier);
    const left = await openDexieStore(DOSSIER, 2);
    await left.addRecords([{ seq: 1, bytes: new Uint8Array(9) }]);
    left.close();
    const next = await resealed(program, dossier, disk);
    expect(next.log.damage).toBeNull();
    await next.close();
  });
});
