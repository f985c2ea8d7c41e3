/** What `lees` says of the tables of a workbook: as JSON, and for people. */
import {
  type PersonalKind,
  personalKinds,
  personalWords,
} from '../../shared/domain/personal-kinds';
import type { SheetKind } from '../../shared/domain/provenance';
import { recordWords } from '../../shared/domain/record';
import { addressOf, recordLines, recordSign, type Turned } from '../../shared/domain/turned';
import type { Value } from '../../shared/domain/values';
import type { Finding, Findings } from '../../shared/import/check/finding';
import { enqueteSentence } from '../../shared/import/enquete';
import type { RefusedCell } from '../../shared/import/preview';
import { type ProposedSheet, placesOf } from '../../shared/import/propose';
import { amount } from '../../shared/import/recognise/amount-words';
import { areaText } from '../../shared/import/recognise/area';
import { fieldsOf } from '../../shared/import/recognise/assign';
import { descriptionOf } from '../../shared/import/recognise/kinds';
import { sheetMessages } from '../../shared/import/recognise/messages';
import { importRows } from '../../shared/import/recognise/reading';
import type { SheetTable } from '../../shared/import/recognise/table';
import { count } from '../../shared/import/refusals';
import type { RawWorkbook } from '../../shared/import/sheet';
import type { ImportRow } from '../../shared/import/stream';
import { formLines } from './form-lines';

interface TableReport {
  /** Of the sheet; tables of one sheet have the same. */
  naam: string;
  /** Which of the tables on its sheet this is; only where there are more. */
  tabel?: { nummer: number; van: number; gebied: string };
  soort: SheetKind | 'onbekend';
  kopregel: number | null;
  /** Of a table with the fields below each other: the letters of the column that holds them. */
  kopkolom?: string;
  kolommen: { kop: string; veld: string | null; zekerheid: number }[];
  records: Record<string, Value | undefined>[];
  afgewezen: RefusedCell[];
  /** What may be wrong in it, the first of it in full; absent = nothing. */
  bevindingen?: Finding[];
  /** How many places look like personal data, per kind; never what stands there. Absent = none. */
  persoonsgegevens?: PersonalCounts;
}

/** What prints labels of draaiknoppen and behoeften. */
const labelled: ReadonlySet<SheetKind> = new Set(['casussen', 'interviews']);

function record(
  { rij, tot, kolom, velden, knobCodes, needCodes }: ImportRow,
  soort: SheetKind,
  turned: Turned,
) {
  const place = {
    ...(turned.gedraaid ? { kolom: recordSign(turned, rij) } : { rij }),
    ...(tot === undefined ? {} : { tot }),
    ...(kolom === undefined ? {} : { cel: addressOf(turned, kolom, rij) }),
  };
  if (!labelled.has(soort)) return { ...place, ...velden };
  return { ...place, ...velden, draaiknoppen: knobCodes, behoeften: needCodes };
}

type PersonalCounts = Partial<Record<PersonalKind, number>>;

/** In the order of the kinds. */
function personalCounts({ treffers }: ProposedSheet): PersonalCounts {
  const found = personalKinds.map(
    (soort) => [soort, treffers.filter((hit) => hit.soort === soort).length] as const,
  );
  return Object.fromEntries(found.filter(([, number]) => number > 0));
}

function tableReport(sheet: ProposedSheet): Omit<TableReport, 'naam'> {
  const {
    reading,
    counted: { refused, controle },
    treffers,
  } = sheet;
  const { table, reader, keuze } = reading;
  if (table === null || reader === null) {
    return { soort: 'onbekend', kopregel: null, kolommen: [], records: [], afgewezen: [] };
  }
  const { soort } = table.description;
  return {
    soort,
    kopregel: table.kopregels === 0 || keuze.gedraaid ? null : table.kopregel,
    ...(keuze.gedraaid ? { kopkolom: recordSign(keuze, table.kopregel) } : {}),
    kolommen: table.kolommen.map(({ kop, veld, zekerheid }) => ({ kop, veld, zekerheid })),
    records: [...importRows(reading)].map((row) => record(row, soort, keuze)),
    afgewezen: refused,
    ...(controle === undefined || controle.bevindingen.length === 0
      ? {}
      : { bevindingen: controle.bevindingen }),
    ...(treffers.length === 0 ? {} : { persoonsgegevens: personalCounts(sheet) }),
  };
}

/** One entry per table, in the order of the sheets. */
export function tableReports(tables: readonly ProposedSheet[]): TableReport[] {
  const places = placesOf(tables);
  return tables.map((table, i) => {
    const { sheet, keuze } = table.reading;
    const { nummer = 1, van = 1 } = places[i] ?? {};
    const gebied = keuze.gebied === null ? null : areaText(keuze.gebied);
    const tabel = van > 1 && gebied !== null ? { tabel: { nummer, van, gebied } } : {};
    return { naam: sheet.naam, ...tabel, ...tableReport(table) };
  });
}

