/** The filter of a list of which the records are ticked by the values of their fields. */
import type { FieldFilter } from '../../shared/dossier/protocol';

export const noFilter: FieldFilter<never> = { zoek: '', waarden: {}, import: null, ids: null };

/** How many restrictions are in force beside the search text. */
export function filterCount({ waarden, import: source, ids }: FieldFilter): number {
  const ticked = Object.values(waarden).reduce((sum, values) => sum + (values?.length ?? 0), 0);
  return ticked + (source === null ? 0 : 1) + (ids === null ? 0 : 1);
}

/** The filter with a value of a field ticked or not; a field without ticks restricts nothing. */
export function withTick<Veld extends string>(
  filter: FieldFilter<Veld>,
  veld: Veld,
  waarde: string,
  on: boolean,
): FieldFilter<Veld> {
  const before = filter.waarden[veld] ?? [];
  const values = on ? [...before, waarde] : before.filter((value) => value !== waarde);
  const waarden = { ...filter.waarden };
  if (values.length === 0) delete waarden[veld];
  else waarden[veld] = values;
  return { ...filter, waarden };
}
