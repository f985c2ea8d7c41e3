import { useState } from 'react';
import { useSession } from '../../../store';
import { Dialog } from '../../../ui/dialog';
import { useNotice } from '../../../ui/notices';
import { RecoveryStep } from '../recovery-step';
import { useSecret } from '../secret-field';
import { SecretForm } from '../secret-form';
import { useAttempt } from '../use-attempt';
import { Effects } from './effects';
import { StepHeading } from './step-heading';
import { toldOrNot } from './told';
import { recoveryEffects, recoveryWords } from './words';

interface RecoveryDialogProps {
  roepnaam: string;
  /** There is one that it takes the place of. */
  recovery: boolean;
  onClose(): void;
}

/** Another recovery key: shown, confirmed, and only then in force. */
export function RecoveryDialog({ roepnaam, recovery, onClose }: RecoveryDialogProps) {
  const session = useSession();
  const notice = useNotice();
  const attempt = useAttempt();
  const [shown, setShown] = useState<string | null>(null);
  const words = recoveryWords(recovery);

  async function confirm(): Promise<void> {
    const done = await attempt.run(() => session.confirmRecoveryKey());
    if (!done?.ok) return;
    notice(toldOrNot(words.done, done.value));
    onClose();
  }
  function close(): void {
    // It is being written: a moment, and there is no way back.
    if (attempt.busy) return;
    void session.discardKeys();
    if (shown !== null) notice({ text: words.unchanged });
    onClose();
  }

  return (
    <Dialog open wide title={words.title} onClose={close}>
      {shown === null ? (
        <Ask recovery={recovery} onMade={setShown} onClose={close} />
      ) : (
        <>
          <StepHeading>{words.shown}</StepHeading>
          <RecoveryStep
            herstelsleutel={shown}
            roepnaam={roepnaam}
            busy={attempt.busy}
            failure={attempt.failure}
            remark={words.remark}
            action="Deze herstelsleutel laten gelden"
            onConfirm={() => void confirm()}
          />
        </>
      )}
    </Dialog>
  );
}

interface AskProps {
  recovery: boolean;
  onMade(herstelsleutel: string): void;
  onClose(): void;
}

/** A step of its own: what was typed goes with it. */
function Ask({ recovery, onMade, onClose }: AskProps) {
  const session = useSession();
  const secret = useSecret();
  const attempt = useAttempt();
  const { title, show } = recoveryWords(recovery);

  async function make(): Promise<void> {
    if (!secret.complete()) return;
    const made = await attempt.run(() => session.newRecoveryKey(secret.geheim));
    if (made?.ok) onMade(made.value.herstelsleutel);
  }
  return (
    <>
      <Effects {...recoveryEffects(recovery)} />
      <SecretForm
        label={title}
        secret={secret}
        attempt={attempt}
        recovery={recovery}
        action={show}
        onSubmit={() => void make()}
        onClose={onClose}
      />
    </>
  );
}
