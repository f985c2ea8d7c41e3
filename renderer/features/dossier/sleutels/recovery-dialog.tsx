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
import { useRecoveryKey } from './use-recovery-key';
import { firstRecoveryEffects, recoveryEffects } from './words';

interface RecoveryDialogProps {
  /** Of the dossier. */
  id: string;
  roepnaam: string;
  onClose(): void;
}

/** Another recovery key: shown, confirmed, and only then in force. */
export function RecoveryDialog({ id, roepnaam, onClose }: RecoveryDialogProps) {
  const session = useSession();
  const notice = useNotice();
  const secret = useSecret();
  const attempt = useAttempt();
  const [shown, setShown] = useState<string | null>(null);
  const closed = useRef(false);
  const recovery = useRecoveryKey(id);

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
    notice(
      toldOrNot(
        recovery
          ? 'De nieuwe herstelsleutel geldt; de oude opent dit dossier niet meer.'
          : 'De herstelsleutel geldt.',
        done,
      ),
    );
    onClose();
  }
  function close(): void {
    // It is being written: a moment, and there is no way back.
    if (shown !== null && attempt.busy) return;
    closed.current = true;
    if (shown !== null) {
      void session.discardKeys();
      notice({
        text: recovery
          ? 'Er is niets veranderd: de oude herstelsleutel blijft gelden.'
          : 'Er is niets veranderd: dit dossier heeft nog geen herstelsleutel.',
      });
    }
    onClose();
  }

  return (
    <Dialog open wide title="Nieuwe herstelsleutel" onClose={close}>
      {shown === null ? (
        <>
          <Effects {...(recovery ? recoveryEffects : firstRecoveryEffects)} />
          <SecretForm
            label="Nieuwe herstelsleutel"
            secret={secret}
            attempt={attempt}
            recovery={recovery}
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
            remark={
              recovery
                ? 'Zolang u hem niet hebt bevestigd, geldt de oude.'
                : 'Hij geldt pas als u hem hebt bevestigd.'
            }
            action="Deze herstelsleutel laten gelden"
            onConfirm={() => void confirm()}
          />
        </>
      )}
    </Dialog>
  );
}
