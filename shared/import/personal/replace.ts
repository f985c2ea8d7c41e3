/**
 * A workbook with parts of its cells replaced, as if the file had said so: whoever reads it afterwards
 * never meets what stood there. Nothing of the workbook itself changes; rows and sheets of which a cell
 * is replaced are copies.
 */
import { CodedError } from '../../desktop/errors';
import { personalKinds } from '../../domain/personal-kinds';
import { doorSchema, type Replaced } from '../../domain/pseudoniem';
import { cellAddress } from '../../domain/turned';
import { z } from '../../schema';
import { LIMITS } from '../limits';
import type { Vervanging } from '../preview';
import type { RawRow, RawSheet, RawWorkbook } from '../sheet';
import { replacedConversation, textsOf } from './conversation';
import { type Replacements, replacedIn } from './places';
import { textOf } from './scan';

/** Places in one cell. */
const MAX_PLACES = 1_000;

const place = z.number().int().min(0).max(10_000_000);
const replacementsSchema = z.record(
  z.string().regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/),
  z
    .array(
      z.strictObject({ start: place, end: place, soort: z.enum(personalKinds), door: doorSchema }),
    )
    .min(1)
    .max(MAX_PLACES),
);

/** Throws 'ongeldige-vraag' for what are no replacements: places in order that share no character. */
export function checkedReplacements(data: unknown): Replacements {
  const parsed = replacementsSchema.safeParse(data ?? {});
  const apart = (places: readonly Vervanging[]) =>
    places.every(({ start, end }, i) => start < end && start >= (places[i - 1]?.end ?? 0));
  if (!parsed.success || !Object.values(parsed.data).every(apart)) {
    throw new CodedError('ongeldige-vraag', { reden: 'vervangen' });
  }
  return parsed.data;
}

/** The workbook with these cells of sheet `index` replaced; the very same when there are none. */
export function replacedWorkbook(
  workbook: RawWorkbook,
  index: number,
  replacements: Replacements,
): RawWorkbook {
  if (Object.keys(replacements).length === 0) return workbook;
  const bladen = workbook.bladen.map((sheet, i) =>
    i === index ? replacedSheet(sheet, replacements) : sheet,
  );
  return { ...workbook, bladen };
}

function replacedSheet(sheet: RawSheet, replacements: Replacements): RawSheet {
  if (sheet.gesprek !== undefined) {
    return { ...sheet, gesprek: replacedConversation(sheet.gesprek, replacements) };
  }
  const byRow = new Map<number, string[]>();
  for (const cel of Object.keys(replacements)) {
    const rij = Number(/\d+$/.exec(cel)?.[0]);
    byRow.set(rij, [...(byRow.get(rij) ?? []), cel]);
  }
  const rijen = sheet.rijen.map((row) =>
    byRow.has(row.rij) ? replacedRow(row, replacements) : row,
  );
  return { ...sheet, rijen };
}

function replacedRow({ rij, cellen, opmaak }: RawRow, replacements: Replacements): RawRow {
  const copied = [...cellen];
  const formats = opmaak === null ? null : [...opmaak];
  for (const [kolom, cell] of cellen.entries()) {
    const places = replacements[cellAddress(kolom, rij)];
    const text = places === undefined ? null : textOf(cell);
    if (places === undefined || text === null) continue;
    copied[kolom] = replacedIn(text, places);
    // What was a number has the format of none any more.
    if (formats !== null && kolom < formats.length) formats[kolom] = 0;
  }
  return { rij, cellen: copied, opmaak: formats };
}

/** What stood in the places that are replaced, with what stands there now. */
export function originalsOf(
  workbook: RawWorkbook,
  index: number,
  replacements: Replacements,
): (Replaced & { cel: string })[] {
  const sheet = workbook.bladen[index];
  if (sheet === undefined) return [];
  const texts = textsIn(sheet, replacements);
  return Object.entries(replacements).flatMap(([cel, places]) =>
    places.flatMap(({ start, end, soort, door }) => {
      const origineel = texts.get(cel)?.slice(start, end).trim() ?? '';
      return origineel === '' ? [] : [{ cel, origineel, soort, door }];
    }),
  );
}

/** The texts of the cells that are named. */
function textsIn(sheet: RawSheet, replacements: Replacements): ReadonlyMap<string, string> {
  if (sheet.gesprek !== undefined) return textsOf(sheet.gesprek);
  const rows = new Set(Object.keys(replacements).map((cel) => Number(/\d+$/.exec(cel)?.[0])));
  const texts = new Map<string, string>();
  for (const { rij, cellen } of sheet.rijen) {
    if (!rows.has(rij)) continue;
    for (const [kolom, cell] of cellen.slice(0, LIMITS.columns).entries()) {
      const text = textOf(cell);
      const cel = cellAddress(kolom, rij);
      if (text !== null && cel in replacements) texts.set(cel, text);
    }
  }
  return texts;
}
