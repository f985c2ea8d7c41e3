/**
 * The cells of one row. This is where nearly all time of an import goes, so the common cell is read
 * without making a string of anything but its text.
 */
import { columnName } from '../../domain/provenance';
import { LIMITS } from '../limits';
import { count, damaged, tooLarge } from '../refusals';
import type { RawCell, RawRow } from '../sheet';
import { type Dates, isoDate } from './dates';
import { Findings } from './findings';
import { CLOSE, cellText, EMPTY, LT, type Markup, OPEN } from './markup';
import { richText } from './rich-text';
import type { SharedStrings } from './shared-strings';
import { type CellStyles, DATE_STYLE } from './styles';

/** What all sheets of a workbook share. */
export interface SheetContext {
  /** The sheet, for error messages. */
  name: string;
  strings: SharedStrings;
  styles: CellStyles;
  dates: Dates;
  /** Cells that may still be read, over all sheets; counted down row by row. */
  budget: { cells: number };
}

const LETTER_S = 115;
const LETTER_R = 114;
const LETTER_T = 116;
const MINUS = 45;
const POINT = 46;
const ZERO = 48;
const NINE = 57;

/** Powers of ten that a double holds exactly: dividing by one of them rounds once, so correctly. */
const POWERS = Array.from({ length: 16 }, (_, i) => 10 ** i);
/** Up to here every whole number is exact. */
const EXACT_DIGITS = 15;

