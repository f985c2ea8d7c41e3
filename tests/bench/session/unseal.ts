/**
 * Waits for the snapshot of a step, and writes every segment of it, unsealed, to a database that
 * the baseline reads (baselines/read-and-parse.ts). This is preparation: nothing here is measured.
 */
import { openDexieStore } from '../../../renderer/workers/dossier/log';
import { KeyRing } from '../../../renderer/workers/dossier/log/key-ring';
import { openSegment, openSnapshot } from '../../../renderer/workers/dossier/log/sealing';
import type { SnapshotIndex } from '../../../renderer/workers/dossier/log/snapshot-reading';
import type { UnitKeys, VaultHeader } from '../../../shared/desktop/contract';
import type { StoredEntity } from '../../../shared/dossier/snapshot';
import { openWithPassphrase } from '../../../shared/vault/header';
import { openUnitRing } from '../../../shared/vault/units';
import { quickKey } from './shell';

interface Asked {
  header: VaultHeader;
  units: UnitKeys;
  passphrase: string;
  seq: number;
}

const PATIENCE_MS = 60_000;

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  unseal(data).then(
    (answer) => postMessage(answer),
    (error: unknown) => postMessage({ fout: String((error as Error).stack ?? error) }),
  );
});

async function unseal({ header, units, passphrase, seq }: Asked) {
  const keys = await openWithPassphrase(header, await quickKey(passphrase));
  const ring = new KeyRing(keys, await openUnitRing(keys, units), async () => undefined);
  const store = await openDexieStore(header.id, keys.generation);
  const limit = performance.now() + PATIENCE_MS;
  let row = await store.readSnapshot();
  while (row === null || row.id < seq) {
    if (performance.now() > limit) throw new Error(`no snapshot of step ${seq}`);
    await new Promise((done) => setTimeout(done, 200));
    row = await store.readSnapshot();
  }
  const index = await openSnapshot<SnapshotIndex>(ring, row.id, row.bytes);
  if (index === null) throw new Error('the snapshot does not open');
  const bare = await database();
  let entities = 0;
  let bytes = 0;
  for (const { id } of index.segments) {
    const [segment] = await store.readSegments([id]);
    const opened =
      segment === undefined ? null : await openSegment<StoredEntity[]>(ring, id, segment.bytes);
    if (opened === null || typeof opened === 'string') throw new Error(`segment ${id}: ${opened}`);
    const plain = new TextEncoder().encode(JSON.stringify(opened));
    entities += opened.length;
    bytes += plain.length;
    await put(bare, id, plain);
  }
  bare.close();
  store.close();
  return { entities, bytes };
}

function database(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open('kaal', 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore('segmenten', { keyPath: 'id' });
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}

function put(bare: IDBDatabase, id: number, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    const change = bare.transaction('segmenten', 'readwrite');
    change.objectStore('segmenten').put({ id, bytes });
    change.oncomplete = () => resolve();
    change.onerror = () => reject(change.error);
  });
}
