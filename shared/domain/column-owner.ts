/**
 * Whose a column is, beside a record of its row. Where organisations stand in columns each has a
 * source row with its own cells only, so that it can be erased alone: a cell that is not there may
 * then be of another, which is not the same as empty.
 */
import { foldName } from './fold';
import type { ImportRecord } from './provenance';

/** `onzeker` = the headings say more than names, so that they do not tell the organisations apart. */
export type ColumnOwner = 'eigen' | 'ander' | 'onzeker';

type Column = ImportRecord['kolommen'][number];

/**
 * Whose each column is, in the order of the import. `kolom` is that of the record (0-based column
 * that made it); without one the record is the whole of its row, and every column its own.
 */
export function ownersOfColumns(
  { kolommen }: Pick<ImportRecord, 'kolommen'>,
  kolom: number | undefined,
): ColumnOwner[] {
  const own = kolommen.find((each) => each.kolom === kolom);
  if (own === undefined) return kolommen.map(() => 'eigen');
  const figures = new Map(kolommen.map((each) => [each.kolom, ownerOf(each, own)]));
  return kolommen.map(({ kolom: of, bij = [of] }) => {
    const owners = new Set(bij.map((each) => figures.get(each) ?? 'ander'));
    if (owners.has('eigen') || owners.size === 0) return 'eigen';
    return owners.has('onzeker') ? 'onzeker' : 'ander';
  });
}

/** Of two columns of figures; any other column is of all records of the row. */
function ownerOf(column: Column, own: Column): ColumnOwner {
  if (column.veld !== own.veld) return 'eigen';
  const its = nameOf(column);
  const ours = nameOf(own);
  if (its?.tekst === ours?.tekst) return 'eigen';
  return its?.saysMore === true && ours?.saysMore === true ? 'onzeker' : 'ander';
}

/**
 * The heading that names the organisation of a column, such as `Molendrift` or `Molendrift 2020`,
 * without regard to its spelling.
 */
function nameOf({ kopvelden = [] }: Column): { tekst: string; saysMore: boolean } | null {
  const name = kopvelden.find(({ veld }) => veld === 'organisatie');
  if (name === undefined) return null;
  const isSameCell = ({ rij, kolom }: typeof name) => rij === name.rij && kolom === name.kolom;
  return { tekst: foldName(name.tekst), saysMore: kopvelden.filter(isSameCell).length > 1 };
}
