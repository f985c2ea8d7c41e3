/**
 * The text of an OpenDocument cell: its paragraphs, with spaces, tabs and line ends that have
 * elements of their own. Notes beside the text, drawings and reading aids are not part of it.
 * Source: OpenDocument 1.3 part 3, 6.1.2 (white space).
 */
import { CDATA, CLOSE, EMPTY, type Markup, OPEN } from '../xlsx/markup';

/** Beside the text, not in it. */
const ASIDES: ReadonlySet<string> = new Set([
  'annotation',
  'note',
  'ruby-text',
  'frame',
  'g',
  'tracked-changes',
]);

/** Spaces in one element: more than a cell holds, and it is no text. */
const MAX_SPACES = 32_767;

class Paragraph {
  text = '';
  /** White space of the file counts once, and not at the beginning. */
  #afterSpace = true;

  add(raw: string): void {
    let piece = raw.replace(/[ \t\r\n]+/g, ' ');
    if (this.#afterSpace && piece.startsWith(' ')) piece = piece.slice(1);
    if (piece === '') return;
    this.text += piece;
    this.#afterSpace = piece.endsWith(' ');
  }

  addExact(piece: string): void {
    this.text += piece;
    this.#afterSpace = false;
  }
}

function spaces(xml: Markup): string {
  const text = xml.attribute('text:c') ?? '1';
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0 || number > MAX_SPACES) xml.invalid();
  return ' '.repeat(number);
}

/** The paragraph that was just opened, up to and including its end. */
export function paragraphText(xml: Markup): string {
  const paragraph = new Paragraph();
  for (let depth = 1; depth > 0; ) {
    const from = xml.at;
    if (!xml.seek()) xml.starve();
    if (xml.at > from) paragraph.add(xml.unescape(xml.string(from, xml.at)));
    const kind = xml.tag();
    if (kind === CDATA) paragraph.add(xml.string(xml.nameFrom, xml.nameTo));
    else if (kind === CLOSE) depth -= 1;
    else if (kind === OPEN || kind === EMPTY) {
      const name = xml.name();
      if (name === 's') paragraph.addExact(spaces(xml));
      else if (name === 'tab') paragraph.addExact('\t');
      else if (name === 'line-break') paragraph.addExact('\n');
      if (kind === EMPTY) continue;
      if (ASIDES.has(name)) xml.skipElement();
      else depth += 1;
    }
  }
  return paragraph.text;
}

/**
 * The text of the cell that was just opened, up to and including its end; null without a paragraph.
 * Of a note, a drawing or a table in the cell nothing is read.
 */
export function textOfCell(xml: Markup): string | null {
  let text: string | null = null;
  for (;;) {
    if (!xml.seek()) xml.starve();
    const kind = xml.tag();
    if (kind === CLOSE) return text;
    if (kind !== OPEN && kind !== EMPTY) continue;
    if (xml.is('p') || xml.is('h')) {
      const paragraph = kind === OPEN ? paragraphText(xml) : '';
      text = text === null ? paragraph : `${text}\n${paragraph}`;
    } else if (kind === OPEN) xml.skipElement();
  }
}
