import type { Failure } from '../../../shared/desktop/errors';
import { Button } from '../../ui/button';
import { ErrorNote } from '../../ui/error-note';
import { Actions, Form } from '../../ui/form';
import { PassphraseFields, useNewPassphrase } from './new-passphrase';
import css from './page.module.css';

interface PassphraseStepProps {
  busy: boolean;
  failure: Failure | null;
  onBack(): void;
  onNext(passphrase: string): void;
}

/** The passphrase of a new dossier, twice, with how hard it is to guess. */
export function PassphraseStep({ busy, failure, onBack, onNext }: PassphraseStepProps) {
  const passphrase = useNewPassphrase();
  const next = () => {
    if (passphrase.complete() && !busy) onNext(passphrase.first);
  };
  return (
    <div className={css.body}>
      <p>
        Met de wachtwoordzin wordt alles op deze computer verzegeld. Neem een paar willekeurige
        woorden achter elkaar: dat onthoudt u, en het is moeilijk te raden. Niemand kan hem voor u
        opzoeken.
      </p>
      <Form label="Wachtwoordzin kiezen" onSubmit={next}>
        <PassphraseFields passphrase={passphrase} label="Wachtwoordzin" autoFocus />
        {failure ? <ErrorNote failure={failure} /> : null}
        <Actions>
          <Button kind="primary" submit busy={busy}>
            Verder naar de herstelsleutel
          </Button>
          <Button onClick={onBack}>Terug</Button>
        </Actions>
        <p role="status" className={css.soft}>
          {busy ? 'De sleutels worden gemaakt; dat duurt ongeveer een seconde.' : ''}
        </p>
      </Form>
    </div>
  );
}
