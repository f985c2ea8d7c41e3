import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import css from './long-list.module.css';

export interface LongListHandle {
  /** Brings an item into view: at the top, or as near as it is. */
  show(index: number, align: 'auto' | 'start'): void;
  element: HTMLElement | null;
}

interface LongListProps {
  /** Names the list: "Beurten". */
  label: string;
  total: number;
  /** Stays the same for an item when others are added before it. */
  keyAt(index: number): string | number;
  /** Height in pixels of an item that was not drawn yet. */
  estimate(index: number): number;
  /** Stays in the document wherever one scrolls, because it has the focus or a selection. */
  kept: number | null;
  /** These items are in the document: at most 100 at a time, at multiples of 100. Absent: all are here. */
  onNeed?(range: { offset: number; limit: number }): void;
  /** An item; null while it is on its way. */
  children(index: number): ReactNode;
  ref?: Ref<LongListHandle>;
}

const PAGE = 100;

/** A list of any length with items of any height: only those in view exist. */
export function LongList(props: LongListProps) {
  const { total, kept, keyAt, estimate, onNeed } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: estimate,
    getItemKey: keyAt,
    overscan: 4,
    rangeExtractor: (range) => {
      const from = Math.max(0, range.startIndex - range.overscan);
      const to = Math.min(range.count - 1, range.endIndex + range.overscan);
      const indexes = Array.from({ length: to - from + 1 }, (_, i) => from + i);
      if (kept !== null && kept < from) indexes.unshift(kept);
      if (kept !== null && kept > to && kept < range.count) indexes.push(kept);
      return indexes;
    },
  });
  const items = virtual.getVirtualItems();

  // Also what is here already: only what is asked for is kept up to date.
  const pages = [...new Set(items.map(({ index }) => Math.floor(index / PAGE)))].join(' ');
  useEffect(() => {
    if (pages === '' || onNeed === undefined) return;
    for (const page of pages.split(' ')) {
      const offset = Number(page) * PAGE;
      onNeed({ offset, limit: Math.min(PAGE, total - offset) });
    }
  }, [pages, total, onNeed]);

  useImperativeHandle(
    props.ref,
    () => ({
      show: (index, align) => virtual.scrollToIndex(index, { align }),
      get element() {
        return scroller.current;
      },
    }),
    [virtual.scrollToIndex],
  );
  return (
    <div ref={scroller} className={css.scroller}>
      <ol className={css.list} style={{ height: virtual.getTotalSize() }} aria-label={props.label}>
        {items.map((item) => (
          <li
            key={item.key}
            ref={virtual.measureElement}
            data-index={item.index}
            aria-posinset={item.index + 1}
            aria-setsize={total}
            className={css.item}
            style={{ transform: `translateY(${item.start}px)` }}
          >
            {props.children(item.index) ?? (
              <div className={css.waiting} style={{ height: item.size }} />
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
