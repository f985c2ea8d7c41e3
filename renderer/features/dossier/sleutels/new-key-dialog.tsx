import { useRef, useState } from 'react';
import { useSession } from '../../../store';
import { Dialog } from '../../../ui/dialog';
import { useNotice } from '../../../ui/notices';
import { useNewPassphrase } from '../new-passphrase';
import { RecoveryStep } from '../recovery-step';
import { useSecret } from '../secret-field';
import { Effects } from './effects';
import { Sealed, Sealing } from './sealing';
import { SecretForm } from './secret-form';
import { StepHeading } from './step-heading';
import { useAttempt } from './use-attempt';
import { useSealing } from './use-sealing';
import { newKeyEffects } from './words';

interface NewKeyDialogProps {
  roepnaam: string;
  onClose(): void;
}

/** Everything sealed anew under other keys, for when somebody may not open it any longer. */
export function NewKeyDialog({ roepnaam, onClose }: NewKeyDialogProps) {
  const session = useSession();
  const notice = useNotice();
  const secret = useSecret();
  const attempt = useAttempt();
  const sealing = useSealing();
  const { soort, tekst } = secret.geheim;
  const passphrase = useNewPassphrase(soort === 'wachtwoordzin' ? tekst : '');
  const [shown, setShown] = useState<string | null>(null);
  const closed = useRef(false);

  async function make(): Promise<void> {
    const complete = [secret.complete(), passphrase.complete()].every(Boolean);
    if (!complete) return;
    const input = { geheim: secret.geheim, nieuw: passphrase.first };
    const made = await attempt.run(() => session.newKeys(input));
    if (made === null) return;
    if (closed.current) void session.discardKeys();
    else setShown(made.herstelsleutel);
  }
  function close(): void {
    // What happened is told here, so it stays open until that was read.
    if (sealing.step === 'bezig') {
      sealing.stop();
      return;
    }
    closed.current = true;
    if (shown !== null && sealing.step !== 'klaar') {
      void session.discardKeys();
      notice({
        text: 'Er is niets veranderd: de oude wachtwoordzin en herstelsleutel gelden nog.',
      });
    }
    onClose();
  }

  return (
    <Dialog open wide title="Nieuwe sleutel" onClose={close}>
      {shown === null ? (
        <>
          <p>
            Voor als iemand niet meer bij dit dossier mag, of als een wachtwoordzin of
            herstelsleutel in verkeerde handen is.
          </p>
          <Effects {...newKeyEffects} />
          <SecretForm
            label="Nieuwe sleutel"
            secret={secret}
            attempt={attempt}
            action="Verder naar de herstelsleutel"
            onSubmit={() => void make()}
            onClose={close}
            passphrase={passphrase}
          />
        </>
      ) : sealing.step === 'wacht' ? (
        <>
          <StepHeading>De nieuwe herstelsleutel</StepHeading>
          <RecoveryStep
            herstelsleutel={shown}
            roepnaam={roepnaam}
            busy={false}
            failure={null}
            remark="Er is nog niets veranderd. Dat gebeurt pas als u twee groepen hebt overgetypt."
            action="Alles opnieuw verzegelen"
            onConfirm={sealing.start}
          />
        </>
      ) : sealing.step === 'klaar' ? (
        <Sealed left={sealing.left} onClose={onClose} />
      ) : (
        <Sealing sealing={sealing} onClose={close} />
      )}
    </Dialog>
  );
}
