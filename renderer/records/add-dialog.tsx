import { useState } from 'react';
import type { Failure } from '../../shared/desktop/errors';
import { recordField, recordWords } from '../../shared/domain/record';
import type { Value } from '../../shared/domain/values';
import type { ListedType } from '../../shared/dossier/queries/list-kind';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { ErrorNote } from '../ui/error-note';
import { Actions, Form } from '../ui/form';
import css from './add-dialog.module.css';
import { type Draft, EMPTY_DRAFT, readDraft } from './field-draft';
import { FieldInput } from './field-input';
import type { FieldGroup } from './field-list';
import { useRecordActions } from './use-record-actions';

export interface AddDialogProps {
  type: ListedType;
  /** All its fields. */
  groups: readonly FieldGroup[];
  /** The fields to begin with; the others are one click away. */
  first: readonly string[];
  /** At least one of these has to be filled in: without it nobody finds the record back. */
  named: readonly string[];
  /** What has to be known at a field before something is typed into it. */
  hints?: Readonly<Record<string, string>>;
  onClose(): void;
  /** It is there: its id. */
  onAdded(record: string): void;
}

interface Read {
  velden: Record<string, Value>;
  errors: Record<string, string>;
}

function read(props: AddDialogProps, drafts: Readonly<Record<string, Draft>>): Read {
  const velden: Record<string, Value> = {};
  const errors: Record<string, string> = {};
  // In the order of the groups, so that an upper bound is checked against the value before it.
  for (const veld of props.groups.flatMap((group) => group.velden)) {
    const field = recordField(props.type, veld);
    const draft = drafts[veld];
    if (field === undefined || draft === undefined) continue;
    const reading = readDraft(field, draft, velden);
    if (!reading.ok) errors[veld] = reading.error;
    else if (reading.value !== null) velden[veld] = reading.value;
  }
  const [main] = props.named;
  if (main !== undefined && props.named.every((veld) => velden[veld] === undefined)) {
    const words = props.named.map((veld) => recordField(props.type, veld)?.label ?? veld);
    errors[main] ??= `Vul ten minste één van deze velden in: ${words.join(', ')}.`;
  }
  return { velden, errors };
}

/** A record made by hand: one form, one step. */
export function AddDialog(props: AddDialogProps) {
  const { type, groups, first, onClose } = props;
  const { add } = useRecordActions(type);
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({});
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [failure, setFailure] = useState<Failure | null>(null);
  const [all, setAll] = useState(false);
  const [busy, setBusy] = useState(false);
  const save = async () => {
    const { velden, errors: found } = read(props, drafts);
    setErrors(found);
    // What is wrong must be in sight.
    if (Object.keys(found).some((veld) => !first.includes(veld))) setAll(true);
    if (Object.keys(found).length > 0 || busy) return;
    setBusy(true);
    const result = await add(velden);
    setBusy(false);
    if (result.ok) props.onAdded(result.value.record);
    else setFailure(result);
  };
  const [word] = recordWords[type];
  const title = `${word.charAt(0).toUpperCase()}${word.slice(1)} toevoegen`;
  return (
    <Dialog open wide title={title} onClose={onClose}>
      <Form label={title} onSubmit={() => void save()}>
        {groups.map(({ label, velden }) => {
          const shown = velden.filter((veld) => all || first.includes(veld));
          return shown.length === 0 ? null : (
            <fieldset key={label}>
              <legend className={css.legend}>{label}</legend>
              <div className={css.fields}>
                {shown.map((veld) => {
                  const field = recordField(type, veld);
                  const hint = props.hints?.[veld];
                  return field === undefined ? null : (
                    <FieldInput
                      key={veld}
                      brief
                      field={field}
                      draft={drafts[veld] ?? EMPTY_DRAFT}
                      onDraft={(draft) => setDrafts((old) => ({ ...old, [veld]: draft }))}
                      {...(hint === undefined ? {} : { hint })}
                      error={errors[veld] ?? null}
                      autoFocus={veld === first[0]}
                    />
                  );
                })}
              </div>
            </fieldset>
          );
        })}
        {failure === null ? null : <ErrorNote failure={failure} />}
        <div className={css.foot}>
          <Actions>
            <Button kind="primary" submit busy={busy}>
              Toevoegen
            </Button>
            <Button onClick={onClose}>Annuleren</Button>
            <Button kind="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? 'Toon minder velden' : 'Toon alle velden'}
            </Button>
          </Actions>
        </div>
      </Form>
    </Dialog>
  );
}
