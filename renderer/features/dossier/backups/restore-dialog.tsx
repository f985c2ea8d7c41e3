import { useState } from 'react';
import type { BackupState } from '../../../../shared/backup/state';
import type { DossierStatus } from '../../../../shared/dossier/protocol';
import { useSession } from '../../../store';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { ErrorNote } from '../../../ui/error-note';
import { Actions, Form } from '../../../ui/form';
import { formatMoment, formatNumber } from '../../../ui/format';
import { ProgressBar } from '../../../ui/progress-bar';
import css from './backups.module.css';
import { MomentList } from './moment-list';
import { type ListedMoment, listMoments } from './moments';
import { useRestore } from './use-restore';
import { compareWords } from './words';

interface RestoreDialogProps {
  status: DossierStatus;
  onClose(): void;
}

/** Sets the dossier back: what is in each moment, what it means, and the way back. Mount to open. */
export function RestoreDialog({ status, onClose }: RestoreDialogProps) {
  const session = useSession();
  const restoring = useRestore();
  const [chosen, setChosen] = useState<ListedMoment | null>(null);
  const { state, progress, failure, restored } = restoring;
  const gone = failure?.code === 'dossier-gesloten';
  // What is being written may not be left halfway by Esc: stopping is a button of its own.
  const close = gone ? () => session.lock() : progress === null ? onClose : restoring.stop;
  const title = restored === null ? 'Terugzetten' : 'Teruggezet';
  return (
    <Dialog open wide title={title} onClose={close}>
      {progress !== null ? (
        <ProgressBar
          sentence={progress.zin}
          done={progress.gedaan}
          total={progress.totaal}
          perSecond={progress.perSeconde}
          onCancel={restoring.stop}
        />
      ) : gone ? (
        <ErrorNote failure={failure}>
          <Button kind="primary" onClick={() => session.lock()}>
            Vergrendelen
          </Button>
        </ErrorNote>
      ) : restored !== null ? (
        <Done
          stap={restored.seq}
          before={restoring.before}
          onUndo={(before) => void restoring.restore(before)}
          onClose={onClose}
        />
      ) : state === null ? null : (
        <Choice
          status={status}
          state={state}
          restoring={restoring}
          chosen={chosen}
          onChoose={setChosen}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}

interface ChoiceProps extends RestoreDialogProps {
  state: BackupState;
  restoring: ReturnType<typeof useRestore>;
  chosen: ListedMoment | null;
  onChoose(moment: ListedMoment): void;
}

function Choice({ status, state, restoring, chosen, onChoose, onClose }: ChoiceProps) {
  const moments = listMoments(state.mappen);
  const { failure } = restoring;
  if (moments.length === 0) {
    return (
      <>
        <p>
          Er is nog geen moment om naar terug te gaan. Het eerste komt vanzelf, bij een back-up.
        </p>
        <Actions>
          <Button onClick={onClose}>Sluiten</Button>
        </Actions>
      </>
    );
  }
  return (
    <Form label="Terugzetten" onSubmit={() => chosen && void restoring.restore(chosen)}>
      <p className={css.lead}>
        Kies een moment. Het dossier wordt weer wat het toen was; wat het nu is, wordt eerst zelf
        een moment, zodat u terug kunt. Wat voorgoed is gewist, blijft gewist.
      </p>
      <MomentList
        moments={moments}
        chosen={chosen?.moment ?? null}
        onChoose={(listed) => {
          onChoose(listed);
          restoring.clear();
        }}
      />
      <p role="status" className={css.compare}>
        {chosen === null
          ? `Nu is het dossier bij stap ${formatNumber(status.seq)}.`
          : compareWords(chosen.of, status)}
      </p>
      {failure === null ? null : <ErrorNote failure={failure} />}
      <Actions>
        <Button kind="primary" submit disabled={chosen === null}>
          Terugzetten
        </Button>
        <Button onClick={onClose}>Annuleren</Button>
      </Actions>
    </Form>
  );
}

interface DoneProps {
  /** The step that the setting back is. */
  stap: number;
  before: ListedMoment | null;
  onUndo(before: ListedMoment): void;
  onClose(): void;
}

function Done({ stap, before, onUndo, onClose }: DoneProps) {
  return (
    <>
      <p>Het dossier is teruggezet; dat is zelf stap {formatNumber(stap)} in de geschiedenis.</p>
      {before === null ? null : (
        <p>
          Wat er daarvoor was ({formatMoment(before.of.at)}, stap {formatNumber(before.of.stap)}),
          staat bij de momenten en blijft daar minstens dertig dagen.
        </p>
      )}
      <Actions>
        <Button kind="primary" autoFocus onClick={onClose}>
          Klaar
        </Button>
        {before === null ? null : (
          <Button icon="ongedaan" onClick={() => onUndo(before)}>
            Toch niet: terug naar hoe het was
          </Button>
        )}
      </Actions>
    </>
  );
}
