import { type ReactNode, useState } from 'react';
import { Button } from '../../../ui/button';
import screen from '../dossier-screen.module.css';
import css from './keys.module.css';
import { KeysDialog, type KeysTask } from './keys-dialog';

interface KeysSectionProps {
  roepnaam: string;
  /** What else is about keys on this computer. */
  children?: ReactNode;
}

const tasks = [
  {
    task: 'wachtwoordzin',
    label: 'Andere wachtwoordzin…',
    when: 'Als u een betere hebt bedacht. Er wordt niets opnieuw verzegeld.',
  },
  {
    task: 'herstelsleutel',
    label: 'Nieuwe herstelsleutel…',
    when: 'Als het papier zoek is. De oude geldt dan niet meer.',
  },
  {
    task: 'nieuwe-sleutel',
    label: 'Nieuwe sleutel…',
    when: 'Als iemand niet meer bij dit dossier mag: alles wordt opnieuw verzegeld.',
  },
] as const satisfies readonly { task: KeysTask; label: string; when: string }[];

/** What opens this dossier, and three ways to replace it. */
export function KeysSection({ roepnaam, children }: KeysSectionProps) {
  const [task, setTask] = useState<KeysTask | null>(null);
  return (
    <section className={screen.part} aria-labelledby="sleutels">
      <h2 id="sleutels">Sleutels</h2>
      <p>De wachtwoordzin en de herstelsleutel openen dit dossier. Hier vervangt u ze.</p>
      <dl className={css.tasks}>
        {tasks.map((one) => (
          <div key={one.task}>
            <dt>
              <Button onClick={() => setTask(one.task)}>{one.label}</Button>
            </dt>
            <dd>{one.when}</dd>
          </div>
        ))}
      </dl>
      {children}
      {task === null ? null : (
        <KeysDialog task={task} roepnaam={roepnaam} onClose={() => setTask(null)} />
      )}
    </section>
  );
}
