import { beforeEach, describe, expect, it } from 'vitest';
import {
  type LogStore,
  type OpenedLog,
  openDexieStore,
} from '../../../renderer/workers/dossier/log';
import {
  add,
  asJustMade,
  casus,
  change,
  DOSSIER,
  draft,
  erase,
  freshIndexedDb,
  type Laptop,
  newLaptop,
  plain,
  set,
} from './support';

let laptop: Laptop;
beforeEach(async () => {
  freshIndexedDb();
  laptop = await newLaptop();
  laptop.snapshots = { steps: 5, entities: 1_000_000 };
});

/** Counts what is read and written, around a real store. */
function counting() {
  const seen = { records: 0, segmentsRead: 0, segmentsWritten: 0 };
  laptop.store = async () => {
    const store = await openDexieStore(DOSSIER, 1);
    const counted: LogStore = {
      ...store,
      async readRecords(from, to) {
        const rows = await store.readRecords(from, to);
        seen.records += rows.length;
        return rows;
      },
      async readSegments(ids) {
        seen.segmentsRead += ids.length;
        return store.readSegments(ids);
      },
      async putSegments(segments) {
        seen.segmentsWritten += segments.length;
        await store.putSegments(segments);
      },
    };
    return counted;
  };
  return seen;
}

async function withStore<T>(work: (store: LogStore) => Promise<T>): Promise<T> {
  const store = await openDexieStore(DOSSIER, 1);
  try {
    return await work(store);
  } finally {
    store.close();
  }
}

/** A dossier of 1,000 casussen in 3 units and one of the dossier itself, with a snapshot. */
async function filled(): Promise<OpenedLog> {
  const one = await laptop.open();
  const rows = Array.from({ length: 999 }, (_, i) => add(casus(`rij${i}`, `org${i % 3}`)));
  await change(one, draft([...rows, add(casus('eigen'))], 'import'));
  for (let i = 0; i < 4; i++)
    await change(one, draft([set(casus('eigen'), 'wereld', null, `w${i}`)]));
  await one.log.settle();
  return one;
}

