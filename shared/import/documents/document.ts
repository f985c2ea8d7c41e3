/** What every reader of a document yields: its text in paragraphs or subtitles, one after the other. */
import { CodedError } from '../../desktop/errors';
import type { TextUnit } from '../../domain/provenance';
import { LIMITS } from '../limits';
import { count, tooLarge } from '../refusals';

export interface Paragraph {
  /**
   * 1-based, among those that hold words: as a reader would count them. Subtitles keep their place
   * in the file; two voices in one subtitle share it.
   */
  nr: number;
  /** With the line breaks that the document has within it. */
  tekst: string;
  /** Characters at its beginning that are bold; as many as it has when all of it is. */
  vet: number;
  /** How the document itself marks it. */
  stijl: 'titel' | 'kop' | null;
  /** Who speaks, where the document says so apart from the text: a column, or the voice of a subtitle. */
  spreker: string | null;
  /** When it was said, where the document says so apart from the text: `00:12:31`. */
  tijd: string | null;
  /** Of a subtitle: nothing was said for a while before it. */
  pauze: boolean;
}

export interface TextDocument {
  eenheid: TextUnit;
  alineas: Paragraph[];
  /** Dutch sentences about what is not in the text, such as footnotes. */
  meldingen: string[];
}

/** Collects the paragraphs of a document; one without words is none. */
export class Paragraphs {
  readonly list: Paragraph[] = [];
  readonly #eenheid: TextUnit;
  #characters = 0;

  constructor(eenheid: TextUnit) {
    this.#eenheid = eenheid;
  }

  /** Throws 'werkmap-te-groot' beyond the limits of a document. */
  add(tekst: string, more: Partial<Omit<Paragraph, 'tekst'>> = {}): void {
    if (!/\S/.test(tekst)) return;
    const nr = this.list.length + 1;
    const many = this.#eenheid === 'alinea' ? 'alinea’s' : 'ondertitels';
    if (nr > LIMITS.paragraphs) throw overLimit(`het aantal ${many}`, LIMITS.paragraphs);
    // An empty line within a paragraph is none: it would look like the end of it.
    const text = tekst.includes('\n') ? tekst.replace(/\n(?:[ \t]*\n)+/g, '\n') : tekst;
    this.#characters += text.length;
    if (this.#characters > LIMITS.characters) {
      throw overLimit('het aantal tekens', LIMITS.characters);
    }
    const none = { vet: 0, stijl: null, spreker: null, tijd: null, pauze: false };
    this.list.push({ nr, tekst: text, ...none, ...more });
  }

  /** Throws 'werkmap-leeg' when nothing was added. */
  document(meldingen: string[] = []): TextDocument {
    if (this.list.length === 0) throw new CodedError('werkmap-leeg');
    return { eenheid: this.#eenheid, alineas: this.list, meldingen };
  }
}

function overLimit(wat: string, limit: number): CodedError {
  return tooLarge(wat, `meer dan ${count(limit)}`, count(limit));
}
