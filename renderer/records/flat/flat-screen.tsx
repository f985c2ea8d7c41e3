import type { KeyboardEvent, ReactNode } from 'react';
import { type FlatType, flatTypes } from '../../../shared/domain/record';
import type { FlatRow } from '../../../shared/dossier/protocol';
import { errorSentence, useQuery } from '../../store';
import { EmptyState } from '../../ui/empty-state';
import { Panes } from '../../ui/panes';
import { AddDialog } from '../add-dialog';
import { EvidencePane } from '../evidence-pane';
import { noFilter } from '../field-filter';
import { isTyping } from '../keys';
import { type RecordScreenOf, useRecordScreen } from '../use-record-screen';
import css from './flat.module.css';
import { FlatDetail } from './flat-detail';
import { FlatList, sortRequest } from './flat-list';
import { flatKinds } from './kinds';

/** The id of no record: an empty list has nothing to choose. */
const NONE = 'geen';

const screens = new Map<FlatType, RecordScreenOf<'records'>>(
  flatTypes.map((soort) => [
    soort,
    {
      query: 'records',
      type: soort,
      also: { soort },
      // Only the way to this list is no question about it: it is found as it was left.
      // Only the way to this list asks nothing of it: it is found as it was left.
      isFor: ({ screen: _, soort: of, ...asked }) => of === soort && Object.keys(asked).length > 0,
      sort: flatKinds[soort].sort,
      sortRequest,
      filterOf: (to) => ({
        ...noFilter,
        waarden: to.waarden ?? {},
        ids: to.records ?? null,
        import: to.import ?? null,
      }),
      recordOf: ({ record }) => record,
    },
  ]),
);

function screenOf(soort: FlatType): RecordScreenOf<'records'> {
  const found = screens.get(soort);
  if (found === undefined) throw new RangeError(`unknown kind ${soort}`);
  return found;
}

interface FlatScreenProps {
  soort: FlatType;
  /** What this kind has to say of a record before its fields; `open` shows another record of it. */
  about?(row: FlatRow, open: (record: string) => void): ReactNode;
}

/** The list of one kind, the record and where each thing comes from, side by side. */
export function FlatScreen({ soort, about }: FlatScreenProps) {
  const kind = flatKinds[soort];
  const screen = useRecordScreen(screenOf(soort));
  const { rows, filter, sort, marks, records, target, pointed, chosen, detail } = screen;
  const { setFilter, setSort, show, remove, point, settle, setAdding, adding } = screen;

  // The previous record stays while the next is fetched, so that nothing flickers.
  const { data, failure, loading } = useQuery('record', { soort, id: chosen ?? NONE });
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
        labels={{
          list: `Lijst van ${kind.label.toLocaleLowerCase('nl')}`,
          detail: kind.words.chosen,
        }}
        listWidth={kind.width}
        list={
          <FlatList
            {...{ kind, rows, filter, sort, marks }}
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
              <FlatDetail
                {...{ kind, records, target }}
                record={shown}
                onTarget={point}
                onOpen={show}
                onRemove={() => void remove([shown.id])}
              >
                {about?.(shown, show)}
              </FlatDetail>
            ) : loading ? null : (
              <EmptyState title={failure === null ? kind.words.noneChosen : 'Niet te tonen'}>
                {failure === null ? kind.words.choose : errorSentence(failure)}
              </EmptyState>
            )}
          </div>
        }
        pointed={pointed}
        evidence={
          <EvidencePane type={soort} record={shown?.id ?? null} target={target}>
            Kies een regel of een veld. Hier staat dan de cel in het bestand waar het uit komt, wie
            het wijzigde en wat er eerst stond.
          </EvidencePane>
        }
      />
      {adding ? (
        <AddDialog
          type={soort}
          groups={kind.groups}
          first={kind.first}
          named={kind.named}
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
