/** Finds the table of casussen in a sheet: the row of headings, and the field of each column. */
import type { CasusField } from '../../domain/casus';
import { notation } from '../notation';
import type { ColumnMapping } from '../preview';
import type { RawCell, RawRow, RawSheet } from '../sheet';
import { fieldWeight, foldHeading, isOtherHeading } from './headings';
import { type Match, matchAsName, matchHeading } from './match';

export interface CasusTable {
  /** 1-based row of the headings. */
  kopregel: number;
  /** Every column that has a heading or holds anything, in order. */
  kolommen: ColumnMapping[];
  /** How much the headings speak for casussen; see LEAST_SCORE. */
  score: number;
}

/** Filled rows, from the top, among which the headings are looked for. */
const MAX_ABOVE = 40;
/** Columns of a row that are compared; real tables have tens. */
const MAX_COMPARED = 256;
/** Characters of a first value that are shown. */
const MAX_EXAMPLE = 200;
/** A name and some field that only casussen have; a name and an organisation are not enough. */
const LEAST_SCORE = 1;
const AGAINST = 0.4;

interface Heading {
  kolom: number;
  kop: string;
}

interface Assigned extends Match {
  kolom: number;
}

function headingText(cell: RawCell | undefined): string {
  return (notation(cell, undefined) ?? '').replace(/\s+/g, ' ').trim();
}

/** The filled cells of a row as headings, at most `limit`. */
function headingsOf(row: RawRow, limit: number): Heading[] {
  const headings: Heading[] = [];
  for (let kolom = 0; kolom < row.cellen.length && headings.length < limit; kolom++) {
    const kop = headingText(row.cellen[kolom]);
    if (kop !== '') headings.push({ kolom, kop });
  }
  return headings;
}

/** Each field to one column and each column to one field; the most certain pair first. */
function assignBy(
  headings: readonly Heading[],
  matches: (heading: Heading) => readonly Match[],
): Assigned[] {
  const pairs = headings
    .flatMap((heading) => matches(heading).map((match) => ({ ...match, kolom: heading.kolom })))
    .sort((a, b) => b.zekerheid - a.zekerheid || a.kolom - b.kolom);
  const fields = new Set<CasusField>();
  const columns = new Set<number>();
  return pairs.filter(({ veld, kolom }) => {
    if (fields.has(veld) || columns.has(kolom)) return false;
    fields.add(veld);
    columns.add(kolom);
    return true;
  });
}

const hasName = (assigned: readonly Assigned[]): boolean =>
  assigned.some(({ veld }) => veld === 'naam');

/** As the headings say; without a column of names, the first that can be read as one becomes it. */
function assign(headings: readonly Heading[]): Assigned[] {
  const assigned = assignBy(headings, ({ kop }) => matchHeading(kop));
  if (hasName(assigned)) return assigned;
  const instead = headings.find(({ kop }) => matchAsName(kop) !== null);
  const asName = instead === undefined ? null : matchAsName(instead.kop);
  if (asName === null) return assigned;
  return assignBy(headings, (heading) =>
    heading === instead ? [asName] : matchHeading(heading.kop),
  );
}

/** 0 for a row without a heading for names: a casus cannot do without one. */
function scoreOf(headings: readonly Heading[], assigned: readonly Assigned[]): number {
  if (!hasName(assigned)) return 0;
  const pro = assigned.reduce((sum, { veld, zekerheid }) => sum + fieldWeight[veld] * zekerheid, 0);
  const used = new Set(assigned.map(({ kolom }) => kolom));
  const contra = headings.filter(
    ({ kolom, kop }) => !used.has(kolom) && isOtherHeading(foldHeading(kop)),
  ).length;
  return pro - contra * AGAINST;
}

/** The first thing below the headings per column; also of columns without a heading. */
function columnsBelow(sheet: RawSheet, kopregel: number): Map<number, string> {
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

function mappings(
  sheet: RawSheet,
  kopregel: number,
  headings: readonly Heading[],
  assigned: readonly Assigned[],
): ColumnMapping[] {
  const below = columnsBelow(sheet, kopregel);
  const names = new Map(headings.map(({ kolom, kop }) => [kolom, kop]));
  const fields = new Map(assigned.map((match) => [match.kolom, match]));
  const all = new Set([...names.keys(), ...below.keys()]);
  return [...all]
    .sort((a, b) => a - b)
    .map((kolom) => {
      const match = fields.get(kolom);
      return {
        kolom,
        kop: names.get(kolom) ?? '',
        veld: match?.veld ?? null,
        zekerheid: match?.zekerheid ?? 0,
        reden: match?.reden ?? (names.has(kolom) ? 'de kop is niet bekend' : 'er staat geen kop'),
        voorbeeld: below.get(kolom) ?? null,
      };
    });
}

/** The table of casussen in a sheet, or null when no row of headings speaks for one. */
export function findCasusTable(sheet: RawSheet): CasusTable | null {
  let best: { row: RawRow; assigned: Assigned[]; score: number } | null = null;
  for (const row of sheet.rijen.slice(0, MAX_ABOVE)) {
    const headings = headingsOf(row, MAX_COMPARED);
    const assigned = assign(headings);
    const score = scoreOf(headings, assigned);
    if (score >= LEAST_SCORE && score > (best?.score ?? 0)) best = { row, assigned, score };
  }
  if (best === null) return null;
  const { row, assigned, score } = best;
  const headings = headingsOf(row, Number.POSITIVE_INFINITY);
  return { kopregel: row.rij, kolommen: mappings(sheet, row.rij, headings, assigned), score };
}

/** A row that is like the headings of casussen but for the names. */
export interface NamelessHeadings {
  /** 1-based row. */
  rij: number;
  /** The headings that were recognised, from left to right; at least two. */
  koppen: string[];
}

/** One recognised word may be chance; two are a row of headings. */
const LEAST_RECOGNISED = 2;

/**
 * For a sheet without a table: the row with most recognised headings, when what it lacks is a column
 * of names; null when there is none, or when that row does have such a column.
 */
export function findNamelessHeadings(sheet: RawSheet): NamelessHeadings | null {
  let best: { rij: number; headings: Heading[]; assigned: Assigned[] } | null = null;
  for (const row of sheet.rijen.slice(0, MAX_ABOVE)) {
    const headings = headingsOf(row, MAX_COMPARED);
    const assigned = assign(headings);
    if (assigned.length > (best?.assigned.length ?? 0)) best = { rij: row.rij, headings, assigned };
  }
  if (best === null || best.assigned.length < LEAST_RECOGNISED || hasName(best.assigned))
    return null;
  const used = new Set(best.assigned.map(({ kolom }) => kolom));
  const koppen = best.headings.filter(({ kolom }) => used.has(kolom)).map(({ kop }) => kop);
  return { rij: best.rij, koppen };
}
