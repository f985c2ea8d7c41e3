/** Signs with their words, set one after the other in lines that fit. */
import { baseline, LABEL, round } from './measure';
import type { Mark } from './scene';
import { safeWidth, wrap } from './text';

export interface LegendEntry {
  text: string;
  /** Width of the sign; 0 = words only. */
  sign: number;
  /** Height of the line that it needs; a line of text when left out. */
  height?: number;
  /** Around (x, y). */
  draw(x: number, y: number): Mark[];
}

const LINE = 4.2;
const GAP = 5;
const LEFT = 0.8;

/** Words only: the sign is the text itself. */
export function remark(text: string): LegendEntry {
  return { text, sign: 0, draw: () => [] };
}

/** Each group on lines of its own; what is wider than a line is broken. */
export function legendMarks(
  groups: readonly (readonly LegendEntry[])[],
  width: number,
  top: number,
): { marks: Mark[]; bottom: number } {
  const marks: Mark[] = [];
  let y = top + LINE / 2;
  for (const entries of groups) {
    if (entries.length === 0) continue;
    const line = Math.max(LINE, ...entries.map(({ height = LINE }) => height));
    let x = LEFT;
    for (const entry of entries) {
      const lead = entry.sign === 0 ? 0 : entry.sign + 1.2;
      const [first = '', ...rest] = wrap(entry.text, width - LEFT - lead, { size: LABEL });
      const needed = lead + safeWidth(first, { size: LABEL });
      if (x > LEFT && x + needed > width) {
        x = LEFT;
        y += line;
      }
      marks.push(...entry.draw(x + entry.sign / 2, y));
      const at = round(x + lead);
      const words = (text: string): Mark => ({
        kind: 'text',
        x: at,
        y: baseline(y, 0, LABEL),
        text,
        size: LABEL,
        fill: 'ink',
      });
      marks.push(words(first));
      for (const text of rest) {
        y += LINE;
        marks.push(words(text));
      }
      x = rest.length > 0 ? width : x + needed + GAP;
    }
    y += line;
  }
  return { marks, bottom: round(y - LINE / 2) };
}
