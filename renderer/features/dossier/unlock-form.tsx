import { useState } from 'react';
import type { Failure, Result } from '../../../shared/desktop/errors';
import type { DossierStatus } from '../../../shared/dossier/protocol';
import { useSession } from '../../store';
import { Button } from '../../ui/button';
import { ErrorNote } from '../../ui/error-note';
import { Actions, Form } from '../../ui/form';
import { formatCount } from '../../ui/format';
import { isAboutSecret, SecretField, SecretSwitch, useSecret } from './secret-field';
import { useCountdown } from './use-countdown';

interface UnlockFormProps {
  id: string;
  onOpened(status: DossierStatus): void;
}

/** Asks for the passphrase of one dossier, or for its recovery key. */
export function UnlockForm({ id, onOpened }: UnlockFormProps) {
  const session = useSession();
  const secret = useSecret();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const wait = useCountdown();

  const unlock = async () => {
    if (!secret.complete() || busy || wait.left > 0) return;
    setBusy(true);
    setFailure(null);
    const result: Result<DossierStatus> = await session.unlock({ id, geheim: secret.geheim });
    setBusy(false);
    if (result.ok) {
      onOpened(result.value);
      return;
    }
    setFailure(result);
    const seconds = Number(result.params.wacht ?? 0);
    if (seconds > 0) wait.start(seconds);
  };
  return (
    <Form label="Ontgrendelen" onSubmit={() => void unlock()}>
      <SecretField secret={secret} failure={failure} label="Wachtwoordzin" />
      {failure !== null && !isAboutSecret(failure) ? <ErrorNote failure={failure} /> : null}
      <Actions>
        <Button kind="primary" submit busy={busy} disabled={wait.left > 0}>
          {wait.left > 0
            ? `Wacht nog ${formatCount(wait.left, 'seconde', 'seconden')}`
            : 'Ontgrendelen'}
        </Button>
        <SecretSwitch secret={secret} onSwap={() => setFailure(null)} />
      </Actions>
      <p role="status">
        {busy
          ? 'De sleutel wordt berekend. Dat kost met opzet ongeveer een seconde: zo is raden traag.'
          : ''}
      </p>
    </Form>
  );
}
