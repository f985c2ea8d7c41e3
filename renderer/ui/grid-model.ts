import type { ReactNode } from 'react';

export interface GridColumn<Row> {
  id: string;
  label: string;
  /** Tooltip of the heading. */
  explanation?: string;
  /** Least width in rem; the room that is left is shared by `grow`. */
  width: number;
  grow?: number;
  align?: 'start' | 'end';
  sortable?: boolean;
  /** Cannot be put away in the column chooser. */
  always?: boolean;
  render(row: Row): ReactNode;
}

export interface GridSort {
  column: string;
  direction: 'op' | 'af';
}

/** The row of headings, one above row 0. */
export const HEAD = -1;

interface Cell {
  row: number;
  column: number;
}

/**
 * Where a key leads in a grid of `rows` × `columns`, or null when the key is not for walking.
 * Home and End walk the row, with Ctrl the whole grid; a page keeps one row in view.
 */
export function nextCell(
  cell: Cell,
  key: string,
  ctrl: boolean,
  size: { rows: number; columns: number; page: number },
): Cell | null {
  const lastRow = size.rows - 1;
  const lastColumn = size.columns - 1;
  const toRow = (row: number) => ({ ...cell, row: Math.max(HEAD, Math.min(lastRow, row)) });
  const toColumn = (column: number) => ({
    ...cell,
    column: Math.max(0, Math.min(lastColumn, column)),
  });
  const step = Math.max(1, size.page - 1);
  switch (key) {
    case 'ArrowDown':
      return toRow(ctrl ? lastRow : cell.row + 1);
    case 'ArrowUp':
      return toRow(ctrl ? Math.min(0, lastRow) : cell.row - 1);
    case 'PageDown':
      return toRow(Math.max(0, cell.row) + step);
    case 'PageUp':
      return toRow(Math.max(Math.min(0, lastRow), cell.row - step));
    case 'ArrowRight':
      return toColumn(cell.column + 1);
    case 'ArrowLeft':
      return toColumn(cell.column - 1);
    case 'Home':
      return ctrl ? { row: Math.min(0, lastRow), column: 0 } : toColumn(0);
    case 'End':
      return ctrl ? { row: lastRow, column: lastColumn } : toColumn(lastColumn);
    default:
      return null;
  }
}

/** CSS for the columns: each its least width, the rest shared. */
export function template(columns: readonly Pick<GridColumn<never>, 'width' | 'grow'>[]): string {
  return columns
    .map(
      ({ width, grow }) =>
        `minmax(${width}rem, ${grow === undefined ? `${width}rem` : `${grow}fr`})`,
    )
    .join(' ');
}
