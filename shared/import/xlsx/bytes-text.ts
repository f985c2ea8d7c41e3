/**
 * Text out of bytes that arrive in pieces, by position. Decoding every cell on its own costs more
 * than all other reading together, so what is in memory is decoded at once, when a text is first
 * asked for, and texts are cut from that.
 */

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Bytes that can still be part of a character of which the rest has not arrived. */
const MAX_TAIL = 3;

export class TextBuffer {
  bytes = new Uint8Array(1 << 18);
  /** End of what has arrived; `bytes[end]` is 0. */
  end = 0;
  #text: string | null = null;
  #ascii = false;
  /** The same place as position in `bytes` and in `#text`; texts are asked for in order. */
  #byte = 0;
  #char = 0;

  /** Adds a piece behind what is there. */
  append(piece: Uint8Array): void {
    const needed = this.end + piece.length + 1;
    if (needed > this.bytes.length) {
      const larger = new Uint8Array(Math.max(needed, this.bytes.length * 2));
      larger.set(this.bytes.subarray(0, this.end));
      this.bytes = larger;
    }
    this.bytes.set(piece, this.end);
    this.end += piece.length;
    this.bytes[this.end] = 0;
    this.#text = null;
  }

  /** Forgets everything before `from`, which becomes position 0. */
  forget(from: number): void {
    this.bytes.copyWithin(0, from, this.end);
    this.end -= from;
    this.bytes[this.end] = 0;
    this.#text = null;
  }

  /** The text between two positions. Throws a TypeError when the bytes are no UTF-8. */
  slice(from: number, to: number): string {
    const text = this.text();
    if (this.#ascii) return text.slice(from, to);
    const begin = this.charAt(from);
    return text.slice(begin, this.charAt(to));
  }

  /** All that is in memory as text, but for a character that has not arrived whole. */
  text(): string {
    this.#text ??= this.#decode();
    return this.#text;
  }

  #decode(): string {
    const { bytes } = this;
    const end = this.#wholeEnd();
    const text = utf8.decode(bytes.subarray(0, end));
    this.#ascii = text.length === end;
    this.#byte = 0;
    this.#char = 0;
    return text;
  }

  /** A character may have been cut by the end of the piece; whole constructs never have. */
  #wholeEnd(): number {
    const { bytes, end } = this;
    for (let p = end - 1; p >= Math.max(0, end - MAX_TAIL); p--) {
      const c = bytes[p] as number;
      if (c < 0x80) return end;
      if (c >= 0xc0) return p + (c >= 0xf0 ? 4 : c >= 0xe0 ? 3 : 2) > end ? p : end;
    }
    return end;
  }

  /** Position in the text of a position in the bytes. */
  charAt(position: number): number {
    if (this.#ascii) return position;
    if (position < this.#byte) {
      this.#byte = 0;
      this.#char = 0;
    }
    const { bytes } = this;
    let char = this.#char;
    for (let p = this.#byte; p < position; p++) {
      const c = bytes[p] as number;
      // Following bytes are no characters; a character of four bytes takes two places in a string.
      if (c < 0x80 || c >= 0xc0) char += c >= 0xf0 ? 2 : 1;
    }
    this.#byte = position;
    this.#char = char;
    return char;
  }

  /** Position in the bytes of a position in the text. */
  byteAt(position: number): number {
    if (this.#ascii) return position;
    if (position < this.#char) {
      this.#byte = 0;
      this.#char = 0;
    }
    const { bytes } = this;
    let byte = this.#byte;
    for (let char = this.#char; char < position; ) {
      const c = bytes[byte] as number;
      byte += c < 0x80 ? 1 : c >= 0xf0 ? 4 : c >= 0xe0 ? 3 : 2;
      char += c >= 0xf0 ? 2 : 1;
    }
    this.#byte = byte;
    this.#char = position;
    return byte;
  }
}
