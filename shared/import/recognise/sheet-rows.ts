/**
 * Every row of a table as it will be stored, in the order of the sheet: the records, and between
 * them the rows that make none, so that the sheet as it was read is in the dossier. A row that a
 * person left out keeps its place alone.
 */
import { foldName } from '../../domain/fold';
import type { RestState, SheetKind } from '../../domain/provenance';
import type { RecordType } from '../../domain/record';
import { type Value, valueText } from '../../domain/values';
import { notation } from '../notation';
import type { RawRow } from '../sheet';
import type { ImportRow } from '../stream';
import { textRules } from '../values/rules';
import { type TextRule, textOfCell } from '../values/text';
import { isBlank, nextFilled } from './cells';
import { isSpoken } from './conversation/reader';
import { importRows } from './reading';
import { isTotal } from './row-words';
import { type RowOutcome, RowReader, type SkipReason } from './rows';
import type { SheetReading } from './sheet-reading';
import type { SheetTable } from './table';
import { ownCells } from './wide/own-cells';

/** The fields that say whose a row is: what makes the unit of a record in the intake. */
const namedBy: Readonly<Record<SheetKind, readonly [RecordType, readonly string[]]>> = {
  casussen: ['casus', ['organisatie']],
  uitstroomcijfers: ['uitstroomcijfer', ['organisatie']],
  interviews: ['interview', ['interview', 'titel', 'rol', 'organisatie']],
  dienstverbanden: ['dienstverband', ['organisatie']],
  vertrekredenen: ['vertrekreden', ['organisatie']],
  rekentool: ['kostenpost', ['organisatie']],
  organisaties: ['organisatie', ['naam', 'code']],
  codeboek: ['code', []],
};

const skipStates: Readonly<Record<SkipReason, RestState>> = {
  kop: 'herhaalde kop',
  totaal: 'totaal',
  tussenkop: 'tussenkop',
  noot: 'noot',
  weggelaten: 'weggelaten',
  'zonder antwoord': 'zonder antwoord',
  'zonder cijfer': 'zonder cijfer',
};
/** These are of nobody: what stands in the column of a name is something else. */
const OF_NOBODY: ReadonlySet<RestState> = new Set([
  'titel',
  'groepskop',
  'kop',
  'herhaalde kop',
  'tussenkop',
  'noot',
  'weggelaten',
]);

type Velden = ImportRow['velden'];
type Rules = ReadonlyMap<string, TextRule>;
type Sheet = SheetReading & { reader: RowReader; table: SheetTable; rules: Rules };

/** Records and the rest, each row made when it is asked for. */
export function* sheetRows(reading: SheetReading): Generator<ImportRow> {
  const { reader, table, gesprek } = reading;
  if (reader === null || table === null) return;
  if (gesprek !== undefined) yield* conversation(reading);
  else if (reader instanceof RowReader) {
    const [type, fields] = namedBy[table.description.soort];
    const rules = new Map([...textRules(type)].filter(([veld]) => fields.includes(veld)));
    const rows = sheet({ ...reading, reader, table, rules });
    const { herkansing } = reading.sheet;
    if (herkansing === undefined) yield* rows;
    else for (const row of rows) yield { ...row, ...wasBefore(herkansing.rijen.get(row.rij)) };
  }
}

const wasBefore = (eerder: number | undefined) => (eerder === undefined ? {} : { eerder });

/** Of a document the lines above its turns, and names that nothing was said under. */
function* conversation({ reader, gesprek }: SheetReading): Generator<ImportRow> {
  const turns = reader?.outcomes();
  for (const row of gesprek?.rijen ?? []) {
    const cellen = reader?.cells.notations(row.raw) ?? [];
    if (!isSpoken(row)) {
      const { van = row.raw.rij, tot = van } = row.turn ?? {};
      const staat = row.turn === null ? 'titel' : 'zonder tekst';
      yield { ...noRecord(van, staat, {}, cellen), ...(tot > van ? { tot } : {}) };
      continue;
    }
    const turn = turns?.next().value;
    if (!Array.isArray(turn) || turn[1].soort !== 'overgenomen') continue;
    for (const made of turn[1].rows) yield { ...made, cellen };
  }
}

function* sheet(reading: Sheet): Generator<ImportRow> {
  const { reader, table } = reading;
  const ofTable = saidOfTable(reading);
  yield* above(reading, ofTable);
  for (const [raw, outcome] of reader.outcomes()) {
    if (outcome.soort === 'leeg') continue;
    const cellen = reader.cells.notations(raw);
    if (outcome.soort === 'overgenomen') {
      for (const row of outcome.rows) yield { ...row, cellen: ownCells(table, row.kolom, cellen) };
    }
    yield* withoutRecord(reading, raw, outcome, cellen, ofTable);
  }
}

