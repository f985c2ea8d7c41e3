/** The state of a dossier as charts and reports see it. */
import { suggestionsFor } from '../../analysis/suggestions';
import type { FigureSource, OpenSuggestion } from '../../charts/source';
import { codingsOf, type DossierState, get } from '../state';
import type { StepSource } from './steps';

/** `steps` must know the steps of the imports and the last one: their times go into the figure. */
export function figureSource(state: DossierState, steps: StepSource): FigureSource {
  const { casus, uitstroomcijfer, interview, beurt, coding, import: imported } = state.entities;
  const { organisatie, vertrekreden, dienstverband, kostenpost, code } = state.entities;
  const at = (step: number): string => steps(step)?.at ?? '';
  return {
    casussen: values(casus),
    cijfers: values(uitstroomcijfer),
    interviews: values(interview),
    beurten: values(beurt),
    codings: values(coding),
    imports: [...imported.values()]
      // Sheets of one step share their time: without a name their order would be chance.
      .sort(
        (a, b) =>
          a.since - b.since ||
          byName(a.value.bestand, b.value.bestand) ||
          byName(a.value.blad, b.value.blad),
      )
      .map(({ value, since }) => ({ ...value, at: at(since) })),
    sourceRow: (id) => get(state, 'sourceRow', id),
    suggesties: openSuggestions(state),
    anders: {
      organisatie: organisatie.size,
      vertrekreden: vertrekreden.size,
      dienstverband: dienstverband.size,
      kostenpost: kostenpost.size,
      code: code.size,
    },
    // The data are as they were after the last step.
    peildatum: at(state.seq).slice(0, 10),
  };
}

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function values<T>(held: { values(): Iterable<{ value: T }> }): T[] {
  return Array.from(held.values(), ({ value }) => value);
}

function openSuggestions(state: DossierState): OpenSuggestion[] {
  return values(state.entities.casus).flatMap((casus) =>
    suggestionsFor(casus, codingsOf(state, casus.id)),
  );
}
