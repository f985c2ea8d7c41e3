/** A small dossier to try the log with: keys, a shell in memory, change sets. */

import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type {
  ChangeDraft,
  LogShell,
  LogStore,
  OpenedLog,
  OpenLogOptions,
  SummaryDraft,
  Time,
  Work,
} from '../../../renderer/workers/dossier/log';
import { openDexieStore, openLog } from '../../../renderer/workers/dossier/log';
import type { Sentinel, UnitKeys } from '../../../shared/desktop/contract';
import type { Casus, CasusField } from '../../../shared/domain/casus';
import { applyChangeSet } from '../../../shared/dossier/apply';
import { eraseUnits } from '../../../shared/dossier/erasure';
import type { Operation } from '../../../shared/dossier/operations';
import { storedEntities, storedRest } from '../../../shared/dossier/snapshot';
import type { DossierState } from '../../../shared/dossier/state';
import { createVault } from '../../../shared/vault/header';
import { type DossierKeys, deriveKeys, newDataKey } from '../../../shared/vault/keys';
import { newUnitRing } from '../../../shared/vault/units';

export const DOSSIER = 'proefdossier00000';
export const AT = '2026-11-21T10:00:00.000Z';

/** A fresh IndexedDB, as of an empty profile. */
export function freshIndexedDb(): void {
  Dexie.dependencies.indexedDB = new IDBFactory();
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
}

/** What the shell keeps, in memory; every write that resolved is in `units` and `sentinel`. */
export interface FakeDisk extends LogShell {
  units: UnitKeys;
  sentinel: Sentinel | null;
  /** Every file that was ever written, newest last. */
  written: (UnitKeys | Sentinel)[];
}

/** Time that passes only when told to. */
export interface SteppedTime extends Time {
  /** Milliseconds pass. */
  pass(ms: number): void;
}

export function steppedTime(): SteppedTime {
  let now = 0;
  let timers: { at: number; call: () => void }[] = [];
  return {
    now: () => AT,
    later(ms, call) {
      const timer = { at: now + ms, call };
      timers.push(timer);
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    pass(ms) {
      now += ms;
      const due = timers.filter(({ at }) => at <= now);
      timers = timers.filter(({ at }) => at > now);
      for (const { call } of due) call();
    },
  };
}

/** A dossier on its laptop: what stays when the worker ends. */
export interface Laptop {
  keys: DossierKeys;
  disk: FakeDisk;
  time: SteppedTime;
  /** Opens the store; replaced by tests that let it fail. */
  store: () => Promise<LogStore>;
  /** When snapshots are due; left out: as in the product. */
  snapshots?: OpenLogOptions['snapshots'];
  open(work?: Work): Promise<OpenedLog>;
}

export async function newLaptop(store = () => openDexieStore(DOSSIER, 1)): Promise<Laptop> {
  const keys = await deriveKeys(DOSSIER, newDataKey());
  const { file } = await newUnitRing(keys);
  const disk: FakeDisk = {
    units: file,
    sentinel: null,
    written: [],
    async writeUnits(units) {
      disk.units = units;
      disk.written.push(units);
    },
    async writeSentinel(sentinel) {
      disk.sentinel = sentinel;
      disk.written.push(sentinel);
    },
  };
  const laptop: Laptop = {
    keys,
    disk,
    time: steppedTime(),
    store,
    open: (work) =>
      openLog(
        {
          keys: laptop.keys,
          units: disk.units,
          sentinel: disk.sentinel,
          store: laptop.store,
          shell: disk,
          locks: null,
          time: laptop.time,
          ...(laptop.snapshots && { snapshots: laptop.snapshots }),
        },
        work,
      ),
  };
  return laptop;
}

/** The files of a dossier that was just made: no unit keys, and nothing heard of its log. */
export async function asJustMade({ disk, keys }: Laptop): Promise<void> {
  disk.units = (await newUnitRing(keys)).file;
  disk.sentinel = null;
}

/** What Argon2id would have made of the passphrase. */
export const KEK = new Uint8Array(32).fill(7);

/** A laptop whose keys lie in a vault, as those of a user do. */
export async function newVaultLaptop(store?: () => Promise<LogStore>) {
  const laptop = await newLaptop(store);
  const { header, keys, herstelsleutel } = await createVault(
    {
      version: 1,
      id: DOSSIER,
      roepnaam: 'Proef',
      aangemaakt: AT,
      kdf: { alg: 'argon2id', m: 65536, t: 3, p: 1, salt: 'AAAAAAAAAAAAAAAAAAAAAA==' },
    },
    KEK,
  );
  laptop.keys = keys;
  laptop.disk.units = (await newUnitRing(keys)).file;
  return { laptop, header, herstelsleutel };
}

let ids = 0;
export function summary(kind: SummaryDraft['kind'] = 'veld'): SummaryDraft {
  ids += 1;
  return {
    id: `verandering${ids}`,
    kind,
    coder: null,
    at: AT,
    ref: null,
    counts: {},
    subjects: [],
    left: [],
  };
}

export function draft(operations: Operation[], kind: SummaryDraft['kind'] = 'veld'): ChangeDraft {
  return { ...summary(kind), operations };
}

export function casus(id: string, unit = 'dossier', velden: Casus['velden'] = {}): Casus {
  return { id, unit, sourceRow: null, velden: { naam: `Casus ${id}`, ...velden } };
}

export function add(value: Casus): Operation {
  return { op: 'add', type: 'casus', value };
}

export function set(
  { id, unit }: Pick<Casus, 'id' | 'unit'>,
  veld: CasusField,
  before: string | null,
  after: string | null,
): Operation {
  return { op: 'set', type: 'casus', id, unit, field: `velden.${veld}`, before, after };
}

/** Appends a change set, applies it and keeps the state, as the worker does. */
export async function change(opened: OpenedLog, given: ChangeDraft, work?: Work): Promise<void> {
  const appended = await opened.log.append(given, work);
  opened.state = applyChangeSet(opened.state, appended).state;
  opened.log.keep(opened.state);
}

/** Erases units and keeps the state, as the worker does; false when the step was not written. */
export async function erase(opened: OpenedLog, units: string[]): Promise<boolean> {
  const step = await opened.log.erase(units, summary('wissen'));
  const { state } = eraseUnits(opened.state, units);
  opened.state = step === null ? state : applyChangeSet(state, { ...step, operations: [] }).state;
  opened.log.keep(opened.state);
  return step !== null;
}

/** A state as plain values that can be compared: two states are the same when these are. */
export function plain(state: DossierState) {
  const entities = [...storedEntities(state)].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { entities, rest: storedRest(state), erased: [...state.erased].sort() };
}
