import { useState } from 'react';
import type { FieldDefinition } from '../../../shared/domain/field';
import { beurtFieldDefinitions } from '../../../shared/domain/interview';
import type { Value } from '../../../shared/domain/values';
import { type Draft, EMPTY_DRAFT, readDraft } from '../../records/field-draft';
import { FieldInput } from '../../records/field-input';
import { useCommand } from '../../store';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ErrorNote } from '../../ui/error-note';
import { Actions, Form } from '../../ui/form';
import { beurtHints } from './fields';

interface AddBeurtDialogProps {
  interview: string;
  /** After which beurt it comes; null = first. */
  na: string | null;
  /** In words: "na beurt 3, adviseur". */
  waar: string;
  onClose(): void;
  onAdded(beurt: string): void;
}

const asked = ['spreker', 'vraag', 'tekst', 'plaats'];
const fields: readonly FieldDefinition[] = beurtFieldDefinitions.filter(({ veld }) =>
  asked.includes(veld),
);
/** A turn made by hand: what was asked and what was said. */
export function AddBeurtDialog({ interview, na, waar, onClose, onAdded }: AddBeurtDialogProps) {
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({});
  const [error, setError] = useState<string | null>(null);
  const { run, busy, failure } = useCommand('toevoegen');
  const save = async () => {
    const velden: Record<string, Value> = {};
    for (const field of fields) {
      const reading = readDraft(field, drafts[field.veld] ?? EMPTY_DRAFT, velden);
      if (reading.ok && reading.value !== null) velden[field.veld] = reading.value;
    }
    if (velden.tekst === undefined && velden.vraag === undefined) {
      return setError('Vul in wat er is gezegd, of ten minste de vraag.');
    }
    const result = await run({ soort: 'beurt', interview, na, velden });
    if (result.ok) onAdded(result.value.record);
  };
  return (
    <Dialog open wide title={`Beurt toevoegen ${waar}`} onClose={onClose}>
      <Form label="Beurt toevoegen" onSubmit={() => void save()}>
        {fields.map((field, index) => (
          <FieldInput
            key={field.veld}
            brief
            field={field}
            draft={drafts[field.veld] ?? EMPTY_DRAFT}
            hint={beurtHints[field.veld] ?? ''}
            error={field.veld === 'tekst' ? error : null}
            autoFocus={index === 0}
            onDraft={(draft) => {
              setError(null);
              setDrafts((old) => ({ ...old, [field.veld]: draft }));
            }}
          />
        ))}
        {failure === null ? null : <ErrorNote failure={failure} />}
        <Actions>
          <Button kind="primary" submit busy={busy}>
            Toevoegen
          </Button>
          <Button onClick={onClose}>Annuleren</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
