/**
 * An import as operations, batch by batch: 100,000 rows never need to be held at once. All sheets
 * that come in together are one change set. Every row becomes a source row and a record of
 * the kind of its sheet, of interviews a turn, with a coding for each code that its label prints; a
 * row that makes no record is a source row alone, of whoever it names.
 */
import type { Casus } from '../domain/casus';
import type { Direction, Herkomst } from '../domain/coding';
import { equal } from '../domain/equal';
import { foldName } from '../domain/fold';
import {
  type Beurt,
  beurtFields,
  type Interview,
  interviewFields,
  interviewName,
} from '../domain/interview';
import type { SheetKind, UnitRecord } from '../domain/provenance';
import type { RecordType } from '../domain/record';
import { type Value, valueText } from '../domain/values';
import { type ImportRow, type ImportSource, isRecordRow } from '../import/stream';
import { type Author, type Counts, countOperations, type Subject, summarise } from './change';
import { operationField } from './fields';
import type { ChangeSummary, Operation } from './operations';
import { printedCodings, type Said } from './printed-codings';

/** What one sheet brought. */
export interface SheetTotals {
  importId: string;
  source: ImportSource;
  /** Casussen, cijfers or interviews. */
  aantal: number;
  /** Of interviews: their turns. */
  beurten: number;
  coderingen: number;
  /** Casussen or beurten whose source prints no knob label, or none that was understood. */
  zonderLabel: number;
  /** Of a sheet that renews another: what became of the records of both; `aantal` is what is new. */
  vernieuwd?: { erbij: number; gewijzigd: number; gelijk: number; weg: number };
}

export interface Intake {
  /** Begins a sheet: its operations are to be applied before those of its rows. */
  sheet(source: ImportSource): Operation[];
  /** Counts what comes in with the sheets and is none of their rows. */
  beside(operations: Operation[]): Operation[];
  /** The operations of the next rows of the sheet that was begun last, in their order. */
  rows(batch: readonly ImportRow[]): Operation[];
  /** A sheet that renews another (newer-version/): made elsewhere, counted here. */
  renewed(operations: readonly Operation[], totals: SheetTotals): void;
  /** Of the sheets so far, in their order. */
  readonly totals: readonly SheetTotals[];
  /** Everything so far; the last thing to ask. */
  close(): { summary: ChangeSummary; sheets: readonly SheetTotals[] };
}

/** The sheet that is coming in. */
interface Sheet {
  author: Author;
  totals: SheetTotals;
  /** Unit of what can only be withdrawn with the whole sheet; of a document its interview. */
  unit: string;
  /** Unit per organisation, by its folded name. */
  units: Map<string, string>;
  /** Interviews by what tells them apart; `last` is the one that a row without a name goes on. */
  interviews: Map<string, { interview: Interview; beurten: number }>;
  last: string | null;
  /** Units of interviews of which there are only rows that made no turn, by what tells them apart. */
  strays: Map<string, string>;
  /** Source rows of the row that makes several records, by unit: each holds what is its own. */
  shared: { rij: number; rows: Map<string, string> };
}

const intakes: { readonly [K in SheetKind]: (sheet: Sheet, row: ImportRow) => Operation[] } = {
  casussen: casusRow,
  uitstroomcijfers: ownRow('uitstroomcijfer', ofOrganisatie),
  interviews: beurtRow,
  dienstverbanden: ownRow('dienstverband', ofOrganisatie),
  vertrekredenen: ownRow('vertrekreden', ofOrganisatie),
  rekentool: ownRow('kostenpost', ofOrganisatie),
  organisaties: ownRow('organisatie', ({ naam, code }) => valueText(naam) || valueText(code)),
  // A codebook is of nobody in particular: it goes with its sheet.
  codeboek: ownRow('code', () => ''),
};

/**
 * Begins an import. What can be withdrawn on its own is a unit: each interview, each organisation
 * in a sheet by its name without regard to capitals, accents and blanks, and the sheet for all else.
 */
