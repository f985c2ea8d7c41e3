/**
 * Looks for rows of headings anywhere in a sheet, not only at its top. Nearly every row of a large
 * sheet is data, so most rows are passed by with a look at their first cell; the rest are weighed as
 * the recogniser weighs headings.
 */
import type { TableArea } from '../../domain/provenance';
import { isCellDate, type RawCell, type RawRow, type RawSheet } from '../sheet';
import { areaOf } from './area';
import { isBlank } from './cells';
import { headingText } from './heading-rows';
import { foldHeading, headingWords } from './headings';
import { descriptions } from './kinds';
import { bestCandidates, type Candidate, candidatesAt, LEAST_SCORE } from './table';

/** A row of headings of which it is certain that a table begins there. */
export interface FoundHeadings {
  /** 1-based; of two rows the lower. */
  rij: number;
  /** By column what stands in this row. */
  koppen: ReadonlyMap<number, string>;
  /** Columns of which the heading says what they are. */
  herkend: number;
}

/** From here on a heading is sure enough to begin a table in the middle of a sheet. */
const CERTAIN = 0.8;
/** One known word may be chance. */
const LEAST_CERTAIN = 2;
/** Longer texts are no headings. */
const MAX_HEADING = 80;
/** Columns of a row that are looked at. */
const MAX_CELLS = 256;
/** Rows under the headings of which the values are witnesses. */
const ROWS_BELOW = 60;
/** Rows weighed in full per sheet: first those after a blank row, and those of known words only. */
const MAX_WEIGHED_AFTER_BREAK = 300;
const MAX_WEIGHED = 500;
const MAX_REMEMBERED = 5_000;

/** Filled cells between two columns, inclusive; stops counting at `limit`. */
export function filledCells({ cellen }: RawRow, c1: number, c2: number, limit: number): number {
  const end = Math.min(c2, cellen.length - 1);
  let count = 0;
  for (let kolom = c1; kolom <= end && count < limit; kolom++) {
    if (!isBlank(cellen[kolom])) count += 1;
  }
  return count;
}

/** A number or a day that heads a column of figures: 2019. */
export function isYearCell(cell: RawCell | undefined): boolean {
  if (typeof cell === 'number') return Number.isInteger(cell) && cell >= 1990 && cell <= 2100;
  return isCellDate(cell);
}

/** First and last letter and length of a word as one number; capitals count as small letters. */
function shapeOf(text: string): number {
  const { length } = text;
  return ((text.charCodeAt(0) | 32) * 256 + (text.charCodeAt(length - 1) | 32)) * 128 + length;
}

let words: { exact: ReadonlySet<string>; shapes: ReadonlySet<number> } | null = null;

function knownWords(): NonNullable<typeof words> {
  if (words === null) {
    const exact = new Set(descriptions.flatMap(headingWords).map(({ woord }) => woord));
    words = { exact, shapes: new Set([...exact].map(shapeOf)) };
  }
  return words;
}

/** Headings of a kind to which every record can be made, sure enough to begin a table with. */
function asTable({ mist, score, assigned, headings, kopregel }: Candidate): FoundHeadings | null {
  if (mist !== null || score < LEAST_SCORE) return null;
  const herkend = new Set(
    assigned.filter(({ zekerheid }) => zekerheid >= CERTAIN).map(({ kolom }) => kolom),
  ).size;
  if (herkend < LEAST_CERTAIN || herkend * 2 < headings.length) return null;
  return { rij: kopregel, koppen: new Map(), herkend };
}

function most(candidates: readonly Candidate[]): FoundHeadings | null {
  return candidates.reduce<FoundHeadings | null>((best, one) => {
    const found = asTable(one);
    return found !== null && (best === null || found.herkend > best.herkend) ? found : best;
  }, null);
}

export class HeadingScan {
  readonly #sheet: RawSheet;
  readonly #remembered = new Map<string, boolean>();
  #afterBreak = MAX_WEIGHED_AFTER_BREAK;
  #weighed = MAX_WEIGHED;

  constructor(sheet: RawSheet) {
    this.#sheet = sheet;
  }

  /**
   * The headings in this row of `area`, or null when it is none. After a break (a blank row, a title
   * or the beginning) any row of short texts is weighed; elsewhere only one of known words.
   */
  at(row: RawRow, area: TableArea, afterBreak: boolean): FoundHeadings | null {
    if (!this.#mayBe(row, area, afterBreak)) return null;
    this.#weighed -= 1;
    // The row of groups above comes along.
    const part = areaOf(this.#sheet, { ...area, r1: row.rij - 1, r2: row.rij + ROWS_BELOW });
    const at = part.rijen.findIndex(({ rij }) => rij === row.rij);
    const found = most(candidatesAt(part, at, descriptions));
    if (found === null) return null;
    const cells = part.rijen[at]?.cellen ?? [];
    const koppen = new Map(
      cells.flatMap((cell, kolom): [number, string][] =>
        isBlank(cell) ? [] : [[kolom, typeof cell === 'string' ? cell.trim() : headingText(cell)]],
      ),
    );
    return { ...found, koppen };
  }

  /** The best headings among the first rows of a part, whatever stands above them. */
  best(area: TableArea): FoundHeadings | null {
    return most(bestCandidates(areaOf(this.#sheet, area), descriptions));
  }

  #mayBe({ cellen }: RawRow, { c1, c2 }: TableArea, afterBreak: boolean): boolean {
    const end = Math.min(c2, cellen.length - 1, c1 + MAX_CELLS);
    let filled = 0;
    let known = 0;
    const texts: string[] = [];
    for (let kolom = c1; kolom <= end; kolom++) {
      const cell = cellen[kolom];
      if (isBlank(cell)) continue;
      if (isYearCell(cell)) {
        filled += 1;
        known += 1;
        continue;
      }
      if (typeof cell !== 'string' || cell.length > MAX_HEADING) return false;
      filled += 1;
      if (afterBreak) texts.push(cell);
      else if (this.#isKnown(cell)) known += 1;
      else if (filled === 1) return false;
    }
    if (filled < LEAST_CERTAIN || this.#weighed <= 0) return false;
    if (!afterBreak) return known >= LEAST_CERTAIN && known * 2 >= filled;
    if (this.#afterBreak > 0) {
      this.#afterBreak -= 1;
      return true;
    }
    for (const text of texts) if (this.#isKnown(text)) known += 1;
    return known >= LEAST_CERTAIN && known * 2 >= filled;
  }

  #isKnown(text: string): boolean {
    const { exact, shapes } = knownWords();
    if (!shapes.has(shapeOf(text))) return false;
    const before = this.#remembered.get(text);
    if (before !== undefined) return before;
    const isKnown = exact.has(foldHeading(text));
    if (this.#remembered.size >= MAX_REMEMBERED) this.#remembered.clear();
    this.#remembered.set(text, isKnown);
    return isKnown;
  }
}

/** Whether a row holds nothing but these headings, in their columns. */
export function isRepeated(
  { cellen }: RawRow,
  { c1, c2 }: TableArea,
  { koppen }: FoundHeadings,
): boolean {
  let same = 0;
  for (let kolom = c1; kolom <= Math.min(c2, cellen.length - 1); kolom++) {
    const cell: RawCell | undefined = cellen[kolom];
    if (isBlank(cell)) continue;
    const text = typeof cell === 'string' ? cell.trim() : headingText(cell);
    if (text !== koppen.get(kolom)) return false;
    same += 1;
  }
  return same > 1;
}
