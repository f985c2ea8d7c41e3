import { useState } from 'react';
import { recordWords } from '../../shared/domain/record';
import type { ListedType } from '../../shared/dossier/queries/list-kind';
import { useDossier } from '../store';
import { Button } from '../ui/button';
import { formatCount } from '../ui/format';
import { Kbd } from '../ui/kbd';
import { useNavigation } from '../ui/navigation';
import { BulkDialog } from './bulk-dialog';
import css from './record-list.module.css';
import type { Marks } from './use-marks';

interface MarkBarProps {
  type: ListedType;
  marks: Marks;
  onRemove(): void;
  /** Nothing is marked any more: this bar goes away. */
  onLeave(): void;
}

/** How many rows are marked, and what can be done with all of them at once. */
export function MarkBar({ type, marks, onRemove, onLeave }: MarkBarProps) {
  const { go } = useNavigation();
  const own = useDossier()?.kind === 'eigen';
  const [editing, setEditing] = useState(false);
  return (
    <div className={css.bar}>
      <span className={css.count} role="status">
        {formatCount(marks.ids.size, ...recordWords[type])} geselecteerd
      </span>
      <div className={css.actions}>
        <Button kind="quiet" icon="pen" onClick={() => setEditing(true)}>
          Veld wijzigen
        </Button>
        {own ? (
          <Button kind="quiet" onClick={() => go({ screen: 'delen', delen: [...marks.ids] })}>
            Delen…
          </Button>
        ) : null}
        <Button kind="quiet" aria-keyshortcuts="Delete" onClick={onRemove}>
          Verwijderen
        </Button>
        <Button
          kind="quiet"
          aria-keyshortcuts="Escape"
          onClick={() => {
            marks.clear();
            onLeave();
          }}
        >
          Selectie wissen <Kbd>Esc</Kbd>
        </Button>
      </div>
      {editing ? (
        <BulkDialog type={type} records={[...marks.ids]} onClose={() => setEditing(false)} />
      ) : null}
    </div>
  );
}
