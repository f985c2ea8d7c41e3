import { useState } from 'react';
import type { Failure } from '../../../shared/desktop/errors';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/choice';
import { ErrorNote } from '../../ui/error-note';
import { Field } from '../../ui/field';
import { Actions, Form } from '../../ui/form';
import css from './page.module.css';
import { StrengthMeter, useStrength } from './strength-meter';

interface PassphraseStepProps {
  busy: boolean;
  failure: Failure | null;
  onBack(): void;
  onNext(passphrase: string): void;
}

/** The passphrase, twice, with how hard it is to guess. */
export function PassphraseStep({ busy, failure, onBack, onNext }: PassphraseStepProps) {
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [shown, setShown] = useState(false);
  const [tried, setTried] = useState(false);
  const strength = useStrength(first);

  const tooWeak = strength !== null && !strength.voldoende;
  const differs = first !== second;
  const next = () => {
    setTried(true);
    if (!busy && strength !== null && !tooWeak && !differs) onNext(first);
  };
  return (
    <div className={css.body}>
      <p>
        Met de wachtwoordzin wordt alles op deze computer verzegeld. Neem een paar willekeurige
        woorden achter elkaar: dat onthoudt u, en het is moeilijk te raden. Niemand kan hem voor u
        opzoeken.
      </p>
      <Form label="Wachtwoordzin kiezen" onSubmit={next}>
        <Field
          kind="password"
          shown={shown}
          label="Wachtwoordzin"
          value={first}
          maxLength={1024}
          autoFocus
          error={tried && (tooWeak || first === '') ? weakSentence(first) : null}
          onChange={setFirst}
        />
        <StrengthMeter strength={first === '' ? null : strength} />
        <Field
          kind="password"
          shown={shown}
          label="Nog een keer"
          value={second}
          maxLength={1024}
          error={
            tried && differs
              ? 'De twee zijn niet gelijk. Kies “Toon wat ik typ” om te zien wat er staat.'
              : null
          }
          onChange={setSecond}
        />
        <Checkbox label="Toon wat ik typ" checked={shown} onChange={setShown} />
        {failure ? <ErrorNote failure={failure} /> : null}
        <Actions>
          <Button kind="primary" submit busy={busy}>
            Verder naar de herstelsleutel
          </Button>
          <Button onClick={onBack}>Terug</Button>
        </Actions>
        <p role="status" className={css.soft}>
          {busy ? 'De sleutels worden gemaakt; dat duurt ongeveer een seconde.' : ''}
        </p>
      </Form>
    </div>
  );
}

function weakSentence(text: string): string {
  return text === ''
    ? 'Bedenk een wachtwoordzin.'
    : 'Deze is te makkelijk te raden. Voeg een paar woorden toe die niet bij elkaar horen.';
}
