import { useCallback, useEffect, useRef, useState } from 'react';
import type { Progress } from '../../../shared/dossier/protocol';
import { type SaveTarget, useSession } from '../../store';
import { Dialog } from '../../ui/dialog';
import { useNotice } from '../../ui/notices';
import { ProgressBar } from '../../ui/progress-bar';
import { SaveSheet } from '../../ui/save-sheet';
import { backupName } from './backup-name';

const TITLE = 'Een kopie in één bestand';

interface BackupSheetProps {
  roepnaam: string;
  onClose(): void;
}

/** Saves the dossier as one file: asks where, shows how far it is, says where it went. Mount it to open it. */
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
    if (pad !== null) notice({ text: `Kopie bewaard: ${pad}` });
    onClose();
  };
  return (
    <>
      <SaveSheet
        title={TITLE}
        suggestion={name}
        remark="Het bestand is een back-up, verzegeld met dezelfde wachtwoordzin en herstelsleutel als het dossier. Draaiknop ruimt het nooit op."
        folders={folders}
        save={save}
        onClose={close}
      />
      {progress === null ? null : (
        <Dialog open title={TITLE} onClose={() => stop.current?.abort()}>
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
