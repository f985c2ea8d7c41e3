import { useState } from 'react';
import type { Failure, Result } from '../../../shared/desktop/errors';
import { errorSentence } from '../../../shared/desktop/errors-nl';
import type { DossierStatus } from '../../../shared/dossier/protocol';
import { type Session, useSession } from '../../store';
import { Button } from '../../ui/button';
import { ErrorNote } from '../../ui/error-note';
import { Field } from '../../ui/field';
import { Actions, Form } from '../../ui/form';
import { formatCount } from '../../ui/format';
import { useCountdown } from './use-countdown';

type Secret = Parameters<Session['unlock']>[0]['geheim']['soort'];

/** These say something about the secret that was typed, so they stand under its field. */
const aboutSecret = new Set<Failure['code']>([
  'wachtwoordzin-onjuist',
  'herstelsleutel-onjuist',
  'even-wachten',
]);

interface UnlockFormProps {
  id: string;
  onOpened(status: DossierStatus): void;
}

/** Asks for the passphrase of one dossier, or for its recovery key. */
export function UnlockForm({ id, onOpened }: UnlockFormProps) {
  const session = useSession();
  const [kind, setKind] = useState<Secret>('wachtwoordzin');
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [empty, setEmpty] = useState(false);
  const wait = useCountdown();

  const unlock = async () => {
    setEmpty(text === '');
    if (busy || wait.left > 0 || text === '') return;
    setBusy(true);
    setFailure(null);
    const result: Result<DossierStatus> = await session.unlock({
      id,
      geheim: { soort: kind, tekst: text },
    });
    setBusy(false);
    if (result.ok) {
      onOpened(result.value);
      return;
    }
    setFailure(result);
    const seconds = Number(result.params.wacht ?? 0);
    if (seconds > 0) wait.start(seconds);
  };
  const withKey = kind === 'herstelsleutel';
  const inField = failure !== null && aboutSecret.has(failure.code);
  return (
    <Form label="Ontgrendelen" onSubmit={() => void unlock()}>
      <Field
        key={kind}
        label={withKey ? 'Herstelsleutel' : 'Wachtwoordzin'}
        hint={
          withKey
            ? 'De negen groepen van vier tekens op het papier. Streepjes en hoofdletters maken niet uit.'
            : undefined
        }
        kind={withKey ? 'text' : 'password'}
        mono={withKey}
        value={text}
        autoFocus
        error={empty ? 'Vul dit eerst in.' : inField ? errorSentence(failure) : null}
        onChange={(value) => {
          setText(value);
          setEmpty(false);
        }}
      />
      {failure !== null && !inField ? <ErrorNote failure={failure} /> : null}
      <Actions>
        <Button kind="primary" submit busy={busy} disabled={wait.left > 0}>
          {wait.left > 0
            ? `Wacht nog ${formatCount(wait.left, 'seconde', 'seconden')}`
            : 'Ontgrendelen'}
        </Button>
        <Button
          kind="quiet"
          onClick={() => {
            setKind(withKey ? 'wachtwoordzin' : 'herstelsleutel');
            setText('');
            setEmpty(false);
            setFailure(null);
          }}
        >
          {withKey ? 'Toch met de wachtwoordzin' : 'Wachtwoordzin vergeten?'}
        </Button>
      </Actions>
      <p role="status">
        {busy
          ? 'De sleutel wordt berekend. Dat kost met opzet ongeveer een seconde: zo is raden traag.'
          : ''}
      </p>
    </Form>
  );
}
