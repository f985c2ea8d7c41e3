import { type KeyboardEvent, useDeferredValue, useMemo, useRef, useState } from 'react';
import type { CasusFilter } from '../../../shared/dossier/protocol';
import { AddDialog } from '../../records/add-dialog';
import { codingAction } from '../../records/coding-keys';
import { EvidencePane } from '../../records/evidence-pane';
import { type EvidenceTarget, WHOLE } from '../../records/evidence-target';
import { isTyping } from '../../records/keys';
import { useKeptFocus } from '../../records/use-kept-focus';
import { useListChoice } from '../../records/use-list-choice';
import { useMarks } from '../../records/use-marks';
import { useRecordActions } from '../../records/use-record-actions';
import { errorSentence, useQuery, useWindows } from '../../store';
import { EmptyState } from '../../ui/empty-state';
import type { GridSort } from '../../ui/grid-model';
import { type Destination, useNavigation } from '../../ui/navigation';
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

/** Casussen: the table, the casus and where each thing comes from, side by side. */
export default function CasussenScreen() {
  const { current } = useNavigation();
  const [filter, setFilter] = useState(() => filterOf(current));
  const [sort, setSort] = useState<GridSort>({ column: 'code', direction: 'op' });
  const [target, setTarget] = useState<EvidenceTarget>(WHOLE);
  const [adding, setAdding] = useState(false);
  /** How often something was pointed at: on a small screen that brings the evidence into sight. */
  const [pointed, setPointed] = useState(0);
  const detail = useRef<HTMLDivElement>(null);
  useKeptFocus(detail);

  const query = useMemo(() => ({ filter, sorteer: sortRequest(sort) }), [filter, sort]);
  const rows = useWindows('casussen', useDeferredValue(query));
  const { chosen, choose, settle, leave } = useListChoice(rows, current.casus ?? null);
  const marks = useMarks('casussen', query, rows);
  const records = useRecordActions('casus');

  // Sent here again by a figure, an import or a command. Not in an effect: those run again when
  // the screen is shown again, and what was typed here must still be there then.
  const [sent, setSent] = useState(current);
  if (sent !== current) {
    setSent(current);
    setFilter(filterOf(current));
    if (current.casus !== undefined) choose(current.casus);
  }

  const show = (id: string) => {
    choose(id);
    if (id !== chosen) setTarget(WHOLE);
  };
  const remove = async (ids: readonly string[]) => {
    leave(ids);
    if (await records.remove(ids)) marks.clear();
  };
  const point = (to: EvidenceTarget) => {
    setTarget(to);
    setPointed((count) => count + 1);
  };

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
      <h1 className={css.heading}>Casussen</h1>
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
