import { useState } from 'react';
import type { Failure } from '../../shared/desktop/errors';
import { recordField, recordFields, recordWords } from '../../shared/domain/record';
import type { ListedType } from '../../shared/dossier/queries/list-kind';
import { errorSentence } from '../store';
import { Button } from '../ui/button';
import { Select } from '../ui/choice';
import { Dialog } from '../ui/dialog';
import { Actions, Form } from '../ui/form';
import { formatCount } from '../ui/format';
import { EMPTY_DRAFT, readDraft } from './field-draft';
import { FieldInput } from './field-input';
import { useRecordActions } from './use-record-actions';

interface BulkDialogProps {
  type: ListedType;
  records: readonly string[];
  onClose(): void;
}

/** A bound is checked against the bound beside it, which differs from record to record. */
const ONE_AT_A_TIME = new Set(['waarde', 'waardeMax']);

const NONE = '';

/** The same value in one field of all marked records: one step, one undo. */
export function BulkDialog({ type, records, onClose }: BulkDialogProps) {
  const { change } = useRecordActions(type);
  const fields = recordFields[type].filter(({ veld }) => !ONE_AT_A_TIME.has(veld));
  const [veld, setVeld] = useState(NONE);
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const [wrong, setWrong] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const field = recordField(type, veld);
  const [one, many] = recordWords[type];
  const count = formatCount(records.length, one, many);
  const title = `Veld wijzigen bij ${count}`;
  const save = async () => {
    if (field === undefined || busy) return;
    const reading = readDraft(field, draft, {});
    setWrong(reading.ok ? null : reading.error);
    setFailure(null);
    if (!reading.ok) return;
    setBusy(true);
    const result = await change(records, veld, reading.value);
    setBusy(false);
    if (result.ok) onClose();
    else setFailure(result);
  };
  return (
    <Dialog open title={title} onClose={onClose}>
      <Form label={title} onSubmit={() => void save()}>
        <Select
          label="Veld"
          value={veld}
          options={[
            { value: NONE, label: 'kies een veld', disabled: veld !== NONE },
            ...fields.map(({ veld: value, label }) => ({ value, label })),
          ]}
          onChange={(next) => {
            setVeld(next);
            setDraft(EMPTY_DRAFT);
            setWrong(null);
          }}
        />
        {field === undefined ? null : (
          <FieldInput
            key={veld}
            field={field}
            draft={draft}
            onDraft={setDraft}
            error={wrong ?? (failure === null ? null : errorSentence(failure))}
            hint={`${count} ${records.length === 1 ? 'krijgt' : 'krijgen'} deze waarde, in één stap. De oude waarden blijven in de geschiedenis.`}
          />
        )}
        <Actions>
          <Button kind="primary" submit busy={busy} disabled={field === undefined}>
            Wijzigen
          </Button>
          <Button onClick={onClose}>Annuleren</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
