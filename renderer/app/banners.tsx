import type { DossierStatus } from '../../shared/dossier/protocol';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';
import { formatNumber } from '../ui/format';

interface BannersProps {
  status: DossierStatus;
  /** Own dossiers are allowed in this browser. */
  mayKeep: boolean;
  onKeep(): void;
  /** To the moments that it can be set back to. */
  onRestore(): void;
}

/** What must not be overlooked: this is the example, or this is damaged. */
export function Banners({ status, mayKeep, onKeep, onRestore }: BannersProps) {
  return (
    <>
      {status.kind === 'voorbeeld' ? (
        <Banner
          kind="voorbeeld"
          lead="VOORBEELD"
          actions={
            mayKeep ? <Button onClick={onKeep}>Maak er uw eigen dossier van</Button> : undefined
          }
        >
          Gemaakt om mee te proberen. Wat u hier verandert, wordt niet bewaard.
        </Banner>
      ) : null}
      {status.schade !== null ? (
        <Banner
          kind="schade"
          lead="Beschadigd"
          actions={<Button onClick={onRestore}>Terugzetten…</Button>}
        >
          Open tot en met stap {formatNumber(status.schade.gelezenTot)} van{' '}
          {formatNumber(status.schade.verwacht)}. Wijzigen kan niet.
        </Banner>
      ) : null}
    </>
  );
}
