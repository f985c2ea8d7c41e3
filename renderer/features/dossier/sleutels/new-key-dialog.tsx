import { useState } from 'react';
import { useSession } from '../../../store';
import { Dialog } from '../../../ui/dialog';
import { useNotice } from '../../../ui/notices';
import { useNewPassphrase } from '../new-passphrase';
import { RecoveryStep } from '../recovery-step';
import { useSecret } from '../secret-field';
import { SecretForm } from '../secret-form';
import { useAttempt } from '../use-attempt';
import { Effects } from './effects';
import { Sealed, Sealing } from './sealing';
import { StepHeading } from './step-heading';
import { useSealing } from './use-sealing';
import { newKeyEffects, unchanged } from './words';

interface NewKeyDialogProps {
  roepnaam: string;
  /** There is a recovery key now. */
  recovery: boolean;
  onClose(): void;
}

/** Everything sealed anew under other keys, for when somebody may not open it any longer. */
export function NewKeyDialog({ roepnaam, recovery, onClose }: NewKeyDialogProps) {
  const session = useSession();
  const notice = useNotice();
  const sealing = useSealing();
  /** The recovery key, between making it and confirming it. */
  const [shown, setShown] = useState<string | null>(null);

  function close(): void {
    switch (sealing.step) {
      case 'bezig':
        // What happened is told here, so it stays open until that was read.
        sealing.stop();
        return;
      case 'onzeker':
        session.lock();
        return;
      case 'wacht':
      case 'mislukt':
        void session.discardKeys();
        if (shown !== null || sealing.step === 'mislukt') notice({ text: unchanged(recovery) });
    }
    onClose();
  }
  function seal(): void {
    setShown(null);
    sealing.start();
  }

  return (
    <Dialog open wide title="Nieuwe sleutel" onClose={close}>
      {sealing.step === 'klaar' ? (
        <Sealed left={sealing.left} recovery={recovery} onClose={onClose} />
      ) : sealing.step !== 'wacht' ? (
        <Sealing sealing={sealing} recovery={recovery} onClose={close} />
      ) : shown === null ? (
        <Choose recovery={recovery} onMade={setShown} onClose={close} />
      ) : (
        <>
          <StepHeading>De nieuwe herstelsleutel</StepHeading>
          <RecoveryStep
            herstelsleutel={shown}
            roepnaam={roepnaam}
            busy={false}
            failure={null}
            remark="Er is nog niets veranderd. Dat gebeurt pas als u twee groepen hebt overgetypt."
            action="Alles opnieuw verzegelen"
            onConfirm={seal}
          />
        </>
      )}
    </Dialog>
  );
}

interface ChooseProps {
  recovery: boolean;
  onMade(herstelsleutel: string): void;
  onClose(): void;
}

/** A step of its own: what was typed goes with it. */
function Choose({ recovery, onMade, onClose }: ChooseProps) {
  const session = useSession();
  const secret = useSecret();
  const attempt = useAttempt();
  const { soort, tekst } = secret.geheim;
  const passphrase = useNewPassphrase(soort === 'wachtwoordzin' ? tekst : '');

  async function make(): Promise<void> {
    // Both, so that all that is missing shows at once.
    const complete = [secret.complete(), passphrase.complete()].every(Boolean);
    if (!complete) return;
    const input = { geheim: secret.geheim, nieuw: passphrase.first };
    const made = await attempt.run(() => session.newKeys(input));
    if (made?.ok) onMade(made.value.herstelsleutel);
  }
  return (
    <>
      <p>
        Voor als iemand niet meer bij dit dossier mag, of als een wachtwoordzin of herstelsleutel in
        verkeerde handen is.
      </p>
      <Effects {...newKeyEffects(recovery)} />
      <SecretForm
        label="Nieuwe sleutel"
        secret={secret}
        attempt={attempt}
        recovery={recovery}
        action="Verder naar de herstelsleutel"
        onSubmit={() => void make()}
        onClose={onClose}
        passphrase={passphrase}
      />
    </>
  );
}
