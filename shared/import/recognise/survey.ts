/** Everything that has to be counted by looking at each row of a sheet once. */
import type { Value } from '../../domain/values';
import { createChecker } from '../check/checker';
import type { Control } from '../control';
import type { RefusedCell, RowCount, RowState } from '../preview';
import { surveyConversation } from './conversation/survey';
import type { Survey } from './counted';
import { sheetMessages, tableMessages } from './messages';
import type { RecordValues } from './records/record';
import { type RowOutcome, type SkipReason, skipReasons } from './rows';
import type { SheetReading } from './sheet-reading';
import { tailMessage } from './tail';

const MAX_FIRST = 5;
/** Rows between two looks at the clock. */
const ROWS_PER_BREATH = 500;

const skipStates: Readonly<Record<SkipReason, RowState>> = {
  kop: 'herhaalde kop',
  totaal: 'totaal',
  tussenkop: 'tussenkop',
  noot: 'noot',
  weggelaten: 'weggelaten',
  'zonder antwoord': 'zonder antwoord',
  'zonder cijfer': 'zonder cijfer',
};

function stateOf(outcome: RowOutcome): RowState {
  switch (outcome.soort) {
    case 'overgenomen':
      return 'record';
    case 'overgeslagen':
      return skipStates[outcome.waarom];
    default:
      return outcome.soort;
  }
}

class Tally {
  readonly telling: RowCount = { gelezen: 0, overgenomen: 0, afgewezen: 0, overgeslagen: 0 };
  readonly labels = { records: 0, coderingen: 0, zonderLabel: 0 };
  readonly skipped = Object.fromEntries(skipReasons.map((reason) => [reason, 0])) as Record<
    SkipReason,
    number
  >;
  readonly refused: RefusedCell[] = [];
  readonly first: RecordValues[] = [];
  readonly interviews = new Set<Value>();
  readonly standen: RowState[] = [];
  /** A row may make several. */
  records = 0;
  seen = 0;
  blank = 0;

  add(outcome: RowOutcome): void {
    this.seen += 1;
    this.standen.push(stateOf(outcome));
    if (outcome.soort === 'leeg') {
      this.blank += 1;
      return;
    }
    this.telling.gelezen += 1;
    this.telling[outcome.soort] += 1;
    if (outcome.soort === 'overgeslagen') {
      this.skipped[outcome.waarom] += 1;
      return;
    }
    for (const cell of outcome.refused) this.refused.push(cell);
    if (outcome.soort !== 'overgenomen') return;
    for (const row of outcome.rows) this.#taken(row);
  }

  #taken(row: RecordValues): void {
    this.records += 1;
    if (this.first.length < MAX_FIRST) this.first.push(row);
    const { interview } = row.velden;
    if (interview !== undefined) this.interviews.add(interview);
    this.labels.coderingen += row.knobCodes.length + row.needCodes.length;
    if (row.knobCodes.length > 0) this.labels.records += 1;
    else this.labels.zonderLabel += 1;
  }
}

function nothing({ sheet, workbook, terzijde = [] }: SheetReading): Survey {
  const { telling, labels, refused, first } = new Tally();
  const meldingen = [...workbook.meldingen, ...sheetMessages(sheet), ...terzijde];
  return { telling, aantal: 0, beurten: 0, refused, labels, first, meldingen, standen: [] };
}

/** Looks at every row once. Throws like any stage when it is cancelled or takes too long. */
export async function survey(reading: SheetReading, control: Control): Promise<Survey> {
  const { sheet, table, reader, workbook, terzijde = [] } = reading;
  if (reader === null || table === null) return nothing(reading);
  if (reading.gesprek !== undefined) return surveyConversation(reading, reading.gesprek, control);
  // Without headings the rows begin where the table does.
  const above = table.kopregels === 0 ? (sheet.rijen[0]?.rij ?? 1) - 1 : table.kopregel;
  const total = sheet.rijen.filter(({ rij }) => rij > above).length;
  const begin = control.now();
  const tally = new Tally();
  const checker = createChecker(reading, control.today());
  const rows = reader.outcomes();
  let step = rows.next();
  for (; step.done !== true; step = rows.next()) {
    tally.add(step.value[1]);
    checker.see(step.value[0], step.value[1]);
    const { seen } = tally;
    if (seen % ROWS_PER_BREATH !== 0) continue;
    const pause = control.breathe(() => ({
      zin: 'Rijen controleren',
      gedaan: seen,
      totaal: total,
      perSeconde: perSecond(seen, control.now() - begin),
    }));
    if (pause !== undefined) await pause;
  }
  const last = sheet.rijen.at(-1)?.rij ?? above;
  const emptyRows = Math.max(0, last - above) - total + tally.blank;
  const { telling, refused, labels, first, interviews, skipped } = tally;
  const tail = tailMessage(sheet, tally.standen);
  const enquete = step.value.enquete?.();
  const ofInterviews = table.description.soort === 'interviews';
  return {
    telling,
    aantal: ofInterviews ? interviews.size : tally.records,
    beurten: ofInterviews ? tally.records : 0,
    ...(enquete === undefined ? {} : { enquete }),
    refused,
    labels,
    first,
    standen: tally.standen,
    controle: await checker.close(control),
    meldingen: [
      ...workbook.meldingen,
      ...sheetMessages(sheet),
      ...tableMessages(sheet, table, skipped, emptyRows),
      ...(tail === null ? [] : [tail]),
      ...terzijde,
      ...step.value.meldingen(),
    ],
  };
}

function perSecond(rows: number, ms: number): number | null {
  return ms > 0 ? Math.round((rows * 1000) / ms) : null;
}
