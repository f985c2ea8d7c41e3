/** The styles part, read for one purpose: which number formats make a number a date. */
import { eachElement } from './elements';
import { CLOSE, OPEN } from './markup';

/** Marks a style in `CellStyles.kinds` as a date or time. */
export const DATE_STYLE = -1;
/** Marks a style whose number format is described nowhere. */
export const UNKNOWN_STYLE = -2;

export interface CellStyles {
  /** Per cell style: DATE_STYLE, UNKNOWN_STYLE, or the index of its number format (0 = General). */
  kinds: readonly number[];
  /** Number formats by index. */
  formats: readonly string[];
}

/** Built-in formats that are no dates (ECMA-376 part 1, 18.8.30). Others have no code of their own. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [37, '#,##0 ;(#,##0)'],
  [38, '#,##0 ;[Red](#,##0)'],
  [39, '#,##0.00;(#,##0.00)'],
  [40, '#,##0.00;[Red](#,##0.00)'],
  [48, '##0.0E+0'],
]);

/** Formats from here on are the workbook's own. */
const FIRST_CUSTOM = 164;

/**
 * Built-in dates and times. 46 (`[h]:mm:ss`) is a duration, not a moment: it stays a number.
 * 27-36 and 50-58 are the dates of East Asian versions.
 */
function isBuiltInDate(id: number): boolean {
  if (id === 46) return false;
  return (
    (id >= 14 && id <= 22) ||
    id === 45 ||
    id === 47 ||
    (id >= 27 && id <= 36) ||
    (id >= 50 && id <= 58)
  );
}

/** Words for General in the versions of Excel that write them out. */
const GENERAL = /^(general|standaard|algemeen|standard|)$/i;

/**
 * True for a format code that shows a date or time. What is literal does not count: text in quotes,
 * escaped and padded characters, colours, conditions and locales. Dutch letters (`jjjj`, `uu`)
 * count too: some programs write the code as the screen showed it. A duration (`[h]:mm`) is no date.
 */
export function isDateFormat(code: string): boolean {
  const [first = ''] = code.split(';', 1);
  if (GENERAL.test(first.trim())) return false;
  if (/\[(h+|m+|s+|u+)\]/i.test(first)) return false;
  const bare = first
    .replace(/"[^"]*"?/g, '')
    .replace(/[\\_*]./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/general|standaard/gi, '')
    .replace(/am\/pm|a\/p/gi, 'h')
    .replace(/s[.,]0+/gi, 's');
  // A digit placeholder makes it a number with letters behind it, such as `0 m2`.
  if (/[0#?@]/.test(bare)) return false;
  return /[dmyhsjue]/i.test(bare);
}

/** The number formats of a workbook while its styles are read. */
export class NumberFormats {
  /** By index; 0 is General. */
  readonly formats: string[] = ['General'];
  readonly #codes = new Map<number, string>(BUILT_IN);
  readonly #indexes = new Map<string, number>([['General', 0]]);

  /** The workbook says what this number of a format stands for. */
  define(id: number, code: string): void {
    this.#codes.set(id, code);
  }

  /** What a style with this number of a format is: see CellStyles.kinds. */
  kindOf(id: number): number {
    const code = this.#codes.get(id);
    if (code !== undefined) return this.kindOfCode(code);
    if (isBuiltInDate(id)) return DATE_STYLE;
    return id >= 0 && id < FIRST_CUSTOM ? 0 : UNKNOWN_STYLE;
  }

  kindOfCode(code: string): number {
    if (isDateFormat(code)) return DATE_STYLE;
    if (GENERAL.test(code)) return 0;
    const known = this.#indexes.get(code);
    if (known !== undefined) return known;
    const index = this.formats.push(code) - 1;
    this.#indexes.set(code, index);
    return index;
  }
}

/** Reads `xl/styles.xml`. A style it does not know is General; only broken XML is refused. */
export function readStyles(part: string, bytes: Uint8Array): CellStyles {
  const numbers = new NumberFormats();
  const kinds: number[] = [];
  let inCells = false;
  eachElement(part, bytes, (xml, kind) => {
    if (xml.is('cellXfs')) inCells = kind === OPEN;
    else if (kind === CLOSE) return;
    else if (xml.is('numFmt')) {
      const id = Number(xml.attribute('numFmtId'));
      const code = xml.attribute('formatCode');
      if (Number.isInteger(id) && code !== undefined) numbers.define(id, code);
    } else if (inCells && xml.is('xf')) {
      kinds.push(numbers.kindOf(Number(xml.attribute('numFmtId') ?? 0)));
    }
  });
  return { kinds, formats: numbers.formats };
}

/** For a workbook without styles: every number is a number. */
export const noStyles: CellStyles = { kinds: [], formats: ['General'] };
