/** The cell that a value was read from, with its whole row for a small picture of the sheet. */
import type { Interview } from '../../domain/interview';
import {
  cellAddress,
  columnName,
  type ImportRecord,
  type SourceRow,
} from '../../domain/provenance';
import type { AnyRecord, RecordType } from '../../domain/record';
import type { Evidence } from '../protocol';
import { beurtenOf, type DossierState, get, held } from '../state';
import type { StepSource } from './steps';

/** Row and cell as read; null for a record made by hand, or when the import is not there. */
export function cellOf(
  state: DossierState,
  type: RecordType,
  record: AnyRecord,
  veld: string | null,
  steps: StepSource,
): Evidence['cel'] {
  const first = rowOf(state, record);
  const source = first === undefined ? undefined : held(state, 'import', first.import);
  if (first === undefined || source === undefined) return null;
  const { id, bestand, blad, kolommen } = source.value;
  const deze = veld === null ? -1 : columnOf(source.value, veld, first);
  const row =
    type === 'interview' && deze >= 0 ? statingRow(state, record as Interview, first, deze) : first;
  const column = kolommen[deze];
  return {
    bestand,
    blad,
    adres: column === undefined ? '' : cellAddress(column.kolom, row.rij),
    kop: column?.kop ?? '',
    notatie: row.cellen[deze] ?? null,
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

/** Two columns may give one field, such as a value and the lower bound of a range: the filled one. */
function columnOf({ kolommen }: ImportRecord, veld: string, { cellen }: SourceRow): number {
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
