/**
 * The markup of cells. This is where nearly all time of an import goes, so a cell as nearly every
 * program writes it is read in one go, without making a string of anything but its text.
 */
import { LIMITS } from '../limits';
import { damaged, overLimit } from '../refusals';
import type { RawCell } from '../sheet';
import { LT, SPACE } from './byte-cursor';
import { type CellType, CellValues, cellType, type SheetContext } from './cell-values';
import { cellText } from './escapes';
import { CLOSE, EMPTY, EQUALS, GT, type Markup, OPEN, QUOTE, SLASH } from './markup';
import { richText } from './rich-text';
import type { RowBuilder } from './row-builder';

const MINUS = 45;
const POINT = 46;
const ZERO = 48;
const NINE = 57;
const LETTER_B = 98;
const LETTER_I = 105;
const LETTER_N = 110;
const LETTER_R = 114;
const LETTER_S = 115;
const LETTER_T = 116;

const SEEN_R = 1;
const SEEN_S = 2;
const SEEN_T = 4;

/** Powers of ten that a double holds exactly: dividing by one of them rounds once, so correctly. */
const POWERS = Array.from({ length: 16 }, (_, i) => 10 ** i);
/** Up to here every whole number is exact. */
const EXACT_DIGITS = 15;

export class CellReader {
  readonly #xml: Markup;
  readonly #row: RowBuilder;
  readonly #values: CellValues;
  readonly #wonder: (what: string) => void;
  /** The number of the row comes from the row itself, or from its first cell. */
  #rowIsStated = true;
  /** Where a `#plain…` function stopped. */
  #end = 0;

  constructor(xml: Markup, context: SheetContext, row: RowBuilder, wonder: (what: string) => void) {
    this.#xml = xml;
    this.#row = row;
    this.#wonder = wonder;
    this.#values = new CellValues(context, row);
  }

  beginRow(row: number, stated: boolean): void {
    this.#row.begin(row);
    this.#rowIsStated = stated;
  }

  /**
   * Reads the cell at `at` if it has the form nearly every program writes, such as
   * `<c r="B7" s="1" t="s"><v>12</v></c>`. Otherwise nothing has happened and the answer is false.
   */
  readPlain(): boolean {
    const xml = this.#xml;
    const row = this.#row;
    const b = xml.bytes;
    let p = xml.at + 2;
    let column = row.column + 1;
    let style = 0;
    let type = LETTER_N;
    let seen = 0;
    let c = b[p] as number;
    while (c === SPACE) {
      const name = b[p + 1];
      if (b[p + 2] !== EQUALS || b[p + 3] !== QUOTE) return false;
      p += 4;
      c = b[p] as number;
      if (name === LETTER_R && !(seen & SEEN_R)) {
        seen |= SEEN_R;
        column = 0;
        for (; c >= 65 && c <= 90; c = b[++p] as number) column = column * 26 + c - 64;
        let number = 0;
        for (; c >= ZERO && c <= NINE; c = b[++p] as number) number = number * 10 + c - ZERO;
        if (column === 0 || number !== row.row) return false;
        this.#rowIsStated = true;
        column -= 1;
      } else if (name === LETTER_S && !(seen & SEEN_S)) {
        seen |= SEEN_S;
        for (; c >= ZERO && c <= NINE; c = b[++p] as number) style = style * 10 + c - ZERO;
      } else if (name === LETTER_T && !(seen & SEEN_T)) {
        seen |= SEEN_T;
        type = c;
        p += c === LETTER_I && xml.starts('inlineStr', p) ? 9 : 1;
        c = b[p] as number;
      } else return false;
      if (c !== QUOTE) return false;
      c = b[++p] as number;
    }
    if (column >= LIMITS.columns) return false;
    if (c === SLASH && b[p + 1] === GT) {
      row.column = column;
      xml.at = p + 2;
      return true;
    }
    if (c !== GT) return false;
    return type === LETTER_I
      ? this.#plainInline(p + 1, column, style)
      : this.#plainValue(p + 1, type, column, style);
  }

  #plainValue(from: number, type: number, column: number, style: number): boolean {
    const xml = this.#xml;
    if (type !== LETTER_N && type !== LETTER_S && type !== LETTER_B) return false;
    if (!xml.starts('<v>', from)) return false;
    const number = this.#plainNumber(from + 3);
    if (number === null || !xml.starts('</c>', this.#end)) return false;
    if (type === LETTER_B && number !== 0 && number !== 1) return false;
    this.#row.column = column;
    xml.at = this.#end + 4;
    let value: RawCell;
    if (type === LETTER_S) value = this.#values.shared(number);
    else value = type === LETTER_B ? number === 1 : this.#values.number(number, style);
    if (value !== null) this.#row.put(value, style);
    return true;
  }

  #plainInline(from: number, column: number, style: number): boolean {
    const xml = this.#xml;
    const b = xml.bytes;
    if (!xml.starts('<is><t', from)) return false;
    let begin = from + 7;
    if (b[begin - 1] !== GT) {
      if (!xml.starts(' xml:space="preserve">', begin - 1)) return false;
      begin += 21;
    }
    let end = begin;
    for (let c = b[end]; c !== LT; c = b[++end]) if (c === 0) return false;
    if (!xml.starts('</t></is></c>', end)) return false;
    this.#row.column = column;
    xml.at = end + 13;
    const unknown = xml.unknownEntities;
    const text = cellText(xml.unescape(xml.string(begin, end)));
    if (xml.unknownEntities > unknown) this.#row.note('onbekende-verwijzing');
    if (text !== '') this.#row.put(text, style);
    return true;
  }

