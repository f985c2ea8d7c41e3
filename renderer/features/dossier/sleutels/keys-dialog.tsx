import { useRecoveryKey } from '../use-recovery-key';
import { NewKeyDialog } from './new-key-dialog';
import { PassphraseDialog } from './passphrase-dialog';
import { RecoveryDialog } from './recovery-dialog';
import { RenameDialog } from './rename-dialog';

/** What can be done about the keys and the name of a dossier. */
export type KeysTask = 'wachtwoordzin' | 'herstelsleutel' | 'nieuwe-sleutel' | 'roepnaam';

interface KeysDialogProps {
  task: KeysTask;
  /** Of the dossier. */
  id: string;
  roepnaam: string;
  onClose(): void;
}

/** The dialog of one task; mount it to open it. For an own dossier. */
export function KeysDialog({ task, id, roepnaam, onClose }: KeysDialogProps) {
  const recovery = useRecoveryKey(id);
  switch (task) {
    case 'wachtwoordzin':
      return <PassphraseDialog recovery={recovery} onClose={onClose} />;
    case 'herstelsleutel':
      return <RecoveryDialog roepnaam={roepnaam} recovery={recovery} onClose={onClose} />;
    case 'nieuwe-sleutel':
      return <NewKeyDialog roepnaam={roepnaam} recovery={recovery} onClose={onClose} />;
    case 'roepnaam':
      return <RenameDialog roepnaam={roepnaam} onClose={onClose} />;
  }
}
