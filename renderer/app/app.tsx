import { lazy, Suspense, useEffect, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { AppInfo, Desktop } from '../../shared/desktop/contract';
import type { Failure } from '../../shared/desktop/errors';
import type { DossierStatus } from '../../shared/dossier/protocol';
import { NewDossier, OpenBackup, StartScreen } from '../features/dossier';
import { Handbook, startTour } from '../features/handboek';
import { type Session, SessionProvider } from '../store';
import { Button } from '../ui/button';
import { NoticesProvider } from '../ui/notices';
import css from './app.module.css';
import { ErrorBoundary } from './error-boundary';
import { LockWaitsProvider } from './lock-waits';
import { NotStarted } from './stopped';
import { type Held, useLock } from './use-lock';
import type { Work } from './work';

// The lock screen is the first script; all that comes after it is fetched when it is needed, or
// while somebody looks for their passphrase.
const loadUnlocked = () => import('./unlocked');
const Unlocked = lazy(loadUnlocked);
const IdleGuard = lazy(() => import('./idle-guard'));
const AboutDialog = lazy(() => import('./over/about-dialog'));
/** Only once the lock screen is painted: until then browser and shell have that to do. */
const fetchAhead = () =>
  void requestAnimationFrame(() => requestIdleCallback(() => void loadUnlocked()));

interface AppProps {
  session: Session;
  /** What must not be cut off by the clock that locks. */
  work: Work;
  onShellCommand: Desktop['onCommand'];
}

/** Everything: the lock screen until a dossier is open, then the frame around it. */
export function App({ session: given, work, onShellCommand }: AppProps) {
  const [held, setHeld] = useState<Held>(null);
  const [waits, setWaits] = useState(false);
  const { session, closing, minutes } = useLock(given, onShellCommand, held);
  if (closing) return <p className={css.closing}>Draaiknop vergrendelt.</p>;
  return (
    <ErrorBoundary>
      <SessionProvider session={session}>
        {/* A screen that breaks must still lock: its boundary leaves the guard standing. */}
        <ErrorBoundary>
          <LockWaitsProvider value={waits}>
            <NoticesProvider>
              <Suspense fallback={null}>
                <Gate session={session} onShellCommand={onShellCommand} onHeld={setHeld} />
              </Suspense>
            </NoticesProvider>
          </LockWaitsProvider>
        </ErrorBoundary>
        {held === null ? null : (
          <Suspense fallback={null}>
            <IdleGuard
              minutes={minutes}
              work={work}
              held={held}
              lock={session.lock}
              onWaiting={setWaits}
            />
          </Suspense>
        )}
      </SessionProvider>
    </ErrorBoundary>
  );
}

/** Where somebody went from the list of dossiers: to another one, or to read first. */
type Way = { soort: 'nieuw' } | { soort: 'backup'; file: File | null } | { soort: 'handboek' };

const FIRST_PAGE = { pagina: 'eerste-dossier' };

interface GateProps {
  session: Session;
  onShellCommand: Desktop['onCommand'];
  /** What there is to lock now. */
  onHeld(held: Held): void;
}

function Gate({ session, onShellCommand, onHeld }: GateProps) {
  const [info, setInfo] = useState<AppInfo | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [way, setWay] = useState<Way | null>(null);
  const [opened, setOpened] = useState<DossierStatus | null>(null);
  const [about, setAbout] = useState(false);

  // The answer is mostly there: drawn at once, not after an empty page has been painted.
  useLayoutEffect(() => {
    void session.info().then((result) => {
      flushSync(() => (result.ok ? setInfo(result.value) : setFailure(result)));
    });
  }, [session]);

  const atList = opened === null && way === null;
  useEffect(() => {
    if (!atList) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'F1') setWay({ soort: 'handboek' });
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [atList]);

  const making = way !== null && way.soort !== 'handboek';
  const held: Held = opened !== null ? 'open' : making ? 'bezig' : null;
  useEffect(() => onHeld(held), [held, onHeld]);

  const own = info?.magEigenDossier === true;
  useEffect(() => {
    if (opened !== null || !own) return;
    return onShellCommand((command) => {
      if (command === 'nieuw') setWay({ soort: 'nieuw' });
      if (command === 'open') setWay({ soort: 'backup', file: null });
      if (command === 'hulp') setWay((now) => now ?? { soort: 'handboek' });
    });
  }, [opened, own, onShellCommand]);

  if (failure !== null) return <NotStarted failure={failure} />;
  if (info === null) return null;
  if (opened !== null) {
    return <Unlocked info={info} first={opened} onShellCommand={onShellCommand} />;
  }
  const back = () => setWay(null);
  if (way?.soort === 'handboek') {
    return (
      <main className={css.reading}>
        <Handbook asked={FIRST_PAGE}>
          <div>
            <Button kind="quiet" icon="links" autoFocus onClick={back}>
              Terug naar het begin
            </Button>
          </div>
        </Handbook>
      </main>
    );
  }
  if (way?.soort === 'backup') {
    return <OpenBackup file={way.file} onDone={setOpened} onCancel={back} />;
  }
  if (way?.soort === 'nieuw') {
    return (
      <NewDossier
        title="Nieuw dossier"
        lead="In een dossier staat alles van één onderzoek bij elkaar: bronnen, casussen, toekenningen en hun geschiedenis. Het staat alleen op deze computer."
        make={(input) => session.create(input)}
        onDone={setOpened}
        onCancel={back}
      />
    );
  }
  return (
    <>
      <StartScreen
        info={info}
        onReady={fetchAhead}
        onOpened={setOpened}
        onTour={startTour}
        onAbout={() => setAbout(true)}
        onHelp={() => setWay({ soort: 'handboek' })}
        onNew={() => setWay({ soort: 'nieuw' })}
        onBackup={(file) => setWay({ soort: 'backup', file })}
      />
      {about ? (
        <Suspense fallback={null}>
          <AboutDialog info={info} onClose={() => setAbout(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
