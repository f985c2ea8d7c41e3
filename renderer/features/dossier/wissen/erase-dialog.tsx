import { useState } from 'react';
import type { Failure } from '../../../../shared/desktop/errors';
import type { ErasurePreview } from '../../../../shared/dossier/erasure-preview';
import { useDossier, useSession } from '../../../store';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { ErrorNote } from '../../../ui/error-note';
import { Actions, Form } from '../../../ui/form';
import { formatCount, formatNumber } from '../../../ui/format';
import { useNotice } from '../../../ui/notices';
import { isAboutSecret, SecretField, SecretSwitch, useSecret } from '../secret-field';
import { useCountdown } from '../use-countdown';
import { useRecoveryKey } from '../use-recovery-key';
import { ErasurePromise } from './promise';
import css from './wissen.module.css';
import { chosenText, countsText } from './words';

interface EraseDialogProps {
  preview: ErasurePreview;
  onClose(): void;
  onErased(): void;
}

/** The one confirmation: what goes, what is promised, and the passphrase. */
export function EraseDialog({ preview, onClose, onErased }: EraseDialogProps) {
  const session = useSession();
  const notice = useNotice();
  const secret = useSecret();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const wait = useCountdown();
  const recovery = useRecoveryKey(useDossier()?.id ?? '');
  const { gekozen, aantallen, plekken } = preview;
  const what = chosenText(gekozen);
  const left = plekken.aanpasbaar.totaal + plekken.vast.totaal;

  const erase = async () => {
    if (!secret.complete() || busy || wait.left > 0) return;
    setBusy(true);
    setFailure(null);
    const onderdelen = gekozen.map(({ id }) => id);
    const result = await session.erase({ onderdelen, geheim: secret.geheim });
    setBusy(false);
    if (result.ok) {
      const { stap } = result.value;
      const told =
        stap === null
          ? 'De regel in de geschiedenis kon nu niet worden bewaard; die komt er bij de volgende keer openen.'
          : `Stap ${formatNumber(stap)} in de geschiedenis.`;
      notice({ text: `Voorgoed gewist: ${what}. ${told}` });
      onErased();
      return;
    }
    setFailure(result);
    const seconds = Number(result.params.wacht ?? 0);
    if (seconds > 0) wait.start(seconds);
  };
  // What has begun goes on: closing this would only seem to stop it.
  const close = () => {
    if (!busy) onClose();
  };
  return (
    <Dialog open wide title={`Voorgoed wissen: ${what}`} onClose={close}>
      <div className={css.confirm}>
        <p>
          <strong>{gekozen.map(({ naam }) => naam).join(', ')}</strong> (
          {countsText(
            aantallen,
            gekozen.map(({ soort }) => soort),
          )}
          ).
        </p>
        {left === 0 ? null : (
          <p>
            {formatCount(left, 'plek blijft', 'plekken blijven')} staan waar het genoemd of
            aangehaald wordt.
          </p>
        )}
        <ErasurePromise />
        <Form label="Voorgoed wissen" onSubmit={() => void erase()}>
          <SecretField
            secret={secret}
            failure={failure}
            label="Wachtwoordzin"
            hint="Dit is niet ongedaan te maken. Daarom vraagt Draaiknop hier om de wachtwoordzin."
            recovery={recovery}
          />
          {failure !== null && !isAboutSecret(failure) ? <ErrorNote failure={failure} /> : null}
          <Actions>
            <Button kind="danger" submit busy={busy} disabled={wait.left > 0}>
              {wait.left > 0
                ? `Wacht nog ${formatCount(wait.left, 'seconde', 'seconden')}`
                : 'Voorgoed wissen'}
            </Button>
            <Button disabled={busy} onClick={close}>
              Niet wissen
            </Button>
            {recovery ? <SecretSwitch secret={secret} onSwap={() => setFailure(null)} /> : null}
          </Actions>
        </Form>
      </div>
    </Dialog>
  );
}
