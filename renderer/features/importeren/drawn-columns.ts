/** Of a wide sheet a part of the columns is drawn: all 16,384 with their lists would stop the window. */
import { fold } from '../../../shared/domain/fold';
import { fieldSign, type Turned } from '../../../shared/domain/turned';
import type { ColumnMapping } from '../../../shared/import/preview';
import { isDoubtful } from './certainty';

/** Columns that are drawn at once, and that are added when more are asked for. */
export const COLUMNS_AT_ONCE = 100;

/** The part of a list of columns that is drawn: places in that list, the last one not included. */
export interface Drawn {
  from: number;
  to: number;
}

export const FIRST_DRAWN: Drawn = { from: 0, to: COLUMNS_AT_ONCE };

/**
 * The columns with these words in their heading, in the order of the sheet. Letters are short, and
 * stand in many headings: the column of that name comes first.
 */
export function foundColumns(
  columns: readonly ColumnMapping[],
  search: string,
  turned: Turned = {},
): readonly ColumnMapping[] {
  const words = fold(search.trim());
  if (words === '') return columns;
  const letters = words.toUpperCase();
  const named = columns.filter(({ kolom }) => fieldSign(turned, kolom) === letters);
  const others = columns.filter((column) => !named.includes(column) && hasWords(column, words));
  return [...named, ...others];
}

function hasWords({ kop, kopvelden = [] }: ColumnMapping, words: string): boolean {
  return fold(kop).includes(words) || kopvelden.some(({ tekst }) => fold(tekst).includes(words));
}

/** The same part when this place is in it, else a part of which it is the middle. */
export function drawnAround(drawn: Drawn, place: number, count: number): Drawn {
  if (place >= drawn.from && place < drawn.to) return drawn;
  const middle = place - COLUMNS_AT_ONCE / 2;
  const from = Math.max(0, Math.min(middle, count - COLUMNS_AT_ONCE));
  return { from, to: from + COLUMNS_AT_ONCE };
}

/** The place of the next doubtful column, round from a column (null = from outside); null when there is none. */
export function nextDoubtful(
  columns: readonly ColumnMapping[],
  from: number | null,
  step: 1 | -1,
): number | null {
  const count = columns.length;
  const at = columns.findIndex(({ kolom }) => kolom === from);
  const start = at === -1 && step === -1 ? 0 : at;
  for (let n = 1; n <= count; n += 1) {
    const place = (start + step * n + count * 2) % count;
    const column = columns[place];
    if (column !== undefined && isDoubtful(column)) return place;
  }
  return null;
}
