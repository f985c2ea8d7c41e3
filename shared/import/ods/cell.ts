/** One cell of an OpenDocument sheet: what its attributes and its text say. Part 3, 9.1.4 and 19.385. */
import { damaged } from '../refusals';
import type { FindingKind, RawCell } from '../sheet';
import { Dates, isoDate } from '../xlsx/dates';
import { type Markup, OPEN, type TagKind } from '../xlsx/markup';
import { DATE_STYLE } from '../xlsx/styles';
import { textOfCell } from './cell-text';
import { DURATION, type OdsFormats } from './formats';

export interface OdsCell {
  /** 0-based. */
  column: number;
  /** Columns that hold the same. */
  times: number;
  value: RawCell;
  /** Index of the format of a number. */
  format: number;
  formula: boolean;
  finding: FindingKind | null;
  /** Columns and rows that a merged cell takes, or null. */
  spans: { columns: number; rows: number } | null;
}

const NUMBER = /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/;
const TIME =
  /^(-?)P(?:(\d{1,9})D)?(?:T(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9}(?:[.,]\d+)?)S)?)?$/;
const SECONDS_PER_DAY = 86_400;

/** How programs show an error, in English and Dutch. LibreOffice has numbers for its own. */
const ERROR =
  /^(#(N\/A|DIV\/0!|REF!|VALUE!|NAME\?|NUM!|NULL!|N\/B|DEEL\/0!|VERW!|WAARDE!|NAAM\?|GETAL!|LEEG!)|Err:\d{3})$/;

/** LibreOffice writes the outcome of a comparison as 1 or 0, and beside it what the sheet shows. */
const TRUTHS: ReadonlyMap<string, boolean> = new Map([
  ['TRUE', true],
  ['WAAR', true],
  ['FALSE', false],
  ['ONWAAR', false],
]);

/** A whole number of at least 1; a file that says more than any sheet holds is not believed. */
export function timesOf(xml: Markup, name: string): number {
  const text = xml.attribute(name);
  if (text === undefined) return 1;
  const number = Number(text);
  if (!/^\d{1,10}$/.test(text) || number === 0) {
    throw damaged(xml.part, `een aantal is onleesbaar (${name})`);
  }
  return number;
}

interface Said {
  type: string | undefined;
  /** LibreOffice says here that a text is an error. */
  error: boolean;
  value: string | undefined;
  date: string | undefined;
  time: string | undefined;
  boolean: string | undefined;
  string: string | undefined;
  currency: string | undefined;
  style: string | undefined;
  formula: boolean;
}

/** To be called before the next tag is read: attributes are those of the last. */
function said(xml: Markup): Said {
  return {
    type: xml.attribute('office:value-type'),
    error: xml.attribute('calcext:value-type') === 'error',
    value: xml.attribute('office:value'),
    date: xml.attribute('office:date-value'),
    time: xml.attribute('office:time-value'),
    boolean: xml.attribute('office:boolean-value'),
    string: xml.attribute('office:string-value'),
    currency: xml.attribute('office:currency'),
    style: xml.attribute('table:style-name'),
    formula: xml.attributeIndex('table:formula') >= 0,
  };
}

function spansOf(xml: Markup): OdsCell['spans'] {
  const columns = timesOf(xml, 'table:number-columns-spanned');
  const rows = timesOf(xml, 'table:number-rows-spanned');
  return columns > 1 || rows > 1 ? { columns, rows } : null;
}

/** `14:30:00`, with what is left of a second when there is any. */
function clock(hours: number, minutes: number, seconds: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const whole = Math.floor(seconds);
  const ms = Math.round((seconds - whole) * 1000);
  return `${two(hours)}:${two(minutes)}:${two(whole)}${ms === 0 ? '' : `.${String(ms).padStart(3, '0')}`}`;
}

/** Days from the beginning of the calendar to 1 March 1900. */
const FIRST_OF_MARCH = 61;

export class OdsCellReader {
  readonly #formats: OdsFormats;
  readonly #dates = new Dates(false);

  constructor(formats: OdsFormats) {
    this.#formats = formats;
  }

  /** The cell of which the tag was just read. `styleOf` is the style that its column or row gives it. */
  read(
    xml: Markup,
    kind: TagKind,
    column: number,
    styleOf: (column: number) => string | undefined,
  ): OdsCell {
    const says = said(xml);
    const style = says.style ?? styleOf(column);
    const times = timesOf(xml, 'table:number-columns-repeated');
    const spans = spansOf(xml);
    const entities = xml.unknownEntities;
    const text = kind === OPEN ? textOfCell(xml) : null;
    const cell: OdsCell = {
      column,
      times,
      value: null,
      format: 0,
      formula: says.formula,
      finding: xml.unknownEntities > entities ? 'onbekende-verwijzing' : null,
      spans,
    };
    this.#fill(cell, says, style, text, xml.part);
    return cell;
  }

  #fill(
    cell: OdsCell,
    says: Said,
    style: string | undefined,
    text: string | null,
    part: string,
  ): void {
    if (says.error || (says.formula && text !== null && ERROR.test(text))) {
      cell.value = { fout: text === null || text === '' ? '#FOUT' : text };
      return;
    }
    switch (says.type) {
      case undefined:
      case 'void':
        cell.value = text;
        if (says.formula && text === null) cell.finding = 'formule-zonder-waarde';
        return;
      case 'string':
        cell.value = says.string ?? text;
        return;
      case 'float':
      case 'percentage':
      case 'currency':
        this.#number(cell, says, style, text);
        return;
      case 'boolean':
        if (says.boolean !== 'true' && says.boolean !== 'false') {
          throw damaged(part, 'een ja/nee-waarde is onleesbaar');
        }
        cell.value = says.boolean === 'true';
        return;
      case 'date':
        cell.value = isoDate(says.date ?? '') ?? unreadable(cell, says.date ?? text);
        return;
      case 'time':
        this.#time(cell, says.time ?? '', style, text);
        return;
      default:
        throw damaged(part, 'een cel is van een onbekend soort');
    }
  }

  #number(cell: OdsCell, says: Said, style: string | undefined, text: string | null): void {
    const raw = says.value?.trim() ?? '';
    const value = NUMBER.test(raw) ? Number(raw) : Number.NaN;
    if (!Number.isFinite(value)) {
      cell.value = unreadable(cell, says.value ?? text);
      return;
    }
    const truth = says.formula ? TRUTHS.get(text ?? '') : undefined;
    if (truth !== undefined && Number(truth) === value) {
      cell.value = truth;
      return;
    }
    const format = this.#formats.ofStyle(style);
    if (format === DATE_STYLE) {
      this.#serial(cell, value);
      return;
    }
    cell.value = value === 0 ? 0 : value;
    cell.format = format;
    // The kind of the value says what it is, also where no style says how it is shown.
    const code = this.#formats.styles.formats[cell.format] ?? '';
    if (says.type === 'percentage' && !code.includes('%')) cell.format = this.#formats.index('0%');
    const euro = says.type === 'currency' && says.currency === 'EUR' && !code.includes('€');
    if (euro) cell.format = this.#formats.index('"€" #,##0.00');
  }

  /**
   * Some programs write a date as a number of days, shown as a date. The calendar counts from 30
   * December 1899 and knows no 29 February 1900, so before March of that year it is a day off ours.
   */
  #serial(cell: OdsCell, days: number): void {
    const serial = this.#dates.read(days >= 1 && days < FIRST_OF_MARCH ? days - 1 : days);
    if (serial.kind === 'datum' && (days < 1 || days >= 2)) cell.value = serial.cell;
    else {
      cell.value = days;
      cell.finding = 'datum-buiten-bereik';
    }
  }

  #time(cell: OdsCell, raw: string, style: string | undefined, text: string | null): void {
    const parts = TIME.exec(raw.trim());
    if (parts === null) {
      cell.value = unreadable(cell, raw === '' ? text : raw);
      return;
    }
    const [, sign, days = '0', hours = '0', minutes = '0', seconds = '0'] = parts;
    const [h, m, s] = [
      Number(days) * 24 + Number(hours),
      Number(minutes),
      Number(seconds.replace(',', '.')),
    ];
    const ofTheDay = sign === '' && h < 24 && m < 60 && s < 60;
    if (ofTheDay && !this.#formats.isDuration(style)) cell.value = { datum: clock(h, m, s) };
    else {
      // More than a day is no time of the day: a number of days, as the other kinds keep it.
      const total = (h * 3600 + m * 60 + s) / SECONDS_PER_DAY;
      cell.value = sign === '' ? total : -total;
      cell.format = this.#formats.index(DURATION);
    }
  }
}

function unreadable(cell: OdsCell, text: string | null): string | null {
  cell.finding = 'getal-onleesbaar';
  return text;
}
