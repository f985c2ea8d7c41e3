import { Dialog } from '../ui/dialog';
import { Kbd } from '../ui/kbd';
import { shortcutHelp } from './shortcuts';
import css from './shortcuts-dialog.module.css';

/** The keys that work everywhere, and those of coding. */
export function ShortcutsDialog({ onClose }: { onClose(): void }) {
  return (
    <Dialog open title="Sneltoetsen" onClose={onClose}>
      <dl className={css.keys}>
        {shortcutHelp.map(({ keys, does }) => [
          <dt key={`${keys}-k`}>
            <Kbd>{keys}</Kbd>
          </dt>,
          <dd key={keys}>{does}</dd>,
        ])}
      </dl>
    </Dialog>
  );
}
