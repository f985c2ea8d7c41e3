/** The cell that a value was read from, with its whole row for a small picture of the sheet. */
import type { Anchor } from '../../domain/coding';
import { ownersOfColumns } from '../../domain/column-owner';
import { columnOf, type FieldPlace, placeOfField } from '../../domain/field-place';
import type { Interview } from '../../domain/interview';
import { fullPlace, type ImportRecord, type SourceRow, TEXT_COLUMN } from '../../domain/provenance';
import type { AnyRecord, RecordType } from '../../domain/record';
import { addressOf, fieldSign } from '../../domain/turned';
import { operationField, readField } from '../fields';
import type { Evidence } from '../protocol';
import { type DossierState, held } from '../state';
import { rowOf, statingRow } from './source-rows';
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
  const place = placeOf(source.value, first, record, veld);
  const deze = place?.index ?? -1;
  const kop = place?.kop ?? null;
  const row =
    type === 'interview' && place !== null
      ? statingRow(state, record as Interview, first, deze)
      : first;
  const column = kolommen[deze];
  const isText = vorm === 'alinea' && column?.veld === 'tekst';
  // In a text that was changed since, places are others.
  const isAsRead =
    veld !== null && readField(type, record, operationField(veld)) === row.cellen[deze];
  const at = isText && isAsRead ? paragraphOf(row, deze, within) : row;
  const owners = ownersOfColumns(source.value, columnOf(record));
  const cell = kop ?? (column === undefined ? null : { rij: row.rij, kolom: column.kolom });
  return {
    bestand,
    blad,
    adres: cell === null ? '' : addressOf(source.value, cell.kolom, cell.rij),
    kop: column?.kop ?? '',
    notatie: kop === null ? (row.cellen[deze] ?? null) : kop.tekst,
    plaats: fullPlace(source.value, kop === null ? column : { ...kop, kop: kop.tekst }, kop ?? at),
    inKop: kop !== null,
    vorm,
    ...(source.value.gedraaid ? { gedraaid: source.value.gedraaid } : {}),
    importId: id,
    importAt: steps(source.since)?.at ?? '',
    rij: row.rij,
    kolommen: kolommen.map(({ kolom, kop, veld: of }, index) => ({
      kolom: fieldSign(source.value, kolom),
      kop,
      notatie: row.cellen[index] ?? null,
      veld: of,
      van: owners[index] ?? 'eigen',
    })),
    deze: column === undefined ? null : deze,
    plek: lineOf(source.value, column, cell, at),
    ...repairOf(source.value, cell),
  };
}

/** What the cell was read as, where a person repaired it. */
function repairOf(
  source: ImportRecord,
  cell: { rij: number; kolom: number } | null,
): Pick<NonNullable<Evidence['cel']>, 'hersteld'> {
  if (cell === null || source.herstel === undefined) return {};
  const adres = addressOf(source, cell.kolom, cell.rij);
  const found = source.herstel.find(({ cel }) => cel === adres);
  if (found === undefined) return {};
  const { was, wordt, reden } = found;
  return { hersteld: { was, wordt, reden } };
}

/** The line and field of it; what a document says once stands in a paragraph, or in no line at all. */
function lineOf(
  { vorm }: ImportRecord,
  column: ImportRecord['kolommen'][number] | undefined,
  cell: { rij: number; kolom: number } | null,
  at: Pick<SourceRow, 'rij'>,
): NonNullable<Evidence['cel']>['plek'] {
  if (vorm === undefined) return { rij: cell?.rij ?? at.rij, kolom: cell?.kolom ?? null };
  if (column?.alinea === 0) return null;
  if (column?.alinea !== undefined) return { rij: column.alinea, kolom: TEXT_COLUMN };
  return { rij: at.rij, kolom: column?.kolom ?? null };
}

/** Of a row that made several records the whole of one is the cell that made it. */
function placeOf(
  source: ImportRecord,
  { cellen }: SourceRow,
  record: AnyRecord,
  veld: string | null,
): FieldPlace | null {
  const kolom = columnOf(record);
  if (veld !== null) return placeOfField(source, cellen, veld, kolom);
  const made = source.kolommen.find((column) => column.kolom === kolom)?.veld ?? null;
  return made === null ? null : placeOfField(source, cellen, made, kolom);
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
