/**
 * The cells of the rows under the headings. A cell that is merged over several rows counts for each
 * of them, and its notation says where it comes from.
 */
import { mergedNotation, roundedNotation } from '../../domain/cell-notation';
import { addressOf, type Turned } from '../../domain/turned';
import { type DecimalEvidence, DecimalWitness } from '../delimited/decimal';
import { type DecimalMark, decimalOf } from '../form';
import { hiddenByFormat, notation } from '../notation';
import type { RawCell, RawRow, RawSheet, RawWorkbook } from '../sheet';
import { type Outcome, type TextRule, textOfCell } from '../values/text';
import { placeOf } from './heading-rows';
import type { SheetTable } from './table';

interface Merged {
  r1: number;
  r2: number;
  /** The row that holds the value. */
  row: RawRow;
}

/** Character codes above this one are no white space, but for a few far away. */
const SPACE = 32;

export function isBlank(cell: RawCell | undefined): boolean {
  if (cell === undefined || cell === null) return true;
  if (typeof cell !== 'string') return false;
  // Asked of every cell of a sheet: nearly all begin with a letter or a digit.
  const first = cell.charCodeAt(0);
  if (first > SPACE && first < 128) return false;
  return cell.trim() === '';
}

/** First column from here on that holds something, or -1. */
export function nextFilled(cells: readonly RawCell[], from: number): number {
  for (let kolom = from; kolom < cells.length; kolom++) {
    if (!isBlank(cells[kolom])) return kolom;
  }
  return -1;
}

/** Merges over rows per column, in order; only of columns that the table has. */
function mergedColumns(sheet: RawSheet, { kopregel, kolommen }: SheetTable): Map<number, Merged[]> {
  const columns = new Set(kolommen.map(({ kolom }) => kolom));
  const merged = new Map<number, Merged[]>();
  for (const { r1, r2, c1 } of sheet.samengevoegd) {
    if (r2 <= r1 || r1 <= kopregel || !columns.has(c1)) continue;
    const row = sheet.rijen[placeOf(sheet, r1)];
    if (row?.rij !== r1 || isBlank(row.cellen[c1])) continue;
    const list = merged.get(c1) ?? [];
    list.push({ r1, r2, row });
    merged.set(c1, list);
  }
  for (const list of merged.values()) list.sort((a, b) => a.r1 - b.r1);
  return merged;
}

/** The last that begins at or before this row, when it reaches it. */
function covering(list: readonly Merged[], rij: number): Merged | null {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as Merged).r1 <= rij) low = middle + 1;
    else high = middle;
  }
  const found = list[low - 1];
  return found !== undefined && rij <= found.r2 ? found : null;
}

/** One sign and three digits: thousands or decimals. */
const MAY_BE_TWO = /\d[.,]\d{3}(?!\d)/;

/** Longer texts do not repeat; of more different ones it is not worth remembering what they gave. */
const MAX_WORD = 40;
const MAX_WORDS = 2_000;

export class TableCells {
  readonly #rows: readonly RawRow[];
  readonly #evidence = new Map<number, DecimalEvidence>();
  readonly #columns: SheetTable['kolommen'];
  readonly #formats: readonly string[];
  readonly #merged: ReadonlyMap<number, readonly Merged[]>;
  readonly #neverCalculated: ReadonlySet<string>;
  /** Per rule what short texts gave: a column says a few words in 100,000 rows. */
  readonly #words = new Map<TextRule, Map<string, Outcome>>();
  readonly #turned: Turned;

  /** The sign before the decimals of numbers that are text, where the file tells. */
  readonly #decimaal: DecimalMark | null;
  /** Of a text file the page says how its numbers were read, with an example. */
  readonly saysDecimals: boolean;

