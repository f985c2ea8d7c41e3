import { useEffect, useRef, useState } from 'react';
import type { MergeResult } from '../../../../shared/dossier/merge-report';
import { useDossier, useQuery } from '../../../store';
import { Button } from '../../../ui/button';
import { ErrorNote } from '../../../ui/error-note';
import { DropArea, FileButton } from '../../../ui/file-button';
import { Actions, Form } from '../../../ui/form';
import { formatCount } from '../../../ui/format';
import { useNavigation } from '../../../ui/navigation';
import { ProgressBar } from '../../../ui/progress-bar';
import { isAboutSecret, SecretField, SecretSwitch, useSecret } from '../secret-field';
import css from './delen.module.css';
import { MergeReview } from './merge-review';
import { type MergeFlow, useMerge } from './use-merge';
import { mergedSentence } from './words';

/** Merging: choose a file, look at what it would do, decide, and do it. */
export function MergePanel() {
  const flow = useMerge();
  const { step } = flow;
  switch (step.soort) {
    case 'bestand':
      return <ChooseFile flow={flow} />;
    case 'nakijken':
      return <MergeReview flow={flow} bestand={step.bestand} report={step.report} />;
    case 'klaar':
      return step.result.seq === null ? (
        <Merged result={step.result} onAgain={flow.again} />
      ) : (
        <MergedStep seq={step.result.seq} result={step.result} onAgain={flow.again} />
      );
  }
}

function ChooseFile({ flow }: { flow: MergeFlow }) {
  const [file, setFile] = useState<File | null>(null);
  const secret = useSecret();
  const { progress, failure, wait } = flow;
  const choose = (chosen: File) => {
    setFile(chosen);
    flow.clear();
  };
  const read = () => {
    if (file === null || progress !== null || wait > 0 || !secret.complete()) return;
    void flow.read(file, secret.geheim);
  };
  return (
    <DropArea invitation="Laat los om dit bestand te vergelijken" onFile={choose}>
      <div className={css.stack}>
        <p className={css.lead}>
          Kies het bestand dat u terugkreeg. Eerst ziet u wat er zou veranderen; daarna beslist u.
          Een back-up van dit dossier kan ook.
        </p>
        <p>
          <FileButton
            kind={file === null ? 'primary' : 'secondary'}
            icon="bestand"
            accept={['.draaiknop']}
            onFile={choose}
          >
            {file === null ? 'Kies een gedeeld bestand' : 'Een ander bestand'}
          </FileButton>{' '}
          {file === null ? 'of sleep het naar dit venster.' : <strong>{file.name}</strong>}
        </p>
        {file === null ? null : (
          <Form label="Bestand vergelijken" onSubmit={read}>
            <SecretField
              secret={secret}
              failure={failure}
              label="Wachtwoordzin van dit bestand"
              recovery={false}
              hint="Die u erbij kreeg. Bij een back-up: die van het dossier."
            />
            {failure !== null && !isAboutSecret(failure) ? <ErrorNote failure={failure} /> : null}
            {progress === null ? (
              <Actions>
                <Button kind="primary" submit disabled={wait > 0}>
                  {wait > 0
                    ? `Wacht nog ${formatCount(wait, 'seconde', 'seconden')}`
                    : 'Vergelijken'}
                </Button>
                <SecretSwitch secret={secret} onSwap={flow.clear} />
              </Actions>
            ) : (
              <ProgressBar
                sentence={progress.zin}
                done={progress.gedaan}
                total={progress.totaal}
                onCancel={flow.stop}
              />
            )}
          </Form>
        )}
      </div>
    </DropArea>
  );
}

interface MergedProps {
  result: MergeResult;
  onAgain(): void;
}

/** What was done, as long as that is how it is: undoing the step takes it back. */
function MergedStep({ seq, result, onAgain }: MergedProps & { seq: number }) {
  const { go } = useNavigation();
  const last = useDossier()?.seq ?? seq;
  // Newest first.
  const row = useQuery('geschiedenis', { offset: Math.max(0, last - seq), limit: 1 }).data?.rows[0];
  if (row?.seq !== seq || !row.ongedaan) return <Merged result={result} onAgain={onAgain} />;
  return (
    <div className={css.stack}>
      <h3>Het samenvoegen is ongedaan gemaakt</h3>
      <p className={css.lead}>
        Wat erbij kwam en wat veranderde, is weer zoals het hier was.
        {result.gewist === 0 ? '' : ' Wat voorgoed is gewist, komt niet terug.'}
      </p>
      <Actions>
        <Button onClick={() => go({ screen: 'geschiedenis' })}>Geschiedenis bekijken</Button>
        <Button onClick={onAgain}>Nog een bestand</Button>
      </Actions>
    </div>
  );
}

function Merged({ result, onAgain }: MergedProps) {
  const { go } = useNavigation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { open, gewist } = result;
  return (
    <div className={css.stack}>
      <h3 ref={heading} tabIndex={-1}>
        {mergedSentence(result)}
      </h3>
      {gewist === 0 ? null : (
        <p>
          {formatCount(gewist, 'onderdeel is', 'onderdelen zijn')} voorgoed gewist, omdat dat in de
          andere kopie was gedaan.
        </p>
      )}
      {open.aantal === 0 ? null : (
        <div>
          <p>
            Niet gekozen, en dus gebleven zoals het hier was:{' '}
            {formatCount(open.aantal, 'tegenspraak', 'tegenspraken')}. Ze staan ook bij de stap in
            de geschiedenis.
          </p>
          <ul>
            {open.voorbeelden.map((naam) => (
              <li key={naam}>{naam}</li>
            ))}
          </ul>
        </div>
      )}
      <p className={css.lead}>
        Stuur de ander nu dit dossier terug, dan hebben u beiden weer hetzelfde.
        {result.seq === null
          ? ''
          : ' Klopt er iets niet, dan maakt Ongedaan maken alles in één keer weer zoals het was.'}
      </p>
      <Actions>
        <Button onClick={() => go({ screen: 'geschiedenis' })}>Geschiedenis bekijken</Button>
        <Button onClick={onAgain}>Nog een bestand</Button>
      </Actions>
    </div>
  );
}
