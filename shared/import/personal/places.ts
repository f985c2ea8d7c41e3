/** Places in the text of a cell that are replaced. */
import { replacedText } from '../../domain/pseudoniem';
import type { SheetChoice, Vervanging } from '../preview';

/** By the address of the cell, the places in their order. */
export type Replacements = NonNullable<SheetChoice['vervangen']>;

/** A text with other words in these places; a place that the text does not have is passed over. */
export function replacedIn(text: string, places: readonly Vervanging[]): string {
  let made = '';
  let from = 0;
  for (const { start, end, door } of places) {
    if (start < from || end > text.length) continue;
    made += text.slice(from, start) + replacedText(door);
    from = end;
  }
  return made + text.slice(from);
}

/** Part of a text with what of these places lies in it replaced. */
export function replacedPart(
  text: string,
  at: number,
  length: number,
  places: readonly Vervanging[],
): string {
  if (at < 0) return '';
  const inside = places
    .filter(({ start, end }) => start >= at && end <= at + length)
    .map((each) => ({ ...each, start: each.start - at, end: each.end - at }));
  return replacedIn(text.slice(at, at + length), inside);
}
