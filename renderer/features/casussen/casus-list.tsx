import { useMemo, useState } from 'react';
import type { CasusColumn, CasusFilter, CasusRow } from '../../../shared/dossier/protocol';
import { errorSentence, useQuery, type WindowedRows } from '../../store';
import { Button } from '../../ui/button';
import { ColumnChooser } from '../../ui/column-chooser';
import { DataGrid } from '../../ui/data-grid';
import { EmptyState } from '../../ui/empty-state';
import { Field } from '../../ui/field';
import { formatCount } from '../../ui/format';
import type { GridSort } from '../../ui/grid-model';
import { useNavigation } from '../../ui/navigation';
import css from './casussen.module.css';
import { casusColumns, standardColumns } from './columns';
import { Filters, filterCount, noFilter } from './filters';

interface CasusListProps {
  rows: WindowedRows<CasusRow>;
  filter: CasusFilter;
  onFilter(filter: CasusFilter): void;
  sort: GridSort;
  onSort(sort: GridSort): void;
  selected: string | null;
  onSelect(id: string): void;
  /** Enter: go to the detail of the chosen casus. */
  onOpen(): void;
}

/** The table of casussen with its search field, filters and columns. */
export function CasusList(props: CasusListProps) {
  const { rows, filter, onFilter, sort, selected } = props;
  const [visible, setVisible] = useState(standardColumns);
  const columns = useMemo(
    () => casusColumns.filter((column) => column.always || visible.has(column.id)),
    [visible],
  );
  const isFiltered = filter.zoek !== '' || filterCount(filter) > 0;
  const pick = (index: number) => {
    const row = rows.rowAt(index);
    if (row) props.onSelect(row.id);
  };
  const turn = (column: string) => {
    const direction = sort.column === column && sort.direction === 'op' ? 'af' : 'op';
    props.onSort({ column, direction });
  };
  return (
    <div className={css.list}>
      <div className={css.toolbar}>
        <div className={css.search}>
          <Field
            label="Zoek in alle velden"
            labelHidden
            kind="search"
            placeholder="Zoek in alle velden"
            value={filter.zoek}
            onChange={(zoek) => onFilter({ ...filter, zoek })}
          />
        </div>
        <Filters filter={filter} onChange={onFilter} />
        <ColumnChooser columns={casusColumns} visible={visible} onChange={setVisible} />
      </div>
      <div className={css.count} role="status">
        <span>
          {formatCount(rows.total, 'casus', 'casussen')}
          <Restriction filter={filter} />
        </span>
        {isFiltered ? (
          <Button kind="quiet" onClick={() => onFilter(noFilter)}>
            Toon alle casussen
          </Button>
        ) : null}
      </div>
      {rows.failure === null ? (
        <DataGrid
          label="Casussen"
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
          empty={rows.loading ? null : <NoRows isFiltered={isFiltered} />}
        />
      ) : (
        <p className={css.failure}>{errorSentence(rows.failure)}</p>
      )}
    </div>
  );
}

/** What was not ticked in the filter panel but came along from another screen. */
function Restriction({ filter }: { filter: CasusFilter }) {
  const { data } = useQuery('facetten', null);
  const file = data?.imports.find(({ id }) => id === filter.import)?.bestand;
  if (filter.ids !== null) return ' uit de figuur';
  return file === undefined ? null : ` uit ${file}`;
}

function NoRows({ isFiltered }: { isFiltered: boolean }) {
  const { go } = useNavigation();
  if (isFiltered) {
    return (
      <EmptyState title="Geen casus voldoet">
        Ook dat is een uitkomst. Maak de zoekopdracht ruimer of wis de filters.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="Nog geen casussen"
      action={
        <Button kind="primary" onClick={() => go({ screen: 'bronnen' })}>
          Werkmap inlezen
        </Button>
      }
    >
      Lees een Excel-werkmap in. Elke rij wordt een casus, en elke waarde onthoudt uit welke cel zij
      komt.
    </EmptyState>
  );
}

/** The grid's column ids are the worker's. */
export function sortRequest(sort: GridSort): { kolom: CasusColumn; richting: 'op' | 'af' } {
  return { kolom: sort.column as CasusColumn, richting: sort.direction };
}
