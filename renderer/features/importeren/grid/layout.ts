/** Sizes on the grid, in rem: from what stands in the first rows, once, so that nothing shifts later. */
import type { GridRow, RowState } from '../../../../shared/import/preview';

export const ROW = 1.75;
/** Two lines: the letter, and the field below it. */
export const HEADINGS = 2.75;
/** The number of a row, and what becomes of it. */
export const MARGIN = 9;

const LEAST = 6;
const MOST = 17;
/** A character of the small type, about; and what stands beside it. */
const CHARACTER = 0.46;
const PADDING = 1.25;
/** Longer texts than those of four in five cells may be cut. */
const SHARE = 0.8;

const IN_TABLE: readonly RowState[] = ['kop', 'groepskop', 'record', 'afgewezen'];

/** Width of each column: wide enough for most of what the table has in it. */
export function columnWidths(rows: readonly GridRow[], columns: number): number[] {
  const table = rows.filter(({ staat }) => IN_TABLE.includes(staat));
  const measured = table.length > 0 ? table : rows;
  return Array.from({ length: columns }, (_, kolom) => {
    const lengths = measured
      .flatMap(({ cellen }) => cellen[kolom]?.length ?? [])
      .sort((a, b) => a - b);
    const usual = lengths[Math.min(lengths.length - 1, Math.floor(lengths.length * SHARE))] ?? 0;
    return Math.max(LEAST, Math.min(MOST, usual * CHARACTER + PADDING));
  });
}
