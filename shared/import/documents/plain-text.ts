/**
 * A text file in paragraphs: an empty line between them, or a line each. Lines that a mail program or
 * an old editor broke at its margin are one paragraph again; a line that begins with a speaker or a
 * moment begins one. Markdown says with its signs what Word says with type.
 */
import type { Control } from '../control';
import { Paragraphs } from './document';
import { isSpeakerWord, labelOf } from './labels';
import { bare, isRule, type Marked, marked } from './markdown';
import type { Label, Paragraph, TextDocument } from './raw';

/** Lines between two looks at the clock. */
const PER_BREATH = 2_000;
/** A line may end this far before the margin and be broken there: the next word did not fit. */
const RAGGED = 0.75;
/** Margins at which text is broken by hand or by a program. */
const LEAST_MARGIN = 40;
const MOST_MARGIN = 140;
/** Part of the lines that must end near the margin before lines are joined. */
const MOST = 0.4;
/** Lines by which the margin is judged. */
const SAMPLE = 2_000;

const LIST_ITEM = /^(?:[-–*•▪]|\(?\d{1,3}[.)])\s+/;

const asParagraph = (line: Marked): Paragraph => ({
  ...{ nr: 0, spreker: null, tijd: null, pauze: false },
  tekst: line.tekst,
  vet: line.vet,
  stijl: line.stijl,
});

/** Where lines were broken; null when each line is a paragraph of its own. */
function marginOf(lines: readonly string[]): number | null {
  const lengths = lines
    .slice(0, SAMPLE)
    .map((line) => line.trim().length)
    .filter((length) => length > 0);
  if (lengths.length < 4) return null;
  const longest = Math.max(...lengths);
  if (longest < LEAST_MARGIN || longest > MOST_MARGIN) return null;
  const near = lengths.filter((length) => length >= longest * RAGGED).length;
  return near >= lengths.length * MOST ? longest : null;
}

/** `Datum: 12 maart`: a line that says what it is about, which no broken line does by chance. */
const PAIR = /^\p{Lu}[^:.?!]{1,38}:\s\S/u;

/**
 * Whether this line begins something new. Below a line that reached the margin it may be the rest of
 * a sentence, and a colon in it means less: then only a word of transcripts or a moment begins one.
 */
function begins(line: Marked, label: Label | null, isBelowMargin: boolean): boolean {
  if (line.stijl !== null || LIST_ITEM.test(line.tekst)) return true;
  if (label !== null && (label.tijd !== null || isSpeakerWord(label.naam))) return true;
  return !isBelowMargin && (label !== null || PAIR.test(line.tekst));
}

function joined(above: Marked, below: Marked, sign: ' ' | '\n'): Marked {
  // A word that was broken at a hyphen keeps it: nobody can tell which hyphens were there before.
  const between = sign === ' ' && /\p{L}-$/u.test(above.tekst) ? '' : sign;
  const tekst = `${above.tekst}${between}${below.tekst}`;
  return {
    tekst,
    vet: above.vet < above.tekst.length ? above.vet : above.tekst.length,
    stijl: above.stijl,
  };
}

/** Makes paragraphs of lines, as they come. */
class Joiner {
  readonly #margin: number | null;
  readonly #add: (paragraph: Marked) => void;
  #open: Marked | null = null;
  /** What is open is a speaker or a moment, without words so far. */
  #isLabel = false;
  /** Length of the line above. */
  #last = 0;

  constructor(margin: number | null, add: (paragraph: Marked) => void) {
    this.#margin = margin;
    this.#add = add;
  }

  /** An empty line, or the end. */
  close(): void {
    if (this.#open !== null) this.#add(this.#open);
    this.#open = null;
    this.#last = 0;
  }

  line(line: Marked): void {
    const margin = this.#margin;
    const isBelowMargin = margin !== null && this.#last >= margin * RAGGED;
    this.#last = line.tekst.length;
    const label = labelOf(asParagraph(line));
    if (this.#open === null || begins(line, label, isBelowMargin)) this.#begin(line, label);
    else if (this.#isLabel) {
      this.#open = joined(this.#open, line, '\n');
      this.#isLabel = false;
    } else if (isBelowMargin) this.#open = joined(this.#open, line, ' ');
    else if (margin === null) this.#begin(line, label);
    else this.#open = joined(this.#open, line, '\n');
  }

  #begin(line: Marked, label: Label | null): void {
    if (this.#open !== null) this.#add(this.#open);
    this.#open = line;
    // With nothing but a speaker or a moment on it: what is said stands below.
    this.#isLabel = label?.rest === '';
  }
}

/**
 * Reads the paragraphs of a text, decoded. Throws 'werkmap-leeg' when there are none and
 * 'werkmap-te-groot' beyond the limits of a document.
 */
export async function readPlainText(
  text: string,
  formaat: 'txt' | 'md',
  control: Control,
): Promise<TextDocument> {
  const found = new Paragraphs('alinea');
  const lines = text.replaceAll('\u00ad', '').split(/\r\n|[\r\n\f\u0085\u2028\u2029]/);
  const margin = marginOf(lines);
  const joiner = new Joiner(margin, ({ tekst, vet, stijl }) => found.add(tekst, { vet, stijl }));
  let rules = 0;
  for (const [i, line] of lines.entries()) {
    if (isRule(line)) {
      rules += 1;
      joiner.close();
    } else if (line.trim() === '') joiner.close();
    else joiner.line(formaat === 'md' ? marked(line) : bare(line));
    if (i % PER_BREATH === 0) {
      const pause = control.breathe();
      if (pause !== undefined) await pause;
    }
  }
  joiner.close();
  const meldingen =
    rules === 0
      ? []
      : [
          `${rules === 1 ? 'Eén scheidingslijn' : `${rules} scheidingslijnen`} zonder tekst niet overgenomen.`,
        ];
  return found.document(meldingen);
}
