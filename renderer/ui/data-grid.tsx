// biome-ignore-all lint/a11y/noRedundantRoles: rows are laid out as CSS grids, and a table without table layout may lose its roles.
// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is walked by keyboard is an ARIA grid.
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { cx } from './cx';
import css from './data-grid.module.css';
import { HeadCell } from './grid-head';
import { type GridMarks, TICK, useMarking } from './grid-marks';
import { type GridColumn, type GridSort, HEAD, nextCell, template } from './grid-model';
import { Icon } from './icons';
import { useMedia } from './use-media';

interface DataGridProps<Row> {
  /** Names the grid: "Casussen". */
  label: string;
  columns: readonly GridColumn<Row>[];
  /** Rows in all, also those that are not here. */
  total: number;
  /** undefined while the row is on its way. */
  rowAt(index: number): Row | undefined;
  rowKey(row: Row): string;
  /** These rows are in view and not here: ask for them. At most 200 at a time. */
  onNeed(range: { offset: number; limit: number }): void;
  sort?: GridSort | null;
  onSort?(column: string): void;
  /** Index of the chosen row. Choosing follows the keyboard; the same row may be chosen again. */
  selected: number | null;
  onSelect(index: number): void;
  /** Enter or double click. */
  onOpen?(index: number): void;
  /** Given: rows can be marked, for one step on all of them. */
  marks?: GridMarks<Row>;
  /** A row that begins something else than the one above it: a line stands between them. */
  begins?: ((row: Row, above: Row) => boolean) | undefined;
  /** Shown instead of rows when there are none. */
  empty?: ReactNode;
}

const PAGE = 100;

/**
 * A table of any length: only the rows in view exist, in windows that the owner fetches. One tab
 * stop; arrows, PageUp, PageDown, Home and End walk the cells, the row above the first is the
 * headings, Enter sorts there and opens elsewhere. Marking: see grid-marks.
 */
