import { useState } from 'react';
import type { Failure } from '../../../../shared/desktop/errors';
import { useSession } from '../../../store';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { ErrorNote } from '../../../ui/error-note';
import { Actions, Form } from '../../../ui/form';
import { formatCount } from '../../../ui/format';
import { isAboutSecret, SecretField, SecretSwitch, useSecret } from '../secret-field';
import { useCountdown } from '../use-countdown';
import css from './remember.module.css';

interface RememberDialogProps {
  onDone(): void;
  onClose(): void;
}

/** What remembering does and does not do, before the passphrase is asked for it. */
export function RememberDialog({ onDone, onClose }: RememberDialogProps) {
  const session = useSession();
  const secret = useSecret();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const wait = useCountdown();

  async function remember(): Promise<void> {
    if (!secret.complete() || busy || wait.left > 0) return;
    setBusy(true);
    setFailure(null);
    const result = await session.rememberHere(secret.geheim);
    setBusy(false);
    if (result.ok) {
      onDone();
      return;
    }
    setFailure(result);
    const seconds = Number(result.params.wacht ?? 0);
    if (seconds > 0) wait.start(seconds);
  }

  return (
    <Dialog open title="Onthouden op deze computer" onClose={onClose}>
      <ul className={css.effects}>
        <li>
          Wie uw account op deze computer kan gebruiken, opent dit dossier zonder wachtwoordzin. Ook
          nadat het is vergrendeld: vergrendel daarom de computer zelf als u wegloopt.
        </li>
        <li>
          Op een andere computer, met een ander account en uit een back-up blijft de wachtwoordzin
          nodig. Vergeet hem dus niet: de sleutelbos kan hem niet vervangen.
        </li>
        <li>
          Het vervalt als het dossier een nieuwe sleutel krijgt. Verandert u alleen de
          wachtwoordzin, dan blijft het onthouden.
        </li>
      </ul>
      <Form label="Onthouden op deze computer" onSubmit={() => void remember()}>
        <SecretField
          secret={secret}
          failure={failure}
          label="Wachtwoordzin"
          hint="Nog één keer, om te laten zien dat u dit mag."
        />
        {failure !== null && !isAboutSecret(failure) ? <ErrorNote failure={failure} /> : null}
        <Actions>
          <Button kind="primary" submit busy={busy} disabled={wait.left > 0}>
            {wait.left > 0
              ? `Wacht nog ${formatCount(wait.left, 'seconde', 'seconden')}`
              : 'Onthouden'}
          </Button>
          <SecretSwitch secret={secret} onSwap={() => setFailure(null)} />
          <Button onClick={onClose}>Annuleren</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
