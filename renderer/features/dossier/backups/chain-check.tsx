import { useState } from 'react';
import type { DossierStatus } from '../../../../shared/dossier/protocol';
import { useSession } from '../../../store';
import { Button } from '../../../ui/button';
import { formatNumber } from '../../../ui/format';
import { useNotice } from '../../../ui/notices';
import css from './backups.module.css';

/** How far the whole chain of steps was checked, and the way to do it again. */
export function ChainCheck({ status: { controle, schade } }: { status: DossierStatus }) {
  const session = useSession();
  const notice = useNotice();
  const [asked, setAsked] = useState(false);
  const { gecontroleerd, totaal, klaar } = controle;
  const range = `${formatNumber(gecontroleerd)} van ${formatNumber(totaal)} stappen`;
  const again = async () => {
    setAsked(true);
    const result = await session.checkAgain();
    setAsked(false);
    // Damage tells itself: it takes the place of this screen.
    if (result.ok) notice({ text: 'De keten is helemaal nagelopen.' });
    else notice({ text: 'De controle is niet afgemaakt.', tone: 'error' });
  };
  if (schade !== null) {
    return (
      <>
        Beschadigd vanaf stap {formatNumber(schade.stap)}; heel tot en met stap{' '}
        {formatNumber(schade.gelezenTot)}
      </>
    );
  }
  if (!klaar || asked) {
    return (
      <span className={css.chain}>
        <progress
          aria-label="Controle van de keten"
          value={gecontroleerd}
          max={Math.max(totaal, 1)}
        />
        Bezig: {range}
      </span>
    );
  }
  return (
    <>
      Hele keten gecontroleerd: {range}{' '}
      <Button kind="quiet" onClick={() => void again()}>
        Opnieuw controleren
      </Button>
    </>
  );
}
