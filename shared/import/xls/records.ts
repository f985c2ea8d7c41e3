/**
 * The records of an old Excel stream ([MS-XLS] 2.1.4): a type, a length, that many bytes. A text that
 * does not fit in one goes on in CONTINUE records behind it.
 */
import { damaged } from '../refusals';

/** Types of the records that say something about values; all others are passed over. */
export const RECORD = {
  formula: 0x0006,
  eof: 0x000a,
  date1904: 0x0022,
  filePass: 0x002f,
  continue: 0x003c,
  codePage: 0x0042,
  boundSheet: 0x0085,
  mulRk: 0x00bd,
  rString: 0x00d6,
  xf: 0x00e0,
  mergeCells: 0x00e5,
  sst: 0x00fc,
  labelSst: 0x00fd,
  number: 0x0203,
  label: 0x0204,
  boolErr: 0x0205,
  string: 0x0207,
  row: 0x0208,
  rk: 0x027e,
  format: 0x041e,
  bof: 0x0809,
} as const;

const WHERE = 'de inhoud van de werkmap';

/** Walks the records from a place in the stream; after `next` the fields are of that record. */
export class Records {
  type = -1;
  /** The bytes of the record: from here up to `to`. */
  from = 0;
  to = 0;
  readonly bytes: Uint8Array;
  readonly view: DataView;
  #next: number;

  constructor(bytes: Uint8Array, at: number) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#next = at;
  }

  /** Moves to the next record. Throws 'werkmap-beschadigd' where the stream breaks off. */
  next(): void {
    const at = this.#next;
    if (at + 4 > this.bytes.length) throw damaged(WHERE, 'de gegevens houden te vroeg op');
    this.type = this.view.getUint16(at, true);
    this.from = at + 4;
    this.to = this.from + this.view.getUint16(at + 2, true);
    if (this.to > this.bytes.length) throw damaged(WHERE, 'de gegevens houden te vroeg op');
    this.#next = this.to;
  }

  /** Throws unless the record has at least this many bytes. */
  need(length: number): void {
    if (this.to - this.from < length) throw damaged(WHERE, 'een onderdeel is te kort');
  }

  u8(at: number): number {
    return this.view.getUint8(this.from + at);
  }

  u16(at: number): number {
    return this.view.getUint16(this.from + at, true);
  }

  u32(at: number): number {
    return this.view.getUint32(this.from + at, true);
  }

  f64(at: number): number {
    return this.view.getFloat64(this.from + at, true);
  }

  /** The record at hand from `at` on, and the CONTINUE records behind it as far as they are read. */
  continued(at: number): Continued {
    return new Continued(this, at);
  }

  /** Moves to the next record when it continues this one. */
  goesOn(): boolean {
    const isContinue =
      this.#next + 4 <= this.bytes.length &&
      this.view.getUint16(this.#next, true) === RECORD.continue;
    if (isContinue) this.next();
    return isContinue;
  }
}

/** Characters that are made at once: more would not fit on the stack. */
const AT_ONCE = 4_096;

/** Characters of one byte each: the lower halves of Unicode, which is not the code page of Windows. */
export function narrowText(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at += AT_ONCE) {
    text += String.fromCharCode(...bytes.subarray(at, Math.min(to, at + AT_ONCE)));
  }
  return text;
}

/** Characters of two bytes each; halves of a pair may come apart and together again. */
export function wideText(bytes: Uint8Array, from: number, count: number): string {
  let text = '';
  for (let done = 0; done < count; done += AT_ONCE) {
    const length = Math.min(AT_ONCE, count - done);
    const at = from + done * 2;
    text += String.fromCharCode(
      ...Array.from(
        { length },
        (_, i) => (bytes[at + i * 2] as number) | ((bytes[at + i * 2 + 1] as number) << 8),
      ),
    );
  }
  return text;
}

/** Bytes that lie in one record and go on in others. */
export class Continued {
  readonly #records: Records;
  readonly #bytes: Uint8Array;
  #at: number;
  #end: number;

  constructor(records: Records, at: number) {
    this.#records = records;
    this.#bytes = records.bytes;
    this.#at = records.from + at;
    this.#end = records.to;
  }

  /** True when nothing is left. */
  get done(): boolean {
    while (this.#at >= this.#end) {
      if (!this.#records.goesOn()) return true;
      this.#at = this.#records.from;
      this.#end = this.#records.to;
    }
    return false;
  }

  u8(): number {
    if (this.done) throw damaged(WHERE, 'een tekst is afgekapt');
    return this.#bytes[this.#at++] as number;
  }

  u16(): number {
    return this.u8() | (this.u8() << 8);
  }

  u32(): number {
    return this.u16() + this.u16() * 0x10000;
  }

  /** Bytes as they stand. */
  bytes(length: number): Uint8Array {
    const bytes = new Uint8Array(length);
    for (let filled = 0; filled < length; ) {
      if (this.done) throw damaged(WHERE, 'een tekst is afgekapt');
      const step = Math.min(length - filled, this.#end - this.#at);
      bytes.set(this.#bytes.subarray(this.#at, this.#at + step), filled);
      this.#at += step;
      filled += step;
    }
    return bytes;
  }

  skip(length: number): void {
    for (let left = length; left > 0; ) {
      if (this.done) throw damaged(WHERE, 'een tekst is afgekapt');
      const step = Math.min(left, this.#end - this.#at);
      this.#at += step;
      left -= step;
    }
  }

  /**
   * A text of Unicode with its length before it ([MS-XLS] 2.5.293, 2.5.294): with runs of formatting
   * and phonetic help, which are passed over, when its flags say so.
   */
  text(length: number): string {
    const flags = this.u8();
    const runs = flags & 8 ? this.u16() : 0;
    const help = flags & 4 ? this.u32() : 0;
    const text = this.#characters(length, (flags & 1) === 1);
    this.skip(runs * 4 + help);
    return text;
  }

  /** Where a text goes on in the next record, a byte says anew how wide its characters are. */
  #characters(length: number, begun: boolean): string {
    let text = '';
    let wide = begun;
    while (text.length < length) {
      if (this.#at >= this.#end) {
        if (this.done) throw damaged(WHERE, 'een tekst is afgekapt');
        wide = (this.u8() & 1) === 1;
      }
      const room = (this.#end - this.#at) >> (wide ? 1 : 0);
      const count = Math.min(length - text.length, room);
      if (count === 0) throw damaged(WHERE, 'een tekst is afgekapt');
      const to = this.#at + (wide ? count * 2 : count);
      text += wide ? wideText(this.#bytes, this.#at, count) : narrowText(this.#bytes, this.#at, to);
      this.#at = to;
    }
    return text;
  }
}
