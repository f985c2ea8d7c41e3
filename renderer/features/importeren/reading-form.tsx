import { useId, useRef } from 'react';
import type { Failure } from '../../../shared/desktop/errors';
import {
  type DecimalMark,
  decimalMarks,
  delimiters,
  type ReadChoice,
  type TableForm,
  textEncodings,
} from '../../../shared/import/form';
import type { Progress } from '../../store';
import { Button } from '../../ui/button';
import { Select } from '../../ui/choice';
import { ErrorNote } from '../../ui/error-note';
import css from './reading-form.module.css';
import {
  addressSentence,
  decimalNames,
  decimalSentence,
  delimiterNames,
  encodingNames,
} from './reading-words';

/** Asked for by a person and not there yet, or not possible. */
export interface Rereading {
  keuze: ReadChoice;
  progress: Progress | null;
  failure: Failure | null;
}

interface ReadingFormProps {
  form: TableForm;
  /** Undefined when nothing is being read again, and nothing went wrong. */
  rereading: Rereading | undefined;
  onChange(choice: ReadChoice): void;
}

const delimiterOptions = delimiters.map((value) => ({ value, label: delimiterNames[value] }));
const encodingOptions = textEncodings.map((value) => ({ value, label: encodingNames[value] }));
const decimalOptions = decimalMarks.map((value) => ({ value, label: decimalNames[value] }));
const UNKNOWN = { value: '' as const, label: 'onbekend, als komma' };

/** How a text file was read: what divides its cells, how it is written, and its decimals. */
export function ReadingForm({ form, rereading, onChange }: ReadingFormProps) {
  const id = useId();
  const group = useRef<HTMLFieldSetElement>(null);
  const keuze = rereading?.keuze ?? form.keuze;
  const isReading = rereading?.progress != null;
  const isChosen = Object.values(form.keuze).some((value) => value !== null);
  const decimaal = keuze.decimaal ?? form.decimaal ?? '';
  return (
    <fieldset ref={group} className={css.reading} aria-describedby={id} tabIndex={-1}>
      <legend>Dit tekstbestand is zo gelezen</legend>
      <div className={css.choices}>
        <Select
          label="Tussen de cellen"
          value={keuze.scheiding ?? form.scheiding}
          options={delimiterOptions}
          onChange={(scheiding) => onChange({ ...keuze, scheiding })}
        />
        <Select
          label="Codering"
          value={keuze.codering ?? form.codering}
          options={encodingOptions}
          onChange={(codering) => onChange({ ...keuze, codering })}
        />
        <Select<DecimalMark | ''>
          label="Decimaalteken"
          value={decimaal}
          options={form.decimaal === null ? [UNKNOWN, ...decimalOptions] : decimalOptions}
          onChange={(mark) => onChange({ ...keuze, decimaal: mark === '' ? null : mark })}
        />
        {isChosen ? (
          <Button
            kind="quiet"
            icon="ongedaan"
            onClick={() => {
              // This button goes away: the focus stays with the choices.
              group.current?.focus({ preventScroll: true });
              onChange({ scheiding: null, codering: null, decimaal: null });
            }}
          >
            Lezen zoals herkend
          </Button>
        ) : null}
      </div>
      <p id={id} className={css.said} aria-live="polite">
        {isReading
          ? 'Het bestand wordt opnieuw gelezen.'
          : `${decimalSentence(form)} ${addressSentence(form)}`}
      </p>
      {rereading?.failure == null ? null : <ErrorNote failure={rereading.failure} />}
    </fieldset>
  );
}
