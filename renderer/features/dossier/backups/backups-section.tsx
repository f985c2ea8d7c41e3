import { useState } from 'react';
import type { BackupState } from '../../../../shared/backup/state';
import type { DossierStatus } from '../../../../shared/dossier/protocol';
import { useQuery } from '../../../store';
import { Button } from '../../../ui/button';
import { Actions } from '../../../ui/form';
import { ProgressBar } from '../../../ui/progress-bar';
import { BackupSheet } from '../backup-sheet';
import screen from '../dossier-screen.module.css';
import { BackupNow } from './backup-now';
import css from './backups.module.css';
import { FolderCard } from './folder-card';
import { RestoreDialog } from './restore-dialog';
import { SecondFolder } from './second-folder';
import { stateSentence } from './words';

type Sheet = 'nu' | 'terugzetten' | 'map' | 'kopie';

/** How the back-ups are doing, and everything one can do with them. */
export function BackupsSection({ status }: { status: DossierStatus }) {
  const state = useQuery('backups', null).data ?? null;
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const close = () => setSheet(null);
  return (
    <section className={screen.part} aria-labelledby="back-ups">
      <h2 id="back-ups">Back-ups</h2>
      {/* Setting back opens the dossier anew: for a moment nothing is known, and the sheet stays. */}
      {state === null || state.mappen.length === 0 ? (
        <p>De back-ups worden nagekeken…</p>
      ) : (
        <Found status={status} state={state} onSheet={setSheet} />
      )}
      {sheet === 'nu' ? <BackupNow onClose={close} /> : null}
      {sheet === 'terugzetten' ? <RestoreDialog status={status} onClose={close} /> : null}
      {sheet === 'map' ? <SecondFolder onClose={close} /> : null}
      {sheet === 'kopie' ? <BackupSheet roepnaam={status.naam} onClose={close} /> : null}
    </section>
  );
}

interface FoundProps {
  status: DossierStatus;
  state: BackupState;
  onSheet(sheet: Sheet): void;
}

function Found({ status, state, onSheet }: FoundProps) {
  const second = state.mappen.some(({ map }) => map === 'tweede');
  const now = new Date();
  return (
    <>
      <p>{stateSentence(state, now)}</p>
      <ul className={css.folders}>
        {state.mappen.map((folder) => (
          <FolderCard key={folder.map} folder={folder} now={now} />
        ))}
      </ul>
      {second ? null : (
        <p>
          Er is geen tweede map. Een stick of een andere schijf bewaart de back-ups ook als deze
          computer stukgaat of zoekraakt.
        </p>
      )}
      {state.bezig === null ? null : (
        <div className={css.progress}>
          <ProgressBar
            sentence={state.bezig.zin}
            done={state.bezig.gedaan}
            total={state.bezig.totaal}
          />
        </div>
      )}
      <Actions>
        <Button icon="bewaar" disabled={status.schade !== null} onClick={() => onSheet('nu')}>
          Nu een back-up maken
        </Button>
        <Button icon="ongedaan" onClick={() => onSheet('terugzetten')}>
          Terugzetten…
        </Button>
        <Button onClick={() => onSheet('map')}>
          {second ? 'Een andere tweede map…' : 'Tweede map kiezen…'}
        </Button>
        <Button onClick={() => onSheet('kopie')}>Een kopie in één bestand…</Button>
      </Actions>
    </>
  );
}
