/** From table to table along files on their way in, as the arrow keys go. */
import type { IntakeEntry, Place } from './intake-state';

/** The table before or after this one, past files without any; null at either end. */
export function placeBeside(
  entries: readonly IntakeEntry[],
  from: Place,
  step: -1 | 1,
): Place | null {
  const places = entries.flatMap(({ id, stand }) =>
    stand.at === 'read' ? stand.sheets.map(({ key }) => ({ id, sheet: key })) : [],
  );
  const at = places.findIndex(({ id, sheet }) => id === from.id && sheet === from.sheet);
  return at === -1 ? null : (places[at + step] ?? null);
}
