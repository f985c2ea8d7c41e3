import type { DossierStatus } from '../../shared/dossier/protocol';
import { Button } from '../ui/button';
import { Icon } from '../ui/icons';
import { Kbd } from '../ui/kbd';
import { Menu, type MenuItem } from '../ui/popover';
import css from './bar.module.css';
import type { UndoActions } from './use-undo';

interface BarProps {
  status: DossierStatus;
  undo: UndoActions;
  /** Commands that need no button of their own. */
  more: readonly MenuItem[];
  onSearch(): void;
  onLock(): void;
}

/** The top of the frame: which dossier, search and commands, undo and redo by name, lock. */
export function Bar({ status, undo, more, onSearch, onLock }: BarProps) {
  return (
    <header className={css.bar}>
      <span className={css.name} title={status.naam}>
        {status.naam}
      </span>
      {status.kind === 'voorbeeld' ? <span className={css.example}>VOORBEELD</span> : null}
      <button
        type="button"
        className={css.search}
        aria-label="Zoek, of geef een opdracht"
        aria-keyshortcuts="Control+K"
        onClick={onSearch}
      >
        <Icon name="zoek" />
        <span className={css.searchText}>Zoek, of geef een opdracht</span>
        <Kbd>Ctrl+K</Kbd>
      </button>
      <Step label="Ongedaan maken" sentence={undo.ongedaan} keys="Ctrl+Z" onRun={undo.undo} />
      <Step label="Opnieuw" sentence={undo.opnieuw} keys="Ctrl+Shift+Z" onRun={undo.redo} />
      <span className={css.space} />
      <Menu label="Meer" kind="quiet" alignEnd items={more} />
      <Button icon="slot" title="Vergrendelen (Ctrl+L)" onClick={onLock}>
        Vergrendel
      </Button>
    </header>
  );
}

interface StepProps {
  label: 'Ongedaan maken' | 'Opnieuw';
  sentence: string | null;
  keys: string;
  onRun(): void;
}

/** Only there when there is something to undo: a button that can do nothing is not shown. */
function Step({ label, sentence, keys, onRun }: StepProps) {
  if (sentence === null) return null;
  const text = `${label}: ${sentence}`;
  return (
    <button
      type="button"
      className={css.undo}
      title={`${text} (${keys})`}
      aria-label={text}
      onClick={onRun}
    >
      <Icon name={label === 'Ongedaan maken' ? 'ongedaan' : 'opnieuw'} />
      <span className={css.undoText}>{text}</span>
    </button>
  );
}
