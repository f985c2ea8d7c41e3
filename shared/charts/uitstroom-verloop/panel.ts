/** One panel: axes, lines, points with their values, and the key of its series. */
import type { ScaleLinear } from 'd3-scale';
import { SMALL_N } from '../../domain/cijfer-text';
import { tickText } from '../cijfers/axis';
import type { Aspect } from '../cijfers/compare';
import type { FigureCijfer } from '../cijfers/data';
import { marginOf } from '../cijfers/interval';
import { cijferTarget } from '../cijfers/notes';
import { dashes, marginMarks, POINT, pointMark, rangeMark } from '../cijfers/point';
import { cijferLabel } from '../cijfers/words';
import { getal } from '../dutch';
import { LABEL, lineHeight, round, TICK } from '../measure';
import type { Area, Mark } from '../scene';
import { safeWidth, wrap } from '../text';
import type { Axis, Panel, PanelSeries } from './panels';
import { type Dot, dodge, Places, yearTicks } from './place';
import { keyWords, seriesLabel } from './words';

interface PanelBox {
  x: number;
  y: number;
  width: number;
  /** Of the part with data. */
  plot: number;
  /** Height of the name above it; 0 when it has none. */
  name: number;
  /** Width of the key at the right; 0 = under the plot. */
  key: number;
}

export interface Drawn {
  marks: Mark[];
  /** Per series: the key, then its points by year. */
  rows: Area[][];
  bottom: number;
  /** Of which the value has no place beside its point: to be said under the axis. */
  zonderPlaats: FigureCijfer[];
}

interface Placed extends Dot {
  cijfer: FigureCijfer;
  series: PanelSeries;
}

/** Room for the value of a point at the very top, between the plot and the name over it. */
const ABOVE = 4.2;

/** Steps of the axis of values, for a plot of this height. */
export const stepsOf = (plot: number): number => (plot > 40 ? 5 : 3);

const NAME = { size: LABEL, weight: 600 } as const;

export function nameLines(panel: Panel, width: number): string[] {
  return panel.organisatie === null ? [] : wrap(panel.organisatie, width, NAME);
}

export function drawPanel(
  panel: Panel,
  axis: Axis,
  scale: ScaleLinear<number, number>,
  apart: readonly Aspect[],
  box: PanelBox,
): Drawn {
  const marks: Mark[] = nameLines(panel, box.width).map((text, index) => ({
    kind: 'text',
    x: box.x,
    y: round(box.y + (index + 0.78) * lineHeight(LABEL)),
    text,
    ...NAME,
    fill: 'ink',
  }));
  const ticks = scale.ticks(stepsOf(box.plot));
  const inset = Math.max(
    ...ticks.map((tick) => safeWidth(tickText(tick, axis.eenheid), { size: TICK })),
  );
  const plot = {
    x: round(box.x + inset + 1.2),
    y: round(box.y + box.name + ABOVE),
    width: round(box.width - box.key - inset - 1.2),
    height: box.plot,
  };
  const [low = 0, high = 1] = scale.domain();
  const yOf = (value: number) => plot.y + plot.height * (1 - (value - low) / (high - low));
  const xOf = horizontal(axis, plot);
  marks.push(...grid(axis, ticks, plot, yOf, xOf));

  const placed = dodge(
    panel.series.flatMap((series) =>
      series.punten.map((cijfer): Placed => {
        const { waarde, max, jaar } = cijfer;
        const value = max === null ? (waarde ?? 0) : ((waarde ?? 0) + max) / 2;
        return { x: round(xOf(jaar ?? 0)), y: round(yOf(value)), cijfer, series };
      }),
    ),
  );
  const places = new Places({ ...plot, y: plot.y - ABOVE, height: plot.height + ABOVE });
  for (const series of panel.series) marks.push(...seriesLine(series, placed, places));
  for (const one of placed) marks.push(...sign(one, yOf));
  for (const one of placed) {
    places.take(around(one, yOf));
    const margin = marginOf(one.cijfer);
    if (margin !== null) {
      places.takeLine({ x: one.x, y: yOf(margin.laag) }, { x: one.x, y: yOf(margin.hoog) });
    }
  }
  const written = values(placed, places);
  marks.push(...written.marks);

  const key = keyOf(panel, apart, box, plot.y + plot.height + 5);
  marks.push(...key.marks);
  const rows = panel.series.map((series, index) => [
    key.areas[index] as Area,
    ...placed
      .filter((one) => one.series === series)
      .map((one) => ({
        ...around(one, yOf),
        target: cijferTarget([one.cijfer.id], cijferLabel(one.cijfer)),
      })),
  ]);
  return { marks, rows, bottom: key.bottom, zonderPlaats: written.zonderPlaats };
}

