/** Both stores keep the same promises. */
import Dexie from 'dexie';
import { IDBDatabase } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  deleteDatabase,
  deleteOtherDatabases,
  type LogStore,
  memoryStore,
  openDexieStore,
} from '../../../renderer/workers/dossier/log';
import { storeError } from '../../../renderer/workers/dossier/log/dexie-store';
import { DOSSIER, freshIndexedDb } from './support';

const bytes = (n: number) => Uint8Array.of(n);

describe.each([
  ['IndexedDB', () => openDexieStore(DOSSIER, 1)],
  ['memory', async () => memoryStore()],
])('the store in %s', (_, make) => {
  let store: LogStore;
  beforeEach(async () => {
    freshIndexedDb();
    store = await make();
  });

  it('keeps records in order of step, whatever the order of writing', async () => {
    expect(await store.last()).toBe(0);
    await store.addRecords([
      { seq: 3, bytes: bytes(3) },
      { seq: 1, bytes: bytes(1) },
    ]);
    await store.addRecords([{ seq: 10, bytes: bytes(10) }]);
    expect(await store.last()).toBe(10);
    expect((await store.readRecords(1, 9)).map(({ seq }) => seq)).toEqual([1, 3]);
    expect(await store.readRecords(4, 9)).toEqual([]);
    expect((await store.readRecords(3, 3))[0]?.bytes).toEqual(bytes(3));
  });

  it('writes nothing over, and all of what is given or none', async () => {
    await store.addRecords([{ seq: 2, bytes: bytes(2) }]);
    const both = [
      { seq: 1, bytes: bytes(1) },
      { seq: 2, bytes: bytes(9) },
    ];
    await expect(store.addRecords(both)).rejects.toMatchObject({ code: 'opslag-mislukt' });
    expect(await store.readRecords(1, 9)).toEqual([{ seq: 2, bytes: bytes(2) }]);
    await store.addParts([{ seq: 2, part: 1, bytes: bytes(1) }]);
    const again = [0, 1].map((part) => ({ seq: 2, part, bytes: bytes(9) }));
    await expect(store.addParts(again)).rejects.toMatchObject({ code: 'opslag-mislukt' });
    expect(await store.readParts(2, 0, 9)).toEqual([{ seq: 2, part: 1, bytes: bytes(1) }]);
  });

  it('reads parts by step and number, and removes those after a step', async () => {
    const parts = [1, 2, 3].flatMap((seq) =>
      [2, 0, 1].map((part) => ({ seq, part, bytes: bytes(seq * 10 + part) })),
    );
    await store.addParts(parts);
    expect((await store.readParts(2, 0, 1)).map(({ part }) => part)).toEqual([0, 1]);
    expect((await store.readParts(2, 1, 99)).map((row) => row.bytes)).toEqual([
      bytes(21),
      bytes(22),
    ]);
    await store.removePartsAfter(1);
    expect(await store.readParts(1, 0, 99)).toHaveLength(3);
    expect(await store.readParts(2, 0, 99)).toEqual([]);
    expect(await store.readParts(3, 0, 99)).toEqual([]);
    await store.removePartsAfter(0);
    expect(await store.readParts(1, 0, 99)).toEqual([]);
  });

  it('has one snapshot, with its own segments', async () => {
    expect(await store.readSnapshot()).toBeNull();
    await store.putSegments([1, 2, 3].map((id) => ({ id, bytes: bytes(id) })));
    await store.replaceSnapshot({ id: 5, bytes: bytes(5) }, new Set([2, 3]));
    expect(await store.readSnapshot()).toEqual({ id: 5, bytes: bytes(5) });
    expect(await store.readSegments([1, 3, 2])).toEqual([
      { id: 3, bytes: bytes(3) },
      { id: 2, bytes: bytes(2) },
    ]);
    await store.putSegments([{ id: 3, bytes: bytes(33) }]);
    await store.replaceSnapshot({ id: 4, bytes: bytes(4) }, new Set([3]));
    expect((await store.readSnapshot())?.id).toBe(4);
    expect(await store.readSegments([2, 3])).toEqual([{ id: 3, bytes: bytes(33) }]);
    await store.removeSnapshot();
    expect(await store.readSnapshot()).toBeNull();
    expect(await store.readSegments([3])).toEqual([]);
  });
});

