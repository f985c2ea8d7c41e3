import type { KeyboardEvent, ReactNode } from 'react';
import type { Failure } from '../../shared/desktop/errors';
import { errorSentence } from '../store';
import { EmptyState } from '../ui/empty-state';
import { Panes } from '../ui/panes';
import { AddDialog, type AddDialogProps } from './add-dialog';
import { isTyping } from './keys';
import css from './record-panes.module.css';
import type { ListQuery } from './use-marks';
import type { RecordScreen } from './use-record-screen';

interface RecordPanesProps {
  screen: Pick<
    RecordScreen<ListQuery>,
    'adding' | 'setAdding' | 'detail' | 'pointed' | 'settle' | 'show'
  >;
  /** Names of the panes, for a reader who listens. */
  labels: { list: string; detail: string };
  /** Width of the list at first, in pixels. */
  listWidth: number;
  list: ReactNode;
  evidence: ReactNode;
  /** The chosen record; null when there is none to show. */
  children: ReactNode;
  /** The answer to the question for the chosen record. */
  asked: { failure: Failure | null; loading: boolean };
  /** What stands in its place when none is chosen. */
  none: { title: string; choose: string };
  add: Omit<AddDialogProps, 'onClose' | 'onAdded'>;
  /** The key that adds; with Shift where N alone is a code. */
  addKey: 'N' | 'Shift+N';
  /** The other keys of the screen; not asked of what is typed or goes with Ctrl, Alt or Meta. */
  onKey?(event: KeyboardEvent): void;
}

/** A list of records, the one that is chosen and where it comes from; and adding one by hand. */
export function RecordPanes(props: RecordPanesProps) {
  const { screen, asked, none, addKey } = props;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (event.key.toUpperCase() === 'N' && (event.shiftKey || addKey === 'N')) {
      event.preventDefault();
      screen.setAdding(true);
    } else props.onKey?.(event);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: shortcuts; every one has its button.
    <div className={css.screen} onKeyDown={onKeyDown}>
      <Panes
        labels={props.labels}
        listWidth={props.listWidth}
        list={props.list}
        detail={
          // biome-ignore lint/a11y/noStaticElementInteractions: only notes that somebody is here.
          <div ref={screen.detail} tabIndex={-1} className={css.detail} onFocus={screen.settle}>
            {props.children !== null ? (
              props.children
            ) : asked.loading ? null : (
              <EmptyState title={asked.failure === null ? none.title : 'Niet te tonen'}>
                {asked.failure === null ? none.choose : errorSentence(asked.failure)}
              </EmptyState>
            )}
          </div>
        }
        pointed={screen.pointed}
        evidence={props.evidence}
      />
      {screen.adding ? (
        <AddDialog
          {...props.add}
          onClose={() => screen.setAdding(false)}
          onAdded={(id) => {
            screen.setAdding(false);
            screen.show(id);
          }}
        />
      ) : null}
    </div>
  );
}