interface Plot {
  x: number;
  y: number;
  width: number;
  height: number;
}

function horizontal({ jaren, helling }: Axis, plot: Plot): (jaar: number) => number {
  const [first = 0, last = first] = [jaren[0], jaren.at(-1)];
  const side = helling ? plot.width * 0.22 : Math.min(8, plot.width * 0.12);
  if (first === last) return () => plot.x + plot.width / 2;
  return (jaar) => plot.x + side + ((jaar - first) / (last - first)) * (plot.width - 2 * side);
}

function grid(
  axis: Axis,
  ticks: readonly number[],
  plot: Plot,
  yOf: (value: number) => number,
  xOf: (jaar: number) => number,
): Mark[] {
  const right = round(plot.x + plot.width);
  const bottom = round(plot.y + plot.height);
  return [
    ...ticks.flatMap((tick): Mark[] => [
      {
        kind: 'line',
        x1: plot.x,
        y1: round(yOf(tick)),
        x2: right,
        y2: round(yOf(tick)),
        stroke: tick === 0 ? 'rule' : 'hairline',
        strokeWidth: tick === 0 ? 0.3 : 0.15,
      },
      {
        kind: 'text',
        x: round(plot.x - 1),
        y: round(yOf(tick) + TICK * 0.1235),
        text: tickText(tick, axis.eenheid),
        size: TICK,
        fill: 'soft',
        anchor: 'end',
      },
    ]),
    ...(axis.helling ? axis.jaren : []).map(
      (jaar): Mark => ({
        kind: 'line',
        x1: round(xOf(jaar)),
        y1: plot.y,
        x2: round(xOf(jaar)),
        y2: bottom,
        stroke: 'hairline',
        strokeWidth: 0.25,
      }),
    ),
    ...yearTicks(axis.jaren, xOf).map(
      (jaar): Mark => ({
        kind: 'text',
        x: round(xOf(jaar)),
        y: round(bottom + 3.4),
        text: String(jaar),
        size: TICK,
        fill: 'ink',
        anchor: 'middle',
      }),
    ),
  ];
}

/** Joins single values only: the middle of a range is nobody's figure. */
function seriesLine(series: PanelSeries, placed: readonly Placed[], places: Places): Mark[] {
  const own = placed.filter((one) => one.series === series);
  return own.slice(1).flatMap((to, index): Mark[] => {
    const from = own[index] as Placed;
    const year = from.cijfer.jaar === to.cijfer.jaar;
    if (year || from.cijfer.max !== null || to.cijfer.max !== null) return [];
    places.takeLine(from, to);
    const dash = dashes[series.shape];
    return [
      {
        kind: 'line',
        x1: from.x,
        y1: from.y,
        x2: to.x,
        y2: to.y,
        stroke: 'mark',
        strokeWidth: 0.45,
        ...(dash === null ? {} : { strokeDash: dash }),
      },
    ];
  });
}

function sign({ cijfer, series, x, y }: Placed, yOf: (value: number) => number): Mark[] {
  const margin = marginOf(cijfer);
  return [
    ...(margin === null ? [] : marginMarks('y', yOf(margin.laag), yOf(margin.hoog), x)),
    cijfer.max === null
      ? pointMark(series.shape, cijfer.operator !== 'is', x, y)
      : rangeMark('y', yOf(cijfer.waarde ?? 0), yOf(cijfer.max), x),
  ];
}

