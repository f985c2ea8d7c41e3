/**
 * A sheet as it will be read: by the recogniser, or as a person chose. Nothing is converted before
 * it is asked for, so 100,000 rows are in memory once.
 */
import type { TableArea } from '../../domain/provenance';
import { areaInView, fieldLines, recordLines, recordPlace, type Turned } from '../../domain/turned';
import { repairedSheet } from '../check/repaired';
import { isEnquete } from '../enquete';
import type { SheetChoice } from '../preview';
import type { RawSheet, RawWorkbook } from '../sheet';
import type { ImportRow } from '../stream';
import { besideTemplate } from '../template-mark';
import { areaOf, isSameArea } from './area';
import { nextFilled } from './cells';
import { checkColumns, checkedChoice, oneColumnEach } from './choice';
import { conversationAsChosen, recogniseConversation } from './conversation/reading';
import { enqueteTableAt } from './enquete/table';
import { findTables } from './find-tables';
import { guess, listed } from './guess';
import { descriptionOf } from './kinds';
import { RowReader } from './rows';
import type { SheetReading } from './sheet-reading';
import { type SheetTable, tableAt } from './table';
import { viewOf } from './turn';
import { eitherWay, ratherTurned } from './turned-tables';
import { ownCells } from './wide/own-cells';

/** Headings that a sentence names. */
const MAX_NAMED = 8;

function reading(
  base: Pick<SheetReading, 'workbook' | 'sheet' | 'index' | 'soorten' | 'terzijde'>,
  keuze: SheetChoice,
  table: SheetTable | null,
  waaromNiet: string | null,
): SheetReading {
  const reader =
    table === null || waaromNiet !== null
      ? null
      : new RowReader(repairedSheet(base.sheet, keuze.herstel), table, base.workbook, keuze.rijen);
  const { workbook, sheet, index, soorten, terzijde = [] } = base;
  return { workbook, sheet, index, soorten, terzijde, keuze, table, reader, waaromNiet };
}

function tableOf(sheet: RawSheet, choice: SheetChoice): SheetTable | null {
  const { soort, velden, kopregel, kopregels } = choice;
  if (soort === null) return null;
  const chosen = new Map(Object.entries(velden).map(([kolom, veld]) => [Number(kolom), veld]));
  if (isEnquete(choice)) return enqueteTableAt(sheet, { kopregel, kopregels }, chosen);
  return tableAt(sheet, descriptionOf(soort), { kopregel, kopregels }, chosen);
}

/** The sheet of a workbook. Throws RangeError when there is none (a programming error). */
export function sheetOf(workbook: RawWorkbook, index: number): RawSheet {
  const sheet = workbook.bladen[index];
  if (sheet === undefined) throw new RangeError(`no sheet ${index}`);
  return sheet;
}

/** A table of a sheet as it is read, turned or not. Throws 'gebied-geweigerd' for one that is too large to turn. */
export function partOf(whole: RawSheet, gebied: TableArea | null, turned: Turned): RawSheet {
  return areaOf(viewOf(whole, turned), areaInView(gebied, turned));
}

/**
 * Recognises one table of sheet `index` of a workbook: this part of it, or the whole for null; turned
 * the part is read with its fields below each other.
 */
export function recogniseTable(
  workbook: RawWorkbook,
  index: number,
  gebied: TableArea | null,
  turned: Turned = {},
): SheetReading {
  const sheet = partOf(sheetOf(workbook, index), gebied, turned);
  const { soorten, keuze: found, waaromNiet } = guess(sheet, workbook.vorm, gebied !== null);
  const keuze = { ...found, gebied, ...(turned.gedraaid ? { gedraaid: turned.gedraaid } : {}) };
  const table = tableOf(sheet, keuze);
  const why = waaromNiet ?? whyNot(sheet, table);
  return reading({ workbook, sheet, index, soorten }, keuze, table, why);
}

/** The same, turned where that is clearly the better reading. */
export function recogniseEitherWay(
  workbook: RawWorkbook,
  index: number,
  gebied: TableArea,
): SheetReading {
  const recognise = (turned: Turned) => recogniseTable(workbook, index, gebied, turned);
  return eitherWay(sheetOf(workbook, index), gebied, recognise);
}

/** Every table of sheet `index` of a workbook, in the order of the sheet; at least one. */
export function recogniseSheet(workbook: RawWorkbook, index: number): SheetReading[] {
  const sheet = sheetOf(workbook, index);
  if (sheet.gesprek !== undefined) return [recogniseConversation(workbook, index, sheet.gesprek)];
  const beside = besideTemplate(sheet);
  if (beside !== null) return [asExplanation(recogniseTable(workbook, index, null), beside)];
  const upright = findTables(sheet).map(({ gebied, waaromNiet, terzijde }) => {
    const found = { ...recogniseTable(workbook, index, gebied), terzijde };
    return waaromNiet === null ? found : leftOut(found, waaromNiet);
  });
  return ratherTurned(sheet, upright, (gebied, turned) =>
    recogniseTable(workbook, index, gebied, turned),
  );
}

