/** Replays steps onto a state, in batches: reading, opening and applying overlap. */
import { CodedError } from '../../../../shared/desktop/errors';
import { replay, replaying } from '../../../../shared/dossier/apply';
import { type DossierState, emptyState } from '../../../../shared/dossier/state';
import type { BrokenStep } from './chain';
import { idOf } from './cut';
import type { KeyRing } from './key-ring';
import { type Fault, isFault, type ReplayStep, readStep } from './reading';
import type { LogStore, StoredRecord, Work } from './types';

const STEPS_AT_A_TIME = 1000;

export interface Replayed {
  state: DossierState;
  /** The step at which it had to stop, or null. */
  broken: BrokenStep | null;
  /** Units that these steps erased. */
  erased: string[];
  /** Ids of the entities that their operations are about. */
  touched: Set<string>;
}

type Outcome = ReplayStep | Fault;

/** The outcome of each step from `from` to `to`, a missing one included. */
async function openBatch(
  store: LogStore,
  ring: KeyRing,
  from: number,
  to: number,
  reading: Promise<StoredRecord[]>,
): Promise<Outcome[]> {
  const rows = await reading;
  const opened = await Promise.all(rows.map((row) => readStep(store, ring, row)));
  const bySeq = new Map(rows.map((row, i) => [row.seq, opened[i] as Outcome]));
  return Array.from({ length: to - from + 1 }, (_, i) => bySeq.get(from + i) ?? 'manifest');
}

/**
 * Adds steps `from` to `to` to a state. While one batch is applied, the next is being opened and
 * the one after that is being read. Stops at the first step that does not open.
 */
export async function replaySteps(
  store: LogStore,
  ring: KeyRing,
  start: DossierState,
  from: number,
  to: number,
  work: Work = {},
): Promise<Replayed> {
  const ranges: [number, number][] = [];
  for (let at = from; at <= to; at += STEPS_AT_A_TIME) {
    ranges.push([at, Math.min(at + STEPS_AT_A_TIME - 1, to)]);
  }
  const readings = new Map<number, Promise<StoredRecord[]>>();
  const openings = new Map<number, Promise<Outcome[]>>();
  const begin = (index: number): void => {
    for (const ahead of [index, index + 1, index + 2]) {
      const range = ranges[ahead];
      if (range === undefined || readings.has(ahead)) continue;
      readings.set(ahead, quiet(store.readRecords(...range)));
    }
    for (const ahead of [index, index + 1]) {
      const range = ranges[ahead];
      const reading = readings.get(ahead);
      if (range === undefined || reading === undefined || openings.has(ahead)) continue;
      openings.set(ahead, quiet(openBatch(store, ring, ...range, reading)));
    }
  };
  const done: Replayed = { state: start, broken: null, erased: [], touched: new Set() };
  for (const [index, [, end]] of ranges.entries()) {
    begin(index);
    const outcomes = await (openings.get(index) as Promise<Outcome[]>);
    openings.delete(index);
    readings.delete(index);
    work.signal?.throwIfAborted();
    if (await take(done, outcomes, ranges[index]?.[0] ?? 0, work)) return done;
    work.onProgress?.(end, to);
  }
  return done;
}

/**
 * The states after these steps, in one pass over the log from its beginning; `steps` in rising
 * order. Rejects with 'record-beschadigd' when one cannot be reached, 'afgebroken'.
 */
export async function replayedAt(
  store: LogStore,
  ring: KeyRing,
  steps: readonly number[],
  work: Work = {},
): Promise<DossierState[]> {
  const states: DossierState[] = [];
  let state = emptyState(ring.erased);
  try {
    for (const step of steps) {
      const replayed = await replaySteps(store, ring, state, state.seq + 1, step, work);
      if (replayed.broken !== null) {
        throw new CodedError('record-beschadigd', { stap: replayed.broken.stap });
      }
      state = replayed.state;
      states.push(state);
    }
    return states;
  } catch (error) {
    const stopped = work.signal?.aborted && error === work.signal.reason;
    throw stopped ? new CodedError('afgebroken') : error;
  }
}

/** Applies a batch; true when it holds the step at which replaying ends. */
async function take(
  done: Replayed,
  outcomes: readonly Outcome[],
  first: number,
  { pause }: Work,
): Promise<boolean> {
  const bad = outcomes.findIndex((outcome) => isFault(outcome));
  const steps = (bad < 0 ? outcomes : outcomes.slice(0, bad)) as ReplayStep[];
  done.state =
    pause === undefined ? replay(steps, done.state) : await inPieces(steps, done.state, pause);
  for (const step of steps) {
    done.erased.push(...step.erased);
    for (const operation of step.operations) done.touched.add(idOf(operation));
  }
  if (bad < 0) return false;
  done.broken = { stap: first + bad, soort: outcomes[bad] as Fault };
  return true;
}

async function inPieces(
  steps: readonly ReplayStep[],
  from: DossierState,
  pause: () => Promise<void>,
): Promise<DossierState> {
  const work = replaying(steps, from);
  for (;;) {
    const piece = work.next();
    if (piece.done) return piece.value;
    await pause();
  }
}

/** A promise that may be left alone when an earlier one fails first. */
function quiet<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}
