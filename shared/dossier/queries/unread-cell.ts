/**
 * What stands in the source cell of a field without a value: what the import refused, or a word
 * that is no value of the field, such as `heden`. Such a source is not silent. Worked out for the
 * records that are asked for, never for a whole list.
 */
import { columnOf, placeOfField } from '../../domain/field-place';
import type { Interview } from '../../domain/interview';
import type { ImportRecord } from '../../domain/provenance';
import { type AnyRecord, type RecordType, recordFields } from '../../domain/record';
import { addressOf } from '../../domain/turned';
import { statesNothing } from '../../import/values/missing';
import { operationField, readField } from '../fields';
import type { Ongelezen, WithOngelezen } from '../list-requests';
import { type DossierState, get } from '../state';
import { rowOf, statingRow } from './source-rows';

type Refused = ReadonlyMap<string, Ongelezen>;

/** By import, which never changes: as many cells may be refused as there are rows. */
const refusedCells = new WeakMap<ImportRecord, Refused>();

/** Null for a field with a value, and where the cell is blank, not there or of a document. */
export function unreadCell(
  state: DossierState,
  type: RecordType,
  record: AnyRecord,
  veld: string,
): Ongelezen | null {
  const value = readField(type, record, operationField(veld));
  const isEmpty = value === null || value === '' || (Array.isArray(value) && value.length === 0);
  const first = isEmpty ? rowOf(state, record) : undefined;
  const source = first === undefined ? undefined : get(state, 'import', first.import);
  if (first === undefined || source === undefined || source.vorm !== undefined) return null;
  const place = placeOfField(source, first.cellen, veld, columnOf(record));
  const column = source.kolommen[place?.index ?? -1];
  // A cell that gives another field too, as `17%` gives the unit, need not say anything of this one.
  if (place === null || place.kop !== null || column?.veld !== veld) return null;
  const row =
    type === 'interview' ? statingRow(state, record as Interview, first, place.index) : first;
  const refused = refusedOf(source).get(addressOf(source, column.kolom, row.rij));
  if (refused !== undefined) return refused;
  const waarde = row.cellen[place.index]?.trim() ?? '';
  return statesNothing(waarde) ? null : { waarde, reden: null };
}

/** The same of all fields of a record, as part of its row; without the key when there is none. */
export function unreadCells(
  state: DossierState,
  type: RecordType,
  record: AnyRecord,
): WithOngelezen {
  const found = recordFields[type].flatMap(({ veld }): [string, Ongelezen][] => {
    const cell = unreadCell(state, type, record, veld);
    return cell === null ? [] : [[veld, cell]];
  });
  return found.length === 0 ? {} : { ongelezen: Object.fromEntries(found) };
}

function refusedOf(source: ImportRecord): Refused {
  let cells = refusedCells.get(source);
  if (cells === undefined) {
    cells = new Map(source.afgewezen.map(({ cel, waarde, reden }) => [cel, { waarde, reden }]));
    refusedCells.set(source, cells);
  }
  return cells;
}
