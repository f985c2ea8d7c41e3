/**
 * SheetJS, held by its safe end: only the options below, never `sheet_to_json` (which believes the
 * range a file claims), and an own walk over the cells that exist.
 */
import type { CellObject, WorkBook, WorkSheet } from 'xlsx';
import { errorWord } from '../error-words';
import { LIMITS } from '../limits';
import { damaged, overLimit } from '../refusals';
import type { MergedRange, RawCell, RawRow } from '../sheet';
import type { Dates } from '../xlsx/dates';
import { isDateFormat } from '../xlsx/styles';

/** Loaded only when a file needs it: it is larger than all of our own reader. */
export async function parseWithSheetJs(bytes: Uint8Array): Promise<WorkBook> {
  const { read } = await import('xlsx');
  return read(bytes, {
    type: 'array',
    dense: true,
    cellFormula: false,
    cellHTML: false,
    cellText: false,
    cellStyles: false,
    // The format of each number, so that dates are found by our own rules.
    cellNF: true,
    bookVBA: false,
    // Errors are thrown instead of leaving out a sheet.
    WTF: true,
  });
}

function cellValue(cell: CellObject, dates: Dates): RawCell {
  const { t, v } = cell;
  if (t === 'z') return null;
  // The type decides: an error cell also has a number as its value.
  if (t === 'e') return { fout: errorWord(Number(v)) };
  if (t === 'b') return Boolean(v);
  if (t === 'n' && typeof v === 'number' && Number.isFinite(v)) {
    if (typeof cell.z !== 'string' || !isDateFormat(cell.z)) return v;
    const serial = dates.read(v);
    return serial.kind === 'buiten-bereik' ? v : serial.cell;
  }
  if (t === 's' && typeof v === 'string') return v === '' ? null : v.replaceAll('\r\n', '\n');
  throw damaged('de werkmap', 'een cel is van een onbekend soort');
}

const GENERAL = /^general$/i;

/** Number formats by index, 0 is General; grows with what the cells have. */
export class Formats {
  readonly all: string[];
  readonly #indexes: Map<string, number>;

  constructor(known: readonly string[]) {
    this.all = [...known];
    this.#indexes = new Map(known.map((code, index) => [code, index]));
  }

  /** Only numbers are shown in their format. */
  of({ t, z }: CellObject): number {
    if (t !== 'n' || typeof z !== 'string' || GENERAL.test(z)) return 0;
    const known = this.#indexes.get(z);
    if (known !== undefined) return known;
    const index = this.all.push(z) - 1;
    this.#indexes.set(z, index);
    return index;
  }
}

export interface Walked {
  rijen: RawRow[];
  samengevoegd: MergedRange[];
}

/**
 * The cells of a sheet that exist, in order, with the format of each number: 0.17 may be 17%.
 * Throws 'werkmap-te-groot' past the cell limit.
 */
export function walkSheet(
  name: string,
  sheet: WorkSheet | undefined,
  dates: Dates,
  budget: { cells: number },
  formats: Formats,
): Walked {
  const data = sheet?.['!data'];
  if (sheet === undefined || data === undefined) throw damaged(name, 'het blad is niet te lezen');
  const rijen: RawRow[] = [];
  data.forEach((row, r) => {
    const cellen: RawCell[] = [];
    const opmaak: number[] = [];
    row?.forEach((cell, c) => {
      const value = cell === undefined || cell === null ? null : cellValue(cell, dates);
      if (value === null) return;
      while (cellen.length < c) {
        cellen.push(null);
        opmaak.push(0);
      }
      cellen.push(value);
      opmaak.push(typeof value === 'number' && cell !== undefined ? formats.of(cell) : 0);
    });
    budget.cells -= cellen.length;
    if (budget.cells < 0) {
      throw overLimit('het aantal cellen', LIMITS.cells);
    }
    const formatted = opmaak.some((index) => index !== 0);
    if (cellen.length > 0) rijen.push({ rij: r + 1, cellen, opmaak: formatted ? opmaak : null });
  });
  const samengevoegd = (sheet['!merges'] ?? []).map(({ s, e }) => ({
    r1: s.r + 1,
    c1: s.c,
    r2: e.r + 1,
    c2: e.c,
  }));
  return { rijen, samengevoegd };
}
