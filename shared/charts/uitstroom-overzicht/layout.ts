/**
 * The overview as a scene: one row per figure, by organisation and in the order of the source; a
 * panel for each kind of uitstroom and unit, because these share no axis.
 */
import { group } from 'd3-array';
import { tickText, valueScale } from '../cijfers/axis';
import { type AxisGroup, axisGroups, contradictions } from '../cijfers/compare';
import { type CijferInput, type FigureCijfer, organisationOf, same } from '../cijfers/data';
import { drawnOf, type Room } from '../cijfers/drawn';
import { marginOf } from '../cijfers/interval';
import {
  cijferTarget,
  contradictionNotes,
  leftNote,
  suppressedNotes,
  wordNotes,
} from '../cijfers/notes';
import type { CijferOptions } from '../cijfers/options';
import { marginMarks, pointMark, rangeMark } from '../cijfers/point';
import { Column } from '../cijfers/strip';
import { cijferTable } from '../cijfers/table';
import { bannerOf, groupName } from '../cijfers/words';
import { aantal } from '../dutch';
import { type LegendEntry, legendMarks } from '../legend';
import { round } from '../measure';
import type { Scene } from '../scene';
import { axisMarks, bracket, bracketMarks, cijferRow, type Grid, gridOf } from './rows';
import { describe } from './words';

/** More rows than this fit on no page and in no window; the table has them all. */
export const MAX_ROWS = 150;

export const rowRoom: Room = {
  plaats: `${MAX_ROWS} cijfers met een getal`,
  passend: (cijfers) => new Set(cijfers.slice(0, MAX_ROWS)),
};

export function layout(input: CijferInput, options: CijferOptions): Scene {
  const drawn = drawnOf(input, options, rowRoom);
  const shown = drawn.getallen;
  const grid = gridOf(options.breedteCm);
  const column = new Column(grid.width);
  leftNote(column, drawn);
  for (const axis of axisGroups(shown)) {
    panel(column, axis, grid);
    column.space(2.5);
  }
  const key = legendMarks([legendOf(shown)], grid.width, column.y);
  column.marks.push(...key.marks);
  column.y = round(Math.max(key.bottom, column.y) + 1.5);
  wordNotes(column, drawn.woorden);
  suppressedNotes(column, drawn.onderdrukt);
  if (column.walk.length === 0) column.text('Er is niets om te tonen.', { fill: 'soft' });
  return {
    width: grid.width,
    height: column.y,
    marks: column.marks,
    areas: column.areas,
    walk: column.walk,
    plot: null,
    description: describe(drawn),
    table: cijferTable(drawn),
  };
}

function panel(column: Column, axis: AxisGroup, grid: Grid): void {
  column.text(groupName(axis), { weight: 600 });
  column.space(1);
  const banner = bannerOf(axis.cijfers);
  if (banner !== null) {
    column.banner(banner);
    column.space(2);
  }
  const steps = grid.stacked ? 3 : 5;
  const scale = valueScale(axis.cijfers, steps);
  const [low = 0, high = 1] = scale.domain();
  const top = column.y;
  const first = column.marks.length;
  column.space(4.4);
  const heights = new Map<string, number>();
  for (const [, own] of group(axis.cijfers, ({ organisatie }) => same(organisatie))) {
    organisation(column, own, grid);
    for (const cijfer of own) heights.set(cijfer.id, cijferRow(column, cijfer, grid, scale));
  }
  const ticks = scale.ticks(steps).map((value) => ({
    at: (value - low) / (high - low),
    text: tickText(value, axis.eenheid),
  }));
  // Behind the rows, which had to be set first to know how far down the lines go.
  column.marks.splice(first, 0, ...axisMarks(grid, ticks, top, column.y, [...heights.values()]));
  const found = contradictions(axis.cijfers);
  found.forEach(({ cijfers }, lane) => {
    bracket(
      column,
      cijfers.flatMap(({ id }) => heights.get(id) ?? []),
      grid,
      lane,
    );
  });
  if (found.length > 0) column.space(1);
  contradictionNotes(column, found);
}

function organisation(column: Column, own: readonly FigureCijfer[], grid: Grid): void {
  const name = organisationOf(own[0] as FigureCijfer);
  column.space(0.8);
  const before = column.y;
  const narrow = new Column(grid.words);
  narrow.y = before;
  const label = `${name}: ${aantal(own.length, 'cijfer', 'cijfers')}`;
  narrow.text(name, { weight: 600 });
  column.marks.push(...narrow.marks);
  column.y = narrow.y;
  column.row([
    {
      x: 0,
      y: before,
      width: grid.width,
      height: round(column.y - before),
      target: cijferTarget(
        own.map(({ id }) => id),
        label,
      ),
    },
  ]);
}

/** Only signs that occur. */
function legendOf(shown: readonly FigureCijfer[]): LegendEntry[] {
  const points = shown.filter(({ max }) => max === null);
  const entries: LegendEntry[] = [];
  const sign = (text: string, width: number, draw: LegendEntry['draw']) =>
    entries.push({ text, sign: width, draw });
  if (points.some(({ operator }) => operator === 'is')) {
    sign('precies zoals de bron het noemt', 2.4, (x, y) => [pointMark('rond', false, x, y)]);
  }
  if (points.some(({ operator }) => operator !== 'is')) {
    sign('bijna, ongeveer, meer of minder dan', 2.4, (x, y) => [pointMark('rond', true, x, y)]);
  }
  if (shown.some(({ max }) => max !== null)) {
    sign('bereik', 6, (x, y) => [rangeMark('x', x - 3, x + 3, y)]);
  }
  if (shown.some((cijfer) => marginOf(cijfer) !== null)) {
    sign('onzekerheidsmarge 95%', 6, (x, y) => marginMarks('x', x - 3, x + 3, y));
  }
  if (axisGroups(shown).some(({ cijfers }) => contradictions(cijfers).length > 0)) {
    sign('tegenspraak', 1.4, (x, y) => bracketMarks(x - 0.7, [y - 1.4, y + 1.4]));
  }
  return entries;
}
