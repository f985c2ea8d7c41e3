import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  type LogStore,
  memoryStore,
  type OpenedLog,
  openDexieStore,
  openLog,
  restoreBundle,
  restoreDatabase,
} from '../../../renderer/workers/dossier/log';
import type { VaultHeader } from '../../../shared/desktop/contract';
import { MAX_CHUNK_BYTES } from '../../../shared/desktop/limits';
import { openBundle } from '../../../shared/vault/bundle-reading';
import type { Bytes } from '../../../shared/vault/bytes';
import { openWithPassphrase } from '../../../shared/vault/header';
import {
  add,
  casus,
  change,
  DOSSIER,
  draft,
  freshIndexedDb,
  KEK,
  type Laptop,
  newLaptop,
  newVaultLaptop,
  plain,
  set,
  summary,
} from './support';

let laptop: Laptop;
let header: VaultHeader;
let one: OpenedLog;

beforeEach(async () => {
  freshIndexedDb();
  ({ laptop, header } = await newVaultLaptop());
  one = await laptop.open();
});

async function fill(): Promise<void> {
  const a = casus('a', 'org1');
  await change(one, draft([add(a), add(casus('b'))]));
  await change(one, draft([set(a, 'wereld', null, 'zorg')]));
  const rows = Array.from({ length: 3000 }, (_, i) => add(casus(`rij${i}`, `org${i % 3}`)));
  await change(one, draft(rows, 'import'));
  await change(one, draft([set(a, 'wereld', 'zorg', 'jeugd')]));
}

/** The bundle, and where each chunk ended. */
async function write(): Promise<Bytes> {
  const chunks: Bytes[] = [];
  await one.log.writeBundle(header, async (chunk) => {
    expect(chunk.length).toBeLessThanOrEqual(MAX_CHUNK_BYTES);
    chunks.push(chunk);
  });
  return new Uint8Array(Buffer.concat(chunks));
}

/** Opens a bundle into memory, as somebody with the passphrase does. */
async function restore(bytes: Bytes, store: LogStore = memoryStore()) {
  const bundle = await openBundle(new Blob([bytes]));
  const keys = await openWithPassphrase(bundle.header, KEK);
  await restoreBundle(bundle, keys, store);
  return openLog({
    keys,
    units: bundle.units,
    sentinel: null,
    store: async () => store,
    shell: { writeUnits: async () => {}, writeSentinel: async () => {} },
    locks: null,
    time: laptop.time,
  });
}

/** Ends of the frames of a bundle, read by its documented layout. */
function boundaries(bytes: Bytes): number[] {
  const view = new DataView(bytes.buffer);
  const ends = [10];
  for (let at = 10; at < bytes.length; ) {
    at += 5 + view.getUint32(at + 1);
    ends.push(at);
  }
  return ends;
}

