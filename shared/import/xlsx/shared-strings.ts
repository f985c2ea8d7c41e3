/** The table of texts that cells refer to by number. */
import { LIMITS } from '../limits';
import { count, damaged, tooLarge } from '../refusals';
import { CLOSE, cellText, EMPTY, OPEN } from './markup';
import { PartReader } from './part-reader';
import { richText } from './rich-text';

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

  protected construct(): void {
    const { xml } = this;
    const kind = xml.tag();
    if (kind === OPEN && xml.is('si')) {
      const before = xml.unknownEntities;
      const text = cellText(richText(xml, 'si'));
      if (xml.unknownEntities > before) this.doubtful.add(this.texts.length);
      this.#add(text);
    } else if (kind === EMPTY && xml.is('si')) {
      this.#add('');
    } else if (kind === OPEN && xml.is('sst')) {
      this.#root = true;
    } else if ((kind === CLOSE || kind === EMPTY) && xml.is('sst')) {
      this.#closed = true;
    } else if (kind === OPEN) {
      if (!this.#root) xml.invalid();
      xml.skipElement();
    }
  }

  #add(text: string): void {
    if (this.texts.length >= LIMITS.cells) {
      throw tooLarge(
        'het aantal gedeelde teksten',
        `meer dan ${count(LIMITS.cells)}`,
        count(LIMITS.cells),
      );
    }
    this.texts.push(text);
  }

  protected finish(): void {
    if (!this.#closed) throw damaged(this.xml.part, 'de lijst met teksten houdt te vroeg op');
  }
}
