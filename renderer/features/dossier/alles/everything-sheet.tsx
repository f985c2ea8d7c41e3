import { useEffect, useRef, useState } from 'react';
import type { Progress } from '../../../../shared/dossier/protocol';
import type { Passage } from '../../../../shared/gate/passage';
import { GateSheet } from '../../../records/gate/gate-sheet';
import { type SaveTarget, useSession } from '../../../store';
import { Dialog } from '../../../ui/dialog';
import { useNotice } from '../../../ui/notices';
import { ProgressBar } from '../../../ui/progress-bar';
import { fileName } from '../backup-name';

const TITLE = 'Alles eruit';

interface EverythingSheetProps {
  naam: string;
  onClose(): void;
}

/** Saves the whole dossier as files that need no program. Mount it to open it. */
export function EverythingSheet({ naam, onClose }: EverythingSheetProps) {
  const session = useSession();
  const notice = useNotice();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [name] = useState(() => fileName(`${naam} alles`, new Date(), 'zip'));
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);

  const save = async (target: SaveTarget, poort: Passage) => {
    const controller = new AbortController();
    stop.current = controller;
    const work = { onProgress: setProgress, signal: controller.signal };
    const result = await session.saveEverything({ target, poort }, work);
    setProgress(null);
    return result;
  };
  const close = (pad: string | null) => {
    if (pad !== null) notice({ text: `Alles opgeslagen: ${pad}` });
    onClose();
  };
  return (
    <>
      <GateSheet
        title={TITLE}
        suggestion={name}
        remark="Eén zip-bestand met werkmappen, teksten en JSON: te lezen zonder Draaiknop. Het verlaat het verzegelde dossier: wie het heeft, leest alles."
        request={(poort) => ({ soort: 'alles', poort })}
        complete="Ik laat alles naar buiten gaan, ook wat niet zomaar genoemd mag worden."
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
