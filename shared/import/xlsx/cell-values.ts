/** From what a cell holds, and its type, to its value. Doubts are noted, never guessed away. */
import { damaged } from '../refusals';
import type { FindingKind, RawCell } from '../sheet';
import { type Dates, isoDate } from './dates';
import { cellText } from './escapes';
import type { SharedStrings } from './shared-strings';
import { type CellStyles, DATE_STYLE, UNKNOWN_STYLE } from './styles';

/** What all sheets of a workbook share. */
export interface SheetContext {
  /** The sheet, for error messages. */
  name: string;
  strings: SharedStrings;
  styles: CellStyles;
  dates: Dates;
  /** Cells that may still be read, over all sheets. */
  budget: { cells: number };
}

/** Types of ECMA-376 part 1, 18.18.11; null for one that it does not know. */
export type CellType = 'n' | 's' | 'str' | 'inlineStr' | 'b' | 'e' | 'd' | null;
const TYPES: ReadonlySet<string> = new Set(['n', 's', 'str', 'inlineStr', 'b', 'e', 'd']);

export function cellType(text: string): CellType {
  return TYPES.has(text) ? (text as CellType) : null;
}

const NUMBER = /^[ \t\r\n]*[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?[ \t\r\n]*$/;
const INDEX = /^[ \t\r\n]*\d{1,9}[ \t\r\n]*$/;

/** The cell at hand, of which something may have to be said. */
export interface CellPlace {
  note(soort: FindingKind): void;
  where(): string;
}

export class CellValues {
  readonly #context: SheetContext;
  readonly #row: CellPlace;

  constructor(context: SheetContext, row: CellPlace) {
    this.#context = context;
    this.#row = row;
  }

  /** The value of `<v>`; `raw` is unescaped as XML only. */
  read(type: CellType, raw: string, style: number): RawCell {
    if (raw === '') return null;
    switch (type) {
      case 'n':
        return this.#longNumber(raw, style);
      case 's':
        return this.shared(INDEX.test(raw) ? Number(raw) : -1);
      case 'str':
      case 'inlineStr':
        return cellText(raw);
      case 'b':
        return this.#boolean(raw.trim());
      case 'e':
        return { fout: raw.trim() };
      case 'd': {
        const date = isoDate(raw);
        if (date !== null) return date;
        this.#row.note('getal-onleesbaar');
        return cellText(raw);
      }
      case null:
        throw damaged(this.#row.where(), 'de cel is van een onbekend soort');
    }
  }

  /** A number, or the date it stands for. */
  number(value: number, style: number): RawCell {
    const kind = this.#context.styles.kinds[style];
    if (kind !== DATE_STYLE) {
      if (kind === UNKNOWN_STYLE || (kind === undefined && style > 0)) {
        this.#row.note('opmaak-onbekend');
      }
      return value;
    }
    const serial = this.#context.dates.read(value);
    if (serial.kind === 'datum') return serial.cell;
    if (serial.kind === 'buiten-bereik') {
      this.#row.note('datum-buiten-bereik');
      return value;
    }
    this.#row.note('datum-bestaat-niet');
    return serial.cell;
  }

  /** A text by its number in the shared table. */
  shared(index: number): RawCell {
    const { texts, doubtful } = this.#context.strings;
    const text = texts[index];
    if (text === undefined) {
      throw damaged(this.#row.where(), 'de cel verwijst naar een tekst die er niet is');
    }
    if (doubtful.size > 0 && doubtful.has(index)) this.#row.note('onbekende-verwijzing');
    return text === '' ? null : text;
  }

  #boolean(text: string): RawCell {
    if (text === '1' || text === 'true') return true;
    if (text === '0' || text === 'false') return false;
    throw damaged(this.#row.where(), 'de ja/nee-waarde is onleesbaar');
  }

  /** Numbers with an exponent or many digits; what is none is kept as text and named. */
  #longNumber(raw: string, style: number): RawCell {
    const value = NUMBER.test(raw) ? Number(raw) : Number.NaN;
    if (Number.isFinite(value)) return this.number(value === 0 ? 0 : value, style);
    if (raw.trim() === '') return null;
    this.#row.note('getal-onleesbaar');
    return cellText(raw);
  }
}
