import { useEffect, useState } from 'react';
import type { FoundBackups } from '../../../shared/backup/state';
import type { Failure } from '../../../shared/desktop/errors';
import type { BackupFile } from '../../../shared/dossier/backup-file';
import type { DossierStatus } from '../../../shared/dossier/protocol';
import { useSession } from '../../store';
import { Button } from '../../ui/button';
import { ErrorNote } from '../../ui/error-note';
import { DropArea, FileButton, FolderButton } from '../../ui/file-button';
import { Actions } from '../../ui/form';
import { formatNumber } from '../../ui/format';
import { useNotice } from '../../ui/notices';
import { OpenFolder } from './backups/open-folder';
import { OpeningForm } from './opening-form';
import css from './page.module.css';
import { NO_RECOVERY_KEY } from './sleutels/words';
import { useOpening } from './use-opening';

interface OpenBackupProps {
  /** Dropped or chosen already. */
  file: File | null;
  onDone(status: DossierStatus): void;
  onCancel(): void;
}

/** What was chosen, once it was looked into: before that no secret is asked. */
type Chosen =
  | { soort: 'bestand'; file: File; inside: BackupFile }
  | { soort: 'map'; files: readonly File[]; found: FoundBackups[] };

interface Choice {
  name: string | null;
  busy: boolean;
  chosen: Chosen | null;
  failure: Failure | null;
  /** The folder holds no back-ups. */
  nothing: boolean;
}
const NOTHING_YET: Choice = {
  name: null,
  busy: false,
  chosen: null,
  failure: null,
  nothing: false,
};

/** Opens a backup as a dossier on this computer: also how one moves to another one. */
export function OpenBackup({ file: first, onDone, onCancel }: OpenBackupProps) {
  const { choice, takeFile, takeFolder } = useChoice(first);
  const { name, busy, chosen, failure, nothing } = choice;
  return (
    <DropArea invitation="Laat los om deze back-up te openen" onFile={takeFile}>
      <main className={css.page}>
        <div className={css.back}>
          <Button kind="quiet" icon="links" onClick={onCancel}>
            Terug naar het begin
          </Button>
        </div>
        <h1>Back-up openen</h1>
        <div className={css.body}>
          <p>
            Wat erin zit, komt als dossier op deze computer te staan, met zijn roepnaam en met de
            sleutels die erbij horen. Een gedeeld bestand opent u hier ook. Het bestand zelf
            verandert niet.
          </p>
          <Actions>
            <FileButton
              kind={name === null ? 'primary' : 'secondary'}
              icon="bestand"
              accept={['.draaiknop']}
              autoFocus={name === null}
              onFile={takeFile}
            >
              {name === null ? 'Kies een bestand' : 'Een ander bestand'}
            </FileButton>
            <FolderButton onFolder={takeFolder}>
              {name === null ? 'Kies een map met back-ups' : 'Een map met back-ups'}
            </FolderButton>
          </Actions>
          <p role="status">
            {name === null
              ? 'Een bestand eindigt op .draaiknop en mag u ook naar dit venster slepen. De map heet back-ups (in de map met gegevens op deze computer) of Draaiknop-back-ups (op een stick of tweede schijf).'
              : busy
                ? `${name} wordt bekeken.`
                : null}
          </p>
          {failure === null ? null : <ErrorNote failure={failure} />}
          {nothing ? (
            <p role="alert">
              In de map <strong>{name}</strong> staan geen back-ups van Draaiknop. Kies de map
              back-ups of Draaiknop-back-ups zelf, of een map daarin.
            </p>
          ) : null}
          {chosen === null ? null : (
            <Inside key={name} name={name ?? ''} chosen={chosen} onDone={onDone} />
          )}
        </div>
      </main>
    </DropArea>
  );
}

/** What was chosen, and what became clear of it. */
function useChoice(first: File | null) {
  const session = useSession();
  const [choice, setChoice] = useState<Choice>(NOTHING_YET);

  const take = async (name: string, look: () => Promise<Partial<Choice>>) => {
    setChoice({ ...NOTHING_YET, name, busy: true });
    const seen = await look();
    // Somebody may have chosen something else meanwhile.
    setChoice((now) => (now.name === name ? { ...now, busy: false, ...seen } : now));
  };
  const takeFile = (file: File) =>
    void take(file.name, async () => {
      const result = await session.inspectBackup(file);
      return result.ok
        ? { chosen: { soort: 'bestand', file, inside: result.value } }
        : { failure: result };
    });
  const takeFolder = (files: readonly File[], name: string) =>
    void take(name, async () => {
      const result = await session.momentsIn(files);
      if (!result.ok) return { failure: result };
      const found = result.value.filter(({ momenten }) =>
        momenten.some(({ fout }) => fout === null),
      );
      return found.length === 0 ? { nothing: true } : { chosen: { soort: 'map', files, found } };
    });

  const [dropped] = useState(() => ({ file: first, taken: false }));
  useEffect(() => {
    if (dropped.taken || dropped.file === null) return;
    dropped.taken = true;
    takeFile(dropped.file);
  });
  return { choice, takeFile, takeFolder };
}

interface InsideProps {
  name: string;
  chosen: Chosen;
  onDone(status: DossierStatus): void;
}

function Inside({ name, chosen, onDone }: InsideProps) {
  if (chosen.soort === 'map') {
    return <OpenFolder name={name} files={chosen.files} found={chosen.found} onDone={onDone} />;
  }
  return <OpenFile file={chosen.file} inside={chosen.inside} onDone={onDone} />;
}

interface OpenFileProps {
  file: File;
  inside: BackupFile;
  onDone(status: DossierStatus): void;
}

function OpenFile({ file, inside, onDone }: OpenFileProps) {
  const session = useSession();
  const notice = useNotice();
  const opening = useOpening('De back-up wordt gelezen', (status) => {
    // Without the passphrase all of it would be gone.
    if (!inside.herstelsleutel) notice({ text: NO_RECOVERY_KEY, stays: true });
    onDone(status);
  });
  const open = (vervang: boolean) => {
    const { geheim } = opening.secret;
    void opening.open((work) =>
      session.openBackup(vervang ? { file, geheim, vervang } : { file, geheim }, work),
    );
  };
  if (!inside.herstelsleutel) {
    return (
      <>
        <p>
          <strong>{file.name}</strong> is een gedeeld bestand, of een kopie daarvan:{' '}
          <strong>{inside.roepnaam}</strong>, tot en met stap {formatNumber(inside.stap)}. Het heeft
          een eigen wachtwoordzin en geen herstelsleutel. Die maakt u na het openen zelf, bij
          Sleutels.
        </p>
        <OpeningForm
          opening={opening}
          label="Gedeeld bestand openen"
          secretLabel="Wachtwoordzin van dit bestand"
          secretHint="U kreeg hem van wie het deelde."
          recovery={false}
          submitLabel="Openen"
          onSubmit={() => open(false)}
          onReplace={() => open(true)}
        />
      </>
    );
  }
  return (
    <>
      <p>
        <strong>{file.name}</strong> is een back-up van het dossier{' '}
        <strong>{inside.roepnaam}</strong>, tot en met stap {formatNumber(inside.stap)}.
      </p>
      <OpeningForm
        opening={opening}
        label="Back-up openen"
        secretLabel="Wachtwoordzin van deze back-up"
        secretHint="Die van het dossier op het moment dat de back-up werd gemaakt."
        submitLabel="Openen"
        onSubmit={() => open(false)}
        onReplace={() => open(true)}
      />
    </>
  );
}
