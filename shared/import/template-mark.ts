/**
 * The sheets beside the one that is filled in, in a template of ours. Their first cell says what they
 * are: the examples on them look like records, and are none, whatever a recogniser makes of them.
 */
import type { RawSheet } from './sheet';

export const templateMarks = {
  uitleg: 'Uitleg bij een sjabloon van Draaiknop',
  keuzes: 'Keuzes bij een sjabloon van Draaiknop',
} as const;

const marks: ReadonlySet<unknown> = new Set(Object.values(templateMarks));

/** Why such a sheet is not read, as a whole sentence; null for any other sheet. */
export function besideTemplate({ rijen }: Pick<RawSheet, 'rijen'>): string | null {
  const [first] = rijen;
  if (first?.rij !== 1 || !marks.has(first.cellen[0])) return null;
  return 'Dit blad hoort bij een sjabloon: uitleg, geen gegevens. Wat is ingevuld, staat op het eerste blad.';
}