/** What a point or range takes up, with a little room to point at. */
function around({ cijfer, x, y }: Placed, yOf: (value: number) => number): Plot {
  const reach = POINT + 0.25;
  const [top, bottom] = cijfer.max === null ? [y, y] : [yOf(cijfer.max), yOf(cijfer.waarde ?? 0)];
  return {
    x: round(x - reach),
    y: round(Math.min(top, bottom) - reach),
    width: round(2 * reach),
    height: round(Math.abs(bottom - top) + 2 * reach),
  };
}

/** First and last of a series before what lies between. */
function values(
  placed: readonly Placed[],
  places: Places,
): { marks: Mark[]; zonderPlaats: FigureCijfer[] } {
  const ends = (one: Placed) => {
    const { punten } = one.series;
    return one.cijfer === punten[0] || one.cijfer === punten.at(-1) ? 0 : 1;
  };
  const marks: Mark[] = [];
  const zonderPlaats: FigureCijfer[] = [];
  for (const one of [...placed].sort((a, b) => ends(a) - ends(b))) {
    const { nummer } = one.series;
    const text = `${nummer === null ? '' : `${nummer}: `}${valueText(one.cijfer)}`;
    const place = places.label(text, one);
    if (place === null) zonderPlaats.push(one.cijfer);
    else marks.push({ kind: 'text', ...place, text, size: TICK, fill: 'ink' });
  }
  return { marks, zonderPlaats };
}

/** The value, and n where it is so small that one person moves it. */
function valueText({ tekst, n, eenheid }: FigureCijfer): string {
  return n !== null && n < SMALL_N && eenheid === 'procent' ? `${tekst} (n = ${getal(n)})` : tekst;
}

const SIGN = 8;

function keyOf(
  panel: Panel,
  apart: readonly Aspect[],
  box: PanelBox,
  under: number,
): { marks: Mark[]; areas: Area[]; bottom: number } {
  const marks: Mark[] = [];
  const areas: Area[] = [];
  const beside = box.key > 0;
  const left = round(beside ? box.x + box.width - box.key + 3 : box.x);
  const room = (beside ? box.key - 3 : box.width) - SIGN - 1.2;
  const step = lineHeight(TICK);
  let y = round(beside ? box.y + box.name + ABOVE : under);
  for (const series of panel.series) {
    const top = y;
    const middle = round(top + step / 2);
    const dash = dashes[series.shape];
    if (series.punten.length > 1) {
      marks.push({
        kind: 'line',
        x1: left,
        y1: middle,
        x2: round(left + SIGN),
        y2: middle,
        stroke: 'mark',
        strokeWidth: 0.45,
        ...(dash === null ? {} : { strokeDash: dash }),
      });
    }
    const open = series.punten.every(({ operator }) => operator !== 'is');
    marks.push(pointMark(series.shape, open, left + SIGN / 2, middle));
    const [words = '', ...rest] = keyWords(series, apart, panel.organisatie !== null);
    const name = series.nummer === null ? words : `${series.nummer}: ${words}`;
    const parts = [
      ...wrap(name, room, { size: TICK }).map((text) => ({ text, weight: null })),
      ...rest.flatMap((text) =>
        wrap(text, room, { size: TICK, weight: 600 }).map((line) => ({
          text: line,
          weight: 600 as const,
        })),
      ),
    ];
    parts.forEach(({ text, weight }, index) => {
      marks.push({
        kind: 'text',
        x: round(left + SIGN + 1.2),
        y: round(top + (index + 0.78) * step),
        text,
        size: TICK,
        ...(weight === null ? {} : { weight }),
        fill: 'ink',
      });
    });
    y = round(top + parts.length * step + 1.2);
    areas.push({
      x: left,
      y: top,
      width: round(room + SIGN + 1.2),
      height: round(y - top),
      target: cijferTarget(
        series.punten.map(({ id }) => id),
        seriesLabel(series),
      ),
    });
  }
  return { marks, areas, bottom: Math.max(y, under) };
}
