/** Writes a bundle (bundle-format.ts) in small chunks, without ever holding all of it. */
import { sha256 } from '@noble/hashes/sha2.js';
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
import { Chunks, type WriteChunk } from './chunks';
import type { DossierKeys } from './keys';

export type { WriteChunk } from './chunks';

export class BundleWriter {
  readonly #chunks: Chunks;
  readonly #hash = sha256.create();
  #steps = 0;
  #parts = 0;

  constructor(write: WriteChunk) {
    this.#chunks = new Chunks(write);
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
    await this.#chunks.put(frameHead(frameKinds.end, box.length));
    await this.#chunks.put(box);
    await this.#chunks.end();
  }

  async #frame(kind: FrameKind, content: Bytes): Promise<void> {
    await this.#put(frameHead(kind, content.length));
    await this.#put(content);
  }

  async #put(bytes: Bytes): Promise<void> {
    this.#hash.update(bytes);
    await this.#chunks.put(bytes);
  }
}
