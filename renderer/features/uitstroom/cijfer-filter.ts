import type { CijferField } from '../../../shared/domain/uitstroomcijfer';
import type { CijferFilter } from '../../../shared/dossier/protocol';
import type { Destination } from '../../ui/navigation';

export const noFilter: CijferFilter = { zoek: '', waarden: {}, import: null, ids: null };

/** What another screen wants to see here. */
export function filterOf(to: Destination): CijferFilter {
  return { ...noFilter, ids: to.cijfers ?? null, import: to.import ?? null };
}

/** How many restrictions are in force beside the search text. */
export function filterCount({ waarden, import: source, ids }: CijferFilter): number {
  const ticked = Object.values(waarden).reduce((sum, values) => sum + (values?.length ?? 0), 0);
  return ticked + (source === null ? 0 : 1) + (ids === null ? 0 : 1);
}

/** The filter with a value of a field ticked or not; a field without ticks restricts nothing. */
export function withTick(
  filter: CijferFilter,
  veld: CijferField,
  waarde: string,
  on: boolean,
): CijferFilter {
  const before = filter.waarden[veld] ?? [];
  const { [veld]: _, ...others } = filter.waarden;
  const values = on ? [...before, waarde] : before.filter((value) => value !== waarde);
  return { ...filter, waarden: values.length === 0 ? others : { ...others, [veld]: values } };
}
