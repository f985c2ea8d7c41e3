/**
 * When figures may stand on one axis, and when they contradict each other. Comparability is a
 * property of pairs: figures with another definition, cohort, population or source are never one
 * series, and figures of another kind or unit never share an axis.
 */
import { group } from 'd3-array';
import { type FigureCijfer, same } from './data';

/** Drawn on one axis. */
export interface AxisGroup {
  soort: string | null;
  eenheid: string | null;
  cijfers: FigureCijfer[];
}

/** By kind of uitstroom and unit, in the order in which they occur. */
export function axisGroups(cijfers: readonly FigureCijfer[]): AxisGroup[] {
  const groups = group(cijfers, ({ soort, eenheid }) =>
    JSON.stringify([same(soort), same(eenheid)]),
  );
  return [...groups.values()].map((own) => ({
    soort: own[0]?.soort ?? null,
    eenheid: own[0]?.eenheid ?? null,
    cijfers: own,
  }));
}

/** What makes two figures of one kind and unit another figure. */
export const aspects = ['definitie', 'cohort', 'populatie', 'bron'] as const;
export type Aspect = (typeof aspects)[number];

export const aspectWords: Record<Aspect, string> = {
  definitie: 'definitie',
  cohort: 'cohort',
  populatie: 'populatie',
  bron: 'bron',
};

/** In what these figures differ; a stated one differs from one that is not stated. */
export function differences(cijfers: readonly FigureCijfer[]): Aspect[] {
  return aspects.filter((aspect) => new Set(cijfers.map((one) => same(one[aspect]))).size > 1);
}

/** Figures of one organisation that may be joined by a line, by year. */
export interface Series {
  organisatie: string | null;
  /** Of its first figure: all others have the same definition, cohort, population and source. */
  eerste: FigureCijfer;
  punten: FigureCijfer[];
}

/** In the order of the source. Figures without a year are in none. */
export function seriesOf(cijfers: readonly FigureCijfer[]): Series[] {
  const dated = cijfers.filter(({ jaar }) => jaar !== null);
  const groups = group(dated, (one) =>
    JSON.stringify([same(one.organisatie), ...aspects.map((aspect) => same(one[aspect]))]),
  );
  return [...groups.values()].map((own) => ({
    organisatie: own[0]?.organisatie ?? null,
    eerste: own[0] as FigureCijfer,
    punten: [...own].sort((a, b) => (a.jaar ?? 0) - (b.jaar ?? 0)),
  }));
}

/** A figure as one value: an exact number on one year, which may be joined and subtracted. */
export function exact({ operator, max }: FigureCijfer): boolean {
  return operator === 'is' && max === null;
}

/** Of one organisation, year and measure, on one axis, with other values. */
export interface Contradiction {
  organisatie: string | null;
  jaar: number;
  cijfers: FigureCijfer[];
}

/** Within one axis: all figures are of the same measure, kind and unit. */
export function contradictions(cijfers: readonly FigureCijfer[]): Contradiction[] {
  const dated = cijfers.filter(({ jaar, waarde }) => jaar !== null && waarde !== null);
  const groups = group(dated, (one) => JSON.stringify([same(one.organisatie), one.jaar]));
  return [...groups.values()]
    .filter((own) => new Set(own.map(valueKey)).size > 1)
    .map((own) => ({
      organisatie: own[0]?.organisatie ?? null,
      jaar: own[0]?.jaar ?? 0,
      cijfers: own,
    }));
}

const valueKey = ({ waarde, max, operator }: FigureCijfer) =>
  JSON.stringify([waarde, max, operator]);
