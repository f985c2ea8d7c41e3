/** The cell that a value was read from, with its whole row for a small picture of the sheet. */
import type { Anchor } from '../../domain/coding';
import type { Interview } from '../../domain/interview';
import {
  cellAddress,
  columnName,
  fullPlace,
  type ImportRecord,
  type SourceRow,
} from '../../domain/provenance';
import type { AnyRecord, RecordType } from '../../domain/record';
import { operationField, readField } from '../fields';
import type { Evidence } from '../protocol';
import { beurtenOf, type DossierState, get, held } from '../state';
import type { StepSource } from './steps';

/** The words that are asked about, within a field; null = the field as a whole. */
export type Within = Pick<Anchor, 'start'> | null;

/** Row and cell as read; null for a record made by hand, or when the import is not there. */
export function cellOf(
  state: DossierState,
  type: RecordType,
  record: AnyRecord,
  veld: string | null,
  steps: StepSource,
  within: Within = null,
): Evidence['cel'] {
  const first = rowOf(state, record);
  const source = first === undefined ? undefined : held(state, 'import', first.import);
  if (first === undefined || source === undefined) return null;
  const { id, bestand, blad, kolommen, vorm = null } = source.value;
  const deze = veld === null ? -1 : columnOf(source.value, veld, first);
  const row =
    type === 'interview' && deze >= 0 ? statingRow(state, record as Interview, first, deze) : first;
  const column = kolommen[deze];
  const isText = vorm === 'alinea' && column?.veld === 'tekst';
  // In a text that was changed since, places are others.
  const isAsRead =
    veld !== null && readField(type, record, operationField(veld)) === row.cellen[deze];
  const at = isText && isAsRead ? paragraphOf(row, deze, within) : row;
  return {
    bestand,
    blad,
    adres: column === undefined ? '' : cellAddress(column.kolom, row.rij),
    kop: column?.kop ?? '',
    notatie: row.cellen[deze] ?? null,
    plaats: fullPlace(source.value, column, at),
    vorm,
    importId: id,
    importAt: steps(source.since)?.at ?? '',
    rij: row.rij,
    kolommen: kolommen.map(({ kolom, kop, veld: of }, index) => ({
      kolom: columnName(kolom),
      kop,
      notatie: row.cellen[index] ?? null,
      veld: of,
    })),
    deze: column === undefined ? null : deze,
  };
}

/** The very paragraph of words in a turn of several: they stand in it with an empty line between. */
function paragraphOf(
  row: SourceRow,
  column: number,
  within: Within,
): Pick<SourceRow, 'rij' | 'tot'> {
  const start = within?.start ?? null;
  const text = row.cellen[column] ?? null;
  if (start === null || text === null || row.tot === undefined) return row;
  return { rij: row.rij + text.slice(0, start).split('\n\n').length - 1 };
}

/** Two columns may give one field, such as a value and the lower bound of a range: the filled one. */
function columnOf({ kolommen, vorm }: ImportRecord, asked: string, { cellen }: SourceRow): number {
  // What somebody asks stands in the text of a document, like what is answered.
  const veld = vorm !== undefined && asked === 'vraag' ? 'tekst' : asked;
  const filled = kolommen.findIndex(
    (column, index) => column.veld === veld && (cellen[index] ?? null) !== null,
  );
  return filled >= 0 ? filled : kolommen.findIndex((column) => column.veld === veld);
}

/** What an interview says of itself stands on its first row, or on the first later one that says it. */
function statingRow(
  state: DossierState,
  interview: Interview,
  first: SourceRow,
  column: number,
): SourceRow {
  const states = (row: SourceRow) => (row.cellen[column] ?? null) !== null;
  if (states(first)) return first;
  for (const beurt of beurtenOf(state, interview.id)) {
    const row = rowOf(state, beurt);
    if (row !== undefined && row.import === first.import && states(row)) return row;
  }
  return first;
}

function rowOf(state: DossierState, { sourceRow }: AnyRecord): SourceRow | undefined {
  return sourceRow === null ? undefined : get(state, 'sourceRow', sourceRow);
}
