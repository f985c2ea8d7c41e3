import { useState } from 'react';
import { GateSheet } from '../../../records/gate/gate-sheet';
import { useSession } from '../../../store';
import { useNotice } from '../../../ui/notices';
import { fileName } from '../backup-name';

interface EverythingSheetProps {
  naam: string;
  onClose(): void;
}

/** Saves the whole dossier as files that need no program. Mount it to open it. */
export function EverythingSheet({ naam, onClose }: EverythingSheetProps) {
  const session = useSession();
  const notice = useNotice();
  const [name] = useState(() => fileName(`${naam} alles`, new Date(), 'zip'));
  return (
    <GateSheet
      title="Alles eruit"
      suggestion={name}
      remark="Eén zip-bestand met werkmappen, teksten en JSON: te lezen zonder Draaiknop. Het verlaat het verzegelde dossier: wie het heeft, leest alles, behalve de sleutel van pseudoniemen."
      request={(poort) => ({ soort: 'alles', poort })}
      complete="Ik laat alles naar buiten gaan, ook wat niet zomaar genoemd mag worden."
      save={(target, poort, work) => session.saveEverything({ target, poort }, work)}
      onClose={(pad) => {
        if (pad !== null) notice({ text: `Alles opgeslagen: ${pad}` });
        onClose();
      }}
    />
  );
}
