/**
 * Tables below each other: where in a part of a sheet a next table begins. A blank row ends no table;
 * headings begin one, with the title above them.
 */
import type { TableArea } from '../../domain/provenance';
import type { RawCell, RawRow, RawSheet } from '../sheet';
import { rowsBetween } from './area';
import { canBeGroups, headingText } from './heading-rows';
import {
  type FoundHeadings,
  filledCells,
  type HeadingScan,
  isRepeated,
  isYearCell,
} from './heading-scan';
import { isNoTitle } from './row-words';

/** Rows of one table: from its title to its last row. */
export interface Band {
  area: TableArea;
  /** Null of what stands above the first headings that are certain. */
  koppen: FoundHeadings | null;
}

/** Lines of title above headings that are looked at. */
const MAX_LEAD = 6;
/** Cells of a line like "Peildatum: 31 december". */
const FEW_CELLS = 2;

interface Head extends FoundHeadings {
  /** Place among the rows of the part. */
  at: number;
}

/** The rows of headings in a part, from the top, at most `limit`. */
function headsOf(
  rows: readonly RawRow[],
  area: TableArea,
  scan: HeadingScan,
  limit: number,
): Head[] {
  const heads: Head[] = [];
  // One column is no table of a kind that is known.
  if (area.c1 === area.c2) return heads;
  let above = -1;
  let aboveFilled = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as RawRow;
    const filled = filledCells(row, area.c1, area.c2, 2);
    if (filled === 0) continue;
    const afterBreak = aboveFilled < 2 || (rows[above]?.rij ?? 0) < row.rij - 1;
    const last = heads.at(-1);
    if (filled > 1 && last?.at !== above && !(last && isRepeated(row, area, last))) {
      const found = scan.at(row, area, afterBreak);
      if (found !== null) heads.push({ ...found, at });
      if (heads.length === limit) return heads;
    }
    above = at;
    aboveFilled = filled;
  }
  return heads;
}

/** Where the title above these headings begins; `after` is the last row that is another table's. */
function leadOf(rows: readonly RawRow[], area: TableArea, head: Head, after: number): number {
  const { c1, c2 } = area;
  let lead = head.at;
  let gaps = 0;
  for (let at = head.at - 1; at > after && head.at - at <= MAX_LEAD; at--) {
    const row = rows[at] as RawRow;
    const filled = filledCells(row, c1, c2, FEW_CELLS + 1);
    if (filled === 0) continue;
    const below = rows[lead] as RawRow;
    const hasGapBelow = row.rij < below.rij - 1;
    const hasGapAbove = (rows[at - 1]?.rij ?? 0) < row.rij - 1;
    if (isGroups(row, rows[at - 1], below, area) && lead === head.at) {
      lead = at;
      continue;
    }
    if (filled > (hasGapBelow ? 1 : FEW_CELLS) || isNoTitle(firstText(row, area))) break;
    // Text under the rows of the table above it, and apart from these headings, is a note of that.
    if (hasGapBelow && (!hasGapAbove || gaps > 0)) break;
    // A line of two cells is only a title where nothing but titles stands above it.
    if (filled === FEW_CELLS && !hasGapAbove && at - 1 > after) break;
    if (hasGapBelow) gaps += 1;
    lead = at;
  }
  return lead;
}

/** A row of groups directly above the headings, apart from the rows of another table. */
function isGroups(
  row: RawRow,
  above: RawRow | undefined,
  below: RawRow,
  { c1, c2 }: TableArea,
): boolean {
  if (row.rij !== below.rij - 1 || !canBeGroups(row, below)) return false;
  const isWord = (cell: RawCell) => cell === null || typeof cell === 'string' || isYearCell(cell);
  if (!row.cellen.slice(c1, c2 + 1).every(isWord)) {
    return false;
  }
  return above === undefined || above.rij < row.rij - 1 || filledCells(above, c1, c2, 2) < 2;
}

function firstText({ cellen }: RawRow, { c1, c2 }: TableArea): string {
  const cells = cellen.slice(c1, c2 + 1);
  return headingText(cells.find((cell) => headingText(cell) !== ''));
}

/** What stands above the first headings may be a table of which the headings are less certain. */
function bandAbove(
  rows: readonly RawRow[],
  area: TableArea,
  until: number,
  scan: HeadingScan,
): Band | null {
  const last = rows[until - 1];
  if (last === undefined) return null;
  const wide = rows.slice(0, until).filter((row) => filledCells(row, area.c1, area.c2, 2) > 1);
  if (wide.length < 2) return null;
  const above = { ...area, r2: last.rij };
  const koppen = scan.best(above);
  return koppen === null ? null : { area: above, koppen };
}

/** A part of a sheet as tables below each other, at most `limit`; the last goes on to the end. */
export function bandsOf(
  sheet: RawSheet,
  area: TableArea,
  scan: HeadingScan,
  limit: number,
): Band[] {
  const rows = rowsBetween(sheet, area.r1, area.r2);
  const heads = headsOf(rows, area, scan, limit);
  const leads = heads.map((head, i) => leadOf(rows, area, head, heads[i - 1]?.at ?? -1));
  const bands = heads.map(({ at, ...koppen }, i): Band => {
    const next = leads[i + 1];
    const r1 = rows[leads[i] ?? at]?.rij ?? area.r1;
    const r2 = next === undefined ? area.r2 : (rows[next]?.rij ?? area.r2 + 1) - 1;
    return { area: { ...area, r1, r2 }, koppen };
  });
  const [first] = bands;
  if (first === undefined) return [{ area, koppen: null }];
  const above = bandAbove(rows, area, leads[0] ?? 0, scan);
  if (above !== null) return [above, ...bands];
  first.area = { ...first.area, r1: area.r1 };
  return bands;
}
