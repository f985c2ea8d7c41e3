import { useState } from 'react';
import type { Failure } from '../../../../shared/desktop/errors';
import type { DossierStatus } from '../../../../shared/dossier/protocol';
import { useSession } from '../../../store';
import { Button } from '../../../ui/button';
import { ErrorNote } from '../../../ui/error-note';
import css from './remember.module.css';

interface OpenHereProps {
  id: string;
  onOpened(status: DossierStatus): void;
  /** The keychain did not give the key: whoever asked goes on with the passphrase. */
  onRefused(why: Failure): void;
}

/** After these the key is gone: there is nothing left to try. */
const forgotten: ReadonlySet<Failure['code']> = new Set([
  'sleutelbos-weigert',
  'onthouden-vervallen',
]);

/** Opens a dossier with the key that this computer remembers, beside the passphrase. */
export function OpenHere({ id, onOpened, onRefused }: OpenHereProps) {
  const session = useSession();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function open(): Promise<void> {
    setBusy(true);
    setFailure(null);
    const result = await session.unlockHere(id);
    setBusy(false);
    if (result.ok) {
      onOpened(result.value);
      return;
    }
    setFailure(result);
    onRefused(result);
  }

  return (
    <div className={css.here}>
      {failure !== null && forgotten.has(failure.code) ? null : (
        <>
          <p>Deze computer onthoudt de sleutel van dit dossier.</p>
          <Button kind="primary" autoFocus busy={busy} onClick={() => void open()}>
            Openen
          </Button>
        </>
      )}
      {failure === null ? null : <ErrorNote failure={failure} />}
    </div>
  );
}
