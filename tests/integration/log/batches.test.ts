import { beforeEach, describe, expect, it } from 'vitest';
import { type LogStore, openDexieStore } from '../../../renderer/workers/dossier/log';
import { CodedError } from '../../../shared/desktop/errors';
import type { Operation } from '../../../shared/dossier/operations';
import {
  add,
  casus,
  change,
  DOSSIER,
  draft,
  freshIndexedDb,
  type Laptop,
  newLaptop,
  plain,
  summary,
} from './support';

/** Chromium writes a larger value as a file of its own. */
const KEPT_INSIDE = 64 * 1024;
/** Parts of one batch, of so many rows each. */
const BATCH = 128;
const FULL = 200;

let laptop: Laptop;
beforeEach(async () => {
  freshIndexedDb();
  laptop = await newLaptop();
});

const rows = (count: number, from = 0, text = ''): Operation[] =>
  Array.from({ length: count }, (_, i) => {
    // A text that stands in every row would be stored once.
    const aanpak = text === '' ? '' : `${from + i} ${text}`;
    return add(casus(`rij${from + i}`, 'org', { aanpak }));
  });

function gate() {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

/** Replaces how the store writes. */
function storeWith(change: (real: LogStore) => Partial<LogStore>): void {
  laptop.store = async () => {
    const real = await openDexieStore(DOSSIER, 1);
    return { ...real, ...change(real) };
  };
}

async function partsOfFirst(): Promise<number> {
  const store = await openDexieStore(DOSSIER, 1);
  const parts = await store.readParts(1, 0, 10_000);
  store.close();
  return parts.length;
}

describe('batches of a large change set', () => {
  it('takes the next rows while a batch is being written, and writes one batch at a time', async () => {
    const slow = gate();
    let writing = 0;
    let most = 0;
    storeWith((real) => ({
      async addParts(parts) {
        writing += 1;
        most = Math.max(most, writing);
        await slow.opened;
        await real.addParts(parts);
        writing -= 1;
      },
    }));
    const one = await laptop.open();
    const open = await one.log.begin();
    await open.add(rows(BATCH * FULL));
    // The batch is full and the store does not answer: this resolves all the same.
    await open.add(rows(BATCH * FULL - 1, BATCH * FULL));
    let third = false;
    const waiting = open.add(rows(FULL + 1, 2 * BATCH * FULL - 1)).then(() => {
      third = true;
    });
    await new Promise((done) => setTimeout(done, 50));
    // Two batches that wait would be twice the memory.
    expect(third).toBe(false);
    slow.open();
    await waiting;
    await open.commit(summary('import'));
    expect(most).toBe(1);
    await one.log.close();
    const two = await laptop.open();
    expect(two.log.damage).toBeNull();
    expect(two.state.entities.casus.size).toBe(2 * BATCH * FULL + FULL);
  });

  it('keeps the few rows that come after a batch that is still being written', async () => {
    const slow = gate();
    storeWith((real) => ({
      async addParts(parts) {
        await slow.opened;
        await real.addParts(parts);
      },
    }));
    const one = await laptop.open();
    const open = await one.log.begin();
    const all = rows(BATCH * FULL + 1);
    await open.add(all);
    const committed = open.commit(summary('import'));
    slow.open();
    await committed;
    expect((await one.log.read(1)).operations).toEqual(all);
    await one.log.close();
    expect(await partsOfFirst()).toBe(BATCH + 1);
  });

  it('writes the record of a step only when every part of it is durable', async () => {
    let durable = 0;
    let recordedAfter = -1;
    storeWith((real) => ({
      async addParts(parts) {
        await new Promise((done) => setTimeout(done, 5));
        await real.addParts(parts);
        durable += parts.length;
      },
      async addRecords(records) {
        recordedAfter = durable;
        await real.addRecords(records);
      },
    }));
    const one = await laptop.open();
    await one.log.append(draft(rows(3 * BATCH * FULL + 5), 'import'));
    expect(recordedAfter).toBe(3 * BATCH + 1);
  });

  it.each([1, 2, 3])('changes nothing when batch %i cannot be written', async (failing) => {
    let batch = 0;
    storeWith((real) => ({
      async addParts(parts) {
        batch += 1;
        if (batch === failing) throw new CodedError('schijf-vol');
        await real.addParts(parts);
      },
    }));
    const one = await laptop.open();
    const operations = rows(2 * BATCH * FULL + FULL);
    const appended = one.log.append(draft(operations, 'import'));
    await expect(appended).rejects.toMatchObject({ code: 'schijf-vol' });
    expect(one.log.head.seq).toBe(0);
    expect(await partsOfFirst()).toBe(0);
    await change(one, draft(operations, 'import'));
    await one.log.close();
    expect(plain((await laptop.open()).state)).toEqual(plain(one.state));
  });

  it('takes back a batch that is still being written when it is cancelled', async () => {
    const slow = gate();
    storeWith((real) => ({
      async addParts(parts) {
        await slow.opened;
        await real.addParts(parts);
      },
    }));
    const one = await laptop.open();
    const open = await one.log.begin();
    await open.add(rows(BATCH * FULL));
    const cancelled = open.cancel();
    const next = one.log.append(draft([add(casus('a'))]));
    slow.open();
    await cancelled;
    expect((await next).seq).toBe(1);
    await one.log.close();
    expect(await partsOfFirst()).toBe(0);
  });

  it('puts nothing in the store that Chromium would write as a file of its own', async () => {
    laptop.snapshots = { steps: 1, entities: 1 };
    const one = await laptop.open();
    await change(one, draft(rows(1000, 0, 'Na de fusie is er één team; geïnd. '.repeat(20))));
    await change(one, draft(rows(60, 1000, 'y'.repeat(760))));
    await one.log.settle();
    await one.log.close();
    const store = await openDexieStore(DOSSIER, 1);
    const parts = await store.readParts(1, 0, 10_000);
    const segments = await store.readSegments(Array.from({ length: 1000 }, (_, id) => id));
    const records = await store.readRecords(1, 2);
    const inline = await store.readParts(2, 0, 10);
    store.close();
    expect(inline).toEqual([]);
    expect(parts.length).toBeGreaterThan(10);
    expect(segments.length).toBeGreaterThan(10);
    for (const { bytes } of [...parts, ...segments, ...records]) {
      expect(bytes.length).toBeLessThan(KEPT_INSIDE - 512);
    }
  });
});
