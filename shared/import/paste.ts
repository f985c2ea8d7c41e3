/**
 * Cells as Excel and LibreOffice put them on the clipboard as text: tabs between cells, a line per
 * row, and quotes around a cell that holds a tab, a line break or a quote. They become a workbook
 * of one sheet, within the same limits as a file.
 */
import { CodedError } from '../desktop/errors';
import type { Control } from './control';
import { LIMITS } from './limits';
import { count, tooLarge } from './refusals';
import { findingKinds, type RawCell, type RawRow, type RawSheet, type RawWorkbook } from './sheet';

/** Errors that a sheet shows; as text they are errors still. */
const ERROR =
  /^#(?:N\/A|N\/B|REF!|VERW!|VALUE!|WAARDE!|DIV\/0!|DEEL\/0!|NAME\?|NAAM\?|NUM!|GETAL!|NULL!|LEEG!|SPILL!|OVERLOOP!|CALC!)$/;
/** No cell is longer; a quote that is not closed by then was only a quote. */
const MAX_CELL = 100_000;
/** Rows between two looks at the clock. */
const ROWS_PER_BREATH = 2_000;

function cellOf(text: string): RawCell {
  if (text === '') return null;
  return text.startsWith('#') && ERROR.test(text) ? { fout: text } : text;
}

/** Splits a text into rows of cells, one row at a time. */
class ClipboardReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get done(): boolean {
    return this.#at >= this.#text.length;
  }

  row(): string[] {
    const cells: string[] = [];
    for (;;) {
      cells.push(this.#cell());
      const sign = this.#text[this.#at];
      this.#at += 1;
      if (sign === '\t') continue;
      if (sign === '\r' && this.#text[this.#at] === '\n') this.#at += 1;
      return cells;
    }
  }

  #cell(): string {
    return this.#quoted() ?? this.#plain();
  }

  #plain(): string {
    const begin = this.#at;
    let end = begin;
    while (end < this.#text.length && !isEdge(this.#text[end])) end += 1;
    this.#at = end;
    return this.#text.slice(begin, end);
  }

  /** A cell in quotes, or null when the quote is only its first character: `"Zorg" in de wijk`. */
  #quoted(): string | null {
    if (this.#text[this.#at] !== '"') return null;
    const parts: string[] = [];
    const limit = this.#at + MAX_CELL;
    let from = this.#at + 1;
    for (;;) {
      const quote = this.#text.indexOf('"', from);
      if (quote < 0 || quote > limit) return null;
      parts.push(this.#text.slice(from, quote));
      if (this.#text[quote + 1] !== '"') {
        if (quote + 1 < this.#text.length && !isEdge(this.#text[quote + 1])) return null;
        this.#at = quote + 1;
        return parts.join('"').replaceAll('\r\n', '\n');
      }
      from = quote + 2;
    }
  }
}

function isEdge(sign: string | undefined): boolean {
  return sign === '\t' || sign === '\n' || sign === '\r';
}

function trimmedCells(cells: readonly string[]): RawCell[] {
  let length = cells.length;
  while (length > 0 && cells[length - 1] === '') length -= 1;
  return cells.slice(0, length).map(cellOf);
}

/** Throws 'werkmap-te-groot' beyond a limit and 'werkmap-leeg' when nothing was copied. */
export async function pastedWorkbook(
  text: string,
  bestand: string,
  control: Control,
): Promise<RawWorkbook> {
  const reader = new ClipboardReader(text.startsWith('\ufeff') ? text.slice(1) : text);
  const rijen: RawRow[] = [];
  let cells = 0;
  for (let rij = 1; !reader.done; rij++) {
    const cellen = trimmedCells(reader.row());
    cells += cellen.length;
    check('het aantal rijen', rij, LIMITS.rows, bestand);
    check('het aantal kolommen', cellen.length, LIMITS.columns, bestand);
    check('het aantal cellen', cells, LIMITS.cells, bestand);
    if (cellen.length > 0) rijen.push({ rij, cellen, opmaak: null });
    if (rij % ROWS_PER_BREATH === 0) await control.breathe();
  }
  if (rijen.length === 0) throw new CodedError('werkmap-leeg', { bestand });
  return {
    vorm: { vorm: 'plakken' },
    bladen: [sheetOf(rijen, bestand)],
    opmaken: ['General'],
    meldingen: [],
  };
}

function check(wat: string, number: number, limit: number, bestand: string): void {
  if (number <= limit) return;
  const { code, params } = tooLarge(wat, count(number), count(limit));
  throw new CodedError(code, { ...params, bestand });
}

function sheetOf(rijen: RawRow[], naam: string): RawSheet {
  return {
    naam,
    verborgen: false,
    rijen,
    samengevoegd: [],
    formules: 0,
    verborgenRijen: 0,
    bevindingen: [],
    aantalBevindingen: Object.fromEntries(
      findingKinds.map((soort) => [soort, 0]),
    ) as RawSheet['aantalBevindingen'],
  };
}
