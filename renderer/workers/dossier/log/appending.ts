/**
 * Appends change sets, one at a time. Parts first, the manifest last, each by `add`: so a change
 * set is there wholly or not at all, and nothing that was written is ever written over.
 */
import { CodedError } from '../../../../shared/desktop/errors';
import type { ChangeStep, Operation } from '../../../../shared/dossier/operations';
import { sealManifest } from '../../../../shared/vault/manifest';
import { MAX_INLINE_PARTS, type Manifest, packRecord } from '../../../../shared/vault/record';
import { hashOf } from './chain';
import { Cutter, type PlainPart, partJson, ROW_LENGTH, unitOf } from './cut';
import type { KeyRing } from './key-ring';
import { sealPart } from './sealing';
import type { LogStore, StoredPart, SummaryDraft, Work } from './types';

/**
 * Sealed and written together when a change set is large. Each time is one flush of the disk: an
 * import that wrote 32 parts at a time waited for it as long as it worked.
 */
const BATCH_LENGTH = 2 * 1024 * 1024;
const BATCH_PARTS = 128;

/** The end of the log: where the next step goes. */
export interface Head {
  seq: number;
  /** SHA-256 of the sealed manifest, hex; '' for an empty log. */
  hash: string;
}

/** A change set that is being written (see OpenChangeSet in log.ts). */
export interface OpenAppend {
  readonly seq: number;
  add(operations: Iterable<Operation>): Promise<void>;
  /** @param erased units that this change set says were erased. */
  commit(summary: SummaryDraft, erased?: readonly string[]): Promise<ChangeStep>;
  cancel(): Promise<void>;
}

export class Appender {
  readonly #store: LogStore;
  readonly #ring: KeyRing;
  #head: Head;
  /** What failed may have left parts after the head, or in spite of the error have become a step. */
  #litter = false;

  constructor(store: LogStore, ring: KeyRing, head: Head) {
    this.#store = store;
    this.#ring = ring;
    this.#head = head;
  }

  get head(): Head {
    return this.#head;
  }

