import { useState } from 'react';
import type { SheetKind } from '../../../shared/domain/provenance';
import { recordWords } from '../../../shared/domain/record';
import type { DossierStatus } from '../../../shared/dossier/protocol';
import { useDossier, useQuery, useSession } from '../../store';
import { Button } from '../../ui/button';
import { Actions } from '../../ui/form';
import { formatCount, formatMoment, formatNumber } from '../../ui/format';
import { useNavigation } from '../../ui/navigation';
import { EverythingSection } from './alles/everything-section';
import { BackupsSection } from './backups/backups-section';
import { ChainCheck } from './backups/chain-check';
import { SharingSection } from './delen/sharing-section';
import css from './dossier-screen.module.css';
import { IdleChoice } from './idle-choice';
import { RememberChoice } from './onthouden/remember-choice';
import { KeysSection } from './sleutels/keys-section';
import { RenameDialog } from './sleutels/rename-dialog';
import { WhoDialog } from './who-dialog';
import { WissenSection } from './wissen/wissen-section';

const importCount: Record<SheetKind, (count: number) => string> = {
  casussen: (count) => formatCount(count, 'casus', 'casussen'),
  uitstroomcijfers: (count) => formatCount(count, 'cijfer', 'cijfers'),
  interviews: (count) => formatCount(count, 'interview', 'interviews'),
  dienstverbanden: (count) => formatCount(count, ...recordWords.dienstverband),
  vertrekredenen: (count) => formatCount(count, ...recordWords.vertrekreden),
  rekentool: (count) => formatCount(count, ...recordWords.kostenpost),
  organisaties: (count) => formatCount(count, ...recordWords.organisatie),
  codeboek: (count) => formatCount(count, ...recordWords.code),
};

/** What is in it, by kind; kinds of which there is nothing are left out, casussen never. */
function contentsOf(counts: DossierStatus['aantallen']) {
  return [
    formatCount(counts.casussen, ...recordWords.casus),
    ...contents.map(([name, one, many]) =>
      counts[name] > 0 ? formatCount(counts[name], one, many) : null,
    ),
    formatCount(counts.coderingen, 'toekenning', 'toekenningen'),
  ]
    .filter((part) => part !== null)
    .join(', ');
}

const contents = [
  ['organisaties', ...recordWords.organisatie],
  ['cijfers', 'uitstroomcijfer', 'uitstroomcijfers'],
  ['vertrekredenen', ...recordWords.vertrekreden],
  ['dienstverbanden', ...recordWords.dienstverband],
  ['kostenposten', ...recordWords.kostenpost],
  ['interviews', ...recordWords.interview],
  ['codes', ...recordWords.code],
] as const satisfies [keyof DossierStatus['aantallen'], string, string][];

/** What this dossier is and holds, who works in it, and how to keep it safe. */
export default function DossierScreen() {
  const status = useDossier();
  return status === null ? null : <Overview status={status} />;
}

function Overview({ status }: { status: DossierStatus }) {
  const session = useSession();
  const { go } = useNavigation();
  const [sheet, setSheet] = useState<'who' | 'name' | null>(null);
  const imports = useQuery('imports', null).data;
  const own = status.kind === 'eigen';
  const { casussen } = status.aantallen;
  const empty = casussen === 0 && contents.every(([name]) => status.aantallen[name] === 0);
  return (
    <div className={css.screen}>
      <div className={css.head}>
        <h1>{status.naam}</h1>
        <Actions>
          {own ? (
            <Button kind="quiet" onClick={() => setSheet('name')}>
              Andere roepnaam
            </Button>
          ) : null}
          {casussen === 0 ? (
            <Button kind="primary" onClick={() => go({ screen: 'bronnen' })}>
              Gegevens inlezen
            </Button>
          ) : (
            <Button kind="primary" onClick={() => go({ screen: 'casussen' })}>
              Naar de casussen
            </Button>
          )}
        </Actions>
      </div>
      <dl className={css.facts}>
        <dt>Bevat</dt>
        <dd>{empty ? 'Nog niets' : contentsOf(status.aantallen)}</dd>
        <dt>Ingelezen</dt>
        <dd>
          {imports?.length === 0
            ? 'Nog niets'
            : imports?.map((item) => (
                <div key={item.id}>
                  {item.bestand}, {importCount[item.soort](item.aantal)}, {formatMoment(item.at)}
                </div>
              ))}
        </dd>
        <dt>Laatste wijziging</dt>
        <dd>
          {status.laatsteWijziging === null
            ? 'Nog geen'
            : `${formatMoment(status.laatsteWijziging)}, stap ${formatNumber(status.seq)}`}
        </dd>
        <dt>U werkt als</dt>
        <dd>
          {status.coder?.naam ?? 'nog niet ingevuld'}{' '}
          <Button kind="quiet" onClick={() => setSheet('who')}>
            {status.coder === null ? 'Invullen' : 'Wijzigen'}
          </Button>
        </dd>
        <dt>Controle</dt>
        <dd>
          <ChainCheck status={status} />
        </dd>
      </dl>
      <section className={css.part}>
        <h2>Geschiedenis</h2>
        <p>
          Elke stap staat er in een zin. Bijna elke is ongedaan te maken, ook na een herstart; wat
          naar buiten ging, sleutels en voorgoed wissen niet.
        </p>
        <Button onClick={() => go({ screen: 'geschiedenis' })}>Geschiedenis bekijken</Button>
      </section>
      {own ? <BackupsSection status={status} /> : null}
      {own && status.schade === null ? (
        <KeysSection id={status.id} roepnaam={status.naam}>
          <RememberChoice id={status.id} />
        </KeysSection>
      ) : null}
      {own ? <SharingSection /> : null}
      <section className={css.part}>
        <h2>Vergrendelen</h2>
        <p>
          {own
            ? 'Sluit het dossier en vergeet de sleutels. Daarna vraagt Draaiknop weer om de wachtwoordzin, tenzij deze computer de sleutel onthoudt.'
            : 'Sluit het voorbeeld. Wat u erin hebt veranderd, is dan weg.'}
        </p>
        <Button icon="slot" onClick={() => session.lock()}>
          {own ? 'Vergrendelen' : 'Voorbeeld sluiten'}
        </Button>
        <IdleChoice />
      </section>
      <EverythingSection naam={status.naam} />
      {own ? <WissenSection /> : null}
      {sheet === 'name' ? (
        <RenameDialog roepnaam={status.naam} onClose={() => setSheet(null)} />
      ) : null}
      {sheet === 'who' ? (
        <WhoDialog name={status.coder?.naam ?? ''} onClose={() => setSheet(null)} />
      ) : null}
    </div>
  );
}
