/** The layouts of sheets that came in before, to recognise the next one by. */
import { foldName } from '../../domain/fold';
import type { ImportRecord } from '../../domain/provenance';
import { type Layout, type LayoutRepair, layoutOf, MAX_LAYOUTS } from '../../import/layout';
import { sheetOf, versionsOf } from '../newer-version/earlier';
import { type DossierState, get } from '../state';
import type { StepSource } from './steps';

/**
 * The newest of each, newest first, and those of corrected rows last: they are a part of a sheet. Where
 * they came in as what renews it, what was repaired in them is repaired in the sheet from then on.
 * `coder`: who works here now.
 */
export function knownLayouts(
  state: DossierState,
  steps: StepSource,
  coder: string | null,
): Layout[] {
  const isPart = ({ value }: { value: ImportRecord }) => (value.herkansing === undefined ? 0 : 1);
  const newestFirst = [...state.entities.import.values()].sort(
    (a, b) => isPart(a) - isPart(b) || b.since - a.since || (a.value.id < b.value.id ? -1 : 1),
  );
  const repairs = repairsOfParts(state, newestFirst);
  const known = new Map<string, Layout>();
  for (const { value, since } of newestFirst) {
    if (known.size >= MAX_LAYOUTS) break;
    const step = steps(since);
    const by = step?.coder ?? null;
    const wie = by === null || by === coder ? null : (get(state, 'coder', by)?.naam ?? null);
    const layout = layoutOf(value, { at: step?.at ?? '', wie });
    if (layout === null) continue;
    const key = [layout.soort, ...layout.kolommen.map(({ kop }) => foldName(kop))].join('\u0000');
    if (known.has(key)) continue;
    // The last of one cell holds: what was repaired later.
    const herstel = [...layout.herstel, ...(repairs.get(value.id) ?? [])];
    known.set(key, { ...layout, herstel });
  }
  return [...known.values()];
}

/** By sheet what was repaired in corrected rows of it, oldest first. */
function repairsOfParts(
  state: DossierState,
  newestFirst: readonly { value: ImportRecord }[],
): Map<string, LayoutRepair[]> {
  const repairs = new Map<string, LayoutRepair[]>();
  for (const { value } of newestFirst) {
    if (value.herkansing === undefined) continue;
    const sheet = sheetOf(versionsOf(state, value.id));
    const own = layoutOf(value, { at: '', wie: null })?.herstel ?? [];
    if (sheet === undefined || sheet.id === value.id || own.length === 0) continue;
    repairs.set(sheet.id, [...own, ...(repairs.get(sheet.id) ?? [])]);
  }
  return repairs;
}
