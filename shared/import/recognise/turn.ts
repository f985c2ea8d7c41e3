/**
 * A sheet with its rows and columns changed places: what stands below each other as fields becomes a
 * row of headings, and each column a row. Everything that reads tables reads such a view like any
 * sheet; where a cell is, `addressOf` says from it.
 */
import { CodedError } from '../../desktop/errors';
import { type Turned, turnedArea } from '../../domain/turned';
import { MAX_GRID_COLUMNS } from '../preview';
import type { RawCell, RawRow, RawSheet } from '../sheet';
import { usedArea } from './area';

/** Rows of a sheet that is turned: each becomes a column, and more are not shown. */
export const MAX_TURNED_ROWS = MAX_GRID_COLUMNS;
/** Cells of it, blank ones between others too: a view is a copy. */
export const MAX_TURNED_CELLS = 250_000;

/** Whether a sheet is small enough to be turned; a document never is. */
export function canTurn(sheet: RawSheet): boolean {
  const used = usedArea(sheet);
  if (used === null || sheet.gesprek !== undefined) return false;
  return used.r2 <= MAX_TURNED_ROWS && used.r2 * (used.c2 + 1) <= MAX_TURNED_CELLS;
}

interface Line {
  cellen: RawCell[];
  opmaak: number[] | null;
}

function put({ cellen }: Line, kolom: number, cell: RawCell): void {
  while (cellen.length < kolom) cellen.push(null);
  cellen.push(cell);
}

function format(line: Line, kolom: number, opmaak: number): void {
  line.opmaak ??= [];
  while (line.opmaak.length < kolom) line.opmaak.push(0);
  line.opmaak.push(opmaak);
}

function turnedRows({ rijen }: RawSheet): RawRow[] {
  const lines = new Map<number, Line>();
  for (const { rij, cellen, opmaak } of rijen) {
    for (const [column, cell] of cellen.entries()) {
      if (cell === null) continue;
      const line = lines.get(column) ?? { cellen: [], opmaak: null };
      lines.set(column, line);
      put(line, rij - 1, cell);
      const number = opmaak?.[column] ?? 0;
      if (number !== 0) format(line, rij - 1, number);
    }
  }
  return [...lines]
    .sort(([a], [b]) => a - b)
    .map(([column, line]) => ({ rij: column + 1, ...line }));
}

/** Of each sheet its view: it is asked for at every change of a choice and every look at the grid. */
const views = new WeakMap<RawSheet, RawSheet>();

/** Throws 'gebied-geweigerd' for a sheet that is too large to turn. */
export function turnedSheet(sheet: RawSheet): RawSheet {
  const known = views.get(sheet);
  if (known !== undefined) return known;
  if (!canTurn(sheet)) throw new CodedError('gebied-geweigerd', { reden: 'draaien' });
  const view: RawSheet = {
    ...sheet,
    gedraaid: true,
    rijen: turnedRows(sheet),
    samengevoegd: sheet.samengevoegd.map(turnedArea),
    bevindingen: sheet.bevindingen.map(({ soort, rij, kolom }) => ({
      ...{ soort, rij: kolom + 1, kolom: rij - 1 },
    })),
  };
  views.set(sheet, view);
  return view;
}

/** The sheet as a table of it is read. Throws like turnedSheet. */
export function viewOf(sheet: RawSheet, { gedraaid }: Turned): RawSheet {
  return gedraaid ? turnedSheet(sheet) : sheet;
}
