/** The first values below the headings, per column: an example to show, and a second witness. */
import type { RawCell, RawSheet } from '../sheet';
import { headingText, placeOf } from './heading-rows';
import type { ValueWitness } from './kinds/description';

/** Characters of a first value that are shown. */
const MAX_EXAMPLE = 200;
/** Values that a column is judged by, and rows that are looked at to find them. */
const MAX_VALUES = 30;
const MAX_ROWS = 200;

/** The first thing below the headings per column; also of columns without a heading. */
export function examplesBelow(sheet: RawSheet, kopregel: number): Map<number, string> {
  const columns = new Map<number, string>();
  // Up to this column all are known: rows that reach no further need no look.
  let known = 0;
  for (const row of sheet.rijen) {
    if (row.rij <= kopregel || row.cellen.length <= known) continue;
    for (let kolom = known; kolom < row.cellen.length; kolom++) {
      if (columns.has(kolom)) continue;
      const text = headingText(row.cellen[kolom]);
      if (text !== '') columns.set(kolom, text.slice(0, MAX_EXAMPLE));
    }
    while (columns.has(known)) known += 1;
  }
  return columns;
}

/** What part of the values of a column fits, or null when there are none. */
export class Samples {
  readonly #sheet: RawSheet;
  readonly #from: number;
  readonly #most: number;
  readonly #values = new Map<number, RawCell[]>();

  /** Values below `kopregel`, of each column the first `most`. */
  constructor(sheet: RawSheet, kopregel: number, most = MAX_VALUES) {
    this.#sheet = sheet;
    this.#most = most;
    this.#from = placeOf(sheet, kopregel + 1);
  }

  values(kolom: number): readonly RawCell[] {
    const known = this.#values.get(kolom);
    if (known !== undefined) return known;
    const values: RawCell[] = [];
    const until = Math.min(this.#sheet.rijen.length, this.#from + MAX_ROWS);
    for (let i = this.#from; i < until && values.length < this.#most; i++) {
      const cell = this.#sheet.rijen[i]?.cellen[kolom];
      if (cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '')) {
        continue;
      }
      values.push(cell);
    }
    this.#values.set(kolom, values);
    return values;
  }

  fit(kolom: number, witness: ValueWitness): number | null {
    const values = this.values(kolom);
    if (values.length === 0) return null;
    return values.filter((cell) => witness.past(cell)).length / values.length;
  }
}
