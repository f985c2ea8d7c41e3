/** Sheets as a reader yields them, for tests that need many or large ones. */
import { Control } from '../../../../../shared/import/control';
import type { Proposed } from '../../../../../shared/import/propose';
import { proposed } from '../../../../../shared/import/propose';
import { importRows, recogniseSheet } from '../../../../../shared/import/recognise/reading';
import type { SheetReading } from '../../../../../shared/import/recognise/sheet-reading';
import {
  findingKinds,
  type MergedRange,
  type RawCell,
  type RawSheet,
  type RawWorkbook,
} from '../../../../../shared/import/sheet';

export type Rows = readonly (readonly RawCell[])[];

/** Rows that hold nothing are not there, as in a file. */
export function rawSheet(rows: Rows, samengevoegd: MergedRange[] = []): RawSheet {
  return {
    naam: 'Blad1',
    verborgen: false,
    rijen: rows.flatMap((cellen, i) =>
      cellen.some((cell) => cell !== null)
        ? [{ rij: i + 1, cellen: [...cellen], opmaak: null }]
        : [],
    ),
    samengevoegd,
    formules: 0,
    verborgenRijen: 0,
    bevindingen: [],
    aantalBevindingen: Object.fromEntries(
      findingKinds.map((kind) => [kind, 0]),
    ) as RawSheet['aantalBevindingen'],
  };
}

export function rawWorkbook(...bladen: RawSheet[]): RawWorkbook {
  return {
    bladen,
    opmaken: [''],
    meldingen: [],
    vorm: { vorm: 'werkmap', formaat: 'xlsx' },
  };
}

/** The records of each table of a sheet, without the place of their rows. */
export function recordsOf(rows: Rows): unknown[][] {
  return recogniseSheet(rawWorkbook(rawSheet(rows)), 0).map(recordsIn);
}

export const recordsIn = (reading: SheetReading): unknown[] =>
  [...importRows(reading)].map(({ velden }) => velden);

export const calm = (): Control =>
  new Control({ now: () => performance.now(), pause: () => Promise.resolve() });

/** A file with this sheet, as the worker keeps it. */
export async function proposedOf(workbook: RawWorkbook): Promise<Proposed> {
  const bladen = [];
  for (const index of workbook.bladen.keys()) {
    for (const reading of recogniseSheet(workbook, index)) {
      bladen.push(await proposed(reading, calm()));
    }
  }
  return { file: { bestand: 'x.xlsx', grootte: 1, sha256: '' }, vorm: workbook.vorm, bladen };
}
