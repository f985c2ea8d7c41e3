/** Columns of burgerservicenummers: what one number cannot tell, a column of them does. */
import type { RawSheet } from '../sheet';
import { elevenTest } from './fixed-forms';

/** The nine digits of a cell that is a number; a number loses the zeros at its beginning. */
export const bsnDigits = (text: string): string =>
  text.trim().replace(/[ .]/g, '').padStart(9, '0');

/** So many values of a column are looked at, and this part of them has to pass the test. */
const MAX_LOOKED = 2_000;
const PASSES = 0.9;
/** A number of eight digits is a date or a number of a chamber of commerce as well. */
const LEAST_SHORT = 5;

/**
 * Columns of numbers that are burgerservicenummers: cells that are numbers lose the zero at the
 * beginning, and one in eleven numbers passes the test by chance, so the column decides.
 */
export function bsnColumns(sheet: RawSheet, kopregel: number): ReadonlySet<number> {
  const counts = new Map<number, { all: number; nine: number; pass: number }>();
  for (const { rij, cellen } of sheet.rijen) {
    if (rij <= kopregel) continue;
    for (let kolom = 0; kolom < cellen.length; kolom += 1) {
      const cell = cellen[kolom];
      if (typeof cell === 'number') {
        if (cell < 10_000_000 || cell > 999_999_999 || !Number.isInteger(cell)) continue;
      } else if (typeof cell !== 'string' || !mayBeBsn(cell)) continue;
      const found = counts.get(kolom) ?? { all: 0, nine: 0, pass: 0 };
      if (found.all === 0) counts.set(kolom, found);
      if (found.all >= MAX_LOOKED) continue;
      const text = String(cell);
      found.all += 1;
      if (text.replace(/\D/g, '').length === 9) found.nine += 1;
      if (elevenTest(bsnDigits(text))) found.pass += 1;
    }
  }
  const isOne = ({ all, nine, pass }: { all: number; nine: number; pass: number }) =>
    nine > 0 && pass >= all * PASSES && (nine === all || all >= LEAST_SHORT);
  return new Set([...counts].filter(([, found]) => isOne(found)).map(([kolom]) => kolom));
}

function mayBeBsn(cell: string): boolean {
  const { length } = cell;
  if (length < 8 || length > 13) return false;
  const first = cell.charCodeAt(0);
  const last = cell.charCodeAt(length - 1);
  return first >= 48 && first <= 57 && last >= 48 && last <= 57 && /^\d[\d .]*$/.test(cell);
}
