import { Button } from '../../ui/button';
import { ErrorNote } from '../../ui/error-note';
import { Actions, Form } from '../../ui/form';
import { formatCount } from '../../ui/format';
import { type NewPassphrase, PassphraseFields } from './new-passphrase';
import css from './page.module.css';
import { isAboutSecret, SecretField, type SecretInput, SecretSwitch } from './secret-field';
import type { Attempt } from './use-attempt';

interface SecretFormProps {
  /** Names the form. */
  label: string;
  secret: SecretInput;
  attempt: Attempt;
  /** Of the button that goes on. */
  action: string;
  onSubmit(): void;
  onClose(): void;
  /** The one that is to come, where there is one. */
  passphrase?: NewPassphrase;
  /** There is a recovery key that can be typed instead. */
  recovery: boolean;
}

/** Asks the secret of now once more, and a new passphrase where there is to be one. */
export function SecretForm(props: SecretFormProps) {
  const { label, secret, attempt, action, onSubmit, onClose, passphrase, recovery } = props;
  const { busy, failure, wait } = attempt;
  const submit = () => {
    if (!busy && wait === 0) onSubmit();
  };
  return (
    <Form label={label} onSubmit={submit}>
      <SecretField
        secret={secret}
        failure={failure}
        label="Wachtwoordzin van nu"
        hint="Nog één keer, om te laten zien dat u dit mag."
        recovery={recovery}
        {...(passphrase === undefined ? {} : { shown: passphrase.shown })}
      />
      {recovery ? (
        <div className={css.swap}>
          <SecretSwitch secret={secret} onSwap={attempt.clear} />
        </div>
      ) : null}
      {passphrase === undefined ? null : (
        <PassphraseFields passphrase={passphrase} label="Nieuwe wachtwoordzin" />
      )}
      {failure !== null && !isAboutSecret(failure) ? <ErrorNote failure={failure} /> : null}
      <Actions>
        <Button kind="primary" submit busy={busy} disabled={wait > 0}>
          {wait > 0 ? `Wacht nog ${formatCount(wait, 'seconde', 'seconden')}` : action}
        </Button>
        <Button onClick={onClose}>Annuleren</Button>
      </Actions>
      <p role="status" className={css.soft}>
        {busy ? 'De sleutel wordt berekend. Dat kost met opzet een paar seconden.' : ''}
      </p>
    </Form>
  );
}
