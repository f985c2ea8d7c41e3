/**
 * The headings of a row, or of two rows that make one heading: a group above ("Uitstroom") and what
 * stands in it below ("2019"). A merged heading counts for every column that it covers.
 */
import { notation } from '../notation';
import type { MergedRange, RawCell, RawRow, RawSheet } from '../sheet';
import { isUnitText } from './unit-line';

/** A cell that is, or is part of, a heading. */
export interface HeadingPart {
  tekst: string;
  cel: RawCell;
  /** 1-based row and 0-based column of the cell itself: of a group its first. */
  rij: number;
  kolom: number;
  /** A group that only goes on over this column because its own cell is empty. */
  gok: boolean;
}

export interface Heading {
  kolom: number;
  /** As shown: of two rows joined by a space. */
  kop: string;
  /** What may say which field it is, with how much the certainty is worth of it. */
  teksten: readonly { tekst: string; waard: number }[];
  /** The group above, where there is one, and the heading itself, where it has a cell. */
  groep: HeadingPart | null;
  eigen: HeadingPart | null;
}

/** Merges among the headings that are looked at; real tables have tens. */
const MAX_MERGES = 2_000;
/** The lower heading alone says a little less than both together. */
const ALONE = 0.95;

/** Blanks of another kind, more than one, or at an end. */
const UNEVEN = /\s\s|[^\S ]|^\s|\s$/;

export function headingText(cell: RawCell | undefined): string {
  const text = notation(cell, undefined) ?? '';
  // Most headings hold single blanks only: 16,384 of them are looked at many times.
  return UNEVEN.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
}

/** The cell of a row as part of a heading; null when it is blank. */
function partOf({ rij, cellen }: RawRow, kolom: number): HeadingPart | null {
  const cel = cellen[kolom] ?? null;
  const tekst = headingText(cel);
  return tekst === '' ? null : { tekst, cel, rij, kolom, gok: false };
}

/** The filled cells of a row, from the left, at most `limit`. */
export function oneRow(row: RawRow, limit: number): Heading[] {
  const headings: Heading[] = [];
  for (let kolom = 0; kolom < row.cellen.length && headings.length < limit; kolom++) {
    const eigen = partOf(row, kolom);
    if (eigen === null) continue;
    const kop = eigen.tekst;
    headings.push({ kolom, kop, teksten: [{ tekst: kop, waard: 1 }], groep: null, eigen });
  }
  return headings;
}

function mergesOf(sheet: RawSheet, first: number, last: number): MergedRange[] {
  return sheet.samengevoegd.filter(({ r1, r2 }) => r1 <= last && r2 >= first).slice(0, MAX_MERGES);
}

/** The group of each column: its own cell, the merge that covers it, or the group to its left. */
function groups(
  upper: RawRow,
  lower: RawRow,
  merges: readonly MergedRange[],
): (HeadingPart | null)[] {
  const width = Math.max(upper.cellen.length, lower.cellen.length);
  const found = Array.from({ length: width }, (_, kolom) => partOf(upper, kolom));
  const covered = new Set<number>();
  for (const { r1, r2, c1, c2 } of merges) {
    if (r1 > upper.rij || r2 < upper.rij) continue;
    for (let kolom = c1; kolom <= Math.min(c2, width - 1); kolom++) {
      covered.add(kolom);
      if (kolom > c1) found[kolom] = found[c1] ?? null;
    }
  }
  // Without merges a group is often typed once, above the first of its columns.
  for (let kolom = 1; kolom < width; kolom++) {
    if (found[kolom] !== null || covered.has(kolom) || covered.has(kolom - 1)) continue;
    if (headingText(lower.cellen[kolom]) !== '' && headingText(lower.cellen[kolom - 1]) !== '') {
      const group = found[kolom - 1] ?? null;
      found[kolom] = group === null ? null : { ...group, gok: true };
    }
  }
  return found;
}

