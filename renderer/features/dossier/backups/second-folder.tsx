import { useCallback, useState } from 'react';
import type { SaveFolder } from '../../../../shared/desktop/contract';
import type { Failure } from '../../../../shared/desktop/errors';
import { useSession } from '../../../store';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { ErrorNote } from '../../../ui/error-note';
import { FolderSelect } from '../../../ui/folder-select';
import { Actions, Form } from '../../../ui/form';
import { useNotice } from '../../../ui/notices';
import { useOnce } from '../../../ui/use-once';

const TITLE = 'Een tweede map voor back-ups';

/**
 * Chooses the second folder: from those that the shell offers, or in the system's own dialog, which
 * asks for itself. A folder that leaves the computer is named as such before it is used: what lies
 * there is copied at once. Mount it to open it.
 */
export function SecondFolder({ onClose }: { onClose(): void }) {
  const session = useSession();
  const notice = useNotice();
  const [offered, setOffered] = useState<SaveFolder[] | null>(null);
  const [leaving, setLeaving] = useState<SaveFolder | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);

  const choose = useCallback(
    async (folder: string | null) => {
      setBusy(true);
      setFailure(null);
      const result = await session.chooseBackupFolder(folder);
      setBusy(false);
      if (!result.ok) return setFailure(result);
      const chosen = result.value;
      if (chosen === null) return onClose();
      notice({ text: `Back-ups komen voortaan ook in ${chosen.pad}.` });
      onClose();
    },
    [session, notice, onClose],
  );

  useOnce(async () => {
    const result = await session.folders();
    if (!result.ok) setFailure(result);
    else if (result.value.length > 0) setOffered(result.value);
    else await choose(null);
  });

  const take = (folder: SaveFolder) => {
    if (folder.verlaat === null) void choose(folder.id);
    else setLeaving(folder);
  };

  if (leaving !== null) {
    return (
      <Dialog open title={`Deze map verlaat de computer: ${leaving.verlaat}`} onClose={onClose}>
        <p>
          Wat in {leaving.pad} staat, gaat via {leaving.verlaat} ook naar een andere computer. De
          back-ups zijn verzegeld: zonder wachtwoordzin of herstelsleutel leest niemand ze. Wel is
          daar te zien dat u Draaiknop gebruikt, hoe het dossier heet en wanneer u eraan werkt, en
          wat u later voorgoed wist, kan daar in oude versies blijven staan.
        </p>
        {failure === null ? null : <ErrorNote failure={failure} />}
        <Actions>
          <Button
            kind="primary"
            onClick={() => {
              setLeaving(null);
              setFailure(null);
            }}
          >
            Een andere map kiezen
          </Button>
          <Button busy={busy} onClick={() => void choose(leaving.id)}>
            Toch gebruiken
          </Button>
        </Actions>
      </Dialog>
    );
  }
  if (offered === null) {
    // The system's dialog is open, or it failed: then say why.
    return failure === null ? null : (
      <Dialog open title={TITLE} onClose={onClose}>
        <ErrorNote failure={failure} />
      </Dialog>
    );
  }
  return (
    <Dialog open title={TITLE} onClose={onClose}>
      <Offer folders={offered} busy={busy} failure={failure} onChoose={take} onCancel={onClose} />
    </Dialog>
  );
}

interface OfferProps {
  folders: readonly SaveFolder[];
  busy: boolean;
  failure: Failure | null;
  onChoose(folder: SaveFolder): void;
  onCancel(): void;
}

function Offer({ folders, busy, failure, onChoose, onCancel }: OfferProps) {
  const [id, setId] = useState(folders[0]?.id ?? '');
  const folder = folders.find((one) => one.id === id);
  return (
    <Form label={TITLE} onSubmit={() => folder && onChoose(folder)}>
      <p>
        Een stick of een andere schijf bewaart de back-ups ook als deze computer stukgaat. Draaiknop
        maakt daar zelf een map Draaiknop-back-ups. Is de stick er niet, dan gaat alles door en
        wordt het later ingehaald.
      </p>
      <FolderSelect folders={folders} folder={folder} onChange={setId} />
      {failure === null ? null : <ErrorNote failure={failure} />}
      <Actions>
        <Button kind="primary" submit busy={busy}>
          Deze map gebruiken
        </Button>
        <Button onClick={onCancel}>Annuleren</Button>
      </Actions>
    </Form>
  );
}
