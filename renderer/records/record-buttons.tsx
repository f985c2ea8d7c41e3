import { Button } from '../ui/button';
import css from './record-buttons.module.css';
import type { RecordActions } from './use-record-actions';

interface RecordButtonsProps {
  record: string;
  actions: Pick<RecordActions, 'duplicate'>;
  /** The copy is there: its id. */
  onDuplicated(record: string): void;
  onRemove(): void;
}

/** What can be done with one record as a whole. */
export function RecordButtons({ record, actions, onDuplicated, onRemove }: RecordButtonsProps) {
  const duplicate = async () => {
    const copy = await actions.duplicate(record);
    if (copy !== null) onDuplicated(copy);
  };
  return (
    <div className={css.buttons}>
      <Button kind="quiet" onClick={() => void duplicate()}>
        Dupliceren
      </Button>
      <Button kind="quiet" aria-keyshortcuts="Delete" onClick={onRemove}>
        Verwijderen
      </Button>
    </div>
  );
}
