import { useSession } from '../../../store';
import { Button } from '../../../ui/button';
import { ErrorNote } from '../../../ui/error-note';
import { Actions } from '../../../ui/form';
import { ProgressBar } from '../../../ui/progress-bar';
import css from './keys.module.css';
import { StepHeading } from './step-heading';
import type { SealingState } from './use-sealing';
import { unchanged } from './words';

interface SealingProps {
  sealing: SealingState;
  /** There was a recovery key before. */
  recovery: boolean;
  onClose(): void;
}

/** How far it is, or that it was stopped or failed. */
export function Sealing({ sealing, recovery, onClose }: SealingProps) {
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
  if (step === 'onzeker') return <Uncertain recovery={recovery} />;
  return (
    <>
      <StepHeading>
        {failure.code === 'afgebroken' ? 'Gestopt' : 'Opnieuw verzegelen is niet gelukt'}
      </StepHeading>
      <p>{unchanged(recovery)}</p>
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

/** The program could not tell which keys are in force; only opening it anew tells. */
function Uncertain({ recovery }: { recovery: boolean }) {
  const session = useSession();
  return (
    <>
      <StepHeading>Het is niet zeker welke sleutels gelden</StepHeading>
      <p>
        Het programma kon niet nagaan of de sleutels zijn gewisseld. Er is niets kwijt: het dossier
        is geheel het oude of geheel het nieuwe. Vergrendel het en probeer eerst de nieuwe
        wachtwoordzin; past die niet, dan geldt de oude nog. Bewaar tot dan{' '}
        {recovery ? 'beide herstelsleutels' : 'de herstelsleutel'}.
      </p>
      <Actions>
        <Button kind="primary" onClick={() => session.lock()}>
          Vergrendelen
        </Button>
      </Actions>
    </>
  );
}

interface SealedProps {
  /** Folders that still hold back-ups under the old keys. */
  left: readonly string[];
  /** There was a recovery key before. */
  recovery: boolean;
  onClose(): void;
}

/** It is done, and what is left for people to do. */
export function Sealed({ left, recovery, onClose }: SealedProps) {
  return (
    <>
      <StepHeading>Alles is opnieuw verzegeld</StepHeading>
      <p>
        {recovery
          ? 'De nieuwe wachtwoordzin en de nieuwe herstelsleutel openen dit dossier; de oude niet meer. Vernietig het papier met de oude herstelsleutel.'
          : 'De nieuwe wachtwoordzin en de herstelsleutel openen dit dossier; de oude wachtwoordzin niet meer.'}
      </p>
      <section>
        <h3>Wat u zelf nog doet</h3>
        <ul className={css.todo}>
          {left.map((pad) => (
            <li key={pad}>
              In {pad} staan nog back-ups onder de oude sleutel. Ze gaan weg bij de volgende back-up
              in die map; sluit hem zo nodig aan.
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
