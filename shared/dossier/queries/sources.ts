/** What the filter can choose from, and the list of imports. Both are one pass over all casussen. */
import { valueText } from '../../domain/values';
import type { Queries } from '../protocol';
import { type DossierState, importOf } from '../state';
import type { StepSource } from './casus-rows';

const collator = new Intl.Collator('nl', { numeric: true });

/** Werelden as they occur, with their casussen; unknown is no wereld. Imports newest first. */
export function facets(state: DossierState): Queries['facetten']['result'] {
  const worlds = new Map<string, number>();
  for (const { value } of state.entities.casus.values()) {
    const wereld = valueText(value.velden.wereld);
    if (wereld !== '') worlds.set(wereld, (worlds.get(wereld) ?? 0) + 1);
  }
  return {
    werelden: [...worlds]
      .map(([wereld, aantal]) => ({ wereld, aantal }))
      .sort((a, b) => collator.compare(a.wereld, b.wereld)),
    imports: newestFirst(state).map(({ value: { id, bestand } }) => ({ id, bestand })),
  };
}

/** Each import with the casussen of it that are still there; newest first. */
export function imports(state: DossierState, steps: StepSource): Queries['imports']['result'] {
  const perImport = new Map<string, number>();
  for (const { value } of state.entities.casus.values()) {
    const id = importOf(state, value);
    if (id !== null) perImport.set(id, (perImport.get(id) ?? 0) + 1);
  }
  return newestFirst(state).map(({ value: { id, bestand, sha256, afgewezen }, since }) => ({
    id,
    bestand,
    sha256,
    at: steps(since)?.at ?? '',
    casussen: perImport.get(id) ?? 0,
    afgewezen: afgewezen.length,
  }));
}

function newestFirst(state: DossierState) {
  return [...state.entities.import.values()].sort(
    (a, b) => b.since - a.since || (a.value.id < b.value.id ? -1 : 1),
  );
}
