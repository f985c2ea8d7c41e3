/**
 * A sheet with the repairs of a person in it: their cells hold another text, and each row that was
 * changed remembers how it was read, for the notation that is stored. The sheet itself stays as it is.
 */
import { placeOfCell } from '../../domain/turned';
import { notation } from '../notation';
import type { SheetChoice } from '../preview';
import type { RawRow, RawSheet } from '../sheet';
import type { AppliedRepair, Herstel } from './finding';

type Repairs = NonNullable<SheetChoice['herstel']>;

/** By row what its columns become. */
function byRow(sheet: RawSheet, herstel: Repairs): Map<number, Map<number, string>> {
  const rows = new Map<number, Map<number, string>>();
  for (const [cel, { wordt }] of Object.entries(herstel)) {
    const place = placeOfCell(sheet, cel);
    if (place === null) continue;
    const cells = rows.get(place.rij) ?? new Map<number, string>();
    rows.set(place.rij, cells.set(place.kolom, wordt));
  }
  return rows;
}

export function repairedSheet(sheet: RawSheet, herstel: Repairs | undefined): RawSheet {
  if (herstel === undefined) return sheet;
  const rows = byRow(sheet, herstel);
  const rijen = sheet.rijen.map((raw): RawRow => {
    const repairs = rows.get(raw.rij);
    if (repairs === undefined) return raw;
    const cellen = [...raw.cellen];
    // Only what the sheet holds can be repaired: nothing is made up beside it.
    for (const [kolom, wordt] of repairs) if (cellen[kolom] != null) cellen[kolom] = wordt;
    return { ...raw, cellen, gelezen: raw };
  });
  return { ...sheet, rijen };
}

/** The repairs of cells that are there, in the order of the sheet; `opmaken`: of the workbook. */
export function appliedRepairs(
  sheet: RawSheet,
  opmaken: readonly string[],
  herstel: Repairs | undefined,
): AppliedRepair[] {
  if (herstel === undefined) return [];
  const rows = new Map(sheet.rijen.map((raw) => [raw.rij, raw]));
  return Object.entries(herstel)
    .flatMap(([cel, repair]) => {
      const place = placeOfCell(sheet, cel);
      const raw = place === null ? undefined : rows.get(place.rij);
      if (place === null || raw === undefined) return [];
      const format = raw.opmaak?.[place.kolom] ?? 0;
      const was = notation(raw.cellen[place.kolom], format === 0 ? undefined : opmaken[format]);
      return was === null ? [] : [{ ...place, made: applied(cel, was, repair) }];
    })
    .sort((a, b) => a.rij - b.rij || a.kolom - b.kolom)
    .map(({ made }) => made);
}

const applied = (cel: string, was: string, { wordt, regel, reden }: Herstel): AppliedRepair => ({
  ...{ cel, was, wordt, regel, reden },
});
