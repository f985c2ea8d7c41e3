/** Opens a log: snapshot and tail, compared with what the shell last heard. */
import type { Sentinel, UnitKeys } from '../../../../shared/desktop/contract';
import { CodedError } from '../../../../shared/desktop/errors';
import { replay } from '../../../../shared/dossier/apply';
import { eraseUnits } from '../../../../shared/dossier/erasure';
import type { Damage } from '../../../../shared/dossier/protocol';
import { type DossierState, emptyState, get } from '../../../../shared/dossier/state';
import { toHex } from '../../../../shared/vault/bytes';
import type { DossierKeys } from '../../../../shared/vault/keys';
import { randomBytes } from '../../../../shared/vault/primitives';
import { sentinelHolds } from '../../../../shared/vault/sentinel';
import { openUnitRing } from '../../../../shared/vault/units';
import { Appender, type Head } from './appending';
import { type BrokenStep, checkChain, headOf } from './chain';
import type { ToldErasure } from './erasures';
import { KeyRing } from './key-ring';
import { type Locks, lockDossier } from './lock';
import { Log } from './log';
import { isFault, readManifest } from './reading';
import { type Replayed, replaySteps } from './replaying';
import { SentinelWriter } from './sentinel-writer';
import { type ReadSnapshot, readSnapshot } from './snapshot-reading';
import { type SnapshotPolicy, SnapshotWriter } from './snapshot-writing';
import { workerTime } from './time';
import type { LogShell, LogStore, SummaryDraft, Time, Work } from './types';

/** A tail up to so many steps is checked whole before it is shown; a longer one right after. */
const CHECKED_AT_OPENING = 2000;
/** Nobody works yet. */
const WITHOUT_PAUSE = { pause: async () => {} };

export interface OpenLogOptions {
  keys: DossierKeys;
  /** The file as the shell keeps it. */
  units: UnitKeys;
  /** As the shell keeps it; null when it has none yet. */
  sentinel: Sentinel | null;
  /** Opens the store, once the lock is held. */
  store(): Promise<LogStore>;
  shell: LogShell;
  /** `navigator.locks`; null for a dossier that exists in this worker only. */
  locks: Locks | null;
  time?: Time;
  /** Left out: as the product does it. */
  snapshots?: SnapshotPolicy;
  /** How erasures were told before this log was set back: its own steps may be older than those. */
  told?: readonly ToldErasure[];
}

export interface OpenedLog {
  log: Log;
  /** After the last step that opened. */
  state: DossierState;
}

/**
 * Opens the log of a dossier and its state. Damage does not reject: what is before it opens, and
 * `log.damage` names it. Rejects with 'elders-open', 'opslag-mislukt', 'kluis-nieuwer' or
 * 'afgebroken'.
 */
export async function openLog(options: OpenLogOptions, work: Work = {}): Promise<OpenedLog> {
  const { keys, locks } = options;
  const release = locks === null ? () => {} : await lockDossier(locks, keys.dossier);
  let store: LogStore | null = null;
  try {
    store = await options.store();
    return await open(options, store, release, work);
  } catch (error) {
    store?.close();
    release();
    throw work.signal?.aborted && error === work.signal.reason
      ? new CodedError('afgebroken')
      : error;
  }
}

async function open(
  { keys, units, sentinel, shell, time = workerTime, snapshots: policy, told = [] }: OpenLogOptions,
  store: LogStore,
  release: () => void,
  work: Work,
): Promise<OpenedLog> {
  const unitRing = await openUnitRing(keys, units);
  const ring = new KeyRing(keys, unitRing, (file) => shell.writeUnits(file));
  const last = await store.last();
  const snapshot = await readSnapshot(store, ring, last);
  const replayed = await replayTail(store, ring, snapshot, last, work);
  const { seq } = replayed.state;

  const broken =
    replayed.broken ??
    (await compare(keys, sentinel, store, last)) ??
    emptied(units, last) ??
    (unitRing.sound ? null : { stap: last + 1, soort: 'sleutel' as const });
  const damage: Damage | null = broken && {
    ...broken,
    gelezenTot: seq,
    verwacht: Math.max(last, sentinel?.seq ?? 0),
  };

  const recorded = new Set([...(snapshot?.erased ?? []), ...replayed.erased]);
  const head: Head = { seq, hash: (await headOf(store, seq)) ?? '' };
  const writer = new SentinelWriter(keys, (next) => shell.writeSentinel(next), time);
  const snapshots = new SnapshotWriter(
    { store, ring, time, recorded, ...(policy && { policy }) },
    snapshot,
  );
  snapshots.note([...replayed.touched]);
  const appender = new Appender(store, ring, head);
  const parts = { store, ring, appender, sentinel: writer, snapshots, time, recorded };
  const log = new Log({ ...parts, damage, release });

  let state = eraseUnits(replayed.state, recorded).state;
  if (damage === null) {
    // Of a change set that was broken off. In a damaged log nothing is taken away.
    await store.removePartsAfter(last);
    if (seq > (sentinel?.seq ?? 0)) writer.note(head, await timeOf(store, ring, seq));
    const untold = await loseReturned(ring, recorded);
    state = await tellErasures(log, state, untold, told, time.now());
  }
  log.keep(state);
  return { log, state };
}

