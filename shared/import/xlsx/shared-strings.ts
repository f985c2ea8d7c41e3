/** The table of texts that cells refer to by number. */
import { LIMITS } from '../limits';
import { damaged, overLimit } from '../refusals';
import { cellText } from './escapes';
import { CLOSE, EMPTY, GT, OPEN } from './markup';
import { PartReader } from './part-reader';
import { richText } from './rich-text';

const SPACED = ' xml:space="preserve">';

export interface SharedStrings {
  texts: readonly string[];
  /** Numbers of texts that hold an entity XML does not define. */
  doubtful: ReadonlySet<number>;
}

export const noStrings: SharedStrings = { texts: [], doubtful: new Set() };

export class SharedStringsReader extends PartReader implements SharedStrings {
  readonly texts: string[] = [];
  readonly doubtful = new Set<number>();
  #root = false;
  #closed = false;

  /**
   * Reads on as long as the texts have the form nearly every program writes,
   * `<si><t>text</t></si>`; false when not even one had it.
   */
  #plainRun(): boolean {
    const { xml } = this;
    const s = xml.text();
    const begin = xml.buffer.charAt(xml.at);
    let at = begin;
    while (s.startsWith('<si><t', at)) {
      let from = at + 7;
      if (s.charCodeAt(from - 1) !== GT) {
        if (!s.startsWith(SPACED, from - 1)) break;
        from += SPACED.length - 1;
      }
      const to = s.indexOf('<', from);
      if (to < 0 || !s.startsWith('</t></si>', to)) break;
      at = to + 9;
      this.#add(s.slice(from, to));
    }
    if (at === begin) return false;
    xml.at = xml.buffer.byteAt(at);
    return true;
  }

  protected construct(): void {
    if (this.#root && this.#plainRun()) return;
    const { xml } = this;
    const kind = xml.tag();
    if (kind === OPEN && xml.is('si')) {
      const unknown = xml.unknownEntities;
      const text = richText(xml, 'si');
      if (xml.unknownEntities > unknown) this.doubtful.add(this.texts.length);
      this.#push(cellText(text));
    } else if (kind === EMPTY && xml.is('si')) {
      this.#push('');
    } else if (kind === OPEN && xml.is('sst')) {
      this.#root = true;
      this.strict = true;
    } else if ((kind === CLOSE || kind === EMPTY) && xml.is('sst')) {
      this.#closed = true;
    } else if (kind === OPEN) {
      if (!this.#root) xml.invalid();
      xml.skipElement();
    }
  }

  #add(raw: string): void {
    const { xml } = this;
    const unknown = xml.unknownEntities;
    const text = xml.unescape(raw);
    if (xml.unknownEntities > unknown) this.doubtful.add(this.texts.length);
    this.#push(cellText(text));
  }

  #push(text: string): void {
    if (this.texts.length >= LIMITS.cells) {
      throw overLimit('het aantal gedeelde teksten', LIMITS.cells);
    }
    this.texts.push(text);
  }

  protected finish(): void {
    if (!this.#closed) throw damaged(this.xml.part, 'de lijst met teksten houdt te vroeg op');
  }
}
