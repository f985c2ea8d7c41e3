/**
 * The log in IndexedDB: one database for each dossier and generation of its keys, in which random
 * ids, sequence numbers and sealed bytes can be seen and nothing else. Within a transaction nothing
 * is awaited but Dexie.
 */
import Dexie, { type Table } from 'dexie';
import { CodedError } from '../../../../shared/desktop/errors';
import type { LogStore, StoredPart, StoredRecord, StoredSegment } from './types';

/**
 * The name of a dossier's database. Sealing everything anew fills a database beside the one in use,
 * so each generation has its own; the first goes by the id alone (ids have no dashes).
 */
function databaseName(dossier: string, generation: number): string {
  return generation === 1 ? `dossier-${dossier}` : `dossier-${dossier}-${generation}`;
}

class LogDatabase extends Dexie {
  declare records: Table<StoredRecord, number>;
  declare parts: Table<StoredPart, [number, number]>;
  declare snapshots: Table<StoredSegment, number>;
  declare segments: Table<StoredSegment, number>;

  constructor(dossier: string, generation: number) {
    // Strict: 'complete' fires after the flush, so what was acknowledged survives a power cut.
    super(databaseName(dossier, generation), {
      chromeTransactionDurability: 'strict',
      cache: 'disabled',
    });
    this.version(1).stores({
      records: 'seq',
      parts: '[seq+part]',
      snapshots: 'id',
      segments: 'id',
    });
  }
}

/** Whether this error, or one that it wraps, has this name. */
function named(error: unknown, name: string, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 4) return false;
  const wrapper = error as { name?: unknown; inner?: unknown; cause?: unknown; failures?: unknown };
  // Dexie wraps in `inner`, and what went wrong with the rows of a bulk in `failures`.
  const { inner, cause, failures } = wrapper;
  return (
    wrapper.name === name ||
    [inner, cause, ...(Array.isArray(failures) ? failures.slice(0, 1) : [])].some((one) =>
      named(one, name, depth + 1),
    )
  );
}

/** The code for an error of the store. */
export function storeError(error: unknown): CodedError {
  if (error instanceof CodedError) return error;
  const full = named(error, 'QuotaExceededError');
  return new CodedError(full ? 'schijf-vol' : 'opslag-mislukt', {}, error);
}

async function coded<T>(work: PromiseLike<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw storeError(error);
  }
}

/**
 * Removes the database of a dossier under one generation of its keys. What it held stays on disk
 * until Chromium reuses the space.
 */
export async function deleteDatabase(dossier: string, generation: number): Promise<void> {
  await coded(Dexie.delete(databaseName(dossier, generation)));
}

/**
 * Removes what a dossier has under any other generation of its keys: left by sealing anew that was
 * broken off, or that ended before the old database was gone. Only for a dossier that is whole
 * under this generation.
 */
export async function deleteOtherDatabases(dossier: string, generation: number): Promise<void> {
  const own = databaseName(dossier, generation);
  const names = await coded(Dexie.getDatabaseNames());
  const first = databaseName(dossier, 1);
  const others = names.filter(
    (name) => name !== own && (name === first || name.startsWith(`${first}-`)),
  );
  for (const name of others) await coded(Dexie.delete(name));
}

/**
 * Opens the database of a dossier under one generation of its keys, making it when it is not
 * there. Rejects with 'opslag-mislukt'.
 */
export async function openDexieStore(dossier: string, generation: number): Promise<LogStore> {
  const db = new LogDatabase(dossier, generation);
  await coded(db.open());
  const { records, parts, snapshots, segments } = db;
  return {
    last: () =>
      coded(
        records
          .orderBy(':id')
          .last()
          .then((record) => record?.seq ?? 0),
      ),
    readRecords: (from, to) => coded(records.where(':id').between(from, to, true, true).toArray()),
    addRecords: (added) =>
      coded(db.transaction('rw', records, () => records.bulkAdd([...added])).then(() => undefined)),

    readParts: (seq, from, to) =>
      coded(parts.where(':id').between([seq, from], [seq, to], true, true).toArray()),
    addParts: (added) =>
      coded(db.transaction('rw', parts, () => parts.bulkAdd([...added])).then(() => undefined)),
    removePartsAfter: (seq) =>
      coded(
        db.transaction('rw', parts, async () => {
          await parts
            .where(':id')
            .between([seq + 1, 0], [Infinity, Infinity])
            .delete();
        }),
      ),

    readSnapshot: () =>
      coded(
        snapshots
          .orderBy(':id')
          .last()
          .then((index) => index ?? null),
      ),
    readSegments: (ids) =>
      coded(
        segments
          .bulkGet([...ids])
          .then((found) => found.filter((segment) => segment !== undefined)),
      ),
    putSegments: (added) =>
      coded(
        db.transaction('rw', segments, () => segments.bulkPut([...added])).then(() => undefined),
      ),
    replaceSnapshot: (index, keep) =>
      coded(
        db.transaction('rw', snapshots, segments, async () => {
          await snapshots.clear();
          await snapshots.add(index);
          const ids = await segments.toCollection().primaryKeys();
          await segments.bulkDelete(ids.filter((id) => !keep.has(id)));
        }),
      ),
    removeSnapshot: () =>
      coded(
        db.transaction('rw', snapshots, segments, async () => {
          await snapshots.clear();
          await segments.clear();
        }),
      ),

    close: () => db.close(),
  };
}
