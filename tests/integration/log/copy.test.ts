/** A log as the bundle of another dossier: the same steps, other keys, nothing of what was erased. */
import { beforeEach, describe, expect, it } from 'vitest';
import { noShell } from '../../../renderer/workers/dossier/example';
import {
  type CopyTarget,
  memoryStore,
  type OpenedLog,
  openLog,
  restoreBundle,
  writeFirstStep,
} from '../../../renderer/workers/dossier/log';
import { MAX_CHUNK_BYTES } from '../../../shared/desktop/limits';
import { get } from '../../../shared/dossier/state';
import { boxLabel } from '../../../shared/vault/box';
import { openBundle } from '../../../shared/vault/bundle-reading';
import type { Bytes } from '../../../shared/vault/bytes';
import { createVault } from '../../../shared/vault/header';
import { unpackRecord } from '../../../shared/vault/record';
import {
  AT,
  add,
  casus,
  change,
  draft,
  erase,
  freshIndexedDb,
  type Laptop,
  newLaptop,
  plain,
  set,
  steppedTime,
  summary,
} from './support';

let laptop: Laptop;
let one: OpenedLog;
let target: CopyTarget;

beforeEach(async () => {
  freshIndexedDb();
  laptop = await newLaptop();
  one = await laptop.open();
  const kdf = { alg: 'argon2id', m: 65536, t: 3, p: 1, salt: 'AAAAAAAAAAAAAAAAAAAAAA==' } as const;
  const vault = {
    version: 1,
    id: 'anderdossier00000',
    roepnaam: 'Gedeeld',
    aangemaakt: AT,
    kdf,
  } as const;
  target = await createVault(vault, new Uint8Array(32).fill(9));
  const a = casus('a', 'org1');
  await change(one, draft([add(a), add(casus('b')), add(casus('c', 'org2'))]));
  await change(one, draft([set(a, 'wereld', null, 'zorg')]));
  const rows = Array.from({ length: 3000 }, (_, i) => add(casus(`rij${i}`, `org${i % 3}`)));
  await change(one, draft(rows, 'import'));
  await change(
    one,
    draft([set(a, 'wereld', 'zorg', 'jeugd'), set(casus('b'), 'land', null, 'NL')]),
  );
});

async function written(make: (write: (chunk: Bytes) => Promise<void>) => Promise<void>) {
  const chunks: Bytes[] = [];
  await make(async (chunk) => {
    expect(chunk.length).toBeLessThanOrEqual(MAX_CHUNK_BYTES);
    chunks.push(chunk.slice());
  });
  return new Blob(chunks);
}

/** The dossier in a bundle, in memory, with what its opening wrote. */
async function opened(file: Blob): Promise<OpenedLog & { store: ReturnType<typeof memoryStore> }> {
  const bundle = await openBundle(file);
  const store = memoryStore();
  await restoreBundle(bundle, target.keys, store);
  const log = await openLog({
    keys: target.keys,
    units: bundle.units,
    sentinel: null,
    store: async () => store,
    shell: noShell,
    locks: null,
    time: steppedTime(),
  });
  return { ...log, store };
}

const copy = (work = {}) => written((write) => one.log.writeCopy(target, write, work));

describe('a copy of a log', () => {
  it('holds the same change sets and adds up to the same state', async () => {
    const two = await opened(await copy());
    expect(await two.log.steps(1, 9)).toEqual(await one.log.steps(1, 9));
    for (const seq of [1, 2, 3, 4])
      expect(await two.log.read(seq)).toEqual(await one.log.read(seq));
    expect(plain(two.state)).toEqual(plain(one.state));
    expect(await two.log.check()).toBeNull();
  });

  it('opens with no key of where it came from, and has no box in common with it', async () => {
    const file = await copy();
    const bundle = await openBundle(file);
    await expect(restoreBundle(bundle, laptop.keys, memoryStore())).rejects.toMatchObject({
      code: 'backup-onleesbaar',
    });
    const bytes = Buffer.from(await file.arrayBuffer());
    const [row] = await (await laptop.store()).readRecords(1, 1);
    const record = unpackRecord(row?.bytes as Bytes);
    expect(bytes.includes(Buffer.from(record?.manifest as Bytes))).toBe(false);
    for (const box of record?.inline ?? []) expect(bytes.includes(Buffer.from(box))).toBe(false);
    expect(bytes.includes(Buffer.from(laptop.disk.units.units.org1 as string))).toBe(false);
  });

  it('leaves out what was erased, small and large, and keeps it out', async () => {
    await erase(one, ['org1']);
    const two = await opened(await copy());
    expect(plain(two.state)).toEqual(plain(one.state));
    expect([...two.state.erased]).toEqual(['org1']);
    expect(get(two.state, 'casus', 'rij1')).toBeUndefined();
    // Opening has nothing to add: what was erased is told once.
    expect(two.log.head.seq).toBe(one.log.head.seq);
    const labels = new Set<string>();
    for (const { bytes } of await two.store.readRecords(1, 9)) {
      for (const box of unpackRecord(bytes)?.inline ?? []) labels.add(boxLabel(box)?.unit ?? '');
    }
    for (const { bytes } of await two.store.readParts(3, 0, 99)) {
      labels.add(boxLabel(bytes)?.unit ?? '');
    }
    expect(labels).toEqual(new Set(['dossier', 'org0', 'org2']));
  });

  it('is not made of a log that is damaged, and stops when told to', async () => {
    const stop = new AbortController();
    stop.abort();
    await expect(copy({ signal: stop.signal })).rejects.toMatchObject({ code: 'afgebroken' });
    const store = await laptop.store();
    const broken = { ...store, readParts: async () => [] };
    await one.log.close();
    laptop.store = async () => broken;
    one = await laptop.open().catch(() => one);
    await expect(copy()).rejects.toMatchObject({ code: 'record-beschadigd' });
  });
});

describe('states of earlier steps', () => {
  it('come in one pass, in pieces when others wait', async () => {
    let paused = 0;
    const pause = async () => {
      paused += 1;
    };
    const [second, fourth] = await one.log.statesAt([2, 4], { pause });
    expect([second?.seq, fourth?.seq]).toEqual([2, 4]);
    expect(second?.entities.casus.size).toBe(3);
    expect(get(second as never, 'casus', 'a')?.velden.wereld).toBe('zorg');
    expect(plain(fourth as never)).toEqual(plain(one.state));
    expect(paused).toBeGreaterThan(0);
  });
});

describe('a dossier of one step', () => {
  it('opens with what is in it, its erasure list told, at any size', async () => {
    for (const count of [2, 3000]) {
      const operations = Array.from({ length: count }, (_, i) => add(casus(`n${i}`, `u${i % 2}`)));
      const first = { summary: summary('selectie'), operations, erased: ['weg2', 'weg1'] };
      const file = await written((write) => writeFirstStep(target, first, write, steppedTime()));
      const two = await opened(file);
      expect(two.log.head.seq).toBe(1);
      expect(two.state.entities.casus.size).toBe(count);
      expect([...two.state.erased].sort()).toEqual(['weg1', 'weg2']);
      expect(await two.log.check()).toBeNull();
    }
  });
});
