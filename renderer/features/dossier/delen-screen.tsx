import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useDossier } from '../../store';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { type Destination, useNavigation } from '../../ui/navigation';
import css from './delen/delen.module.css';
import { MergePanel } from './delen/merge-panel';
import { ShareForm } from './delen/share-form';

type Task = NonNullable<Destination['taak']>;

const NONE: readonly string[] = [];
const tasks: readonly (readonly [Task, string])[] = [
  ['delen', 'Delen'],
  ['samenvoegen', 'Samenvoegen'],
];

/** Giving a colleague the dossier or a part of it, and taking back what was done with it. */
export default function DelenScreen() {
  const status = useDossier();
  const { current, go } = useNavigation();
  const [shared, setShared] = useState(0);
  if (status === null) return null;
  if (status.kind === 'voorbeeld') {
    return (
      <div className={css.screen}>
        <h1>Delen en samenvoegen</h1>
        <EmptyState title="In een eigen dossier">
          Het voorbeeld hoort bij het programma: een collega heeft het al. Maak er een eigen dossier
          van om te delen en samen te voegen.
        </EmptyState>
      </div>
    );
  }
  const marked = current.delen ?? NONE;
  const task = current.taak ?? 'delen';
  return (
    <div className={css.screen}>
      <h1>Delen en samenvoegen</h1>
      <fieldset className={css.tasks} aria-label="Wat u wilt doen">
        {tasks.map(([id, label]) => (
          <Button
            key={id}
            aria-pressed={id === task}
            onClick={() => go({ screen: 'delen', delen: marked, taak: id })}
          >
            {label}
          </Button>
        ))}
      </fieldset>
      <Panel title="Delen" shown={task === 'delen'} came={current}>
        <p className={css.lead}>
          U maakt één verzegeld bestand met een eigen wachtwoordzin. Een collega opent het met{' '}
          <em>Back-up openen</em>: het komt daar als een eigen dossier naast wat er al staat. Er
          hoort geen herstelsleutel bij; die maakt wie het opent zelf, bij <em>Sleutels</em>.
        </p>
        {/* Other records to share, or the next file: another form. */}
        <ShareForm
          key={`${shared} ${marked.join(' ')}`}
          status={status}
          marked={marked}
          onShared={() => setShared(shared + 1)}
        />
      </Panel>
      <Panel title="Samenvoegen" shown={task === 'samenvoegen'} came={current}>
        <MergePanel />
      </Panel>
    </div>
  );
}

interface PanelProps {
  title: string;
  /** The other one keeps what was filled in. */
  shown: boolean;
  /** Where one was sent; each time anew. */
  came: Destination;
  children: ReactNode;
}

function Panel({ title, shown, came, children }: PanelProps) {
  const id = useId();
  const head = useRef<HTMLHeadingElement>(null);
  // Whoever came for this one is brought to it.
  useEffect(() => {
    if (shown && came.taak !== undefined) head.current?.focus();
  }, [shown, came]);
  return (
    <section className={css.panel} aria-labelledby={id} hidden={!shown}>
      <h2 id={id} ref={head} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}
