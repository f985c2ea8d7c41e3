import type { DossierStatus } from '../../../shared/dossier/protocol';
import { useSession } from '../../store';
import { Button } from '../../ui/button';
import { Actions } from '../../ui/form';
import { Icon } from '../../ui/icons';
import { damageText } from './damage-text';
import css from './page.module.css';

interface DamageScreenProps {
  status: DossierStatus;
  /** Go on with what can be read. */
  onContinue(): void;
}

/** Shown instead of the dossier when it is damaged: what, up to where it is sound, what to do. */
export function DamageScreen({ status, onContinue }: DamageScreenProps) {
  const session = useSession();
  if (status.schade === null) return null;
  const text = damageText(status.schade);
  return (
    <main className={css.page}>
      <p className={css.step}>{status.naam}</p>
      <h1>
        <Icon name="let_op" /> {text.title}
      </h1>
      <div className={css.body}>
        <p>{text.what}</p>
        <p>{text.open}</p>
        <p>{text.next}</p>
        <Actions>
          <Button kind="primary" onClick={() => session.lock()}>
            Naar het begin, om een back-up te openen
          </Button>
          {status.schade.gelezenTot > 0 ? (
            <Button onClick={onContinue}>Bekijken wat te lezen is</Button>
          ) : null}
        </Actions>
      </div>
    </main>
  );
}
