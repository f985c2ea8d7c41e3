import { type ReactNode, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { AppInfo, DossierEntry } from '../../../shared/desktop/contract';
import type { Failure } from '../../../shared/desktop/errors';
import type { DossierStatus } from '../../../shared/dossier/protocol';
import { useSession } from '../../store';
import { Banner } from '../../ui/banner';
import { cx } from '../../ui/cx';
import { ErrorNote } from '../../ui/error-note';
import { DropArea } from '../../ui/file-button';
import { formatNumber, formatRecent } from '../../ui/format';
import { Icon } from '../../ui/icons';
import { releaseAge, releaseName } from '../../ui/release';
import { FromBackups } from './from-backups';
import css from './start.module.css';
import { UnlockForm } from './unlock-form';

interface StartScreenProps {
  info: AppInfo;
  /** The list is there: the screen can be used. */
  onReady(): void;
  onOpened(status: DossierStatus): void;
  /** The example is about to open with the tour. */
  onTour(): void;
  /** Which program this is, and of what it is made. */
  onAbout(): void;
  onHelp(): void;
  onNew(): void;
  onBackup(file: File | null): void;
}

/** The lock screen: the dossiers on this computer, and the three ways to begin. */
export function StartScreen(props: StartScreenProps) {
  const { info, onReady, onOpened, onTour, onHelp, onNew, onBackup } = props;
  const session = useSession();
  const [entries, setEntries] = useState<DossierEntry[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);

  useLayoutEffect(() => {
    let current = true;
    void session.list().then((result) => {
      if (!current) return;
      // At once, as the program itself: the answer is mostly there before anything was painted.
      flushSync(() => {
        if (result.ok) {
          setEntries(result.value);
          if (result.value.length === 1) setChosen(result.value[0]?.id ?? null);
        } else {
          setFailure(result);
          setEntries([]);
        }
      });
    });
    return () => {
      current = false;
    };
  }, [session]);

  const there = entries !== null;
  // Only once list and field stand in the page can it be used.
  useLayoutEffect(() => {
    if (!there) return;
    performance.mark('slot-klaar');
    onReady();
  }, [there, onReady]);

  const page = (
    <div className={css.page}>
      <div>
        {info.magEigenDossier ? null : (
          <Banner kind="schade" lead="Alleen het voorbeeld">
            Deze browser wordt door een organisatie beheerd en kan meekijken of gegevens doorsturen.
            Daarom opent Draaiknop hier geen eigen dossier.
          </Banner>
        )}
        <main className={css.column}>
          <h1 className={css.name}>Draaiknop</h1>
          <p className={css.lead}>
            Onderzoek waarom mensen vertrekken en wat hen doet blijven. Alles staat verzegeld op
            deze computer; er gaat niets het netwerk op.
          </p>
          {failure ? (
            <div className={css.section}>
              <ErrorNote failure={failure} />
            </div>
          ) : null}
          {entries !== null && entries.length > 0 ? (
            <section className={css.section} aria-labelledby="dossiers">
              <h2 id="dossiers">Dossiers op deze computer</h2>
              <ul className={css.list}>
                {entries.map((entry) => (
                  <Entry
                    key={entry.id}
                    entry={entry}
                    open={entry.id === chosen}
                    disabled={!info.magEigenDossier}
                    onChoose={() => setChosen(entry.id === chosen ? null : entry.id)}
                    onOpened={onOpened}
                  />
                ))}
              </ul>
            </section>
          ) : null}
          {entries === null ? null : (
            <Ways
              first={entries.length === 0}
              own={info.magEigenDossier}
              onOpened={onOpened}
              onTour={onTour}
              onNew={onNew}
              onBackup={() => onBackup(null)}
            />
          )}
        </main>
      </div>
      <Foot info={info} onAbout={props.onAbout} onHelp={onHelp} />
    </div>
  );
  return info.magEigenDossier ? (
    <DropArea invitation="Laat los om deze back-up te openen" onFile={onBackup}>
      {page}
    </DropArea>
  ) : (
    page
  );
}

interface EntryProps {
  entry: DossierEntry;
  open: boolean;
  disabled: boolean;
  onChoose(): void;
  onOpened(status: DossierStatus): void;
}

/** What stands beside the name: when it last changed, or why it does not open. */
function whenOf({ onleesbaar, nieuwer, laatst, stap, aangemaakt }: DossierEntry): string {
  if (nieuwer !== null) return 'van een nieuwere versie van Draaiknop';
  if (onleesbaar) return 'sleutelbestand beschadigd';
  // The shell hears of a change a few seconds later: say only what it knows.
  if (laatst === null || stap === null) return `gemaakt ${formatRecent(aangemaakt, new Date())}`;
  return `${formatRecent(laatst, new Date())}, stap ${formatNumber(stap)}`;
}

/** Refused before anything of it is believed: this program could damage what it does not know. */
function Newer({ roepnaam: naam, nieuwer }: DossierEntry) {
  const vanaf = nieuwer?.vanaf ?? '';
  return <ErrorNote failure={{ code: 'kluis-nieuwer', params: { naam, vanaf } }} />;
}

function Entry({ entry, open, disabled, onChoose, onOpened }: EntryProps) {
  return (
    <li className={cx(css.item, open && css.open)}>
      <button
        type="button"
        className={css.row}
        aria-expanded={open}
        disabled={disabled}
        onClick={onChoose}
      >
        <span className={css.title}>{entry.roepnaam || 'Een dossier zonder leesbare naam'}</span>
        <span className={css.when}>{whenOf(entry)}</span>
        <Icon name={open ? 'omlaag' : 'rechts'} />
      </button>
      {open && !disabled ? (
        <div className={css.inside}>
          {entry.nieuwer !== null ? (
            <Newer {...entry} />
          ) : entry.onleesbaar ? (
            <>
              <ErrorNote failure={{ code: 'kluis-onleesbaar', params: { naam: entry.roepnaam } }} />
              <FromBackups id={entry.id} onOpened={onOpened} />
            </>
          ) : entry.andereHost ? (
            <>
              <p>
                Dit dossier is het laatst gebruikt in het andere venster van Draaiknop (met of
                zonder Electron); de gegevens staan daar. Ga daar verder, of zet het hier terug uit
                de back-ups. Wat sinds de laatste back-up is veranderd, is er dan hier niet.
              </p>
              <FromBackups id={entry.id} onOpened={onOpened} />
            </>
          ) : (
            <UnlockForm
              id={entry.id}
              remembered={entry.onthouden}
              recovery={entry.herstelsleutel}
              onOpened={onOpened}
            />
          )}
        </div>
      ) : null}
    </li>
  );
}

interface WaysProps {
  /** Nothing here yet: this is somebody's first minute. */
  first: boolean;
  own: boolean;
  onOpened(status: DossierStatus): void;
  onTour(): void;
  onNew(): void;
  onBackup(): void;
}

function Ways({ first, own, onOpened, onTour, onNew, onBackup }: WaysProps) {
  const session = useSession();
  const [busy, setBusy] = useState<'voorbeeld' | 'rondleiding' | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const openExample = async (how: 'voorbeeld' | 'rondleiding') => {
    if (busy !== null) return;
    setBusy(how);
    setFailure(null);
    const result = await session.openExample();
    setBusy(null);
    if (!result.ok) {
      setFailure(result);
      return;
    }
    if (how === 'rondleiding') onTour();
    onOpened(result.value);
  };
  const opening = 'Het voorbeeld wordt geopend…';
  return (
    <section className={css.section} aria-labelledby="beginnen">
      <h2 id="beginnen">{first ? 'Hoe wilt u beginnen?' : 'Of begin met'}</h2>
      <ul className={css.list}>
        {own ? (
          <>
            <Way title="Nieuw dossier" onChoose={onNew}>
              Met een eigen wachtwoordzin. Daarna leest u uw werkmappen, tabellen en gesprekken in.
            </Way>
            <Way title="Back-up openen" onChoose={onBackup}>
              Een bestand of een map met back-ups, ook van een andere computer.
            </Way>
          </>
        ) : null}
        <Way
          title={busy === 'voorbeeld' ? opening : 'Voorbeeld bekijken'}
          onChoose={() => void openExample('voorbeeld')}
        >
          Een gevuld dossier om mee te proberen. Wat u erin verandert, wordt niet bewaard.
        </Way>
        <Way
          title={busy === 'rondleiding' ? opening : 'Rondleiding van vijf minuten'}
          onChoose={() => void openExample('rondleiding')}
        >
          In een paar stappen door het voorbeeld, van casus tot figuur. Stoppen kan altijd.
        </Way>
      </ul>
      {failure ? <ErrorNote failure={failure} /> : null}
    </section>
  );
}

function Way(props: { title: string; children: ReactNode; onChoose(): void }) {
  return (
    <li className={css.item}>
      <button type="button" className={css.row} onClick={props.onChoose}>
        <span>
          <span className={css.title}>{props.title}</span>
          <br />
          <span className={css.explain}>{props.children}</span>
        </span>
        <span />
        <Icon name="rechts" />
      </button>
    </li>
  );
}

interface FootProps {
  info: AppInfo;
  onAbout(): void;
  onHelp(): void;
}

function Foot({ info, onAbout, onHelp }: FootProps) {
  const age = releaseAge(info, new Date());
  return (
    <footer className={css.foot}>
      <span>{info.host === 'electron' ? 'Geen netwerk' : 'Pagina kan niets verzenden'}</span>
      <span>Gegevens staan in {info.gegevensmap}</span>
      <span>{age === null ? releaseName(info) : `${releaseName(info)}; ${age}`}</span>
      <button type="button" className={css.help} onClick={onAbout}>
        Over Draaiknop
      </button>
      <button type="button" className={css.help} aria-keyshortcuts="F1" onClick={onHelp}>
        Handboek (F1)
      </button>
    </footer>
  );
}
