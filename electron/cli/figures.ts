/** The figures that the command line makes of a dossier: every chart for which there are data. */
import { casusDraaiknop } from '../../shared/charts/casus-draaiknop';
import { compose } from '../../shared/charts/compose';
import { draaiknopBehoefte } from '../../shared/charts/draaiknop-behoefte';
import type { Figure } from '../../shared/charts/figure';
import { PAGE_HEIGHT } from '../../shared/charts/page';
import type { FigureSource } from '../../shared/charts/source';
import { uitstroomOverzicht } from '../../shared/charts/uitstroom-overzicht';
import { uitstroomVerloop } from '../../shared/charts/uitstroom-verloop';
import { counts } from '../../shared/domain/coding';
import { cijferNumber } from '../../shared/domain/uitstroomcijfer';
import type { MissingFigure } from '../../shared/exchange/report-input';

export interface MadeFigure {
  /** Of its files, without extension. */
  name: string;
  figure: Figure;
}

export interface MadeFigures {
  made: MadeFigure[];
  missing: MissingFigure[];
}

/** Fragments first: that is where draaiknoppen and behoeften stand closest together. */
const UNITS = ['beurt', 'casus'] as const;

/** No suggestions: nobody looked at them, and what leaves the program may not seem to say so. */
export function figuresOf(source: FigureSource): MadeFigures {
  const made: MadeFigure[] = [];
  const missing: MissingFigure[] = [];
  const lacks = ({ titel, nodig }: MissingFigure) => missing.push({ titel, nodig });

  if ([...source.casussen].length > 0) {
    made.push({ name: casusDraaiknop.naam, figure: casusFigure(source) });
  } else lacks(casusDraaiknop);

  const crossed = UNITS.filter((unit) => hasBoth(source, unit));
  for (const [i, eenheid] of crossed.entries()) {
    const options = { ...draaiknopBehoefte.opties.standaard, eenheid, toonSuggesties: false };
    const figure = draaiknopBehoefte.figure(draaiknopBehoefte.gegevens(source), options);
    made.push({ name: `${draaiknopBehoefte.naam}${i === 0 ? '' : '-casussen'}`, figure });
  }
  if (crossed.length === 0) lacks(draaiknopBehoefte);

  const numbers = [...source.cijfers].some((cijfer) => cijferNumber(cijfer, 'waarde') !== null);
  for (const chart of [uitstroomVerloop, uitstroomOverzicht]) {
    if (!numbers) lacks(chart);
    else {
      // What sources say in words stands in the overview; twice in one report is once too often.
      const options = { ...chart.opties.standaard, woorden: chart === uitstroomOverzicht };
      made.push({ name: chart.naam, figure: chart.figure(chart.gegevens(source), options) });
    }
  }
  return { made, missing };
}

/** Every casus on a row where that fits on a page; else those without a label on one line. */
function casusFigure(source: FigureSource): Figure {
  const data = casusDraaiknop.gegevens(source);
  const options = { ...casusDraaiknop.opties.standaard, toonSuggesties: false };
  const whole = casusDraaiknop.figure(data, options);
  if (compose(whole).height <= PAGE_HEIGHT) return whole;
  return casusDraaiknop.figure(data, { ...options, zonderLabel: 'samengevat' });
}

/** True when some casus, or some fragment, has a draaiknop as well as a behoefte. */
function hasBoth(source: FigureSource, unit: (typeof UNITS)[number]): boolean {
  const records: Iterable<{ id: string }> = unit === 'casus' ? source.casussen : source.beurten;
  const ids = new Set(Array.from(records, ({ id }) => id));
  const schemes = new Map<string, Set<string>>();
  for (const coding of source.codings) {
    if (!counts(coding) || !ids.has(coding.onderwerp)) continue;
    const own = schemes.get(coding.onderwerp) ?? new Set();
    schemes.set(coding.onderwerp, own.add(coding.scheme));
  }
  return [...schemes.values()].some(({ size }) => size === 2);
}
