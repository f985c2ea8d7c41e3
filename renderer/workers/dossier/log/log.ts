/** An open log: append, read back, erase, check, close. */
import type { UnitKeys, VaultHeader } from '../../../../shared/desktop/contract';
import { CodedError } from '../../../../shared/desktop/errors';
import type { ChangeSet, ChangeStep, Operation } from '../../../../shared/dossier/operations';
import type { Damage } from '../../../../shared/dossier/protocol';
import type { DossierState } from '../../../../shared/dossier/state';
import { BundleWriter, type WriteChunk } from '../../../../shared/vault/bundle-writing';
import type { DossierKeys } from '../../../../shared/vault/keys';
import type { Appender, Head, OpenAppend } from './appending';
import { checkChain, type Visit } from './chain';
import { type CopyTarget, copyLog } from './copying';
import { idOf } from './cut';
import { readErasures, type ToldErasure } from './erasures';
import type { KeyRing } from './key-ring';
import { type Fault, isFault, readManifest, readStep } from './reading';
import { replayedAt } from './replaying';
import type { ResealSource } from './resealing';
import type { SentinelWriter } from './sentinel-writer';
import type { SnapshotWriter } from './snapshot-writing';
import { Turns } from './turns';
import type { ChangeDraft, LogStore, StoredRecord, SummaryDraft, Time, Work } from './types';

export interface LogParts {
  store: LogStore;
  ring: KeyRing;
  appender: Appender;
  sentinel: SentinelWriter;
  snapshots: SnapshotWriter;
  time: Time;
  /** Units of which a step says that they were erased. */
  recorded: Set<string>;
  damage: Damage | null;
  /** Gives the window's lock back. */
  release(): void;
}

/** A change set that is being written. Nobody sees anything of it before `commit`. */
export interface OpenChangeSet {
  /** The step it will be. */
  readonly seq: number;
  add(operations: Iterable<Operation>): Promise<void>;
  /** Durable when it resolves. */
  commit(summary: SummaryDraft): Promise<ChangeStep>;
  /** Takes back what was written; does nothing after `commit` or a failure. */
  cancel(): Promise<void>;
}

/** What a log is made of, for another that takes its place. */
export interface OwnLog extends ResealSource {
  /**
   * Closes this log; nothing is written any more, not by it nor for it. Answers how to give back
   * the window's lock, which is still held.
   */
  end(): Promise<() => void>;
}

/** The steps of a log as they lie in its store. */
export type OwnSteps = Pick<LogParts, 'store' | 'ring' | 'time'>;

export class Log {
  readonly #parts: LogParts;
  readonly #turns = new Turns();
  /** A bundle must not hold the key of what is erased while it is being written. */
  readonly #bundles = new Turns();
  #damage: Damage | null;
  #closed = false;

  constructor(parts: LogParts) {
    this.#parts = parts;
    this.#damage = parts.damage;
  }

  /** The last step, and the hash of its sealed manifest. */
  get head(): Head {
    return this.#parts.appender.head;
  }

  /** What is wrong with the log. As long as it is not null, nothing can be appended. */
  get damage(): Damage | null {
    return this.#damage;
  }

  /** The file of unit keys, as the shell keeps it now. */
  get units(): UnitKeys {
    return this.#parts.ring.file;
  }

  /**
   * Appends a change set; durable when it resolves. Rejects, with nothing changed, with
   * 'schijf-vol', 'opslag-mislukt', 'afgebroken', 'record-beschadigd' (see `damage`),
   * 'dossier-gesloten', 'gewist' (an operation on an erased unit) or what the shell said.
   */
  async append(draft: ChangeDraft, work: Work = {}): Promise<ChangeSet> {
    const open = await this.begin(work);
    await open.add(draft.operations);
    const step = await open.commit(draft);
    return { ...step, operations: draft.operations };
  }

  /**
   * Begins a change set whose operations come in batches, such as an import. Everybody else who
   * appends waits until it is committed, cancelled or failed. Errors as of `append`.
   */
  async begin(work: Work = {}): Promise<OpenChangeSet> {
    const release = await this.#turns.take();
    try {
      this.#mustTakeChanges();
      const open = await this.#parts.appender.begin(work);
      return this.#watched(open, release);
    } catch (error) {
      release();
      throw error;
    }
  }