/**
 * Snapshot and the steps after it. What was replayed is checked as a chain too when it is not very
 * long; a step that is not a link of it is not opened.
 */
async function replayTail(
  store: LogStore,
  ring: KeyRing,
  snapshot: ReadSnapshot | null,
  last: number,
  work: Work,
): Promise<Replayed> {
  const start = snapshot?.state ?? emptyState(ring.erased);
  const from = (snapshot?.seq ?? 0) + 1;
  const replayed = await replaySteps(store, ring, start, from, last, work);
  const to = replayed.state.seq;
  const first = Math.max(from, to - CHECKED_AT_OPENING + 1);
  const previous = await headOf(store, first - 1);
  if (previous === null) return replayed;
  const broken = await checkChain(store, ring, { from: first, to, previous }, WITHOUT_PAUSE);
  if (broken === null) return replayed;
  const sound = await replaySteps(store, ring, start, from, broken.stap - 1, work);
  return { ...sound, broken };
}

/** How the store differs from what the shell last heard; a store that is ahead is normal. */
async function compare(
  keys: DossierKeys,
  sentinel: Sentinel | null,
  store: LogStore,
  last: number,
): Promise<BrokenStep | null> {
  if (sentinel === null) return null;
  if (!(await sentinelHolds(keys, sentinel))) return { stap: last + 1, soort: 'keten' };
  const { seq, head } = sentinel;
  if (last === 0 && seq > 0) return { stap: 1, soort: 'leeg' };
  if (last < seq) return { stap: last + 1, soort: 'teruggezet' };
  return (await headOf(store, seq)) === head ? null : { stap: seq, soort: 'keten' };
}

/**
 * A store without steps of a dossier that has unit keys: those are made for something to be sealed
 * with, after the first step. It is missed also when the shell never heard how far the log had come.
 */
function emptied({ units, erased }: UnitKeys, last: number): BrokenStep | null {
  const begun = Object.keys(units).length + erased.length > 0;
  return begun && last === 0 ? { stap: 1, soort: 'leeg' } : null;
}

/** When a step was made; its manifest opened before, or the log would be damaged. */
async function timeOf(store: LogStore, ring: KeyRing, seq: number): Promise<string> {
  const [row] = await store.readRecords(seq, seq);
  const manifest = row === undefined ? 'manifest' : await readManifest(ring, row);
  if (isFault(manifest)) throw new CodedError('record-beschadigd', { stap: seq });
  return manifest.change.at;
}

/**
 * Makes keys and log agree on what was erased. Erased always wins: a key that came back (an older
 * file of unit keys) is lost again. Answers what no step tells of: an erasure that was broken off
 * after losing the key, or one from after the moment that the dossier was set back to.
 */
async function loseReturned(ring: KeyRing, recorded: ReadonlySet<string>): Promise<Set<string>> {
  const returned = [...recorded].filter((unit) => !ring.isErased(unit));
  if (returned.length > 0) await ring.erase(returned);
  return new Set([...ring.erased].filter((unit) => !recorded.has(unit)).sort());
}

/** Gives every erasure its step: as it was told before when it was, else by nobody, now. */
async function tellErasures(
  log: Log,
  state: DossierState,
  untold: ReadonlySet<string>,
  told: readonly ToldErasure[],
  at: string,
): Promise<DossierState> {
  let next = state;
  const left = new Set(untold);
  const tell = async (units: readonly string[], summary: Omit<SummaryDraft, 'id'>) => {
    for (const unit of units) left.delete(unit);
    const step = await log.erase(units, { ...summary, id: toHex(randomBytes(16)) });
    if (step !== null) next = replay([{ ...step, operations: [] }], next);
  };
  for (const { summary, units } of told) {
    const again = units.filter((unit) => left.has(unit));
    if (again.length === 0) continue;
    const { coder } = summary;
    const known = coder !== null && get(next, 'coder', coder) !== undefined;
    await tell(again, { ...summary, coder: known ? coder : null });
  }
  if (left.size === 0) return next;
  const rest = [...left];
  await tell(rest, {
    kind: 'wissen',
    coder: null,
    at,
    ref: null,
    counts: {},
    subjects: rest.slice(0, 3).map((id) => ({ type: 'unit', id })),
    left: [],
  });
  return next;
}