const NUMBER = /^[ \t\r\n]*[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?[ \t\r\n]*$/;

type CellType = 'n' | 's' | 'str' | 'inlineStr' | 'b' | 'e' | 'd';
const TYPES: ReadonlySet<string> = new Set(['n', 's', 'str', 'inlineStr', 'b', 'e', 'd']);

export class CellReader {
  readonly findings = new Findings();
  formulas = 0;
  readonly #xml: Markup;
  readonly #context: SheetContext;
  readonly #wonder: (what: string) => void;
  #row = 0;
  #rowIsStated = false;
  #column = -1;
  #cells: RawCell[] = [];
  #formats: number[] | null = null;
  #rowFormulas = 0;

  constructor(xml: Markup, context: SheetContext, wonder: (what: string) => void) {
    this.#xml = xml;
    this.#context = context;
    this.#wonder = wonder;
  }

  beginRow(row: number, stated: boolean): void {
    this.#row = row;
    this.#rowIsStated = stated;
    this.#column = -1;
    this.#cells = [];
    this.#formats = null;
    this.#rowFormulas = 0;
    this.findings.forget();
  }

  /** Commits the row: its number, cells and formats. Throws when the workbook holds too many. */
  endRow(): RawRow {
    const { budget } = this.#context;
    const cellen = this.#cells;
    budget.cells -= cellen.length;
    if (budget.cells < 0) {
      const grens = count(LIMITS.cells);
      throw tooLarge('het aantal cellen', `meer dan ${grens}`, grens);
    }
    this.formulas += this.#rowFormulas;
    this.findings.keep();
    const opmaak = this.#formats === null ? null : Uint16Array.from(this.#formats);
    return { rij: this.#row, cellen, opmaak };
  }

  /** Reads the cell of which the start tag was just read. */
  read(hasContent: boolean): void {
    const xml = this.#xml;
    const s = xml.text;
    let type: CellType | null = 'n';
    let style = 0;
    let column = this.#column + 1;
    for (let i = 0; i < xml.attributes; i++) {
      const at = xml.attrNameFrom[i] as number;
      if ((xml.attrNameTo[i] as number) !== at + 1) continue;
      const name = s.charCodeAt(at);
      const from = xml.attrFrom[i] as number;
      const to = xml.attrTo[i] as number;
      if (name === LETTER_R) column = this.#address(s, from, to);
      else if (name === LETTER_S) style = this.#digits(s, from, to);
      else if (name === LETTER_T) type = this.#type(s, from, to);
    }
    this.#column = column;
    if (column >= LIMITS.columns) {
      throw tooLarge(
        'het aantal kolommen',
        `meer dan ${count(LIMITS.columns)}`,
        count(LIMITS.columns),
      );
    }
    if (hasContent) this.#content(type, style, column);
  }

  #where(column = this.#column): string {
    return `${this.#context.name}, cel ${columnName(column)}${this.#row}`;
  }

  /** Column of `B7`; its row must be the row it stands in. */
  #address(s: string, from: number, to: number): number {
    let column = 0;
    let p = from;
    let c = s.charCodeAt(p);
    while (p < to && ((c >= 65 && c <= 90) || (c >= 97 && c <= 122))) {
      column = column * 26 + (c & 31);
      c = s.charCodeAt(++p);
    }
    const letters = p - from;
    const row = this.#digits(s, p, to);
    if (letters === 0 || letters > 7 || p === to || row === 0) {
      throw damaged(this.#where(), 'het celadres is onleesbaar');
    }
    if (row !== this.#row) {
      // A row without a number takes the number of its first cell.
      if (this.#rowIsStated || this.#column >= 0) {
        throw damaged(
          `${this.#context.name}, rij ${count(this.#row)}`,
          'er staat een cel van een andere rij',
        );
      }
      this.#row = row;
      this.#rowIsStated = true;
    }
    return column - 1;
  }

  #digits(s: string, from: number, to: number): number {
    let value = 0;
    for (let p = from; p < to; p++) {
      const c = s.charCodeAt(p);
      if (c < ZERO || c > NINE) throw damaged(this.#where(), 'er staat geen getal waar dat moet');
      value = value * 10 + c - ZERO;
    }
    return value;
  }

  #type(s: string, from: number, to: number): CellType | null {
    // By far the most common one, without making a string.
    if (to - from === 1 && s.charCodeAt(from) === LETTER_S) return 's';
    const type = s.slice(from, to);
    return TYPES.has(type) ? (type as CellType) : null;
  }

  #content(type: CellType | null, style: number, column: number): void {
    const xml = this.#xml;
    let value: RawCell = null;
    let formula = false;
    const entities = xml.unknownEntities;
    for (;;) {
      if (xml.text.charCodeAt(xml.at) !== LT && !xml.seek()) xml.starve();
      const kind = xml.tag();
      if (kind === CLOSE) {
        if (!xml.is('c')) xml.invalid();
        break;
      }
      if (kind !== OPEN && kind !== EMPTY) continue;
      if (xml.is('v')) {
        if (kind === OPEN) value = this.#value(type, style, column);
      } else if (xml.is('f')) {
        formula = true;
        if (kind === OPEN) xml.skipElement();
      } else if (xml.is('is')) {
        if (kind === OPEN) value = cellText(richText(xml, 'is')) || null;
      } else {
        const name = xml.name();
        if (kind === OPEN) xml.skipElement();
        if (name !== 'extLst') this.#wonder(`een blok in een cel (${name})`);
      }
    }
    if (formula) {
      this.#rowFormulas += 1;
      // A formula whose outcome is an empty text says so by its type.
      if (value === null && type !== 'str') this.#note('formule-zonder-waarde', column);
    }
    if (xml.unknownEntities > entities) this.#note('onbekende-verwijzing', column);
    if (value !== null) this.#put(column, value, style);
  }

  #note(soort: Parameters<Findings['add']>[0], column: number): void {
    this.findings.add(soort, this.#row, column);
  }

  #put(column: number, value: RawCell, style: number): void {
    const cells = this.#cells;
    while (cells.length < column) cells.push(null);
    if (column < cells.length) {
      if (cells[column] !== null)
        throw damaged(this.#where(column), 'de cel staat er twee keer in');
      cells[column] = value;
    } else cells.push(value);
    if (typeof value !== 'number') return;
    const format = this.#context.styles.kinds[style] ?? 0;
    if (format <= 0) return;
    const formats = this.#formats ?? [];
    this.#formats = formats;
    while (formats.length < column) formats.push(0);
    formats[column] = format;
  }

  /** The content of `<v>`, up to and including its end tag. */
  #value(type: CellType | null, style: number, column: number): RawCell {
    const xml = this.#xml;
    if (type === 'n' || type === 's') {
      const quick = this.#plainNumber();
      if (quick !== null) {
        return type === 's' ? this.#shared(quick, column) : this.#number(quick, style, column);
      }
    }
    const raw = xml.content('v');
    if (raw === null) {
      this.#wonder('een blok in een waarde');
      throw damaged(this.#where(column), 'de waarde is onleesbaar');
    }
    if (raw === '') return null;
    switch (type) {
      case 'n':
        return this.#longNumber(raw, style, column);
      case 's':
        return this.#shared(Number(NUMBER.test(raw) ? raw : Number.NaN), column);
      case 'str':
      case 'inlineStr':
        return cellText(raw) || null;
      case 'b':
        return this.#boolean(raw.trim(), column);
      case 'e':
        return { fout: raw.trim() };
      case 'd': {
        const date = isoDate(raw);
        if (date !== null) return date;
        this.#note('getal-onleesbaar', column);
        return raw;
      }
      default:
        this.#wonder('een cel van een onbekend soort');
        return cellText(raw) || null;
    }
  }

  #boolean(text: string, column: number): RawCell {
    if (text === '1' || text === 'true') return true;
    if (text === '0' || text === 'false') return false;
    this.#wonder(`een ja/nee-cel met een andere waarde (${columnName(column)}${this.#row})`);
    return text;
  }

  /**
   * A number of digits with at most one point, closed by `</v>` without prefix, read without making
   * a string; moves behind the end tag. Null (and no move) for anything else.
   */
  #plainNumber(): number | null {
    const xml = this.#xml;
    const s = xml.text;
    let p = xml.at;
    let c = s.charCodeAt(p);
    const negative = c === MINUS;
    if (negative) c = s.charCodeAt(++p);
    let mantissa = 0;
    let digits = 0;
    let decimals = -1;
    for (;;) {
      if (c >= ZERO && c <= NINE) {
        mantissa = mantissa * 10 + c - ZERO;
        digits += 1;
        if (decimals >= 0) decimals += 1;
      } else if (c === POINT && decimals < 0) decimals = 0;
      else break;
      c = s.charCodeAt(++p);
    }
    if (c !== LT || digits === 0 || digits > EXACT_DIGITS || !s.startsWith('</v>', p)) return null;
    xml.at = p + 4;
    const value = decimals > 0 ? mantissa / (POWERS[decimals] as number) : mantissa;
    return negative && value !== 0 ? -value : value;
  }

  /** Numbers with an exponent or many digits; what is none is kept as text and named. */
  #longNumber(raw: string, style: number, column: number): RawCell {
    const value = NUMBER.test(raw) ? Number(raw) : Number.NaN;
    if (Number.isFinite(value)) return this.#number(value, style, column);
    if (raw.trim() === '') return null;
    this.#note('getal-onleesbaar', column);
    return cellText(raw);
  }

  #number(value: number, style: number, column: number): RawCell {
    if (this.#context.styles.kinds[style] !== DATE_STYLE) return value;
    const serial = this.#context.dates.read(value);
    if (serial.kind === 'datum') return serial.cell;
    if (serial.kind === 'buiten-bereik') {
      this.#note('datum-buiten-bereik', column);
      return value;
    }
    this.#note('datum-bestaat-niet', column);
    return serial.cell;
  }

  #shared(index: number, column: number): RawCell {
    const { texts, doubtful } = this.#context.strings;
    const text = texts[index];
    if (text === undefined) {
      throw damaged(this.#where(column), 'de cel verwijst naar een tekst die er niet is');
    }
    if (doubtful.size > 0 && doubtful.has(index)) this.#note('onbekende-verwijzing', column);
    return text === '' ? null : text;
  }
}
