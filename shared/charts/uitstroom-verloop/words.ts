/** What the course over time says. "Daling na", never "door"; differences in procentpunt. */
import { type Aspect, differences, type Series } from '../cijfers/compare';
import {
  type CijferInput,
  type FigureCijfer,
  organisationOf,
  type Selection,
  same,
  unitName,
} from '../cijfers/data';
import { bannerOf, cap, groupName, nothing, seriesWords } from '../cijfers/words';
import { aantal, getal, opsomming } from '../dutch';
import { type Axis, changeOf } from './panels';

/** "daling van 14 procentpunt na 2016"; null where the source gives no two exact values. */
function changeText(series: Series): string | null {
  const change = changeOf(series);
  if (change === null) return null;
  const { van, naar, verschil } = change;
  if (verschil === 0) return `gelijk in ${van.jaar} en ${naar.jaar}`;
  const unit = van.eenheid === 'procent' ? 'procentpunt' : unitName(van.eenheid);
  return `${verschil < 0 ? 'daling' : 'stijging'} van ${getal(Math.abs(verschil), 6)} ${unit} na ${van.jaar}`;
}

/** The words in the key: whose it is where a panel has more, what sets it apart, and the change. */
export function keyWords(series: Series, apart: readonly Aspect[], alone: boolean): string[] {
  const change = changeText(series);
  const words = seriesWords(series, apart);
  return [
    alone ? words : `${organisationOf(series)}: ${words}`,
    ...(change === null ? [] : [change]),
  ];
}

export function seriesLabel(series: Series): string {
  const change = changeText(series);
  const label = `${organisationOf(series)}, ${aantal(series.punten.length, 'cijfer', 'cijfers')}: ${opsomming(
    series.punten.map((one) => `${one.gesproken} in ${one.jaar}`),
  )}`;
  return `${label}${change === null ? '' : `, ${change}`}; ${seriesWords(series, ['cohort', 'populatie', 'bron'])}`;
}

export function finding(axes: readonly Axis[], selection: Selection, input: CijferInput): string {
  if (selection.getallen.length === 0) return nothing(selection, input);
  const series = axes.flatMap(({ panels }) => panels.flatMap((panel) => panel.series));
  if (series.length === 0)
    return `Geen van de cijfers over “${selection.maat ?? ''}” heeft een jaar`;
  const changed = series.flatMap((one) => {
    const change = changeOf(one);
    return change === null ? [] : [{ series: one, ...change }];
  });
  const measure = cap(selection.maat ?? '');
  const [first] = changed;
  if (first === undefined) {
    return `${measure}: van geen organisatie zijn er twee precieze cijfers die bij elkaar horen`;
  }
  if (changed.length === 1) {
    return `${measure} bij ${organisationOf(first.series)}: ${first.van.tekst} in ${first.van.jaar}, ${first.naar.tekst} in ${first.naar.jaar}`;
  }
  const lower = changed.filter(({ verschil }) => verschil < 0).length;
  const higher = changed.filter(({ verschil }) => verschil > 0).length;
  const which =
    lower >= higher
      ? `${lower === changed.length ? `alle ${changed.length}` : `${lower} van de ${changed.length}`} reeksen is het laatste cijfer lager dan het eerste`
      : `${higher === changed.length ? `alle ${changed.length}` : `${higher} van de ${changed.length}`} reeksen is het laatste cijfer hoger dan het eerste`;
  return `${measure}: in ${which}`;
}

export function describe(
  axes: readonly Axis[],
  undated: readonly FigureCijfer[],
  woorden: readonly FigureCijfer[],
): string {
  const sentences: string[] = [];
  for (const axis of axes) {
    const form = axis.helling ? 'Hellinggrafiek' : 'Lijngrafiek';
    const names = new Set(axis.cijfers.map(({ organisatie }) => same(organisatie))).size;
    const span =
      axis.jaren.length === 1 ? `${axis.jaren[0]}` : `${axis.jaren[0]} tot ${axis.jaren.at(-1)}`;
    sentences.push(
      `${form}, ${groupName(axis)}: ${aantal(axis.cijfers.length, 'cijfer', 'cijfers')} van ${aantal(
        names,
        'organisatie',
        'organisaties',
      )}, ${span}, met de as vanaf 0.`,
    );
    const banner = bannerOf(axis.cijfers);
    if (banner !== null)
      sentences.push(`${banner.kop}.${banner.uitleg === '' ? '' : ` ${banner.uitleg}`}`);
    const apart = differences(axis.cijfers);
    for (const { series } of axis.panels) {
      for (const one of series) {
        const values = one.punten.map((punt) => `${punt.gesproken} in ${punt.jaar}`);
        const change = changeText(one);
        sentences.push(
          `${organisationOf(one)} (${seriesWords(one, apart)}): ${opsomming(values)}${change === null ? '' : `, ${change}`}.`,
        );
      }
    }
  }
  if (axes.length === 0)
    sentences.push('Een lege figuur: er zijn geen cijfers met een jaar om te tonen.');
  if (undated.length > 0) {
    sentences.push(
      `Zonder jaar: ${undated.map((one) => `${organisationOf(one)} ${one.gesproken}`).join('; ')}.`,
    );
  }
  if (woorden.length > 0) {
    sentences.push(
      `${aantal(woorden.length, 'cijfer staat', 'cijfers staan')} er alleen in woorden.`,
    );
  }
  return sentences.join(' ');
}
