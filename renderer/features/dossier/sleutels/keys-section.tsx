import { type ReactNode, useState } from 'react';
import { Button } from '../../../ui/button';
import screen from '../dossier-screen.module.css';
import { useRecoveryKey } from '../use-recovery-key';
import css from './keys.module.css';
import { KeysDialog, type KeysTask } from './keys-dialog';

interface KeysSectionProps {
  /** Of the dossier. */
  id: string;
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

const firstTasks = tasks.map((one) =>
  one.task === 'herstelsleutel'
    ? {
        ...one,
        label: 'Herstelsleutel maken…',
        when: 'Een code op papier, voor als u de wachtwoordzin kwijt bent.',
      }
    : one,
);

/** What opens this dossier, and three ways to replace it. */
export function KeysSection({ id, roepnaam, children }: KeysSectionProps) {
  const [task, setTask] = useState<KeysTask | null>(null);
  const recovery = useRecoveryKey(id, task);
  return (
    <section className={screen.part} aria-labelledby="sleutels">
      <h2 id="sleutels">Sleutels</h2>
      {recovery ? (
        <p>De wachtwoordzin en de herstelsleutel openen dit dossier. Hier vervangt u ze.</p>
      ) : (
        <p>
          <strong>Dit dossier heeft nog geen herstelsleutel.</strong> Maak er een: zonder de
          wachtwoordzin is het anders weg.
        </p>
      )}
      <dl className={css.tasks}>
        {(recovery ? tasks : firstTasks).map((one) => (
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
        <KeysDialog task={task} id={id} roepnaam={roepnaam} onClose={() => setTask(null)} />
      )}
    </section>
  );
}
