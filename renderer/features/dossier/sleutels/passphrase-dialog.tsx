import { useSession } from '../../../store';
import { Dialog } from '../../../ui/dialog';
import { useNotice } from '../../../ui/notices';
import { useNewPassphrase } from '../new-passphrase';
import { useSecret } from '../secret-field';
import { SecretForm } from '../secret-form';
import { useAttempt } from '../use-attempt';
import { Effects } from './effects';
import { toldOrNot } from './told';
import { passphraseEffects } from './words';

interface PassphraseDialogProps {
  /** There is a recovery key. */
  recovery: boolean;
  onClose(): void;
}

/** Another passphrase for the same data. */
export function PassphraseDialog({ recovery, onClose }: PassphraseDialogProps) {
  const session = useSession();
  const notice = useNotice();
  const secret = useSecret();
  const attempt = useAttempt();
  const { soort, tekst } = secret.geheim;
  const passphrase = useNewPassphrase(soort === 'wachtwoordzin' ? tekst : '');

  async function change(): Promise<void> {
    // Both, so that all that is missing shows at once.
    const complete = [secret.complete(), passphrase.complete()].every(Boolean);
    if (!complete) return;
    const input = { geheim: secret.geheim, nieuw: passphrase.first };
    const done = await attempt.run(() => session.changePassphrase(input));
    if (!done?.ok) return;
    notice(toldOrNot('De wachtwoordzin is veranderd.', done.value));
    onClose();
  }

  return (
    <Dialog open wide title="Andere wachtwoordzin" onClose={onClose}>
      <Effects {...passphraseEffects(recovery)} />
      <SecretForm
        label="Andere wachtwoordzin"
        secret={secret}
        attempt={attempt}
        recovery={recovery}
        action="Wachtwoordzin veranderen"
        onSubmit={() => void change()}
        onClose={onClose}
        passphrase={passphrase}
      />
    </Dialog>
  );
}
