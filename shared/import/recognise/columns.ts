/** Groups of columns with blank columns between them, and what stands beside a table without being of it. */
import type { TableArea } from '../../domain/provenance';
import type { RawRow, RawSheet } from '../sheet';
import { rowsBetween } from './area';
import { isBlank } from './cells';
import { headingText } from './heading-rows';
import { type FoundHeadings, filledCells } from './heading-scan';

/** More groups than this are no tables beside each other. */
const MAX_GROUPS = 16;

/** Titles at the top stand anywhere: they say nothing about columns. */
function belowTitles(rows: readonly RawRow[], { c1, c2 }: TableArea): readonly RawRow[] {
  const first = rows.findIndex((row) => filledCells(row, c1, c2, 2) > 1);
  return first < 0 ? [] : rows.slice(first);
}

/**
 * The groups of columns of a part, from the left, each with the rows of the part; one when no blank
 * column divides them, or too many do.
 */
export function columnGroups(sheet: RawSheet, area: TableArea): TableArea[] {
  const filled: boolean[] = [];
  /** Columns of which no cell was seen yet. */
  let empty = Array.from({ length: area.c2 - area.c1 + 1 }, (_, i) => area.c1 + i);
  for (const { cellen } of belowTitles(rowsBetween(sheet, area.r1, area.r2), area)) {
    let found = false;
    for (const kolom of empty) {
      if (isBlank(cellen[kolom])) continue;
      filled[kolom] = true;
      found = true;
    }
    if (found) empty = empty.filter((kolom) => filled[kolom] !== true);
    if (empty.length === 0) return [area];
  }
  const groups: TableArea[] = [];
  for (let kolom = area.c1; kolom <= area.c2; kolom++) {
    if (filled[kolom] !== true) continue;
    const last = groups.at(-1);
    if (last !== undefined && last.c2 === kolom - 1) last.c2 = kolom;
    else groups.push({ ...area, c1: kolom, c2: kolom });
    if (groups.length > MAX_GROUPS) return [area];
  }
  return groups.length < 2 ? [area] : groups;
}

/** Words above a list that explains, and is no data. */
const LEGEND =
  /^(legenda|legend|verklaring|afkortingen|betekenis|toelichting|keuzelijst(en)?|lijst(en)?)(?![\p{L}])/iu;

/** How the rows of a group lie beside the rows of a table. */
interface Beside {
  /** Rows of the table with more than one cell. */
  rows: number;
  /** Of these, those in which the group holds something too. */
  both: number;
  /** Rows in which only the group holds something. */
  alone: number;
  /** The group has a text in a row of headings of the table. */
  headed: boolean;
  /** Its rows are one block, from the headings on, and each of its rows is full. */
  block: boolean;
  legend: boolean;
}

function compare(
  sheet: RawSheet,
  table: TableArea,
  koppen: readonly FoundHeadings[],
  group: TableArea,
): Beside {
  const headings = new Set(koppen.map(({ rij }) => rij));
  const top = Math.min(...headings);
  const width = group.c2 - group.c1 + 1;
  const found = { rows: 0, both: 0, alone: 0, headed: false, block: true, legend: false };
  let ended = false;
  for (const row of rowsBetween(sheet, group.r1, group.r2)) {
    const here = filledCells(row, group.c1, group.c2, width);
    if (here > 0 && !found.legend) found.legend = LEGEND.test(firstText(row, group));
    if (headings.has(row.rij)) found.headed ||= here > 0;
    if (row.rij <= top || headings.has(row.rij)) continue;
    const there = filledCells(row, table.c1, table.c2, 2);
    if (there > 1) found.rows += 1;
    if (here === 0) {
      ended ||= there > 0;
      continue;
    }
    if (ended || here < width) found.block = false;
    if (there > 1) found.both += 1;
    else if (there === 0) found.alone += 1;
  }
  return found;
}

function firstText({ cellen }: RawRow, { c1, c2 }: TableArea): string {
  const filled = cellen.slice(c1, c2 + 1).find((cell) => !isBlank(cell));
  return headingText(filled);
}

/**
 * Whether a group of columns stands beside a table without being of it: a legend, a list of choices,
 * a remark. `adds`: with the group more headings of the table are understood than without.
 */
export function isAside(
  sheet: RawSheet,
  table: TableArea,
  koppen: readonly FoundHeadings[],
  group: TableArea,
  adds: boolean,
): boolean {
  const { rows, both, alone, headed, block, legend } = compare(sheet, table, koppen, group);
  if (legend && !adds) return true;
  if (alone * 4 > both) return true;
  if (!headed) return both * 2 < rows;
  if (!block || group.c1 === group.c2) return false;
  return adds ? both * 2 <= rows : both < rows;
}
