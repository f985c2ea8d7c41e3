import type { AppInfo } from '../../shared/desktop/contract';
import type { DossierStatus } from '../../shared/dossier/protocol';
import { formatCount, formatNumber, formatTime } from '../ui/format';
import css from './status-line.module.css';

interface StatusLineProps {
  host: AppInfo['host'];
  status: DossierStatus;
  /** When a backup was saved since unlocking; null: not known, so not said. */
  backupAt: string | null;
  /** The time without use is over, and something is still being written. */
  lockWaits: boolean;
  /** The tour waits: shows it again; null = there is none. */
  onResumeTour: (() => void) | null;
}

/** Says only what is true here and now, in this host and this dossier. */
export function StatusLine({ host, status, backupAt, lockWaits, onResumeTour }: StatusLineProps) {
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
      {lockWaits ? (
        <span className={css.waits}>Vergrendelt zodra klaar is wat nu wordt bewaard</span>
      ) : null}
      {onResumeTour === null ? null : (
        <button type="button" className={css.tour} onClick={onResumeTour}>
          Verder met de rondleiding
        </button>
      )}
      <span className={css.end}>{formatCount(aantallen.casussen, 'casus', 'casussen')}</span>
      {aantallen.cijfers > 0 ? (
        <span>{formatCount(aantallen.cijfers, 'cijfer', 'cijfers')}</span>
      ) : null}
      {aantallen.interviews > 0 ? (
        <span>{formatCount(aantallen.interviews, 'interview', 'interviews')}</span>
      ) : null}
      <span>{formatCount(aantallen.coderingen, 'toekenning', 'toekenningen')}</span>
    </footer>
  );
}