export function createIntake(author: Author): Intake {
  const counts: Counts = {};
  const totals: SheetTotals[] = [];
  const subjects: Subject[] = [];
  let sheet: Sheet | null = null;

  return {
    totals,
    sheet(source) {
      const importId = author.newId();
      const unit = author.newId();
      const { bestand: naam, vorm } = source;
      const counted = { importId, source, aantal: 0, beurten: 0, coderingen: 0, zonderLabel: 0 };
      sheet = {
        author,
        totals: counted,
        unit,
        units: new Map(),
        interviews: new Map(),
        last: null,
        strays: new Map(),
        shared: { rij: 0, rows: new Map() },
      };
      totals.push(counted);
      subjects.push({ type: 'import', id: importId });
      // A document is one interview: what is known of the file goes with whoever withdraws.
      const soort = vorm === undefined ? 'import' : 'interview';
      const operations: Operation[] = [
        addUnit({ id: unit, unit, soort, import: importId, naam }),
        { op: 'add', type: 'import', value: { ...source, id: importId, unit } },
      ];
      countOperations(operations, counts);
      return operations;
    },
    beside(operations) {
      countOperations(operations, counts);
      return operations;
    },
    rows(batch) {
      if (sheet === null) throw new RangeError('rows before a sheet');
      const operations: Operation[] = [];
      for (const row of batch) {
        const take = isRecordRow(row) ? intakes[sheet.totals.source.soort] : restRow;
        for (const operation of take(sheet, row)) {
          operations.push(operation);
        }
      }
      countOperations(operations, counts);
      return operations;
    },
    renewed(operations, { importId, ...rest }) {
      countOperations(operations, counts);
      totals.push({ importId, ...rest });
      subjects.push({ type: 'import', id: importId });
    },
    close() {
      const ref = totals.find(({ source }) => source.vernieuwt !== undefined)?.source.vernieuwt;
      const details = ref === undefined ? {} : { ref };
      return { summary: summarise(author, 'import', counts, subjects, details), sheets: totals };
    },
  };
}

function casusRow(sheet: Sheet, row: ImportRow): Operation[] {
  const operations: Operation[] = [];
  const unit = unitOf(sheet, valueText(row.velden.organisatie), operations);
  const velden = row.velden as Casus['velden'];
  const sourceRow = addSourceRow(sheet, row, unit, operations);
  const value: Casus = { id: sheet.author.newId(), unit, sourceRow, velden };
  operations.push({ op: 'add', type: 'casus', value });
  // A label names the knob to which a practice contributes most (001 r.370-372): a single knob is
  // the main one, of several none is.
  const rol = row.knobCodes.length === 1 ? 'primair' : 'aanvullend';
  addCodings(sheet, row, { record: value, rol, herkomst: 'gedrukt', richting: null }, operations);
  sheet.totals.aantal += 1;
  return operations;
}

function ofOrganisatie({ organisatie }: ImportRow['velden']): string {
  return valueText(organisatie);
}

type OwnType = Exclude<RecordType, 'casus' | 'interview' | 'beurt'>;

/** A row that is one record of its own, with what `wie` says in whose unit it is; '' = the sheet's. */
function ownRow(
  type: OwnType,
  wie: (velden: ImportRow['velden']) => string,
): (sheet: Sheet, row: ImportRow) => Operation[] {
  return (sheet, row) => {
    const operations: Operation[] = [];
    const unit = unitOf(sheet, wie(row.velden), operations);
    const sourceRow = addSourceRow(sheet, row, unit, operations);
    const { velden } = row;
    const value = { id: sheet.author.newId(), unit, sourceRow, ...columnOf(row), velden };
    operations.push({ op: 'add', type, value } as Operation);
    sheet.totals.aantal += 1;
    return operations;
  };
}

const herkomsten: Readonly<Record<string, Herkomst>> = {
  gedrukt: 'gedrukt',
  tekst: 'tekst',
  analist: 'analist',
};
const directions: Readonly<Record<string, Direction>> = {
  bevorderend: 'plus',
  belemmerend: 'min',
  gemengd: 'gemengd',
};

