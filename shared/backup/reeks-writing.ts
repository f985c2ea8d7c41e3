/** Writes what a moment adds to a reeks (reeks-format.ts), in chunks. */
import { type FrameKind, frameHead, frameKinds } from '../vault/bundle-format';
import type { Bytes } from '../vault/bytes';
import { Chunks, type WriteChunk } from '../vault/chunks';
import { REEKS_START } from './reeks-format';

export class ReeksWriter {
  readonly #chunks: Chunks;
  #length: number;

  /** @param length bytes that are there already; 0 = a new reeks. */
  constructor(write: WriteChunk, length: number) {
    this.#chunks = new Chunks(write);
    this.#length = length;
  }

  /** Bytes of the whole reeks. */
  get length(): number {
    return this.#length;
  }

  /** What a new reeks begins with. */
  async start(): Promise<void> {
    if (this.#length === 0) await this.#put(REEKS_START);
  }

  /** The record of the next step. */
  record(bytes: Bytes): Promise<void> {
    return this.#frame(frameKinds.record, bytes);
  }

  /** The next part that lies apart of the record before it. */
  part(bytes: Bytes): Promise<void> {
    return this.#frame(frameKinds.part, bytes);
  }

  end(): Promise<void> {
    return this.#chunks.end();
  }

  async #frame(kind: FrameKind, content: Bytes): Promise<void> {
    await this.#put(frameHead(kind, content.length));
    await this.#put(content);
  }

  async #put(bytes: Bytes): Promise<void> {
    await this.#chunks.put(bytes);
    this.#length += bytes.length;
  }
}
