import { fieldLines, type Turned } from '../../../shared/domain/turned';
import type { ColumnMapping } from '../../../shared/import/preview';
import { Select } from '../../ui/choice';
import { formatNumber } from '../../ui/format';
import { isDoubtful } from './certainty';
import type { MappedAs } from './mapped-as';

/** Fewer columns need no filter: all of them are in view. */
const LEAST_COLUMNS = 16;

const ways = ['vragen', 'gebruikt', 'ongebruikt', 'twijfel'] as const;
type Way = (typeof ways)[number];

/**
 * The columns that are shown, as they were when that was asked: a row that becomes something else
 * stays, since whoever changed it is working there.
 */
export interface ShownColumns {
  way: Way;
  kolommen: ReadonlySet<number>;
}

const fits: Readonly<Record<Way, (column: ColumnMapping) => boolean>> = {
  vragen: ({ veld }) => veld === 'tekst',
  gebruikt: ({ veld }) => veld !== null,
  ongebruikt: ({ veld }) => veld === null,
  twijfel: isDoubtful,
};

const labels: Readonly<Record<Way, string>> = {
  vragen: 'open vragen',
  gebruikt: 'gebruikt',
  ongebruikt: 'niet gebruikt',
  twijfel: 'om na te kijken',
};

export function isShown(shown: ShownColumns | null, kolom: number): boolean {
  return shown === null || shown.kolommen.has(kolom);
}

interface ColumnFilterProps {
  as: MappedAs;
  columns: readonly ColumnMapping[];
  turned: Turned;
  filter: ShownColumns | null;
  onFilter(filter: ShownColumns | null): void;
}

/** Which columns of a wide sheet are in the list. */
export function ColumnFilter({ as, columns, turned, filter, onFilter }: ColumnFilterProps) {
  if (columns.length < LEAST_COLUMNS) return null;
  const lines = fieldLines(turned)[1];
  const options = ways
    .filter((way) => way !== 'vragen' || as === 'enquete')
    .map((way) => ({
      value: way,
      label: `${labels[way]} (${formatNumber(columns.filter(fits[way]).length)})`,
    }));
  return (
    <Select
      label={`Toon van de ${lines}`}
      labelHidden
      value={filter?.way ?? ''}
      options={[
        { value: '', label: `alle ${lines} (${formatNumber(columns.length)})` },
        ...options,
      ]}
      onChange={(value) => {
        const way = ways.find((each) => each === value);
        onFilter(
          way === undefined
            ? null
            : { way, kolommen: new Set(columns.filter(fits[way]).map(({ kolom }) => kolom)) },
        );
      }}
    />
  );
}
