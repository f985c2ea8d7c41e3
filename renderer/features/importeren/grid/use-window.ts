/** Which rows and columns of a sheet are drawn, and where. */
import { type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useId, useMemo, useState } from 'react';
import type { ColumnBox } from './grid-row';
import { HEADINGS, MARGIN, ROW } from './layout';
import { type CellPlace, LETTERS, NUMBERS } from './place';

/** The indexes in view with some around; `kept` too, because aria-activedescendant points at it. */
function withKept({ startIndex, endIndex, overscan, count }: Range, kept: number): number[] {
  const from = Math.max(0, startIndex - overscan);
  const to = Math.min(count - 1, endIndex + overscan);
  const indexes = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  if (kept >= 0 && kept < from) indexes.unshift(kept);
  if (kept > to && kept < count) indexes.push(kept);
  return indexes;
}

export function useWindow(
  scroller: RefObject<HTMLDivElement | null>,
  widths: readonly number[],
  rowCount: number,
  active: CellPlace,
) {
  const id = useId();
  const [pixels] = useState(
    () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16,
  );
  const rowHeight = ROW * pixels;
  const head = HEADINGS * pixels;
  const margin = MARGIN * pixels;
  const { rij, kolom } = active;

  // Before the rows: it reads where the box is, and after new rows that would cost a layout.
  const horizontal = useVirtualizer({
    horizontal: true,
    count: widths.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (widths[index] ?? 0) * pixels,
    overscan: 2,
    scrollMargin: margin,
    scrollPaddingStart: margin,
    scrollPaddingEnd: 2,
    rangeExtractor: useCallback((range: Range) => withKept(range, kolom), [kolom]),
  });
  const vertical = useVirtualizer({
    count: rowCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    // Headings and row numbers stay in view: cells begin beside them, and go no further.
    scrollMargin: head,
    scrollPaddingStart: head,
    scrollPaddingEnd: 2,
    rangeExtractor: useCallback((range: Range) => withKept(range, rij - 1), [rij]),
  });
  const items = horizontal.getVirtualItems();
  const columns = useMemo(
    (): ColumnBox[] =>
      items.map(({ index, start, size }) => ({ kolom: index, start: start - margin, width: size })),
    [items, margin],
  );
  const rows = vertical.getVirtualItems();

  const show = useCallback(
    (place: CellPlace) => {
      if (place.rij !== LETTERS) vertical.scrollToIndex(place.rij - 1, { align: 'auto' });
      if (place.kolom !== NUMBERS) horizontal.scrollToIndex(place.kolom, { align: 'auto' });
    },
    [vertical.scrollToIndex, horizontal.scrollToIndex],
  );

  return {
    id,
    pixels,
    columns,
    rows: rows.map(({ index, start }) => ({ rij: index + 1, top: start - head })),
    // Without the row that is kept: that may be far away.
    firstRow: (vertical.range?.startIndex ?? 0) + 1,
    lastRow: (vertical.range?.endIndex ?? 0) + 1,
    width: margin + horizontal.getTotalSize(),
    height: vertical.getTotalSize(),
    rowsInView: () =>
      Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - head) / rowHeight)),
    show,
  };
}
