import { Button } from '../../../ui/button';
import { ErrorNote } from '../../../ui/error-note';
import { Actions } from '../../../ui/form';
import { ProgressBar } from '../../../ui/progress-bar';
import css from './keys.module.css';
import { StepHeading } from './step-heading';
import type { SealingState } from './use-sealing';

interface SealingProps {
  sealing: SealingState;
  onClose(): void;
}

/** How far it is, or that it was stopped or failed: then nothing has changed. */
export function Sealing({ sealing, onClose }: SealingProps) {
  const { step, progress, failure } = sealing;
  if (step === 'bezig' || failure === null) {
    return (
      <>
        <StepHeading>Alles wordt opnieuw verzegeld</StepHeading>
        <p>Laat de computer aan. Wat er al staat, blijft staan tot het laatst.</p>
        <ProgressBar
          sentence={progress?.zin ?? 'Alles wordt opnieuw verzegeld'}
          done={progress?.gedaan ?? 0}
          total={progress?.totaal ?? null}
          onCancel={sealing.stop}
        />
      </>
    );
  }
  return (
    <>
      <StepHeading>
        {failure.code === 'afgebroken' ? 'Gestopt' : 'Opnieuw verzegelen is niet gelukt'}
      </StepHeading>
      <p>Er is niets veranderd: de oude wachtwoordzin en herstelsleutel gelden nog.</p>
      {failure.code === 'afgebroken' ? null : <ErrorNote failure={failure} />}
      <Actions>
        <Button kind="primary" onClick={sealing.start}>
          Nog eens proberen
        </Button>
        <Button onClick={onClose}>Laten zoals het was</Button>
      </Actions>
    </>
  );
}

interface SealedProps {
  /** Folders that still hold back-ups under the old keys. */
  left: readonly string[];
  onClose(): void;
}

/** It is done, and what is left for people to do. */
export function Sealed({ left, onClose }: SealedProps) {
  return (
    <>
      <StepHeading>Alles is opnieuw verzegeld</StepHeading>
      <p>
        De nieuwe wachtwoordzin en de nieuwe herstelsleutel openen dit dossier; de oude niet meer.
        Vernietig het papier met de oude herstelsleutel.
      </p>
      <section>
        <h3>Wat u zelf nog doet</h3>
        <ul className={css.todo}>
          {left.map((pad) => (
            <li key={pad}>
              In {pad} staan nog back-ups onder de oude sleutel. Daar kon Draaiknop nu niet bij;
              sluit de map aan, dan gaan ze bij de volgende back-up weg.
            </li>
          ))}
          <li>
            Gooi kopieën weg die u eerder als bestand opsloeg: die gaan nog open met de oude
            wachtwoordzin. Sla een nieuwe kopie op als u die nodig hebt.
          </li>
          <li>
            Staat dit dossier ook op een andere computer, open daar dan een nieuwe kopie: dat
            dossier heeft nog de oude sleutels.
          </li>
        </ul>
      </section>
      <Actions>
        <Button kind="primary" onClick={onClose}>
          Klaar
        </Button>
      </Actions>
    </>
  );
}
