/** Figures of the open dossier, for the screen or as they leave. */
import type { Figure } from '../../../../shared/charts/figure';
import { drawFigure, type FigureRequest } from '../../../../shared/charts/registry';
import { figureSource } from '../../../../shared/dossier/queries/figure-source';
import type { StepSource } from '../../../../shared/dossier/queries/steps';
import type { DossierState } from '../../../../shared/dossier/state';

export function drawn(state: DossierState, request: FigureRequest, steps: StepSource): Figure {
  return drawFigure(request, figureSource(state, steps));
}
