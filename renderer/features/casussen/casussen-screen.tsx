import { type KeyboardEvent, useDeferredValue, useMemo, useRef, useState } from 'react';
import type { CasusFilter } from '../../../shared/dossier/protocol';
import { errorSentence, useQuery, useWindows } from '../../store';
import { EmptyState } from '../../ui/empty-state';
import type { GridSort } from '../../ui/grid-model';
import { type Destination, useNavigation } from '../../ui/navigation';
import { Panes } from '../../ui/panes';
import { CasusDetailView } from './casus-detail';
import { CasusList, sortRequest } from './casus-list';
import css from './casussen.module.css';
import { codingAction } from './coding-keys';
import { EvidencePane } from './evidence-pane';
import type { EvidenceTarget } from './evidence-target';
import { noFilter } from './filters';
import { useCasusActions } from './use-casus-actions';
import { useKeptFocus } from './use-kept-focus';

const WHOLE: EvidenceTarget = { soort: 'casus' };
/** The id of no casus: an empty list has nothing to choose. */
const NONE = 'geen';

function filterOf(to: Destination): CasusFilter {
  return { ...noFilter, ids: to.casussen ?? null, import: to.import ?? null };
}

/** A key that belongs to what has the focus, not to the screen. */
function isTyping(target: EventTarget): boolean {
  return target instanceof Element && target.closest('input, textarea, select, dialog') !== null;
}

/** Casussen: the table, the casus and where each thing comes from, side by side. */
export default function CasussenScreen() {
  const { current } = useNavigation();
  const [filter, setFilter] = useState(() => filterOf(current));
  const [sort, setSort] = useState<GridSort>({ column: 'code', direction: 'op' });
  const [selected, setSelected] = useState<string | null>(current.casus ?? null);
  const [target, setTarget] = useState<EvidenceTarget>(WHOLE);
  /** How often something was pointed at: on a small screen that brings the evidence into sight. */
  const [pointed, setPointed] = useState(0);
  const detail = useRef<HTMLDivElement>(null);
  useKeptFocus(detail);

  const query = useMemo(() => ({ filter, sorteer: sortRequest(sort) }), [filter, sort]);
  const rows = useWindows('casussen', useDeferredValue(query));

  // Sent here again by a figure, an import or a command. Not in an effect: those run again when
  // the screen is shown again, and what was typed here must still be there then.
  const [sent, setSent] = useState(current);
  if (sent !== current) {
    setSent(current);
    setFilter(filterOf(current));
    if (current.casus !== undefined) setSelected(current.casus);
  }

  // Something is always chosen, so that detail and evidence never stand empty beside a full table.
  const first = rows.rowAt(0)?.id ?? null;
  const chosen = selected ?? first;
  const choose = (id: string) => {
    setSelected(id);
    if (id !== chosen) setTarget(WHOLE);
  };
  // Whoever does something with the first row has chosen it: it stays when the list changes.
  const settle = () => setSelected(chosen);
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
    const action = codingAction(event.key);
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
            rows={rows}
            filter={filter}
            onFilter={setFilter}
            sort={sort}
            onSort={setSort}
            selected={chosen}
            onSelect={choose}
            onOpen={() => detail.current?.focus()}
          />
        }
        detail={
          // biome-ignore lint/a11y/noStaticElementInteractions: only notes that somebody is here.
          <div ref={detail} tabIndex={-1} className={css.detail} onFocus={settle}>
            {shown !== null ? (
              <CasusDetailView casus={shown} {...{ actions, target }} onTarget={point} />
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
        evidence={<EvidencePane casus={casus?.id ?? null} target={target} />}
      />
    </div>
  );
}
