/**
 * The first substream of an old Excel file: which sheets there are, the table of texts, the formats,
 * the calendar. Excel 97-2003 (BIFF8) and 5.0/95 (BIFF5) differ in how they write text.
 * [MS-XLS] 2.1.7.20.3.
 */
import { CodedError } from '../../desktop/errors';
import type { Control } from '../control';
import { decodeWindows1252 } from '../delimited/windows-1252';
import { LIMITS } from '../limits';
import { damaged, overLimit, unsupported } from '../refusals';
import { type SheetState, sheetStates } from '../sheet';
import { type CellStyles, NumberFormats } from '../xlsx/styles';
import { narrowText, RECORD, Records, wideText } from './records';

const BIFF8 = 0x0600;
const BIFF5 = 0x0500;
/** Texts between two looks at the clock. */
const TEXTS_PER_BREATH = 2_000;
const RECORDS_PER_BREATH = 2_000;

export interface SheetPlace {
  naam: string;
  staat: SheetState;
  /** Where its substream begins. */
  at: number;
}

export interface Globals {
  biff8: boolean;
  sheets: SheetPlace[];
  texts: string[];
  styles: CellStyles;
  from1904: boolean;
  /** A sheet of macros, as Excel had before it had modules. */
  macroSheets: boolean;
  /** Text of one byte a character in the code page of the file. */
  decode: (bytes: Uint8Array) => string;
}

/** Labels of the code pages that a decoder knows; 0 when the file names none. */
function decoderOf(codePage: number): (bytes: Uint8Array) => string {
  if ([0, 367, 1252, 32_769].includes(codePage)) return decodeWindows1252;
  const label = codePage === 10_000 || codePage === 32_768 ? 'macintosh' : `windows-${codePage}`;
  try {
    const decoder = new TextDecoder(label);
    return (bytes) => decoder.decode(bytes);
  } catch {
    throw unsupported(`Excel 5.0/95 met codetabel ${codePage}, .xls`);
  }
}

/** Throws 'soort-niet-ondersteund' for a version that this reader does not know. */
function versionOf(records: Records): boolean {
  records.next();
  if (records.type !== RECORD.bof) throw damaged('de werkmap', 'het begin ontbreekt');
  records.need(4);
  const version = records.u16(0);
  if (version !== BIFF8 && version !== BIFF5) throw unsupported('oude Excel, .xls');
  return version === BIFF8;
}

const WORKSHEET = 0;
const MACRO_SHEET = 1;

class GlobalsReader {
  readonly biff8: boolean;
  readonly #records: Records;
  readonly #formats = new NumberFormats();
  readonly #styleFormats: number[] = [];
  readonly #sheets: { bytes: [number, number]; wide: boolean | null; place: SheetPlace }[] = [];
  #texts: string[] = [];
  #codePage = 0;
  #codes: { id: number; from: number; to: number }[] = [];
  #from1904 = false;
  #macroSheets = false;

  constructor(bytes: Uint8Array) {
    this.#records = new Records(bytes, 0);
    this.biff8 = versionOf(this.#records);
  }

  async read(control: Control): Promise<Globals> {
    const records = this.#records;
    for (let n = 1; ; n++) {
      records.next();
      if (records.type === RECORD.eof) break;
      if (records.type === RECORD.sst) await this.#readTexts(control);
      else this.#record();
      if (n % RECORDS_PER_BREATH === 0) await control.breathe();
    }
    return this.#result();
  }

  #record(): void {
    const records = this.#records;
    switch (records.type) {
      case RECORD.filePass:
        throw new CodedError('werkmap-versleuteld');
      case RECORD.codePage:
        records.need(2);
        this.#codePage = records.u16(0);
        break;
      case RECORD.date1904:
        records.need(2);
        this.#from1904 = records.u16(0) === 1;
        break;
      case RECORD.format:
        this.#format();
        break;
      case RECORD.xf:
        records.need(4);
        this.#styleFormats.push(records.u16(2));
        break;
      case RECORD.boundSheet:
        this.#sheet();
        break;
    }
  }

  /** The code page may follow later, so text of one byte a character is decoded at the end. */
  #format(): void {
    const records = this.#records;
    records.need(this.biff8 ? 4 : 3);
    const id = records.u16(0);
    if (this.biff8) {
      const length = records.u16(2);
      this.#formats.define(id, records.continued(4).text(length));
    } else this.#codes.push({ id, from: records.from + 3, to: records.from + 3 + records.u8(2) });
  }

  #sheet(): void {
    const records = this.#records;
    records.need(7);
    if (this.#sheets.length >= LIMITS.entries) {
      throw overLimit('het aantal bladen', LIMITS.entries);
    }
    const soort = records.u8(5);
    if (soort === MACRO_SHEET) this.#macroSheets = true;
    // Charts, dialogs and modules hold no cells.
    if (soort !== WORKSHEET) return;
    const length = records.u8(6);
    const wide = this.biff8 ? (records.u8(7) & 1) === 1 : null;
    const from = records.from + (this.biff8 ? 8 : 7);
    const to = from + length * (wide === true ? 2 : 1);
    if (to > records.to) throw damaged('de werkmap', 'de naam van een blad is afgekapt');
    const staat = sheetStates[records.u8(4) & 3] ?? 'verborgen';
    const place = { naam: '', staat, at: records.u32(0) };
    this.#sheets.push({ bytes: [from, to], wide, place });
  }

  async #readTexts(control: Control): Promise<void> {
    const records = this.#records;
    records.need(8);
    // What it says about the number of its texts is not believed: they are read until they end.
    const rest = records.continued(8);
    const texts: string[] = [];
    while (!rest.done) {
      if (texts.length >= LIMITS.cells) {
        throw overLimit('het aantal gedeelde teksten', LIMITS.cells);
      }
      texts.push(lineEnds(rest.text(rest.u16())));
      if (texts.length % TEXTS_PER_BREATH === 0) {
        await control.breathe(() => ({
          zin: 'Teksten lezen',
          gedaan: texts.length,
          totaal: null,
          perSeconde: null,
        }));
      }
    }
    this.#texts = texts;
  }

  #result(): Globals {
    const { bytes } = this.#records;
    const decode = this.biff8 ? decodeWindows1252 : decoderOf(this.#codePage);
    for (const { id, from, to } of this.#codes) {
      this.#formats.define(id, decode(bytes.subarray(from, to)));
    }
    const sheets = this.#sheets.map(({ bytes: [from, to], wide, place }) => {
      if (wide === null) return { ...place, naam: decode(bytes.subarray(from, to)) };
      const naam = wide ? wideText(bytes, from, (to - from) >> 1) : narrowText(bytes, from, to);
      return { ...place, naam };
    });
    const kinds = this.#styleFormats.map((id) => this.#formats.kindOf(id));
    return {
      biff8: this.biff8,
      sheets,
      texts: this.#texts,
      styles: { kinds, formats: this.#formats.formats },
      from1904: this.#from1904,
      macroSheets: this.#macroSheets,
      decode,
    };
  }
}

/** Line ends as everywhere in the product. */
export function lineEnds(text: string): string {
  return text.includes('\r\n') ? text.replaceAll('\r\n', '\n') : text;
}

/** Throws 'werkmap-versleuteld', 'werkmap-beschadigd', 'werkmap-te-groot' or 'soort-niet-ondersteund'. */
export function readGlobals(bytes: Uint8Array, control: Control): Promise<Globals> {
  return new GlobalsReader(bytes).read(control);
}
