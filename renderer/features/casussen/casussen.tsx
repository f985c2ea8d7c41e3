import type { KeyboardEvent } from 'react';
import type { CasusFilter } from '../../../shared/dossier/protocol';
import { codingAction } from '../../records/coding-keys';
import { EvidencePane } from '../../records/evidence-pane';
import { RecordPanes } from '../../records/record-panes';
import { type RecordScreenOf, useRecordScreen } from '../../records/use-record-screen';
import { useQuery } from '../../store';
import type { Destination } from '../../ui/navigation';
import { CasusDetailView } from './casus-detail';
import { casusGroups, firstFields, namingFields } from './casus-fields';
import { CasusList, sortRequest } from './casus-list';
import { noFilter } from './filters';
import { useCasusActions } from './use-casus-actions';

/** The id of no casus: an empty list has nothing to choose. */
const NONE = 'geen';

function filterOf(to: Destination): CasusFilter {
  return { ...noFilter, ids: to.casussen ?? null, import: to.import ?? null };
}

const SCREEN: RecordScreenOf<'casussen'> = {
  query: 'casussen',
  type: 'casus',
  isFor: ({ soort }) => soort === undefined,
  sort: { column: 'code', direction: 'op' },
  sortRequest,
  filterOf,
  recordOf: ({ casus }) => casus,
};

/** The table of casussen, the casus and where each thing comes from, side by side. */
export function Casussen() {
  const screen = useRecordScreen(SCREEN);
  const { records, target, point, chosen, show, remove, settle } = screen;

  // The previous casus stays while the next is fetched, so that nothing flickers; but what is done
  // in the meantime is done to neither.
  const { data, failure, loading } = useQuery('casus', { id: chosen ?? NONE });
  const casus = data !== null && data.id === chosen ? data : null;
  const shown = loading ? data : casus;
  const actions = useCasusActions(casus);

  const onKey = (event: KeyboardEvent) => {
    const action = event.shiftKey ? null : codingAction(event.key);
    if (action === null || casus === null) return;
    event.preventDefault();
    settle();
    if (action.kind !== 'oordeel') void actions.toggle(action);
    else {
      const next = casus.openSuggesties[0];
      if (next) void actions.judge(next, action.oordeel);
    }
  };

  return (
    <RecordPanes
      screen={screen}
      labels={{ list: 'Lijst van casussen', detail: 'De gekozen casus' }}
      listWidth={544}
      list={<CasusList {...screen.list} />}
      asked={{ failure, loading }}
      none={{
        title: 'Geen casus gekozen',
        choose:
          'Kies een casus in de lijst om te lezen, draaiknoppen en behoeften toe te kennen en te zien waar elke waarde vandaan komt.',
      }}
      evidence={
        <EvidencePane type="casus" record={casus?.id ?? null} target={target}>
          Kies een casus, een veld of een toekenning. Hier staat dan de cel in het bestand waar het
          uit komt, wie het zei en wanneer het veranderde.
        </EvidencePane>
      }
      add={{ type: 'casus', groups: casusGroups, first: firstFields, named: namingFields }}
      addKey="Shift+N"
      onKey={onKey}
    >
      {shown === null ? null : (
        <CasusDetailView
          casus={shown}
          {...{ actions, records, target }}
          onTarget={point}
          onDuplicated={show}
          onRemove={() => void remove([shown.id])}
        />
      )}
    </RecordPanes>
  );
}
