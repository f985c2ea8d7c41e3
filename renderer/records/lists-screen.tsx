import { Activity, type ReactNode, useState } from 'react';
import type { FlatType } from '../../shared/domain/record';
import { formatNumber } from '../ui/format';
import { useNavigation } from '../ui/navigation';
import { ViewChoice } from '../ui/view-choice';
import { VisuallyHidden } from '../ui/visually-hidden';
import css from './lists-screen.module.css';

/** The list that a screen opens with, which is of no kind of its own in a destination. */
const FIRST = 'eerste';

interface ListOf {
  /** As a destination asks for it; null = the first one. */
  soort: FlatType | null;
  label: string;
  /** Absent: it is no list of records. */
  count?: number | undefined;
  render(): ReactNode;
}

interface ListsScreenProps {
  /** The name of the screen. */
  title: string;
  lists: readonly ListOf[];
}

/** A screen with several lists, of which one is shown; the others stay as they were left. */
export function ListsScreen({ title, lists }: ListsScreenProps) {
  const { current } = useNavigation();
  const [asked, setAsked] = useState(current);
  const [shown, setShown] = useState<FlatType | typeof FIRST>(current.soort ?? FIRST);
  const [visited, setVisited] = useState<ReadonlySet<string>>(new Set([shown]));
  const show = (soort: FlatType | typeof FIRST) => {
    setShown(soort);
    setVisited(new Set(visited).add(soort));
  };
  // Sent here again: see useRecordScreen.
  if (asked !== current) {
    setAsked(current);
    show(current.soort ?? FIRST);
  }
  const views = lists.map(({ soort, label, count }) => ({
    value: soort ?? FIRST,
    label,
    ...(count === undefined ? {} : { count: formatNumber(count) }),
  }));
  return (
    <div className={css.screen}>
      {/* The rail and the table say where one is; the heading is for a reader who listens. */}
      <VisuallyHidden>
        <h1>{title}</h1>
      </VisuallyHidden>
      <ViewChoice label={`Lijsten van ${title}`} views={views} current={shown} onChoose={show} />
      {lists.map(({ soort, render }) => {
        const key = soort ?? FIRST;
        return visited.has(key) ? (
          <Activity key={key} mode={key === shown ? 'visible' : 'hidden'}>
            <div className={css.list}>{render()}</div>
          </Activity>
        ) : null;
      })}
    </div>
  );
}
