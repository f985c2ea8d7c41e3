import { useState } from 'react';
import type { FoundBackups } from '../../../../shared/backup/state';
import type { DossierStatus } from '../../../../shared/dossier/protocol';
import { useSession } from '../../../store';
import { Select } from '../../../ui/choice';
import { formatCount } from '../../../ui/format';
import { OpeningForm } from '../opening-form';
import { useOpening } from '../use-opening';
import { MomentPicker } from './moment-picker';
import { type ListedMoment, listMoments } from './moments';

interface OpenFolderProps {
  /** Of the folder. */
  name: string;
  files: readonly File[];
  /** Dossiers in that folder of which something can be opened: at least one. */
  found: readonly FoundBackups[];
  onDone(status: DossierStatus): void;
}

const asFolder = ({ momenten }: FoundBackups) =>
  listMoments([
    {
      ...{ map: 'eigen', pad: '', bereikbaar: true, fout: null, verlaat: null },
      ...{ sleutelsAchter: false, onleesbaar: 0, gecontroleerd: null, momenten },
    },
  ]);

/** Which dossier and which moment of a chosen folder, and its secret. */
export function OpenFolder({ name, files, found, onDone }: OpenFolderProps) {
  const session = useSession();
  const [id, setId] = useState(found[0]?.id ?? '');
  const [picked, setPicked] = useState<ListedMoment | null>(null);
  const opening = useOpening('De back-up wordt gelezen en gecontroleerd', onDone);
  const dossier = found.find((one) => one.id === id);
  if (dossier === undefined) return null;
  const moments = asFolder(dossier);
  const chosen = picked ?? moments.find(({ of }) => of.fout === null) ?? null;
  const open = (vervang: boolean) => {
    if (chosen === null) return;
    const input = { files, id, moment: chosen.moment, geheim: opening.secret.geheim };
    void opening.open((work) =>
      session.openBackupFolder(vervang ? { ...input, vervang } : input, work),
    );
  };
  return (
    <>
      <p>
        In de map <strong>{name}</strong>{' '}
        {found.length === 1 ? (
          <>
            staan back-ups van het dossier <strong>{nameOf(dossier.roepnaam)}</strong>.
          </>
        ) : (
          `staan back-ups van ${formatCount(found.length, 'dossier', 'dossiers')}.`
        )}
      </p>
      <OpeningForm
        opening={opening}
        label="Back-up openen"
        secretLabel="Wachtwoordzin van deze back-up"
        secretHint="Die van het dossier toen de laatste back-up in deze map kwam."
        submitLabel="Openen"
        disabled={chosen === null}
        onSubmit={() => open(false)}
        onReplace={() => open(true)}
      >
        {found.length === 1 ? null : (
          <Select
            label="Dossier"
            value={id}
            options={found.map(({ id: value, roepnaam }) => ({ value, label: nameOf(roepnaam) }))}
            onChange={(value) => {
              setId(value);
              setPicked(null);
              opening.clear();
            }}
          />
        )}
        {chosen === null ? null : (
          <MomentPicker key={id} moments={moments} chosen={chosen} onChoose={setPicked} />
        )}
      </OpeningForm>
    </>
  );
}

function nameOf(roepnaam: string | null): string {
  return roepnaam ?? 'zonder leesbare naam';
}