describe('bundle', () => {
  it('brings a whole dossier to another laptop', async () => {
    await fill();
    const bytes = await write();
    const two = await restore(bytes);
    expect(two.log.damage).toBeNull();
    expect(await two.log.check()).toBeNull();
    expect(two.log.head).toEqual(one.log.head);
    expect(plain(two.state)).toEqual(plain(one.state));
    await change(two, draft([add(casus('nieuw', 'org9'))]));
    expect(two.log.head.seq).toBe(5);
  });

  it('brings an empty dossier', async () => {
    const two = await restore(await write());
    expect(two.log.head.seq).toBe(0);
    expect(two.log.damage).toBeNull();
  });

  it('is written in chunks that the shell takes', async () => {
    await change(one, draft([add(casus('lang', 'org', { aanpak: 'x'.repeat(900_000) }))]));
    const two = await restore(await write());
    expect(plain(two.state)).toEqual(plain(one.state));
  });

  it('makes the database of an empty profile, and nothing on failure', async () => {
    await fill();
    const bytes = await write();
    await one.log.close();
    freshIndexedDb();
    const damaged = bytes.slice();
    damaged[damaged.length - 1] = (damaged.at(-1) as number) ^ 1;
    const bad = await openBundle(new Blob([damaged]));
    await expect(restoreDatabase(bad, laptop.keys)).rejects.toMatchObject({
      code: 'backup-onleesbaar',
    });
    const emptied = await openDexieStore(DOSSIER, 1);
    expect(await emptied.last()).toBe(0);
    emptied.close();
    await restoreDatabase(await openBundle(new Blob([bytes])), laptop.keys);
    const two = await laptop.open();
    expect(two.log.damage).toBeNull();
    expect(plain(two.state)).toEqual(plain(one.state));
  });

  it('is not poured into a store that holds something', async () => {
    await fill();
    const bundle = await openBundle(new Blob([await write()]));
    const store = await openDexieStore(DOSSIER, 1);
    await expect(restoreBundle(bundle, laptop.keys, store)).rejects.toMatchObject({
      code: 'kluis-bestaat-al',
    });
    store.close();
  });

  it('opens its head without any key, and its contents with the right one only', async () => {
    await fill();
    const bytes = await write();
    const bundle = await openBundle(new Blob([bytes]));
    expect(bundle.header).toEqual(header);
    expect(bundle.steps).toBe(4);
    await expect(openWithPassphrase(bundle.header, new Uint8Array(32))).rejects.toMatchObject({
      code: 'wachtwoordzin-onjuist',
    });
    const other = await newLaptop();
    await expect(restoreBundle(bundle, other.keys, memoryStore())).rejects.toMatchObject({
      code: 'backup-onleesbaar',
    });
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/velden|Casus/);
  });

  it('is called incomplete when it ends at any frame, and at 200 other places', async () => {
    await fill();
    const bytes = await write();
    const ends = boundaries(bytes);
    expect(ends.at(-1)).toBe(bytes.length);
    const lengths = fc.sample(fc.integer({ min: 1, max: bytes.length - 1 }), {
      numRuns: 200,
      seed: 20261121,
    });
    for (const length of [...ends.slice(0, -1), ...lengths]) {
      await expect(restore(bytes.slice(0, length)), `cut at ${length}`).rejects.toMatchObject({
        code: 'backup-onvolledig',
      });
    }
  });

  it('names the first step that is not there', async () => {
    await fill();
    const bytes = await write();
    // 10 = start, then head, step 1, step 2: cut in the middle of step 3.
    const cut = bytes.slice(0, (boundaries(bytes)[3] as number) + 100);
    await expect(restore(cut)).rejects.toMatchObject({ params: { stap: 2 } });
  });

  it('is refused when bytes are added, when it is empty, or when it is something else', async () => {
    await fill();
    const bytes = await write();
    const unreadable = { code: 'backup-onleesbaar' };
    await expect(restore(new Uint8Array([...bytes, 0]))).rejects.toMatchObject(unreadable);
    await expect(restore(new Uint8Array(0))).rejects.toMatchObject(unreadable);
    await expect(restore(new Uint8Array(Buffer.from('PK\x03\x04 iets')))).rejects.toMatchObject(
      unreadable,
    );
    const newer = bytes.slice();
    newer[9] = 2;
    await expect(restore(newer)).rejects.toMatchObject({ code: 'kluis-nieuwer' });
  });

  it('does not take frames in another order, twice, or left out', async () => {
    await fill();
    const bytes = await write();
    const ends = boundaries(bytes);
    const frames = ends.slice(1).map((end, i) => bytes.slice(ends[i], end));
    const start = bytes.slice(0, 10);
    const variants: Bytes[][] = [];
    for (let i = 0; i < frames.length; i++) {
      variants.push(frames.toSpliced(i, 1));
      variants.push(frames.toSpliced(i, 0, frames[i] as Bytes));
      if (i > 0)
        variants.push(frames.toSpliced(i - 1, 2, frames[i] as Bytes, frames[i - 1] as Bytes));
    }
    for (const variant of variants) {
      await expect(
        restore(new Uint8Array(Buffer.concat([start, ...variant]))),
      ).rejects.toMatchObject({
        code: expect.stringMatching(/^backup-on(leesbaar|volledig)$/),
      });
    }
  });

  it('can be stopped, in writing and in reading', async () => {
    await fill();
    const bytes = await write();
    const signal = AbortSignal.abort();
    const stopped = { code: 'afgebroken' };
    await expect(one.log.writeBundle(header, async () => {}, { signal })).rejects.toMatchObject(
      stopped,
    );
    const bundle = await openBundle(new Blob([bytes]));
    await expect(
      restoreBundle(bundle, laptop.keys, memoryStore(), { signal }),
    ).rejects.toMatchObject(stopped);
  });

  it('passes on what the disk says', async () => {
    await fill();
    const full = Object.assign(new Error('vol'), { code: 'schijf-vol' });
    const writing = one.log.writeBundle(header, async () => {
      throw full;
    });
    await expect(writing).rejects.toBe(full);
  });

  it('does not hold the key of what is erased meanwhile: erasing waits', async () => {
    await fill();
    const order: string[] = [];
    const writing = one.log
      .writeBundle(header, async () => {
        order.push('geschreven');
      })
      .then(() => order.push('klaar'));
    const erasing = one.log.erase(['org1'], summary('wissen')).then(() => order.push('gewist'));
    await change(one, draft([add(casus('tussendoor'))]));
    await Promise.all([writing, erasing]);
    expect(order.indexOf('klaar')).toBeLessThan(order.indexOf('gewist'));
    const bytes = await write();
    expect(Buffer.from(bytes).toString('latin1')).toContain('"erased":["org1"]');
    const two = await restore(bytes);
    expect(JSON.stringify(plain(two.state))).not.toContain('rij1"');
  });

  it('is not written from a log with a damaged step', async () => {
    await fill();
    const store = await openDexieStore(DOSSIER, 1);
    await store.removePartsAfter(2);
    store.close();
    await expect(one.log.writeBundle(header, async () => {})).rejects.toMatchObject({
      code: 'record-beschadigd',
      params: { stap: 3 },
    });
  });
});
