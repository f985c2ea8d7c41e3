/** Taking records away with all that hangs on them: codings first, then beurten, then the record. */
import type { AnyRecord, RecordType } from '../domain/record';
import type { Operation } from './operations';
import { beurtenOf, codingsOf, type DossierState } from './state';

/** A record that was named twice, or goes with its interview, goes once. */
export function removalOf(
  state: DossierState,
  records: Iterable<{ type: RecordType; value: AnyRecord }>,
): Operation[] {
  const operations: Operation[] = [];
  const gone = new Set<string>();
  const remove = (type: RecordType, value: AnyRecord): void => {
    if (gone.has(value.id)) return;
    gone.add(value.id);
    if (type === 'interview') {
      for (const beurt of beurtenOf(state, value.id)) remove('beurt', beurt);
    }
    for (const coding of codingsOf(state, value.id)) {
      operations.push({ op: 'remove', type: 'coding', value: coding });
    }
    operations.push({ op: 'remove', type, value });
  };
  for (const { type, value } of records) remove(type, value);
  return operations;
}
