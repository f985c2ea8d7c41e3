/**
 * What an import of casussen would do: which sheet, which columns, and what becomes of each row.
 * Nothing is converted before it is asked for, so 100,000 rows are in memory once.
 */
import { CodedError, type ErrorParams } from '../../desktop/errors';
import type { Control } from '../control';
import { MAX_LISTED, type RefusedCell, type RowCount } from '../preview';
import type { RawRow, RawSheet, RawWorkbook } from '../sheet';
import type { ImportRow } from '../stream';
import { sheetMessages, tableMessages } from './messages';
import { type CasusValues, type RowOutcome, RowReader, type SkipReason, skipReasons } from './rows';
import { type CasusTable, findCasusTable, findNamelessHeadings } from './table';

export interface CasusProposal {
  workbook: RawWorkbook;
  sheet: RawSheet;
  table: CasusTable;
  reader: RowReader;
  andereBladen: string[];
}

/** Everything that had to be counted by looking at each row once. */
export interface Survey {
  telling: RowCount;
  refused: RefusedCell[];
  labels: { casussen: number; coderingen: number; zonderLabel: number };
  /** The first rows that will become a casus. */
  first: CasusValues[];
  meldingen: string[];
}

const MAX_FIRST = 5;
/** Rows between two looks at the clock. */
const ROWS_PER_BREATH = 500;

/** A visible sheet before a hidden one, then the one whose headings say most. */
function better(a: CasusProposal, b: CasusProposal): boolean {
  if (a.sheet.verborgen !== b.sheet.verborgen) return b.sheet.verborgen;
  return a.table.score > b.table.score;
}

/** The table of casussen in one sheet, or null. */
export function proposeSheet(workbook: RawWorkbook, sheet: RawSheet): CasusProposal | null {
  const table = findCasusTable(sheet);
  if (table === null) return null;
  const reader = new RowReader(sheet, table, workbook.opmaken);
  const andereBladen = workbook.bladen.filter((blad) => blad !== sheet).map(({ naam }) => naam);
  return { workbook, sheet, table, reader, andereBladen };
}

/** Headings that a sentence names; more make it unreadable. */
const MAX_NAMED = 8;

/** Why a sheet holds no casussen, as the parameters of 'geen-tabel'. */
export function noTable(sheet: RawSheet): ErrorParams {
  const nameless = findNamelessHeadings(sheet);
  if (nameless === null) return { blad: sheet.naam };
  const { rij, koppen } = nameless;
  const named = koppen.slice(0, MAX_NAMED).map((kop) => `“${kop}”`);
  const more = koppen.length - named.length;
  const last = more > 0 ? `${more} andere` : (named.pop() ?? '');
  return { blad: sheet.naam, rij, koppen: `${named.join(', ')} en ${last}` };
}

/**
 * The best sheet of casussen. Throws 'geen-tabel', naming the sheet that was looked at: the first
 * visible one that lacks only the names, or else the first visible one.
 */
export async function recogniseCasussen(
  workbook: RawWorkbook,
  control: Control,
): Promise<CasusProposal> {
  let best: CasusProposal | null = null;
  for (const sheet of workbook.bladen) {
    const proposal = proposeSheet(workbook, sheet);
    if (proposal !== null && (best === null || better(proposal, best))) best = proposal;
    await control.breathe();
  }
  if (best !== null) return best;
  const visible = workbook.bladen.filter(({ verborgen, rijen }) => !verborgen && rijen.length > 0);
  const named =
    visible.find((sheet) => findNamelessHeadings(sheet) !== null) ??
    visible[0] ??
    workbook.bladen[0];
  throw new CodedError('geen-tabel', {
    ...(named === undefined ? { blad: '' } : noTable(named)),
    bladen: workbook.bladen.length,
  });
}

/** The rows under the headings, in order, with what becomes of each. */
function* outcomes(proposal: CasusProposal): Generator<[RawRow, RowOutcome]> {
  const { sheet, table, reader } = proposal;
  for (const raw of sheet.rijen) {
    if (raw.rij > table.kopregel) yield [raw, reader.read(raw)];
  }
}

/** The rows that become a casus, as they will be stored, made one by one. */
export function* importRows(proposal: CasusProposal): Generator<ImportRow> {
  for (const [raw, outcome] of outcomes(proposal)) {
    if (outcome.soort !== 'overgenomen') continue;
    yield { ...outcome.row, cellen: proposal.reader.cells(raw) };
  }
}

/** All rows at once; for a table that is small, or whose rows are all needed. */
export function toRows(proposal: CasusProposal): { rows: CasusValues[]; refused: RefusedCell[] } {
  const rows: CasusValues[] = [];
  const refused: RefusedCell[] = [];
  for (const [, outcome] of outcomes(proposal)) {
    if (outcome.soort === 'overgenomen') rows.push(outcome.row);
    if ('refused' in outcome) refused.push(...outcome.refused);
  }
  return { rows, refused };
}

/** Looks at every row once. Throws like any stage when it is cancelled or takes too long. */
export async function survey(proposal: CasusProposal, control: Control): Promise<Survey> {
  const { sheet, table, workbook } = proposal;
  const telling: RowCount = { gelezen: 0, overgenomen: 0, afgewezen: 0, overgeslagen: 0 };
  const labels = { casussen: 0, coderingen: 0, zonderLabel: 0 };
  const skipped = Object.fromEntries(skipReasons.map((reason) => [reason, 0])) as Record<
    SkipReason,
    number
  >;
  const refused: RefusedCell[] = [];
  const first: CasusValues[] = [];
  const total = sheet.rijen.filter(({ rij }) => rij > table.kopregel).length;
  const begin = control.now();
  let seen = 0;
  let blank = 0;
  for (const [, outcome] of outcomes(proposal)) {
    seen += 1;
    if (outcome.soort === 'leeg') blank += 1;
    else telling.gelezen += 1;
    if ('refused' in outcome) for (const cell of outcome.refused) refused.push(cell);
    if (outcome.soort === 'overgeslagen') {
      telling.overgeslagen += 1;
      skipped[outcome.waarom] += 1;
    } else if (outcome.soort === 'afgewezen') telling.afgewezen += 1;
    else if (outcome.soort === 'overgenomen') {
      const { row } = outcome;
      telling.overgenomen += 1;
      if (first.length < MAX_FIRST) first.push(row);
      labels.coderingen += row.knobCodes.length + row.needCodes.length;
      if (row.knobCodes.length > 0) labels.casussen += 1;
      else labels.zonderLabel += 1;
    }
    if (seen % ROWS_PER_BREATH === 0) {
      const pause = control.breathe(() => ({
        zin: 'Rijen controleren',
        gedaan: seen,
        totaal: total,
        perSeconde: perSecond(seen, control.now() - begin),
      }));
      if (pause !== undefined) await pause;
    }
  }
  const last = sheet.rijen[sheet.rijen.length - 1]?.rij ?? table.kopregel;
  const emptyRows = Math.max(0, last - table.kopregel) - total + blank;
  const meldingen = [
    ...workbook.meldingen,
    ...sheetMessages(sheet),
    ...tableMessages(workbook, sheet, table, skipped, emptyRows),
  ];
  return { telling, refused, labels, first, meldingen };
}

function perSecond(rows: number, ms: number): number | null {
  return ms > 0 ? Math.round((rows * 1000) / ms) : null;
}

/** Refusals that fit in a preview. */
export function listed(refused: readonly RefusedCell[]): RefusedCell[] {
  return refused.slice(0, MAX_LISTED);
}