/** The columns of two rows as one heading each, at most `limit`. */
export function twoRows(sheet: RawSheet, upper: RawRow, lower: RawRow, limit: number): Heading[] {
  const above = groups(upper, lower, mergesOf(sheet, upper.rij, lower.rij));
  const headings: Heading[] = [];
  for (let kolom = 0; kolom < above.length && headings.length < limit; kolom++) {
    const groep = above[kolom] ?? null;
    const eigen = partOf(lower, kolom);
    const parts = [groep, eigen].flatMap((part) => part?.tekst ?? []);
    if (parts.length === 0) continue;
    const kop = parts.join(' ');
    const both = { tekst: kop, waard: 1 };
    // Of a field with its unit beside it the field says what it is.
    const own = sheet.gedraaid && eigen !== null && isUnitText(eigen.tekst) ? groep : eigen;
    const alone = { tekst: own?.tekst ?? '', waard: ALONE };
    const teksten = parts.length === 2 ? [both, alone] : [both];
    headings.push({ kolom, kop, teksten, groep, eigen });
  }
  return headings;
}

/** A group that is typed above each of its columns. No row of headings says the same twice in a row. */
export function repeatsGroups(upper: RawRow, lower: RawRow): boolean {
  const texts = upper.cellen.map(headingText);
  const below = lower.cellen.map(headingText);
  return texts.some(
    (text, kolom) =>
      text !== '' &&
      text === texts[kolom + 1] &&
      (below[kolom] ?? '') !== '' &&
      (below[kolom + 1] ?? '') !== '' &&
      below[kolom] !== below[kolom + 1],
  );
}

/**
 * True when the upper row can be a row of groups: it says more than a title, and some group goes on
 * over a next column, where its cell is empty or says the same. A row of headings above a row of
 * data does not.
 */
export function canBeGroups(upper: RawRow, lower: RawRow): boolean {
  if (upper.rij !== lower.rij - 1) return false;
  const texts = upper.cellen.map(headingText);
  if (isAllText(upper) && isAllText(lower) && repeatsGroups(upper, lower)) return true;
  if (new Set(texts.filter((text) => text !== '')).size < 2) return false;
  const first = texts.findIndex((text) => text !== '');
  return lower.cellen.some(
    (cell, kolom) => kolom > first && (texts[kolom] ?? '') === '' && headingText(cell) !== '',
  );
}

const isAllText = ({ cellen }: RawRow): boolean =>
  cellen.every((cell) => cell === null || typeof cell === 'string');

/** True when groups are merged over columns: two rows of headings, whatever the words say. */
export function hasMergedGroups(sheet: RawSheet, upper: RawRow): boolean {
  const width = upper.cellen.length;
  return mergesOf(sheet, upper.rij, upper.rij).some(
    ({ r1, r2, c1, c2 }) => r1 === r2 && c2 > c1 && c2 - c1 + 1 < Math.max(width, c2 + 1),
  );
}

/** Where a row number is, or would be, among the filled rows. */
export function placeOf(sheet: RawSheet, rij: number): number {
  let low = 0;
  let high = sheet.rijen.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sheet.rijen[middle] as RawRow).rij < rij) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A row by its number; an empty one where nothing stands. */
function rowAt(sheet: RawSheet, rij: number): RawRow {
  const row = sheet.rijen[placeOf(sheet, rij)];
  return row?.rij === rij ? row : { rij, cellen: [], opmaak: null };
}

/** The headings of a table of which `kopregel` is the lowest row of headings, at most `limit`; none without. */
export function headingsAt(
  sheet: RawSheet,
  kopregel: number,
  kopregels: 0 | 1 | 2,
  limit: number,
): Heading[] {
  if (kopregels === 0) return [];
  const row = rowAt(sheet, kopregel);
  if (kopregels === 1) return oneRow(row, limit);
  return twoRows(sheet, rowAt(sheet, kopregel - 1), row, limit);
}