  #watched(open: OpenAppend, release: () => void): OpenChangeSet {
    const touched: string[] = [];
    const orRelease = async <T>(piece: Promise<T>): Promise<T> => {
      try {
        return await piece;
      } catch (error) {
        release();
        throw error;
      }
    };
    return {
      seq: open.seq,
      add: async (operations) => {
        const batch = [...operations];
        await orRelease(open.add(batch));
        for (const operation of batch) touched.push(idOf(operation));
      },
      commit: async (summary) => {
        const step = await orRelease(open.commit(summary));
        this.#appended(step, touched);
        release();
        return step;
      },
      cancel: async () => {
        await open.cancel().finally(release);
      },
    };
  }

  #appended(step: ChangeStep, touched: readonly string[]): void {
    this.#parts.snapshots.note(touched);
    this.#parts.sentinel.note(this.head, step.at);
  }

  /**
   * Tells the log the state after a step, so that a snapshot can be written when one is due. Call
   * it after applying each change set; a state that is not of the last step is let pass.
   */
  keep(state: DossierState): void {
    if (!this.#closed && this.#damage === null && state.seq === this.head.seq) {
      this.#parts.snapshots.keep(state, this.head);
    }
  }

  /**
   * A whole change set; operations of erased units are not in it.
   * Rejects with 'record-beschadigd' when it does not open, 'niet-gevonden' when there is none.
   */
  async read(seq: number): Promise<ChangeSet> {
    this.#mustBeOpen();
    const { store, ring } = this.#parts;
    const [row] = await store.readRecords(seq, seq);
    if (row === undefined) throw new CodedError('niet-gevonden');
    const change = stepOf(row, await readManifest(ring, row));
    const read = await readStep(store, ring, row);
    if (isFault(read)) throw damaged(seq);
    return { ...change, operations: read.operations };
  }

  /** What the manifests of steps `from` to `to` tell, in order. Rejects with 'record-beschadigd'. */
  async steps(from: number, to: number): Promise<ChangeStep[]> {
    this.#mustBeOpen();
    const { store, ring } = this.#parts;
    const rows = await store.readRecords(from, Math.min(to, this.head.seq));
    return Promise.all(rows.map(async (row) => stepOf(row, await readManifest(ring, row))));
  }

  /** What was erased from step `from` on, oldest first; a step that cannot be read is left out. */
  erasures(from: number): Promise<ToldErasure[]> {
    this.#mustBeOpen();
    return readErasures(this.#parts, from, this.head.seq);
  }

  /**
   * Erases units for good: their keys are gone from the shell's file before this resolves. The
   * answer is the step that says so, or null when it could not be written (a full disk, say); then
   * it is written at the next opening. Rejects when nothing was erased. The caller takes the units
   * out of the state (shared/dossier/erasure.ts) and keeps it.
   */
  erase(units: readonly string[], summary: SummaryDraft): Promise<ChangeStep | null> {
    return this.#bundles.run(() => this.#turns.run(() => this.#erase(units, summary)));
  }

  async #erase(units: readonly string[], summary: SummaryDraft): Promise<ChangeStep | null> {
    this.#mustTakeChanges();
    const { ring, snapshots, appender, recorded } = this.#parts;
    await ring.erase(units);
    // Its segments cannot be opened any more; gone is better still, but not what counts.
    await snapshots.reset().catch(() => {});
    try {
      const open = await appender.begin();
      const step = await open.commit(summary, units);
      for (const unit of units) recorded.add(unit);
      this.#appended(step, []);
      return step;
    } catch {
      return null;
    }
  }

  /**
   * Checks the whole chain in small steps. Answers the damage it finds, which from then on is the
   * log's; null when all is sound or the work was aborted.
   */
  async check(work: Work = {}): Promise<Damage | null> {
    this.#mustBeOpen();
    const { store, ring, time } = this.#parts;
    const { seq } = this.head;
    const broken = await checkChain(store, ring, { from: 1, to: seq, previous: '' }, time, work);
    if (broken !== null) {
      this.#damage ??= { ...broken, gelezenTot: broken.stap - 1, verwacht: seq };
    }
    return this.#damage;
  }

  /**
   * Writes everything up to the last step as a bundle, checking the chain on the way. Others may go
   * on appending; erasing waits. Rejects with 'record-beschadigd', 'afgebroken' or what `write` says.
   */
  writeBundle(header: VaultHeader, write: WriteChunk, work: Work = {}): Promise<void> {
    return this.#bundles.run(async () => {
      this.#mustBeOpen();
      // A bundle carries the file of unit keys as it is, and refuses one that is not sound.
      if (this.#damage?.soort === 'sleutel') throw damaged(this.#damage.stap);
      const { store, ring, time } = this.#parts;
      const { seq, hash } = this.head;
      const bundle = new BundleWriter(write);
      await bundle.start({ v: 1, header, units: ring.file, steps: seq });
      const visit: Visit = {
        record: ({ bytes }) => bundle.record(bytes),
        part: ({ bytes }) => bundle.part(bytes),
      };
      const links = { from: 1, to: seq, previous: '', visit };
      const broken = await checkChain(store, ring, links, time, work);
      if (work.signal?.aborted) throw new CodedError('afgebroken');
      if (broken !== null) throw damaged(broken.stap);
      await bundle.end(ring.keys, hash);
    });
  }

  /**
   * Writes everything up to the last step as a bundle of another dossier, sealed anew under its
   * keys, without the units that `staysHere` names: of these it holds nothing, not even that they were.
   * Others may go on appending; erasing waits. Rejects as `writeBundle` does.
   */
  writeCopy(
    target: CopyTarget,
    write: WriteChunk,
    work: Work = {},
    staysHere: (unit: string) => boolean = () => false,
  ): Promise<void> {
    return this.#bundles.run(async () => {
      this.#mustBeOpen();
      if (this.#damage !== null) throw damaged(this.#damage.stap);
      const { store, ring, time } = this.#parts;
      const source = { store, ring, seq: this.head.seq, staysHere };
      await copyLog(source, target, write, time, work);
    });
  }

  /** The states after these steps, replayed from the beginning; in rising order. */
  statesAt(steps: readonly number[], work: Work = {}): Promise<DossierState[]> {
    this.#mustBeOpen();
    const { store, ring } = this.#parts;
    return replayedAt(store, ring, steps, work);
  }

  /**
   * Lets `make` put another log in the place of this one: meanwhile nobody appends or erases, and
   * the shell knows how far it came. As long as `make` does not `end` it, it goes on afterwards.
   */
  giveWay<T>(make: (own: OwnLog) => Promise<T>): Promise<T> {
    return this.#bundles.run(() =>
      this.#turns.run(async () => {
        this.#mustTakeChanges();
        const { store, ring, snapshots, sentinel, release } = this.#parts;
        await sentinel.flush();
        const end = async () => {
          this.#closed = true;
          await snapshots.stop();
          store.close();
          return release;
        };
        return make({ store, ring, head: this.head, end });
      }),
    );
  }

  /** What all that is sealed here was sealed with. */
  get keys(): DossierKeys {
    return this.#parts.ring.keys;
  }

  /**
   * Hands out the sealed steps for a copy. Others may go on appending; erasing waits, so that no key
   * is copied after it was lost.
   */
  copy<T>(make: (own: OwnSteps) => Promise<T>): Promise<T> {
    return this.#bundles.run(async () => {
      this.#mustBeOpen();
      const { store, ring, time } = this.#parts;
      return make({ store, ring, time });
    });
  }

  /** Resolves when no snapshot is being written and the shell has the sentinel. */
  async settle(): Promise<void> {
    await this.#parts.snapshots.settled();
    await this.#parts.sentinel.flush();
  }

  /**
   * Ends: what is being appended first finishes, a snapshot does not. Rejects with what the shell
   * said when the sentinel could not be written; the log is closed all the same.
   */
  async close(): Promise<void> {
    if (this.#closed) return;
    const { snapshots, sentinel, store, release } = this.#parts;
    await this.#turns.run(async () => {
      this.#closed = true;
      await snapshots.stop();
      await sentinel.flush().finally(() => {
        store.close();
        release();
      });
    });
  }

  #mustBeOpen(): void {
    if (this.#closed) throw new CodedError('dossier-gesloten');
  }

  #mustTakeChanges(): void {
    this.#mustBeOpen();
    if (this.#damage !== null) throw damaged(this.#damage.stap);
  }
}

function damaged(stap: number): CodedError {
  return new CodedError('record-beschadigd', { stap });
}

function stepOf(row: StoredRecord, manifest: { change: SummaryDraft } | Fault): ChangeStep {
  if (isFault(manifest)) throw damaged(row.seq);
  return { ...manifest.change, seq: row.seq };
}
