import type { ReactNode } from 'react';
import { Button } from '../../ui/button';
import { ErrorNote } from '../../ui/error-note';
import { Actions, Form } from '../../ui/form';
import { formatCount } from '../../ui/format';
import { ProgressBar } from '../../ui/progress-bar';
import { isAboutSecret, SecretField, SecretSwitch } from './secret-field';
import type { Opening } from './use-opening';

interface OpeningFormProps {
  opening: Opening;
  /** Of the form, and of its field. */
  label: string;
  secretLabel: string;
  secretHint?: string;
  /** There is a recovery key that opens it; a shared file has none. */
  recovery?: boolean;
  submitLabel: string;
  /** Nothing can be opened yet: something has to be chosen first. */
  disabled?: boolean;
  onSubmit(): void;
  /** Opens it in the place of what is here, where that is possible. */
  onReplace?(): void;
  /** Between the fields and the button. */
  children?: ReactNode;
}

/** The secret of a back-up, what went wrong with it, and how far the opening is. */
export function OpeningForm(props: OpeningFormProps) {
  const { opening, onReplace, recovery = true } = props;
  const { secret, failure, progress, wait } = opening;
  return (
    <Form label={props.label} onSubmit={props.onSubmit}>
      <SecretField
        secret={secret}
        failure={failure}
        label={props.secretLabel}
        hint={props.secretHint}
        recovery={recovery}
      />
      {props.children}
      {failure !== null && !isAboutSecret(failure) ? (
        <ErrorNote failure={failure}>
          {failure.code === 'kluis-bestaat-al' && onReplace ? (
            <>
              <p>
                Komt de back-up ervoor in de plaats, dan staat hier alleen nog wat daarin zit. Wat
                er nu staat, wordt eerst zelf een moment bij de back-ups, zodat u terug kunt; van
                een dossier dat beschadigd is of een andere sleutel heeft, kan dat niet altijd.
              </p>
              <Button kind="danger" onClick={onReplace}>
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
          onCancel={opening.stop}
        />
      ) : (
        <Actions>
          <Button kind="primary" submit disabled={wait > 0 || props.disabled === true}>
            {wait > 0 ? `Wacht nog ${formatCount(wait, 'seconde', 'seconden')}` : props.submitLabel}
          </Button>
          {recovery ? <SecretSwitch secret={secret} onSwap={opening.clear} /> : null}
        </Actions>
      )}
    </Form>
  );
}
