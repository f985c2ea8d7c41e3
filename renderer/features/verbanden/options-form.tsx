import type { OptionField } from '../../../shared/charts/chart';
import { useQuery } from '../../store';
import { Checkbox, Select } from '../../ui/choice';
import { formatNumber } from '../../ui/format';
import css from './verbanden.module.css';

interface OptionsFormProps<Options extends object> {
  fields: readonly OptionField<Options>[];
  options: Options;
  onChange(options: Options): void;
}

/** The form of a chart, made from the options that it declares. */
export function OptionsForm<Options extends object>(props: OptionsFormProps<Options>) {
  return (
    <div className={css.options}>
      {props.fields.map((field) => (
        <OptionInput key={field.sleutel} {...props} field={field} />
      ))}
    </div>
  );
}

function OptionInput<Options extends object>({
  field,
  options,
  onChange,
}: OptionsFormProps<Options> & { field: OptionField<Options> }) {
  const value = options[field.sleutel];
  const set = (next: unknown) => onChange({ ...options, [field.sleutel]: next });
  switch (field.soort) {
    case 'keuze':
      return (
        <Select
          label={field.label}
          value={String(value)}
          options={field.keuzes.map((choice) => ({
            value: String(choice.waarde),
            label: choice.label,
          }))}
          onChange={(text) =>
            set(field.keuzes.find((choice) => String(choice.waarde) === text)?.waarde)
          }
        />
      );
    case 'schakelaar':
      return <Checkbox label={field.label} checked={value === true} onChange={set} />;
    case 'werelden':
      return <Worlds label={field.label} chosen={value as readonly string[]} onChange={set} />;
  }
}

interface WorldsProps {
  label: string;
  /** None chosen = all. */
  chosen: readonly string[];
  onChange(chosen: readonly string[]): void;
}

function Worlds({ label, chosen, onChange }: WorldsProps) {
  const { data } = useQuery('facetten', null);
  if (data === null || data.werelden.length < 2) return null;
  return (
    <fieldset className={css.worlds}>
      <legend>{label}</legend>
      {data.werelden.map(({ wereld, aantal }) => (
        <Checkbox
          key={wereld}
          label={`${wereld === '' ? 'niet vermeld' : wereld} (${formatNumber(aantal)})`}
          checked={chosen.length === 0 || chosen.includes(wereld)}
          onChange={(on) => {
            const all = data.werelden.map((other) => other.wereld);
            const before = chosen.length === 0 ? all : chosen;
            const next = on ? [...before, wereld] : before.filter((other) => other !== wereld);
            // All and none are the same: a figure without casussen says nothing.
            onChange(next.length === all.length ? [] : next);
          }}
        />
      ))}
    </fieldset>
  );
}
