/** Writes a bundle (bundle-format.ts) in small chunks, without ever holding all of it. */
import { sha256 } from '@noble/hashes/sha2.js';
import { MAX_CHUNK_BYTES } from '../desktop/limits';
import { DOSSIER_UNIT } from '../domain/entities';
import { sealBox, toJson } from './box';
import {
  BUNDLE_START,
  type BundleEnd,
  type BundleHead,
  type FrameKind,
  frameHead,
  frameKinds,
} from './bundle-format';
import { type Bytes, toHex } from './bytes';
import type { DossierKeys } from './keys';

/** Takes chunks of at most MAX_CHUNK_BYTES, one at a time, in order. */
export type WriteChunk = (chunk: Bytes) => Promise<void>;

export class BundleWriter {
  readonly #write: WriteChunk;
  readonly #hash = sha256.create();
  #chunk = new Uint8Array(MAX_CHUNK_BYTES);
  #filled = 0;
  #steps = 0;
  #parts = 0;

  constructor(write: WriteChunk) {
    this.#write = write;
  }

  async start(head: BundleHead): Promise<void> {
    await this.#put(BUNDLE_START);
    await this.#frame(frameKinds.head, toJson(head));
  }

  /** The record of the next step. */
  async record(bytes: Bytes): Promise<void> {
    this.#steps += 1;
    await this.#frame(frameKinds.record, bytes);
  }

  /** The next part that lies apart of the record before it. */
  async part(bytes: Bytes): Promise<void> {
    this.#parts += 1;
    await this.#frame(frameKinds.part, bytes);
  }

  /** @param head hash of the sealed manifest of the last step, '' when there is none. */
  async end(keys: DossierKeys, head: string): Promise<void> {
    const steps = this.#steps;
    const sha = toHex(this.#hash.digest());
    const end: BundleEnd = { v: 1, steps, parts: this.#parts, head, sha256: sha };
    const place = {
      dossier: keys.dossier,
      table: 'bundle',
      sequence: steps,
      part: 0,
      parts: 1,
    } as const;
    const box = await sealBox(keys.records, keys.generation, DOSSIER_UNIT, place, toJson(end));
    await this.#fill(frameHead(frameKinds.end, box.length));
    await this.#fill(box);
    if (this.#filled > 0) await this.#write(this.#chunk.slice(0, this.#filled));
    this.#filled = 0;
  }

  async #frame(kind: FrameKind, content: Bytes): Promise<void> {
    await this.#put(frameHead(kind, content.length));
    await this.#put(content);
  }

  async #put(bytes: Bytes): Promise<void> {
    this.#hash.update(bytes);
    await this.#fill(bytes);
  }

  async #fill(bytes: Bytes): Promise<void> {
    let at = 0;
    while (at < bytes.length) {
      const piece = bytes.subarray(at, at + MAX_CHUNK_BYTES - this.#filled);
      this.#chunk.set(piece, this.#filled);
      this.#filled += piece.length;
      at += piece.length;
      if (this.#filled < MAX_CHUNK_BYTES) continue;
      // The receiver may keep or transfer it, so each chunk has bytes of its own.
      await this.#write(this.#chunk);
      this.#chunk = new Uint8Array(MAX_CHUNK_BYTES);
      this.#filled = 0;
    }
  }
}
