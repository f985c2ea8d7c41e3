/** Every chart there is. A new one is a folder beside casus-draaiknop, and a line here. */
import { casusDraaiknop } from './casus-draaiknop';
import type { MatrixOptions } from './casus-draaiknop/options';
import type { Figure } from './figure';
import type { FigureSource } from './source';

export const charts = { 'casus-draaiknop': casusDraaiknop } as const;

/** What is asked of the dossier: a chart by name, and its options. */
export interface FigureRequest {
  naam: keyof typeof charts;
  opties: MatrixOptions;
}

/** Draws a figure from the entities of a dossier. Throws when the options are not the chart's. */
export function drawFigure({ naam, opties }: FigureRequest, source: FigureSource): Figure {
  const chart = charts[naam];
  return chart.figure(chart.gegevens(source), chart.opties.schema.parse(opties));
}
