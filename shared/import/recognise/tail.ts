/**
 * Rows at the end that are records only because they stand under the headings. A legend, a list of
 * codes or a signature often stands there, behind a blank row; whether it is one only a person knows.
 */
import { recordLines, recordSign } from '../../domain/turned';
import type { RowState } from '../preview';
import { count } from '../refusals';
import type { RawRow, RawSheet } from '../sheet';
import { amount } from './amount-words';
import { nextFilled } from './cells';
import { filledCells } from './heading-scan';

/** Of ten rows of a table nine are at least this full. */
const TENTH = 10;

function cellsOf(rows: readonly RawRow[]): number[] {
  return rows.map((row) => filledCells(row, 0, row.cellen.length, row.cellen.length));
}

/**
 * A sentence for the rows behind the last blank row when each of them is emptier than the rows above
 * are, or null. `standen` is what becomes of each row under the headings.
 */
export function tailMessage(sheet: RawSheet, standen: readonly RowState[]): string | null {
  const { rijen } = sheet;
  const filled = rijen
    .slice(rijen.length - standen.length)
    .map((row, i) => ({ row, staat: standen[i] }))
    .filter(({ row }) => nextFilled(row.cellen, 0) >= 0);
  let begin = filled.length - 1;
  while (begin > 0 && filled[begin]?.row.rij === (filled[begin - 1]?.row.rij ?? 0) + 1) begin -= 1;
  const records = (from: number, to: number) =>
    filled.slice(from, to).flatMap(({ row, staat }) => (staat === 'record' ? row : []));
  const tail = records(begin, filled.length);
  const [first] = tail;
  const above = cellsOf(records(0, Math.max(0, begin))).sort((a, b) => a - b);
  const usual = above[Math.floor(above.length / TENTH)];
  if (first === undefined || usual === undefined) return null;
  if (cellsOf(tail).some((cells) => cells >= usual)) return null;
  const one = tail.length === 1;
  const [een, meer] = recordLines(sheet);
  const sign = sheet.gedraaid ? recordSign(sheet, first.rij) : count(first.rij);
  return `${amount(tail.length, een, meer)} na de laatste lege ${een} (vanaf ${een} ${sign}) ${one ? 'vult' : 'vullen'} minder cellen dan de ${meer} ${sheet.gedraaid ? 'ervoor' : 'erboven'}, maar ${one ? 'is' : 'zijn'} wel overgenomen. Is het een legenda of een toelichting, laat die ${one ? een : meer} dan weg.`;
}
