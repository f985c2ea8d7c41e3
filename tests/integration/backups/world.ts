/**
 * A dossier with its back-ups, without a page and without Argon2id: the real log on IndexedDB, the
 * real files of the shell, and a worker that may die at any call to the shell.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { type Backups, createBackups } from '../../../electron/services/backups';
import { createDossierFiles, type DossierFiles } from '../../../electron/services/dossier-files';
import { BackupKeeper } from '../../../renderer/workers/dossier/backups/keeper';
import { backupMethods } from '../../../renderer/workers/dossier/backups/methods';
import type { Dossier } from '../../../renderer/workers/dossier/dossier';
import { type OpeningDeps, openKept } from '../../../renderer/workers/dossier/opening';
import type { Shell } from '../../../renderer/workers/dossier/shell';
import type { VaultHeader } from '../../../shared/desktop/contract';
import { prepareChange } from '../../../shared/dossier/change';
import type { DossierKeys } from '../../../shared/vault/keys';
import { newUnitRing } from '../../../shared/vault/units';
import { add, casus, DOSSIER, newVaultLaptop } from '../log/support';

export { DOSSIER };

export interface World {
  folder: string;
  header: VaultHeader;
  keys: DossierKeys;
  /** Version of the program. */
  programma: string;
  /** Milliseconds since 1970; what is due calls back when `pass` is used. */
  now: number;
}

const folders: string[] = [];

/** A computer with an empty dossier. */
export async function newWorld(): Promise<World> {
  Dexie.dependencies.indexedDB = new IDBFactory();
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
  const folder = await mkdtemp(join(tmpdir(), 'draaiknop-wereld-'));
  folders.push(folder);
  const { laptop, header } = await newVaultLaptop();
  const world = {
    folder,
    header,
    keys: laptop.keys,
    programma: '1.0.0',
    now: Date.parse('2026-11-22T09:00:00.000Z'),
  };
  await servicesOf(world).dossiers.create(header, (await newUnitRing(world.keys)).file);
  return world;
}

export async function takeDown(): Promise<void> {
  for (const folder of folders.splice(0)) {
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  }
}

function servicesOf(world: World): { dossiers: DossierFiles; backups: Backups } {
  const { folder } = world;
  const folders = { data: folder, dossiers: join(folder, 'dossiers') };
  const dossiers = createDossierFiles({ folder: folders.dossiers, host: 'chromium' });
  const backups = createBackups({
    folders,
    host: 'chromium',
    programma: world.programma,
    header: dossiers.readHeader,
    units: dossiers.readUnits,
    chooseFolder: async (chosen) => chosen,
    now: () => new Date(world.now),
    zone: () => 'Europe/Amsterdam',
  });
  return { dossiers, backups };
}

/** One run of the worker. */
export interface Run {
  dossier: Dossier;
  keeper: BackupKeeper;
  /** Channels that were called. */
  calls: string[];
  restore(moment: string): Promise<unknown>;
  /** Lets time pass: timers call back. */
  pass(ms: number): Promise<void>;
  end(): Promise<void>;
}

/** Never answers: whoever waits for it is dead. */
const NEVER = new Promise<never>(() => undefined);

/**
 * Opens the dossier.
 *
 * @param dieAt at the call of this number (from 1, after opening) the worker dies, before or after the
 *   shell did what was asked; `died` then resolves.
 */
