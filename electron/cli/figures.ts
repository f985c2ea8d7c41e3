/** The main job: workbooks of casussen become a figure and a report. */
import { casusDraaiknop } from '../../shared/charts/casus-draaiknop';
import { PAGE_HEIGHT } from '../../shared/charts/page';
import { compose } from '../../shared/charts/compose';
import type { Figure } from '../../shared/charts/figure';
import type { FigureSource } from '../../shared/charts/source';
import { figureSvg } from '../../shared/charts/svg';
import { reportHtml } from '../../shared/exchange/report-html';
import { reportInput } from '../../shared/exchange/report-input';

export interface Output {
  name: string;
  text: string;
}

/** The files to write. `meldingen`: what reading had to say about the files. */
export function outputsOf(source: FigureSource, meldingen: string[]): Output[] {
  const figure = figureForPage(source);
  const { titel } = casusDraaiknop;
  const about = { titel, gemaakt: source.peildatum, figuren: [figure], meldingen };
  return [
    { name: `${figure.naam}.svg`, text: figureSvg(figure) },
    { name: 'rapport.html', text: reportHtml(reportInput(source, about)) },
  ];
}

/**
 * Every casus on a row where that fits on a page; else those without a label on one line. No
 * suggestions: nobody has looked at them, and what leaves the program may not seem to say so.
 */
function figureForPage(source: FigureSource): Figure {
  const data = casusDraaiknop.gegevens(source);
  const options = { ...casusDraaiknop.opties.standaard, toonSuggesties: false };
  const whole = casusDraaiknop.figure(data, options);
  if (compose(whole).height <= PAGE_HEIGHT) return whole;
  return casusDraaiknop.figure(data, { ...options, zonderLabel: 'samengevat' });
}
