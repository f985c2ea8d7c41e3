/** Runs of text over the whole width, some of which open what they are about. */
import { LABEL, lineHeight, round } from '../measure';
import type { Area, Mark, MarkTarget } from '../scene';
import { wrap } from '../text';
import type { Banner } from './words';

/** Collects the parts of a figure from top to bottom. */
export class Column {
  readonly marks: Mark[] = [];
  readonly areas: Area[] = [];
  readonly walk: number[][] = [];
  y = 0;

  constructor(readonly width: number) {}

  /** One row of the walk. */
  row(areas: readonly Area[]): void {
    if (areas.length === 0) return;
    this.walk.push(areas.map((_, index) => this.areas.length + index));
    this.areas.push(...areas);
  }

  /** Text that wraps; with a target it can be walked to and opened. */
  text(
    text: string,
    style: { weight?: 600; fill?: 'ink' | 'soft'; indent?: number } = {},
    target?: MarkTarget,
  ): void {
    const { weight, fill = 'ink', indent = 0 } = style;
    const font = { size: LABEL, ...(weight === undefined ? {} : { weight }) };
    const top = this.y;
    for (const line of wrap(text, this.width - indent, font)) {
      this.marks.push({
        kind: 'text',
        x: indent,
        y: round(this.y + lineHeight(LABEL) * 0.78),
        text: line,
        ...font,
        fill,
      });
      this.y = round(this.y + lineHeight(LABEL));
    }
    if (target !== undefined) {
      this.row([{ x: 0, y: top, width: this.width, height: round(this.y - top), target }]);
    }
  }

  space(height: number): void {
    this.y = round(this.y + height);
  }

  line(stroke: 'hairline' | 'rule', strokeWidth: number): void {
    const { y, width } = this;
    this.marks.push({ kind: 'line', x1: 0, y1: y, x2: width, y2: y, stroke, strokeWidth });
  }

  /** A warning over an axis: a band with a rule at its left, never by colour alone. */
  banner({ kop, uitleg }: Banner): void {
    const style = { size: LABEL, weight: 600 } as const;
    const left = 3;
    const room = this.width - left - 1.5;
    const heading = wrap(kop, room, style);
    const rest = uitleg === '' ? [] : wrap(uitleg, room, { size: LABEL });
    const step = lineHeight(LABEL);
    const height = round((heading.length + rest.length) * step + 2.6);
    const top = this.y;
    this.marks.push(
      { kind: 'rect', x: 0, y: top, width: this.width, height, fill: 'band' },
      { kind: 'rect', x: 0, y: top, width: 1.1, height, fill: 'ink' },
    );
    [...heading, ...rest].forEach((text, index) => {
      this.marks.push({
        kind: 'text',
        x: left,
        y: round(top + 1.3 + (index + 0.78) * step),
        text,
        size: LABEL,
        ...(index < heading.length ? { weight: 600 as const } : {}),
        fill: 'ink',
      });
    });
    this.y = round(top + height);
  }
}