export async function start(
  world: World,
  dieAt: { call: number; after: boolean } | null = null,
): Promise<Run & { died: Promise<void> }> {
  const { dossiers, backups } = servicesOf(world);
  const done = () => null;
  const answers: Record<string, (request: never) => Promise<unknown>> = {
    'vault.read': ({ id }: { id: string }) => dossiers.readHeader(id),
    'vault.switch': (r: { header: never; units: never; sentinel: never }) =>
      dossiers.switchTo(r.header, r.units, r.sentinel).then(done),
    'units.read': ({ id }: { id: string }) => dossiers.readUnits(id),
    'units.write': ({ units }: { units: never }) =>
      dossiers
        .writeUnits(units)
        .then(() => backups.follow(units))
        .then(done),
    'sentinel.read': ({ id }: { id: string }) => dossiers.readSentinel(id),
    'sentinel.write': ({ sentinel }: { sentinel: never }) =>
      dossiers.writeSentinel(sentinel).then(done),
    'disk.free': async () => ({ pad: world.folder, vrij: null, fout: null }),
    'backup.list': (request: never) => backups.list(request),
    'backup.begin': (request: never) => backups.begin(request),
    'backup.append': (request: never) => backups.append(request).then(done),
    'backup.commit': (request: never) => backups.commit(request),
    'backup.abort': (request: never) => backups.abort(request).then(done),
    'backup.read': (request: never) => backups.read(request),
    'backup.open': (request: never) => backups.open(request),
    'backup.checked': (request: never) => backups.checked(request).then(done),
  };
  const calls: string[] = [];
  let counting = false;
  /** Calls that have no answer yet. */
  let asked = 0;
  let dead = false;
  let die: () => void = () => undefined;
  const died = new Promise<void>((resolve) => {
    die = resolve;
  });
  const shell: Shell = {
    invoke: (async (channel: string, request: never) => {
      if (dead) return NEVER;
      if (counting) calls.push(channel);
      const last = dieAt !== null && counting && calls.length === dieAt.call;
      if (last) dead = true;
      if (last && !dieAt.after) {
        die();
        return NEVER;
      }
      asked += 1;
      const answer = await (answers[channel] as (typeof answers)[string])(request).finally(() => {
        asked -= 1;
      });
      if (!last) return answer;
      die();
      return NEVER;
    }) as Shell['invoke'],
  };
  let timers: { at: number; call: () => void }[] = [];
  const time = {
    now: () => new Date(world.now).toISOString(),
    later(ms: number, call: () => void) {
      const timer = { at: world.now + ms, call };
      timers.push(timer);
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
    pause: () => new Promise<void>((resolve) => setImmediate(resolve)),
  };
  const locks = {
    request: <T>(_name: string, _options: unknown, held: () => Promise<T>) => held(),
  };
  const deps: OpeningDeps = { shell, locks, time };
  const run = {
    dossier: await openKept(deps, world.header, world.keys),
    calls,
    died,
    async pass(ms: number) {
      world.now += ms;
      const due = timers.filter(({ at }) => at <= world.now);
      timers = timers.filter(({ at }) => at > world.now);
      for (const { call } of due) call();
      // Real files are read and written in the meantime: until nothing was asked for a while.
      for (let quiet = 0; quiet < 10; quiet = asked > 0 ? 0 : quiet + 1) {
        await new Promise((go) => setTimeout(go, 5));
      }
    },
    restore: (moment: string) => methods.restoreMoment({ map: 'eigen', moment }, unwatched),
    async end() {
      run.keeper.stop();
      await run.dossier.close();
    },
  } as unknown as Run & { died: Promise<void> };
  run.keeper = new BackupKeeper({ shell, dossier: run.dossier, time });
  const methods = backupMethods({
    deps,
    clock: () => performance.now(),
    open: () => run.dossier,
    keeper: () => run.keeper,
    opened: async (make) => (await make()).status,
    async reopened(make) {
      await run.end();
      run.dossier = await make();
      run.keeper = new BackupKeeper({ shell, dossier: run.dossier, time });
      return run.dossier.status;
    },
  });
  counting = true;
  return run;
}

export const unwatched = { signal: new AbortController().signal, progress: () => undefined };

let made = 0;

/** Adds casussen, as one step. */
export async function addCasussen({ dossier }: Run, count = 1): Promise<void> {
  const operations = Array.from({ length: count }, () => {
    made += 1;
    return add(casus(`c${made}`, `org${made % 7}`));
  });
  await dossier.change((_state, author) => prepareChange(author, 'toevoegen', operations, []));
}
