import type { KeyboardEvent } from 'react';
import type { CasusFilter } from '../../../shared/dossier/protocol';
import { AddDialog } from '../../records/add-dialog';
import { codingAction } from '../../records/coding-keys';
import { EvidencePane } from '../../records/evidence-pane';
import { isTyping } from '../../records/keys';
import { type RecordScreenOf, useRecordScreen } from '../../records/use-record-screen';
import { errorSentence, useQuery } from '../../store';
import { EmptyState } from '../../ui/empty-state';
import type { Destination } from '../../ui/navigation';
import { Panes } from '../../ui/panes';
import { CasusDetailView } from './casus-detail';
import { casusGroups, firstFields, namingFields } from './casus-fields';
import { CasusList, sortRequest } from './casus-list';
import css from './casussen.module.css';
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
  const { rows, filter, sort, marks, records, target, pointed, chosen, detail } = screen;
  const { setFilter, setSort, show, remove, point, settle, setAdding, adding } = screen;

  // The previous casus stays while the next is fetched, so that nothing flickers; but what is done
  // in the meantime is done to neither.
  const { data, failure, loading } = useQuery('casus', { id: chosen ?? NONE });
  const casus = data !== null && data.id === chosen ? data : null;
  const shown = loading ? data : casus;
  const actions = useCasusActions(casus);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (event.shiftKey && event.key.toUpperCase() === 'N') {
      event.preventDefault();
      setAdding(true);
      return;
    }
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
    // biome-ignore lint/a11y/noStaticElementInteractions: shortcuts; every one has its button.
    <div className={css.screen} onKeyDown={onKeyDown}>
      <Panes
        labels={{ list: 'Lijst van casussen', detail: 'De gekozen casus' }}
        listWidth={544}
        list={
          <CasusList
            {...{ rows, filter, sort, marks }}
            onFilter={setFilter}
            onSort={setSort}
            selected={chosen}
            onSelect={show}
            onOpen={() => detail.current?.focus()}
            onRemove={(ids) => void remove(ids)}
            onAdd={() => setAdding(true)}
          />
        }
        detail={
          // biome-ignore lint/a11y/noStaticElementInteractions: only notes that somebody is here.
          <div ref={detail} tabIndex={-1} className={css.detail} onFocus={settle}>
            {shown !== null ? (
              <CasusDetailView
                casus={shown}
                {...{ actions, records, target }}
                onTarget={point}
                onDuplicated={show}
                onRemove={() => void remove([shown.id])}
              />
            ) : loading ? null : (
              <EmptyState title={failure === null ? 'Geen casus gekozen' : 'Niet te tonen'}>
                {failure === null
                  ? 'Kies een casus in de lijst om te lezen, draaiknoppen en behoeften toe te kennen en te zien waar elke waarde vandaan komt.'
                  : errorSentence(failure)}
              </EmptyState>
            )}
          </div>
        }
        pointed={pointed}
        evidence={
          <EvidencePane type="casus" record={casus?.id ?? null} target={target}>
            Kies een casus, een veld of een toekenning. Hier staat dan de cel in het bestand waar
            het uit komt, wie het zei en wanneer het veranderde.
          </EvidencePane>
        }
      />
      {adding ? (
        <AddDialog
          type="casus"
          groups={casusGroups}
          first={firstFields}
          named={namingFields}
          onClose={() => setAdding(false)}
          onAdded={(id) => {
            setAdding(false);
            show(id);
          }}
        />
      ) : null}
    </div>
  );
}
