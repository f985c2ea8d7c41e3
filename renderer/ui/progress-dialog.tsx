import { useEffect, useState } from 'react';
import type { Progress } from '../../shared/dossier/protocol';
import { Dialog } from './dialog';
import { ProgressBar } from './progress-bar';

/** What is done sooner needs no dialog to be looked at. */
const SHOWN_AFTER_MS = 400;

interface ProgressDialogProps {
  title: string;
  progress: Progress;
  /** Esc, the cross, or the button. */
  onStop(): void;
}

/** Long work that everything else waits for. Mount it when the work begins; it shows itself later. */
export function ProgressDialog({ title, progress, onStop }: ProgressDialogProps) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), SHOWN_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return null;
  const { zin, gedaan, totaal, perSeconde } = progress;
  return (
    <Dialog open title={title} onClose={onStop}>
      <ProgressBar
        sentence={zin}
        done={gedaan}
        total={totaal}
        perSecond={perSeconde}
        onCancel={onStop}
      />
    </Dialog>
  );
}
