/** The headings of a survey: one row, a question above its kind of answer, or a code above its question. */
import type { HeadingField } from '../../../domain/provenance';
import type { RawRow, RawSheet } from '../../sheet';
import { type Heading, headingsAt, headingText, placeOf } from '../heading-rows';
import { asks, filledIn, isCode, isPersonal, isResponse, numberRank } from './heading';

/** Columns of a row that are looked at; the widest survey has a few hundred. */
export const MAX_COMPARED = 512;

/** A column with what it asks: the text and the cell that it stands in. */
export interface Question extends Pick<Heading, 'kolom' | 'kop'> {
  vraag: Omit<HeadingField, 'veld'>;
}

/** The nearest cell to the left that says something, up to this column: a group is typed once. */
function groupCell({ cellen }: RawRow, kolom: number): number {
  let at = kolom;
  while (at > 0 && kolom - at < MAX_COMPARED && headingText(cellen[at]) === '') at -= 1;
  return at;
}

/** Of a question above its options or kind of answer, and of a code above its question. */
function questionOf(upper: RawRow, lower: RawRow, { kolom, kop }: Heading): Question['vraag'] {
  const below = headingText(lower.cellen[kolom]);
  const at = groupCell(upper, kolom);
  const above = headingText(upper.cellen[at]);
  const ofUpper = { rij: upper.rij, kolom: at };
  if (below === '' || (isResponse(below) && above !== '')) return { ...ofUpper, tekst: above };
  const own = { rij: lower.rij, kolom, tekst: below };
  if (!kop.startsWith(above) || kop === below) return own;
  const isBeside = asks(above) !== null && !isCode(above) && asks(below) !== 'vraag';
  return isBeside ? { ...ofUpper, tekst: kop } : own;
}

/** The headings of a survey of which `kopregel` is the lowest row, at most `limit`. */
export function questionsAt(
  sheet: RawSheet,
  kopregel: number,
  kopregels: 0 | 1 | 2,
  limit: number,
): Question[] {
  const headings = headingsAt(sheet, kopregel, kopregels, limit);
  const place = placeOf(sheet, kopregel);
  const lower = sheet.rijen[place];
  const upper = sheet.rijen[place - 1];
  const isTwo = kopregels === 2 && upper?.rij === kopregel - 1 && lower?.rij === kopregel;
  return headings.map((heading) => {
    const { kolom, kop } = heading;
    const vraag =
      isTwo && upper !== undefined && lower !== undefined
        ? questionOf(upper, lower, heading)
        : { rij: kopregel, kolom, tekst: kop };
    return { kolom, kop, vraag };
  });
}

/** Below its questions a tool may write how one answers: `Open-Ended Response`, or the options. */
function isResponseRow(upper: RawRow, lower: RawRow): boolean {
  let open = 0;
  for (let kolom = 0; kolom < Math.min(lower.cellen.length, MAX_COMPARED); kolom++) {
    const below = headingText(lower.cellen[kolom]);
    if (below === '') continue;
    if (isResponse(below)) open += 1;
    // A row of answers holds something in the columns that the tool fills in, too.
    else if (isOfTool(headingText(upper.cellen[kolom]))) return false;
  }
  return open > 0;
}

const isOfTool = (heading: string): boolean =>
  filledIn(heading) !== null || numberRank(heading) !== null || isPersonal(heading);

/** A row of codes, and below it the questions in words. */
function isCodeRow(upper: RawRow, lower: RawRow): boolean {
  let coded = 0;
  let asked = 0;
  for (let kolom = 0; kolom < Math.min(upper.cellen.length, MAX_COMPARED); kolom++) {
    const above = headingText(upper.cellen[kolom]);
    if (above === '' || isOfTool(above)) continue;
    if (!isCode(above)) return false;
    coded += 1;
    if (asks(headingText(lower.cellen[kolom])) === 'vraag') asked += 1;
  }
  return coded > 0 && asked > 0 && asked * 2 >= coded;
}

/** Whether the row at place `at` and the one above it are the headings of a survey together. */
export function isPair(sheet: RawSheet, at: number): boolean {
  const lower = sheet.rijen[at];
  const upper = sheet.rijen[at - 1];
  if (lower === undefined || upper === undefined || upper.rij !== lower.rij - 1) return false;
  if (isResponseRow(upper, lower) || isCodeRow(upper, lower)) return true;
  // Parts of a survey: a title above the first of their questions.
  const own = upper.cellen.slice(0, MAX_COMPARED).map(headingText);
  const titles = own.filter((text) => text !== '');
  if (titles.length < 2 || titles.some((text) => asks(text) !== null)) return false;
  const asked = lower.cellen
    .slice(0, MAX_COMPARED)
    .filter((cell, kolom) => (own[kolom] ?? '') === '' && asks(headingText(cell)) !== null);
  return asked.length > 1;
}
