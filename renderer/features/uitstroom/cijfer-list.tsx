import { useCallback } from 'react';
import type { CijferField } from '../../../shared/domain/uitstroomcijfer';
import type { CijferFilter, TableRequest } from '../../../shared/dossier/protocol';
import { filterCount, noFilter } from '../../records/field-filter';
import { FieldFilters } from '../../records/field-filters';
import { FromFile } from '../../records/from-file';
import { ListActions } from '../../records/list-actions';
import { RecordList } from '../../records/record-list';
import { SaveTable } from '../../records/save-table';
import type { ScreenList } from '../../records/use-record-screen';
import { useDossier } from '../../store';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import type { GridSort } from '../../ui/grid-model';
import { useNavigation } from '../../ui/navigation';
import { facetFields } from './cijfer-fields';
import { cijferColumns, standardColumns } from './columns';

/** The table of uitstroomcijfers with its search field, filters and columns. */
export function CijferList({ filter, onFilter, onAdd, ...shared }: ScreenList<'cijfers'>) {
  const { rows, sort } = shared;
  const all = useDossier()?.aantallen.cijfers ?? rows.total;
  const table = useCallback(
    (which: 'gefilterd' | 'alles'): TableRequest['tabel'] => ({
      soort: 'uitstroomcijfer',
      filter: which === 'alles' ? noFilter : filter,
      sorteer: sortRequest(sort),
    }),
    [filter, sort],
  );
  return (
    <RecordList
      {...shared}
      type="uitstroomcijfer"
      label="Uitstroomcijfers"
      columns={cijferColumns}
      standard={standardColumns}
      zoek={filter.zoek}
      onZoek={(zoek) => onFilter({ ...filter, zoek })}
      filters={
        <FieldFilters
          type="uitstroomcijfer"
          fields={facetFields}
          filter={filter}
          onChange={onFilter}
        />
      }
      restriction={<Restriction filter={filter} />}
      isFiltered={filter.zoek !== '' || filterCount(filter) > 0}
      onAll={() => onFilter(noFilter)}
      actions={
        <>
          <ListActions keys="N" onAdd={onAdd} />
          <SaveTable
            type="uitstroomcijfer"
            naam="uitstroomcijfers"
            shown={rows.total}
            all={all}
            table={table}
          />
        </>
      }
      empty={<NoCijfers />}
    />
  );
}

/** What was not ticked in the filter panel but came along from somewhere else. */
function Restriction({ filter }: { filter: CijferFilter }) {
  const { current } = useNavigation();
  // Sent by a figure, or put side by side here.
  if (filter.ids !== null)
    return filter.ids === current.cijfers ? ' uit de figuur' : ' naast elkaar';
  return filter.import === null ? null : <FromFile id={filter.import} />;
}

function NoCijfers() {
  const { go } = useNavigation();
  return (
    <EmptyState
      title="Nog geen uitstroomcijfers"
      action={
        <Button kind="primary" onClick={() => go({ screen: 'bronnen' })}>
          Werkmap inlezen
        </Button>
      }
    >
      Lees een Excel-werkmap met cijfers in: elke rij wordt een cijfer, en elke waarde onthoudt uit
      welke cel zij komt. Met Toevoegen maakt u er een met de hand.
    </EmptyState>
  );
}

/** The grid's column ids are the worker's. */
export function sortRequest(sort: GridSort): { kolom: CijferField; richting: 'op' | 'af' } {
  return { kolom: sort.column as CijferField, richting: sort.direction };
}
