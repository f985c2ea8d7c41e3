import type { KeyboardEvent } from 'react';
import { AddDialog } from '../../records/add-dialog';
import { EvidencePane } from '../../records/evidence-pane';
import { noFilter } from '../../records/field-filter';
import { isTyping } from '../../records/keys';
import { type RecordScreenOf, useRecordScreen } from '../../records/use-record-screen';
import { errorSentence, useQuery } from '../../store';
import { EmptyState } from '../../ui/empty-state';
import { Panes } from '../../ui/panes';
import { CijferDetail } from './cijfer-detail';
import { cijferGroups, firstFields, namingFields } from './cijfer-fields';
import { filterOf } from './cijfer-filter';
import { CijferList, sortRequest } from './cijfer-list';
import css from './uitstroom.module.css';

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
  const { rows, filter, sort, marks, records, target, pointed, chosen, detail } = screen;
  const { setFilter, setSort, show, remove, point, settle, setAdding, adding } = screen;

  // The previous cijfer stays while the next is fetched, so that nothing flickers.
  const { data, failure, loading } = useQuery('cijfer', { id: chosen ?? NONE });
  const shown = loading || data?.id === chosen ? data : null;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (event.key.toUpperCase() !== 'N') return;
    event.preventDefault();
    setAdding(true);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut; it has its button.
    <div className={css.screen} onKeyDown={onKeyDown}>
      <Panes
        labels={{ list: 'Lijst van uitstroomcijfers', detail: 'Het gekozen cijfer' }}
        listWidth={592}
        list={
          <CijferList
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
          <div ref={detail} tabIndex={-1} className={css.pane} onFocus={settle}>
            {shown !== null ? (
              <CijferDetail
                cijfer={shown}
                {...{ records, target }}
                onTarget={point}
                onOpen={show}
                onSideBySide={(ids) => {
                  settle();
                  setFilter({ ...noFilter, ids });
                }}
                onRemove={() => void remove([shown.id])}
              />
            ) : loading ? null : (
              <EmptyState title={failure === null ? 'Geen cijfer gekozen' : 'Niet te tonen'}>
                {failure === null
                  ? 'Kies een cijfer in de lijst om te lezen over wie het gaat, hoe zeker het is en waar het vandaan komt.'
                  : errorSentence(failure)}
              </EmptyState>
            )}
          </div>
        }
        pointed={pointed}
        evidence={
          <EvidencePane
            type="uitstroomcijfer"
            record={shown === null ? null : shown.id}
            target={target}
          >
            Kies een cijfer of een veld. Hier staat dan de cel in het bestand waar het uit komt, wie
            het wijzigde en wat er eerst stond.
          </EvidencePane>
        }
      />
      {adding ? (
        <AddDialog
          type="uitstroomcijfer"
          groups={cijferGroups}
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
