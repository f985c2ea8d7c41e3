import type { InterviewListRequest } from '../../../shared/dossier/protocol';
import { ListActions } from '../../records/list-actions';
import { RecordList } from '../../records/record-list';
import { SaveTable } from '../../records/save-table';
import type { ScreenList } from '../../records/use-record-screen';
import { useDossier, useQuery } from '../../store';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { useNavigation } from '../../ui/navigation';
import { interviewColumns, standardColumns } from './columns';

type Filter = InterviewListRequest['filter'];

interface InterviewListProps extends ScreenList<'interviews'> {
  addKey: string;
}

const ALL: Filter = { zoek: '', import: null, ids: null };

/** The table of interviews; searching looks in what was asked and said too. */
export function InterviewList(props: InterviewListProps) {
  const { filter, onFilter, addKey, onAdd, ...shared } = props;
  const { rows, sort } = shared;
  const all = useDossier()?.aantallen.interviews ?? rows.total;
  const isFiltered = filter.zoek !== '' || filter.import !== null || filter.ids !== null;
  const sorteer: InterviewListRequest['sorteer'] = {
    kolom: sort.column as InterviewListRequest['sorteer']['kolom'],
    richting: sort.direction,
  };
  return (
    <RecordList
      {...shared}
      type="interview"
      label="Interviews"
      columns={interviewColumns}
      standard={standardColumns}
      zoek={filter.zoek}
      onZoek={(zoek) => onFilter({ ...filter, zoek })}
      filters={null}
      restriction={<Restriction filter={filter} />}
      isFiltered={isFiltered}
      onAll={() => onFilter(ALL)}
      actions={
        <>
          <ListActions keys={addKey} onAdd={onAdd} />
          <SaveTable
            type="interview"
            naam="interviews"
            shown={rows.total}
            all={all}
            table={(which) => ({
              soort: 'interview',
              filter: which === 'alles' ? ALL : filter,
              sorteer,
            })}
            remark="De tabel bevat wat mensen letterlijk hebben gezegd: deel haar alleen zoals met hen is afgesproken."
          />
        </>
      }
      empty={<Nothing onAdd={onAdd} />}
    />
  );
}

/** What came along from another screen. */
function Restriction({ filter }: { filter: Filter }) {
  const { data } = useQuery('imports', null);
  const file = data?.find(({ id }) => id === filter.import)?.bestand;
  return file === undefined ? null : ` uit ${file}`;
}

function Nothing({ onAdd }: { onAdd(): void }) {
  const { go } = useNavigation();
  return (
    <EmptyState
      title="Nog geen interviews"
      action={
        <>
          <Button kind="primary" onClick={() => go({ screen: 'bronnen' })}>
            Werkmap inlezen
          </Button>
          <Button onClick={onAdd}>Interview toevoegen</Button>
        </>
      }
    >
      Lees uitgewerkte gesprekken in (.docx, .txt, .vtt, .srt), of een Excel-werkmap met één rij per
      beurt: wie sprak, de vraag en wat er is gezegd. Noteer rollen, nooit namen.
    </EmptyState>
  );
}
