/**
 * A text file in paragraphs: an empty line between them, or a line each. Lines that a mail program or
 * an old editor broke at its margin are one paragraph again; a line that begins with a speaker or a
 * moment begins one. Markdown says with its signs what Word says with type.
 */
import type { Control } from '../control';
import { type Paragraph, Paragraphs, type TextDocument } from './document';
import { isSpeakerWord, labelOf } from './labels';
import { bare, isRule, type Marked, marked } from './markdown';

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
function begins(line: Marked, isBelowMargin: boolean): boolean {
  if (line.stijl !== null || LIST_ITEM.test(line.tekst)) return true;
  const label = labelOf(asParagraph(line));
  if (label !== null && (label.tijd !== null || isSpeakerWord(label.naam))) return true;
  return !isBelowMargin && (label !== null || PAIR.test(line.tekst));
}

/** A line with nothing but a speaker or a moment: what is said stands below it. */
function isLabelAlone(line: Marked): boolean {
  const label = labelOf(asParagraph(line));
  return label !== null && label.rest === '';
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

/** The paragraphs of lines without an empty line between them. */
function* paragraphsOf(lines: readonly Marked[], margin: number | null): Generator<Marked> {
  let open: Marked | null = null;
  let last = 0;
  for (const line of lines) {
    const wrapped = margin !== null && last >= margin * RAGGED;
    if (open === null) open = line;
    else if (begins(line, wrapped)) {
      yield open;
      open = line;
    } else if (isLabelAlone(open)) open = joined(open, line, '\n');
    else if (wrapped) open = joined(open, line, ' ');
    else if (margin === null) {
      yield open;
      open = line;
    } else open = joined(open, line, '\n');
    last = line.tekst.length;
  }
  if (open !== null) yield open;
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
  let block: Marked[] = [];
  let rules = 0;
  const close = () => {
    for (const { tekst, vet, stijl } of paragraphsOf(block, margin))
      found.add(tekst, { vet, stijl });
    block = [];
  };
  for (const [i, line] of lines.entries()) {
    if (isRule(line)) {
      rules += 1;
      close();
    } else if (line.trim() === '') close();
    else block.push(formaat === 'md' ? marked(line) : bare(line));
    if (i % PER_BREATH === 0) {
      const pause = control.breathe();
      if (pause !== undefined) await pause;
    }
  }
  close();
  const meldingen =
    rules === 0
      ? []
      : [
          `${rules === 1 ? 'Eén scheidingslijn' : `${rules} scheidingslijnen`} zonder tekst niet overgenomen.`,
        ];
  return found.document(meldingen);
}