/** Titles and headings, with what stands beside the columns of the table. */
function* above({ sheet, table, reader, workbook }: Sheet, velden: Velden): Generator<ImportRow> {
  const { kopregel, kopregels, kolommen } = table;
  const columns = new Set(kolommen.map(({ kolom }) => kolom));
  for (const raw of sheet.rijen) {
    if (raw.rij > kopregel) return;
    if (nextFilled(raw.cellen, 0) < 0) continue;
    const staat = headingState(raw.rij, kopregel, kopregels);
    const naast = raw.cellen.flatMap((cell, kolom) => {
      if (columns.has(kolom) || isBlank(cell)) return [];
      const format = workbook.opmaken[raw.opmaak?.[kolom] ?? 0];
      const tekst = notation(cell, raw.opmaak?.[kolom] ? format : undefined);
      return tekst === null ? [] : [{ kolom, tekst }];
    });
    const row = noRecord(raw.rij, staat, velden, reader.cells.notations(raw));
    yield naast.length === 0 ? row : { ...row, naast };
  }
}

function headingState(rij: number, kopregel: number, kopregels: number): RestState {
  if (kopregels > 0 && rij === kopregel) return 'kop';
  return kopregels === 2 && rij === kopregel - 1 ? 'groepskop' : 'titel';
}

/** What is left of a row beside its records: all of it, or the figures that were refused. */
function* withoutRecord(
  reading: Sheet,
  raw: RawRow,
  outcome: Exclude<RowOutcome, { soort: 'leeg' }>,
  cellen: (string | null)[],
  ofTable: Velden,
): Generator<ImportRow> {
  const { reader, table } = reading;
  const staat = outcome.soort === 'overgeslagen' ? skipStates[outcome.waarom] : 'afgewezen';
  const owners = ownersIn(table, (kolom) => !isBlank(reader.cells.value(raw, kolom)));
  if (outcome.soort === 'overgenomen') {
    for (const { kolom } of outcome.rows) owners.delete(foldName(ownerOf(table, kolom ?? -1)));
    for (const { organisatie, kolom } of owners.values()) {
      yield { ...noRecord(raw.rij, staat, { organisatie }, ownCells(table, kolom, cellen)), kolom };
    }
    return;
  }
  if (staat === 'weggelaten') {
    yield noRecord(
      raw.rij,
      staat,
      {},
      cellen.map(() => null),
    );
  } else if (owners.size > 0 && !OF_NOBODY.has(staat)) {
    for (const { organisatie, kolom } of owners.values()) {
      yield { ...noRecord(raw.rij, staat, { organisatie }, ownCells(table, kolom, cellen)), kolom };
    }
  } else yield noRecord(raw.rij, staat, whose(reading, raw, staat, ofTable), cellen);
}

/** Of a table with organisations in columns: those of which a cell is filled, by a column of each. */
function ownersIn(table: SheetTable, filled: (kolom: number) => boolean) {
  const owners = new Map<string, { organisatie: string; kolom: number }>();
  const { breed } = table;
  if (breed?.perOrganisatie !== true) return owners;
  for (const kolom of breed.cijfers) {
    const organisatie = ownerOf(table, kolom);
    const key = foldName(organisatie);
    if (filled(kolom) && !owners.has(key)) owners.set(key, { organisatie, kolom });
  }
  return owners;
}

function ownerOf({ breed }: SheetTable, kolom: number): string {
  const said = breed?.kolommen.get(kolom)?.says.find(({ veld }) => veld === 'organisatie');
  return String(said?.waarde ?? '');
}

/** What names the organisation or the interview of a row; else what is said of the whole table. */
function whose(
  { reader, table, rules }: Sheet,
  raw: RawRow,
  staat: RestState,
  ofTable: Velden,
): Velden {
  if (OF_NOBODY.has(staat)) return ofTable;
  const velden: Velden = {};
  for (const { veld, kolom } of table.kolommen) {
    const rule = veld === null ? undefined : rules.get(veld);
    if (veld === null || rule === undefined || velden[veld] !== undefined) continue;
    const { cells } = reader;
    const outcome = textOfCell(rule, cells.value(raw, kolom), cells.format(raw, kolom));
    if (outcome.soort === 'waarde' && !isSum(staat, outcome.waarde)) velden[veld] = outcome.waarde;
  }
  if (table.perRespondent) velden.interview ??= `R${raw.rij}`;
  return Object.keys(velden).length === 0 ? ofTable : velden;
}

function isSum(staat: RestState, waarde: Value): boolean {
  return staat === 'totaal' && isTotal(valueText(waarde).trim());
}

/** Where no column names the organisation, a title or the name of the sheet may, of all its rows. */
function saidOfTable(reading: Sheet): Velden {
  const { breed, kolommen, description } = reading.table;
  const isNamed = kolommen.some(({ veld }) => veld !== null && reading.rules.has(veld));
  const isOfOne = description.soort !== 'interviews' && breed?.perOrganisatie !== true;
  if (isNamed || !isOfOne) return {};
  const organisatie = importRows(reading).next().value?.velden.organisatie;
  return organisatie === undefined ? {} : { organisatie };
}

function noRecord(
  rij: number,
  staat: RestState,
  velden: Velden,
  cellen: (string | null)[],
): ImportRow {
  return { rij, cellen, velden, knobCodes: [], needCodes: [], staat };
}
