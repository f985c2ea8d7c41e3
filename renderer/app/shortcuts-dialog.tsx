import { Checkbox } from '../ui/choice';
import { Dialog } from '../ui/dialog';
import { Kbd } from '../ui/kbd';
import { screens } from './screens';
import { keyGroups } from './shortcuts';
import css from './shortcuts-dialog.module.css';
import { setSingleKeys, useSingleKeys } from './single-keys';

const groups = keyGroups.filter(
  ({ screen }) => screen === undefined || screens.some(({ id }) => id === screen),
);

/** Every key, by place, and the switch for those of one character. */
export function ShortcutsDialog({ onClose }: { onClose(): void }) {
  const single = useSingleKeys();
  return (
    <Dialog open wide title="Sneltoetsen" onClose={onClose}>
      <div className={css.groups}>
        {groups.map(({ title, keys }) => (
          <section key={title} className={css.group}>
            <h3>{title}</h3>
            <dl className={css.keys}>
              {keys.map((line) => [
                <dt key={`${line.does}-k`}>
                  {line.keys.map((key) => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                </dt>,
                <dd key={line.does}>{line.does}</dd>,
              ])}
            </dl>
          </section>
        ))}
      </div>
      <Checkbox
        label="Toetsen van één teken gebruiken"
        hint="Zoals 3, G of ?. Zet ze uit als u ze soms per ongeluk raakt, of met spraak werkt. Geldt tot u vergrendelt."
        checked={single}
        onChange={setSingleKeys}
      />
    </Dialog>
  );
}
