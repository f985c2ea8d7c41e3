import { useEffect, useRef, useState } from 'react';
import type { Failure, Result } from '../../../shared/desktop/errors';
import type { DossierStatus } from '../../../shared/dossier/protocol';
import type { NewDossier as Input, PendingDossier } from '../../store';
import { Button } from '../../ui/button';
import { NamesStep } from './names-step';
import css from './page.module.css';
import { PassphraseStep } from './passphrase-step';
import { RecoveryStep } from './recovery-step';

interface NewDossierProps {
  title: string;
  /** What stands here before the first question; for a copy of the example: what comes along. */
  lead: string;
  /** Roepnaam to begin with. */
  suggestion?: string;
  make(input: Input): Promise<Result<PendingDossier>>;
  onDone(status: DossierStatus): void;
  onCancel(): void;
}

const STEPS = ['Wie en wat', 'Wachtwoordzin', 'Herstelsleutel'] as const;

/**
 * Makes a dossier in three steps. It exists only after the recovery key was confirmed: until then
 * going back or closing the window leaves nothing behind.
 */
export function NewDossier(props: NewDossierProps) {
  const [step, setStep] = useState(0);
  const [names, setNames] = useState({ coder: '', roepnaam: props.suggestion ?? '' });
  const [pending, setPending] = useState<PendingDossier | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  // A reader who listens hears where they are when a step begins.
  useEffect(() => {
    if (step > 1) heading.current?.focus();
  }, [step]);

  const make = async (passphrase: string) => {
    setBusy(true);
    setFailure(null);
    const result = await props.make({ ...names, passphrase });
    setBusy(false);
    if (!result.ok) {
      setFailure(result);
      return;
    }
    setPending(result.value);
    setStep(2);
  };
  const confirm = async () => {
    if (pending === null) return;
    setBusy(true);
    setFailure(null);
    const result = await pending.confirm();
    setBusy(false);
    if (result.ok) props.onDone(result.value);
    else setFailure(result);
  };
  const cancel = () => {
    pending?.cancel();
    props.onCancel();
  };
  return (
    <main className={css.page}>
      <div className={css.back}>
        <Button kind="quiet" icon="links" onClick={cancel}>
          Terug naar het begin
        </Button>
      </div>
      <p className={css.step}>
        Stap {step + 1} van {STEPS.length}: {STEPS[step]}
      </p>
      <h1 ref={heading} tabIndex={-1}>
        {props.title}
      </h1>
      {step === 0 ? (
        <NamesStep lead={props.lead} names={names} onChange={setNames} onNext={() => setStep(1)} />
      ) : null}
      {step === 1 ? (
        <PassphraseStep
          busy={busy}
          failure={failure}
          onBack={() => {
            setFailure(null);
            setStep(0);
          }}
          onNext={(passphrase) => void make(passphrase)}
        />
      ) : null}
      {step === 2 && pending !== null ? (
        <RecoveryStep
          herstelsleutel={pending.herstelsleutel}
          roepnaam={names.roepnaam}
          busy={busy}
          failure={failure}
          action="Dossier maken"
          onConfirm={() => void confirm()}
        />
      ) : null}
    </main>
  );
}
