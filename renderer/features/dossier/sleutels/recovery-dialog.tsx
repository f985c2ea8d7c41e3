import { useRef, useState } from 'react';
import { useSession } from '../../../store';
import { Dialog } from '../../../ui/dialog';
import { useNotice } from '../../../ui/notices';
import { RecoveryStep } from '../recovery-step';
import { useSecret } from '../secret-field';
import { Effects } from './effects';
import { SecretForm } from './secret-form';
import { StepHeading } from './step-heading';
import { toldOrNot } from './told';
import { useAttempt } from './use-attempt';
import { recoveryEffects } from './words';

interface RecoveryDialogProps {
  roepnaam: string;
  onClose(): void;
}

/** Another recovery key: shown, confirmed, and only then in force. */
export function RecoveryDialog({ roepnaam, onClose }: RecoveryDialogProps) {
  const session = useSession();
  const notice = useNotice();
  const secret = useSecret();
  const attempt = useAttempt();
  const [shown, setShown] = useState<string | null>(null);
  const closed = useRef(false);

  async function show(): Promise<void> {
    if (!secret.complete()) return;
    const made = await attempt.run(() => session.newRecoveryKey(secret.geheim));
    if (made === null) return;
    if (closed.current) void session.discardKeys();
    else setShown(made.herstelsleutel);
  }
  async function confirm(): Promise<void> {
    const done = await attempt.run(() => session.confirmRecoveryKey());
    if (done === null) return;
    notice(toldOrNot('De nieuwe herstelsleutel geldt; de oude opent dit dossier niet meer.', done));
    onClose();
  }
  function close(): void {
    // It is being written: a moment, and there is no way back.
    if (shown !== null && attempt.busy) return;
    closed.current = true;
    if (shown !== null) {
      void session.discardKeys();
      notice({ text: 'Er is niets veranderd: de oude herstelsleutel blijft gelden.' });
    }
    onClose();
  }

  return (
    <Dialog open wide title="Nieuwe herstelsleutel" onClose={close}>
      {shown === null ? (
        <>
          <Effects {...recoveryEffects} />
          <SecretForm
            label="Nieuwe herstelsleutel"
            secret={secret}
            attempt={attempt}
            action="Nieuwe herstelsleutel tonen"
            onSubmit={() => void show()}
            onClose={close}
          />
        </>
      ) : (
        <>
          <StepHeading>De nieuwe herstelsleutel</StepHeading>
          <RecoveryStep
            herstelsleutel={shown}
            roepnaam={roepnaam}
            busy={attempt.busy}
            failure={attempt.failure}
            remark="Zolang u hem niet hebt bevestigd, geldt de oude."
            action="Deze herstelsleutel laten gelden"
            onConfirm={() => void confirm()}
          />
        </>
      )}
    </Dialog>
  );
}
