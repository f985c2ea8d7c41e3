/**
 * With which sign the decimals of a file begin, as its own numbers tell: 17,5 and 1.234.567 can only
 * be Dutch, 0.9 and 1,234.50 only English, 1.528 is either. Only columns of numbers are asked, since
 * numbers of paragraphs and versions have a point everywhere.
 */
import { cellAddress } from '../../domain/provenance';
import type { DecimalMark, NumberExample } from '../form';
import { readAmount } from '../values/amount';
import { statedMissing, statesNothing } from '../values/missing';
import { markOf } from '../values/number';

/** One number, with little around it: `€ 1.528,-`, `circa 17,5 %`, `-0.3`. */
const NUMBER = /^[^\d]{0,14}?(\d(?:[\d.,]*\d)?)[^\d]{0,30}$/;
/** Longer cells are no number. */
const MAX_LENGTH = 40;
/** Of the filled cells of a column so many are numbers, or it is none of numbers. */
const MOSTLY = 0.5;
/** So many numbers agree for one that does not, or the file says both. */
const AGREE = 20;

interface Column {
  filled: number;
  numbers: number;
  comma: number;
  point: number;
  /** The first of each in the column. */
  first: Partial<Record<DecimalMark | 'dubbel', NumberExample>>;
}

export interface DecimalEvidence {
  decimaal: DecimalMark | null;
  bewijs: NumberExample | null;
  dubbelzinnig: NumberExample | null;
  /** A number that is written the other way, when both occur. */
  tegenbewijs: NumberExample | null;
  /** A number that has decimals by what other columns show, which may be those of versions: 1.528. */
  geleend: NumberExample | null;
}

/** Whether this number is read at all where nothing in the file says what its sign means. */
export function isReadInDoubt({ tekst }: NumberExample): boolean {
  return readAmount(tekst).soort !== 'geweigerd';
}

/** Sees every cell once, and then knows. */
export class DecimalWitness {
  readonly #columns: Column[] = [];

  see(text: string, rij: number, kolom: number): void {
    let column = this.#columns[kolom];
    if (column === undefined) {
      column = { filled: 0, numbers: 0, comma: 0, point: 0, first: {} };
      this.#columns[kolom] = column;
    }
    const run = text.length > MAX_LENGTH ? undefined : NUMBER.exec(text)?.[1];
    if (run === undefined) {
      const word = text.trim();
      if (!statesNothing(word) && statedMissing(word) === null) column.filled += 1;
      return;
    }
    column.filled += 1;
    if (!/[.,]/.test(run)) {
      column.numbers += 1;
      return;
    }
    // 06.12345678 is a telephone, 01.2024 a month.
    const mark = /^0\d/.test(run) ? null : markOf(run);
    if (mark === null) return;
    column.numbers += 1;
    if (mark === ',') column.comma += 1;
    if (mark === '.') column.point += 1;
    column.first[mark] ??= { tekst: text.trim(), cel: cellAddress(kolom, rij) };
  }

  evidence(): DecimalEvidence {
    const asked = this.#columns.filter(({ filled, numbers }) => numbers >= MOSTLY * filled);
    const first = (mark: DecimalMark | 'dubbel') =>
      asked.find((column) => column.first[mark] !== undefined)?.first[mark] ?? null;
    const comma = asked.reduce((sum, column) => sum + column.comma, 0);
    const point = asked.reduce((sum, column) => sum + column.point, 0);
    const decimaal =
      comma > 0 && comma >= AGREE * point ? ',' : point > 0 && point >= AGREE * comma ? '.' : null;
    const borrows = asked.find(
      (column) =>
        decimaal !== null &&
        column.first.dubbel?.tekst.includes(decimaal) &&
        column.first[decimaal] === undefined,
    );
    const other = decimaal === ',' ? '.' : ',';
    return {
      decimaal,
      bewijs: first(decimaal ?? '.'),
      dubbelzinnig: first('dubbel'),
      geleend: borrows?.first.dubbel ?? null,
      tegenbewijs: comma > 0 && point > 0 ? first(other) : null,
    };
  }
}
