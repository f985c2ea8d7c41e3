/** How the course over time is divided: one axis per kind and unit, panels within it, series in these. */
import { type AxisGroup, axisGroups, exact, type Series, seriesOf } from '../cijfers/compare';
import { type FigureCijfer, organisationOf, same } from '../cijfers/data';
import type { Room } from '../cijfers/drawn';
import { type Shape, shapes } from '../cijfers/point';

/** From this many on, organisations get a panel each. */
const MOST_TOGETHER = 4;

/** More panels than this fit in no window; the table has them all. */
const MAX_PANELS = 24;

export interface PanelSeries extends Series {
  shape: Shape;
  /** With more series than shapes, their number stands at their points. */
  nummer: number | null;
}

export interface Panel {
  /** Null when all organisations share it. */
  organisatie: string | null;
  series: PanelSeries[];
}

export interface Axis extends AxisGroup {
  /** Distinct, ascending. */
  jaren: number[];
  /** Exactly two years: slope lines between two places, no scale of time. */
  helling: boolean;
  panels: Panel[];
}

const namesOf = (cijfers: readonly FigureCijfer[]): string[] => [
  ...new Set(cijfers.map(({ organisatie }) => same(organisatie))),
];

/** The first organisations of each axis, and what is listed because it has no year. */
export const panelRoom: Room = {
  plaats: `${MAX_PANELS} organisaties per as`,
  passend(cijfers) {
    const undated = cijfers.filter(({ jaar }) => jaar === null);
    const dated = axisGroups(cijfers.filter(({ jaar }) => jaar !== null)).flatMap((axis) => {
      const names = new Set(namesOf(axis.cijfers).slice(0, MAX_PANELS));
      return axis.cijfers.filter(({ organisatie }) => names.has(same(organisatie)));
    });
    return new Set([...dated, ...undated]);
  },
};

/** Of the figures that have a year. */
export function axesOf(cijfers: readonly FigureCijfer[]): Axis[] {
  return axisGroups(cijfers.filter(({ jaar }) => jaar !== null)).map((axis) => {
    const series = seriesOf(axis.cijfers);
    const jaren = [...new Set(axis.cijfers.flatMap(({ jaar }) => jaar ?? []))].sort(
      (a, b) => a - b,
    );
    const names = namesOf(axis.cijfers);
    const panels =
      names.length <= MOST_TOGETHER
        ? [panelOf(null, series)]
        : names.map((name) => {
            const own = series.filter(({ organisatie }) => same(organisatie) === name);
            return panelOf(own[0] === undefined ? '' : organisationOf(own[0]), own);
          });
    return { ...axis, jaren, helling: jaren.length === 2, panels };
  });
}

function panelOf(organisatie: string | null, series: readonly Series[]): Panel {
  const numbered = series.length > shapes.length;
  return {
    organisatie,
    series: series.map((one, index) => ({
      ...one,
      shape: shapes[index % shapes.length] as Shape,
      nummer: numbered ? index + 1 : null,
    })),
  };
}

/** What its first and last exact value differ, when the source gives both as exact. */
export function changeOf({
  punten,
}: Series): { van: FigureCijfer; naar: FigureCijfer; verschil: number } | null {
  const [van, naar] = [punten[0], punten.at(-1)];
  if (van === undefined || naar === undefined || van.jaar === naar.jaar) return null;
  if (!exact(van) || !exact(naar) || van.waarde === null || naar.waarde === null) return null;
  return { van, naar, verschil: Math.round((naar.waarde - van.waarde) * 1e6) / 1e6 };
}