  constructor(
    sheet: RawSheet,
    table: SheetTable,
    { opmaken, vorm }: Pick<RawWorkbook, 'opmaken' | 'vorm'>,
  ) {
    this.#columns = table.kolommen;
    this.#turned = sheet;
    this.#rows = sheet.rijen.slice(placeOf(sheet, table.kopregel + 1));
    this.#formats = opmaken;
    this.#decimaal = decimalOf(vorm);
    this.saysDecimals = vorm.vorm === 'tabel';
    this.#merged = mergedColumns(sheet, table);
    this.#neverCalculated = new Set(
      sheet.bevindingen
        .filter(({ soort }) => soort === 'formule-zonder-waarde')
        .map(({ rij, kolom }) => addressOf(sheet, kolom, rij)),
    );
  }

  /** Where a cell is in the sheet as it stands. */
  address({ rij }: Pick<RawRow, 'rij'>, kolom: number): string {
    return addressOf(this.#turned, kolom, rij);
  }

  /** The row whose cell counts here: the row itself, or that of a merge from above. */
  holder(raw: RawRow, kolom: number): RawRow {
    if (this.#merged.size === 0 || !isBlank(raw.cellen[kolom])) return raw;
    const list = this.#merged.get(kolom);
    return (list === undefined ? null : covering(list, raw.rij)?.row) ?? raw;
  }

  value(raw: RawRow, kolom: number): RawCell | undefined {
    return this.holder(raw, kolom).cellen[kolom];
  }

  /**
   * The sign before the decimals of this cell, as its file tells, or else the other numbers of its
   * column that are text. Only a cell that may be two numbers asks for it.
   */
  decimalOf(raw: RawRow, kolom: number): DecimalMark | null {
    const cell = this.value(raw, kolom);
    if (this.#decimaal !== null || typeof cell !== 'string' || !MAY_BE_TWO.test(cell)) {
      return this.#decimaal;
    }
    return this.#evidenceOf(kolom).decimaal;
  }

  #evidenceOf(kolom: number): DecimalEvidence {
    const known = this.#evidence.get(kolom);
    if (known !== undefined) return known;
    const witness = new DecimalWitness();
    for (const { rij, cellen } of this.#rows) {
      const cell = cellen[kolom];
      if (typeof cell === 'string') witness.see(cell, rij, kolom);
    }
    const found = witness.evidence();
    this.#evidence.set(kolom, found);
    return found;
  }

  /** The number format of the cell that counts here. */
  format(raw: RawRow, kolom: number): string | undefined {
    const index = this.holder(raw, kolom).opmaak?.[kolom] ?? 0;
    return index === 0 ? undefined : this.#formats[index];
  }

  /** As the sheet shows it, or with a repair is to show it; of a merged cell also where it stands. */
  notation(raw: RawRow, kolom: number): string | null {
    return this.#shown(raw, kolom, this.holder(raw, kolom));
  }

  /** `from`: the row of which the cell is shown, as it is or as it was read. */
  #shown(raw: RawRow, kolom: number, from: RawRow): string | null {
    const holder = this.holder(raw, kolom);
    const shown = notation(from.cellen[kolom], this.format(raw, kolom));
    if (holder === raw || shown === null) return shown;
    return mergedNotation(shown, this.address(holder, kolom));
  }

  /**
   * The original notation of a row, per column of the table, also of a cell that was repaired. A number that the sheet shows rounded
   * says so: whoever compares the picture of the cell with its value must not find two numbers.
   */
  notations(raw: RawRow): (string | null)[] {
    return this.#columns.map(({ kolom }) => {
      const holder = this.holder(raw, kolom);
      const read = holder.gelezen ?? holder;
      const shown = this.#shown(raw, kolom, read);
      const value = read.cellen[kolom];
      const format = this.format(raw, kolom);
      if (shown === null || typeof value !== 'number' || format === undefined) return shown;
      const hidden = hiddenByFormat(value, format);
      return hidden === null ? shown : roundedNotation(shown, hidden);
    });
  }

  /** What the cell gives a field of words. */
  text(raw: RawRow, kolom: number, rule: TextRule): Outcome {
    const cell = this.value(raw, kolom);
    // A list is a value of its own in each record.
    const isWord = typeof cell === 'string' && cell.length <= MAX_WORD && !rule.lijst;
    if (!isWord) return textOfCell(rule, cell, this.format(raw, kolom));
    let known = this.#words.get(rule);
    if (known === undefined) {
      known = new Map();
      this.#words.set(rule, known);
    }
    const before = known.get(cell);
    if (before !== undefined) return before;
    const outcome = textOfCell(rule, cell, undefined);
    if (known.size < MAX_WORDS) known.set(cell, outcome);
    return outcome;
  }

  /** A formula whose outcome was never saved: the cell only looks empty. */
  neverCalculated(raw: RawRow, kolom: number): boolean {
    return this.#neverCalculated.size > 0 && this.#neverCalculated.has(this.address(raw, kolom));
  }
}
