/** A sheet on its way in, as the records that an import of it would make. */
import type { Coding } from '../../domain/coding';
import type { ImportRecord, SourceRow, UnitRecord } from '../../domain/provenance';
import { type AnyRecord, isRecordType, type RecordType } from '../../domain/record';
import { withField } from '../fields';
import type { Operation } from '../operations';

/** A record that the sheet would make, with its row and the codings that its labels print. */
export interface Later {
  type: RecordType;
  value: AnyRecord;
  row: SourceRow;
  codings: Coding[];
}

export interface Incoming {
  source: ImportRecord;
  units: ReadonlyMap<string, UnitRecord>;
  /** In the order of the sheet; an interview before its turns. */
  records: Later[];
  /** Rows that made no record. */
  rest: SourceRow[];
}

/** Reads the operations of an intake of one sheet. Throws RangeError when there is no sheet in them. */
export function incomingOf(operations: Iterable<Operation>): Incoming {
  let source: ImportRecord | null = null;
  const units = new Map<string, UnitRecord>();
  const rows = new Map<string, SourceRow>();
  const byId = new Map<string, Later>();
  for (const operation of operations) {
    if (operation.op === 'set') {
      const found = byId.get(operation.id);
      if (found === undefined) continue;
      const { type, field, after } = operation;
      found.value = withField(type, found.value, field, after);
    } else if (operation.op === 'add') {
      const { type, value } = operation;
      if (type === 'import') source = value as ImportRecord;
      else if (type === 'unit') units.set(value.id, value as UnitRecord);
      else if (type === 'sourceRow') rows.set(value.id, value as SourceRow);
      else if (type === 'coding') {
        byId.get((value as Coding).onderwerp)?.codings.push(value as Coding);
      } else if (isRecordType(type)) {
        const record = value as AnyRecord;
        const row = rows.get(record.sourceRow ?? '');
        if (row !== undefined) byId.set(record.id, { type, value: record, row, codings: [] });
      }
    }
  }
  if (source === null) throw new RangeError('operations without a sheet');
  const records = [...byId.values()];
  const used = new Set(records.map(({ row }) => row.id));
  return { source, units, records, rest: [...rows.values()].filter(({ id }) => !used.has(id)) };
}
