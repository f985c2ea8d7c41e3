import { useState } from 'react';
import type { Failure, Result } from '../../../shared/desktop/errors';
import type { DossierStatus } from '../../../shared/dossier/protocol';
import { useSession } from '../../store';
import { Button } from '../../ui/button';
import { ErrorNote } from '../../ui/error-note';
import { Actions, Form } from '../../ui/form';
import { formatCount } from '../../ui/format';
import { FromBackups } from './from-backups';
import { OpenHere } from './onthouden/open-here';
import { isAboutSecret, SecretField, SecretSwitch, useSecret } from './secret-field';
import { useCountdown } from './use-countdown';

interface UnlockFormProps {
  id: string;
  /** This computer guards a key to it: the passphrase is one of two ways in. */
  remembered: boolean;
  /** There is a recovery key that opens it too. */
  recovery: boolean;
  onOpened(status: DossierStatus): void;
}

/** Asks for the passphrase of one dossier, or for its recovery key. */
export function UnlockForm({ id, remembered, recovery, onOpened }: UnlockFormProps) {
  const session = useSession();
  const secret = useSecret();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const wait = useCountdown();
  const [refused, setRefused] = useState(false);

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
  const refuse = (why: Failure) => {
    setRefused(true);
    // The passphrase would find the same file spoilt.
    if (why.code === 'kluis-onleesbaar') setFailure(why);
  };
  if (failure?.code === 'kluis-onleesbaar') {
    return (
      <>
        <ErrorNote failure={failure} />
        <FromBackups id={id} onOpened={onOpened} />
      </>
    );
  }
  return (
    <Form label="Ontgrendelen" onSubmit={() => void unlock()}>
      {remembered ? <OpenHere id={id} onOpened={onOpened} onRefused={refuse} /> : null}
      <SecretField
        // Made anew once the keychain refused, so that the passphrase is where one types.
        key={refused ? 'geweigerd' : 'eerst'}
        secret={secret}
        failure={failure}
        label={remembered ? 'Of met de wachtwoordzin' : 'Wachtwoordzin'}
        autoFocus={!remembered || refused}
        recovery={recovery}
      />
      {failure !== null && !isAboutSecret(failure) ? <ErrorNote failure={failure} /> : null}
      <Actions>
        <Button
          kind={remembered && !refused ? 'secondary' : 'primary'}
          submit
          busy={busy}
          disabled={wait.left > 0}
        >
          {wait.left > 0
            ? `Wacht nog ${formatCount(wait.left, 'seconde', 'seconden')}`
            : 'Ontgrendelen'}
        </Button>
        {recovery ? <SecretSwitch secret={secret} onSwap={() => setFailure(null)} /> : null}
      </Actions>
      <p role="status">
        {busy
          ? 'De sleutel wordt berekend. Dat kost met opzet ongeveer een seconde: zo is raden traag.'
          : ''}
      </p>
    </Form>
  );
}
