/**
 * Splits delimited text into records of cells, as RFC 4180 says and as a spreadsheet does where
 * that says nothing: a line may end in CR LF, CR or LF, and what is no pair of quotes is kept. One
 * splitter for files and for the clipboard, which differ in one point (`strays`).
 */
import type { Delimiter } from '../form';
import { LIMITS } from '../limits';

const QUOTE = 0x22;
const CR = 0x0d;
const LF = 0x0a;
/** No cell is longer; a quote that is not closed by then was only a quote. */
const MAX_CELL = 1_000_000;

export interface Oddities {
  /** 0-based columns with a quote that is not around, or within, the whole cell. */
  stray: number[];
  /** 0-based columns that begin with a quote that is never closed. */
  open: number[];
}

function note(columns: number[], column: number): void {
  if (columns.at(-1) !== column) columns.push(column);
}

export class RecordSplitter {
  readonly #text: string;
  readonly #delimiter: number;
  readonly #strays: 'keep' | 'split';
  #at: number;
  /** What was odd about the record that was read last. */
  odd: Oddities = { stray: [], open: [] };

  /**
   * `strays`: what follows a closed quote within a cell. In a file ("a;b" c) the delimiter before it
   * still belonged to the cell: 'keep'. On the clipboard only a cell that needs quotes has them, so
   * such a quote was a character like any other: 'split'.
   */
  constructor(text: string, delimiter: Delimiter, strays: 'keep' | 'split' = 'keep', from = 0) {
    this.#text = text;
    this.#delimiter = delimiter.charCodeAt(0);
    this.#strays = strays;
    this.#at = from;
  }

  get done(): boolean {
    return this.#at >= this.#text.length;
  }

  /** Characters that were read. */
  get at(): number {
    return this.#at;
  }

  /**
   * The next record; at least one cell, and the texts of quoted cells have LF as their line end. One
   * that no sheet can hold is cut at a cell too many: sixty million signs are not made cells first.
   */
  record(): string[] {
    const cells: string[] = [];
    this.odd = { stray: [], open: [] };
    for (;;) {
      cells.push(this.#cell(cells.length));
      const sign = this.#text.charCodeAt(this.#at);
      this.#at += 1;
      if (sign === this.#delimiter && cells.length <= LIMITS.columns) continue;
      if (sign === CR && this.#text.charCodeAt(this.#at) === LF) this.#at += 1;
      return cells;
    }
  }

  #isEdge(at: number): boolean {
    if (at >= this.#text.length) return true;
    const sign = this.#text.charCodeAt(at);
    return sign === this.#delimiter || sign === LF || sign === CR;
  }

  #cell(column: number): string {
    if (this.#text.charCodeAt(this.#at) !== QUOTE) return this.#plain(column, this.#at, this.#at);
    return this.#quoted(column) ?? this.#plain(column, this.#at, this.#at + 1);
  }

  /** The cell from `begin` up to its edge, which is looked for from `from`. */
  #plain(column: number, begin: number, from: number): string {
    const text = this.#text;
    const delimiter = this.#delimiter;
    let quote = false;
    let end = from;
    for (; end < text.length; end++) {
      const sign = text.charCodeAt(end);
      if (sign === delimiter || sign === LF || sign === CR) break;
      if (sign === QUOTE) quote = true;
    }
    if (quote) note(this.odd.stray, column);
    this.#at = end;
    return text.slice(begin, end);
  }

  /** A cell that begins with a quote; null when that quote is a character like any other. */
  #quoted(column: number): string | null {
    const begin = this.#at;
    const parts: string[] = [];
    let from = begin + 1;
    for (;;) {
      const quote = this.#text.indexOf('"', from);
      if (quote < 0 || quote > begin + MAX_CELL) {
        note(this.odd.open, column);
        return null;
      }
      parts.push(this.#text.slice(from, quote));
      from = quote + 2;
      if (this.#text.charCodeAt(quote + 1) === QUOTE) continue;
      if (this.#isEdge(quote + 1)) {
        this.#at = quote + 1;
        return parts.join('"').replace(/\r\n?/g, '\n');
      }
      if (this.#strays === 'split') return null;
      note(this.odd.stray, column);
      return this.#plain(column, begin, quote + 1);
    }
  }
}
