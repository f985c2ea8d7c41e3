/**
 * The styles of an OpenDocument file, as far as they say how a number is shown. A format is built up
 * of elements there; here it becomes the code that the other kinds have, so that all that follows
 * knows one notation. Source: OpenDocument 1.3 part 3, 16.29 (data styles).
 */
import { damaged, overLimit } from '../refusals';
import { CLOSE, EMPTY, type Markup, OPEN, type TagKind } from '../xlsx/markup';
import { type CellStyles, NumberFormats } from '../xlsx/styles';

/** A style of a cell leads to the format of its numbers, itself or by the style it builds on. */
interface CellStyle {
  data: string | undefined;
  parent: string | undefined;
}

interface DataStyle {
  code: string;
  /** Other formats for some values. */
  maps: { condition: string; style: string }[];
}

/** Characters of a format, and formats for some values beside it: real ones have tens and two. */
const MAX_CODE = 1_000;
const MAX_MAPS = 20;
/** Styles of cells, of sheets and of numbers: LibreOffice itself stops far below. */
const MAX_STYLES = 200_000;
/** Styles that build on each other further than this run in a circle. */
const MAX_PARENTS = 50;
/** Decimals of a number that shows as many as it has. */
const ALL_DECIMALS = '.###############';
/** More decimals or digits than this no format has. */
const MAX_DIGITS = 20;

export const DURATION = '[h]:mm:ss';

function digits(text: string | undefined, otherwise: number): number {
  const number = Number(text ?? otherwise);
  return Number.isInteger(number) && number >= 0 ? Math.min(number, MAX_DIGITS) : otherwise;
}

/** `#,##0.00` of the attributes of a number. */
function numberCode(xml: Markup): string {
  const least = digits(xml.attribute('number:min-integer-digits'), 1);
  let whole = '0'.repeat(least);
  if (xml.attribute('number:grouping') === 'true') {
    whole = whole.padStart(4, '#').replace(/(?<=.)(?=(.{3})+$)/g, ',');
  }
  const scale = Number(xml.attribute('number:display-factor') ?? 1);
  const scaled = scale >= 1_000 ? ','.repeat(Math.round(Math.log10(scale) / 3)) : '';
  const places = xml.attribute('number:decimal-places');
  if (places === undefined) return `${whole === '' ? '#' : whole}${ALL_DECIMALS}${scaled}`;
  const most = digits(places, 0);
  const min = Math.min(most, digits(xml.attribute('number:min-decimal-places'), most));
  const decimals = '0'.repeat(min) + '#'.repeat(most - min);
  return `${whole === '' ? '#' : whole}${decimals === '' ? '' : `.${decimals}`}${scaled}`;
}

/** Characters that stand for themselves in a format need no quotes. */
const PLAIN = /^[ ()+:/-]*$/;

function literal(text: string, percentage: boolean): string {
  if (percentage && text.includes('%')) {
    return text
      .split('%')
      .map((part) => literal(part, false))
      .join('%');
  }
  if (PLAIN.test(text)) return text;
  return `"${text.replaceAll('"', '”')}"`;
}

/** What the parts of a date look like does not matter here, but that it is one does. */
const DATE_PARTS: ReadonlyMap<string, string> = new Map([
  ['day', 'd'],
  ['month', 'm'],
  ['year', 'yyyy'],
  ['day-of-week', 'ddd'],
  ['quarter', 'm'],
  ['week-of-year', 'd'],
  ['hours', 'hh'],
  ['minutes', 'mm'],
  ['seconds', 'ss'],
  ['am-pm', 'AM/PM'],
]);

export class OdsFormats {
  readonly #numbers = new NumberFormats();
  readonly #kinds: number[] = [0];
  readonly #cells = new Map<string, CellStyle>();
  readonly #data = new Map<string, DataStyle>();
  readonly #hiddenTables = new Set<string>();
  readonly #known = new Map<string, number>();

