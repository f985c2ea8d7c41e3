/**
 * The records of a part of a binary workbook ([MS-XLSB] 2.1.4) while its bytes arrive in pieces: a
 * type and a length of varying size, that many bytes. What has not arrived whole waits.
 */
import { damaged } from '../refusals';
import { wideText } from '../xls/records';

/** Types of the records that say something about values; all others are passed over. */
export const RECORD = {
  row: 0,
  blank: 1,
  rk: 2,
  error: 3,
  boolean: 4,
  real: 5,
  text: 6,
  shared: 7,
  formulaText: 8,
  formulaNumber: 9,
  formulaBoolean: 10,
  formulaError: 11,
  /** The kinds from `blank` to `shared` once more, for a cell beside the one before it. */
  firstShort: 12,
  lastShort: 18,
  sharedText: 19,
  format: 44,
  style: 47,
  richText: 62,
  endSheet: 130,
  workbookProperties: 153,
  sheet: 156,
  endTexts: 160,
  merged: 176,
  beginStyles: 617,
  endStyles: 618,
} as const;

/** Bytes of one record: a text with all its formatting stays far below. */
const MAX_RECORD = 16 * 1024 * 1024;
const HEAD = 6;

export abstract class RecordReader {
  /** The part, for error messages. */
  readonly part: string;
  #bytes = new Uint8Array(1 << 18);
  #view = new DataView(this.#bytes.buffer);
  #begin = 0;
  #end = 0;
  /** The record at hand: its bytes, from here up to `#to`. */
  #from = 0;
  #to = 0;

  constructor(part: string) {
    this.part = part;
  }

  /** The record at hand, of this type, is read with the methods below. */
  protected abstract record(type: number): void;

  /** After the last record; throws when the part stopped before its own end. */
  protected abstract finish(): void;

  /** Takes the next piece. Throws a CodedError for what is wrong in it. */
  push(piece: Uint8Array): void {
    this.#append(piece);
    while (this.#next()) {
      // All is done in `#next`.
    }
  }

  /** After the last piece. */
  end(): void {
    if (this.#begin < this.#end) throw this.tooShort();
    this.finish();
  }

  protected tooShort(): Error {
    return damaged(this.part, 'de gegevens houden te vroeg op');
  }

  /** Throws unless the record has at least this many bytes. */
  protected need(length: number): void {
    if (this.#to - this.#from < length) throw this.tooShort();
  }

  protected u8(at: number): number {
    return this.#view.getUint8(this.#from + at);
  }

  protected u16(at: number): number {
    return this.#view.getUint16(this.#from + at, true);
  }

  protected u32(at: number): number {
    return this.#view.getUint32(this.#from + at, true);
  }

  protected f64(at: number): number {
    return this.#view.getFloat64(this.#from + at, true);
  }

  /** A text with its length in four bytes; and where it ends. A length of -1 is no text. */
  protected text(at: number): { text: string; end: number } {
    this.need(at + 4);
    const length = this.u32(at);
    if (length === 0xffffffff) return { text: '', end: at + 4 };
    const end = at + 4 + length * 2;
    this.need(end);
    return { text: wideText(this.#bytes, this.#from + at + 4, length), end };
  }

  #append(piece: Uint8Array): void {
    if (this.#end + piece.length > this.#bytes.length) {
      const left = this.#end - this.#begin;
      const room = Math.max(this.#bytes.length, 2 * (left + piece.length));
      const bytes = room === this.#bytes.length ? this.#bytes : new Uint8Array(room);
      if (bytes === this.#bytes) bytes.copyWithin(0, this.#begin, this.#end);
      else bytes.set(this.#bytes.subarray(this.#begin, this.#end));
      this.#bytes = bytes;
      this.#view = new DataView(bytes.buffer);
      this.#begin = 0;
      this.#end = left;
    }
    this.#bytes.set(piece, this.#end);
    this.#end += piece.length;
  }

  /** Reads one record; false when it has not arrived whole. */
  #next(): boolean {
    const bytes = this.#bytes;
    let at = this.#begin;
    const byte = () => (at < this.#end ? (bytes[at++] as number) : -1);
    const first = byte();
    const second = first >= 0x80 ? byte() : 0;
    let length = 0;
    for (let shift = 0, last = 0x80; shift < 28 && last >= 0x80; shift += 7) {
      last = byte();
      if (last < 0) return this.#waits();
      length |= (last & 0x7f) << shift;
    }
    if (first < 0 || second < 0) return this.#waits();
    if (length > MAX_RECORD) throw damaged(this.part, 'een onderdeel is langer dan het kan zijn');
    if (at + length > this.#end) return false;
    this.#from = at;
    this.#to = at + length;
    this.#begin = this.#to;
    this.record((first & 0x7f) | ((second & 0x7f) << 7));
    return true;
  }

  #waits(): false {
    if (this.#end - this.#begin >= HEAD) throw damaged(this.part, 'een onderdeel is onleesbaar');
    return false;
  }
}
