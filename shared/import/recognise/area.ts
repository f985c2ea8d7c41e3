/** Parts of a sheet: how they lie to each other, and a sheet as if it held nothing but that part. */
import { cellAddress, type TableArea } from '../../domain/provenance';
import type { CellFinding, FindingKind, MergedRange, RawRow, RawSheet } from '../sheet';
import { placeOf } from './heading-rows';

/** Up to the last row and column that hold anything; null of an empty sheet. */
export function usedArea({ rijen }: RawSheet): TableArea | null {
  const last = rijen.at(-1);
  if (last === undefined) return null;
  let width = 1;
  for (const { cellen } of rijen) if (cellen.length > width) width = cellen.length;
  return { r1: 1, c1: 0, r2: last.rij, c2: width - 1 };
}

export function overlaps(a: TableArea, b: TableArea): boolean {
  return a.r1 <= b.r2 && b.r1 <= a.r2 && a.c1 <= b.c2 && b.c1 <= a.c2;
}

export function isSameArea(a: TableArea | null, b: TableArea | null): boolean {
  if (a === null || b === null) return a === b;
  return a.r1 === b.r1 && a.c1 === b.c1 && a.r2 === b.r2 && a.c2 === b.c2;
}

/** A3:F20, as Excel writes it; one cell is B7. */
export function areaText({ r1, c1, r2, c2 }: TableArea): string {
  if (r1 === r2 && c1 === c2) return cellAddress(c1, r1);
  return `${cellAddress(c1, r1)}:${cellAddress(c2, r2)}`;
}

/** Where the headings of a table are: what may not be taken from it. */
export interface Headings {
  /** 1-based: the first and last row of them; of a table without headings twice its first row. */
  van: number;
  tot: number;
  kolommen: readonly number[];
}

/**
 * What is left of `area` beside `taken`: the largest of the four parts that still has the rows of the
 * headings and some of their columns; null when there is none.
 */
export function without(
  area: TableArea,
  taken: TableArea,
  { van, tot, kolommen }: Headings,
): TableArea | null {
  const sides: TableArea[] = [
    { ...area, r2: taken.r1 - 1 },
    { ...area, r1: taken.r2 + 1 },
    { ...area, c2: taken.c1 - 1 },
    { ...area, c1: taken.c2 + 1 },
  ];
  const cells = ({ r1, c1, r2, c2 }: TableArea) => (r2 - r1 + 1) * (c2 - c1 + 1);
  return sides
    .filter(({ r1, r2 }) => r1 <= van && tot <= r2)
    .filter(({ c1, c2 }) => kolommen.some((kolom) => c1 <= kolom && kolom <= c2))
    .reduce<TableArea | null>(
      (best, side) => (best === null || cells(side) > cells(best) ? side : best),
      null,
    );
}

/** The filled rows from r1 to r2, as they stand. */
export function rowsBetween(sheet: RawSheet, r1: number, r2: number): RawRow[] {
  return sheet.rijen.slice(placeOf(sheet, r1), placeOf(sheet, r2 + 1));
}

/** A row without what stands left and right of the columns; null when nothing is left. */
function within({ rij, cellen, opmaak }: RawRow, c1: number, c2: number): RawRow | null {
  const kept = cellen.slice(0, c2 + 1);
  if (c1 > 0) kept.fill(null, 0, Math.min(c1, kept.length));
  let width = kept.length;
  while (width > 0 && (kept[width - 1] ?? null) === null) width -= 1;
  if (width === 0) return null;
  kept.length = width;
  return { rij, cellen: kept, opmaak };
}

function mergesWithin(sheet: RawSheet, area: TableArea): MergedRange[] {
  // The value of a merge stands in its first cell: without that it is nothing here.
  return sheet.samengevoegd
    .filter(({ r1, c1 }) => r1 >= area.r1 && r1 <= area.r2 && c1 >= area.c1 && c1 <= area.c2)
    .map(({ r1, c1, r2, c2 }) => ({
      r1,
      c1,
      r2: Math.min(r2, area.r2),
      c2: Math.min(c2, area.c2),
    }));
}

/** Of findings of which not all are listed nobody can say how many are in a part. */
function findingsWithin(
  { bevindingen, aantalBevindingen }: RawSheet,
  { r1, c1, r2, c2 }: TableArea,
): Pick<RawSheet, 'bevindingen' | 'aantalBevindingen'> {
  const inside = ({ rij, kolom }: CellFinding) =>
    rij >= r1 && rij <= r2 && kolom >= c1 && kolom <= c2;
  const found = bevindingen.filter(inside);
  const all = Object.values(aantalBevindingen).reduce((sum, number) => sum + number, 0);
  if (all > bevindingen.length) return { bevindingen: found, aantalBevindingen };
  const counted = Object.fromEntries(
    (Object.keys(aantalBevindingen) as FindingKind[]).map((kind) => [
      kind,
      found.filter(({ soort }) => soort === kind).length,
    ]),
  ) as Record<FindingKind, number>;
  return { bevindingen: found, aantalBevindingen: counted };
}

/**
 * The sheet as if it held nothing but this part; the sheet itself for null. Rows keep their numbers
 * and cells their columns, so that what is found can be found back.
 */
export function areaOf(sheet: RawSheet, area: TableArea | null): RawSheet {
  if (area === null) return sheet;
  const { r1, c1, r2, c2 } = area;
  const rows = rowsBetween(sheet, r1, r2);
  const isWhole = c1 === 0 && rows.every(({ cellen }) => cellen.length <= c2 + 1);
  return {
    ...sheet,
    rijen: isWhole ? rows : rows.flatMap((row) => within(row, c1, c2) ?? []),
    samengevoegd: mergesWithin(sheet, area),
    ...findingsWithin(sheet, area),
  };
}