describe('the database', () => {
  beforeEach(freshIndexedDb);

  it('is of one dossier, and gone when deleted', async () => {
    const store = await openDexieStore(DOSSIER, 1);
    await store.addRecords([{ seq: 1, bytes: bytes(1) }]);
    store.close();
    expect(await Dexie.getDatabaseNames()).toEqual([`dossier-${DOSSIER}`]);
    await deleteDatabase(DOSSIER, 1);
    const again = await openDexieStore(DOSSIER, 1);
    expect(await again.last()).toBe(0);
    again.close();
  });

  it('is of one generation of keys; those of the others go, those of other dossiers stay', async () => {
    const fill = async (dossier: string, generation: number) => {
      const store = await openDexieStore(dossier, generation);
      await store.addRecords([{ seq: generation, bytes: bytes(generation) }]);
      store.close();
    };
    const longer = `${DOSSIER}1`;
    for (const generation of [1, 2, 3]) await fill(DOSSIER, generation);
    await fill(longer, 1);
    await fill(longer, 2);
    await deleteOtherDatabases(DOSSIER, 2);
    expect((await Dexie.getDatabaseNames()).sort()).toEqual(
      [`dossier-${DOSSIER}-2`, `dossier-${longer}`, `dossier-${longer}-2`].sort(),
    );
    const kept = await openDexieStore(DOSSIER, 2);
    expect(await kept.last()).toBe(2);
    kept.close();
    await deleteOtherDatabases(longer, 1);
    expect((await Dexie.getDatabaseNames()).sort()).toEqual(
      [`dossier-${DOSSIER}-2`, `dossier-${longer}`].sort(),
    );
  });

  it('asks for durable transactions', async () => {
    const asked: (string | undefined)[] = [];
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function (names, mode, options) {
      asked.push(mode === 'readwrite' ? options?.durability : undefined);
      return transaction.call(this, names, mode);
    };
    try {
      const store = await openDexieStore(DOSSIER, 1);
      await store.addRecords([{ seq: 1, bytes: bytes(1) }]);
      store.close();
    } finally {
      IDBDatabase.prototype.transaction = transaction;
    }
    expect(asked).toContain('strict');
  });

  it('that is closed says that storing failed', async () => {
    const store = await openDexieStore(DOSSIER, 1);
    store.close();
    await expect(store.addRecords([{ seq: 1, bytes: bytes(1) }])).rejects.toMatchObject({
      code: 'opslag-mislukt',
    });
  });
});

describe('errors of the store', () => {
  const quota = new DOMException('vol', 'QuotaExceededError');
  it.each([
    ['a full disk', quota, 'schijf-vol'],
    [
      'a full disk within an abort',
      Object.assign(new Error(), { name: 'AbortError', inner: quota }),
      'schijf-vol',
    ],
    ['a full disk among many rows', { name: 'BulkError', failures: [quota] }, 'schijf-vol'],
    ['a full disk as a cause', new Error('x', { cause: quota }), 'schijf-vol'],
    ['an abort', new DOMException('', 'AbortError'), 'opslag-mislukt'],
    ['a disk error', new DOMException('', 'UnknownError'), 'opslag-mislukt'],
    ['anything', 'vreemd', 'opslag-mislukt'],
    ['nothing', null, 'opslag-mislukt'],
  ])('%s', (_, error, code) => {
    expect(storeError(error)).toMatchObject({ code });
  });

  it('does not turn in circles', () => {
    const error: { name: string; inner?: unknown } = { name: 'AbortError' };
    error.inner = error;
    expect(storeError(error)).toMatchObject({ code: 'opslag-mislukt' });
  });
});
