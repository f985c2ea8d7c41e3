import { lazy, Suspense } from 'react';
import type { DossierStatus } from '../../../shared/dossier/protocol';

// Hardly ever needed: not in the first script.
const RestoreLocked = lazy(() =>
  import('./backups/restore-locked').then(({ RestoreLocked: component }) => ({
    default: component,
  })),
);

interface FromBackupsProps {
  id: string;
  onOpened(status: DossierStatus): void;
}

/** For a dossier that cannot be unlocked as it is: the way back by its back-ups on this computer. */
export function FromBackups(props: FromBackupsProps) {
  return (
    <Suspense fallback={null}>
      <RestoreLocked
        {...props}
        otherwise="Hebt u er een op een stick of een andere computer, kies dan hieronder “Back-up openen”."
      />
    </Suspense>
  );
}
