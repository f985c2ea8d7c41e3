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
    case 'maat':
      return <Measure label={field.label} chosen={value as string} onChange={set} />;
    case 'organisaties':
      return <Organisations label={field.label} chosen={value as string[]} onChange={set} />;
  }
}

interface ChosenProps {
  label: string;
  /** None chosen = all. */
  chosen: readonly string[];
  onChange(chosen: readonly string[]): void;
}

function Worlds({ label, chosen, onChange }: ChosenProps) {
  const { data } = useQuery('facetten', null);
  if (data === null || data.werelden.length < 2) return null;
  return (
    <fieldset className={css.several}>
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

interface MeasureProps {
  label: string;
  /** '' = the chart chooses. */
  chosen: string;
  onChange(chosen: string): void;
}

function Measure({ label, chosen, onChange }: MeasureProps) {
  const { data } = useQuery('facet', { soort: 'uitstroomcijfer', veld: 'maat' });
  const known = data ?? [];
  // A measure that has gone since it was chosen stays in sight until another one is.
  const gone = chosen !== '' && data !== null && known.every(({ waarde }) => waarde !== chosen);
  return (
    <Select
      label={label}
      value={chosen}
      options={[
        { value: '', label: 'vanzelf gekozen' },
        ...(gone ? [{ value: chosen, label: `${chosen} (niet meer in het dossier)` }] : []),
        ...known.map(({ waarde, aantal }) => ({
          value: waarde,
          label: `${waarde} (${formatNumber(aantal)})`,
        })),
      ]}
      onChange={onChange}
    />
  );
}

/** There may be dozens: nothing is ticked as long as all of them take part. */
function Organisations({ label, chosen, onChange }: ChosenProps) {
  const { data } = useQuery('facet', { soort: 'uitstroomcijfer', veld: 'organisatie' });
  if (data === null || data.length < 2) return null;
  return (
    <fieldset className={css.several}>
      <legend>{label}</legend>
      <p className={css.soft}>
        {chosen.length === 0
          ? 'Niets aangevinkt: alle organisaties.'
          : `${formatNumber(chosen.length)} van de ${formatNumber(data.length)} gekozen.`}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key */}
      <section className={css.long} aria-label={label} tabIndex={0}>
        {data.map(({ waarde, aantal }) => (
          <Checkbox
            key={waarde}
            label={`${waarde} (${formatNumber(aantal)})`}
            checked={chosen.includes(waarde)}
            onChange={(on) =>
              onChange(on ? [...chosen, waarde] : chosen.filter((other) => other !== waarde))
            }
          />
        ))}
      </section>
    </fieldset>
  );
}
