import { useCallback, useMemo } from 'react';
import type { FieldFilter, FlatListRequest, TableRequest } from '../../../shared/dossier/protocol';
import { useDossier } from '../../store';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import type { GridSort } from '../../ui/grid-model';
import { useNavigation } from '../../ui/navigation';
import { filterCount, noFilter } from '../field-filter';
import { FieldFilters } from '../field-filters';
import { FromFile } from '../from-file';
import { ListActions } from '../list-actions';
import { RecordList } from '../record-list';
import { SaveTable } from '../save-table';
import type { ScreenList } from '../use-record-screen';
import { flatColumns } from './flat-columns';
import type { FlatKind } from './flat-kind';

interface FlatListProps extends ScreenList<'records'> {
  kind: FlatKind;
}

/** The table of one kind with its search field, filters and columns. */
export function FlatList({ kind, filter, onFilter, onAdd, ...shared }: FlatListProps) {
  const { rows, sort, onSort } = shared;
  const all = useDossier()?.aantallen[kind.count] ?? rows.total;
  const table = useCallback(
    (which: 'gefilterd' | 'alles'): TableRequest['tabel'] => ({
      soort: kind.type,
      filter: which === 'alles' ? noFilter : filter,
      sorteer: sortRequest(sort),
    }),
    [kind, filter, sort],
  );
  const inOrder = sort.column === kind.sort.column;
  const columns = useMemo(() => flatColumns(kind, inOrder), [kind, inOrder]);
  const standard = useMemo(() => new Set(kind.leading), [kind]);
  return (
    <RecordList
      {...shared}
      type={kind.type}
      label={kind.label}
      columns={columns}
      standard={standard}
      zoek={filter.zoek}
      onZoek={(zoek) => onFilter({ ...filter, zoek })}
      filters={
        <FieldFilters type={kind.type} fields={kind.facets} filter={filter} onChange={onFilter} />
      }
      restriction={<Restriction filter={filter} />}
      isFiltered={filter.zoek !== '' || filterCount(filter) > 0}
      onAll={() => onFilter(noFilter)}
      begins={inOrder ? kind.begins : undefined}
      actions={
        <>
          {inOrder || kind.back === null ? null : (
            <Button kind="quiet" onClick={() => onSort(kind.sort)}>
              {kind.back}
            </Button>
          )}
          <ListActions keys="N" onAdd={onAdd} />
          <SaveTable
            type={kind.type}
            naam={kind.label.toLocaleLowerCase('nl')}
            shown={rows.total}
            all={all}
            table={table}
          />
        </>
      }
      empty={<NoneThere kind={kind} />}
    />
  );
}

/** What was not ticked in the filter panel but came along from another screen. */
function Restriction({ filter }: { filter: FieldFilter }) {
  if (filter.ids !== null) return ' uitgekozen';
  return filter.import === null ? null : <FromFile id={filter.import} />;
}

function NoneThere({ kind: { words } }: { kind: FlatKind }) {
  const { go } = useNavigation();
  return (
    <EmptyState
      title={words.noneThere}
      action={
        <Button kind="primary" onClick={() => go({ screen: 'bronnen' })}>
          Werkmap inlezen
        </Button>
      }
    >
      {words.next} Een lege werkmap om in te vullen bewaart u bij Bronnen, onder Sjablonen.
    </EmptyState>
  );
}

/** The grid's column ids are the worker's. */
export function sortRequest({ column, direction }: GridSort): FlatListRequest['sorteer'] {
  return { kolom: column, richting: direction };
}
