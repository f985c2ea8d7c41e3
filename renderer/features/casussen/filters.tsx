import { behoeften } from '../../../shared/domain/behoefte';
import { draaiknop, type KnobNumber, knobNumbers } from '../../../shared/domain/draaiknop';
import type { CasusFilter } from '../../../shared/dossier/protocol';
import { useQuery } from '../../store';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/choice';
import { Dial } from '../../ui/dial';
import { formatNumber } from '../../ui/format';
import { NeedShape } from '../../ui/need-shape';
import { Popover } from '../../ui/popover';
import css from './casussen.module.css';

export const noFilter: CasusFilter = {
  zoek: '',
  wereld: [],
  knop: [],
  behoefte: [],
  zonder: [],
  import: null,
  ids: null,
};

/** How many restrictions are in force beside the search text. */
export function filterCount(filter: CasusFilter): number {
  return (
    filter.wereld.length +
    filter.knop.length +
    filter.behoefte.length +
    filter.zonder.length +
    (filter.import === null ? 0 : 1) +
    (filter.ids === null ? 0 : 1)
  );
}

function toggled<T>(list: readonly T[], item: T, on: boolean): T[] {
  return on ? [...list, item] : list.filter((other) => other !== item);
}

interface FiltersProps {
  filter: CasusFilter;
  onChange(filter: CasusFilter): void;
}

/** The filter panel: what is ticked in one group is "or", the groups together are "and". */
export function Filters({ filter, onChange }: FiltersProps) {
  const count = filterCount(filter);
  return (
    <Popover
      label={count === 0 ? 'Filter' : `Filter (${formatNumber(count)})`}
      icon="filter"
      kind="quiet"
    >
      <div className={css.filters}>
        <Worlds filter={filter} onChange={onChange} />
        <fieldset>
          <legend>Draaiknop</legend>
          {knobNumbers.map((number) => (
            <KnobBox key={number} number={number} filter={filter} onChange={onChange} />
          ))}
          <Checkbox
            label="Zonder draaiknop"
            checked={filter.zonder.includes('draaiknop')}
            onChange={(on) =>
              onChange({ ...filter, zonder: toggled(filter.zonder, 'draaiknop', on) })
            }
          />
        </fieldset>
        <fieldset>
          <legend>Behoefte</legend>
          {behoeften.map((need) => (
            <Checkbox
              key={need.code}
              label={
                <span className={css.withFace}>
                  <NeedShape code={need.code} size={16} /> {need.naam}
                </span>
              }
              checked={filter.behoefte.includes(need.code)}
              onChange={(on) =>
                onChange({ ...filter, behoefte: toggled(filter.behoefte, need.code, on) })
              }
            />
          ))}
          <Checkbox
            label="Zonder behoefte"
            checked={filter.zonder.includes('behoefte')}
            onChange={(on) =>
              onChange({ ...filter, zonder: toggled(filter.zonder, 'behoefte', on) })
            }
          />
        </fieldset>
        <Imports filter={filter} onChange={onChange} />
        <div>
          <Button kind="quiet" onClick={() => onChange({ ...noFilter, zoek: filter.zoek })}>
            Alle filters wissen
          </Button>
        </div>
      </div>
    </Popover>
  );
}

function KnobBox({ number, filter, onChange }: FiltersProps & { number: KnobNumber }) {
  const code = `${number}` as const;
  return (
    <Checkbox
      label={
        <span className={css.withFace}>
          <Dial code={code} size={16} /> {draaiknop(code).naam}
        </span>
      }
      checked={filter.knop.includes(number)}
      onChange={(on) => onChange({ ...filter, knop: toggled(filter.knop, number, on) })}
    />
  );
}

function Worlds({ filter, onChange }: FiltersProps) {
  const { data } = useQuery('facetten', null);
  if (data === null || data.werelden.length === 0) return null;
  return (
    <fieldset>
      <legend>Wereld</legend>
      {data.werelden.map(({ wereld, aantal }) => (
        <Checkbox
          key={wereld}
          label={`${wereld === '' ? 'niet genoemd' : wereld} (${formatNumber(aantal)})`}
          checked={filter.wereld.includes(wereld)}
          onChange={(on) => onChange({ ...filter, wereld: toggled(filter.wereld, wereld, on) })}
        />
      ))}
    </fieldset>
  );
}

function Imports({ filter, onChange }: FiltersProps) {
  const { data } = useQuery('facetten', null);
  if (data === null || data.imports.length < 2) return null;
  return (
    <fieldset>
      <legend>Bronbestand</legend>
      {data.imports.map(({ id, bestand }) => (
        <Checkbox
          key={id}
          label={bestand}
          checked={filter.import === id}
          onChange={(on) => onChange({ ...filter, import: on ? id : null })}
        />
      ))}
    </fieldset>
  );
}
