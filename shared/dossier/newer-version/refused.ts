/**
 * What a sheet on its way in could not be read of: it says nothing of the record, so that what the
 * dossier has of it stays, and tells no row from another.
 */
import { columnOf, isColumnOf } from '../../domain/field-place';
import type { ImportRecord } from '../../domain/provenance';
import { placeOfCell } from '../../domain/turned';
import { type Value, valueText } from '../../domain/values';
import type { Later } from './incoming';

/** By field what its cell says, of cells that gave no value. */
export type Unread = ReadonlyMap<string, string>;

/** Fields that a cell gives beside its own: what is not known of the one is not of the others. */
export const together: readonly (readonly string[])[] = [
  ['waarde', 'waardeMax', 'waardetekst', 'operator', 'eenheid'],
  ['jaar', 'periode'],
];

const NOTHING: Unread = new Map();

/**
 * The fields of each record that a cell with words in it did not give: it was refused, or read as
 * nothing. A value from elsewhere, as of a title, is not what the refused cell says.
 */
export function unreadBy(source: ImportRecord): (later: Later) => Unread {
  const refused = new Map<number, Set<number>>();
  for (const { cel } of source.afgewezen) {
    const place = placeOfCell(source, cel);
    if (place === null) continue;
    const columns = refused.get(place.rij);
    if (columns === undefined) refused.set(place.rij, new Set([place.kolom]));
    else columns.add(place.kolom);
  }
  const own = new Set(source.kolommen.map(({ veld }) => veld));
  return ({ row, value }) => {
    // A paragraph is no cell: what it does not say was never said in it.
    if (source.vorm !== undefined) return NOTHING;
    const read = value.velden as Record<string, Value | undefined>;
    const kolom = columnOf(value);
    const unread = new Map<string, string>();
    for (const [index, { veld, kolom: at }] of source.kolommen.entries()) {
      const text = (row.cellen[index] ?? '').trim();
      if (veld === null || text === '') continue;
      if (kolom !== undefined && !isColumnOf(source, index, kolom)) continue;
      const said = valueText(read[veld] ?? null);
      const isRefused = refused.get(row.rij)?.has(at) === true;
      if (isRefused ? said.trim() === text : said !== '' || isGiven(read, veld)) continue;
      unread.set(veld, text);
      for (const other of together.find((group) => group.includes(veld)) ?? []) {
        if (!own.has(other) && (read[other] ?? null) === null) unread.set(other, text);
      }
    }
    return unread;
  };
}

/** A cell that says its field in another one: a range, a value in words, a period of several years. */
function isGiven(read: Record<string, Value | undefined>, veld: string): boolean {
  const group = together.find((each) => each.includes(veld)) ?? [];
  return group.some((other) => (read[other] ?? null) !== null);
}
