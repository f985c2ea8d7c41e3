import { useState } from 'react';
import { Checkbox } from '../../../ui/choice';
import { Field } from '../../../ui/field';
import { StrengthMeter, useStrength } from '../strength-meter';

export interface NewPassphrase {
  first: string;
  second: string;
  /** It was asked for: what is wrong may be said. */
  tried: boolean;
  strongEnough: boolean;
  type(which: 'first' | 'second', text: string): void;
  /** Forgets what was typed. */
  clear(): void;
  /** Whether it can be used; if not, the fields say why. */
  complete(): boolean;
}

/** A passphrase that is made up here, typed twice. */
export function useNewPassphrase(): NewPassphrase {
  const [typed, setTyped] = useState({ first: '', second: '' });
  const [tried, setTried] = useState(false);
  const strength = useStrength(typed.first);
  const strongEnough = typed.first !== '' && strength?.voldoende === true;
  return {
    ...typed,
    tried,
    strongEnough,
    type: (which, text) => setTyped((before) => ({ ...before, [which]: text })),
    clear() {
      setTyped({ first: '', second: '' });
      setTried(false);
    },
    complete() {
      setTried(true);
      return strongEnough && typed.first === typed.second;
    },
  };
}

/** Both fields, how hard it is to guess, and the switch to see what is typed. */
export function PassphraseFields({ passphrase }: { passphrase: NewPassphrase }) {
  const { first, second, tried, strongEnough, type } = passphrase;
  const [shown, setShown] = useState(false);
  const strength = useStrength(first);
  const weak =
    first === ''
      ? 'Bedenk een wachtwoordzin.'
      : 'Deze is te makkelijk te raden. Voeg een paar woorden toe die niet bij elkaar horen.';
  return (
    <>
      <Field
        kind="password"
        shown={shown}
        label="Wachtwoordzin van dit bestand"
        hint="Een andere dan die van uw dossier. Geef hem langs een andere weg door dan het bestand, bijvoorbeeld aan de telefoon."
        value={first}
        maxLength={1024}
        error={tried && !strongEnough ? weak : null}
        onChange={(text) => type('first', text)}
      />
      <StrengthMeter strength={first === '' ? null : strength} />
      <Field
        kind="password"
        shown={shown}
        label="Nog een keer"
        value={second}
        maxLength={1024}
        error={
          tried && first !== second
            ? 'De twee zijn niet gelijk. Kies “Toon wat ik typ” om te zien wat er staat.'
            : null
        }
        onChange={(text) => type('second', text)}
      />
      <Checkbox label="Toon wat ik typ" checked={shown} onChange={setShown} />
    </>
  );
}
