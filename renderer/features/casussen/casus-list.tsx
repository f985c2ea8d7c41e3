import { useCallback } from 'react';
import type { CasusColumn, CasusFilter, TableRequest } from '../../../shared/dossier/protocol';
import { ListActions } from '../../records/list-actions';
import { RecordList } from '../../records/record-list';
import { SaveTable } from '../../records/save-table';
import type { ScreenList } from '../../records/use-record-screen';
import { useDossier, useQuery } from '../../store';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import type { GridSort } from '../../ui/grid-model';
import { useNavigation } from '../../ui/navigation';
import { casusColumns, standardColumns } from './columns';
import { Filters, filterCount, noFilter } from './filters';

/** The table of casussen with its search field, filters and columns. */
export function CasusList({ filter, onFilter, onAdd, ...shared }: ScreenList<'casussen'>) {
  const { rows, sort } = shared;
  const all = useDossier()?.aantallen.casussen ?? rows.total;
  const table = useCallback(
    (which: 'gefilterd' | 'alles'): TableRequest['tabel'] => ({
      soort: 'casus',
      filter: which === 'alles' ? noFilter : filter,
      sorteer: sortRequest(sort),
    }),
    [filter, sort],
  );
  return (
    <RecordList
      {...shared}
      type="casus"
      label="Casussen"
      columns={casusColumns}
      standard={standardColumns}
      zoek={filter.zoek}
      onZoek={(zoek) => onFilter({ ...filter, zoek })}
      filters={<Filters filter={filter} onChange={onFilter} />}
      restriction={<Restriction filter={filter} />}
      isFiltered={filter.zoek !== '' || filterCount(filter) > 0}
      onAll={() => onFilter(noFilter)}
      actions={
        <>
          <ListActions keys="Shift+N" onAdd={onAdd} />
          <SaveTable type="casus" naam="casussen" shown={rows.total} all={all} table={table} />
        </>
      }
      empty={<NoCasussen />}
    />
  );
}

/** What was not ticked in the filter panel but came along from another screen. */
function Restriction({ filter }: { filter: CasusFilter }) {
  const { data } = useQuery('facetten', null);
  const file = data?.imports.find(({ id }) => id === filter.import)?.bestand;
  if (filter.ids !== null) return ' uit de figuur';
  return file === undefined ? null : ` uit ${file}`;
}

function NoCasussen() {
  const { go } = useNavigation();
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
      komt. Met Toevoegen maakt u er een met de hand.
    </EmptyState>
  );
}

/** The grid's column ids are the worker's. */
export function sortRequest(sort: GridSort): { kolom: CasusColumn; richting: 'op' | 'af' } {
  return { kolom: sort.column as CasusColumn, richting: sort.direction };
}
