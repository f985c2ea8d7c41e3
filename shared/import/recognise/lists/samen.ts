/** What titles and neighbours say of a table of a kind, in the form in which tables carry it. */
import type { Assigned } from '../assigned';
import type { Said, Wide, WideColumn } from '../wide/wide';

/** What is said of all records of the table that no column of it says already. */
export function unsaid(says: readonly Said[], velden: Iterable<string>): Said[] {
  const known = new Set(velden);
  return says.filter(({ veld }) => !known.has(veld));
}

/**
 * A table of which a row is one record: columns that their place explains, and what the titles say,
 * which stands with the first column that is used. Null when there is nothing to say.
 */
export function oneEach(
  assigned: readonly Assigned[],
  placed: readonly WideColumn[],
  titles: readonly Said[],
): Wide | null {
  const columns = new Map<number, WideColumn>();
  for (const { kolom, veld, zekerheid, reden } of assigned) {
    columns.set(kolom, { kolom, veld, zekerheid, reden, says: [] });
  }
  for (const column of placed) columns.set(column.kolom, column);
  const used = [...columns.values()]
    .filter(({ veld }) => veld !== null)
    .sort((a, b) => a.kolom - b.kolom);
  const says = unsaid(
    titles,
    used.flatMap(({ veld }) => veld ?? []),
  );
  const [first] = used;
  if (first === undefined || (says.length === 0 && placed.length === 0)) return null;
  columns.set(first.kolom, { ...first, says });
  return { kolommen: columns, cijfers: [], perOrganisatie: false };
}

/** What the titles say of every record of a table. */
export function saidOfAll(breed: Wide | undefined): readonly Said[] {
  if (breed === undefined || breed.cijfers.length > 0) return [];
  return [...breed.kolommen.values()].flatMap(({ says }) => says);
}
