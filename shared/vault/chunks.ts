/** Bytes of any length, passed on in chunks of one size: what a line may carry at a time. */
import { MAX_CHUNK_BYTES } from '../desktop/limits';
import type { Bytes } from './bytes';

/** Takes chunks of at most MAX_CHUNK_BYTES, one at a time, in order. */
export type WriteChunk = (chunk: Bytes) => Promise<void>;

export class Chunks {
  readonly #write: WriteChunk;
  #chunk = new Uint8Array(MAX_CHUNK_BYTES);
  #filled = 0;

  constructor(write: WriteChunk) {
    this.#write = write;
  }

  async put(bytes: Bytes): Promise<void> {
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

  /** Passes on what is left. */
  async end(): Promise<void> {
    if (this.#filled > 0) await this.#write(this.#chunk.slice(0, this.#filled));
    this.#filled = 0;
  }
}
