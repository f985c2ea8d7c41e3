/** A column of units between the labels of fields and what was filled in: "fte", "(%)", "€". */
import type { RawCell, RawRow } from '../sheet';
import { choiceOf, unitWords } from '../values/choices';
import { tidy } from '../values/tidy';
import { isUnitOfItsOwn } from '../values/units';

/** Words of a unit, bare or in brackets: `%`, `(fte)`, `in euro`. */
export function isUnitText(cell: string): boolean {
  const text = tidy(cell)
    .text.replace(/^[([]\s*(.*?)\s*[)\]]$/u, '$1')
    .replace(/^in /u, '');
  return choiceOf(unitWords, text) !== null || isUnitOfItsOwn(text);
}

const isFilled = (cell: RawCell | undefined): cell is NonNullable<RawCell> =>
  typeof cell === 'string' ? cell.trim() !== '' : (cell ?? null) !== null;

/** Whether `lower` holds nothing but the units of what stands in `upper`, and not of all of it. */
export function isUnitLine(upper: RawRow, lower: RawRow): boolean {
  const labels = upper.cellen.filter(isFilled).length;
  let units = 0;
  for (const [kolom, cell] of lower.cellen.entries()) {
    if (!isFilled(cell)) continue;
    if (typeof cell !== 'string' || !isFilled(upper.cellen[kolom]) || !isUnitText(cell))
      return false;
    units += 1;
  }
  return units > 0 && units < labels;
}
