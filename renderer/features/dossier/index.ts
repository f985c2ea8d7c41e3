/**
 * What the frame uses of this feature. The start screen is part of the first script; everything
 * else is fetched when it is needed. Lazy ones stand under a Suspense of the frame.
 */
import { lazy } from 'react';

export type { KeysTask } from './sleutels/keys-dialog';
export { StartScreen } from './start-screen';

export const NewDossier = lazy(() =>
  import('./new-dossier').then(({ NewDossier: component }) => ({ default: component })),
);
export const OpenBackup = lazy(() =>
  import('./open-backup').then(({ OpenBackup: component }) => ({ default: component })),
);
export const DamageScreen = lazy(() =>
  import('./damage-screen').then(({ DamageScreen: component }) => ({ default: component })),
);
export const BackupSheet = lazy(() =>
  import('./backup-sheet').then(({ BackupSheet: component }) => ({ default: component })),
);
export const BackupNow = lazy(() =>
  import('./backups/backup-now').then(({ BackupNow: component }) => ({ default: component })),
);
export const RestoreDialog = lazy(() =>
  import('./backups/restore-dialog').then(({ RestoreDialog: component }) => ({
    default: component,
  })),
);
export const KeysDialog = lazy(() =>
  import('./sleutels/keys-dialog').then(({ KeysDialog: component }) => ({ default: component })),
);
export const WhoDialog = lazy(() =>
  import('./who-dialog').then(({ WhoDialog: component }) => ({ default: component })),
);
