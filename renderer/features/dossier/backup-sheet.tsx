import { useState } from 'react';
import { useSession } from '../../store';
import { useNotice } from '../../ui/notices';
import { SaveSheet } from '../../ui/save-sheet';
import { backupName } from './backup-name';

interface BackupSheetProps {
  roepnaam: string;
  onClose(): void;
}

/** Saves the dossier as one file: asks where, and says where it went. Mount it to open it. */
export function BackupSheet({ roepnaam, onClose }: BackupSheetProps) {
  const session = useSession();
  const notice = useNotice();
  const [name] = useState(() => backupName(roepnaam, new Date()));
  return (
    <SaveSheet
      title="Een kopie in één bestand"
      suggestion={name}
      remark="Het bestand is een back-up, verzegeld met dezelfde wachtwoordzin en herstelsleutel als het dossier. Draaiknop ruimt het nooit op."
      folders={session.folders}
      save={session.saveBackup}
      onClose={(pad) => {
        if (pad !== null) notice({ text: `Kopie bewaard: ${pad}` });
        onClose();
      }}
    />
  );
}