function beurtRow(sheet: Sheet, row: ImportRow): Operation[] {
  const operations: Operation[] = [];
  const held = interviewOf(sheet, row, operations);
  const { interview } = held;
  held.beurten += 1;
  const value: Beurt = {
    id: sheet.author.newId(),
    unit: interview.unit,
    // The first turn is on the row that brought the interview itself.
    sourceRow:
      held.beurten === 1
        ? interview.sourceRow
        : addSourceRow(sheet, row, interview.unit, operations),
    ...columnOf(row),
    interview: interview.id,
    volgorde: held.beurten,
    velden: pick(row.velden, beurtFields),
  };
  operations.push({ op: 'add', type: 'beurt', value });
  const herkomst = herkomsten[valueText(value.velden.labelherkomst)] ?? 'gedrukt';
  const richting = directions[valueText(value.velden.polariteit)] ?? null;
  // In a conversation no knob is the main one until somebody says so.
  addCodings(sheet, row, { record: value, rol: 'aanvullend', herkomst, richting }, operations);
  sheet.totals.beurten += 1;
  return operations;
}

/**
 * The interview that a row is a turn of: the one with its number; without a number the one with its
 * role, organisation and title; without any of these the one above. What an earlier row left out
 * is filled from this one.
 */
function interviewOf(sheet: Sheet, row: ImportRow, operations: Operation[]) {
  const velden = pick(row.velden, interviewFields);
  // All of a document is one interview.
  const key = sheet.totals.source.vorm ?? interviewKey(velden) ?? sheet.last ?? '';
  sheet.last = key;
  const known = sheet.interviews.get(key);
  if (known !== undefined) {
    complete(known.interview, velden, operations);
    return known;
  }
  const id = sheet.author.newId();
  const { importId, source } = sheet.totals;
  const stray = sheet.strays.get(key);
  const unit = source.vorm === undefined ? (stray ?? sheet.author.newId()) : sheet.unit;
  const interview: Interview = { id, unit, sourceRow: null, velden };
  if (unit !== sheet.unit && stray === undefined) {
    const naam = interviewName(interview);
    operations.push(addUnit({ id: unit, unit, soort: 'interview', import: importId, naam }));
  }
  interview.sourceRow = addSourceRow(sheet, row, unit, operations);
  // A copy goes into the log: ours is completed as later rows come.
  operations.push({ op: 'add', type: 'interview', value: { ...interview } });
  const held = { interview, beurten: 0 };
  sheet.interviews.set(key, held);
  sheet.totals.aantal += 1;
  return held;
}

/** A row that made no record, of the organisation or the interview that it names. */
function restRow(sheet: Sheet, row: ImportRow): Operation[] {
  const operations: Operation[] = [];
  const { soort, vorm } = sheet.totals.source;
  const { velden } = row;
  const wie = soort === 'organisaties' ? valueText(velden.naam) || valueText(velden.code) : null;
  const unit =
    soort === 'interviews' && vorm === undefined
      ? unitOfStray(sheet, row, operations)
      : unitOf(sheet, wie ?? ofOrganisatie(velden), operations);
  addSourceRow(sheet, row, unit, operations);
  return operations;
}

/**
 * What somebody said that was refused goes when they withdraw: with the interview that the row names,
 * with one of its own where that brought no turn (yet), or else with the interview above it.
 */
function unitOfStray(sheet: Sheet, row: ImportRow, operations: Operation[]): string {
  const velden = pick(row.velden, interviewFields);
  const above = sheet.interviews.get(sheet.last ?? '')?.interview;
  const key = interviewKey(velden);
  const goesOn =
    velden.interview === undefined &&
    Object.entries(velden).every(([veld, value]) =>
      equal(above?.velden[veld as keyof Interview['velden']] ?? null, value),
    );
  if (key === null || goesOn) return (row.staat === 'afgewezen' && above?.unit) || sheet.unit;
  const known = sheet.interviews.get(key)?.interview.unit ?? sheet.strays.get(key);
  if (known !== undefined) return known;
  const unit = sheet.author.newId();
  sheet.strays.set(key, unit);
  const naam = interviewName({ velden });
  const { importId } = sheet.totals;
  operations.push(addUnit({ id: unit, unit, soort: 'interview', import: importId, naam }));
  return unit;
}