export function DataGrid<Row>(props: DataGridProps<Row>) {
  const { columns, total, rowAt, onNeed, marks } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const stacked = useMedia('(width < 800px)');
  const [rowHeight] = useState(
    () => 2 * (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16),
  );
  const [cell, setCell] = useState({ row: Math.max(0, props.selected ?? 0), column: 0 });
  const row = total === 0 ? HEAD : Math.min(cell.row, total - 1);
  const column = Math.min(cell.column, columns.length - 1);

  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    // The headings stand above the rows and stay in view: rows begin under them, and go no higher.
    scrollMargin: rowHeight,
    scrollPaddingStart: rowHeight,
    // The box may be half a pixel lower than it says: the last row must not lose its edge to that.
    scrollPaddingEnd: 2,
    // The active row stays in the document, so that aria-activedescendant always points at it.
    rangeExtractor: (range) => {
      const from = Math.max(0, range.startIndex - range.overscan);
      const to = Math.min(range.count - 1, range.endIndex + range.overscan);
      const indexes = Array.from({ length: to - from + 1 }, (_, i) => from + i);
      if (row >= 0 && row < from) indexes.unshift(row);
      if (row > to) indexes.push(row);
      return indexes;
    },
  });
  const items = virtual.getVirtualItems();

  const missing = items.find((item) => rowAt(item.index) === undefined)?.index;
  useEffect(() => {
    if (missing === undefined) return;
    const offset = Math.floor(missing / PAGE) * PAGE;
    onNeed({ offset, limit: Math.min(PAGE, total - offset) });
  }, [missing, total, onNeed]);

  // Measured by the benchmarks: from process start to a table with rows.
  const filled = items.length > 0 && missing === undefined;
  useEffect(() => {
    if (filled) performance.mark('dossier-klaar');
  }, [filled]);

  // Chosen from outside (another pane, an undo): go there. What was chosen here is in view.
  const chosenHere = useRef<number | null>(null);
  useEffect(() => {
    if (props.selected === null || props.selected >= total) return;
    setCell((old) => ({ ...old, row: props.selected ?? old.row }));
    if (props.selected === chosenHere.current) return;
    chosenHere.current = null;
    virtual.scrollToIndex(props.selected, { align: 'auto' });
  }, [props.selected, total, virtual.scrollToIndex]);

  const marking = useMarking(marks);

  const choose = (next: { row: number; column: number }) => {
    setCell(next);
    if (next.row === HEAD) return;
    chosenHere.current = next.row;
    props.onSelect(next.row);
  };

  /** By keyboard the cell may lie out of view: go there. Under the pointer nothing may move. */
  const walk = (next: { row: number; column: number }) => {
    choose(next);
    if (next.row !== HEAD) virtual.scrollToIndex(next.row, { align: 'auto' });
    const box = scroller.current;
    const heading = document.getElementById(`${id}-k-${next.column}`);
    if (box === null || heading === null) return;
    const right = heading.offsetLeft + heading.offsetWidth - box.clientWidth;
    box.scrollLeft = Math.min(heading.offsetLeft, Math.max(box.scrollLeft, right));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.altKey) return;
    if (marking.key(event, row)) {
      event.preventDefault();
      return;
    }
    const definition = columns[column];
    if (event.key === 'Enter' || (event.key === ' ' && row === HEAD)) {
      if (row === HEAD && definition?.sortable) props.onSort?.(definition.id);
      else if (row !== HEAD) props.onOpen?.(row);
      event.preventDefault();
      return;
    }
    const visible = Math.max(
      1,
      Math.floor(((scroller.current?.clientHeight ?? 0) - rowHeight) / rowHeight),
    );
    const next = nextCell({ row, column }, event.key, event.ctrlKey || event.metaKey, {
      rows: total,
      columns: columns.length,
      page: visible,
    });
    if (next === null) return;
    event.preventDefault();
    if (next.row !== row) marking.walked(event, row, next.row);
    walk(next);
  };

  const columnsStyle = { gridTemplateColumns: template(columns) };
  const keepFocus = (event: MouseEvent) => {
    // A press in a row must not take the focus from the grid.
    event.preventDefault();
    grid.current?.focus({ preventScroll: true });
  };

  return (
    <div ref={scroller} className={cx(css.scroller, stacked && css.stacked)}>
      <table
        ref={grid}
        role="grid"
        aria-label={props.label}
        aria-rowcount={total + 1}
        aria-colcount={columns.length}
        aria-multiselectable={marks === undefined ? undefined : true}
        aria-activedescendant={row === HEAD ? `${id}-k-${column}` : `${id}-${row}-${column}`}
        tabIndex={0}
        className={css.grid}
        onKeyDown={onKeyDown}
        onMouseDown={keepFocus}
      >
        <thead role="rowgroup" className={css.head}>
          <tr role="row" aria-rowindex={1} className={css.headRow} style={columnsStyle}>
            {columns.map((definition, index) => (
              <HeadCell
                key={definition.id}
                id={`${id}-k-${index}`}
                index={index}
                column={definition}
                direction={props.sort?.column === definition.id ? props.sort.direction : null}
                active={row === HEAD && column === index}
                onChoose={() => {
                  setCell({ row: HEAD, column: index });
                  if (definition.sortable) props.onSort?.(definition.id);
                }}
              />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className={css.body} style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const data = rowAt(item.index);
            const chosen = item.index === props.selected;
            const above = item.index > 0 ? rowAt(item.index - 1) : undefined;
            const begins = data && above && props.begins?.(data, above);
            const marked = data !== undefined && marks?.has(data) === true;
            return (
              <tr
                key={data === undefined ? item.index : props.rowKey(data)}
                role="row"
                aria-rowindex={item.index + 2}
                // Of many the marked ones are meant, of one the chosen one.
                aria-selected={marks !== undefined && marks.count > 0 ? marked : chosen}
                data-chosen={chosen || undefined}
                data-begins={begins || undefined}
                className={css.row}
                style={{ ...columnsStyle, transform: `translateY(${item.start - rowHeight}px)` }}
                onClick={(event) => {
                  const hit = (event.target as Element).closest('td');
                  marking.clicked(event, row, item.index);
                  choose({ row: item.index, column: hit?.cellIndex ?? column });
                }}
                onDoubleClick={() => props.onOpen?.(item.index)}
              >
                {columns.map((definition, index) => (
                  <td
                    key={definition.id}
                    id={`${id}-${item.index}-${index}`}
                    role="gridcell"
                    tabIndex={-1}
                    aria-colindex={index + 1}
                    className={cx(
                      css.cell,
                      definition.align === 'end' && css.end,
                      row === item.index && column === index && css.active,
                    )}
                  >
                    {marks !== undefined && index === 0 ? <Tick on={marked} /> : null}
                    {data === undefined ? (
                      <span className={css.waiting} />
                    ) : (
                      definition.render(data)
                    )}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {total === 0 ? props.empty : null}
    </div>
  );
}

/** The box of a row that is marked or not; the row itself says so to a reader who listens. */
function Tick({ on }: { on: boolean }) {
  return (
    <span className={css.tick} aria-hidden="true" {...{ [TICK]: '' }} data-on={on || undefined}>
      {on ? <Icon name="vink" /> : null}
    </span>
  );
}
