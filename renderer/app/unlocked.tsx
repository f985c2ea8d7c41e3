import { useMemo, useState } from 'react';
import type { AppInfo, Desktop } from '../../shared/desktop/contract';
import type { DossierStatus } from '../../shared/dossier/protocol';
import { DamageScreen, NewDossier } from '../features/dossier';
import { observe } from '../features/handboek';
import { SessionProvider, useDossier, useSession } from '../store';
import { useClearNotices } from '../ui/notices';
import { useCopies } from './use-copies';
import { Workspace } from './workspace';

interface UnlockedProps {
  info: AppInfo;
  /** The status as it was when the dossier opened. */
  first: DossierStatus;
  onShellCommand: Desktop['onCommand'];
}

/** A dossier is open: damage first, then the frame, or making the example one's own. */
export default function Unlocked({ info, first, onShellCommand }: UnlockedProps) {
  const session = useSession();
  const status = useDossier() ?? first;
  useCopies(info.platform);
  const clearNotices = useClearNotices();
  const [seen, setSeen] = useState(false);
  const [keeping, setKeeping] = useState(false);
  // The tour watches the example; in an own dossier nobody listens.
  const example = first.kind === 'voorbeeld';
  const observed = useMemo(() => (example ? observe(session) : null), [example, session]);

  if (status.schade !== null && !seen) {
    return <DamageScreen status={status} onContinue={() => setSeen(true)} />;
  }
  if (keeping) {
    return (
      <NewDossier
        title="Een eigen dossier van het voorbeeld"
        lead="Alles wat nu in het voorbeeld staat, ook wat u erin hebt veranderd, komt in een eigen dossier met een eigen wachtwoordzin."
        suggestion={status.naam}
        make={(input) => session.keepExample(input)}
        onDone={() => {
          clearNotices();
          setKeeping(false);
        }}
        onCancel={() => setKeeping(false)}
      />
    );
  }
  return (
    <SessionProvider session={observed?.session ?? session}>
      <Workspace
        info={info}
        status={status}
        onShellCommand={onShellCommand}
        onKeepExample={() => setKeeping(true)}
        listen={status.kind === 'voorbeeld' ? (observed?.listen ?? null) : null}
      />
    </SessionProvider>
  );
}
