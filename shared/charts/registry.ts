/** Every chart there is. A new one is a folder beside casus-draaiknop, and a line here. */

import type { Passage } from '../gate/passage';
import { casusDraaiknop } from './casus-draaiknop';
import type { Chart } from './chart';
import { draaiknopBehoefte } from './draaiknop-behoefte';
import type { Figure } from './figure';
import type { FigureSource } from './source';
import { uitstroomOverzicht } from './uitstroom-overzicht';
import { uitstroomVerloop } from './uitstroom-verloop';

export const charts = {
  'casus-draaiknop': casusDraaiknop,
  'draaiknop-behoefte': draaiknopBehoefte,
  'uitstroom-verloop': uitstroomVerloop,
  'uitstroom-overzicht': uitstroomOverzicht,
} as const;
export type ChartName = keyof typeof charts;
export const chartNames = Object.keys(charts) as ChartName[];

/** What is asked of the dossier: a chart by name, and its options. */
export interface FigureRequest {
  naam: ChartName;
  /** Checked against the chart's own schema when it is drawn. */
  opties: object;
  /** For a figure that leaves: how it passes the gate. Absent = for the screen, nothing held back. */
  poort?: Passage;
  /** For the screen: persons below which a group is marked as small. */
  drempel?: Passage['drempel'];
}

/** Draws a figure from the entities of a dossier. Throws when the options are not the chart's. */
export function drawFigure({ naam, opties }: FigureRequest, source: FigureSource): Figure {
  // Each chart fits its own data and options: the union of them all is of no use here.
  const chart = charts[naam] as Chart<unknown, unknown>;
  return chart.figure(chart.gegevens(source), chart.opties.schema.parse(opties));
}
