/** The layouts of sheets that came in before, to recognise the next one by. */
import { foldName } from '../../domain/fold';
import { type Layout, layoutOf, MAX_LAYOUTS } from '../../import/layout';
import { type DossierState, get } from '../state';
import type { StepSource } from './steps';

/** The newest of each, newest first. `coder`: who works here now. */
export function knownLayouts(
  state: DossierState,
  steps: StepSource,
  coder: string | null,
): Layout[] {
  const newestFirst = [...state.entities.import.values()].sort(
    (a, b) => b.since - a.since || (a.value.id < b.value.id ? -1 : 1),
  );
  const known = new Map<string, Layout>();
  for (const { value, since } of newestFirst) {
    if (known.size >= MAX_LAYOUTS) break;
    const step = steps(since);
    const by = step?.coder ?? null;
    const wie = by === null || by === coder ? null : (get(state, 'coder', by)?.naam ?? null);
    const layout = layoutOf(value, { at: step?.at ?? '', wie });
    if (layout === null) continue;
    const key = [layout.soort, ...layout.kolommen.map(({ kop }) => foldName(kop))].join('\u0000');
    if (!known.has(key)) known.set(key, layout);
  }
  return [...known.values()];
}
