/** One cell: its count and share on a tint that follows the share; suggestions as an outline. */
import type { Behoefte } from '../../domain/behoefte';
import { getal } from '../dutch';
import { baseline, LABEL, round, TICK } from '../measure';
import { type Colour, tintOf } from '../palette';
import type { Mark } from '../scene';
import { safeWidth } from '../text';
import type { CrossRow } from './cross';
import type { Grid } from './grid';
import { percent } from './words';

/** Between neighbours. */
const GAP = 0.4;

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

function tile({ x, y, width, height }: Box, share: number): { marks: Mark[]; text: Colour } {
  const { fill, text } = tintOf(share);
  const at = {
    x: round(x + GAP),
    y: round(y + GAP),
    width: round(width - 2 * GAP),
    height: round(height - 2 * GAP),
  };
  const border = fill === 'paper' ? ({ stroke: 'hairline', strokeWidth: 0.2 } as const) : {};
  return { marks: [{ kind: 'rect', ...at, fill, ...border }], text };
}

/** The count of a cell, and which part of its row that is. */
export function wholeCell(row: CrossRow, need: Behoefte, box: Box): Mark[] {
  const cell = row.cells[need];
  const whole = row.total.beide.length;
  const { marks, text } = tile(box, whole === 0 ? 0 : cell.ids.length / whole);
  const middle = round(box.x + box.width / 2);
  marks.push({
    kind: 'text',
    x: middle,
    y: round(box.y + 6.2),
    text: getal(cell.ids.length),
    size: 12,
    weight: 600,
    fill: cell.ids.length === 0 ? 'soft' : text,
    anchor: 'middle',
  });
  if (whole > 0) {
    const long = `${percent(cell.ids.length, whole)} van ${getal(whole)}`;
    const fits = safeWidth(long, { size: LABEL }) <= box.width - 2;
    marks.push({
      kind: 'text',
      x: middle,
      y: round(box.y + 10.4),
      text: fits ? long : percent(cell.ids.length, whole),
      size: LABEL,
      fill: cell.ids.length === 0 ? 'soft' : text,
      anchor: 'middle',
    });
  }
  marks.push(...outline(cell.suggesties.length, box, text));
  return marks;
}

/** Half of a split cell: "+ 3" or "− 1". */
export function halfCell(row: CrossRow, need: Behoefte, which: 'plus' | 'min', box: Box): Mark[] {
  const count = row.cells[need].richting[which].length;
  const whole = row.total.beide.length;
  const { marks, text } = tile(box, whole === 0 ? 0 : count / whole);
  const fill = count === 0 ? 'soft' : text;
  const middle = round(box.x + box.width / 2);
  marks.push({
    kind: 'text',
    x: middle,
    y: round(box.y + 6.2),
    text: `${which === 'plus' ? '+' : '−'} ${getal(count)}`,
    size: 10,
    weight: 600,
    fill,
    anchor: 'middle',
  });
  if (whole > 0) {
    const share = percent(count, whole);
    marks.push({
      kind: 'text',
      x: middle,
      y: round(box.y + 10.4),
      text: share,
      size: LABEL,
      fill,
      anchor: 'middle',
    });
  }
  return marks;
}

/** Under a split cell: what is mixed, and what nobody gave a direction. */
export function stripMarks(row: CrossRow, need: Behoefte, box: Box, grid: Grid): Mark[] {
  const cell = row.cells[need];
  const { gemengd, onbekend } = cell.richting;
  const open = cell.suggesties.length;
  const parts = [
    ...(gemengd.length > 0 ? [`± ${getal(gemengd.length)}`] : []),
    ...(onbekend.length > 0 ? [`? ${getal(onbekend.length)}`] : []),
  ];
  const marks: Mark[] =
    parts.length === 0
      ? []
      : [
          {
            kind: 'text',
            x: round(box.x + 1.4),
            y: baseline(box.y, grid.strip, TICK),
            text: parts.join(' · '),
            size: TICK,
            fill: 'soft',
          },
        ];
  return [...marks, ...outline(open, { ...box, y: box.y - 0.6 }, 'ink')];
}

const OUTLINE = 3.6;

/** How many suggestions there are, in an outline in the corner: in no total. */
function outline(count: number, box: Box, text: Colour): Mark[] {
  if (count === 0) return [];
  const label = getal(count);
  const width = round(Math.max(OUTLINE, safeWidth(label, { size: TICK }) + 1.4));
  const x = round(box.x + box.width - GAP - 0.6 - width);
  const y = round(box.y + GAP + 0.6);
  return [
    { kind: 'rect', x, y, width, height: OUTLINE, stroke: text, strokeWidth: 0.25 },
    {
      kind: 'text',
      x: round(x + width / 2),
      y: baseline(y, OUTLINE, TICK),
      text: label,
      size: TICK,
      fill: text,
      anchor: 'middle',
    },
  ];
}

/** As it is drawn, for the legend. */
export function outlineSign(x: number, y: number): Mark[] {
  const box = { x: x - 2.8, y: y - 2.8, width: 5.6, height: 5.6 };
  return outline(1, box, 'ink');
}
