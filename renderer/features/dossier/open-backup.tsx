import { useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../shared/desktop/errors';
import type { DossierStatus, Progress } from '../../../shared/dossier/protocol';
import { useSession } from '../../store';
import { Button } from '../../ui/button';
import { ErrorNote } from '../../ui/error-note';
import { DropArea, FileButton } from '../../ui/file-button';
import { Actions, Form } from '../../ui/form';
import { formatCount } from '../../ui/format';
import { ProgressBar } from '../../ui/progress-bar';
import css from './page.module.css';
import { isAboutSecret, SecretField, SecretSwitch, useSecret } from './secret-field';
import { useCountdown } from './use-countdown';

interface OpenBackupProps {
  /** Dropped or chosen already. */
  file: File | null;
  onDone(status: DossierStatus): void;
  onCancel(): void;
}

/** Opens a backup as a dossier on this computer: also how one moves to another one. */
export function OpenBackup({ file: first, onDone, onCancel }: OpenBackupProps) {
  const session = useSession();
  const [file, setFile] = useState(first);
  const secret = useSecret();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const stop = useRef<AbortController | null>(null);
  const wait = useCountdown();
  useEffect(() => () => stop.current?.abort(), []);

  const choose = (chosen: File) => {
    setFile(chosen);
    setFailure(null);
  };
  const open = async (vervang: boolean) => {
    if (!secret.complete() || file === null || progress !== null || wait.left > 0) return;
    const { geheim } = secret;
    const controller = new AbortController();
    stop.current = controller;
    setFailure(null);
    setProgress({ zin: 'De back-up wordt gelezen.', gedaan: 0, totaal: null, perSeconde: null });
    const result = await session.openBackup(
      vervang ? { file, geheim, vervang } : { file, geheim },
      { onProgress: setProgress, signal: controller.signal },
    );
    setProgress(null);
    if (result.ok) {
      onDone(result.value);
      return;
    }
    setFailure(result);
    const seconds = Number(result.params.wacht ?? 0);
    if (seconds > 0) wait.start(seconds);
  };
  return (
    <DropArea invitation="Laat los om deze back-up te openen" onFile={choose}>
      <main className={css.page}>
        <div className={css.back}>
          <Button kind="quiet" icon="links" onClick={onCancel}>
            Terug naar het begin
          </Button>
        </div>
        <h1>Back-up openen</h1>
        <div className={css.body}>
          <p>
            Het dossier uit de back-up komt op deze computer te staan, met zijn roepnaam,
            wachtwoordzin en herstelsleutel. Het bestand zelf verandert niet.
          </p>
          <p>
            <FileButton
              kind={file === null ? 'primary' : 'secondary'}
              icon="bestand"
              accept={['.draaiknop']}
              autoFocus={file === null}
              onFile={choose}
            >
              {file === null ? 'Kies een back-up' : 'Een ander bestand'}
            </FileButton>{' '}
            {file === null ? (
              'of sleep het bestand naar dit venster.'
            ) : (
              <strong>{file.name}</strong>
            )}
          </p>
          {file === null ? null : (
            <Form label="Back-up openen" onSubmit={() => void open(false)}>
              <SecretField
                secret={secret}
                failure={failure}
                label="Wachtwoordzin van deze back-up"
                hint="Die van het dossier op het moment dat de back-up werd gemaakt."
              />
              {failure !== null && !isAboutSecret(failure) ? (
                <ErrorNote failure={failure}>
                  {failure.code === 'kluis-bestaat-al' ? (
                    <>
                      <p>
                        Komt de back-up ervoor in de plaats, dan is wat hier staat weg, ook alles
                        van na de back-up. Dat is niet ongedaan te maken.
                      </p>
                      <Button kind="danger" onClick={() => void open(true)}>
                        Vervang het dossier hier door de back-up
                      </Button>
                    </>
                  ) : null}
                </ErrorNote>
              ) : null}
              {progress ? (
                <ProgressBar
                  sentence={progress.zin}
                  done={progress.gedaan}
                  total={progress.totaal}
                  perSecond={progress.perSeconde}
                  onCancel={() => stop.current?.abort()}
                />
              ) : (
                <Actions>
                  <Button kind="primary" submit disabled={wait.left > 0}>
                    {wait.left > 0
                      ? `Wacht nog ${formatCount(wait.left, 'seconde', 'seconden')}`
                      : 'Openen'}
                  </Button>
                  <SecretSwitch secret={secret} onSwap={() => setFailure(null)} />
                </Actions>
              )}
            </Form>
          )}
        </div>
      </main>
    </DropArea>
  );
}
