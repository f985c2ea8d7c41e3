/** A sheet of rows below one heading, looked through. */
import type { SheetKind } from '../../../../../shared/domain/provenance';
import { scanSheet } from '../../../../../shared/import/personal/scan';
import type { ColumnMapping, PersonalHit } from '../../../../../shared/import/preview';
import { findingKinds, type RawCell, type RawSheet } from '../../../../../shared/import/sheet';

export function sheetOf(rows: RawCell[][]): RawSheet {
  return {
    naam: 'Blad1',
    verborgen: false,
    rijen: rows.map((cellen, i) => ({ rij: i + 1, cellen, opmaak: null })),
    samengevoegd: [],
    formules: 0,
    verborgenRijen: 0,
    bevindingen: [],
    aantalBevindingen: Object.fromEntries(
      findingKinds.map((soort) => [soort, 0]),
    ) as RawSheet['aantalBevindingen'],
  };
}

export const column = (kolom: number, kop: string, veld: string | null = null): ColumnMapping => ({
  ...{ kolom, kop, veld, zekerheid: 1, reden: 'het moet', voorbeeld: null },
});

/** Headings with the field that each is read as, and the rows below them. */
export function scanRows(
  soort: SheetKind,
  koppen: [string, (string | null)?][],
  ...rows: RawCell[][]
): PersonalHit[] {
  const kolommen = koppen.map(([kop, veld = null], i) => column(i, kop, veld));
  const sheet = sheetOf([koppen.map(([kop]) => kop), ...rows]);
  return scanSheet(sheet, { soort, kopregel: 1, kolommen }, {});
}
