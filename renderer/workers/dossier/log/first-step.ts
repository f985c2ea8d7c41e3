/** A dossier of one step as a bundle: what a selection of another dossier begins with. */
import type { Operation } from '../../../../shared/dossier/operations';
import { BundleWriter, type WriteChunk } from '../../../../shared/vault/bundle-writing';
import { Appender } from './appending';
import { type CopyTarget, freshRing } from './copying';
import { memoryStore } from './memory-store';
import { PARTS_AT_A_TIME } from './reading';
import type { SummaryDraft, Time, Work } from './types';

/** Operations that are sealed between two pauses. */
const BATCH = 1000;

export interface FirstStep {
  summary: SummaryDraft;
  operations: readonly Operation[];
  /** Units that must never come into this dossier: the erasure list of where it came from. */
  erased: Iterable<string>;
}

/** Rejects with 'afgebroken' or what `write` says; then what was written is worthless. */
export async function writeFirstStep(
  { header, keys }: CopyTarget,
  { summary, operations, erased }: FirstStep,
  write: WriteChunk,
  time: Pick<Time, 'pause'>,
  work: Work = {},
): Promise<void> {
  const store = memoryStore();
  const gone = [...erased].sort();
  const ring = await freshRing(keys, [], gone);
  const appender = new Appender(store, ring, { seq: 0, hash: '' });
  const open = await appender.begin(work.signal ? { signal: work.signal } : {});
  for (let at = 0; at < operations.length; at += BATCH) {
    await open.add(operations.slice(at, at + BATCH));
    work.onProgress?.(Math.min(at + BATCH, operations.length), operations.length);
    await time.pause();
  }
  await open.commit(summary, gone);
  const bundle = new BundleWriter(write);
  await bundle.start({ v: 1, header, units: ring.file, steps: 1 });
  const [row] = await store.readRecords(1, 1);
  if (row !== undefined) await bundle.record(row.bytes);
  for (let from = 0; ; from += PARTS_AT_A_TIME) {
    const parts = await store.readParts(1, from, from + PARTS_AT_A_TIME - 1);
    for (const { bytes } of parts) await bundle.part(bytes);
    if (parts.length < PARTS_AT_A_TIME) break;
  }
  await bundle.end(keys, appender.head.hash);
}
