/** Reads a bundle (bundle-format.ts) and checks all of it: a backup is whole, or its fault is named. */
import { sha256 } from '@noble/hashes/sha2.js';
import type { UnitKeys, VaultHeader } from '../desktop/contract';
import { CodedError } from '../desktop/errors';
import { fromJson } from './box';
import {
  BUNDLE_START,
  BUNDLE_VERSION,
  type BundleEnd,
  bundleHeadSchema,
  FRAME_HEAD_BYTES,
  frameKinds,
  MAX_FRAME_BYTES,
} from './bundle-format';
import { type Bytes, fromUtf8, sameBytes, toHex } from './bytes';
import type { DossierKeys } from './keys';
import { openManifest, openOwnBox } from './manifest';
import { sha256 as hashOf } from './primitives';
import { type Manifest, unpackRecord } from './record';
import { openUnitRing } from './units';

const READ_BYTES = 1024 * 1024;

/** Where the steps go. The parts that lie apart come before their record. */
export interface BundleSink {
  part(seq: number, part: number, bytes: Bytes): Promise<void>;
  record(seq: number, bytes: Bytes): Promise<void>;
}

export interface BundleWork {
  signal?: AbortSignal;
  onProgress?(steps: number, total: number): void;
}

/** A bundle of which the readable head was read: enough to ask for the passphrase. */
export interface Bundle {
  header: VaultHeader;
  units: UnitKeys;
  /** As the head says; checked at the end. */
  steps: number;
  /**
   * Reads and checks everything. Rejects with 'backup-onvolledig' (cut off), 'backup-onleesbaar'
   * (changed; `stap` is the first step that is not sound), 'kluis-nieuwer' or 'afgebroken'; then
   * what the sink got is worthless.
   */
  read(keys: DossierKeys, sink: BundleSink, work?: BundleWork): Promise<{ head: string }>;
}

/** Bytes of a file, from the beginning, hashed as they go by. */
class ByteReader {
  readonly #blob: Blob;
  readonly hash = sha256.create();
  #buffer: Bytes = new Uint8Array(0);
  #at = 0;
  #read = 0;
  /** The step that is being read, for the error. */
  step = 0;

  constructor(blob: Blob) {
    this.#blob = blob;
  }

  /** The next `length` bytes. Rejects with 'backup-onvolledig' when the file ends before. */
  async take(length: number, hashed = true): Promise<Bytes> {
    const left = this.#buffer.length - this.#at;
    if (left + this.#blob.size - this.#read < length) {
      throw new CodedError('backup-onvolledig', { stap: this.step });
    }
    if (left < length) await this.#more(length - left);
    const bytes = this.#buffer.slice(this.#at, this.#at + length);
    this.#at += length;
    if (hashed) this.hash.update(bytes);
    return bytes;
  }

  get ended(): boolean {
    return this.#at === this.#buffer.length && this.#read === this.#blob.size;
  }

