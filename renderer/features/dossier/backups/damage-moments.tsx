import { useState } from 'react';
import type { BackupFolder } from '../../../../shared/backup/state';
import type { Damage, DossierStatus } from '../../../../shared/dossier/protocol';
import { useSession } from '../../../store';
import { Button } from '../../../ui/button';
import { ErrorNote } from '../../../ui/error-note';
import { Actions, Form } from '../../../ui/form';
import { formatMoment, formatNumber } from '../../../ui/format';
import { useNotice } from '../../../ui/notices';
import { ProgressBar } from '../../../ui/progress-bar';
import css from './backups.module.css';
import { MomentList } from './moment-list';
import { type ListedMoment, listMoments } from './moments';
import { useRestore } from './use-restore';
import { lossWords } from './words';

interface DamageMomentsProps {
  status: DossierStatus;
  damage: Damage;
  /** null as long as they are being looked up. */
  folders: readonly BackupFolder[] | null;
  /** Go on with what can be read; null when nothing can. */
  onContinue: (() => void) | null;
}

/** Of a damaged dossier: the moments to go back to, with what would be lost, and the other ways. */
export function DamageMoments({ status, damage, folders, onContinue }: DamageMomentsProps) {
  const session = useSession();
  const notice = useNotice();
  const { progress, failure, restore, stop, clear } = useRestore();
  const [picked, setPicked] = useState<ListedMoment | null>(null);
  const moments = listMoments(folders ?? []);
  const chosen = picked ?? moments.find(({ of }) => of.fout === null) ?? null;
  const gone = failure?.code === 'dossier-gesloten';

  const goBack = async () => {
    if (chosen === null) return;
    const { at, stap } = chosen.of;
    if (!(await restore(chosen))) return;
    notice({ text: `Teruggezet naar ${formatMoment(at)}, stap ${formatNumber(stap)}.` });
  };
  const others = (
    <>
      {onContinue === null ? null : (
        <Button onClick={onContinue}>Eerst bekijken wat te lezen is</Button>
      )}
      <Button kind={chosen === null ? 'primary' : 'quiet'} onClick={() => session.lock()}>
        Naar het begin, om een andere back-up te openen
      </Button>
    </>
  );
  if (progress !== null) {
    return (
      <ProgressBar
        sentence={progress.zin}
        done={progress.gedaan}
        total={progress.totaal}
        perSecond={progress.perSeconde}
        onCancel={stop}
      />
    );
  }
  if (folders === null) {
    return (
      <>
        <p role="status">De back-ups worden opgezocht.</p>
        <Actions>{others}</Actions>
      </>
    );
  }
  if (chosen === null) {
    return (
      <>
        <p>
          Er is hier geen back-up om naar terug te gaan. Hebt u er een op een stick of een andere
          computer, open die dan vanaf het begin.
        </p>
        <Actions>{others}</Actions>
      </>
    );
  }
  return (
    <Form label="Terugzetten" onSubmit={() => void goBack()}>
      <h2>Terug naar een back-up</h2>
      <MomentList
        moments={moments}
        chosen={chosen.moment}
        onChoose={(listed) => {
          setPicked(listed);
          clear();
        }}
      />
      <p role="status" className={css.compare}>
        {lossWords(chosen.of, damage, status)}
      </p>
      {failure === null ? null : (
        <ErrorNote failure={failure}>
          {gone ? (
            <Button kind="primary" onClick={() => session.lock()}>
              Vergrendelen
            </Button>
          ) : null}
        </ErrorNote>
      )}
      <Actions>
        <Button kind="primary" submit disabled={gone}>
          Terugzetten
        </Button>
        {others}
      </Actions>
    </Form>
  );
}
