import { type ClipboardEvent, useState } from 'react';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Field } from '../../ui/field';
import { Actions, Form } from '../../ui/form';

interface PasteDialogProps {
  onRead(text: string): void;
  onClose(): void;
}

/** A field for cells that were copied in Excel. What is pasted into it is read at once. */
export function PasteDialog({ onRead, onClose }: PasteDialogProps) {
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);
  const read = (cells: string) => {
    if (cells.trim() === '') setError('Hier staat nog niets. Kopieer eerst cellen in Excel.');
    else onRead(cells);
  };
  // A hundred thousand rows in a field would stop the page: they go straight to the reader.
  const onPaste = (event: ClipboardEvent) => {
    const cells = event.clipboardData.getData('text/plain');
    if (text !== '' || cells.trim() === '') return;
    event.preventDefault();
    onRead(cells);
  };
  return (
    <Dialog open title="Plakken uit Excel" onClose={onClose}>
      <p>
        Selecteer in Excel de tabel met haar koppen, kopieer die met Ctrl+C en plak haar hieronder.
        U ziet eerst wat er wordt begrepen; er wordt nog niets opgeslagen.
      </p>
      <Form label="Plakken uit Excel" onSubmit={() => read(text)}>
        <div onPaste={onPaste}>
          <Field
            label="Cellen"
            hint="Wat u hier plakt, wordt meteen gelezen. Typen kan ook: een tab tussen de cellen, een regel per rij."
            kind="multiline"
            rows={6}
            autoFocus
            value={text}
            error={error}
            onChange={(value) => {
              setText(value);
              setError(null);
            }}
          />
        </div>
        <Actions>
          <Button kind="primary" submit>
            Lezen
          </Button>
          <Button onClick={onClose}>Annuleren</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
