// biome-ignore-all lint/a11y/noRedundantRoles: as its rows, see grid-row.
// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is walked by keyboard is an ARIA grid.
import {
  type KeyboardEvent,
  type MouseEvent,
  type Ref,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
} from 'react';
import type { TableArea } from '../../../../shared/domain/provenance';
import type { Turned } from '../../../../shared/domain/turned';
import type { ColumnMapping } from '../../../../shared/import/preview';
import type { MappedAs } from '../mapped-as';
import { GridHead } from './grid-head';
import { type Outline, SheetRow } from './grid-row';
import { HEADINGS, MARGIN, ROW } from './layout';
import {
  areaOf,
  type CellPlace,
  type GridSize,
  isWide,
  LETTERS,
  NUMBERS,
  nextPlace,
  placeWithin,
  type Selection,
} from './place';
import css from './sheet-grid.module.css';
import { placeOfElement, useDrag } from './use-drag';
import type { GridRows } from './use-grid-rows';
import { useWindow } from './use-window';

/** What opens at the active cell. */
export type Opening = 'menu' | 'field';

export interface SheetGridHandle {
  /** Gives it the focus, without moving anything. */
  focus(): void;
  /** Brings a cell into view. */
  show(place: CellPlace): void;
  /** The element of the active cell: what opens, hangs from it. */
  anchor(): Element | null;
}

interface SheetGridProps {
  label: string;
  rows: GridRows;
  size: GridSize;
  widths: readonly number[];
  /** Whether rows and columns are shown in each other's place. */
  turned: Turned;
  as: MappedAs | null;
  mapping: ReadonlyMap<number, ColumnMapping>;
  /** The table, and the other tables of the sheet. */
  outlines: readonly Outline[];
  forced: ReadonlySet<number>;
  reasons: ReadonlyMap<string, string>;
  selection: Selection;
  onSelect(selection: Selection): void;
  onOpen(what: Opening): void;
  /** A key that is not for walking; true: it was for something. */
  onKey(event: KeyboardEvent): boolean;
  ref: Ref<SheetGridHandle>;
}

/**
 * The whole sheet, of any length and width: only what is in view exists. One tab stop; arrows, Page,
 * Home and End walk, with Shift they select; Enter opens what can be done with the cell, row or column.
 */
export function SheetGrid(props: SheetGridProps) {
  const { rows, size, selection, onSelect, onOpen } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const at = placeWithin(selection.tot, size);
  const view = useWindow(scroller, props.widths, size.rijen, at);
  const { id } = view;

  const { need } = rows;
  const { firstRow, lastRow } = view;
  useEffect(() => need(firstRow, lastRow, at.rij), [firstRow, lastRow, at.rij, need]);

  const cellId = (place: CellPlace) => `${id}-${place.rij}-${place.kolom}`;
  useImperativeHandle(props.ref, () => ({
    focus: () => grid.current?.focus({ preventScroll: true }),
    show: view.show,
    anchor: () => document.getElementById(cellId(at)),
  }));

  const drag = useDrag({
    scroller,
    edge: { top: view.pixels * HEADINGS, left: view.pixels * MARGIN },
    onStart: (place, extend) => {
      onSelect(extend ? extended(selection, place) : { van: place, tot: place });
    },
    onMove: (place) => onSelect(extended(selection, place)),
    onEnd: (start) => {
      if (start.kolom === NUMBERS && start.rij !== LETTERS) onOpen('menu');
      else if (start.rij === LETTERS && start.kolom !== NUMBERS)
        onOpen(isWide(selection) ? 'menu' : 'field');
    },
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    if (event.key === 'Enter' || event.key === ' ' || event.key === 'ContextMenu') {
      event.preventDefault();
      onOpen(at.rij === LETTERS && event.key !== 'ContextMenu' ? 'field' : 'menu');
      return;
    }
    if (props.onKey(event)) {
      event.preventDefault();
      return;
    }
    if (event.altKey) return;
    const bladzij = view.rowsInView();
    const next = nextPlace(at, event.key, event.ctrlKey || event.metaKey, { ...size, bladzij });
    if (next === null) return;
    event.preventDefault();
    const chosen = event.shiftKey ? extended(selection, next) : { van: next, tot: next };
    onSelect(chosen);
    // By keyboard the cell may lie out of view: go there. Under the mouse nothing may move.
    view.show(chosen.tot);
  };

  const onContextMenu = (event: MouseEvent) => {
    event.preventDefault();
    const place = placeOfElement(event.target as Element);
    const area = areaOf(selection, size);
    const isInside = place !== null && isSelected(area, place) && isWide(selection);
    if (place !== null && !isInside) onSelect({ van: place, tot: place });
    onOpen('menu');
  };

  const wide = isWide(selection);
  const area = areaOf(selection, size);
  const selected = useMemo(
    () => (wide ? { from: area.c1, to: area.c2 } : null),
    [wide, area.c1, area.c2],
  );
  return (
    <div
      ref={scroller}
      className={css.scroller}
      style={{ height: `min(${size.rijen * ROW + HEADINGS + 1}rem, 24rem, 60dvh)` }}
    >
      <table
        ref={grid}
        role="grid"
        aria-label={props.label}
        aria-rowcount={size.rijen + 1}
        aria-colcount={size.kolommen + 1}
        aria-multiselectable
        aria-activedescendant={cellId(at)}
        tabIndex={0}
        className={css.grid}
        style={{ width: view.width }}
        onKeyDown={onKeyDown}
        onContextMenu={onContextMenu}
        onDoubleClick={() => onOpen('menu')}
        {...drag}
        onMouseDown={(event) => {
          // A press must not take the focus from the grid, nor begin a selection of text.
          event.preventDefault();
          grid.current?.focus({ preventScroll: true });
        }}
      >
        <GridHead
          id={id}
          turned={props.turned}
          as={props.as}
          columns={view.columns}
          mapping={props.mapping}
          active={at.rij === LETTERS ? at.kolom : null}
          selected={selected}
        />
        <tbody role="rowgroup" className={css.body} style={{ height: view.height }}>
          {view.rows.map(({ rij: number, top }) => {
            const isIn = selected !== null && number >= area.r1 && number <= area.r2;
            return (
              <SheetRow
                key={number}
                id={id}
                rij={number}
                isTurned={props.turned.gedraaid === true}
                row={rows.rowAt(number)}
                columns={view.columns}
                top={top}
                outlines={props.outlines}
                isForced={props.forced.has(number)}
                reasons={props.reasons}
                active={at.rij === number ? at.kolom : null}
                selectedFrom={isIn ? area.c1 : null}
                selectedTo={isIn ? area.c2 : null}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** As far as a place: a selection of cells stays among the cells, one of rows among the numbers. */
function extended({ van }: Selection, { rij, kolom }: CellPlace): Selection {
  const tot = {
    rij: van.rij === LETTERS ? LETTERS : Math.max(1, rij),
    kolom: van.kolom === NUMBERS ? NUMBERS : Math.max(0, kolom),
  };
  return { van, tot };
}

function isSelected({ r1, c1, r2, c2 }: TableArea, { rij, kolom }: CellPlace): boolean {
  const inRows = rij === LETTERS || (rij >= r1 && rij <= r2);
  const inColumns = kolom === NUMBERS || (kolom >= c1 && kolom <= c2);
  return inRows && inColumns;
}
