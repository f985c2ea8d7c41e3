/** Collects the cells of one row, in order, without a gap, and commits them at its end. */
import { columnName } from '../../domain/provenance';
import { LIMITS } from '../limits';
import { damaged, overLimit } from '../refusals';
import type { FindingKind, RawCell, RawRow } from '../sheet';
import { Findings } from './findings';
import type { CellStyles } from './styles';

export class RowBuilder {
  readonly findings = new Findings();
  /** Formulas in all rows that were committed. */
  formulas = 0;
  /** 1-based number of the row at hand. */
  row = 0;
  /** 0-based column of the last cell that was read, also an empty one; -1 at the beginning. */
  column = -1;
  readonly #sheet: string;
  readonly #styles: CellStyles;
  readonly #budget: { cells: number };
  #cells: RawCell[] = [];
  #formats: number[] | null = null;
  #lastFormats: readonly number[] | null = null;
  #rowFormulas = 0;

  /** `budget` counts down the cells that may still be read, over all sheets. */
  constructor(sheet: string, styles: CellStyles, budget: { cells: number }) {
    this.#sheet = sheet;
    this.#styles = styles;
    this.#budget = budget;
  }

  begin(row: number): void {
    this.row = row;
    this.column = -1;
    this.#cells = [];
    this.#formats = null;
    this.#rowFormulas = 0;
    this.findings.forget();
  }

  /** Commits the row. Throws 'werkmap-te-groot' when the workbook holds too many cells. */
  end(): RawRow {
    const cellen = this.#cells;
    this.#budget.cells -= cellen.length;
    if (this.#budget.cells < 0) {
      throw overLimit('het aantal cellen', LIMITS.cells);
    }
    this.formulas += this.#rowFormulas;
    this.findings.keep();
    return { rij: this.row, cellen, opmaak: this.#sharedFormats() };
  }

  /** Puts a value in the column at hand; `style` is its cell style. */
  put(value: RawCell, style: number): void {
    const { column } = this;
    const cells = this.#cells;
    while (cells.length < column) cells.push(null);
    if (column < cells.length) {
      if (cells[column] !== null) throw damaged(this.where(), 'de cel staat er twee keer in');
      cells[column] = value;
    } else cells.push(value);
    if (typeof value !== 'number') return;
    const format = this.#styles.kinds[style];
    if (format === undefined || format <= 0) return;
    this.#formats ??= [];
    while (this.#formats.length < column) this.#formats.push(0);
    this.#formats[column] = format;
  }

  addFormula(): void {
    this.#rowFormulas += 1;
  }

  note(soort: FindingKind): void {
    this.findings.add(soort, this.row, this.column);
  }

  /** The cell at hand, for a sentence. */
  where(): string {
    return `${this.#sheet}, cel ${columnName(Math.max(0, this.column))}${this.row}`;
  }

  /** The rows of a table mostly have the same formats: those share one array. */
  #sharedFormats(): readonly number[] | null {
    const formats = this.#formats;
    const last = this.#lastFormats;
    if (formats === null) return null;
    if (last !== null && last.length === formats.length) {
      let i = 0;
      while (i < last.length && last[i] === formats[i]) i += 1;
      if (i === last.length) return last;
    }
    this.#lastFormats = formats;
    return formats;
  }
}
