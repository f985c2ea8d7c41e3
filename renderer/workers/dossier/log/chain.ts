/**
 * Checks the chain: every manifest opens, names the hash of the one before, and names the hashes
 * of exactly the parts that are there.
 */
import type { Damage } from '../../../../shared/dossier/protocol';
import { type Bytes, toHex } from '../../../../shared/vault/bytes';
import { sha256 } from '../../../../shared/vault/primitives';
import { type Manifest, unpackRecord } from '../../../../shared/vault/record';
import type { KeyRing } from './key-ring';
import { isFault, PARTS_AT_A_TIME, readManifest } from './reading';
import type { LogStore, StoredPart, StoredRecord, Time, Work } from './types';

/** Steps that are read at a time: a few milliseconds of work. */
const STEPS_AT_A_TIME = 100;

/** A step that fails, and how. */
export type BrokenStep = Pick<Damage, 'stap' | 'soort'>;

/** SHA-256 of a sealed box, hex. */
export async function hashOf(box: Bytes): Promise<string> {
  return toHex(await sha256(box));
}

/** Hash of the sealed manifest of a step; '' for step 0; null when there is no such record. */
export async function headOf(store: LogStore, seq: number): Promise<string | null> {
  if (seq === 0) return '';
  const [row] = await store.readRecords(seq, seq);
  const record = row === undefined ? null : unpackRecord(row.bytes);
  return record === null ? null : hashOf(record.manifest);
}

async function partsHold(
  store: LogStore,
  seq: number,
  { manifest: { parts }, inline }: Link,
  time: Pick<Time, 'pause'>,
  visit: Visit | undefined,
): Promise<boolean> {
  if (inline.length > 0) {
    if (inline.length !== parts.length) return false;
    const hashes = await Promise.all(inline.map(hashOf));
    return hashes.every((hash, part) => hash === parts[part]?.sha256);
  }
  for (let from = 0; from < parts.length; from += PARTS_AT_A_TIME) {
    const to = Math.min(from + PARTS_AT_A_TIME, parts.length) - 1;
    const rows = await store.readParts(seq, from, to);
    if (rows.length !== to - from + 1) return false;
    const hashes = await Promise.all(rows.map(({ bytes }) => hashOf(bytes)));
    if (hashes.some((hash, i) => hash !== parts[from + i]?.sha256)) return false;
    for (const row of rows) await visit?.part(row);
    await time.pause();
  }
  return true;
}

/** Gets every step that was found sound, the record before the parts that lie apart. */
export interface Visit {
  record(row: StoredRecord): Promise<void>;
  part(row: StoredPart): Promise<void>;
}

interface Links {
  from: number;
  to: number;
  /** Hash of the sealed manifest before `from`. */
  previous: string;
  visit?: Visit;
}

/**
 * Checks steps `from` to `to` in small pieces, with a pause after each.
 * Answers the first broken step, or null; stops early (null) when the work is aborted.
 */
export async function checkChain(
  store: LogStore,
  ring: KeyRing,
  { from, to, previous, visit }: Links,
  time: Pick<Time, 'pause'>,
  work: Work = {},
): Promise<BrokenStep | null> {
  let link = previous;
  for (let start = from; start <= to; start += STEPS_AT_A_TIME) {
    if (work.signal?.aborted) return null;
    const end = Math.min(start + STEPS_AT_A_TIME - 1, to);
    const rows = await store.readRecords(start, end);
    const opened = await Promise.all(rows.map((row) => openLink(ring, row)));
    for (let stap = start; stap <= end; stap++) {
      const step = opened[stap - start];
      if (step === null || step === undefined || rows[stap - start]?.seq !== stap) {
        return { stap, soort: 'manifest' };
      }
      if (step.manifest.previous !== link) return { stap, soort: 'keten' };
      await visit?.record(rows[stap - start] as StoredRecord);
      if (!(await partsHold(store, stap, step, time, visit))) return { stap, soort: 'deel' };
      link = step.hash;
    }
    work.onProgress?.(end, to);
    await time.pause();
  }
  return null;
}

interface Link {
  manifest: Manifest;
  inline: readonly Bytes[];
  hash: string;
}

async function openLink(ring: KeyRing, row: StoredRecord): Promise<Link | null> {
  const record = unpackRecord(row.bytes);
  const manifest = await readManifest(ring, row);
  if (record === null || isFault(manifest)) return null;
  return { manifest, inline: record.inline, hash: await hashOf(record.manifest) };
}
