import { useState } from 'react';
import type { Failure } from '../../../shared/desktop/errors';
import { errorSentence } from '../../../shared/desktop/errors-nl';
import type { Secret } from '../../store';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/choice';
import { Field } from '../../ui/field';

/** These say something about the secret that was typed, so they stand under its field. */
const secretCodes = new Set<Failure['code']>([
  'wachtwoordzin-onjuist',
  'herstelsleutel-onjuist',
  'even-wachten',
]);

/** Whether a failure belongs under the field of the secret instead of in a note of its own. */
export function isAboutSecret({ code }: Failure): boolean {
  return secretCodes.has(code);
}

/** What is being typed: a passphrase, or the recovery key when the user chose that. */
export interface SecretInput {
  geheim: Secret;
  /** It was asked for while there was nothing typed. */
  empty: boolean;
  type(text: string): void;
  /** Goes to the other kind, with an empty field. */
  swap(): void;
  /** Whether something was typed; if not, the field says so. */
  complete(): boolean;
}

export function useSecret(): SecretInput {
  const [geheim, setGeheim] = useState<Secret>({ soort: 'wachtwoordzin', tekst: '' });
  const [empty, setEmpty] = useState(false);
  return {
    geheim,
    empty,
    type(tekst) {
      setGeheim({ ...geheim, tekst });
      setEmpty(false);
    },
    swap() {
      const soort = geheim.soort === 'wachtwoordzin' ? 'herstelsleutel' : 'wachtwoordzin';
      setGeheim({ soort, tekst: '' });
      setEmpty(false);
    },
    complete() {
      setEmpty(geheim.tekst === '');
      return geheim.tekst !== '';
    },
  };
}

interface SecretFieldProps {
  secret: SecretInput;
  failure: Failure | null;
  /** Of the passphrase; the recovery key is the same everywhere. */
  label: string;
  hint?: string | undefined;
  /** False where something else is asked first. */
  autoFocus?: boolean;
  /** Whether it can be read on screen, where another switch decides that; else it has its own. */
  shown?: boolean;
  /** False where there is no recovery key to turn to: then a wrong passphrase does not name it. */
  recovery?: boolean;
}

/** The field for a passphrase, with the switch to see it after it, or for a recovery key. */
export function SecretField(props: SecretFieldProps) {
  const { secret, failure, label, hint, autoFocus = true, recovery = true } = props;
  const [own, setOwn] = useState(false);
  const { soort, tekst } = secret.geheim;
  const withKey = soort === 'herstelsleutel';
  const said =
    failure === null || recovery
      ? failure
      : { ...failure, params: { ...failure.params, zonder: 'herstelsleutel' } };
  const wrong = said !== null && isAboutSecret(said) ? errorSentence(said) : null;
  return (
    <>
      <Field
        key={soort}
        label={withKey ? 'Herstelsleutel' : label}
        hint={
          withKey
            ? 'De negen groepen van vier tekens op het papier. Streepjes en hoofdletters maken niet uit.'
            : hint
        }
        kind={withKey ? 'text' : 'password'}
        shown={props.shown ?? own}
        mono={withKey}
        value={tekst}
        autoFocus={autoFocus}
        error={secret.empty ? 'Vul dit eerst in.' : wrong}
        onChange={secret.type}
      />
      {withKey || props.shown !== undefined ? null : (
        <Checkbox label="Toon wat ik typ" checked={own} onChange={setOwn} />
      )}
    </>
  );
}

/** The way to the recovery key, and back. */
export function SecretSwitch({ secret, onSwap }: { secret: SecretInput; onSwap(): void }) {
  return (
    <Button
      kind="quiet"
      onClick={() => {
        secret.swap();
        onSwap();
      }}
    >
      {secret.geheim.soort === 'herstelsleutel'
        ? 'Toch met de wachtwoordzin'
        : 'Wachtwoordzin vergeten?'}
    </Button>
  );
}
