import { useSession } from '../../../store';
import { Dialog } from '../../../ui/dialog';
import { useSecret } from '../secret-field';
import { SecretForm } from '../secret-form';
import { useAttempt } from '../use-attempt';
import { useRecoveryKey } from '../use-recovery-key';
import css from './remember.module.css';

interface RememberDialogProps {
  /** Of the dossier. */
  id: string;
  onDone(): void;
  onClose(): void;
}

/** What remembering does and does not do, before the passphrase is asked for it. */
export function RememberDialog({ id, onDone, onClose }: RememberDialogProps) {
  const session = useSession();
  const secret = useSecret();
  const attempt = useAttempt();
  const recovery = useRecoveryKey(id);

  async function remember(): Promise<void> {
    if (!secret.complete()) return;
    const done = await attempt.run(() => session.rememberHere(secret.geheim));
    if (done?.ok) onDone();
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
      <SecretForm
        label="Onthouden op deze computer"
        secret={secret}
        attempt={attempt}
        recovery={recovery}
        action="Onthouden"
        onSubmit={() => void remember()}
        onClose={onClose}
      />
    </Dialog>
  );
}
