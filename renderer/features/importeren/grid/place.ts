/** Places and areas on the grid of a sheet, where keys lead, and how both are called. */
import type { TableArea } from '../../../../shared/domain/provenance';
import {
  addressOf,
  fieldLines,
  fieldSign,
  recordLines,
  recordSign,
  type Turned,
} from '../../../../shared/domain/turned';
import { formatNumber } from '../../../ui/format';

/** A cell: 1-based row and 0-based column, or one of the two edges. */
export interface CellPlace {
  rij: number;
  kolom: number;
}

/** The row of the column letters, above row 1. */
export const LETTERS = 0;
/** The column of the row numbers, before column A. */
export const NUMBERS = -1;

/** Rows and columns of the sheet. */
export interface GridSize {
  rijen: number;
  kolommen: number;
}

/** From where a selection began to where it is now; one cell when both are the same. */
export interface Selection {
  van: CellPlace;
  tot: CellPlace;
}

const within = (n: number, least: number, most: number) => Math.max(least, Math.min(most, n));

/** The nearest place that exists; a sheet may become smaller when it is read otherwise. */
export function placeWithin({ rij, kolom }: CellPlace, { rijen, kolommen }: GridSize): CellPlace {
  return { rij: within(rij, LETTERS, rijen), kolom: within(kolom, NUMBERS, kolommen - 1) };
}

/**
 * Where a key leads, or null when it is not for walking. Home and End walk the row, Ctrl with an
 * arrow goes to the edge, with Home and End to the corners; a page keeps one row in view.
 */
export function nextPlace(
  from: CellPlace,
  key: string,
  ctrl: boolean,
  size: GridSize & { bladzij: number },
): CellPlace | null {
  const last = { rij: size.rijen, kolom: size.kolommen - 1 };
  const step = Math.max(1, size.bladzij - 1);
  const to = (part: Partial<CellPlace>) => placeWithin({ ...from, ...part }, size);
  switch (key) {
    case 'ArrowDown':
      return to({ rij: ctrl ? last.rij : from.rij + 1 });
    case 'ArrowUp':
      return to({ rij: ctrl && from.rij > 1 ? 1 : from.rij - 1 });
    case 'ArrowRight':
      return to({ kolom: ctrl ? last.kolom : from.kolom + 1 });
    case 'ArrowLeft':
      return to({ kolom: ctrl && from.kolom > 0 ? 0 : from.kolom - 1 });
    case 'PageDown':
      return to({ rij: Math.max(1, from.rij) + step });
    case 'PageUp':
      return to({ rij: Math.max(Math.min(1, from.rij), from.rij - step) });
    case 'Home':
      return ctrl ? to({ rij: 1, kolom: 0 }) : to({ kolom: from.kolom > 0 ? 0 : NUMBERS });
    case 'End':
      return ctrl ? to(last) : to({ kolom: last.kolom });
    default:
      return null;
  }
}

/**
 * The cells of a selection: one that begins at the row numbers is of whole rows, at the letters of
 * whole columns.
 */
export function areaOf({ van, tot }: Selection, { rijen, kolommen }: GridSize): TableArea {
  const rows = van.rij === LETTERS ? [1, rijen] : [Math.max(1, van.rij), Math.max(1, tot.rij)];
  const columns =
    van.kolom === NUMBERS ? [0, kolommen - 1] : [Math.max(0, van.kolom), Math.max(0, tot.kolom)];
  return {
    r1: Math.min(...rows),
    c1: Math.min(...columns),
    r2: Math.max(...rows),
    c2: Math.max(...columns),
  };
}

/** The same cells on the sheet turned, or turned back: edges become the other edge. */
export function turnedSelection({ van, tot }: Selection): Selection {
  const other = ({ rij, kolom }: CellPlace): CellPlace => ({ rij: kolom + 1, kolom: rij - 1 });
  return { van: other(van), tot: other(tot) };
}

/** Whether a selection holds more than the cell, row or column that the keyboard is at. */
export function isWide({ van, tot }: Selection): boolean {
  const sameRow = van.rij === tot.rij || van.rij === LETTERS;
  const sameColumn = van.kolom === tot.kolom || van.kolom === NUMBERS;
  return !(sameRow && sameColumn);
}

export function isInArea({ r1, c1, r2, c2 }: TableArea, { rij, kolom }: CellPlace): boolean {
  return rij >= r1 && rij <= r2 && kolom >= c1 && kolom <= c2;
}

export function isSameArea(a: TableArea | null, b: TableArea | null): boolean {
  if (a === null || b === null) return a === b;
  return a.r1 === b.r1 && a.c1 === b.c1 && a.r2 === b.r2 && a.c2 === b.c2;
}

/** "B3 tot en met F20", or "B3"; of a table that is shown turned still as the sheet has it. */
export function areaWords({ r1, c1, r2, c2 }: TableArea, turned: Turned = {}): string {
  const from = addressOf(turned, c1, r1);
  const to = addressOf(turned, c2, r2);
  return from === to ? from : `${from} tot en met ${to}`;
}

/** A row as it is numbered, or the letters of a column that is shown as one. */
function rowSign(rij: number, turned: Turned): string {
  return turned.gedraaid ? recordSign(turned, rij) : formatNumber(rij);
}

/** "rij 5", "rij 5 en 6", "rij 5 tot en met 9"; turned "kolom E". */
export function rowsWords(from: number, to: number, turned: Turned = {}): string {
  const first = `${recordLines(turned)[0]} ${rowSign(from, turned)}`;
  if (from === to) return first;
  const between = to === from + 1 ? 'en' : 'tot en met';
  return `${first} ${between} ${rowSign(to, turned)}`;
}

/** "kolom C", "kolom C en D", "kolom C tot en met F"; turned "rij 3". */
export function columnsWords(from: number, to: number, turned: Turned = {}): string {
  const first = `${fieldLines(turned)[0]} ${fieldSign(turned, from)}`;
  if (from === to) return first;
  const between = to === from + 1 ? 'en' : 'tot en met';
  return `${first} ${between} ${fieldSign(turned, to)}`;
}