const words: Readonly<Record<SheetKind, readonly [string, string]>> = {
  casussen: ['casus', 'casussen'],
  uitstroomcijfers: ['uitstroomcijfer', 'uitstroomcijfers'],
  interviews: ['interview', 'interviews'],
  dienstverbanden: recordWords.dienstverband,
  vertrekredenen: recordWords.vertrekreden,
  rekentool: recordWords.kostenpost,
  organisaties: recordWords.organisatie,
  codeboek: recordWords.code,
};

function headingsWords({ kopregel, kopregels }: SheetTable, turned: Turned): string {
  if (kopregels === 0) return 'zonder koppen';
  const [een, meer] = recordLines(turned);
  const sign = (rij: number) => recordSign(turned, rij);
  const where = kopregels === 2 ? `${meer} ${sign(kopregel - 1)} en` : een;
  return turned.gedraaid
    ? `velden onder elkaar, koppen in ${where} ${sign(kopregel)}`
    : `koppen op ${where} ${sign(kopregel)}`;
}

function tableLines(sheet: ProposedSheet): string[] {
  const { reading, counted } = sheet;
  const { aantal, beurten, enquete, refused } = counted;
  const { table } = reading;
  if (table === null) return [];
  const { soort } = table.description;
  const fields = fieldsOf(descriptionOf(soort));
  const turns = soort === 'interviews' ? ` met ${amount(beurten, 'beurt', 'beurten')}` : '';
  const lines = [
    `  ${amount(aantal, ...words[soort])}${turns}, ${headingsWords(table, reading.keuze)}`,
  ];
  if (enquete !== undefined) lines.push(`  ${enqueteSentence(enquete, aantal)}`);
  for (const { kop, veld, zekerheid, reden } of table.kolommen) {
    const label = veld === null ? undefined : fields.get(veld)?.label;
    const words = enquete !== undefined && veld === 'tekst' ? 'Vraag met antwoord' : label;
    // Of a survey most columns are left out on purpose.
    const none = enquete === undefined ? 'niet herkend' : `niet gebruikt, omdat ${reden}`;
    const meaning = words === undefined ? none : `${words} (${Math.round(zekerheid * 100)}%)`;
    lines.push(`    ${kop === '' ? '(zonder kop)' : kop}: ${meaning}`);
  }
  if (refused.length > 0) lines.push(`  ${count(refused.length)} afgewezen:`);
  for (const { cel, waarde, reden } of refused) {
    lines.push(`    ${cel}${waarde === '' ? '' : ` (${waarde})`}: ${reden}`);
  }
  lines.push(...findingLines(counted.controle));
  const persons = Object.entries(personalCounts(sheet)).map(([soort, number]) =>
    amount(number, ...personalWords[soort as PersonalKind]),
  );
  if (persons.length > 0) lines.push(`  Persoonsgegevens: ${persons.join(', ')}`);
  return lines;
}

/** What may be wrong: nothing is changed by itself, so a person reads it here and mends the file. */
function findingLines(controle: Findings | undefined): string[] {
  const { bevindingen = [], aantallen = {} } = controle ?? {};
  const all = Object.values(aantallen).reduce((sum, number) => sum + number, 0);
  if (all === 0) return [];
  return [
    `  ${amount(all, 'bevinding', 'bevindingen')} om na te kijken:`,
    ...bevindingen.map(({ cel, waarde, reden, voorstel }) => {
      const instead =
        voorstel !== null && 'wordt' in voorstel ? ` Voorstel: ${voorstel.wordt}.` : '';
      return `    ${cel} (${waarde}): ${reden}${instead}`;
    }),
  ];
}

function filledLines(turned: Turned): [string, string] {
  const [een, meer] = recordLines(turned);
  return [`gevulde ${een}`, `gevulde ${meer}`];
}

/** For people: what was recognised, and what needs attention. */
export function summary(
  bestand: string,
  workbook: RawWorkbook,
  tables: readonly ProposedSheet[],
): string {
  const lines = [bestand, ...formLines(workbook.vorm)];
  lines.push(...workbook.meldingen.map((text) => `  ! ${text}`));
  const places = placesOf(tables);
  for (const [i, table] of tables.entries()) {
    const { reading, counted } = table;
    const { sheet, waaromNiet, reader, keuze } = reading;
    const { nummer = 1, van = 1 } = places[i] ?? {};
    const which = van > 1 ? `, tabel ${nummer} van ${van}` : '';
    const where = keuze.gebied === null ? '' : ` (${areaText(keuze.gebied)})`;
    lines.push(
      '',
      `Blad ${sheet.naam}${which}${where}: ${amount(sheet.rijen.length, ...filledLines(keuze))}`,
    );
    if (reader === null) lines.push(`  niet ingelezen: ${waaromNiet}`);
    else lines.push(...tableLines(table));
    const meldingen = reader === null ? sheetMessages(sheet) : counted.meldingen;
    for (const text of meldingen) {
      if (!workbook.meldingen.includes(text)) lines.push(`  ! ${text}`);
    }
  }
  return `${lines.join('\n')}\n`;
}
