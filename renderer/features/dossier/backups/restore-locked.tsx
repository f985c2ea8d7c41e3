import { useEffect, useState } from 'react';
import type { BackupFolder } from '../../../../shared/backup/state';
import type { Failure } from '../../../../shared/desktop/errors';
import type { DossierStatus } from '../../../../shared/dossier/protocol';
import { useSession } from '../../../store';
import { ErrorNote } from '../../../ui/error-note';
import { OpeningForm } from '../opening-form';
import { useOpening } from '../use-opening';
import css from './backups.module.css';
import { MomentPicker } from './moment-picker';
import { type ListedMoment, listMoments } from './moments';

interface RestoreLockedProps {
  id: string;
  /** Said when there is nothing to go back to: the other way out. */
  otherwise: string;
  onOpened(status: DossierStatus): void;
}

/**
 * For a dossier that cannot be unlocked as it is: the moments beside it, with the key files of the
 * back-ups themselves. The passphrase is the one of that time.
 */
export function RestoreLocked({ id, otherwise, onOpened }: RestoreLockedProps) {
  const session = useSession();
  const [folders, setFolders] = useState<BackupFolder[] | null>(null);
  const [unreadable, setUnreadable] = useState<Failure | null>(null);
  const [picked, setPicked] = useState<ListedMoment | null>(null);
  const opening = useOpening('De back-up wordt gelezen en gecontroleerd', onOpened);

  useEffect(() => {
    let current = true;
    void session.momentsOf(id).then((result) => {
      if (!current) return;
      if (result.ok) setFolders(result.value);
      else setUnreadable(result);
    });
    return () => {
      current = false;
    };
  }, [session, id]);

  if (unreadable !== null) {
    return (
      <div className={css.locked}>
        <ErrorNote failure={unreadable} />
      </div>
    );
  }
  if (folders === null) return <p role="status">De back-ups worden opgezocht.</p>;
  const moments = listMoments(folders);
  const usable = moments.find(({ of }) => of.fout === null);
  if (usable === undefined) {
    return <p className={css.locked}>Er zijn hier geen back-ups van dit dossier. {otherwise}</p>;
  }
  // The newest is what nearly everybody wants; the list shows that it is chosen.
  const chosen = picked ?? usable;
  return (
    <div className={css.locked}>
      <OpeningForm
        opening={opening}
        label="Terugzetten uit de back-ups"
        secretLabel="Wachtwoordzin van de back-up"
        secretHint="Die van het dossier. Is hij sindsdien veranderd, dan kan het ook de oude zijn."
        submitLabel="Terugzetten en openen"
        onSubmit={() =>
          void opening.open((work) =>
            session.restoreLocked(
              { id, map: chosen.map, moment: chosen.moment, geheim: opening.secret.geheim },
              work,
            ),
          )
        }
      >
        <MomentPicker moments={moments} chosen={chosen} onChoose={setPicked} />
      </OpeningForm>
    </div>
  );
}
