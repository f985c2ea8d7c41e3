import { useCallback, useEffect, useState } from 'react';
import type { Failure } from '../../../../shared/desktop/errors';
import type { KeychainState } from '../../../../shared/desktop/keychain-contract';
import { useSession } from '../../../store';
import { Button } from '../../../ui/button';
import { ErrorNote } from '../../../ui/error-note';
import { useNotice } from '../../../ui/notices';
import css from './remember.module.css';
import { RememberDialog } from './remember-dialog';

/** Why it is not there, where it is not. */
const absent: Record<Exclude<KeychainState['sleutelbos'], 'echt'>, string> = {
  'niet-hier':
    'In dit venster bestaat dit niet: alleen het geïnstalleerde programma (Electron) kan bij de sleutelbos van de computer.',
  geen: 'Dat kan hier nu niet: deze computer heeft geen sleutelbos die een sleutel echt bewaakt. Zonder zou de sleutel leesbaar op de schijf staan.',
};

/** Onthouden op deze computer: on, off, or why it cannot be. For an own dossier. */
export function RememberChoice({ id }: { id: string }) {
  const session = useSession();
  const notice = useNotice();
  const [state, setState] = useState<KeychainState | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [asking, setAsking] = useState(false);

  const look = useCallback(async () => {
    const result = await session.keychain(id);
    if (result.ok) setState(result.value);
    else setFailure(result);
  }, [session, id]);
  useEffect(() => void look(), [look]);

  async function forget(): Promise<void> {
    setFailure(null);
    const result = await session.forgetHere(id);
    if (result.ok) notice({ text: 'Deze computer onthoudt de sleutel van dit dossier niet meer.' });
    else setFailure(result);
    await look();
  }

  return (
    <div className={css.choice}>
      <h3>Onthouden op deze computer</h3>
      {state === null ? null : state.onthouden ? (
        <>
          <p>
            Deze computer onthoudt de sleutel van dit dossier: wie uw account op deze computer kan
            gebruiken, opent het zonder wachtwoordzin, ook nadat het is vergrendeld.
          </p>
          <Button onClick={() => void forget()}>Niet meer onthouden</Button>
        </>
      ) : state.sleutelbos === 'echt' ? (
        <>
          <p>
            U opent dit dossier dan zonder wachtwoordzin. De sleutelbos van de computer bewaart de
            sleutel, achter uw account.
          </p>
          <Button onClick={() => setAsking(true)}>Onthouden op deze computer…</Button>
        </>
      ) : (
        <p>{absent[state.sleutelbos]}</p>
      )}
      {failure === null ? null : <ErrorNote failure={failure} />}
      {asking ? (
        <RememberDialog
          id={id}
          onClose={() => setAsking(false)}
          onDone={() => {
            setAsking(false);
            notice({ text: 'Deze computer onthoudt voortaan de sleutel van dit dossier.' });
            void look();
          }}
        />
      ) : null}
    </div>
  );
}
