/**
 * Reads a part construct by construct (a row, a shared string, a tag) while its text arrives in
 * pieces. A construct that is not complete yet is undone and read again with the next piece.
 */
import { Markup, NEED_MORE } from './markup';

export abstract class PartReader {
  protected readonly xml: Markup;

  constructor(part: string) {
    this.xml = new Markup(part);
  }

  /** Reads the construct at `xml.at`, a `<`. What it counts must be committed at its end only. */
  protected abstract construct(): void;

  /** After the last construct; throws when the part stopped before its own end. */
  protected abstract finish(): void;

  /** Takes the next piece of text; with `final` the part must be complete. */
  push(text: string, final: boolean): void {
    const { xml } = this;
    xml.extend(text, final);
    let begin = xml.at;
    try {
      while (xml.seek()) {
        begin = xml.at;
        this.construct();
        begin = xml.at;
      }
    } catch (reason) {
      if (reason !== NEED_MORE) throw reason;
      xml.at = begin;
      return;
    }
    this.finish();
  }
}
