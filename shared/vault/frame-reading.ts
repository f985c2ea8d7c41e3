/**
 * Frames of steps, as a bundle and a reeks hold them, read and checked one step at a time: every
 * record opens, names the hash of the one before, and has exactly the parts that it names.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { CodedError } from '../desktop/errors';
import { FRAME_HEAD_BYTES, frameKinds, MAX_FRAME_BYTES } from './bundle-format';
import { type Bytes, toHex } from './bytes';
import type { DossierKeys } from './keys';
import { openManifest } from './manifest';
import { sha256 as hashOf } from './primitives';
import { type Manifest, unpackRecord } from './record';

const READ_BYTES = 1024 * 1024;

/** Where bytes come from: a file, or a file of the shell. */
export interface ByteSource {
  readonly size: number;
  /** Bytes `from` up to, not including, `to`; fewer only where the source ends. */
  read(from: number, to: number): Promise<Bytes>;
}

/** Where the steps go. The parts that lie apart come before their record. */
export interface BundleSink {
  part(seq: number, part: number, bytes: Bytes): Promise<void>;
  record(seq: number, bytes: Bytes): Promise<void>;
}

/** Takes nothing: for reading that only checks. */
export const nowhere: BundleSink = { part: async () => undefined, record: async () => undefined };

/** How far, and a way to stop. */
export interface BundleWork {
  signal?: AbortSignal;
  onProgress?(steps: number, total: number): void;
}

/** A file as a source. Reading rejects with 'bestand-verdwenen' when it is not there any more. */
export function blobSource(blob: Blob): ByteSource {
  return {
    size: blob.size,
    async read(from, to) {
      try {
        return new Uint8Array(await blob.slice(from, to).arrayBuffer());
      } catch (cause) {
        throw new CodedError('bestand-verdwenen', {}, cause);
      }
    },
  };
}

/** Bytes of a source, from the beginning, hashed as they go by. */
export class ByteReader {
  readonly #source: ByteSource;
  readonly hash = sha256.create();
  #buffer: Bytes = new Uint8Array(0);
  #at = 0;
  #read = 0;
  /** The step that is being read, for the error. */
  step = 0;

  constructor(source: ByteSource) {
    this.#source = source;
  }

  /** The next `length` bytes. Rejects with 'backup-onvolledig' when the file ends before. */
  async take(length: number, hashed = true): Promise<Bytes> {
    const left = this.#buffer.length - this.#at;
    if (left + this.#source.size - this.#read < length) {
      throw new CodedError('backup-onvolledig', { stap: this.step });
    }
    if (left < length) await this.#more(length - left);
    const bytes = this.#buffer.slice(this.#at, this.#at + length);
    this.#at += length;
    if (hashed) this.hash.update(bytes);
    return bytes;
  }

  get ended(): boolean {
    return this.#at === this.#buffer.length && this.#read === this.#source.size;
  }

  async #more(needed: number): Promise<void> {
    const rest = this.#buffer.subarray(this.#at);
    const end = this.#read + Math.max(needed, READ_BYTES);
    const read = await this.#source.read(this.#read, Math.min(end, this.#source.size));
    // A source that ends before it said: the file was cut off while it was read.
    if (read.length < needed) throw new CodedError('backup-onvolledig', { stap: this.step });
    this.#read += read.length;
    const buffer = new Uint8Array(rest.length + read.length);
    buffer.set(rest);
    buffer.set(read, rest.length);
    this.#buffer = buffer;
    this.#at = 0;
  }
}

export interface Frame {
  kind: number;
  content: Bytes;
  /** Hash of everything before this frame, hex. */
  before: string;
}

/** Changed or damaged: from step `stap` on nothing is sound. */
export function unreadable(stap: number, cause?: unknown): CodedError {
  return new CodedError('backup-onleesbaar', { stap }, cause);
}

/** Rejects with 'backup-onvolledig' where the bytes end too soon. */
export async function nextFrame(reader: ByteReader): Promise<Frame> {
  const head = await reader.take(FRAME_HEAD_BYTES, false);
  const kind = head[0] as number;
  const length = new DataView(head.buffer).getUint32(1);
  if (length > MAX_FRAME_BYTES) throw unreadable(reader.step);
  const before = kind === frameKinds.end ? toHex(reader.hash.clone().digest()) : '';
  reader.hash.update(head);
  return { kind, content: await reader.take(length), before };
}

/**
 * Checks the step after `reader.step` and passes it on; its record was read already.
 * Answers the hash of its sealed manifest, the `link` of the next, and how many parts lay apart.
 */
export async function readStepFrames(
  reader: ByteReader,
  keys: DossierKeys,
  record: Bytes,
  link: string,
  sink: BundleSink,
): Promise<{ link: string; parts: number }> {
  const seq = reader.step + 1;
  const { manifest, hash, apart } = await checkRecord(keys, seq, record, link);
  for (const [part, listed] of apart.entries()) {
    const next = await nextFrame(reader);
    if (next.kind !== frameKinds.part) throw unreadable(seq);
    if (toHex(await hashOf(next.content)) !== listed.sha256) throw unreadable(seq);
    await sink.part(seq, part, next.content);
  }
  if (manifest.v !== 1) throw new CodedError('kluis-nieuwer', { versie: manifest.v });
  await sink.record(seq, record);
  reader.step = seq;
  return { link: hash, parts: apart.length };
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
