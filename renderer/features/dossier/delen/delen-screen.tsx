import { useEffect, useId, useRef } from 'react';
import { useDossier } from '../../../store';
import { EmptyState } from '../../../ui/empty-state';
import { useNavigation } from '../../../ui/navigation';
import css from './delen.module.css';
import { MergePanel } from './merge-panel';
import { ShareForm } from './share-form';

const NONE: readonly string[] = [];

/** Giving a colleague the dossier or a part of it, and taking back what was done with it. */
export default function DelenScreen() {
  const status = useDossier();
  const { current } = useNavigation();
  const ids = useId();
  const heads = {
    delen: useRef<HTMLHeadingElement>(null),
    samenvoegen: useRef<HTMLHeadingElement>(null),
  };
  const head = current.taak === undefined ? null : heads[current.taak];
  // Whoever came for one of the two is brought to it, each time.
  useEffect(() => {
    if (current.screen === 'delen') head?.current?.focus();
  }, [current, head]);
  if (status === null) return null;
  if (status.kind === 'voorbeeld') {
    return (
      <EmptyState title="Delen en samenvoegen">
        Het voorbeeld hoort bij het programma: een collega heeft het al. Maak er een eigen dossier
        van om te delen en samen te voegen.
      </EmptyState>
    );
  }
  const marked = current.delen ?? NONE;
  return (
    <div className={css.screen}>
      <h1>Delen en samenvoegen</h1>
      <div className={css.columns}>
        <section aria-labelledby={`${ids}-delen`} className={css.panel}>
          <h2 id={`${ids}-delen`} ref={heads.delen} tabIndex={-1}>
            Delen
          </h2>
          <p className={css.lead}>
            U maakt één verzegeld bestand met een eigen wachtwoordzin. Een collega opent het met{' '}
            <em>Back-up openen</em>: het komt daar als een eigen dossier naast wat er al staat. Er
            hoort geen herstelsleutel bij; die maakt wie het opent zelf, bij <em>Sleutels</em>.
          </p>
          {/* Other records to share: another form. */}
          <ShareForm key={marked.join(' ')} status={status} marked={marked} />
        </section>
        <section aria-labelledby={`${ids}-samen`} className={css.panel}>
          <h2 id={`${ids}-samen`} ref={heads.samenvoegen} tabIndex={-1}>
            Samenvoegen
          </h2>
          <MergePanel />
        </section>
      </div>
    </div>
  );
}
