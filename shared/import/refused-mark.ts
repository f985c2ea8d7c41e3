/**
 * A workbook of refused rows that is corrected and read in again. Its last column says why each row
 * is in it, and is no part of the table: it is taken off before anything is recognised, and what it
 * says of the row it was before is remembered.
 */
import { placeOfCell, recordPlace, type Turned } from '../domain/turned';
import type { RawRow, RawSheet } from './sheet';

/** Rows above the headings, and the headings themselves: titles stay where they were. */
const MAX_ABOVE = 60;

const HEADING = /^Waarom niet \((.+), blad (.+)\)$/su;
const ROW = /^(?:Rij (\d{1,7})|Kolom ([A-Z]{1,3}))\. /u;

/** The heading of the column with the reasons. */
export function reasonHeading({ bestand, blad }: { bestand: string; blad: string }): string {
  return `Waarom niet (${bestand}, blad ${blad})`;
}

/** What every reason begins with: the row of the sheet, of one that was read turned its column. */
export function reasonBegin(turned: Turned, rij: number): string {
  const place = recordPlace(turned, rij);
  return `${place.charAt(0).toUpperCase()}${place.slice(1)}. `;
}

/** The row that a reason is about, as the table counts them; null for what is no reason. */
function rowOf(reason: string): number | null {
  const [, row, column] = ROW.exec(reason) ?? [];
  if (row !== undefined) return Number(row);
  return column === undefined ? null : (placeOfCell({ gedraaid: true }, `${column}1`)?.rij ?? null);
}

/** The same sheet; without its reasons where it has them. */
export function withoutReasons(sheet: RawSheet): RawSheet {
  const at = sheet.rijen.slice(0, MAX_ABOVE).findIndex((row) => headingOf(row) !== null);
  const heading = headingOf(sheet.rijen[at]);
  if (heading === null || sheet.gesprek !== undefined) return sheet;
  const { kolom, bestand, blad } = heading;
  const rijen = new Map<number, number>();
  const rows = sheet.rijen.map((row, index): RawRow => {
    if (index < at || row.cellen[kolom] === undefined) return row;
    const was = rowOf(String(row.cellen[kolom]));
    if (was !== null) rijen.set(row.rij, was);
    const cellen = row.cellen.slice(0, kolom);
    while (cellen.length > 0 && (cellen.at(-1) ?? null) === null) cellen.pop();
    return { ...row, cellen };
  });
  return {
    ...sheet,
    rijen: rows.filter(({ cellen }) => cellen.length > 0),
    herkansing: { bestand, blad, rijen },
  };
}

/** The last cell of a row, when it is the heading of the reasons. */
function headingOf(row: RawRow | undefined) {
  const cel = row?.cellen.at(-1);
  const [, bestand, blad] = (typeof cel === 'string' ? HEADING.exec(cel.trim()) : null) ?? [];
  if (row === undefined || bestand === undefined || blad === undefined) return null;
  return { kolom: row.cellen.length - 1, bestand, blad };
}