describe('snapshot', () => {
  it('opens without replaying what it holds, to the same state', async () => {
    const one = await filled();
    await one.log.close();
    const seen = counting();
    const two = await laptop.open();
    expect(two.log.damage).toBeNull();
    expect(plain(two.state)).toEqual(plain(one.state));
    // Heads only: of the snapshot, of the chain before the tail, of the log, of the sentinel.
    expect(seen.records).toBeLessThanOrEqual(5);
    // 333 rows each: two segments for each of three units, and one of the dossier.
    expect(seen.segmentsRead).toBe(7);
  });

  it('holds exactly what replaying the whole log gives', async () => {
    const one = await filled();
    await one.log.close();
    const fromSnapshot = await laptop.open();
    await fromSnapshot.log.close();
    await withStore((store) => store.removeSnapshot());
    const replayed = await laptop.open();
    expect(plain(replayed.state)).toEqual(plain(fromSnapshot.state));
  });

  it('is used with a tail after it', async () => {
    const one = await filled();
    await change(one, draft([set(casus('rij7', 'org1'), 'wereld', null, 'zorg')]));
    await change(one, draft([{ op: 'remove', type: 'casus', value: casus('rij8', 'org2') }]));
    await one.log.close();
    const two = await laptop.open();
    expect(plain(two.state)).toEqual(plain(one.state));
  });

  it('writes only the segments in which something changed', async () => {
    const one = await filled();
    await one.log.close();
    const seen = counting();
    const two = await laptop.open();
    for (let i = 0; i < 5; i++) {
      await change(two, draft([set(casus('rij0', 'org0'), 'wereld', null, `w${i}`)]));
    }
    await two.log.settle();
    expect(seen.segmentsWritten).toBe(1);
    await two.log.close();
    const three = await laptop.open();
    expect(plain(three.state)).toEqual(plain(two.state));
    expect(seen.segmentsRead).toBe(14);
  });

  it('fills the room in a segment before beginning another', async () => {
    const one = await filled();
    await one.log.close();
    const seen = counting();
    const two = await laptop.open();
    for (let i = 0; i < 5; i++) await change(two, draft([add(casus(`nieuw${i}`, 'org0'))]));
    await two.log.settle();
    expect(seen.segmentsWritten).toBe(1);
    await two.log.close();
    expect(plain((await laptop.open()).state)).toEqual(plain(two.state));
    expect(seen.segmentsRead).toBe(14);
  });

  it('keeps long texts in small segments', async () => {
    const one = await laptop.open();
    for (let i = 0; i < 5; i++) {
      await change(one, draft([add(casus(`lang${i}`, 'org', { aanpak: 'x'.repeat(40_000) }))]));
    }
    await one.log.settle();
    await one.log.close();
    const seen = counting();
    expect(plain((await laptop.open()).state)).toEqual(plain(one.state));
    expect(seen.segmentsRead).toBe(5);
  });

  it('leaves nothing behind of the segments it replaced', async () => {
    const one = await filled();
    for (let i = 0; i < 10; i++) {
      await change(one, draft([set(casus('rij0', 'org0'), 'wereld', null, `w${i}`)]));
      await one.log.settle();
    }
    await one.log.close();
    const present = await withStore((store) =>
      store.readSegments(Array.from({ length: 50 }, (_, i) => i)),
    );
    expect(present).toHaveLength(7);
  });

  it.each<[string, (store: LogStore) => Promise<void>]>([
    [
      'its index was changed',
      async (store) => {
        const index = await store.readSnapshot();
        if (index === null) throw new Error('no snapshot');
        index.bytes[40] = (index.bytes[40] as number) ^ 1;
        await store.replaceSnapshot(index, new Set([1, 2, 3, 4, 5, 6, 7]));
      },
    ],
    [
      'a segment was changed',
      async (store) => {
        const [segment] = await store.readSegments([3]);
        if (segment === undefined) throw new Error('no segment');
        segment.bytes[40] = (segment.bytes[40] as number) ^ 1;
        await store.putSegments([segment]);
      },
    ],
    [
      'two segments changed places',
      async (store) => {
        const [a, b] = await store.readSegments([1, 2]);
        if (a === undefined || b === undefined) throw new Error('no segments');
        await store.putSegments([
          { id: 1, bytes: b.bytes },
          { id: 2, bytes: a.bytes },
        ]);
      },
    ],
    [
      'a segment is missing',
      async (store) => {
        const index = await store.readSnapshot();
        if (index === null) throw new Error('no snapshot');
        await store.replaceSnapshot(index, new Set([1, 2, 3]));
      },
    ],
    [
      'it says to stand on another step',
      async (store) => {
        const index = await store.readSnapshot();
        if (index === null) throw new Error('no snapshot');
        await store.replaceSnapshot({ ...index, id: 4 }, new Set([1, 2, 3, 4, 5, 6, 7]));
      },
    ],
    [
      'it stands beyond the log',
      async (store) => {
        const index = await store.readSnapshot();
        if (index === null) throw new Error('no snapshot');
        await store.replaceSnapshot({ ...index, id: 400 }, new Set([1, 2, 3, 4, 5, 6, 7]));
      },
    ],
  ])('is thrown away when %s; the log gives the same state', async (_, spoil) => {
    const one = await filled();
    await one.log.close();
    await withStore(spoil);
    const two = await laptop.open();
    expect(two.log.damage).toBeNull();
    expect(plain(two.state)).toEqual(plain(one.state));
    await two.log.settle();
    await two.log.close();
    expect(plain((await laptop.open()).state)).toEqual(plain(one.state));
  });

  it('of an older copy of the dossier is not used on a log that went another way', async () => {
    const one = await filled();
    await one.log.close();
    const [index, segments] = await withStore(
      async (store) =>
        [await store.readSnapshot(), await store.readSegments([1, 2, 3, 4, 5, 6, 7])] as const,
    );
    if (index === null) throw new Error('no snapshot');
    // The same keys and the same number of steps, but another history.
    freshIndexedDb();
    await asJustMade(laptop);
    laptop.snapshots = { steps: 1000, entities: 1000 };
    const other = await laptop.open();
    for (let i = 0; i < 6; i++) await change(other, draft([add(casus(`anders${i}`))]));
    await other.log.close();
    await withStore(async (store) => {
      await store.putSegments(segments);
      await store.replaceSnapshot(index, new Set(segments.map(({ id }) => id)));
    });
    const two = await laptop.open();
    expect(plain(two.state)).toEqual(plain(other.state));
  });

  it('is thrown away when an older segment was put back under the same number', async () => {
    const one = await filled();
    await one.log.close();
    const older = await withStore(async (store) => {
      const segments = await store.readSegments([1, 2, 3, 4, 5, 6, 7]);
      await store.removeSnapshot();
      return segments;
    });
    // The next one is made anew, so its numbers begin again; and not before the changes below.
    laptop.snapshots = { steps: 11, entities: 1_000_000 };
    const two = await laptop.open();
    await change(two, draft([set(casus('rij0', 'org0'), 'wereld', null, 'zorg')]));
    for (let i = 0; i < 5; i++) await change(two, draft([add(casus(`c${i}`))]));
    await two.log.settle();
    await two.log.close();
    await withStore((store) => store.putSegments(older));
    const three = await laptop.open();
    expect(plain(three.state)).toEqual(plain(two.state));
  });

  it('that is broken off leaves the one before it good', async () => {
    const one = await filled();
    for (let i = 0; i < 5; i++) await change(one, draft([add(casus(`c${i}`, `nieuw${i}`))]));
    await one.log.close();
    const two = await laptop.open();
    expect(plain(two.state)).toEqual(plain(one.state));
  });

  it('that cannot be written costs nothing but time, and is tried again', async () => {
    let full = true;
    let tries = 0;
    laptop.store = async () => {
      const store = await openDexieStore(DOSSIER, 1);
      return {
        ...store,
        async putSegments(segments) {
          tries += 1;
          if (full) throw Object.assign(new Error('vol'), { code: 'schijf-vol' });
          await store.putSegments(segments);
        },
      };
    };
    const one = await laptop.open();
    for (let i = 0; i < 12; i++) {
      await change(one, draft([add(casus(`c${i}`))]));
      await one.log.settle();
    }
    // At steps 5 and 10, not at every step in between.
    expect(tries).toBe(2);
    full = false;
    for (let i = 12; i < 17; i++) await change(one, draft([add(casus(`c${i}`))]));
    await one.log.settle();
    await one.log.close();
    const seen = counting();
    expect(plain((await laptop.open()).state)).toEqual(plain(one.state));
    expect(seen.segmentsRead).toBeGreaterThan(0);
  });

  it('is written while people go on, and stands on the step at which it began', async () => {
    const one = await laptop.open();
    for (let i = 0; i < 40; i++) await change(one, draft([add(casus(`c${i}`, `org${i % 7}`))]));
    await one.log.settle();
    await one.log.close();
    const index = await withStore((store) => store.readSnapshot());
    expect(index?.id).toBeGreaterThanOrEqual(5);
    expect(plain((await laptop.open()).state)).toEqual(plain(one.state));
  });

  it('that became due while another was being written follows it at once', async () => {
    const one = await laptop.open();
    const many = (from: number) =>
      Array.from({ length: 300 }, (_, i) => add(casus(`r${from + i}`)));
    for (let i = 0; i < 5; i++) await change(one, draft(many(i * 300)));
    // Not awaited: the first snapshot is still being written when these come in.
    for (let i = 5; i < 10; i++) await change(one, draft(many(i * 300)));
    await one.log.settle();
    const row = await withStore((store) => store.readSnapshot());
    expect(row?.id).toBe(one.log.head.seq);
  });

  it('holds nothing of an erased unit, and the next one begins anew', async () => {
    const one = await filled();
    await erase(one, ['org1']);
    await one.log.settle();
    await one.log.close();
    const index = await withStore((store) => store.readSnapshot());
    expect(index?.id).toBe(6);
    const two = await laptop.open();
    expect(two.log.damage).toBeNull();
    expect(plain(two.state)).toEqual(plain(one.state));
  });

  it('with segments of a unit that was erased since is read without them', async () => {
    const one = await filled();
    await one.log.close();
    const snapshot = await withStore(async (store) => ({
      index: await store.readSnapshot(),
      segments: await store.readSegments([1, 2, 3, 4, 5, 6, 7]),
    }));
    const two = await laptop.open();
    await erase(two, ['org1']);
    await two.log.close();
    // The worker was killed before the old snapshot was gone.
    await withStore(async (store) => {
      await store.putSegments(snapshot.segments);
      await store.replaceSnapshot(snapshot.index as never, new Set([1, 2, 3, 4, 5, 6, 7]));
    });
    const seen = counting();
    const three = await laptop.open();
    expect(three.log.damage).toBeNull();
    expect(seen.segmentsRead).toBe(5);
    expect(plain(three.state)).toEqual(plain(two.state));
  });
});