  async #more(needed: number): Promise<void> {
    const rest = this.#buffer.subarray(this.#at);
    const end = this.#read + Math.max(needed, READ_BYTES);
    const read = new Uint8Array(await readBytes(this.#blob.slice(this.#read, end)));
    this.#read += read.length;
    const buffer = new Uint8Array(rest.length + read.length);
    buffer.set(rest);
    buffer.set(read, rest.length);
    this.#buffer = buffer;
    this.#at = 0;
  }
}

async function readBytes(blob: Blob): Promise<ArrayBuffer> {
  try {
    return await blob.arrayBuffer();
  } catch (cause) {
    throw new CodedError('bestand-verdwenen', {}, cause);
  }
}

interface Frame {
  kind: number;
  content: Bytes;
  /** Hash of everything before this frame, hex. */
  before: string;
}

function unreadable(stap: number, cause?: unknown): CodedError {
  return new CodedError('backup-onleesbaar', { stap }, cause);
}

async function nextFrame(reader: ByteReader): Promise<Frame> {
  const head = await reader.take(FRAME_HEAD_BYTES, false);
  const kind = head[0] as number;
  const length = new DataView(head.buffer).getUint32(1);
  if (length > MAX_FRAME_BYTES) throw unreadable(reader.step);
  const before = kind === frameKinds.end ? toHex(reader.hash.clone().digest()) : '';
  reader.hash.update(head);
  return { kind, content: await reader.take(length), before };
}

/**
 * Reads the head of a bundle. Rejects with 'backup-onleesbaar' for a file that is none,
 * 'backup-onvolledig', 'kluis-nieuwer' or 'bestand-verdwenen'.
 */
export async function openBundle(file: Blob): Promise<Bundle> {
  const reader = new ByteReader(file);
  const start = await reader.take(Math.min(BUNDLE_START.length, file.size));
  const name = BUNDLE_START.subarray(0, Math.min(start.length, BUNDLE_START.length - 1));
  if (!sameBytes(start.subarray(0, name.length), name) || file.size === 0) throw unreadable(0);
  if (start.length < BUNDLE_START.length) throw new CodedError('backup-onvolledig', { stap: 0 });
  if ((start.at(-1) as number) > BUNDLE_VERSION) throw new CodedError('kluis-nieuwer');
  if (start.at(-1) !== BUNDLE_VERSION) throw unreadable(0);
  const frame = await nextFrame(reader);
  if (frame.kind !== frameKinds.head) throw unreadable(0);
  const { header, units, steps } = parseHead(frame.content);
  return {
    header,
    units,
    steps,
    read: (keys, sink, work = {}) => readSteps(reader, { header, units, steps }, keys, sink, work),
  };
}

function parseHead(content: Bytes) {
  let json: unknown;
  try {
    json = JSON.parse(fromUtf8(content));
  } catch (cause) {
    throw unreadable(0, cause);
  }
  const head = bundleHeadSchema.safeParse(json);
  if (!head.success) throw unreadable(0, head.error);
  return head.data;
}

interface HeadContent {
  header: VaultHeader;
  units: UnitKeys;
  steps: number;
}

async function readSteps(
  reader: ByteReader,
  head: HeadContent,
  keys: DossierKeys,
  sink: BundleSink,
  work: BundleWork,
): Promise<{ head: string }> {
  const ring = await openUnitRing(keys, head.units);
  if (!ring.sound || head.header.id !== keys.dossier) throw unreadable(0);
  let link = '';
  let parts = 0;
  for (;;) {
    if (work.signal?.aborted) throw new CodedError('afgebroken');
    const frame = await nextFrame(reader);
    if (frame.kind === frameKinds.end) {
      await checkEnd(keys, frame, { steps: reader.step, parts, head: link });
      if (!reader.ended || reader.step !== head.steps) throw unreadable(reader.step);
      return { head: link };
    }
    const seq = reader.step + 1;
    if (frame.kind !== frameKinds.record) throw unreadable(seq);
    const { manifest, hash, apart } = await checkRecord(keys, seq, frame.content, link);
    for (const [part, listed] of apart.entries()) {
      const next = await nextFrame(reader);
      if (next.kind !== frameKinds.part) throw unreadable(seq);
      if (toHex(await hashOf(next.content)) !== listed.sha256) throw unreadable(seq);
      await sink.part(seq, part, next.content);
      parts += 1;
    }
    if (manifest.v !== 1) throw new CodedError('kluis-nieuwer', { versie: manifest.v });
    await sink.record(seq, frame.content);
    reader.step = seq;
    link = hash;
    work.onProgress?.(seq, head.steps);
  }
}

/** Opens a record and checks its place in the chain and its inline parts. */
async function checkRecord(keys: DossierKeys, seq: number, bytes: Bytes, link: string) {
  const record = unpackRecord(bytes);
  const manifest = record === null ? null : await openManifest(keys, seq, record.manifest);
  if (record === null || manifest === null || manifest.previous !== link) throw unreadable(seq);
  const { parts } = manifest;
  const inline = record.inline.length;
  if (inline > 0 && inline !== parts.length) throw unreadable(seq);
  for (const [part, box] of record.inline.entries()) {
    if (toHex(await hashOf(box)) !== parts[part]?.sha256) throw unreadable(seq);
  }
  const apart: Manifest['parts'] = inline > 0 ? [] : parts;
  return { manifest, hash: toHex(await hashOf(record.manifest)), apart };
}

async function checkEnd(
  keys: DossierKeys,
  frame: Frame,
  read: Pick<BundleEnd, 'steps' | 'parts' | 'head'>,
): Promise<void> {
  const { steps } = read;
  const place = {
    dossier: keys.dossier,
    table: 'bundle',
    sequence: steps,
    part: 0,
    parts: 1,
  } as const;
  const plain = await openOwnBox(keys, place, frame.content);
  if (plain === null) throw unreadable(steps);
  const end = fromJson<BundleEnd>(plain);
  const same =
    end.v === 1 &&
    end.steps === steps &&
    end.parts === read.parts &&
    end.head === read.head &&
    end.sha256 === frame.before;
  if (!same) throw unreadable(steps);
}
