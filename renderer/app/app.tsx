import { lazy, Suspense, useEffect, useState } from 'react';
import type { AppInfo, Desktop } from '../../shared/desktop/contract';
import type { Failure } from '../../shared/desktop/errors';
import type { DossierStatus } from '../../shared/dossier/protocol';
import { StartScreen } from '../features/dossier/start-screen';
import { type Session, SessionProvider } from '../store';
import { ErrorNote } from '../ui/error-note';
import { NoticesProvider } from '../ui/notices';
import { ErrorBoundary } from './error-boundary';

// The lock screen is the first script; all that comes after it is fetched when it is needed.
const Making = lazy(() => import('./making'));
const Unlocked = lazy(() => import('./unlocked'));

interface AppProps {
  session: Session;
  onShellCommand: Desktop['onCommand'];
}

/** Everything: the lock screen until a dossier is open, then the frame around it. */
export function App({ session, onShellCommand }: AppProps) {
  return (
    <ErrorBoundary>
      <SessionProvider session={session}>
        <NoticesProvider>
          <Gate session={session} onShellCommand={onShellCommand} />
        </NoticesProvider>
      </SessionProvider>
    </ErrorBoundary>
  );
}

export type Way = { soort: 'nieuw' } | { soort: 'backup'; file: File | null };

function Gate({ session, onShellCommand }: AppProps) {
  const [info, setInfo] = useState<AppInfo | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [way, setWay] = useState<Way | null>(null);
  const [opened, setOpened] = useState<DossierStatus | null>(null);

  useEffect(() => {
    void session.info().then((result) => {
      if (result.ok) setInfo(result.value);
      else setFailure(result);
    });
  }, [session]);

  const own = info?.magEigenDossier === true;
  useEffect(() => {
    if (opened !== null || !own) return;
    return onShellCommand((command) => {
      if (command === 'nieuw') setWay({ soort: 'nieuw' });
      if (command === 'open') setWay({ soort: 'backup', file: null });
    });
  }, [opened, own, onShellCommand]);

  if (failure !== null) return <ErrorNote failure={failure} />;
  if (info === null) return null;
  if (opened !== null) {
    return (
      <Suspense fallback={null}>
        <Unlocked info={info} first={opened} onShellCommand={onShellCommand} />
      </Suspense>
    );
  }
  if (way !== null) {
    return (
      <Suspense fallback={null}>
        <Making way={way} onOpened={setOpened} onCancel={() => setWay(null)} />
      </Suspense>
    );
  }
  return (
    <StartScreen
      info={info}
      onOpened={setOpened}
      onNew={() => setWay({ soort: 'nieuw' })}
      onBackup={(file) => setWay({ soort: 'backup', file })}
    />
  );
}
