import { EvidencePane } from '../../records/evidence-pane';
import { noFilter } from '../../records/field-filter';
import { RecordPanes } from '../../records/record-panes';
import { type RecordScreenOf, useRecordScreen } from '../../records/use-record-screen';
import { useQuery } from '../../store';
import { CijferDetail } from './cijfer-detail';
import { cijferGroups, firstFields, namingFields } from './cijfer-fields';
import { filterOf } from './cijfer-filter';
import { CijferList, sortRequest } from './cijfer-list';

/** The id of no cijfer: an empty list has nothing to choose. */
const NONE = 'geen';

const SCREEN: RecordScreenOf<'cijfers'> = {
  query: 'cijfers',
  type: 'uitstroomcijfer',
  isFor: ({ soort }) => soort === undefined,
  sort: { column: 'organisatie', direction: 'op' },
  sortRequest,
  filterOf,
  recordOf: ({ cijfer }) => cijfer,
};

/** The table of cijfers, the cijfer and where each thing comes from, side by side. */
export function Cijfers() {
  const screen = useRecordScreen(SCREEN);
  const { list, records, target, point, chosen, show, remove, settle } = screen;

  // The previous cijfer stays while the next is fetched, so that nothing flickers.
  const { data, failure, loading } = useQuery('cijfer', { id: chosen ?? NONE });
  const shown = loading || data?.id === chosen ? data : null;

  return (
    <RecordPanes
      screen={screen}
      labels={{ list: 'Lijst van uitstroomcijfers', detail: 'Het gekozen cijfer' }}
      listWidth={592}
      list={<CijferList {...list} />}
      asked={{ failure, loading }}
      none={{
        title: 'Geen cijfer gekozen',
        choose:
          'Kies een cijfer in de lijst om te lezen over wie het gaat, hoe zeker het is en waar het vandaan komt.',
      }}
      evidence={
        <EvidencePane type="uitstroomcijfer" record={shown?.id ?? null} target={target}>
          Kies een cijfer of een veld. Hier staat dan de cel in het bestand waar het uit komt, wie
          het wijzigde en wat er eerst stond.
        </EvidencePane>
      }
      add={{
        type: 'uitstroomcijfer',
        groups: cijferGroups,
        first: firstFields,
        named: namingFields,
      }}
      addKey="N"
    >
      {shown === null ? null : (
        <CijferDetail
          cijfer={shown}
          {...{ records, target }}
          onTarget={point}
          onOpen={show}
          onSideBySide={(ids) => {
            settle();
            list.onFilter({ ...noFilter, ids });
          }}
          onRemove={() => void remove([shown.id])}
        />
      )}
    </RecordPanes>
  );
}
