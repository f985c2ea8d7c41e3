/** What every reader of a document yields: its text in paragraphs or subtitles, one after the other. */
import { CodedError } from '../../desktop/errors';
import type { TextUnit } from '../../domain/provenance';
import { LIMITS } from '../limits';
import { overLimit } from '../refusals';
import type { Paragraph, TextDocument } from './raw';

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
