/** From a bundle to a store: everything is checked before anybody sees it. */
import { CodedError } from '../../../../shared/desktop/errors';
import type { Bundle, BundleWork } from '../../../../shared/vault/bundle-reading';
import type { DossierKeys } from '../../../../shared/vault/keys';
import { deleteDatabase, openDexieStore } from './dexie-store';
import type { LogStore, StoredPart, StoredRecord } from './types';

/** Written together: one durable transaction for many rows. */
const BATCH_ROWS = 1000;
const BATCH_BYTES = 4 * 1024 * 1024;

/** Rows that wait to be written together. */
class Batch<Row extends { bytes: Uint8Array }> {
  readonly #write: (rows: readonly Row[]) => Promise<void>;
  #rows: Row[] = [];
  #bytes = 0;

  constructor(write: (rows: readonly Row[]) => Promise<void>) {
    this.#write = write;
  }

  async add(row: Row): Promise<void> {
    this.#rows.push(row);
    this.#bytes += row.bytes.length;
    if (this.#rows.length >= BATCH_ROWS || this.#bytes >= BATCH_BYTES) await this.flush();
  }

  async flush(): Promise<void> {
    const rows = this.#rows;
    this.#rows = [];
    this.#bytes = 0;
    if (rows.length > 0) await this.#write(rows);
  }
}

/**
 * Fills an empty store from a bundle. Rejects as Bundle.read does, with 'kluis-bestaat-al' when the
 * store holds something, or with what the store says; the store then is to be thrown away.
 */
export async function restoreBundle(
  bundle: Bundle,
  keys: DossierKeys,
  store: LogStore,
  work: BundleWork = {},
): Promise<void> {
  if ((await store.last()) > 0) throw new CodedError('kluis-bestaat-al');
  const parts = new Batch<StoredPart>((rows) => store.addParts(rows));
  const records = new Batch<StoredRecord>((rows) => store.addRecords(rows));
  const sink = {
    part: (seq: number, part: number, bytes: StoredPart['bytes']) =>
      parts.add({ seq, part, bytes }),
    record: (seq: number, bytes: StoredRecord['bytes']) => records.add({ seq, bytes }),
  };
  await bundle.read(keys, sink, work);
  await parts.flush();
  await records.flush();
}

/**
 * Makes the database of a dossier under the generation of these keys. What is there of that
 * generation is replaced; on failure nothing stays. Errors as of restoreBundle.
 */
export async function restoreDatabase(
  bundle: Bundle,
  keys: DossierKeys,
  work: BundleWork = {},
): Promise<void> {
  const { dossier, generation } = keys;
  await deleteDatabase(dossier, generation);
  const store = await openDexieStore(dossier, generation);
  try {
    await restoreBundle(bundle, keys, store, work);
  } catch (error) {
    store.close();
    await deleteDatabase(dossier, generation);
    throw error;
  }
  store.close();
}
