import { useCallback, useEffect, useRef, useState } from 'react';
import type { Progress } from '../../../shared/dossier/protocol';
import { type SaveTarget, useSession } from '../../store';
import { Dialog } from '../../ui/dialog';
import { useNotice } from '../../ui/notices';
import { ProgressBar } from '../../ui/progress-bar';
import { SaveSheet } from '../../ui/save-sheet';
import { backupName } from './backup-name';
import { backupSaved } from './last-backup';

interface BackupSheetProps {
  roepnaam: string;
  onClose(): void;
}

/** Saves a backup: asks where, shows how far it is, says where it went. Mount it to open it. */
export function BackupSheet({ roepnaam, onClose }: BackupSheetProps) {
  const session = useSession();
  const notice = useNotice();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [name] = useState(() => backupName(roepnaam, new Date()));
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);

  const save = useCallback(
    async (target: SaveTarget) => {
      const controller = new AbortController();
      stop.current = controller;
      const result = await session.saveBackup(target, {
        onProgress: setProgress,
        signal: controller.signal,
      });
      setProgress(null);
      return result;
    },
    [session],
  );
  const folders = useCallback(() => session.folders(), [session]);
  const close = (pad: string | null) => {
    if (pad !== null) {
      backupSaved(new Date());
      notice({ text: `Back-up bewaard: ${pad}` });
    }
    onClose();
  };
  return (
    <>
      <SaveSheet
        title="Back-up opslaan"
        suggestion={name}
        remark="De back-up is verzegeld met dezelfde wachtwoordzin en herstelsleutel als het dossier. Bewaar hem ook buiten deze computer."
        folders={folders}
        save={save}
        onClose={close}
      />
      {progress === null ? null : (
        <Dialog open title="Back-up opslaan" onClose={() => stop.current?.abort()}>
          <ProgressBar
            sentence={progress.zin}
            done={progress.gedaan}
            total={progress.totaal}
            perSecond={progress.perSeconde}
            onCancel={() => stop.current?.abort()}
          />
        </Dialog>
      )}
    </>
  );
}
