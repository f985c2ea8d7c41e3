import { useState } from 'react';
import { Checkbox } from '../../ui/choice';
import { Field } from '../../ui/field';
import { StrengthMeter, useStrength } from './strength-meter';

/** A passphrase that is being made up, typed twice. */
export interface NewPassphrase {
  first: string;
  second: string;
  /** What is typed can be read on screen. */
  shown: boolean;
  show(shown: boolean): void;
  type(which: 'first' | 'second', text: string): void;
  /** What is wrong with a field, once it was asked for; null when nothing is. */
  wrong: { first: string | null; second: string | null };
  /** Whether it can be used; if not, the fields say why. */
  complete(): boolean;
}

/** @param other a passphrase that it must not be, as typed; '' when there is none. */
export function useNewPassphrase(other = ''): NewPassphrase {
  const [typed, setTyped] = useState({ first: '', second: '' });
  const [shown, show] = useState(false);
  const [tried, setTried] = useState(false);
  const strength = useStrength(typed.first);
  const { first, second } = typed;
  const same = first !== '' && first === other;
  return {
    first,
    second,
    shown,
    show,
    type: (which, text) => setTyped((before) => ({ ...before, [which]: text })),
    wrong: {
      first: tried ? firstWrong(first, same, strength?.voldoende ?? true) : null,
      second:
        tried && first !== second
          ? 'De twee zijn niet gelijk. Kies “Toon wat ik typ” om te zien wat er staat.'
          : null,
    },
    complete() {
      setTried(true);
      return strength?.voldoende === true && !same && first === second;
    },
  };
}

function firstWrong(first: string, same: boolean, strong: boolean): string | null {
  if (first === '') return 'Bedenk een wachtwoordzin.';
  if (same) return 'Dit is de wachtwoordzin van nu. Kies een andere.';
  return strong
    ? null
    : 'Deze is te makkelijk te raden. Voeg een paar woorden toe die niet bij elkaar horen.';
}

interface PassphraseFieldsProps {
  passphrase: NewPassphrase;
  label: string;
  hint?: string;
  autoFocus?: boolean;
}

/** Both fields, how hard it is to guess, and the switch to see what is typed. */
export function PassphraseFields({ passphrase, label, hint, autoFocus }: PassphraseFieldsProps) {
  const { first, second, shown, show, type, wrong } = passphrase;
  const strength = useStrength(first);
  return (
    <>
      <Field
        kind="password"
        shown={shown}
        label={label}
        {...(hint === undefined ? {} : { hint })}
        value={first}
        maxLength={1024}
        {...(autoFocus === undefined ? {} : { autoFocus })}
        error={wrong.first}
        onChange={(text) => type('first', text)}
      />
      <StrengthMeter strength={first === '' ? null : strength} />
      <Field
        kind="password"
        shown={shown}
        label="Nog een keer"
        value={second}
        maxLength={1024}
        error={wrong.second}
        onChange={(text) => type('second', text)}
      />
      <Checkbox label="Toon wat ik typ" checked={shown} onChange={show} />
    </>
  );
}