  /** Formats by index, as they are asked for; a style of a cell is the index of its format. */
  readonly styles: CellStyles = { kinds: this.#kinds, formats: this.#numbers.formats };

  isHidden(tableStyle: string | undefined): boolean {
    return tableStyle !== undefined && this.#hiddenTables.has(tableStyle);
  }

  /** Index of a format, 0 for General; DATE_STYLE for that of a date or time. */
  index(code: string): number {
    const kind = this.#numbers.kindOfCode(code);
    while (this.#kinds.length < this.#numbers.formats.length) this.#kinds.push(this.#kinds.length);
    return kind;
  }

  /** The same for the format of a style of cells. */
  ofStyle(style: string | undefined): number {
    if (style === undefined) return 0;
    let known = this.#known.get(style);
    if (known === undefined) {
      const code = this.#codeOfStyle(style);
      known = code === null ? 0 : this.index(code);
      this.#known.set(style, known);
    }
    return known;
  }

  /** True when cells of this style show a duration: 25:30 is more than a day, not half past one. */
  isDuration(style: string | undefined): boolean {
    return style !== undefined && this.#codeOfStyle(style) === DURATION;
  }

  #codeOfStyle(style: string): string | null {
    let name: string | undefined = style;
    for (let steps = 0; name !== undefined && steps < MAX_PARENTS; steps++) {
      const found: CellStyle | undefined = this.#cells.get(name);
      if (found?.data !== undefined) return this.#code(found.data);
      name = found?.parent;
    }
    return null;
  }

  /** The sections of a format: of a positive, a negative and another number. */
  #code(name: string): string | null {
    const style = this.#data.get(name);
    if (style === undefined) return null;
    const sections = style.maps.map(({ condition, style: other }) => {
      const test = condition.replace(/\s|value\(\)/g, '');
      return { test, code: this.#data.get(other)?.code ?? 'General' };
    });
    const tests = sections.map(({ test }) => test).join();
    const codes = [...sections.map(({ code }) => code), style.code];
    if (tests === '' || tests === '>=0' || tests === '>0,<0') return codes.join(';');
    return [...sections.map(({ test, code }) => `[${test}]${code}`), style.code].join(';');
  }

  /** Reads an element of the styles, just opened, with all that is in it. */
  read(xml: Markup, kind: TagKind): void {
    if (this.#cells.size + this.#data.size + this.#hiddenTables.size > MAX_STYLES) {
      throw overLimit('het aantal stijlen', MAX_STYLES);
    }
    const name = xml.name();
    if (name === 'style' || name === 'default-style') this.#style(xml, kind);
    else if (/^(number|percentage|currency|date|time|boolean|text)-style$/.test(name)) {
      this.#dataStyle(xml, kind, name);
    } else if (kind === OPEN) xml.skipElement();
  }

  #style(xml: Markup, kind: TagKind): void {
    const name = xml.attribute('style:name');
    const family = xml.attribute('style:family');
    if (family === 'table-cell' && name !== undefined) {
      this.#cells.set(name, {
        data: xml.attribute('style:data-style-name'),
        parent: xml.attribute('style:parent-style-name'),
      });
    }
    if (kind !== OPEN) return;
    for (let depth = 1; depth > 0; ) {
      if (!xml.seek()) xml.starve();
      const inner = xml.tag();
      if (inner === OPEN) depth += 1;
      else if (inner === CLOSE) depth -= 1;
      if (inner !== OPEN && inner !== EMPTY) continue;
      const hides = xml.is('table-properties') && xml.attribute('table:display') === 'false';
      if (hides && family === 'table' && name !== undefined) this.#hiddenTables.add(name);
    }
  }

  #dataStyle(xml: Markup, kind: TagKind, element: string): void {
    const name = xml.attribute('style:name') ?? '';
    const style: DataStyle = { code: '', maps: [] };
    const duration =
      element === 'time-style' && xml.attribute('number:truncate-on-overflow') === 'false';
    const percentage = element === 'percentage-style';
    while (kind === OPEN) {
      if (!xml.seek()) xml.starve();
      const inner = xml.tag();
      if (inner === CLOSE) break;
      if (inner !== OPEN && inner !== EMPTY) continue;
      const text = xml.is('text') || xml.is('currency-symbol');
      style.code += this.#part(xml, inner, percentage, style);
      if (style.code.length > MAX_CODE || style.maps.length > MAX_MAPS) {
        throw damaged(xml.part, 'een opmaak is langer dan die kan zijn');
      }
      // A text was read up to its end; of the others the attributes said all.
      if (inner === OPEN && !text) xml.skipElement();
    }
    if (duration) style.code = DURATION;
    // A number without more is what every program calls General.
    if (element === 'number-style' && style.code === `0${ALL_DECIMALS}`) style.code = 'General';
    this.#data.set(name, style);
  }

  /** What one element adds to the code. */
  #part(xml: Markup, kind: TagKind, percentage: boolean, style: DataStyle): string {
    const name = xml.name();
    switch (name) {
      case 'number':
        return numberCode(xml);
      case 'scientific-number': {
        const exponent = '0'.repeat(digits(xml.attribute('number:min-exponent-digits'), 2));
        return `${numberCode(xml)}E+${exponent}`;
      }
      case 'fraction':
        return '# ?/?';
      case 'text-content':
        return '@';
      case 'text':
      case 'currency-symbol': {
        const text = kind === OPEN ? (xml.content(name) ?? xml.invalid()) : '';
        return literal(text, percentage && name === 'text');
      }
      case 'map': {
        const condition = xml.attribute('style:condition') ?? '';
        const other = xml.attribute('style:apply-style-name') ?? '';
        style.maps.push({ condition, style: other });
        return '';
      }
      default:
        return DATE_PARTS.get(name) ?? '';
    }
  }
}
