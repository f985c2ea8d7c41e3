/**
 * Seals a whole log anew under the keys of a next generation, into an empty store: the same steps at
 * the same places, so that only keys, hashes and links differ. What was erased has no key to open it
 * with; its boxes go along as they are, so that every step keeps its parts.
 */
import { CodedError } from '../../../../shared/desktop/errors';
import { boxLabel } from '../../../../shared/vault/box';
import type { Bytes } from '../../../../shared/vault/bytes';
import { sealManifest } from '../../../../shared/vault/manifest';
import { type Manifest, packRecord, unpackRecord } from '../../../../shared/vault/record';
import type { Head } from './appending';
import { hashOf } from './chain';
import type { KeyRing } from './key-ring';
import { isFault, PARTS_AT_A_TIME, readManifest } from './reading';
import { openPartBytes, type PartPlace, sealPartBytes } from './sealing';
import type { LogStore, StoredPart, StoredRecord, Time, Work } from './types';

/** Steps that are held at a time. Their inline parts are small; parts that lie apart come after. */
const STEPS_AT_A_TIME = 100;

/** A log that nobody appends to as long as it is read. */
export interface ResealSource {
  store: LogStore;
  ring: KeyRing;
  head: Head;
}

export interface ResealTarget {
  /** Empty. */
  store: LogStore;
  /** Has a key for every unit of the source, and its erasure list. */
  ring: KeyRing;
}

/**
 * Answers the new head. Damage is not sealed anew: rejects with 'record-beschadigd' for a step that
 * is not sound or no link of the chain, with 'afgebroken', or with what a store says; the target
 * then is to be thrown away.
 */
export async function resealLog(
  source: ResealSource,
  target: ResealTarget,
  time: Pick<Time, 'pause'>,
  work: Work = {},
): Promise<Head> {
  const total = source.head.seq;
  let before = '';
  let link = '';
  for (let from = 1; from <= total; from += STEPS_AT_A_TIME) {
    const to = Math.min(from + STEPS_AT_A_TIME - 1, total);
    const rows = await source.store.readRecords(from, to);
    const gap = rows.findIndex(({ seq }, index) => seq !== from + index);
    if (rows.length !== to - from + 1) throw damaged(from + (gap < 0 ? rows.length : gap));
    const steps = await Promise.all(rows.map((row) => openStep(source, target, row)));
    const records: StoredRecord[] = [];
    for (const step of steps) {
      const { seq, manifest } = step;
      if (manifest.previous !== before) throw damaged(seq);
      const apart = await moveApart(source, target, step, time, {
        ...work,
        onProgress: (done, parts) => work.onProgress?.(seq - 1 + done / parts, total),
      });
      const sealed = await sealManifest(target.ring.keys, seq, {
        ...manifest,
        previous: link,
        parts: [...step.inline.map(({ listed }) => listed), ...apart],
      });
      records.push({
        seq,
        bytes: packRecord({ manifest: sealed, inline: step.inline.map(({ box }) => box) }),
      });
      before = step.hash;
      link = await hashOf(sealed);
    }
    await target.store.addRecords(records);
    work.onProgress?.(to, total);
    stopIfAsked(work);
    await time.pause();
  }
  if (before !== source.head.hash) throw damaged(total);
  return { seq: total, hash: link };
}

type ListedPart = Manifest['parts'][number];

interface MovedPart {
  box: Bytes;
  listed: ListedPart;
}

interface OpenedStep {
  seq: number;
  manifest: Manifest;
  /** Of its manifest as it was. */
  hash: string;
  inline: MovedPart[];
}

async function openStep(
  source: ResealSource,
  target: ResealTarget,
  row: StoredRecord,
): Promise<OpenedStep> {
  const { seq } = row;
  const record = unpackRecord(row.bytes);
  const manifest = await readManifest(source.ring, row);
  if (record === null || isFault(manifest)) throw damaged(seq);
  const { length } = record.inline;
  if (length > 0 && length !== manifest.parts.length) throw damaged(seq);
  const inline = await Promise.all(
    record.inline.map((box, part) =>
      movePart(source, target, box, { seq, part, inline: length }, manifest.parts[part]),
    ),
  );
  return { seq, manifest, hash: await hashOf(record.manifest), inline };
}

/** Moves the parts of a step that lie apart, and answers how its manifest has to list them. */
async function moveApart(
  source: ResealSource,
  target: ResealTarget,
  { seq, manifest, inline }: OpenedStep,
  time: Pick<Time, 'pause'>,
  work: Work,
): Promise<ListedPart[]> {
  const moved: ListedPart[] = [];
  const count = inline.length > 0 ? 0 : manifest.parts.length;
  for (let from = 0; from < count; from += PARTS_AT_A_TIME) {
    const to = Math.min(from + PARTS_AT_A_TIME, count) - 1;
    const rows = await source.store.readParts(seq, from, to);
    if (rows.length !== to - from + 1) throw damaged(seq);
    const batch = await Promise.all(
      rows.map(({ part, bytes }) =>
        movePart(source, target, bytes, { seq, part, inline: 0 }, manifest.parts[part]),
      ),
    );
    const stored = batch.map(
      ({ box }, index): StoredPart => ({ seq, part: from + index, bytes: box }),
    );
    await target.store.addParts(stored);
    for (const { listed } of batch) moved.push(listed);
    work.onProgress?.(to + 1, count);
    stopIfAsked(work);
    await time.pause();
  }
  return moved;
}

/** The part at the same place under its new key; what is erased as it is. */
async function movePart(
  { ring }: ResealSource,
  target: ResealTarget,
  box: Bytes,
  place: PartPlace,
  listed: ListedPart | undefined,
): Promise<MovedPart> {
  const unit = boxLabel(box)?.unit;
  // Chain and content are looked at here for the last time: what is sealed now is believed later.
  const sound =
    listed !== undefined && listed.unit === unit && listed.sha256 === (await hashOf(box));
  if (!sound) throw damaged(place.seq);
  if (ring.isErased(listed.unit)) return { box, listed };
  const plain = await openPartBytes(ring, place, box);
  if (typeof plain === 'string') throw damaged(place.seq);
  const moved = await sealPartBytes(target.ring, listed.unit, place, plain);
  return { box: moved, listed: { ...listed, sha256: await hashOf(moved) } };
}

function stopIfAsked({ signal }: Work): void {
  if (signal?.aborted) throw new CodedError('afgebroken');
}

function damaged(stap: number): CodedError {
  return new CodedError('record-beschadigd', { stap });
}