  /** The caller sees to it that only one is open at a time. */
  async begin(work: Work = {}): Promise<OpenAppend> {
    await this.#sweep();
    const seq = this.#head.seq + 1;
    const cutter = new Cutter();
    const full: PlainPart[] = [];
    const apart: Manifest['parts'] = [];
    let done = false;
    /** The batch that is being sealed and written while the next one is made. */
    let writing: Promise<void> = Promise.resolve();
    let begun = 0;

    const write = async (batch: readonly PlainPart[], first: number): Promise<void> => {
      await this.#ring.ensure(batch.map(({ unit }) => unit));
      const sealed = await this.#seal(seq, batch, first);
      this.#litter = true;
      await this.#store.addParts(sealed.stored);
      apart.push(...sealed.listed);
    };

    /** Begins to write the next parts, once those before them are durable. */
    const flush = async (): Promise<void> => {
      await writing;
      work.signal?.throwIfAborted();
      const batch = full.splice(0, BATCH_PARTS);
      writing = write(batch, begun);
      begun += batch.length;
      // What fails is told by who waits for it: the next batch, or the end.
      writing.catch(() => {});
    };

    const takeBack = async (): Promise<void> => {
      await writing.catch(() => {});
      await this.#sweep();
    };

    const guarded = async <T>(piece: () => Promise<T>): Promise<T> => {
      if (done) throw new RangeError('this change set was committed or cancelled');
      try {
        return await piece();
      } catch (error) {
        done = true;
        // When this fails too, the next change set sweeps before it begins.
        await takeBack().catch(() => {});
        throw work.signal?.aborted && error === work.signal.reason
          ? new CodedError('afgebroken')
          : error;
      }
    };

    return {
      seq,
      add: (operations) =>
        guarded(async () => {
          for (const operation of operations) {
            if (this.#ring.isErased(unitOf(operation))) throw new CodedError('gewist');
            const part = cutter.add(operation);
            if (part === null) continue;
            full.push(part);
            if (full.length >= BATCH_PARTS || weight(full) >= BATCH_LENGTH) await flush();
          }
          work.signal?.throwIfAborted();
        }),
      commit: (summary, erased = []) =>
        guarded(async () => {
          const rest = [...full.splice(0), ...cutter.rest()];
          const small = begun === 0 && rest.length <= MAX_INLINE_PARTS && weight(rest) < ROW_LENGTH;
          if (!small) {
            full.push(...rest);
            const all = begun + full.length;
            while (full.length > 0) {
              await flush();
              work.onProgress?.(apart.length, all);
            }
            await writing;
            work.onProgress?.(apart.length, all);
          }
          work.signal?.throwIfAborted();
          const step = await this.#close(seq, pick(summary), small ? rest : [], apart, erased);
          done = true;
          return step;
        }),
      cancel: async () => {
        if (done) return;
        done = true;
        await takeBack();
      },
    };
  }

  /** Writes the record of a step; from here on there is no way back. */
  async #close(
    seq: number,
    change: SummaryDraft,
    small: readonly PlainPart[],
    apart: Manifest['parts'],
    erased: readonly string[],
  ): Promise<ChangeStep> {
    await this.#ring.ensure(small.map(({ unit }) => unit));
    const inline = await Promise.all(
      small.map((part, i) =>
        sealPart(
          this.#ring,
          part.unit,
          { seq, part: i, inline: small.length },
          // What was erased stands in the manifest only: then replaying has to open that.
          partJson(part, i === 0 && erased.length === 0 ? change.kind : undefined),
        ),
      ),
    );
    const listed = await Promise.all(
      inline.map(async (box, i) => listPart(small[i] as PlainPart, await hashOf(box))),
    );
    const manifest = await sealManifest(this.#ring.keys, seq, {
      v: 1,
      change,
      previous: this.#head.hash,
      parts: small.length > 0 ? listed : apart,
      erased: [...erased],
    });
    const hash = await hashOf(manifest);
    this.#litter = true;
    await this.#store.addRecords([{ seq, bytes: packRecord({ manifest, inline }) }]);
    this.#head = { seq, hash };
    this.#litter = false;
    return { ...change, seq };
  }

  async #seal(seq: number, batch: readonly PlainPart[], first: number) {
    const sealed = await Promise.all(
      batch.map(async (part, i) => {
        const place = { seq, part: first + i, inline: 0 };
        const bytes = await sealPart(this.#ring, part.unit, place, partJson(part));
        const stored: StoredPart = { seq, part: first + i, bytes };
        return { stored, listed: listPart(part, await hashOf(bytes)) };
      }),
    );
    return {
      stored: sealed.map(({ stored }) => stored),
      listed: sealed.map(({ listed }) => listed),
    };
  }

  /**
   * Removes parts after the head, when there may be any. A store that failed to answer may have
   * kept the step all the same: then its parts must stay, and only opening again tells what is so.
   */
  async #sweep(): Promise<void> {
    if (!this.#litter) return;
    if ((await this.#store.last()) !== this.#head.seq) throw new CodedError('opslag-mislukt');
    await this.#store.removePartsAfter(this.#head.seq);
    this.#litter = false;
  }
}

function listPart(part: PlainPart, sha256: string): Manifest['parts'][number] {
  return { unit: part.unit, sha256, operations: part.count };
}

function weight(parts: readonly PlainPart[]): number {
  return parts.reduce((sum, { packer }) => sum + packer.length, 0);
}

/** The fields of a summary and no others: what a manifest holds is a promise. */
function pick(summary: SummaryDraft): SummaryDraft {
  const { id, kind, coder, at, ref, counts, subjects, left } = summary;
  return { id, kind, coder, at, ref, counts, subjects, left };
}
