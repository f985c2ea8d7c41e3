import { recordField } from '../../../shared/domain/record';
import type { CijferField } from '../../../shared/domain/uitstroomcijfer';
import type { CijferFilter } from '../../../shared/dossier/protocol';
import { valueLine } from '../../records/value-text';
import { useQuery } from '../../store';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/choice';
import { formatNumber } from '../../ui/format';
import { Popover } from '../../ui/popover';
import { facetFields } from './cijfer-fields';
import { filterCount, noFilter, withTick } from './cijfer-filter';
import css from './uitstroom.module.css';

interface FiltersProps {
  filter: CijferFilter;
  onChange(filter: CijferFilter): void;
}

/** The filter panel: what is ticked of one field is "or", the fields together are "and". */
export function Filters({ filter, onChange }: FiltersProps) {
  const count = filterCount(filter);
  return (
    <Popover
      label={count === 0 ? 'Filter' : `Filter (${formatNumber(count)})`}
      icon="filter"
      kind="quiet"
    >
      <div className={css.filters}>
        {facetFields.map((veld) => (
          <Facet key={veld} veld={veld} filter={filter} onChange={onChange} />
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

function Facet({ veld, filter, onChange }: FiltersProps & { veld: CijferField }) {
  const { data } = useQuery('facet', { soort: 'uitstroomcijfer', veld });
  const field = recordField('uitstroomcijfer', veld);
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
        <legend className={css.hidden}>{field.label}</legend>
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
