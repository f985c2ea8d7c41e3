/**
 * Writes the steps of a log as a bundle of another dossier: the same change sets, with their ids,
 * authors and times, sealed anew under its keys. What was erased here is not in it.
 */
import type { VaultHeader } from '../../../../shared/desktop/contract';
import { CodedError } from '../../../../shared/desktop/errors';
import { boxLabel } from '../../../../shared/vault/box';
import { BundleWriter, type WriteChunk } from '../../../../shared/vault/bundle-writing';
import type { Bytes } from '../../../../shared/vault/bytes';
import type { DossierKeys } from '../../../../shared/vault/keys';
import { sealManifest } from '../../../../shared/vault/manifest';
import { type Manifest, packRecord, unpackRecord } from '../../../../shared/vault/record';
import {
  newUnitRing,
  type UnitRing,
  withoutUnits,
  withUnits,
} from '../../../../shared/vault/units';
import { hashOf } from './chain';
import { KeyRing } from './key-ring';
import { isFault, PARTS_AT_A_TIME, readManifest } from './reading';
import { openPartBytes, type PartPlace, sealPartBytes } from './sealing';
import type { LogStore, StoredRecord, Time, Work } from './types';

const STEPS_AT_A_TIME = 100;

/** The dossier that a copy becomes. */
export interface CopyTarget {
  header: VaultHeader;
  keys: DossierKeys;
}

export interface CopySource {
  store: LogStore;
  ring: KeyRing;
  /** The last step. */
  seq: number;
  /** Units of which nothing is copied; their ids come on no list. */
  staysHere(unit: string): boolean;
}

/** Fresh keys for these units, and an erasure list: the ring of a dossier that comes of another. */
export async function freshRing(
  keys: DossierKeys,
  units: Iterable<string>,
  erased: Iterable<string>,
): Promise<KeyRing> {
  const fresh: UnitRing = await withUnits(keys, await newUnitRing(keys), units);
  return new KeyRing(keys, await withoutUnits(keys, fresh, erased), async () => undefined);
}

/**
 * Rejects with 'record-beschadigd' for a step that is not sound, 'afgebroken' or what `write` says;
 * then what was written is worthless. Holds a hundred small steps at a time, or one large one.
 */
export async function copyLog(
  source: CopySource,
  { header, keys }: CopyTarget,
  write: WriteChunk,
  time: Pick<Time, 'pause'>,
  work: Work = {},
): Promise<void> {
  const { ring, store, seq, staysHere } = source;
  const units = Object.keys(ring.file.units).filter((unit) => !staysHere(unit));
  const target = await freshRing(keys, units, ring.erased);
  const bundle = new BundleWriter(write);
  await bundle.start({ v: 1, header, units: target.file, steps: seq });
  const copying: Copying = { store, ring, target, time, work, staysHere };
  let before = '';
  let link = '';
  for (let from = 1; from <= seq; from += STEPS_AT_A_TIME) {
    if (work.signal?.aborted) throw new CodedError('afgebroken');
    const to = Math.min(from + STEPS_AT_A_TIME - 1, seq);
    const rows = await store.readRecords(from, to);
    if (rows.length !== to - from + 1) throw damaged(from + rows.length);
    for (const step of await Promise.all(rows.map((row) => openStep(copying, row)))) {
      if (step.manifest.previous !== before) throw damaged(step.seq);
      const apart = await moveApart(copying, step);
      const parts = [...step.inline, ...apart].map(({ listed }) => listed);
      const manifest = await sealManifest(keys, step.seq, {
        ...step.manifest,
        previous: link,
        parts,
      });
      const inline = step.inline.map(({ box }) => box);
      await bundle.record(packRecord({ manifest, inline }));
      for (const { box } of apart) await bundle.part(box);
      before = step.hash;
      link = await hashOf(manifest);
    }
    work.onProgress?.(to, seq);
    await time.pause();
  }
  await bundle.end(keys, link);
}

interface Copying extends Pick<CopySource, 'staysHere'> {
  store: LogStore;
  ring: KeyRing;
  target: KeyRing;
  time: Pick<Time, 'pause'>;
  work: Work;
}

interface MovedPart {
  box: Bytes;
  listed: Manifest['parts'][number];
}

interface OpenedStep {
  seq: number;
  manifest: Manifest;
  /** Of its manifest here. */
  hash: string;
  inline: MovedPart[];
  /** Parts that lie apart, here. */
  apart: number;
}

async function openStep(
  { ring, target, staysHere }: Copying,
  row: StoredRecord,
): Promise<OpenedStep> {
  const { seq } = row;
  const record = unpackRecord(row.bytes);
  const manifest = await readManifest(ring, row);
  if (record === null || isFault(manifest)) throw damaged(seq);
  const inline = record.inline.length;
  const kept = [...record.inline.entries()].filter(([, box]) => !isLeft(ring, staysHere, box));
  const moved = await Promise.all(
    kept.map(([part, box], index) =>
      movePart(ring, target, box, {
        from: { seq, part, inline },
        // How many lie inline is part of what each of them is sealed with.
        to: { seq, part: index, inline: kept.length },
        operations: operationsOf(manifest, part),
      }),
    ),
  );
  const apart = inline > 0 ? 0 : manifest.parts.length;
  return { seq, manifest, hash: await hashOf(record.manifest), inline: moved, apart };
}

async function moveApart(
  { store, ring, target, time, work, staysHere }: Copying,
  { seq, manifest, apart }: OpenedStep,
): Promise<MovedPart[]> {
  const moved: MovedPart[] = [];
  for (let from = 0; from < apart; from += PARTS_AT_A_TIME) {
    if (work.signal?.aborted) throw new CodedError('afgebroken');
    const to = Math.min(from + PARTS_AT_A_TIME, apart) - 1;
    const rows = await store.readParts(seq, from, to);
    if (rows.length !== to - from + 1) throw damaged(seq);
    const first = moved.length;
    const kept = rows.filter(({ bytes }) => !isLeft(ring, staysHere, bytes));
    const batch = await Promise.all(
      kept.map(({ part, bytes }, index) =>
        movePart(ring, target, bytes, {
          from: { seq, part, inline: 0 },
          to: { seq, part: first + index, inline: 0 },
          operations: operationsOf(manifest, part),
        }),
      ),
    );
    for (const part of batch) moved.push(part);
    await time.pause();
  }
  return moved;
}

function isLeft(ring: KeyRing, staysHere: Copying['staysHere'], box: Bytes): boolean {
  const unit = boxLabel(box)?.unit ?? '';
  return ring.isErased(unit) || staysHere(unit);
}

function operationsOf({ parts }: Manifest, part: number): number {
  return parts[part]?.operations ?? 0;
}

/** The part sealed for its new place. */
async function movePart(
  ring: KeyRing,
  target: KeyRing,
  box: Bytes,
  { from, to, operations }: { from: PartPlace; to: PartPlace; operations: number },
): Promise<MovedPart> {
  const plain = await openPartBytes(ring, from, box);
  const unit = boxLabel(box)?.unit;
  if (typeof plain === 'string' || unit === undefined) throw damaged(from.seq);
  const moved = await sealPartBytes(target, unit, to, plain);
  return { box: moved, listed: { unit, sha256: await hashOf(moved), operations } };
}

function damaged(stap: number): CodedError {
  return new CodedError('record-beschadigd', { stap });
}
