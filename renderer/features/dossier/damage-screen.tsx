import type { DossierStatus } from '../../../shared/dossier/protocol';
import { useQuery } from '../../store';
import { Icon } from '../../ui/icons';
import { DamageMoments } from './backups/damage-moments';
import { damageText } from './damage-text';
import css from './page.module.css';

interface DamageScreenProps {
  status: DossierStatus;
  /** Go on with what can be read. */
  onContinue(): void;
}

/** Shown instead of the dossier when it is damaged: what, up to where it is sound, what to do. */
export function DamageScreen({ status, onContinue }: DamageScreenProps) {
  const { data, failure } = useQuery('backups', null);
  const known = data === null || data.mappen.length === 0 ? null : data.mappen;
  // Whatever keeps the back-ups from being listed, the other ways out must stand.
  const folders = failure === null ? known : [];
  const { schade } = status;
  if (schade === null) return null;
  const text = damageText(schade);
  return (
    <main className={css.page}>
      <p className={css.step}>{status.naam}</p>
      <h1>
        <Icon name="let_op" /> {text.title}
      </h1>
      <div className={css.body}>
        <p>{text.what}</p>
        <p>{text.open}</p>
        <DamageMoments
          status={status}
          damage={schade}
          folders={folders}
          onContinue={schade.gelezenTot > 0 ? onContinue : null}
        />
      </div>
    </main>
  );
}