  /**
   * A number of digits with at most one point, closed by `</v>` without prefix, read without making
   * a string; `#end` is behind the end tag. Null for anything else.
   */
  #plainNumber(from: number): number | null {
    const b = this.#xml.bytes;
    let p = from;
    let c = b[p] as number;
    const negative = c === MINUS;
    if (negative) c = b[++p] as number;
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
      c = b[++p] as number;
    }
    if (c !== LT || digits === 0 || digits > EXACT_DIGITS) return null;
    if (!this.#xml.starts('</v>', p)) return null;
    this.#end = p + 4;
    const value = decimals > 0 ? mantissa / (POWERS[decimals] as number) : mantissa;
    return negative && value !== 0 ? -value : value;
  }

  /** Reads the cell of which the start tag was just read, in whatever form. */
  read(hasContent: boolean): void {
    const xml = this.#xml;
    let type: CellType = 'n';
    let style = 0;
    let column = this.#row.column + 1;
    for (let i = 0; i < xml.attributes; i++) {
      const at = xml.attrNameFrom[i] as number;
      if ((xml.attrNameTo[i] as number) !== at + 1) continue;
      const from = xml.attrFrom[i] as number;
      const to = xml.attrTo[i] as number;
      const name = xml.bytes[at];
      if (name === LETTER_R) column = this.#address(from, to);
      else if (name === LETTER_S) style = this.#digits(from, to);
      else if (name === LETTER_T) type = cellType(xml.string(from, to));
    }
    if (column >= LIMITS.columns) {
      throw overLimit('het aantal kolommen', LIMITS.columns);
    }
    this.#row.column = column;
    if (hasContent) this.#content(type, style);
  }

  /** Column of `B7`; its row must be the row it stands in. */
  #address(from: number, to: number): number {
    const b = this.#xml.bytes;
    let column = 0;
    let p = from;
    for (; p < to; p++) {
      const c = b[p] as number;
      if ((c < 65 || c > 90) && (c < 97 || c > 122)) break;
      column = column * 26 + (c & 31);
    }
    const letters = p - from;
    const number = this.#digits(p, to);
    if (letters === 0 || letters > 7 || number === 0) {
      throw damaged(this.#row.where(), 'het celadres is onleesbaar');
    }
    if (number !== this.#row.row) {
      if (this.#rowIsStated)
        throw damaged(this.#row.where(), 'er staat een cel van een andere rij');
      this.#row.row = number;
    }
    this.#rowIsStated = true;
    return column - 1;
  }

  #digits(from: number, to: number): number {
    const b = this.#xml.bytes;
    let value = 0;
    for (let p = from; p < to; p++) {
      const c = b[p] as number;
      if (c < ZERO || c > NINE) {
        throw damaged(this.#row.where(), 'er staat geen getal waar dat moet');
      }
      value = value * 10 + c - ZERO;
    }
    return value;
  }

  #content(type: CellType, style: number): void {
    const xml = this.#xml;
    const row = this.#row;
    let value: RawCell = null;
    let formula = false;
    const unknown = xml.unknownEntities;
    for (;;) {
      if (xml.bytes[xml.at] !== LT && !xml.seek(true)) xml.starve();
      const kind = xml.tag();
      if (kind === CLOSE) {
        if (!xml.is('c')) xml.invalid();
        break;
      }
      if (kind !== OPEN && kind !== EMPTY) continue;
      if (xml.is('v')) {
        if (kind === OPEN) value = this.#value(type, style);
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
      row.addFormula();
      // A formula whose outcome is an empty text says so by its type.
      if (value === null && type !== 'str') row.note('formule-zonder-waarde');
    }
    if (xml.unknownEntities > unknown) row.note('onbekende-verwijzing');
    if (value !== null) row.put(value, style);
  }

  /** The content of `<v>`, up to and including its end tag. */
  #value(type: CellType, style: number): RawCell {
    const xml = this.#xml;
    if (type === 'n') {
      const number = this.#plainNumber(xml.at);
      if (number !== null) {
        xml.at = this.#end;
        return this.#values.number(number, style);
      }
    }
    const raw = xml.content('v');
    if (raw === null) throw damaged(this.#row.where(), 'er staat opmaak in een waarde');
    return this.#values.read(type, raw, style);
  }
}
