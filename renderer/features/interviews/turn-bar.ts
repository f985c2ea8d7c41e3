/** What the bar at a beurt is about: the selection in it, the whole of it, or one of its codings. */
import type { Anchor } from '../../../shared/domain/coding';
import type { BeurtCoding, BeurtRow } from '../../../shared/dossier/protocol';
import { formatCount } from '../../ui/format';
import type { PlacedCodings, SpokenField } from './anchors';
import { selectedText } from './caret';
import type { Cursor } from './cursor';

/** The anchor of what is selected; null for the whole beurt. */
export function anchorOf(
  cursor: Cursor | null,
  textOf: (veld: SpokenField) => string,
): Anchor | null {
  if (cursor === null) return null;
  const text = textOf(cursor.veld);
  const extent = selectedText(text, cursor);
  if (extent === null) return null;
  const quote = text.slice(extent.start, extent.end);
  // Everything that was answered is the whole beurt, and stays so when a word is mended.
  if (cursor.veld === 'tekst' && quote === text.trim()) return null;
  return { veld: cursor.veld, start: extent.start, end: extent.end, quote };
}

const words = new Intl.Segmenter('nl', { granularity: 'word' });

/** What will be coded, in words: "Selectie van 12 woorden", "De hele beurt". */
export function selectionWords(anchor: Anchor | null): string {
  if (anchor === null) return 'Hele beurt';
  const count = [...words.segment(anchor.quote ?? '')].filter((word) => word.isWordLike).length;
  const where = anchor.veld === 'vraag' ? ' uit de vraag' : '';
  return `Selectie van ${formatCount(count, 'woord', 'woorden')}${where}`;
}

/**
 * The codings at the place of one of them, itself included: those that lie over a part of its
 * fragment, else those of the whole beurt, else those whose quote is gone.
 */
export function samePlace(placed: PlacedCodings, coding: string): BeurtCoding[] {
  for (const list of Object.values(placed.fragmenten)) {
    const own = list.find((one) => one.coding.id === coding);
    if (own === undefined) continue;
    return list
      .filter((one) => one.start < own.end && own.start < one.end)
      .map((one) => one.coding);
  }
  if (placed.heel.some(({ id }) => id === coding)) return placed.heel;
  return placed.weg.map((one) => one.coding);
}

/** The next coding that lies over a character, after the chosen one; null when none does. */
export function nextAt(
  placed: PlacedCodings,
  { veld, focus }: Cursor,
  chosen: string | null,
): string | null {
  const over = placed.fragmenten[veld]
    .filter(({ start, end }) => start <= focus && focus <= end)
    .map(({ coding }) => coding.id);
  const at = chosen === null ? -1 : over.indexOf(chosen);
  return over[(at + 1) % over.length] ?? null;
}

/** The text in which a coding stands; the answer when it stands nowhere in particular. */
export function fieldOf(placed: PlacedCodings, coding: string | null): SpokenField {
  return placed.fragmenten.vraag.some((one) => one.coding.id === coding) ? 'vraag' : 'tekst';
}

/** The coding with this id on this beurt. */
export function codingOf(row: BeurtRow, coding: string | null): BeurtCoding | null {
  return row.codings.find(({ id }) => id === coding) ?? null;
}
