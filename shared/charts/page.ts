/** What fits on a page of the report. */
import { compose } from './compose';
import { getal } from './dutch';
import type { Figure } from './figure';

/** What fits on a page of A4 with a caption; millimetres. */
export const PAGE_HEIGHT = 220;

/** The widths that a report has room for; see `breedteCm` of each chart. */
export const WIDTHS = [
  { waarde: 16, label: '16 cm, hele breedte' },
  { waarde: 12, label: '12 cm' },
  { waarde: 7.8, label: '7,8 cm, halve breedte' },
] as const;

/** Says it when the whole figure is higher than a page; `remedy` is what can be done about it. */
export function withPageNote(figure: Figure, remedy: string): Figure {
  const { height } = compose(figure);
  if (height <= PAGE_HEIGHT) return figure;
  const note = `De figuur is ${getal(height / 10, 1)} cm hoog en past niet op één bladzijde (22 cm). ${remedy}`;
  return { ...figure, voorbehoud: [...figure.voorbehoud, note] };
}
