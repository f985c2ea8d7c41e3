/** Figures of the open dossier, for the screen or as they leave. */
import type { Figure } from '../../../../shared/charts/figure';
import { drawFigure, type FigureRequest } from '../../../../shared/charts/registry';
import type { FigureGate } from '../../../../shared/charts/source';
import { figureSource } from '../../../../shared/dossier/queries/figure-source';
import type { StepSource } from '../../../../shared/dossier/queries/steps';
import type { DossierState } from '../../../../shared/dossier/state';
import { suppressedOf } from '../../../../shared/gate/masking';
import { STANDARD_THRESHOLD } from '../../../../shared/gate/passage';

export function drawn(state: DossierState, request: FigureRequest, steps: StepSource): Figure {
  return drawFigure(request, { ...figureSource(state, steps), poort: gateOf(state, request) });
}

function gateOf(state: DossierState, { poort, drempel }: FigureRequest): FigureGate {
  const below = poort?.drempel ?? drempel ?? STANDARD_THRESHOLD;
  const leaving = poort?.volledig === true ? 'volledig' : 'onderdrukt';
  return {
    vorm: poort === undefined ? 'scherm' : leaving,
    drempel: below,
    cijfers: () => suppressedOf(state, below).cijfers,
  };
}
