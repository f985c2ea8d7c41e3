/** Draws the rows of the matrix from top to bottom, and notes what can be pointed at. */
import { type KnobNumber, knobNumbers } from '../../domain/draaiknop';
import { aantal, getal } from '../dutch';
import { baseline, LABEL, round } from '../measure';
import type { Area, Mark, MarkTarget } from '../scene';
import { ellipsis, safeWidth } from '../text';
import { cellMarks, combinationMark } from './cell';
import { columnMiddle, countsFit, type Grid } from './grid';
import type { Band, CasusRow, Counts, Matrix } from './matrix';
import type { Combination } from './summary';
import { bandName, cellLabel, combinationName, countLabel, coverage, rowLabel } from './words';

export function casussenTarget(ids: string[], label: string): MarkTarget {
  return { soort: 'casus', ids, label };
}

export class Sheet {
  readonly marks: Mark[] = [];
  readonly areas: Area[] = [];
  readonly walk: number[][] = [];
  y = 0;

  constructor(
    readonly grid: Grid,
    readonly matrix: Matrix,
  ) {}

  /** One row of the walk: the label and the five columns, each with what it stands for. */
  targets(height: number, label: Area['target'], cell: (knob: KnobNumber) => Area['target']): void {
    const { grid, y } = this;
    const row = [
      { x: 0, width: grid.left, target: label },
      ...knobNumbers.map((knob) => ({
        x: round(grid.left + (knob - 1) * grid.column),
        width: grid.column,
        target: cell(knob),
      })),
    ];
    this.walk.push(row.map((_, index) => this.areas.length + index));
    this.areas.push(...row.map((area) => ({ ...area, y: round(y), height })));
    this.y = round(y + height);
  }

  counts(name: string, counts: Counts, strong: boolean): void {
    const { grid, matrix, y } = this;
    const base = baseline(y, grid.band, LABEL);
    const style = { size: LABEL, weight: 600 } as const;
    const note = coverage(counts);
    const title = ellipsis(name, grid.left - 2, style);
    const after = safeWidth(title, style) + 2;
    const beside = after + safeWidth(note, { size: LABEL }) <= grid.left - 1;
    this.marks.push({ kind: 'text', x: 0.8, y: base, text: title, ...style, fill: 'ink' });
    this.marks.push({
      kind: 'text',
      x: beside ? round(after + 0.8) : 0.8,
      y: beside ? base : round(base + 3.5),
      text: ellipsis(note, grid.left - 1, { size: LABEL }),
      size: LABEL,
      fill: 'soft',
    });
    for (const knob of knobNumbers) {
      this.marks.push({
        kind: 'text',
        x: round(columnMiddle(grid, knob)),
        y: base,
        text: countText(counts, knob, grid, matrix),
        size: LABEL,
        ...(strong ? { weight: 600 as const } : {}),
        fill: counts.perKnop[knob].length === 0 ? 'soft' : 'ink',
        anchor: 'middle',
      });
    }
    this.targets(
      beside ? grid.band : round(grid.band + 3.5),
      casussenTarget(counts.casussen, `${name}: ${coverage(counts)}`),
      (knob) => casussenTarget(counts.perKnop[knob], countLabel(name, counts, knob, matrix)),
    );
  }

  /** The grey of a band is drawn before its text and needs its height, so it is put in later. */
  band(band: Band): void {
    const first = this.marks.length;
    const top = this.y;
    this.counts(bandName(band), band.counts, false);
    this.marks.splice(first, 0, {
      kind: 'rect',
      x: 0,
      y: top,
      width: this.grid.width,
      height: round(this.y - top),
      fill: 'band',
    });
  }

  casus(row: CasusRow): void {
    const { grid, y } = this;
    const indent = 0.8 + row.diepte * 3;
    const base = baseline(y, grid.row, LABEL);
    if (row.diepte > 0) {
      const x = round(indent - 2);
      const middle = round(y + grid.row / 2);
      this.marks.push({
        kind: 'path',
        d: `M${x} ${round(y + 0.5)}V${middle}H${round(x + 1.4)}`,
        stroke: 'rule',
        strokeWidth: 0.15,
      });
    }
    this.marks.push({
      kind: 'text',
      x: indent,
      y: base,
      text: ellipsis(row.casus.naam, grid.label - indent, { size: LABEL }),
      size: LABEL,
      fill: row.gelabeld ? 'ink' : 'soft',
    });
    for (const knob of knobNumbers) {
      const x = columnMiddle(grid, knob);
      this.marks.push(...cellMarks(row.cells[knob], x, y + grid.row / 2, grid.row));
    }
    const own = [row.casus.id];
    this.targets(grid.row, casussenTarget(own, rowLabel(row)), (knob) =>
      casussenTarget(own, cellLabel(row, knob)),
    );
    this.line(this.y, 'hairline', 0.1);
  }

  /** The casussen of a band with exactly these draaiknoppen, on one line. */
  combination({ knoppen, casussen }: Combination): void {
    const { grid, y } = this;
    const text = combinationName({ knoppen, casussen });
    this.marks.push({
      kind: 'text',
      x: 0.8,
      y: baseline(y, grid.row, LABEL),
      text: ellipsis(text, grid.label - 0.8, { size: LABEL }),
      size: LABEL,
      fill: 'ink',
    });
    for (const knob of knoppen) {
      const x = columnMiddle(grid, knob);
      this.marks.push(...combinationMark(x, y + grid.row / 2, grid.row));
    }
    this.targets(grid.row, casussenTarget(casussen, text), (knob) =>
      casussenTarget(
        knoppen.includes(knob) ? casussen : [],
        `${text}: ${knoppen.includes(knob) ? 'met' : 'zonder'} draaiknop ${knob}`,
      ),
    );
    this.line(this.y, 'hairline', 0.1);
  }

  /** One line for the casussen of a band without a label. */
  rest(casussen: string[]): void {
    const { grid, y } = this;
    const text = `${aantal(casussen.length, 'casus', 'casussen')} zonder label`;
    this.marks.push({
      kind: 'text',
      x: 0.8,
      y: baseline(y, grid.row, LABEL),
      text: ellipsis(text, grid.left - 2, { size: LABEL }),
      size: LABEL,
      fill: 'soft',
    });
    this.targets(grid.row, casussenTarget(casussen, text), (knob) =>
      casussenTarget(casussen, `${text}: over draaiknop ${knob} is niets vastgelegd`),
    );
  }

  line(y: number, stroke: 'hairline' | 'rule', strokeWidth: number): void {
    this.marks.push({
      kind: 'line',
      x1: 0,
      y1: y,
      x2: this.grid.width,
      y2: y,
      stroke,
      strokeWidth,
    });
  }
}

/** "4 van 15" where it fits in every column, else "4": the legend says what it is out of. */
function countText(counts: Counts, knob: KnobNumber, grid: Grid, matrix: Matrix): string {
  const n = counts.gelabeld.length;
  if (n === 0) return '–';
  const count = counts.perKnop[knob].length;
  return countsFit(grid, matrix) ? `${getal(count)} van ${getal(n)}` : getal(count);
}
