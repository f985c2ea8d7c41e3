import { useState } from 'react';
import { errorSentence, useCommand } from '../../store';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Field } from '../../ui/field';
import { Actions, Form } from '../../ui/form';

interface WhoDialogProps {
  /** The name in use; '' when nobody was named yet. */
  name: string;
  onClose(): void;
}

/** "Wie bent u?": whose name stands beside what is done from now on. */
export function WhoDialog({ name, onClose }: WhoDialogProps) {
  const command = useCommand('wieBenIk');
  const [text, setText] = useState(name);
  const submit = async () => {
    const result = await command.run({ naam: text.trim() });
    if (result.ok) onClose();
  };
  return (
    <Dialog open title="Wie bent u?" onClose={onClose}>
      <Form label="Wie bent u?" onSubmit={() => void submit()}>
        <Field
          label="Naam of rol"
          hint="Staat vanaf nu bij alles wat u toekent of verandert, zodat de groep later kan nagaan wie wat heeft gezegd. Wat er al staat, houdt de naam die erbij staat."
          value={text}
          maxLength={80}
          autoFocus
          error={command.failure ? errorSentence(command.failure) : null}
          onChange={setText}
        />
        <Actions>
          <Button kind="primary" submit busy={command.busy}>
            Zo heet ik hier
          </Button>
          <Button onClick={onClose}>Annuleren</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
