import { useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../../shared/desktop/errors';
import type { Progress } from '../../../../shared/dossier/protocol';
import { useSession } from '../../../store';
import { Dialog } from '../../../ui/dialog';
import { ErrorNote } from '../../../ui/error-note';
import { formatNumber } from '../../../ui/format';
import { useNotice } from '../../../ui/notices';
import { ProgressDialog } from '../../../ui/progress-dialog';

const TITLE = 'Nu een back-up maken';
const BEGIN: Progress = {
  zin: 'De back-up wordt gemaakt',
  gedaan: 0,
  totaal: null,
  perSeconde: null,
};

/** Makes a back-up at once, and says how it went. Mount it to begin. */
export function BackupNow({ onClose }: { onClose(): void }) {
  const session = useSession();
  const notice = useNotice();
  const [progress, setProgress] = useState(BEGIN);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [run] = useState(() => ({ stop: new AbortController(), begun: false }));
  const close = useRef(onClose);
  close.current = onClose;

  useEffect(() => {
    if (run.begun) return;
    run.begun = true;
    const work = { onProgress: setProgress, signal: run.stop.signal };
    void session.backupNow(work).then((result) => {
      if (!result.ok && result.code !== 'afgebroken') return setFailure(result);
      if (result.ok) {
        const stap = formatNumber(result.value.stap);
        notice({ text: `Back-up gemaakt, tot en met stap ${stap}.` });
      }
      close.current();
    });
  }, [run, session, notice]);

  if (failure !== null) {
    return (
      <Dialog open title={TITLE} onClose={onClose}>
        <ErrorNote failure={failure} />
      </Dialog>
    );
  }
  return <ProgressDialog title={TITLE} progress={progress} onStop={() => run.stop.abort()} />;
}
