import { type RecordType, recordField } from '../../shared/domain/record';
import type { FieldFilter } from '../../shared/dossier/protocol';
import { useQuery } from '../store';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/choice';
import { formatNumber } from '../ui/format';
import { Popover } from '../ui/popover';
import { VisuallyHidden } from '../ui/visually-hidden';
import { filterCount, noFilter, withTick } from './field-filter';
import css from './field-filters.module.css';
import { valueLine } from './value-text';

interface FieldFiltersProps<Veld extends string> {
  type: RecordType;
  /** The fields to tick values of. */
  fields: readonly Veld[];
  filter: FieldFilter<Veld>;
  onChange(filter: FieldFilter<Veld>): void;
}

/** The filter panel: what is ticked of one field is "or", the fields together are "and". */
export function FieldFilters<Veld extends string>(props: FieldFiltersProps<Veld>) {
  const { fields, filter, onChange } = props;
  const count = filterCount(filter);
  return (
    <Popover
      label={count === 0 ? 'Filter' : `Filter (${formatNumber(count)})`}
      icon="filter"
      kind="quiet"
    >
      <div className={css.filters}>
        {fields.map((veld) => (
          <Facet key={veld} {...props} veld={veld} />
        ))}
        <div>
          <Button kind="quiet" onClick={() => onChange({ ...noFilter, zoek: filter.zoek })}>
            Alle filters wissen
          </Button>
        </div>
      </div>
    </Popover>
  );
}

interface FacetProps<Veld extends string> extends FieldFiltersProps<Veld> {
  veld: Veld;
}

function Facet<Veld extends string>({ type, veld, filter, onChange }: FacetProps<Veld>) {
  const { data } = useQuery('facet', { soort: type, veld });
  const field = recordField(type, veld);
  const ticked = filter.waarden[veld] ?? [];
  if (field === undefined || data === null || data.length === 0) return null;
  return (
    <details className={css.facet}>
      <summary>
        {field.label}
        <span className={css.soft}>
          {ticked.length === 0
            ? ` ${formatNumber(data.length)}`
            : `, ${formatNumber(ticked.length)} gekozen`}
        </span>
      </summary>
      <fieldset>
        <legend>
          <VisuallyHidden>{field.label}</VisuallyHidden>
        </legend>
        {data.map(({ waarde, aantal }) => (
          <Checkbox
            key={waarde}
            label={`${valueLine(waarde, field)} (${formatNumber(aantal)})`}
            checked={ticked.includes(waarde)}
            onChange={(on) => onChange(withTick(filter, veld, waarde, on))}
          />
        ))}
      </fieldset>
    </details>
  );
}
