/** What the course over time says. "Daling na", never "door"; differences in procentpunt. */
import { type Aspect, differences, type Series } from '../cijfers/compare';
import { type CijferInput, type FigureCijfer, organisationOf, unitName } from '../cijfers/data';
import { cijfersOf, type Drawn, leftText, leftWhy } from '../cijfers/drawn';
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

/** Series whose first and last figure may be subtracted, with their difference. */
function changes(axes: readonly Axis[]) {
  const series = axes.flatMap(({ panels }) => panels.flatMap((panel) => panel.series));
  const changed = series.flatMap((one) => {
    const change = changeOf(one);
    return change === null ? [] : [{ series: one, ...change }];
  });
  return { series, changed };
}

/** What the drawn figures say, and how many of the others are not drawn. */
export function finding(axes: readonly Axis[], drawn: Drawn, input: CijferInput): string {
  const left = leftText(drawn);
  return `${found(axes, drawn, input)}${left === null ? '' : `; ${left}`}`;
}

function found(axes: readonly Axis[], drawn: Drawn, input: CijferInput): string {
  if (drawn.getallen.length === 0) return nothing(drawn, input);
  const { series, changed } = changes(axes);
  if (series.length === 0) return `Geen van de cijfers over “${drawn.maat ?? ''}” heeft een jaar`;
  const measure = cap(drawn.maat ?? '');
  const [first] = changed;
  if (first === undefined) {
    return `${measure}: van geen organisatie zijn er twee precieze cijfers die bij elkaar horen`;
  }
  if (changed.length === 1) {
    return `${measure} bij ${organisationOf(first.series)}: ${first.van.tekst} in ${first.van.jaar}, ${first.naar.tekst} in ${first.naar.jaar}`;
  }
  const lower = changed.filter(({ verschil }) => verschil < 0).length;
  const higher = changed.filter(({ verschil }) => verschil > 0).length;
  const [most, word] = lower >= higher ? [lower, 'lager'] : [higher, 'hoger'];
  const all = most === 2 ? 'beide' : `alle ${most}`;
  const share = most === changed.length ? all : `${most} van de ${changed.length}`;
  const which = drawn.ruimte.length === 0 ? 'reeksen' : 'getekende reeksen';
  return `${measure}: in ${share} ${which} is het laatste cijfer ${word} dan het eerste`;
}

/** Which series the title counts, where that is not every one that is drawn. */
export function seriesCaveat(axes: readonly Axis[]): string[] {
  const { series, changed } = changes(axes);
  if (changed.length < 2 || changed.length === series.length) return [];
  return [
    `De titel telt reeksen waarvan het eerste en het laatste cijfer precies zijn: ${changed.length} van de ${series.length}.`,
  ];
}

export function describe(
  axes: readonly Axis[],
  undated: readonly FigureCijfer[],
  drawn: Drawn,
): string {
  const { woorden } = drawn;
  const sentences: string[] = [];
  for (const axis of axes) {
    const form = axis.helling ? 'Hellinggrafiek' : 'Lijngrafiek';
    const span =
      axis.jaren.length === 1 ? `${axis.jaren[0]}` : `${axis.jaren[0]} tot ${axis.jaren.at(-1)}`;
    sentences.push(
      `${form}, ${groupName(axis)}: ${cijfersOf(axis.cijfers)}, ${span}, met de as vanaf 0.`,
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
  const left = leftWhy(drawn);
  if (left !== null) sentences.push(`${cap(left)}.`);
  return sentences.join(' ');
}
