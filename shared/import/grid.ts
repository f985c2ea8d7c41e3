/**
 * Collects the cells of a sheet that may come in any order, as the binary kinds allow, and puts them
 * in rows at the end. What is true of every cell is kept here: the limits, the format of a number,
 * dates, and that no cell stands there twice.
 */
import { columnName } from '../domain/provenance';
import { LIMITS } from './limits';
import { count, damaged, overLimit, tooLarge } from './refusals';
import {
  type FindingKind,
  hiddenAs,
  type MergedRange,
  type RawCell,
  type RawRow,
  type RawSheet,
  type SheetState,
} from './sheet';
import { CellValues, type SheetContext } from './xlsx/cell-values';
import { Findings } from './xlsx/findings';

interface GridRow {
  cells: RawCell[];
  formats: number[] | null;
}

export class CellGrid {
  /** Cells that held a formula. */
  formulas = 0;
  readonly #context: SheetContext;
  readonly #values: CellValues;
  readonly #findings = new Findings();
  readonly #rows = new Map<number, GridRow>();
  readonly #merged: MergedRange[] = [];
  readonly #hidden = new Set<number>();
  #row = 0;
  #column = 0;
  #current: GridRow | undefined;

  constructor(context: SheetContext) {
    this.#context = context;
    this.#values = new CellValues(context, this);
  }

  /** Rows that hold anything, so far. */
  get rows(): number {
    return this.#rows.size;
  }

  /** Moves to a cell: 1-based row, 0-based column. Throws 'werkmap-te-groot' outside the sheet. */
  at(row: number, column: number): void {
    checkRow(row);
    if (column >= LIMITS.columns) {
      throw tooLarge('het aantal kolommen', count(column + 1), count(LIMITS.columns));
    }
    if (row !== this.#row) this.#current = this.#rows.get(row);
    this.#row = row;
    this.#column = column;
  }

  /** Puts a value in the cell at hand; `style` is its cell style. */
  put(value: RawCell, style = 0): void {
    this.#findings.keep();
    if (value === null || value === '') return;
    const { cells } = this.#open();
    const column = this.#column;
    if (column < cells.length) {
      if (cells[column] !== null) throw damaged(this.where(), 'de cel staat er twee keer in');
      cells[column] = value;
    } else {
      this.#spend(column + 1 - cells.length);
      while (cells.length < column) cells.push(null);
      cells.push(value);
    }
    if (typeof value === 'number') this.#format(style);
  }

  /** A number, or the date that its style makes of it. */
  number(value: number, style: number): void {
    if (Number.isFinite(value)) {
      this.put(this.#values.number(value === 0 ? 0 : value, style), style);
      return;
    }
    this.note('getal-onleesbaar');
    this.put(String(value));
  }

  /** A text by its number in the table of texts. */
  shared(index: number): void {
    this.put(this.#values.shared(index));
  }

  note(soort: FindingKind): void {
    this.#findings.add(soort, this.#row, this.#column);
  }

  /** The cell at hand, for a sentence. */
  where(): string {
    return `${this.#context.name}, cel ${columnName(this.#column)}${this.#row}`;
  }

  /** Throws 'werkmap-te-groot' outside the sheet. */
  hide(row: number): void {
    checkRow(row);
    this.#hidden.add(row);
  }

  merge(range: MergedRange): void {
    if (this.#merged.length >= LIMITS.merged) {
      throw overLimit('het aantal samengevoegde gebieden', LIMITS.merged);
    }
    this.#merged.push(range);
  }

  /** The sheet as collected. */
  sheet(naam: string, staat: SheetState): RawSheet {
    const numbers = [...this.#rows.keys()].sort((a, b) => a - b);
    let shared: number[] | null = null;
    const rijen = numbers.map((rij): RawRow => {
      const { cells, formats } = this.#rows.get(rij) as GridRow;
      // The rows of a table mostly have the same formats: those share one array.
      if (formats !== null && !same(formats, shared)) shared = formats;
      return { rij, cellen: cells, opmaak: formats === null ? null : shared };
    });
    return {
      naam,
      ...hiddenAs(staat),
      rijen,
      samengevoegd: this.#merged,
      formules: this.formulas,
      verborgenRijen: numbers.filter((rij) => this.#hidden.has(rij)).length,
      bevindingen: this.#findings.list,
      aantalBevindingen: this.#findings.counts,
    };
  }

  #open(): GridRow {
    this.#current ??= { cells: [], formats: null };
    this.#rows.set(this.#row, this.#current);
    return this.#current;
  }

  #spend(cells: number): void {
    this.#context.budget.cells -= cells;
    if (this.#context.budget.cells < 0) {
      throw overLimit('het aantal cellen', LIMITS.cells);
    }
  }

  #format(style: number): void {
    const format = this.#context.styles.kinds[style];
    if (format === undefined || format <= 0) return;
    const row = this.#open();
    row.formats ??= [];
    while (row.formats.length < this.#column) row.formats.push(0);
    row.formats[this.#column] = format;
  }
}

function checkRow(row: number): void {
  if (row > LIMITS.rows) throw tooLarge('het rijnummer', count(row), count(LIMITS.rows));
}

function same(a: readonly number[], b: readonly number[] | null): boolean {
  return b !== null && a.length === b.length && a.every((value, i) => value === b[i]);
}
