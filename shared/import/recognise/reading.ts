/**
 * A sheet as it will be read: by the recogniser, or as a person chose. Nothing is converted before
 * it is asked for, so 100,000 rows are in memory once.
 */
import type { KindGuess, SheetChoice } from '../preview';
import type { RawSheet, RawWorkbook } from '../sheet';
import type { ImportRow } from '../stream';
import { nextFilled } from './cells';
import { checkColumns, checkedChoice, oneColumnEach } from './choice';
import { guess, listed } from './guess';
import { descriptionOf } from './kinds';
import { RowReader } from './rows';
import { type SheetTable, tableAt } from './table';

export interface SheetReading {
  workbook: RawWorkbook;
  sheet: RawSheet;
  /** Place in the workbook, from 0. */
  index: number;
  soorten: KindGuess[];
  /** In force: as recognised, or as chosen. */
  keuze: SheetChoice;
  /** Null when no kind was chosen. */
  table: SheetTable | null;
  /** Null when nothing of it is read; `waaromNiet` says why. */
  reader: RowReader | null;
  waaromNiet: string | null;
}

/** Headings that a sentence names. */
const MAX_NAMED = 8;

function reading(
  base: Pick<SheetReading, 'workbook' | 'sheet' | 'index' | 'soorten'>,
  keuze: SheetChoice,
  table: SheetTable | null,
  waaromNiet: string | null,
): SheetReading {
  const reader =
    table === null || waaromNiet !== null
      ? null
      : new RowReader(base.sheet, table, base.workbook);
  return { ...base, keuze, table, reader, waaromNiet };
}

function tableOf(sheet: RawSheet, { soort, velden, ...at }: SheetChoice): SheetTable | null {
  if (soort === null) return null;
  const chosen = new Map(Object.entries(velden).map(([kolom, veld]) => [Number(kolom), veld]));
  return tableAt(sheet, descriptionOf(soort), at, chosen);
}

/** Recognises sheet `index` of a workbook. */
export function recogniseSheet(workbook: RawWorkbook, index: number): SheetReading {
  const sheet = workbook.bladen[index];
  if (sheet === undefined) throw new RangeError(`no sheet ${index}`);
  const { soorten, keuze, waaromNiet } = guess(sheet);
  const table = tableOf(sheet, keuze);
  const why = waaromNiet ?? whyNot(sheet, table);
  return reading({ workbook, sheet, index, soorten }, keuze, table, why);
}

/**
 * The same sheet as a person chose. Throws 'ongeldige-vraag' for a choice that does not fit the
 * sheet; then the choice in force stays.
 */
export function readAsChosen(before: SheetReading, choice: unknown): SheetReading {
  const { workbook, sheet, index, soorten } = before;
  const keuze = oneColumnEach(checkedChoice(sheet, choice), before.keuze);
  const table = tableOf(sheet, keuze);
  if (table !== null) checkColumns(keuze, table);
  return reading({ workbook, sheet, index, soorten }, keuze, table, whyNot(sheet, table));
}

/** Why nothing of a sheet is read, as it was recognised or chosen; null when it is read. */
function whyNot(sheet: RawSheet, table: SheetTable | null): string | null {
  if (table === null)
    return 'Dit blad wordt niet ingelezen. Kies een soort om het wel in te lezen.';
  if (table.mist === null) return hasRows(sheet, table) ? null : noRows(table);
  const { wat, koppen } = table.mist;
  return `${wat.charAt(0).toUpperCase()}${wat.slice(1)} ontbreekt. Kies bij een kolom wat het is, kies een andere rij met koppen, of geef de kolom een kop als ${listed(koppen, MAX_NAMED, '“”', 'of')}.`;
}

/** Whether anything stands under the headings. */
function hasRows({ rijen }: RawSheet, { kopregel }: SheetTable): boolean {
  return rijen.some(({ rij, cellen }) => rij > kopregel && nextFilled(cellen, 0) >= 0);
}

function noRows({ kopregel }: SheetTable): string {
  return `Onder de koppen op rij ${kopregel} staat niets. Vul de tabel, of kies een andere rij met koppen.`;
}

/** The rows that become a record, as they will be stored, made one by one. */
export function* importRows({ reader }: SheetReading): Generator<ImportRow> {
  if (reader === null) return;
  for (const [raw, outcome] of reader.outcomes()) {
    if (outcome.soort !== 'overgenomen') continue;
    yield { ...outcome.row, cellen: reader.cells.notations(raw) };
  }
}
