import { type RefObject, useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import type { Queries } from '../../shared/dossier/protocol';
import type { ListedType } from '../../shared/dossier/queries/list-kind';
import { useWindows } from '../store';
import type { GridSort } from '../ui/grid-model';
import { type Destination, useNavigation } from '../ui/navigation';
import { type EvidenceTarget, WHOLE } from './evidence-target';
import type { RecordListProps } from './record-list';
import { useKeptFocus } from './use-kept-focus';
import { type ListChoice, useListChoice } from './use-list-choice';
import { type ListQuery, useMarks } from './use-marks';
import { type RecordActions, useRecordActions } from './use-record-actions';

type Params<Q extends ListQuery> = Queries[Q]['params'];
type Row<Q extends ListQuery> = Queries[Q]['result']['rows'][number];

/** What tells one list of records from another. */
export interface RecordScreenOf<Q extends ListQuery> {
  query: Q;
  type: ListedType;
  /** What is asked beside filter and order. */
  also?: Omit<Params<Q>, 'filter' | 'sorteer' | 'offset' | 'limit'>;
  /** Whether a destination asks something of this list; absent: its screen has no other. */
  isFor?(to: Destination): boolean;
  /** How the list is sorted at first. */
  sort: GridSort;
  sortRequest(sort: GridSort): Params<Q>['sorteer'];
  filterOf(to: Destination): Params<Q>['filter'];
  /** The record that a destination opens. */
  recordOf(to: Destination): string | undefined;
}

type OfEveryList =
  | 'rows'
  | 'sort'
  | 'onSort'
  | 'selected'
  | 'onSelect'
  | 'onOpen'
  | 'marks'
  | 'onRemove';

/** What the list of a screen of records is given. */
export interface ScreenList<Q extends ListQuery>
  extends Pick<RecordListProps<Row<Q>>, OfEveryList> {
  filter: Params<Q>['filter'];
  onFilter(filter: Params<Q>['filter']): void;
  onAdd(): void;
}

export interface RecordScreen<Q extends ListQuery> extends Pick<ListChoice, 'chosen' | 'settle'> {
  list: ScreenList<Q>;
  records: RecordActions;
  /** What the evidence is of. */
  target: EvidenceTarget;
  point(to: EvidenceTarget): void;
  /** How often something was pointed at: on a small screen that brings the evidence into sight. */
  pointed: number;
  /** Shows a record beside the list. */
  show(id: string): void;
  remove(ids: readonly string[]): Promise<void>;
  adding: boolean;
  setAdding(adding: boolean): void;
  detail: RefObject<HTMLDivElement | null>;
}

/** A list, the record beside it, and what is meant or pointed at: alike for every kind of record. */
export function useRecordScreen<Q extends ListQuery>(of: RecordScreenOf<Q>): RecordScreen<Q> {
  const { current } = useNavigation();
  const isFor = of.isFor?.(current) !== false;
  const [asked, setAsked] = useState(isFor ? current : { screen: current.screen });
  const [filter, setFilter] = useState(() => of.filterOf(asked));
  const [sort, setSort] = useState(of.sort);
  const [target, setTarget] = useState<EvidenceTarget>(WHOLE);
  const [adding, setAdding] = useState(false);
  const [pointed, setPointed] = useState(0);
  const detail = useRef<HTMLDivElement>(null);
  useKeptFocus(detail);

  const { sortRequest, also } = of;
  const query = useMemo(
    () => ({ ...also, filter, sorteer: sortRequest(sort) }) as Omit<Params<Q>, 'offset' | 'limit'>,
    [also, filter, sort, sortRequest],
  );
  const rows = useWindows(of.query, useDeferredValue(query));
  const { chosen, choose, settle, leave } = useListChoice(rows, of.recordOf(asked) ?? null, filter);
  const marks = useMarks(of.query, query, rows);
  const records = useRecordActions(of.type);

  // Sent here again by a figure, an import or a command. Not in an effect: those run again when
  // the screen is shown again, and what was typed here must still be there then.
  if (isFor && asked !== current) {
    setAsked(current);
    setFilter(of.filterOf(current));
    const record = of.recordOf(current);
    if (record !== undefined) choose(record);
  }

  const point = useCallback((to: EvidenceTarget) => {
    setTarget(to);
    setPointed((count) => count + 1);
  }, []);

  const show = (id: string) => {
    choose(id);
    if (id !== chosen) setTarget(WHOLE);
  };
  const remove = async (ids: readonly string[]) => {
    leave(ids);
    if (await records.remove(ids)) marks.clear();
    else if (chosen !== null) choose(chosen);
  };

  return {
    ...{ records, target, point, pointed, show, remove, adding, setAdding, detail, chosen, settle },
    list: {
      ...{ rows, filter, sort, marks },
      onFilter: setFilter,
      onSort: setSort,
      selected: chosen,
      onSelect: show,
      onOpen: () => detail.current?.focus(),
      onRemove: (ids) => void remove(ids),
      onAdd: () => setAdding(true),
    },
  };
}
