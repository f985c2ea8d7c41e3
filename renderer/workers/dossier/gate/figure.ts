/** Figures of the open dossier, for the screen or as they leave. */
import type { Figure } from '../../../../shared/charts/figure';
import { drawFigure, type FigureRequest } from '../../../../shared/charts/registry';
import type { FigureGate } from '../../../../shared/charts/source';
import { figureSource } from '../../../../shared/dossier/queries/figure-source';
import type { StepSource } from '../../../../shared/dossier/queries/steps';
import type { DossierState } from '../../../../shared/dossier/state';
import { maskingOf } from '../../../../shared/gate/masking';
import { STANDARD_THRESHOLD } from '../../../../shared/gate/passage';
import { suppressedOf } from '../../../../shared/gate/suppressed';

export function drawn(state: DossierState, request: FigureRequest, steps: StepSource): Figure {
  const source = { ...figureSource(state, steps), poort: gateOf(state, request) };
  const { poort } = request;
  if (poort === undefined || poort.volledig) return drawFigure(request, source);
  const masking = maskingOf(state, poort);
  // A casus of an organisation that is not to be named is drawn by its number.
  const casussen = Array.from(source.casussen, (casus) => masking.record('casus', casus));
  return drawFigure(request, { ...source, casussen });
}

function gateOf(state: DossierState, { poort, drempel }: FigureRequest): FigureGate {
  const below = poort?.drempel ?? drempel ?? STANDARD_THRESHOLD;
  const leaving = poort?.volledig === true ? 'volledig' : 'onderdrukt';
  return {
    vorm: poort === undefined ? 'scherm' : leaving,
    drempel: below,
    cijfers: () => suppressedOf(state, 'uitstroomcijfer', below).held,
  };
}
