import { useLayoutEffect, useRef, useState } from 'react';
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

/** What is being typed, by casus and field: choosing another casus neither loses nor moves it. */
type Drafts = ReadonlyMap<string, string>;

function valueText(value: Value | undefined): string {
  return valueLines(value).lines.join('\n');
}

/** Shown as the heading of the casus, not once more in the list. */
const inHeading: readonly CasusField[] = ['code', 'naam', 'organisatie'];

/** Every field with its value; choosing one shows where it comes from. */
export function FieldList({ casus, target, onTarget }: FieldListProps) {
  const [all, setAll] = useState(false);
  const [drafts, setDrafts] = useState<Drafts>(new Map());
  /** Whose editor was opened or closed last: there the focus goes. */
  const [last, setLast] = useState<CasusField | null>(null);
  const [of, setOf] = useState(casus.id);
  if (of !== casus.id) {
    // Coming back to an open editor must not take the focus from the list.
    setOf(casus.id);
    setLast(null);
  }
  const draftOf = (veld: CasusField) => drafts.get(`${casus.id} ${veld}`);
  const setDraft = (veld: CasusField, text: string | null) => {
    const next = new Map(drafts);
    if (text === null) next.delete(`${casus.id} ${veld}`);
    else next.set(`${casus.id} ${veld}`, text);
    setDrafts(next);
  };
  const isStated = (d: FieldDefinition) => valueLines(casus.velden[d.veld]).missing === null;
  const fields = casusFieldDefinitions.filter((d) => !inHeading.includes(d.veld));
  const empty = fields.filter((d) => casus.velden[d.veld] == null && !isStated(d));
  const shown = all ? fields : fields.filter((d) => !empty.includes(d));
  return (
    <section className={css.section} aria-label="Beschrijving">
      <h3>Beschrijving</h3>
      <div className={css.fields}>
        {shown.map((definition) => {
          const { veld } = definition;
          const draft = draftOf(veld);
          return draft === undefined ? (
            <FieldRow
              key={`${casus.id} ${veld}`}
              definition={definition}
              value={casus.velden[veld]}
              chosen={target.soort === 'veld' && target.veld === veld}
              takesFocus={last === veld}
              onChoose={() => onTarget({ soort: 'veld', veld })}
              onEdit={() => {
                setLast(veld);
                setDraft(veld, valueText(casus.velden[veld]));
              }}
            />
          ) : (
            <FieldEditor
              key={`${casus.id} ${veld}`}
              casus={casus}
              definition={definition}
              text={draft}
              takesFocus={last === veld}
              onText={(text) => setDraft(veld, text)}
              onDone={() => {
                setLast(veld);
                setDraft(veld, null);
              }}
            />
          );
        })}
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
  /** Its editor was just closed: the pen gets the focus back. */
  takesFocus: boolean;
  onChoose(): void;
  onEdit(): void;
}

function FieldRow(props: FieldRowProps) {
  const { definition, value, chosen, takesFocus, onChoose, onEdit } = props;
  const { lines, missing } = valueLines(value);
  const pen = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (takesFocus) pen.current?.focus({ preventScroll: true });
  }, [takesFocus]);
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
      <IconButton ref={pen} label={`${definition.label} wijzigen`} icon="pen" onClick={onEdit} />
    </div>
  );
}

interface FieldEditorProps {
  casus: CasusDetail;
  definition: FieldDefinition;
  text: string;
  takesFocus: boolean;
  onText(text: string): void;
  onDone(): void;
}

function FieldEditor({ casus, definition, text, takesFocus, onText, onDone }: FieldEditorProps) {
  const before = valueText(casus.velden[definition.veld]);
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
          onChange={onText}
          hint={
            isList
              ? 'Eén per regel. De oude waarde blijft in de geschiedenis.'
              : 'De oude waarde blijft in de geschiedenis.'
          }
          error={failure === null ? null : errorSentence(failure)}
          autoFocus={takesFocus}
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
