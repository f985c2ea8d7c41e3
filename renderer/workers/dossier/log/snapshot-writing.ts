/**
 * Writes snapshots while people work: the state is immutable, so it can be written in small steps
 * long after it was the newest. Entities lie in segments of one unit; only segments in which
 * something changed are written again.
 */
import { storedEntities, storedEntity, storedRest } from '../../../../shared/dossier/snapshot';
import type { DossierState } from '../../../../shared/dossier/state';
import type { Head } from './appending';
import { hashOf } from './chain';
import { ROW_LENGTH } from './cut';
import type { KeyRing } from './key-ring';
import { sealSegment, sealSnapshot } from './sealing';
import { type Pile, Piles, SEGMENT_ENTITIES } from './snapshot-piles';
import {
  INDEX_VERSION,
  type ReadSnapshot,
  type Segment,
  type SnapshotIndex,
} from './snapshot-reading';
import type { LogStore, StoredSegment, Time } from './types';

/** When a snapshot is due: after so many steps, or so many changed entities. */
export interface SnapshotPolicy {
  steps: number;
  entities: number;
}
/** A tail of 1,000 steps replays in some 30 ms. */
const POLICY: SnapshotPolicy = { steps: 1000, entities: 5000 };
const LOOKUPS_AT_A_TIME = 500;

interface Kept {
  state: DossierState;
  head: Head;
}

export interface SnapshotSource {
  store: LogStore;
  ring: KeyRing;
  time: Time;
  /** Units of which a step says that they were erased. */
  recorded: ReadonlySet<string>;
  policy?: SnapshotPolicy;
}

export class SnapshotWriter {
  readonly #from: SnapshotSource;
  /** As they lie on disk; null when the next snapshot has to begin anew. */
  #piles: Piles | null;
  #dirty = new Set<string>();
  /** Of an import, say: they become part of `#dirty` when the snapshot is written, and nobody waits. */
  #many: (readonly string[])[] = [];
  #nextId: number;
  /** The step from which the next one is counted. */
  #basis: number;
  #newest: Kept | null = null;
  #running: Promise<void> | null = null;
  #turn = 0;

  /** @param read what was read at opening, or null when there was nothing of use. */
  constructor(from: SnapshotSource, read: ReadSnapshot | null) {
    this.#from = from;
    this.#piles = read === null ? null : new Piles(read.segments);
    this.#nextId = read?.nextId ?? 1;
    this.#basis = read?.seq ?? 0;
  }

  /** A step touched these entities. */
  note(entities: readonly string[]): void {
    if (entities.length >= this.#policy.entities) this.#many.push(entities);
    else for (const id of entities) this.#dirty.add(id);
  }

  get #policy(): SnapshotPolicy {
    return this.#from.policy ?? POLICY;
  }

  /** The state after the step at the head. Begins a snapshot when one is due. */
  keep(state: DossierState, head: Head): void {
    this.#newest = { state, head };
    this.#beginWhenDue();
  }

  #beginWhenDue(): void {
    const { steps, entities } = this.#policy;
    if (this.#newest === null || this.#running !== null) return;
    const { head } = this.#newest;
    const few = this.#many.length === 0 && this.#dirty.size < entities;
    if (head.seq - this.#basis < steps && few) return;
    const turn = this.#turn;
    const stopped = () => this.#turn !== turn;
    this.#running = this.#write(this.#newest, stopped)
      .catch(() => {
        // A full disk, say. The log holds everything; tried again when the next one is due.
        this.#piles = null;
      })
      .finally(() => {
        this.#running = null;
        // Much may have come in meanwhile, such as another import.
        if (!stopped()) this.#beginWhenDue();
      });
  }

  /** Throws the snapshot away: something in it must not be read again. */
  async reset(): Promise<void> {
    await this.stop();
    this.#newest = null;
    this.#piles = null;
    this.#basis = Number.NEGATIVE_INFINITY;
    await this.#from.store.removeSnapshot();
  }

  /** Breaks off what is being written; the snapshot before it stays good. */
  async stop(): Promise<void> {
    this.#turn += 1;
    await this.#running;
  }

  /** Resolves when nothing is being written. */
  async settled(): Promise<void> {
    while (this.#running !== null) await this.#running;
  }

  async #write({ state, head }: Kept, stopped: () => boolean): Promise<void> {
    const { store, ring, time, recorded } = this.#from;
    const piles = this.#piles ?? new Piles([]);
    for (const ids of this.#many) for (const id of ids) this.#dirty.add(id);
    this.#many = [];
    const changed = this.#piles === null ? idsOf(state) : this.#dirty;
    // Until this one is complete, or when it is broken off, the next begins anew.
    this.#piles = null;
    this.#basis = head.seq;
    this.#dirty = new Set();
    let looked = 0;
    for (const id of changed) {
      piles.put(id, storedEntity(state, id)?.unit ?? null);
      looked += 1;
      if (looked % LOOKUPS_AT_A_TIME > 0) continue;
      await time.pause();
      if (stopped()) return;
    }
    for (const pile of piles.take()) {
      for (const segment of await this.#writePile(state, pile)) piles.written(segment);
      await time.pause();
      if (stopped()) return;
    }
    const segments = [...piles.segments];
    const index: SnapshotIndex = {
      v: INDEX_VERSION,
      seq: head.seq,
      head: head.hash,
      erased: [...recorded],
      rest: storedRest(state),
      segments: segments.map(({ id, unit, sha256 }) => ({ id, unit, sha256 })),
    };
    const bytes = await sealSnapshot(ring, head.seq, JSON.stringify(index));
    if (stopped()) return;
    await store.replaceSnapshot({ id: head.seq, bytes }, new Set(segments.map(({ id }) => id)));
    this.#piles = piles;
  }

  /** Seals what is now in a pile, as one segment or more. */
  async #writePile(state: DossierState, { unit, entities }: Pile): Promise<Segment[]> {
    const { store, ring } = this.#from;
    const segments: Segment[] = [];
    const rows: StoredSegment[] = [];
    for (const { ids, json } of bundles(state, entities)) {
      const id = this.#nextId++;
      const bytes = await sealSegment(ring, unit, id, json);
      segments.push({ id, unit, sha256: await hashOf(bytes), entities: ids });
      rows.push({ id, bytes });
    }
    if (rows.length > 0) await store.putSegments(rows);
    return segments;
  }
}

function* idsOf(state: DossierState): Generator<string> {
  for (const { id } of storedEntities(state)) yield id;
}

/** Entities as JSON arrays that are each small enough for a segment. */
function* bundles(
  state: DossierState,
  entities: Iterable<string>,
): Generator<{ ids: string[]; json: string }> {
  let ids: string[] = [];
  let texts: string[] = [];
  let length = 0;
  for (const id of entities) {
    const text = JSON.stringify(storedEntity(state, id));
    const full = ids.length === SEGMENT_ENTITIES || length + text.length > ROW_LENGTH;
    if (ids.length > 0 && full) {
      yield { ids, json: `[${texts}]` };
      [ids, texts, length] = [[], [], 0];
    }
    ids.push(id);
    texts.push(text);
    length += text.length;
  }
  if (ids.length > 0) yield { ids, json: `[${texts}]` };
}
