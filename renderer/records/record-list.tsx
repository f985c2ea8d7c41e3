import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import { recordWords } from '../../shared/domain/record';
import type { ListedType } from '../../shared/dossier/queries/list-kind';
import { errorSentence, type WindowedRows } from '../store';
import { Button } from '../ui/button';
import { ColumnChooser } from '../ui/column-chooser';
import { DataGrid } from '../ui/data-grid';
import { EmptyState } from '../ui/empty-state';
import { Field } from '../ui/field';
import { formatCount } from '../ui/format';
import type { GridColumn, GridSort } from '../ui/grid-model';
import { MarkBar } from './mark-bar';
import css from './record-list.module.css';
import type { Marks } from './use-marks';
import { MissingLegend } from './value-cell';

interface Identified {
  id: string;
}

export interface RecordListProps<Row extends Identified> {
  type: ListedType;
  /** Names the grid: "Casussen". */
  label: string;
  rows: WindowedRows<Row>;
  columns: readonly GridColumn<Row>[];
  /** Columns that are shown until somebody chooses otherwise. */
  standard: ReadonlySet<string>;
  zoek: string;
  onZoek(zoek: string): void;
  /** The button of the filter panel. */
  filters: ReactNode;
  /** What was not ticked in the filter panel but came along from another screen: " uit de figuur". */
  restriction: ReactNode;
  isFiltered: boolean;
  /** Puts search text and filters away. */
  onAll(): void;
  sort: GridSort;
  onSort(sort: GridSort): void;
  selected: string | null;
  onSelect(id: string): void;
  /** Enter: go to the detail of the chosen record. */
  onOpen(): void;
  marks: Marks;
  /** Delete, or the button beside the marked rows. */
  onRemove(records: readonly string[]): void;
  /** See DataGrid. */
  begins?: ((row: Row, above: Row) => boolean) | undefined;
  /** Adding, pasting, saving. */
  actions: ReactNode;
  /** In place of rows when there are none at all. */
  empty: ReactNode;
}

/** The table of a kind of record with its search field, filters, columns and what can be done. */
export function RecordList<Row extends Identified>(props: RecordListProps<Row>) {
  const { type, rows, sort, selected, marks } = props;
  const [visible, setVisible] = useState(props.standard);
  const box = useRef<HTMLDivElement>(null);
  const columns = useMemo(
    () => props.columns.filter((column) => column.always || visible.has(column.id)),
    [props.columns, visible],
  );
  const [one, many] = recordWords[type];
  const pick = (index: number) => {
    const row = rows.rowAt(index);
    if (row) props.onSelect(row.id);
  };
  const turn = (column: string) => {
    const direction = sort.column === column && sort.direction === 'op' ? 'af' : 'op';
    props.onSort({ column, direction });
  };
  /** Back to the table from a bar that goes away. */
  const toGrid = () => box.current?.querySelector<HTMLElement>('[role=grid]')?.focus();
  const remove = () => {
    const meant = marks.ids.size > 0 ? [...marks.ids] : selected === null ? [] : [selected];
    if (meant.length > 0) props.onRemove(meant);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as Element;
    if (event.key === 'Delete' && target.getAttribute('role') === 'grid') remove();
    else if (event.key === 'Escape' && marks.ids.size > 0 && !target.closest('dialog, [popover]')) {
      marks.clear();
      toGrid();
    } else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: shortcuts; each has its button.
    <div ref={box} className={css.list} onKeyDown={onKeyDown}>
      <div className={css.toolbar}>
        <div className={css.search}>
          <Field
            label="Zoek in alle velden"
            labelHidden
            kind="search"
            placeholder="Zoek in alle velden"
            value={props.zoek}
            onChange={props.onZoek}
          />
        </div>
        {props.filters}
        <ColumnChooser columns={props.columns} visible={visible} onChange={setVisible} />
      </div>
      {marks.ids.size === 0 ? (
        <div className={css.bar}>
          <span className={css.count} role="status">
            {formatCount(rows.total, one, many)}
            {props.restriction}
          </span>
          {props.isFiltered ? (
            <Button kind="quiet" onClick={props.onAll}>
              Toon alle {many}
            </Button>
          ) : null}
          <div className={css.actions}>{props.actions}</div>
        </div>
      ) : (
        <MarkBar
          type={type}
          marks={marks}
          onRemove={() => {
            remove();
            toGrid();
          }}
          onLeave={toGrid}
        />
      )}
      {rows.failure === null ? (
        <>
          <DataGrid
            label={props.label}
            columns={columns}
            total={rows.total}
            rowAt={rows.rowAt}
            rowKey={(row) => row.id}
            onNeed={rows.need}
            sort={sort}
            onSort={turn}
            selected={selected === null ? null : rows.indexWhere((row) => row.id === selected)}
            onSelect={pick}
            onOpen={props.onOpen}
            marks={marks.grid}
            begins={props.begins}
            empty={rows.loading ? null : props.isFiltered ? <NoneFits one={one} /> : props.empty}
          />
          {rows.total === 0 ? null : <MissingLegend />}
        </>
      ) : (
        <p className={css.failure}>{errorSentence(rows.failure)}</p>
      )}
    </div>
  );
}

function NoneFits({ one }: { one: string }) {
  return (
    <EmptyState title={`Geen ${one} voldoet`}>
      Ook dat is een uitkomst. Maak de zoekopdracht ruimer of wis de filters.
    </EmptyState>
  );
}
