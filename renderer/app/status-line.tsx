import type { AppInfo } from '../../shared/desktop/contract';
import type { DossierStatus } from '../../shared/dossier/protocol';
import { formatCount, formatNumber, formatTime } from '../ui/format';
import css from './status-line.module.css';

interface StatusLineProps {
  host: AppInfo['host'];
  status: DossierStatus;
  /** When a backup was saved since unlocking; null: not known, so not said. */
  backupAt: string | null;
}

/** Says only what is true here and now, in this host and this dossier. */
export function StatusLine({ host, status, backupAt }: StatusLineProps) {
  const { controle, aantallen, schade, kind } = status;
  const chain = `${formatNumber(controle.gecontroleerd)}/${formatNumber(controle.totaal)}`;
  return (
    <footer className={css.line}>
      {kind === 'voorbeeld' ? <span className={css.example}>VOORBEELD</span> : null}
      <span>{host === 'electron' ? 'Geen netwerk' : 'Pagina kan niets verzenden'}</span>
      <span>{kind === 'eigen' ? 'Verzegeld' : 'Wijzigingen worden niet bewaard'}</span>
      {schade === null ? (
        <span>
          {controle.klaar ? `Keten gecontroleerd ${chain}` : `Keten controleren ${chain}`}
        </span>
      ) : (
        <span className={css.damage}>
          Beschadigd vanaf stap {formatNumber(schade.stap)}, alleen lezen
        </span>
      )}
      {backupAt === null ? null : <span>Back-up {formatTime(backupAt)}</span>}
      <span className={css.end}>{formatCount(aantallen.casussen, 'casus', 'casussen')}</span>
      <span>{formatCount(aantallen.coderingen, 'toekenning', 'toekenningen')}</span>
    </footer>
  );
}
