/** The workbooks that have no table of their own: what was coded, the sheets as read, the history. */
import type { Coding } from '../../domain/coding';
import { directionOf, roleOf } from '../../domain/coding-words';
import type { Beurt } from '../../domain/interview';
import { interviewName } from '../../domain/interview';
import type { ImportRecord, SourceRow } from '../../domain/provenance';
import { recordName } from '../../domain/record';
import { recordPlace, recordSign } from '../../domain/turned';
import { codingName } from '../../dossier/names';
import { type DossierState, get, recordOf } from '../../dossier/state';
import type { TableCell } from '../table';
import type { Sheet } from '../xlsx/sheet';
import type { EverythingSource } from './source';

type Cells = readonly TableCell[];
type CodingColumn = [kop: string, breedte: number, cell: (coding: Coding) => TableCell];

/** Signs that a name of a sheet cannot hold; it is at most 31 long and ends in no quote. */
const REFUSED = /[[\]:*?/\\]/gu;
const MAX_SHEET_NAME = 31;
/** What a row is of which records were made. */
const RECORD = 'gegeven';

/** Every coding, refused suggestions too, each on a row. */
export function codingSheet({ state }: EverythingSource, onRow: () => void): Sheet {
  const columns: CodingColumn[] = [
    ['Toegekend aan', 30, ({ onderwerp }) => nameOf(state, onderwerp)],
    ['Van interview', 30, ({ onderwerp }) => interviewOf(state, onderwerp)],
    ['Schema', 12, ({ scheme }) => scheme],
    ['Toekenning', 28, ({ code }) => codingName(code)],
    ['Herkomst', 12, ({ herkomst }) => herkomst],
    ['Status', 12, ({ status }) => status],
    ['Rol', 12, (coding) => (coding.scheme === 'draaiknop' ? roleOf(coding) : null)],
    ['Richting', 14, (coding) => directionOf(coding, subjectOf(state, coding))],
    ['Perspectief', 18, (coding) => (coding.scheme === 'behoefte' ? roleOf(coding) : null)],
    ['In veld', 16, ({ anchor }) => anchor?.veld ?? null],
    ['Van teken', 10, ({ anchor }) => anchor?.start ?? null],
    ['Tot teken', 10, ({ anchor }) => anchor?.end ?? null],
    ['Aangewezen woorden', 60, ({ anchor }) => anchor?.quote ?? null],
    ['Motivatie', 60, ({ motivatie }) => motivatie],
    ['Toegekend door', 20, ({ coder }) => (coder === null ? null : coderName(state, coder))],
    ['Id van de toekenning', 20, ({ id }) => id],
    ['Id van casus of beurt', 20, ({ onderwerp }) => onderwerp],
  ];
  return {
    naam: 'Toekenningen',
    kolommen: columns.map(([, breedte]) => ({ breedte })),
    regels: 4,
    rijen: codingRows(state, columns, onRow),
  };
}

/** What it is about; its direction is said in other words of a casus than of a beurt. */
function subjectOf(state: DossierState, { onderwerp }: Coding): 'casus' | 'beurt' {
  return get(state, 'beurt', onderwerp) === undefined ? 'casus' : 'beurt';
}

function* codingRows(
  state: DossierState,
  columns: readonly CodingColumn[],
  onRow: () => void,
): Generator<Cells> {
  yield columns.map(([kop]) => kop);
  for (const { value } of state.entities.coding.values()) {
    yield columns.map(([, , cell]) => cell(value));
    onRow();
  }
}

/** The list of sheets that were read, and each of them as it was read. */
export function sourceSheets({ state }: EverythingSource, onRow: () => void): Sheet[] {
  const imports = [...state.entities.import.values()].map(({ value }) => value);
  imports.sort((a, b) =>
    compare(`${a.bestand} ${a.blad} ${a.id}`, `${b.bestand} ${b.blad} ${b.id}`),
  );
  const rows = rowsPerImport(state);
  const names = imports.map(({ blad }, index) => sheetName(index + 1, blad));
  return [
    listSheet(imports, names),
    ...imports.map((source, index) => ({
      naam: names[index] as string,
      kolommen: [{ breedte: 8 }, { breedte: 16 }, ...source.kolommen.map(() => ({ breedte: 24 }))],
      regels: 4,
      rijen: sheetRows(source, rows.get(source.id) ?? [], onRow),
    })),
  ];
}

