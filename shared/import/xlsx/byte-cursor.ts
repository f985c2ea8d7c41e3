/**
 * A place in the bytes of an XML part (UTF-8) that arrive in pieces. The bytes end in a NUL, which
 * XML cannot contain: scanning loops stop there without asking for the length.
 */
import { damaged } from '../refusals';
import { TextBuffer } from './bytes-text';

/** Thrown as is: the construct at hand needs bytes that have not arrived. */
export const NEED_MORE = Symbol('need more bytes');

const TAB = 9;
const LF = 10;
const CR = 13;
export const SPACE = 32;
export const LT = 60;

/** Names and values up to here are made without decoding the whole buffer. */
const SHORT = 24;

export const isSpace = (c: number): boolean => c === SPACE || c === LF || c === CR || c === TAB;

export class ByteCursor {
  /** The part, for error messages. */
  readonly part: string;
  readonly buffer = new TextBuffer();
  /** The buffer's bytes; replaced when it grows. */
  bytes: Uint8Array = this.buffer.bytes;
  at = 0;
  #final = false;

  constructor(part: string) {
    this.part = part;
  }

  /** Adds bytes behind what has not been read yet. */
  append(piece: Uint8Array): void {
    this.buffer.append(piece);
    this.bytes = this.buffer.bytes;
  }

  /** No more bytes will come. */
  close(): void {
    this.#final = true;
  }

  /** Forgets what lies before `at`. */
  forget(): void {
    this.buffer.forget(this.at);
    this.at = 0;
  }

  /**
   * Moves to the next `<`; false when there is none left and no more bytes will come. Text on the
   * way is passed over, or with `strict` refused: among rows and cells there is only white space.
   */
  seek(strict = false): boolean {
    const b = this.bytes;
    let p = this.at;
    if (strict) while (isSpace(b[p] as number)) p += 1;
    else p = this.find(LT, p);
    if (p >= 0 && b[p] === LT) {
      this.at = p;
      return true;
    }
    if (strict && p < this.buffer.end) this.invalid();
    // What was passed needs no second look.
    this.at = this.buffer.end;
    if (this.#final) return false;
    throw NEED_MORE;
  }

  /** Position of the next such byte, or -1. */
  protected find(byte: number, from: number): number {
    const b = this.bytes;
    let p = from;
    for (let c = b[p] as number; c !== byte; c = b[++p] as number) {
      if (c === 0 && p >= this.buffer.end) return -1;
    }
    return p;
  }

  /** To be called where the bytes run out: more are needed, or the part was cut off. */
  starve(): never {
    if (!this.#final) throw NEED_MORE;
    throw damaged(this.part, 'de inhoud is afgekapt of geen geldige XML');
  }

  invalid(): never {
    throw damaged(this.part, 'de inhoud is geen geldige XML');
  }

  /** True when these ASCII characters stand at `from`. */
  starts(ascii: string, from: number): boolean {
    const b = this.bytes;
    for (let i = 0; i < ascii.length; i++) {
      if (b[from + i] !== ascii.charCodeAt(i)) return false;
    }
    return true;
  }

  /** The characters between two positions, as they stand. */
  string(from: number, to: number): string {
    if (to - from <= SHORT) {
      const b = this.bytes;
      let text = '';
      for (let p = from; p < to; p++) {
        const c = b[p] as number;
        if (c >= 0x80) return this.slice(from, to);
        text += String.fromCharCode(c);
      }
      return text;
    }
    return this.slice(from, to);
  }

  /** All that is in memory, as text. */
  text(): string {
    return this.#decoded(() => this.buffer.text());
  }

  protected slice(from: number, to: number): string {
    return this.#decoded(() => this.buffer.slice(from, to));
  }

  #decoded(decode: () => string): string {
    try {
      return decode();
    } catch (cause) {
      throw damaged(this.part, 'er staan tekens in die niet te lezen zijn', cause);
    }
  }

  /** Moves behind the next occurrence of these ASCII characters. */
  protected skipTo(end: string): void {
    let p = this.at;
    do {
      p = this.find(end.charCodeAt(0), p) + 1;
      if (p === 0) this.starve();
    } while (!this.starts(end, p - 1));
    this.at = p - 1 + end.length;
  }
}
