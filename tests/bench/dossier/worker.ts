/**
 * The measurements that need a browser: real IndexedDB with strict durability, real WebCrypto, in a
 * worker, with the log and the state of the product.
 */
import { BackupKeeper } from '../../../renderer/workers/dossier/backups/keeper';
import { Dossier } from '../../../renderer/workers/dossier/dossier';
import {
  type LogStore,
  memoryStore,
  openDexieStore,
  openLog,
} from '../../../renderer/workers/dossier/log';
import { workerTime } from '../../../renderer/workers/dossier/log/time';
import { replay } from '../../../shared/dossier/apply';
import { prepareChange } from '../../../shared/dossier/change';
import { runCommand } from '../../../shared/dossier/commands';
import type { ChangeSet, Operation } from '../../../shared/dossier/operations';
import { backupShell } from './backup-shell';
import { makeCasus, makeDossier, makeEdits, seeded } from './made';

export interface Measurement {
  /** Milliseconds, in the order in which they were measured. */
  times: number[];
  /** What else there is to say, by name. */
  notes: Record<string, number>;
}

const author = {
  coder: null,
  now: () => new Date().toISOString(),
  newId: () => crypto.randomUUID().slice(0, 16),
};
const adding = (count: number): Operation[] =>
  Array.from({ length: count }, (_, n) => ({ op: 'add', type: 'casus', value: makeCasus(n) }));

async function timed(run: () => Promise<void> | void): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

const RUNS = 5;
const EDITS_TO_REPLAY = 100_000;
const CASUSSEN_TO_REPLAY = 1_000;
const STEPS_AT_A_TIME = 2_000;

/**
 * Opens a dossier whose log is 100,000 single edits after one step that adds the casussen, without a
 * snapshot: read from IndexedDB, unsealed, checked against each other and applied.
 */
async function replay100k(): Promise<Measurement> {
  const id = 'meting-naspelen-0';
  const { keys, shell } = await makeDossier(id);
  const memory = memoryStore();
  const open = (store: LogStore) =>
    openLog({
      keys,
      units: shell.units,
      sentinel: shell.sentinel,
      store: async () => store,
      shell,
      locks: null,
    });

  const added = adding(CASUSSEN_TO_REPLAY);
  const casussen = Array.from({ length: CASUSSEN_TO_REPLAY }, (_, n) => makeCasus(n));
  const { log } = await open(memory);
  const steps: ChangeSet[] = [];
  const append = async (operations: Operation[]) => {
    const { summary } = prepareChange(author, 'veld', operations, []);
    steps.push(await log.append({ ...summary, operations }));
  };
  await append(added);
  for (const edit of makeEdits(casussen, EDITS_TO_REPLAY)) await append([edit]);
  await log.close();

  const disk = await openDexieStore(id, 1);
  for (let from = 1; from <= steps.length; from += STEPS_AT_A_TIME) {
    await disk.addRecords(await memory.readRecords(from, from + STEPS_AT_A_TIME - 1));
    await disk.addParts(await memory.readParts(from, 0, Number.MAX_SAFE_INTEGER));
  }
  disk.close();

  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const store = await openDexieStore(id, 1);
    let reached = 0;
    times.push(
      await timed(async () => {
        const opened = await open(store);
        reached = opened.state.seq;
        if (opened.log.damage !== null) throw new Error('the log is damaged');
        await opened.log.close();
      }),
    );
    if (reached !== steps.length) throw new Error(`reached step ${reached} of ${steps.length}`);
  }
  const folds: number[] = [];
  for (let run = 0; run < RUNS; run += 1) folds.push(await timed(() => void replay(steps)));
  return { times, notes: { stappen: steps.length, alleenToepassen: Math.min(...folds) } };
}

/** Says who makes the changes. */
async function introduce(dossier: Dossier): Promise<void> {
  let coder = '';
  await dossier.change((now, by) => {
    const { change, result } = runCommand(now, 'wieBenIk', { naam: 'meting' }, by);
    coder = result.coder;
    return change;
  });
  dossier.worksAs(coder);
}

const EDITS = 5_000;
const CASUSSEN_TO_EDIT = 10_000;
const BATCH = 250;
const KNOBS = ['1', '2', '3', '4', '5'] as const;
const KNOB = {
  scheme: 'draaiknop',
  rol: 'aanvullend',
  richting: null,
  anchor: null,
  motivatie: null,
} as const;

/**
 * Edits as a user makes them, one after the other in a dossier of 10,000 casussen: made, sealed,
 * durable in IndexedDB, applied, with snapshots being written when the log thinks they are due.
 */
