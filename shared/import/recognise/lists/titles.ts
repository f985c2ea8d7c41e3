/**
 * What stands around a table and is of all its records: `Organisatie: Noord`, `Peildatum 31-12-2021`,
 * `meerdere antwoorden mogelijk`. Each kind of sheet says which words it looks for.
 */
import type { Value } from '../../../domain/values';
import { isCellDate, type RawCell, type RawSheet } from '../../sheet';
import { headingText, placeOf } from '../heading-rows';
import type { Said } from '../wide/wide';

/** Rows above the headings that are looked at, and cells of one of them: more is a table. */
const MAX_ROWS = 12;
const MAX_CELLS = 3;
const MAX_LENGTH = 300;
/** Rows under a table in which a note may stand. */
const MAX_BELOW = 8;

export interface TitleCell {
  rij: number;
  kolom: number;
  tekst: string;
  cel: RawCell;
}

/** A field that a title may say, by the word before it or by the words of the title itself. */
export interface TitleField {
  veld: string;
  /** The word of `Organisatie: Noord`, or of the cell before `Noord`; without the colon. */
  woord?: RegExp;
  /** Words anywhere in a title; the first group is what it says. */
  zin?: RegExp;
  /** The value of what was found; null when it is none after all. */
  waarde(tekst: string, cel: RawCell): Value | null;
}

const LABELLED = /^([^:]{2,40}):\s*(\S.*)$/su;

function cellsOf(sheet: RawSheet, from: number, to: number): TitleCell[][] {
  return sheet.rijen
    .slice(Math.max(0, from), to)
    .map(({ rij, cellen }) =>
      cellen.flatMap((cel, kolom): TitleCell[] => {
        const tekst = headingText(cel);
        return tekst === '' || tekst.length > MAX_LENGTH ? [] : [{ rij, kolom, tekst, cel }];
      }),
    )
    .filter((cells) => cells.length > 0 && cells.length <= MAX_CELLS);
}

/** The lines above row `top`, the nearest first. */
export function titleLines(sheet: RawSheet, top: number): TitleCell[][] {
  const at = placeOf(sheet, top);
  return cellsOf(sheet, at - MAX_ROWS, at).reverse();
}

/** Lines of one cell among the last rows of a sheet: notes under the table, from the bottom. */
export function notesBelow(sheet: RawSheet, kopregel: number): TitleCell[][] {
  const from = Math.max(placeOf(sheet, kopregel + 1), sheet.rijen.length - MAX_BELOW);
  return cellsOf(sheet, from, sheet.rijen.length)
    .filter((cells) => cells.length === 1 && typeof cells[0]?.cel === 'string')
    .reverse();
}

function fieldAt(
  { veld, woord, zin, waarde }: TitleField,
  cell: TitleCell,
  next: TitleCell | undefined,
): Said | null {
  const say = (tekst: string, from: TitleCell): Said | null => {
    const value = waarde(tekst.trim(), from.cel);
    const { rij, kolom } = from;
    return value === null
      ? null
      : { veld, waarde: value, kop: { veld, rij, kolom, tekst: from.tekst } };
  };
  if (woord !== undefined) {
    const [, label = '', rest = ''] = LABELLED.exec(cell.tekst) ?? [];
    if (label !== '' && woord.test(label.trim())) return say(rest, { ...cell, cel: rest });
    if (next !== undefined && woord.test(cell.tekst.replace(/\s*:\s*$/, ''))) {
      return say(next.tekst, next);
    }
  }
  const found = isCellDate(cell.cel) ? null : zin?.exec(cell.tekst);
  return found == null ? null : say(found[1] ?? found[0], { ...cell, cel: found[1] ?? found[0] });
}

/** What these lines say, each field by the first line that does. */
export function fieldsOfLines(
  lines: readonly (readonly TitleCell[])[],
  fields: readonly TitleField[],
): Said[] {
  const found = new Map<string, Said>();
  for (const cells of lines) {
    for (const [i, cell] of cells.entries()) {
      for (const field of fields) {
        if (found.has(field.veld)) continue;
        const said = fieldAt(field, cell, cells[i + 1]);
        if (said !== null) found.set(field.veld, said);
      }
    }
  }
  return [...found.values()];
}

/** A title as it stands; null for one that is too short to say anything. */
export const asText = (tekst: string): string | null => (tekst.length < 2 ? null : tekst);

/** The one year of a title; null when it has none, or several. */
export function asYear(tekst: string): number | null {
  const years = tekst.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? [];
  return years.length === 1 ? Number(years[0]) : null;
}

/** A whole number, as in `n = 1.185`. */
export function asCount(tekst: string): number | null {
  const digits = /^\D{0,12}?(\d{1,3}(?:[.\s]\d{3})+|\d+)(?![\d,])/u.exec(tekst)?.[1];
  return digits === undefined ? null : Number(digits.replace(/\D/g, ''));
}

export const organisatieTitle: TitleField = {
  veld: 'organisatie',
  woord:
    /^(?:naam\s+)?(?:organisatie|organisation|organization|werkgever|employer|instelling|zorginstelling|gemeente|stichting)(?:\s*naam)?$/iu,
  waarde: asText,
};
