/**
 * Reads a snapshot. It is a cache: whatever is not exactly as it should be makes it worthless and
 * harmless, because the log holds everything.
 */

import {
  restoreState,
  SNAPSHOT_VERSION,
  type StoredEntity,
  type StoredRest,
} from '../../../../shared/dossier/snapshot';
import type { DossierState } from '../../../../shared/dossier/state';
import { hashOf, headOf } from './chain';
import type { KeyRing } from './key-ring';
import { openSegment, openSnapshot } from './sealing';
import type { LogStore } from './types';

const SEGMENTS_AT_A_TIME = 64;
export const INDEX_VERSION = 1;

/** Plain content of a snapshot index; JSON in UTF-8. */
export interface SnapshotIndex {
  v: typeof INDEX_VERSION;
  /** The step it stands on, and the SHA-256 (hex) of its sealed manifest. */
  seq: number;
  head: string;
  /** Units of which a step up to here says that they were erased. */
  erased: string[];
  rest: StoredRest;
  segments: { id: number; unit: string; sha256: string }[];
}

/** A segment that is on disk, and which entities are in it. */
export interface Segment {
  id: number;
  unit: string;
  sha256: string;
  entities: string[];
}

export interface ReadSnapshot {
  state: DossierState;
  seq: number;
  erased: readonly string[];
  segments: Segment[];
  /** Higher than the id of any segment it ever listed. */
  nextId: number;
}

async function readSegments(
  store: LogStore,
  ring: KeyRing,
  listed: SnapshotIndex['segments'],
): Promise<{ segments: Segment[]; entities: StoredEntity[] } | null> {
  const segments: Segment[] = [];
  const all: StoredEntity[] = [];
  const wanted = listed.filter(({ unit }) => !ring.isErased(unit));
  for (let at = 0; at < wanted.length; at += SEGMENTS_AT_A_TIME) {
    const some = wanted.slice(at, at + SEGMENTS_AT_A_TIME);
    const rows = new Map(
      (await store.readSegments(some.map(({ id }) => id))).map((row) => [row.id, row.bytes]),
    );
    const opened = await Promise.all(
      some.map(async ({ id, sha256 }) => {
        const bytes = rows.get(id);
        if (bytes === undefined || (await hashOf(bytes)) !== sha256) return null;
        return openSegment<StoredEntity[]>(ring, id, bytes);
      }),
    );
    for (const [i, entities] of opened.entries()) {
      if (entities === null || typeof entities === 'string') return null;
      for (const entity of entities) all.push(entity);
      segments.push({ ...(some[i] as Segment), entities: entities.map(({ id }) => id) });
    }
  }
  return { segments, entities: all };
}

/** The snapshot, or null when there is none that stands on this log up to `last`. */
export async function readSnapshot(
  store: LogStore,
  ring: KeyRing,
  last: number,
): Promise<ReadSnapshot | null> {
  const row = await store.readSnapshot();
  if (row === null || row.id > last) return null;
  const index = await openSnapshot<SnapshotIndex>(ring, row.id, row.bytes);
  if (index === null || index.v !== INDEX_VERSION) return null;
  const { seq, head, erased, rest } = index;
  if (rest.versie !== SNAPSHOT_VERSION || (await headOf(store, seq)) !== head) return null;
  const read = await readSegments(store, ring, index.segments);
  if (read === null) return null;
  return {
    state: restoreState(rest, read.entities, [...ring.erased, ...erased]),
    seq,
    erased,
    segments: read.segments,
    nextId: 1 + Math.max(0, ...index.segments.map(({ id }) => id)),
  };
}
