import { useState } from 'react';
import { errorSentence, useSession } from '../../../store';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Field } from '../../../ui/field';
import { Actions, Form } from '../../../ui/form';
import { useAttempt } from '../use-attempt';

interface RenameDialogProps {
  roepnaam: string;
  onClose(): void;
}

/** Another roepnaam: what stands in the list and above the screen. */
export function RenameDialog({ roepnaam, onClose }: RenameDialogProps) {
  const session = useSession();
  const attempt = useAttempt();
  const [text, setText] = useState(roepnaam);

  async function rename(): Promise<void> {
    const done = await attempt.run(() => session.rename(text));
    if (done?.ok) onClose();
  }

  return (
    <Dialog open title="Andere roepnaam" onClose={onClose}>
      <Form label="Andere roepnaam" onSubmit={() => void rename()}>
        <Field
          label="Roepnaam van het dossier"
          hint="Staat in de lijst op het eerste scherm en in de naam van een kopie, leesbaar zonder wachtwoordzin. Zet er geen namen van personen of organisaties in."
          value={text}
          maxLength={80}
          autoFocus
          error={attempt.failure === null ? null : errorSentence(attempt.failure)}
          onChange={setText}
        />
        <Actions>
          <Button kind="primary" submit busy={attempt.busy}>
            Zo heet het dossier
          </Button>
          <Button onClick={onClose}>Annuleren</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
