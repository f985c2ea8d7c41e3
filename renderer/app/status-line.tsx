import type { BackupState } from '../../shared/backup/state';
import type { AppInfo } from '../../shared/desktop/contract';
import { type RecordType, recordWords } from '../../shared/domain/record';
import type { DossierCounts, DossierStatus } from '../../shared/dossier/protocol';
import { formatCount, formatNumber } from '../ui/format';
import { useMedia } from '../ui/use-media';
import { statusWords } from './backup-status';
import css from './status-line.module.css';

interface StatusLineProps {
  host: AppInfo['host'];
  status: DossierStatus;
  /** How the back-ups are doing; null: not known yet, so not said. */
  backups: BackupState | null;
  /** The time without use is over, and something is still being written. */
  lockWaits: boolean;
  /** The tour waits: shows it again; null = there is none. */
  onResumeTour: (() => void) | null;
}

type Counted = readonly [keyof DossierCounts, RecordType];

/** What has a word of its own where there is any, and room; casussen always. */
const named: readonly Counted[] = [
  ['cijfers', 'uitstroomcijfer'],
  ['interviews', 'interview'],
];

/** The rest together, so that the line stays one: each list says how many it has. */
const others: readonly Counted[] = [
  ['organisaties', 'organisatie'],
  ['vertrekredenen', 'vertrekreden'],
  ['dienstverbanden', 'dienstverband'],
  ['kostenposten', 'kostenpost'],
  ['codes', 'code'],
];

const TOUR = 'Verder met de rondleiding';

/** Says only what is true here and now, in this host and this dossier. */
export function StatusLine({ host, status, backups, lockWaits, onResumeTour }: StatusLineProps) {
  const { controle, aantallen, schade, kind } = status;
  const narrow = useMedia('(width < 1320px)');
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
      {backups === null
        ? null
        : statusWords(backups, new Date()).map(({ text, attention }) => (
            <span key={text} className={attention ? css.attention : undefined}>
              {text}
            </span>
          ))}
      {lockWaits ? (
        <span className={css.attention}>Vergrendelt zodra klaar is wat nu wordt bewaard</span>
      ) : null}
      {onResumeTour === null ? null : (
        <button type="button" className={css.tour} aria-label={TOUR} onClick={onResumeTour}>
          {narrow ? 'Rondleiding' : TOUR}
        </button>
      )}
      <span className={css.end}>{formatCount(aantallen.casussen, 'casus', 'casussen')}</span>
      {narrow
        ? null
        : named.map((each) => <Together key={each[0]} of={[each]} aantallen={aantallen} />)}
      <Together of={narrow ? [...named, ...others] : others} aantallen={aantallen} />
      <span>{formatCount(aantallen.coderingen, 'toekenning', 'toekenningen')}</span>
    </footer>
  );
}

/** How many there are of these kinds: in their own words when there is one kind. */
function Together({ of, aantallen }: { of: readonly Counted[]; aantallen: DossierCounts }) {
  const there = of.filter(([name]) => aantallen[name] > 0);
  const words = there.map(([name, type]) => formatCount(aantallen[name], ...recordWords[type]));
  if (words.length === 0) return null;
  if (words.length === 1) return <span>{words[0]}</span>;
  const sum = there.reduce((total, [name]) => total + aantallen[name], 0);
  return <span title={words.join(', ')}>{formatNumber(sum)} in andere lijsten</span>;
}
