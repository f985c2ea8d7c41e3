/** What the filter of casussen can choose from, and the list of imports. */
import { type ImportRecord, sourceWords } from '../../domain/provenance';
import { broughtBy } from '../../domain/record';
import type { Queries } from '../protocol';
import { type DossierState, get, type Held, importOf } from '../state';
import { facet } from './facets';
import type { StepSource } from './steps';

/** Werelden as they occur, with their casussen; unknown is no wereld. Their imports newest first. */
export function facets(state: DossierState): Queries['facetten']['result'] {
  const worlds = facet(state, { soort: 'casus', veld: 'wereld' });
  return {
    werelden: worlds.map(({ waarde, aantal }) => ({ wereld: waarde, aantal })),
    imports: newestFirst(state)
      .filter(({ value }) => value.soort === 'casussen')
      .map(({ value: { id, bestand } }) => ({ id, bestand })),
  };
}

/** Each import with the records of its kind that are still there; newest first. */
export function imports(state: DossierState, steps: StepSource): Queries['imports']['result'] {
  const perImport = new Map<string, number>();
  for (const type of Object.values(broughtBy)) {
    for (const { value } of state.entities[type].values()) {
      const id = importOf(state, value);
      if (id !== null) perImport.set(id, (perImport.get(id) ?? 0) + 1);
    }
  }
  const newer = new Map<string, ImportRecord>();
  for (const { value } of state.entities.import.values()) {
    if (value.vernieuwt !== undefined) newer.set(value.vernieuwt, value);
  }
  return newestFirst(state).map(({ value, since }) => {
    const { id, bestand, blad, gebied, soort, sha256, afgewezen, vernieuwt } = value;
    const older = vernieuwt === undefined ? undefined : get(state, 'import', vernieuwt);
    const by = newer.get(id);
    const part = gebied === undefined ? {} : { gebied };
    const aantal = perImport.get(id) ?? 0;
    const step = steps(since);
    const at = step?.at ?? '';
    const coder = step?.coder ?? null;
    const wie = coder === null ? null : (get(state, 'coder', coder)?.naam ?? null);
    return {
      id,
      bestand,
      blad,
      ...part,
      soort,
      sha256,
      ...(vernieuwt === undefined
        ? {}
        : { vernieuwt: older === undefined ? null : sourceWords(older) }),
      ...(by === undefined ? {} : { vernieuwdMet: sourceWords(by) }),
      at,
      wie,
      aantal,
      afgewezen: afgewezen.length,
    };
  });
}

/** Sheets that came in together stand by file and sheet. */
function newestFirst(state: DossierState): Held<ImportRecord>[] {
  const place = ({ bestand, blad, id }: ImportRecord) => [bestand, blad, id].join('\u0000');
  return [...state.entities.import.values()].sort(
    (a, b) => b.since - a.since || (place(a.value) < place(b.value) ? -1 : 1),
  );
}