/** Null when the row says nothing of the interview that it belongs to. */
function interviewKey(velden: Interview['velden']): string | null {
  const text = (veld: keyof Interview['velden']) => foldName(valueText(velden[veld]));
  if (text('interview') !== '') return `nr ${text('interview')}`;
  const who = [text('titel'), text('rol'), text('organisatie')];
  return who.every((part) => part === '') ? null : who.join('|');
}

function complete(
  interview: Interview,
  velden: Interview['velden'],
  operations: Operation[],
): void {
  const { id, unit } = interview;
  for (const [veld, after] of Object.entries(velden) as [keyof Interview['velden'], Value][]) {
    const before = interview.velden[veld] ?? null;
    if (before !== null || after === null || equal(before, after)) continue;
    interview.velden = { ...interview.velden, [veld]: after };
    const field = operationField(veld);
    operations.push({ op: 'set', type: 'interview', id, unit, field, before, after });
  }
}

function pick<F extends string>(
  velden: ImportRow['velden'],
  fields: readonly F[],
): Partial<Record<F, Value>> {
  const picked: Partial<Record<F, Value>> = {};
  for (const veld of fields) {
    const value = velden[veld];
    if (value !== undefined) picked[veld] = value;
  }
  return picked;
}

function unitOf(sheet: Sheet, organisatie: string, operations: Operation[]): string {
  const naam = organisatie.replace(/\s+/gu, ' ').trim();
  if (naam === '') return sheet.unit;
  const key = foldName(naam);
  const known = sheet.units.get(key);
  if (known !== undefined) return known;
  const id = sheet.author.newId();
  sheet.units.set(key, id);
  const { importId } = sheet.totals;
  operations.push(addUnit({ id, unit: id, soort: 'organisatie', import: importId, naam }));
  return id;
}

function addUnit(value: UnitRecord): Operation {
  return { op: 'add', type: 'unit', value };
}

const columnOf = ({ kolom }: ImportRow) => (kolom === undefined ? {} : { kolom });

/** Of the row that several records are made of: they come one after the other. */
function sharedRows(sheet: Sheet, rij: number): Map<string, string> {
  if (sheet.shared.rij !== rij) sheet.shared = { rij, rows: new Map() };
  return sheet.shared.rows;
}

/** Records of one row share it; where they are of several units, those of one unit do. */
function addSourceRow(
  sheet: Sheet,
  { rij, tot, kolom, cellen, staat, naast, eerder }: ImportRow,
  unit: string,
  operations: Operation[],
): string {
  const known = kolom === undefined ? undefined : sharedRows(sheet, rij).get(unit);
  if (known !== undefined) return known;
  const id = sheet.author.newId();
  if (kolom !== undefined) sharedRows(sheet, rij).set(unit, id);
  const place = tot === undefined ? { rij } : { rij, tot };
  const rest = { ...(staat && { staat }), ...(naast && { naast }), ...(eerder && { eerder }) };
  const value = { id, unit, import: sheet.totals.importId, ...place, cellen, ...rest };
  operations.push({ op: 'add', type: 'sourceRow', value });
  return id;
}

function addCodings(
  { author, totals }: Sheet,
  row: ImportRow,
  said: Said,
  operations: Operation[],
): void {
  const codings = printedCodings(() => author.newId(), row, said);
  for (const value of codings) operations.push({ op: 'add', type: 'coding', value });
  totals.coderingen += codings.length;
  if (row.knobCodes.length === 0) totals.zonderLabel += 1;
}