async function edit(): Promise<Measurement> {
  const id = 'meting-wijzigen-0';
  const { keys, shell } = await makeDossier(id);
  const disk = await openDexieStore(id, 1);
  let snapshots = 0;
  const store: LogStore = {
    ...disk,
    replaceSnapshot: async (index, keep) => {
      await disk.replaceSnapshot(index, keep);
      snapshots += 1;
    },
  };
  const { log, state } = await openLog({
    keys,
    units: shell.units,
    sentinel: null,
    store: async () => store,
    shell,
    locks: null,
  });
  const dossier = new Dossier(id, {
    naam: 'Meting',
    kind: 'eigen',
    log,
    state,
    latest: null,
    coder: null,
    time: workerTime,
  });
  const all = adding(CASUSSEN_TO_EDIT);
  await dossier.changeInBatches({}, async (add, by) => {
    for (let at = 0; at < all.length; at += BATCH) await add(all.slice(at, at + BATCH));
    return { summary: prepareChange(by, 'import', [], []).summary, result: null };
  });
  await introduce(dossier);

  const random = seeded(7);
  const times: number[] = [];
  for (let i = 0; times.length < EDITS; i += 1) {
    const casus = makeCasus(Math.floor(random() * CASUSSEN_TO_EDIT)).id;
    let step: unknown = null;
    const took = await timed(async () => {
      step = await dossier.change((now, by) =>
        i % 2 === 0
          ? runCommand(
              now,
              'veldWijzigen',
              { record: casus, veld: 'opmerking', waarde: `nr ${i}` },
              by,
            ).change
          : runCommand(
              now,
              'toekennen',
              { ...KNOB, onderwerp: casus, code: KNOBS[i % 5] ?? '5' },
              by,
            ).change,
      );
    });
    // What the dossier already says is not written, and not counted.
    if (step !== null) times.push(took);
  }
  const written = dossier.state.seq;
  await log.settle();
  await dossier.close();
  return { times, notes: { stappen: written, momentopnamen: snapshots } };
}

const BACKUPS = 300;

/**
 * A back-up after each edit in a dossier of 10,000 casussen, from looking at the folder to looking at
 * what was made, with a shell that answers at once; beside it, reading the same step and handing over
 * the same bytes.
 */
async function backup(): Promise<Measurement> {
  const id = 'meting-backup-00';
  const { keys, shell } = await makeDossier(id);
  const store = await openDexieStore(id, 1);
  const { log, state } = await openLog({
    keys,
    units: shell.units,
    sentinel: null,
    store: async () => store,
    shell,
    locks: null,
  });
  const parts = { naam: 'Meting', log, state, latest: null, coder: null, time: workerTime };
  const dossier = new Dossier(id, { ...parts, kind: 'eigen' });
  const all = adding(CASUSSEN_TO_EDIT);
  await dossier.changeInBatches({}, async (add, by) => {
    for (let at = 0; at < all.length; at += BATCH) await add(all.slice(at, at + BATCH));
    return { summary: prepareChange(by, 'import', [], []).summary, result: null };
  });
  await introduce(dossier);
  const into = backupShell(id);
  const keeper = new BackupKeeper({ shell: into, dossier, time: workerTime });
  const work = { signal: new AbortController().signal, progress: () => undefined };
  const whole = await timed(async () => void (await keeper.make({ reden: 'gewoon' }, work)));
  const bytes = into.length();
  const times: number[] = [];
  const copies: number[] = [];
  for (let i = 0; i < BACKUPS; i += 1) {
    const { id: record } = makeCasus(i);
    const params = { record, veld: 'opmerking', waarde: `nr ${i}` } as const;
    await dossier.change((now, by) => runCommand(now, 'veldWijzigen', params, by).change);
    times.push(await timed(async () => void (await keeper.make({ reden: 'gewoon' }, work))));
    const { seq } = dossier.state;
    copies.push(
      await timed(async () => {
        const [row] = await store.readRecords(seq, seq);
        structuredClone(row);
      }),
    );
  }
  const last = await keeper.make({ reden: 'gewoon' }, work);
  if (last.stap !== dossier.state.seq) throw new Error('the back-up is behind');
  keeper.stop();
  await dossier.close();
  const copy = copies.sort((a, b) => a - b)[Math.floor(copies.length * 0.95)] ?? 0;
  return { times, notes: { kopie: copy, eersteMs: whole, eersteBytes: bytes } };
}

const measurements = { replay100k, edit, backup };
export type MeasurementName = keyof typeof measurements;

addEventListener('message', ({ data }: MessageEvent<MeasurementName>) => {
  measurements[data]().then(
    (result) => postMessage(result),
    (error: unknown) => postMessage({ fout: String((error as Error).stack ?? error) }),
  );
});
