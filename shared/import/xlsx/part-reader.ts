/**
 * Reads a part construct by construct (a row, a shared string, a tag) while its bytes arrive in
 * pieces. A construct that is not complete yet is undone and read again when more is there.
 */
import { NEED_MORE } from './byte-cursor';
import { Markup } from './markup';

/** Bytes that are read together: large enough to be quick, small enough to stay cool. */
const TOGETHER = 1 << 18;

export abstract class PartReader {
  protected readonly xml: Markup;
  /** Between the constructs at hand only white space may stand. */
  protected strict = false;
  #enough = TOGETHER;

  constructor(part: string) {
    this.xml = new Markup(part);
  }

  /** Reads the construct at `xml.at`, a `<`. What it counts must be committed at its end only. */
  protected abstract construct(): void;

  /** After the last construct; throws when the part stopped before its own end. */
  protected abstract finish(): void;

  /** Takes the next piece. Throws a CodedError for what is wrong in it. */
  push(piece: Uint8Array): void {
    this.xml.append(piece);
    if (this.xml.buffer.end >= this.#enough) this.#read();
  }

  /** After the last piece. */
  end(): void {
    this.xml.close();
    this.#read();
    this.finish();
  }

  #read(): void {
    const { xml } = this;
    let begin: number | null = null;
    try {
      while (xml.seek(this.strict)) {
        begin = xml.at;
        this.construct();
        begin = null;
      }
    } catch (reason) {
      if (reason !== NEED_MORE) throw reason;
      // What lies between constructs was passed for good: 250 MB of blanks is never held.
      xml.at = begin ?? xml.at;
      // A construct larger than the buffer waits for twice as much, so it is not read over and over.
      this.#enough = begin === 0 ? this.#enough * 2 : TOGETHER;
    }
    xml.forget();
  }
}
