import { useEffect, useId, useRef, useState } from 'react';
import type { FieldDefinition } from '../../shared/domain/field';
import { missingShort } from '../../shared/domain/missing-words';
import { type MissingKind, missingKinds } from '../../shared/domain/values';
import { Radio, Select } from '../ui/choice';
import { Field } from '../ui/field';
import type { Draft } from './field-draft';
import css from './field-input.module.css';
import { missingWords, NOT_STATED } from './value-text';

interface FieldInputProps {
  field: FieldDefinition;
  draft: Draft;
  onDraft(draft: Draft): void;
  /** What is wrong, under the field. */
  error: string | null;
  hint?: string;
  autoFocus?: boolean;
  /** In a form of many fields: without asking why a field stays empty. */
  brief?: boolean;
  onCancel?(): void;
}

/** The control for a field by its kind, and for the ways in which its value may be missing. */
export function FieldInput(props: FieldInputProps) {
  return props.field.soort === 'keuze' ? <ChoiceInput {...props} /> : <TypedInput {...props} />;
}

const UNSTATED = 'niet';

function TypedInput(props: FieldInputProps) {
  const { field, draft, onDraft, error, hint, brief } = props;
  const multiline = field.soort === 'alinea' || field.soort === 'lijst';
  const hints = [field.soort === 'lijst' ? 'Eén per regel.' : '', hint ?? ''];
  return (
    <div className={css.input}>
      <Field
        label={field.label}
        kind={multiline ? 'multiline' : 'text'}
        rows={props.brief === true ? 2 : 5}
        value={draft.text}
        onChange={(text) => onDraft({ ...draft, text })}
        hint={hints.filter((text) => text !== '').join(' ')}
        error={error}
        autoFocus={props.autoFocus === true}
        onKeyDown={(event) => {
          if (event.key === 'Escape') props.onCancel?.();
        }}
      />
      {draft.text.trim() === '' && brief !== true ? (
        <Select<MissingKind | typeof UNSTATED>
          label="Niets ingevuld betekent"
          value={draft.missing ?? UNSTATED}
          options={[
            { value: UNSTATED, label: NOT_STATED },
            ...missingKinds.map((kind) => ({ value: kind, label: missingWords[kind] })),
          ]}
          onChange={(value) => onDraft({ text: '', missing: value === UNSTATED ? null : value })}
        />
      ) : null}
    </div>
  );
}

/** Written before the value, so that no choice of a field can be mistaken for one of these. */
const OTHER = ' anders';
const NONE = ' niet';
const MISSING = ' ontbreekt ';

interface Line {
  value: string;
  label: string;
  hint?: string | undefined;
}

function linesOf(field: FieldDefinition, brief: boolean): Line[] {
  return [
    ...(field.keuzes ?? []).map(({ waarde, label, uitleg }) => ({
      value: waarde,
      label,
      hint: uitleg,
    })),
    { value: OTHER, label: 'iets anders, in eigen woorden' },
    { value: NONE, label: NOT_STATED },
    ...(brief ? [] : missingKinds).map((kind) => ({
      value: `${MISSING}${kind}`,
      label: missingShort[kind],
      hint: missingWords[kind],
    })),
  ];
}

function ChoiceInput(props: FieldInputProps) {
  const { field, draft, onDraft, error, hint, brief, autoFocus, onCancel } = props;
  const group = useId();
  const isListed = field.keuzes?.some(({ waarde }) => waarde === draft.text) === true;
  const [other, setOther] = useState(draft.text !== '' && !isListed);
  const list = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (autoFocus === true) list.current?.focus();
  }, [autoFocus]);
  const lines = linesOf(field, brief === true);
  const current = other
    ? OTHER
    : draft.missing !== null
      ? `${MISSING}${draft.missing}`
      : draft.text === ''
        ? NONE
        : draft.text;
  const choose = (value: string) => {
    setOther(value === OTHER);
    const missing = missingKinds.find((kind) => value === `${MISSING}${kind}`) ?? null;
    const text = missing !== null || value === OTHER || value === NONE ? '' : value;
    onDraft({ text, missing });
  };
  // A form of many fields has no room for every explanation.
  const explained = brief !== true && field.keuzes?.some(({ uitleg }) => uitleg !== undefined);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc leaves the editor, as in a field.
    <div
      className={css.input}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel?.();
      }}
    >
      {explained ? (
        <fieldset className={css.choices}>
          <legend>{field.label}</legend>
          {lines.map((line) => (
            <Radio
              key={line.value}
              group={group}
              label={line.label}
              hint={line.hint}
              checked={line.value === current}
              autoFocus={autoFocus === true && line.value === current}
              onChoose={() => choose(line.value)}
            />
          ))}
        </fieldset>
      ) : (
        <Select
          label={field.label}
          value={current}
          options={lines.map(({ value, label }) => ({ value, label }))}
          onChange={choose}
          ref={list}
        />
      )}
      {other ? (
        <Field
          label={`${field.label}, in eigen woorden`}
          value={draft.text}
          onChange={(text) => onDraft({ text, missing: null })}
        />
      ) : null}
      {hint === undefined ? null : <p className={css.hint}>{hint}</p>}
      <p role="alert" className={css.error}>
        {error}
      </p>
    </div>
  );
}
