/**
 * The Markdown that the handbook is written in, as blocks: headings, paragraphs, lists of one
 * level, tables, code and pictures. Anything else is an error, so that a page never shows its own
 * markup to a reader. No text becomes HTML: `markdown-view` makes React elements of the blocks.
 */
import { type Inline, inlineText, MarkdownError, parseInline } from './markdown-inline';

export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; anchor: string; parts: Inline[] }
  | { kind: 'paragraph'; parts: Inline[] }
  | { kind: 'list'; ordered: boolean; items: Inline[][] }
  | { kind: 'table'; head: Inline[][]; rows: Inline[][][] }
  | { kind: 'code'; text: string }
  /** For who reads outside the program; inside it the screens themselves are there. */
  | { kind: 'picture'; to: string; alt: string };

const HEADING = /^(#{1,3}) (.+)$/;
const ITEM = /^(-|\d+\.) (.+)$/;
const PICTURE = /^!\[([^\]]*)\]\(([^()\s]+)\)$/;
const FENCE = /^```/;
const ROW = /^\|/;
const SEPARATOR = /^\|(\s*:?-+:?\s*\|)+$/;
/** Quotes, rules, other bullets, indented code, HTML, definitions of links. */
const FOREIGN = /^(>|[*+] |-{3,}$|\*{3,}$|={3,}$|\s{4,}\S|<(?!kbd>)|\[[^\]]+\]:|#)/;

/** The name under which a heading can be linked to, as GitHub makes it. */
export function anchorOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}

/** Lines of a page, read one by one. */
class Lines {
  readonly #lines: readonly string[];
  #at = 0;

  constructor(text: string) {
    this.#lines = text.replaceAll('\r\n', '\n').split('\n');
  }
  get ended(): boolean {
    return this.#at >= this.#lines.length;
  }
  peek(): string {
    return this.#lines[this.#at] ?? '';
  }
  take(): string {
    this.#at += 1;
    return this.#lines[this.#at - 1] ?? '';
  }
  /** All lines from here for which it holds. */
  takeWhile(holds: (line: string) => boolean): string[] {
    const taken: string[] = [];
    while (!this.ended && holds(this.peek())) taken.push(this.take());
    return taken;
  }
  error(what: string): MarkdownError {
    return new MarkdownError(`line ${this.#at + 1}: ${what}: ${this.peek()}`);
  }
}

/** The blocks of a page. Throws MarkdownError with the line on anything beyond the subset. */
export function parseMarkdown(text: string): Block[] {
  const lines = new Lines(text);
  const blocks: Block[] = [];
  while (!lines.ended) {
    if (lines.peek().trim() === '') lines.take();
    else blocks.push(block(lines));
  }
  return blocks;
}

function block(lines: Lines): Block {
  const line = lines.peek();
  const heading = HEADING.exec(line);
  if (heading !== null) {
    lines.take();
    const parts = parseInline(heading[2] ?? '');
    const level = (heading[1] ?? '').length as 1 | 2 | 3;
    return { kind: 'heading', level, anchor: anchorOf(inlineText(parts)), parts };
  }
  const picture = PICTURE.exec(line);
  if (picture !== null) {
    lines.take();
    return { kind: 'picture', alt: picture[1] ?? '', to: picture[2] ?? '' };
  }
  if (FENCE.test(line)) return code(lines);
  if (ROW.test(line)) return table(lines);
  if (ITEM.test(line)) return list(lines);
  return paragraph(lines);
}

function code(lines: Lines): Block {
  lines.take();
  const body = lines.takeWhile((line) => !FENCE.test(line));
  if (lines.ended) throw lines.error('code that does not end');
  lines.take();
  return { kind: 'code', text: body.join('\n') };
}

function cells(row: string): Inline[][] {
  return row
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => parseInline(cell.trim()));
}

function table(lines: Lines): Block {
  const head = cells(lines.take());
  if (!SEPARATOR.test(lines.peek())) throw lines.error('a table needs a line of dashes');
  lines.take();
  const rows = lines.takeWhile((line) => ROW.test(line)).map(cells);
  if (rows.some((row) => row.length !== head.length)) {
    throw lines.error('a row of the table before this has too many or too few cells');
  }
  return { kind: 'table', head, rows };
}

function list(lines: Lines): Block {
  const ordered = !lines.peek().startsWith('-');
  if (ordered && !lines.peek().startsWith('1.')) throw lines.error('a list that begins elsewhere');
  const items: string[] = [];
  while (ITEM.test(lines.peek()) && lines.peek().startsWith('-') !== ordered) {
    const first = ITEM.exec(lines.take())?.[2] ?? '';
    const more = lines.takeWhile((line) => /^\s+\S/.test(line));
    const nested = more.find((line) => ITEM.test(line.trim()));
    if (nested !== undefined) throw lines.error(`a list within a list (${nested.trim()})`);
    items.push([first, ...more.map((line) => line.trim())].join(' '));
  }
  return { kind: 'list', ordered, items: items.map(parseInline) };
}

function paragraph(lines: Lines): Block {
  const body = lines.takeWhile(
    (line) =>
      line.trim() !== '' &&
      !FOREIGN.test(line) &&
      ![HEADING, PICTURE, FENCE, ROW, ITEM].some((form) => form.test(line)),
  );
  if (body.length === 0) throw lines.error('this is not part of what the handbook knows');
  return { kind: 'paragraph', parts: parseInline(body.map((line) => line.trim()).join(' ')) };
}

/** The sentences, rows and items of a block, as plain text. */
export function blockTexts(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [inlineText(block.parts)];
    case 'list':
      return block.items.map(inlineText);
    case 'table':
      return block.rows.map((row) =>
        row
          .map(inlineText)
          .reduce((line, cell) => `${line}${/[.!?]$/.test(line) ? '' : ':'} ${cell}`),
      );
    case 'code':
      return [block.text];
    case 'picture':
      return [];
  }
}