/** A sheet that is not read from its first row on: no row of it is more a heading than another. */
function asExplanation(found: SheetReading, waaromNiet: string): SheetReading {
  const keuze = { ...found.keuze, kopregel: 1, kopregels: 1 } as const;
  return leftOut({ ...found, keuze }, waaromNiet);
}

/** As it is, but not read for this reason. */
function leftOut(found: SheetReading, waaromNiet: string): SheetReading {
  return reading(found, { ...found.keuze, soort: null }, null, waaromNiet);
}

/**
 * The same table as a person chose. Throws 'ongeldige-vraag' for a choice that does not fit the
 * sheet; then the choice in force stays. Of another part of the sheet the fields of columns that
 * are still there stay too.
 */
export function readAsChosen(before: SheetReading, choice: unknown): SheetReading {
  const { workbook, index } = before;
  const whole = sheetOf(workbook, index);
  if (whole.gesprek !== undefined) return conversationAsChosen(before, whole.gesprek, choice);
  const { herken, ...checked } = checkedChoice(whole, choice);
  if (herken) return recognisedAnew(before, checked);
  const isTurned = checked.gedraaid !== before.keuze.gedraaid;
  // What is seen upright is not what is seen turned.
  const { soorten } = isTurned ? recogniseTable(workbook, index, checked.gebied, checked) : before;
  const isMoved = isTurned || !isSameArea(checked.gebied, before.keuze.gebied);
  const sheet = isMoved ? partOf(whole, checked.gebied, checked) : before.sheet;
  const asked = isMoved ? withinColumns(sheet, checked) : checked;
  const keuze = oneColumnEach(asked, before.keuze);
  const table = tableOf(repairedSheet(sheet, keuze.herstel), keuze);
  if (table !== null) checkColumns(keuze, table);
  const terzijde = isMoved ? [] : (before.terzijde ?? []);
  const base = { workbook, sheet, index, soorten, terzijde };
  return reading(base, keuze, table, whyNot(sheet, table));
}

/** A table that was just turned, or turned back: what was said of its cells stays. */
function recognisedAnew({ workbook, index }: SheetReading, choice: SheetChoice): SheetReading {
  const found = recogniseTable(workbook, index, choice.gebied, choice);
  const { perRespondent: _, versie: __, ...kept } = choice;
  return readAsChosen(found, { ...kept, ...found.keuze });
}

/** Without the fields of columns that are not in this part of the sheet. */
function withinColumns(sheet: RawSheet, choice: SheetChoice): SheetChoice {
  const table = tableOf(sheet, { ...choice, velden: {} });
  const columns = new Set(table?.kolommen.map(({ kolom }) => kolom));
  const kept = Object.entries(choice.velden).filter(([kolom]) => columns.has(Number(kolom)));
  return { ...choice, velden: Object.fromEntries(kept) };
}

/** Why nothing of a sheet is read, as it was recognised or chosen; null when it is read. */
function whyNot(sheet: RawSheet, table: SheetTable | null): string | null {
  if (table === null)
    return 'Dit blad wordt niet ingelezen. Kies een soort om het wel in te lezen.';
  if (table.mist === null) return hasRows(sheet, table) ? null : noRows(sheet, table);
  const { wat, koppen } = table.mist;
  const [veld] = fieldLines(sheet);
  const [lijn] = recordLines(sheet);
  return `${wat.charAt(0).toUpperCase()}${wat.slice(1)} ontbreekt. Kies bij een ${veld} wat het is, kies een andere ${lijn} met koppen, of geef de ${veld} een kop als ${listed(koppen, MAX_NAMED, '“”', 'of')}.`;
}

/** Whether anything stands under the headings. */
function hasRows({ rijen }: RawSheet, { kopregel }: SheetTable): boolean {
  return rijen.some(({ rij, cellen }) => rij > kopregel && nextFilled(cellen, 0) >= 0);
}

function noRows(sheet: RawSheet, { kopregel, kopregels }: SheetTable): string {
  if (kopregels === 0) return 'In dit deel van het blad staat niets. Kies een ander gebied.';
  const [lijn] = recordLines(sheet);
  const where = sheet.gedraaid ? ['Naast', 'in'] : ['Onder', 'op'];
  return `${where[0]} de koppen ${where[1]} ${recordPlace(sheet, kopregel)} staat niets. Vul de tabel, of kies een andere ${lijn} met koppen.`;
}

/** The rows that become a record, as they will be stored, made one by one. */
export function* importRows({ reader, table }: SheetReading): Generator<ImportRow> {
  if (reader === null || table === null) return;
  for (const [raw, outcome] of reader.outcomes()) {
    if (outcome.soort !== 'overgenomen') continue;
    const cellen = reader.cells.notations(raw);
    for (const row of outcome.rows) yield { ...row, cellen: ownCells(table, row.kolom, cellen) };
  }
}
