/** The cells of a row that go with one record of it, where a row is of several organisations. */
import { foldName } from '../../../domain/fold';
import type { SheetTable } from '../table';

/** As the intake tells units apart: what is one unit shares its row, and with that its cells. */
function organisationOf({ breed }: SheetTable, kolom: number): string {
  const said = breed?.kolommen.get(kolom)?.says.find(({ veld }) => veld === 'organisatie');
  return foldName(String(said?.waarde ?? ''));
}

/**
 * `cellen` without those of other organisations: whoever withdraws takes its own figures along, and
 * leaves those of others. The same array where all figures of a row are of one organisation.
 */
export function ownCells(
  table: SheetTable,
  kolom: number | undefined,
  cellen: (string | null)[],
): (string | null)[] {
  const { breed } = table;
  if (breed === undefined || !breed.perOrganisatie || kolom === undefined) return cellen;
  const own = organisationOf(table, kolom);
  const isOther = (column: number) => organisationOf(table, column) !== own;
  return cellen.map((cel, i) => {
    const column = table.kolommen[i];
    if (column === undefined) return cel;
    if (breed.cijfers.includes(column.kolom)) return isOther(column.kolom) ? null : cel;
    return column.bij?.every(isOther) === true ? null : cel;
  });
}