function listSheet(imports: readonly ImportRecord[], names: readonly string[]): Sheet {
  const rows = imports.map(
    (source, index): Cells => [
      names[index] ?? null,
      source.bestand,
      source.blad,
      source.soort,
      headingsOf(source),
      source.aantalRijen,
      source.afgewezen.map(({ cel, waarde, reden }) => `${cel} ‘${waarde}’: ${reden}`).join('\n') ||
        null,
      (source.herstel ?? [])
        .map(({ cel, was, wordt, reden }) => `${cel} ‘${was}’ werd ‘${wordt}’: ${reden}`)
        .join('\n') || null,
      source.sha256,
      source.id,
    ],
  );
  const head = [
    'Blad hierna',
    'Uit bestand',
    'Blad in dat bestand',
    'Gelezen als',
    'Rij met koppen',
    'Aantal rijen',
    'Afgewezen cellen',
    'Herstelde cellen',
    'SHA-256 van het bestand',
    'Id van de import',
  ];
  const widths = [24, 30, 24, 18, 10, 10, 60, 60, 40, 20];
  return {
    naam: 'Bronnen',
    kolommen: widths.map((breedte) => ({ breedte })),
    regels: 4,
    rijen: [head, ...rows],
  };
}

/** The row of the headings, or of a table that was read turned their column. */
function headingsOf(source: ImportRecord): string | number | null {
  if (source.kopregel === 0) return null;
  return source.gedraaid ? recordPlace(source, source.kopregel) : source.kopregel;
}

function* sheetRows(
  source: ImportRecord,
  rows: readonly SourceRow[],
  onRow: () => void,
): Generator<Cells> {
  const lines = source.gedraaid ? 'Kolom' : 'Rij';
  const first =
    source.vorm === undefined ? lines : source.vorm === 'alinea' ? 'Alinea' : 'Ondertitel';
  const beside = rows.some(({ naast }) => naast !== undefined) ? ['Naast de tabel'] : [];
  yield [
    `${first} in het bestand`,
    'Gelezen als',
    ...source.kolommen.map(({ kop }) => kop),
    ...beside,
  ];
  for (const { rij, tot, cellen, staat = RECORD, naast } of rows) {
    yield [
      tot !== undefined ? `${rij} t/m ${tot}` : source.gedraaid ? recordSign(source, rij) : rij,
      staat,
      ...source.kolommen.map((_, place) => cellen[place] ?? null),
      ...beside.map(() => naast?.map(({ tekst }) => tekst).join('\n') ?? null),
    ];
    onRow();
  }
}

function rowsPerImport(state: DossierState): Map<string, SourceRow[]> {
  const rows = new Map<string, SourceRow[]>();
  for (const { value } of state.entities.sourceRow.values()) {
    const known = rows.get(value.import);
    if (known === undefined) rows.set(value.import, [value]);
    else known.push(value);
  }
  for (const list of rows.values()) list.sort((a, b) => a.rij - b.rij || compare(a.id, b.id));
  return rows;
}

function sheetName(place: number, blad: string): string {
  const words = blad.replace(REFUSED, ' ').replace(/\s+/gu, ' ').trim();
  return `${place} ${words}`.slice(0, MAX_SHEET_NAME).replace(/[' ]+$/u, '');
}

/** Every step, oldest first, as the history tells it. */
export function historySheet({ steps }: EverythingSource, onRow: () => void): Sheet {
  const widths = [8, 26, 20, 80, 60, 12, 26];
  return {
    naam: 'Geschiedenis',
    kolommen: widths.map((breedte) => ({ breedte })),
    regels: 4,
    rijen: historyRows(steps, onRow),
  };
}

function* historyRows(steps: EverythingSource['steps'], onRow: () => void): Generator<Cells> {
  yield ['Stap', 'Wanneer (UTC)', 'Door', 'Wat', 'Toelichting', 'Ongedaan', 'Id van de stap'];
  for (const { row } of steps) {
    yield [row.seq, row.at, row.wie, row.zin, row.bijzin, row.ongedaan ? 'ja' : null, row.id];
    onRow();
  }
}

function nameOf(state: DossierState, id: string): TableCell {
  const record = recordOf(state, id);
  return record === undefined ? null : recordName(record.type, record.held.value);
}

function interviewOf(state: DossierState, id: string): TableCell {
  const beurt: Beurt | undefined = get(state, 'beurt', id);
  const interview = beurt === undefined ? undefined : get(state, 'interview', beurt.interview);
  return interview === undefined ? null : interviewName(interview);
}

function coderName(state: DossierState, id: string): TableCell {
  return get(state, 'coder', id)?.naam ?? null;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
