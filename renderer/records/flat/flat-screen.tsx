import type { ReactNode } from 'react';
import { type FlatType, flatTypes } from '../../../shared/domain/record';
import type { FlatRow } from '../../../shared/dossier/protocol';
import { useQuery } from '../../store';
import { EvidencePane } from '../evidence-pane';
import { noFilter } from '../field-filter';
import { RecordPanes } from '../record-panes';
import { type RecordScreenOf, useRecordScreen } from '../use-record-screen';
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
  const { records, target, point, chosen, show, remove } = screen;

  // The previous record stays while the next is fetched, so that nothing flickers.
  const { data, failure, loading } = useQuery('record', { soort, id: chosen ?? NONE });
  const shown = loading || data?.id === chosen ? data : null;

  return (
    <RecordPanes
      screen={screen}
      labels={{
        list: `Lijst van ${kind.label.toLocaleLowerCase('nl')}`,
        detail: kind.words.chosen,
      }}
      listWidth={kind.width}
      list={<FlatList kind={kind} {...screen.list} />}
      asked={{ failure, loading }}
      none={{ title: kind.words.noneChosen, choose: kind.words.choose }}
      evidence={
        <EvidencePane type={soort} record={shown?.id ?? null} target={target}>
          Kies een regel of een veld. Hier staat dan de cel in het bestand waar het uit komt, wie
          het wijzigde en wat er eerst stond.
        </EvidencePane>
      }
      add={{ type: soort, groups: kind.groups, first: kind.first, named: kind.named }}
      addKey="N"
    >
      {shown === null ? null : (
        <FlatDetail
          {...{ kind, records, target }}
          record={shown}
          onTarget={point}
          onOpen={show}
          onRemove={() => void remove([shown.id])}
        >
          {about?.(shown, show)}
        </FlatDetail>
      )}
    </RecordPanes>
  );
}
