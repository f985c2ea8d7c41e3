import { useState } from 'react';
import {
  type CasusField,
  casusFieldDefinitions,
  type FieldDefinition,
} from '../../../shared/domain/casus';
import type { Value } from '../../../shared/domain/values';
import type { CasusDetail } from '../../../shared/dossier/protocol';
import { errorSentence, useCommand } from '../../store';
import { Button, IconButton } from '../../ui/button';
import { Field } from '../../ui/field';
import { Actions, Form } from '../../ui/form';
import css from './casus-detail.module.css';
import type { EvidenceTarget } from './evidence-target';
import { valueLines } from './value-text';

interface FieldListProps {
  casus: CasusDetail;
  target: EvidenceTarget;
  onTarget(target: EvidenceTarget): void;
}

/** Shown as the heading of the casus, not once more in the list. */
const inHeading: readonly CasusField[] = ['code', 'naam', 'organisatie'];

/** Every field with its value; choosing one shows where it comes from. */
export function FieldList({ casus, target, onTarget }: FieldListProps) {
  const [all, setAll] = useState(false);
  const [editing, setEditing] = useState<CasusField | null>(null);
  const isStated = (d: FieldDefinition) => valueLines(casus.velden[d.veld]).missing === null;
  const fields = casusFieldDefinitions.filter((d) => !inHeading.includes(d.veld));
  const empty = fields.filter((d) => casus.velden[d.veld] == null && !isStated(d));
  const shown = all ? fields : fields.filter((d) => !empty.includes(d));
  return (
    <section className={css.section} aria-label="Beschrijving">
      <h3>Beschrijving</h3>
      <div className={css.fields}>
        {shown.map((definition) =>
          editing === definition.veld ? (
            <FieldEditor
              key={definition.veld}
              casus={casus}
              definition={definition}
              onDone={() => setEditing(null)}
            />
          ) : (
            <FieldRow
              key={definition.veld}
              definition={definition}
              value={casus.velden[definition.veld]}
              chosen={target.soort === 'veld' && target.veld === definition.veld}
              onChoose={() => onTarget({ soort: 'veld', veld: definition.veld })}
              onEdit={() => setEditing(definition.veld)}
            />
          ),
        )}
      </div>
      {empty.length === 0 ? null : (
        <div>
          <Button kind="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? 'Verberg niet vermelde velden' : `Toon niet vermelde velden (${empty.length})`}
          </Button>
        </div>
      )}
    </section>
  );
}

interface FieldRowProps {
  definition: FieldDefinition;
  value: Value | undefined;
  chosen: boolean;
  onChoose(): void;
  onEdit(): void;
}

function FieldRow({ definition, value, chosen, onChoose, onEdit }: FieldRowProps) {
  const { lines, missing } = valueLines(value);
  return (
    <div className={css.field} data-chosen={chosen || undefined}>
      <button
        type="button"
        className={css.fieldLabel}
        aria-pressed={chosen}
        title={`${definition.uitleg} Toon waar dit vandaan komt.`}
        onClick={onChoose}
      >
        {definition.label}
      </button>
      <div className={css.fieldValue}>
        {missing === null ? null : <span className={css.soft}>{missing}</span>}
        {definition.soort === 'lijst' && lines.length > 0 ? (
          <ul>
            {lines.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines of one value, never reordered.
              <li key={index}>{line}</li>
            ))}
          </ul>
        ) : (
          lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of one value, never reordered.
            <p key={index}>{line}</p>
          ))
        )}
      </div>
      <IconButton label={`${definition.label} wijzigen`} icon="pen" onClick={onEdit} />
    </div>
  );
}

interface FieldEditorProps {
  casus: CasusDetail;
  definition: FieldDefinition;
  onDone(): void;
}

function FieldEditor({ casus, definition, onDone }: FieldEditorProps) {
  const before = valueLines(casus.velden[definition.veld]).lines.join('\n');
  const [text, setText] = useState(before);
  const { run, busy, failure } = useCommand('veldWijzigen');
  const isList = definition.soort === 'lijst';
  const save = async () => {
    const trimmed = text.trim();
    if (trimmed === before.trim()) return onDone();
    const lines = trimmed
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    const waarde: Value = trimmed === '' ? null : isList ? lines : trimmed;
    const result = await run({ casus: casus.id, veld: definition.veld, waarde });
    if (result.ok) onDone();
  };
  return (
    <div className={css.editor}>
      <Form label={`${definition.label} wijzigen`} onSubmit={() => void save()}>
        <Field
          label={definition.label}
          kind={definition.soort === 'tekst' ? 'text' : 'multiline'}
          rows={5}
          value={text}
          onChange={setText}
          hint={
            isList
              ? 'Eén per regel. De oude waarde blijft in de geschiedenis.'
              : 'De oude waarde blijft in de geschiedenis.'
          }
          error={failure === null ? null : errorSentence(failure)}
          autoFocus
          onKeyDown={(event) => {
            if (event.key === 'Escape') onDone();
          }}
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
