/**
 * The course over time as a scene: lines, or slopes between exactly two years; a panel for each
 * organisation when there are more than four; and under it what has no year or no number.
 */
import { valueScale } from '../cijfers/axis';
import { contradictions, differences } from '../cijfers/compare';
import type { CijferInput, FigureCijfer } from '../cijfers/data';
import { drawnOf } from '../cijfers/drawn';
import { marginOf } from '../cijfers/interval';
import {
  contradictionNotes,
  leftNote,
  suppressedNotes,
  undatedNotes,
  unwrittenNotes,
  wordNotes,
} from '../cijfers/notes';
import type { CijferOptions } from '../cijfers/options';
import { marginMarks, pointMark, rangeMark } from '../cijfers/point';
import { Column } from '../cijfers/strip';
import { cijferTable } from '../cijfers/table';
import { bannerOf, groupName } from '../cijfers/words';
import { type LegendEntry, legendMarks } from '../legend';
import { LABEL, lineHeight, round } from '../measure';
import type { Scene } from '../scene';
import { drawPanel, nameLines, stepsOf } from './panel';
import { type Axis, axesOf, panelRoom } from './panels';
import { describe } from './words';

export function layout(input: CijferInput, options: CijferOptions): Scene {
  const drawn = drawnOf(input, options, panelRoom);
  const axes = axesOf(drawn.getallen);
  const undated = drawn.getallen.filter(({ jaar }) => jaar === null);
  const column = new Column(options.breedteCm * 10);
  leftNote(column, drawn);
  for (const axis of axes) drawAxis(column, axis);
  if (axes.length === 0) {
    column.text('Geen cijfers met een jaar om te tekenen.', { fill: 'soft' });
    column.space(2);
  }
  const key = legendMarks(
    [legendOf(axes.flatMap(({ cijfers }) => cijfers))],
    column.width,
    column.y,
  );
  column.marks.push(...key.marks);
  column.y = round(Math.max(key.bottom, column.y) + 1.5);
  for (const axis of axes) contradictionNotes(column, contradictions(axis.cijfers));
  undatedNotes(column, undated);
  wordNotes(column, drawn.woorden);
  suppressedNotes(column, drawn.onderdrukt);
  return {
    width: column.width,
    height: column.y,
    marks: column.marks,
    areas: column.areas,
    walk: column.walk,
    plot: null,
    description: describe(axes, undated, drawn),
    table: cijferTable(drawn),
  };
}

function drawAxis(column: Column, axis: Axis): void {
  column.text(groupName(axis), { weight: 600 });
  column.space(1);
  const banner = bannerOf(axis.cijfers);
  if (banner !== null) column.banner(banner);
  const many = axis.panels.length > 1;
  column.space(many ? 2.5 : 1);
  const apart = differences(axis.cijfers);
  const { width } = column;
  const columns = many ? (width >= 150 ? 3 : width >= 110 ? 2 : 1) : 1;
  const gap = 6;
  const plot = many || axis.jaren.length === 1 ? 34 : 62;
  const scale = valueScale(axis.cijfers, stepsOf(plot));
  const zonderPlaats = new Set<FigureCijfer>();
  const size = round((width - gap * (columns - 1)) / columns);
  for (let start = 0; start < axis.panels.length; start += columns) {
    const row = axis.panels.slice(start, start + columns);
    const name = Math.max(...row.map((panel) => nameLines(panel, size).length)) * lineHeight(LABEL);
    const drawn = row.map((panel, index) =>
      drawPanel(panel, axis, scale, apart, {
        x: round(index * (size + gap)),
        y: column.y,
        width: size,
        plot,
        name: round(name),
        key: !many && width >= 110 ? round(width * 0.34) : 0,
      }),
    );
    for (const { marks, rows, zonderPlaats: own } of drawn) {
      for (const cijfer of own) zonderPlaats.add(cijfer);
      column.marks.push(...marks);
      for (const areas of rows) column.row(areas);
    }
    column.y = round(Math.max(...drawn.map(({ bottom }) => bottom)) + 4);
  }
  unwrittenNotes(
    column,
    axis.cijfers.filter((cijfer) => zonderPlaats.has(cijfer)),
    axis.cijfers.length,
  );
}

/** Only signs that occur. */
function legendOf(shown: readonly FigureCijfer[]): LegendEntry[] {
  const entries: LegendEntry[] = [];
  const sign = (text: string, width: number, draw: LegendEntry['draw']) =>
    entries.push({ text, sign: width, draw });
  if (shown.some(({ max, operator }) => max === null && operator !== 'is')) {
    sign('open: bijna, ongeveer, meer of minder dan', 2.4, (x, y) => [
      pointMark('rond', true, x, y),
    ]);
  }
  if (shown.some(({ max }) => max !== null)) {
    sign('staaf: bereik', 6, (x, y) => [rangeMark('x', x - 3, x + 3, y)]);
  }
  if (shown.some((cijfer) => marginOf(cijfer) !== null)) {
    sign('onzekerheidsmarge 95%', 6, (x, y) => marginMarks('x', x - 3, x + 3, y));
  }
  return entries;
}
