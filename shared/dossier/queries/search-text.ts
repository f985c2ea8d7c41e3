/** The text of a record that is searched: all its fields, and the row as it was read. */

import { columnOf, isColumnOf } from '../../domain/field-place';
import { fold } from '../../domain/fold';
import type { SourceRow } from '../../domain/provenance';
import type { AnyRecord } from '../../domain/record';
import { type Value, valueText } from '../../domain/values';
import type { DossierState } from '../state';

/** By record and by row: neither ever changes, another one takes its place. */
const texts = new WeakMap<AnyRecord | SourceRow, string>();

/** A sign that nobody types keeps a needle from running from one field into the next. */
const BETWEEN = '\u0000';

/** What is looked for, as `contains` wants it; '' finds everything. */
export function needleOf(zoek: string): string {
  return oneLine(zoek);
}

/** Also the columns that became no field are searched. */
export function contains(state: DossierState, record: AnyRecord, needle: string): boolean {
  if (text(record, Object.values(record.velden)).includes(needle)) return true;
  if (record.sourceRow === null) return false;
  const row = state.entities.sourceRow.get(record.sourceRow)?.value;
  if (row === undefined) return false;
  const kolom = columnOf(record);
  const isIn = text(row, row.cellen).includes(needle);
  return kolom === undefined || !isIn ? isIn : ownText(state, row, kolom).includes(needle);
}

/** Of a row that made several records the cells of one: it is not found by those of another. */
function ownText(state: DossierState, row: SourceRow, kolom: number): string {
  const source = state.entities.import.get(row.import)?.value;
  const cells = row.cellen.filter(
    (_, index) => source === undefined || isColumnOf(source, index, kolom),
  );
  return joined(cells);
}

function text(of: AnyRecord | SourceRow, values: readonly Value[]): string {
  let known = texts.get(of);
  if (known === undefined) {
    known = joined(values);
    texts.set(of, known);
  }
  return known;
}

function joined(values: readonly Value[]): string {
  return values.map((value) => oneLine(valueText(value))).join(BETWEEN);
}

function oneLine(value: string): string {
  return fold(value).replace(/\s+/gu, ' ').trim();
}
