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
  switch (task) {
    case 'wachtwoordzin':
      return <PassphraseDialog onClose={onClose} />;
    case 'herstelsleutel':
      return <RecoveryDialog id={id} roepnaam={roepnaam} onClose={onClose} />;
    case 'nieuwe-sleutel':
      return <NewKeyDialog roepnaam={roepnaam} onClose={onClose} />;
    case 'roepnaam':
      return <RenameDialog roepnaam={roepnaam} onClose={onClose} />;
  }
}
