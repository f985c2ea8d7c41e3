import type { DossierStatus } from '../../shared/dossier/protocol';
import { NewDossier } from '../features/dossier/new-dossier';
import { OpenBackup } from '../features/dossier/open-backup';
import { useSession } from '../store';
import type { Way } from './app';

interface MakingProps {
  way: Way;
  onOpened(status: DossierStatus): void;
  onCancel(): void;
}

/** The ways to a dossier that is not on this computer yet. */
export default function Making({ way, onOpened, onCancel }: MakingProps) {
  const session = useSession();
  return way.soort === 'backup' ? (
    <OpenBackup file={way.file} onDone={onOpened} onCancel={onCancel} />
  ) : (
    <NewDossier
      title="Nieuw dossier"
      lead="In een dossier staat alles van één onderzoek bij elkaar: bronnen, casussen, toekenningen en hun geschiedenis. Het staat alleen op deze computer."
      make={(input) => session.create(input)}
      onDone={onOpened}
      onCancel={onCancel}
    />
  );
}
