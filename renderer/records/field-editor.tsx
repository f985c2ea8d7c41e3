import { useState } from 'react';
import { equal } from '../../shared/domain/equal';
import type { FieldDefinition } from '../../shared/domain/field';
import { errorSentence, useCommand } from '../store';
import { Button } from '../ui/button';
import { Actions, Form } from '../ui/form';
import { type Draft, readDraft } from './field-draft';
import { FieldInput } from './field-input';
import css from './field-list.module.css';
import type { ShownRecord } from './shown-record';

interface FieldEditorProps {
  record: ShownRecord;
  field: FieldDefinition;
  draft: Draft;
  takesFocus: boolean;
  onDraft(draft: Draft): void;
  /** Saved, or left as it was. */
  onDone(): void;
}

/** Changes one field, in its own place. */
export function FieldEditor(props: FieldEditorProps) {
  const { record, field, draft, takesFocus, onDraft, onDone } = props;
  const { run, busy, failure } = useCommand('veldWijzigen');
  const [wrong, setWrong] = useState<string | null>(null);
  const save = async () => {
    const reading = readDraft(field, draft, record.velden);
    setWrong(reading.ok ? null : reading.error);
    if (!reading.ok) return;
    if (equal(reading.value, record.velden[field.veld] ?? null)) return onDone();
    const waarde = reading.value;
    const result = await run({ record: record.id, veld: field.veld, waarde });
    if (result.ok) onDone();
  };
  return (
    <div className={css.editor}>
      <Form label={`${field.label} wijzigen`} onSubmit={() => void save()}>
        <FieldInput
          field={field}
          draft={draft}
          onDraft={(next) => {
            setWrong(null);
            onDraft(next);
          }}
          error={wrong ?? (failure === null ? null : errorSentence(failure))}
          hint="De oude waarde blijft in de geschiedenis."
          autoFocus={takesFocus}
          onCancel={onDone}
        />
        <Actions>
          <Button kind="primary" submit busy={busy}>
            Bewaren
          </Button>
          <Button onClick={onDone}>Niet wijzigen</Button>
        </Actions>
      </Form>
    </div>
  );
}
