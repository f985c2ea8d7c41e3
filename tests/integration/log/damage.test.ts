import { beforeEach, describe, expect, it } from 'vitest';
import {
  type LogStore,
  type OpenedLog,
  openDexieStore,
} from '../../../renderer/workers/dossier/log';
import { get } from '../../../shared/dossier/state';
import { sealManifest } from '../../../shared/vault/manifest';
import { packRecord } from '../../../shared/vault/record';
import { makeSentinel } from '../../../shared/vault/sentinel';
import {
  AT,
  add,
  asJustMade,
  casus,
  change,
  DOSSIER,
  draft,
  freshIndexedDb,
  type Laptop,
  newLaptop,
  plain,
} from './support';

let laptop: Laptop;
let one: OpenedLog;

/** Six steps: c1 to c6, of which c3 and c6 under a unit; step 5 is large. */
beforeEach(async () => {
  freshIndexedDb();
  laptop = await newLaptop();
  one = await laptop.open();
  for (const i of [1, 2, 3, 4]) {
    await change(one, draft([add(casus(`c${i}`, i === 3 ? 'org3' : 'dossier'))]));
  }
  const rows = Array.from({ length: 450 }, (_, i) =>
    add(casus(`r${i}`, 'org5', { aanpak: `${i}`.padEnd(200, 'x') })),
  );
  await change(one, draft([add(casus('c5')), ...rows], 'import'));
  await change(one, draft([add(casus('c6', 'org6'))]));
  await one.log.settle();
});

/** The steps of which the first casus is in the state. */
function open(opened: OpenedLog): number[] {
  return [1, 2, 3, 4, 5, 6].filter((i) => get(opened.state, 'casus', `c${i}`) !== undefined);
}

/** Copies the store into a fresh one, through a hand that may change it. */
async function meddle(hand: (rows: Rows) => void): Promise<void> {
  await one.log.close();
  const old = await openDexieStore(DOSSIER, 1);
  const rows: Rows = {
    records: new Map((await old.readRecords(1, 99)).map(({ seq, bytes }) => [seq, bytes])),
    parts: new Map((await old.readParts(5, 0, 99)).map(({ part, bytes }) => [part, bytes])),
  };
  old.close();
  hand(rows);
  freshIndexedDb();
  const store = await openDexieStore(DOSSIER, 1);
  await store.addRecords([...rows.records].map(([seq, bytes]) => ({ seq, bytes })));
  await store.addParts([...rows.parts].map(([part, bytes]) => ({ seq: 5, part, bytes })));
  store.close();
}
interface Rows {
  records: Map<number, Uint8Array<ArrayBuffer>>;
  parts: Map<number, Uint8Array<ArrayBuffer>>;
}

function flip(bytes: Uint8Array<ArrayBuffer> | undefined, at: number): void {
  if (bytes === undefined) throw new Error('no such record');
  const place = at < 0 ? bytes.length + at : at;
  bytes[place] = (bytes[place] as number) ^ 1;
}

async function refusesChanges(opened: OpenedLog, stap: number): Promise<void> {
  const before = opened.log.head;
  await expect(opened.log.append(draft([add(casus('nieuw'))]))).rejects.toMatchObject({
    code: 'record-beschadigd',
    params: { stap },
  });
  await expect(opened.log.erase(['org3'], draft([], 'wissen'))).rejects.toMatchObject({
    code: 'record-beschadigd',
  });
  expect(opened.log.head).toEqual(before);
}

describe('damage', () => {
  it('leaves an untouched copy as it was', async () => {
    await meddle(() => {});
    const two = await laptop.open();
    expect(two.log.damage).toBeNull();
    expect(plain(two.state)).toEqual(plain(one.state));
  });

  it('of a part names the step, and opens what is before it', async () => {
    await meddle(({ records }) => flip(records.get(3), -1));
    const two = await laptop.open();
    expect(two.log.damage).toEqual({ stap: 3, soort: 'deel', gelezenTot: 2, verwacht: 6 });
    expect(open(two)).toEqual([1, 2]);
    await refusesChanges(two, 3);
  });

  it('of a manifest is found before anything is shown, when the tail is not very long', async () => {
    await meddle(({ records }) => flip(records.get(3), 40));
    const two = await laptop.open();
    expect(two.log.damage).toEqual({ stap: 3, soort: 'manifest', gelezenTot: 2, verwacht: 6 });
    expect(open(two)).toEqual([1, 2]);
  });

  it('of a part that lies apart names the step', async () => {
    await meddle(({ parts }) => flip(parts.get(1), 60));
    const two = await laptop.open();
    expect(two.log.damage).toEqual({ stap: 5, soort: 'deel', gelezenTot: 4, verwacht: 6 });
    expect(open(two)).toEqual([1, 2, 3, 4]);
  });

  it.each<[string, (rows: Rows) => void, number, string]>([
    ['a record is missing', ({ records }) => records.delete(4), 4, 'manifest'],
    ['a part is missing', ({ parts }) => parts.delete(2), 5, 'deel'],
    [
      'two parts changed places',
      ({ parts }) => {
        const [a, b] = [parts.get(0), parts.get(1)];
        if (a && b) parts.set(0, b).set(1, a);
      },
      5,
      'deel',
    ],
    [
      'a record stands twice',
      ({ records }) => {
        const copy = records.get(1);
        if (copy) records.set(2, copy);
      },
      2,
      'deel',
    ],
    [
      'a record was cut off',
      ({ records }) => {
        const whole = records.get(2);
        if (whole) records.set(2, whole.slice(0, -1));
      },
      2,
      'manifest',
    ],
    [
      'a record lost its inline part',
      ({ records }) => {
        const whole = records.get(2);
        if (whole === undefined) return;
        const length = new DataView(whole.buffer).getUint32(2);
        const bare = whole.slice(0, 6 + length);
        bare[1] = 0;
        records.set(2, bare);
      },
      2,
      'deel',
    ],
    ['a record is empty', ({ records }) => void records.set(2, new Uint8Array(0)), 2, 'manifest'],
  ])('is named when %s', async (_, hand, stap, soort) => {
    await meddle(hand);
    const two = await laptop.open();
    expect(two.log.damage).toEqual({ stap, soort, gelezenTot: stap - 1, verwacht: 6 });
    expect(open(two)).toEqual([1, 2, 3, 4, 5, 6].slice(0, stap - 1));
    await refusesChanges(two, stap);
  });

  it('keeps the parts after the damage, so that they can still be rescued', async () => {
    await meddle(({ records }) => {
      records.delete(6);
      records.delete(5);
    });
    const two = await laptop.open();
    expect(two.log.damage?.soort).toBe('teruggezet');
    await two.log.close();
    const store = await openDexieStore(DOSSIER, 1);
    expect(await store.readParts(5, 0, 99)).toHaveLength(4);
    store.close();
  });

  it('lets a history be read up to it', async () => {
    await meddle(({ records }) => flip(records.get(5), -1));
    const two = await laptop.open();
    expect(await two.log.steps(1, 9)).toHaveLength(4);
    await expect(two.log.read(5)).rejects.toMatchObject({ code: 'record-beschadigd' });
    expect((await two.log.read(4)).operations).toHaveLength(1);
  });
});

describe('a missing unit key', () => {
  it('is damage when the unit was not erased', async () => {
    await one.log.close();
    const { org3: _, ...units } = laptop.disk.units.units;
    laptop.disk.units = { ...laptop.disk.units, units };
    const two = await laptop.open();
    expect(two.log.damage).toEqual({ stap: 3, soort: 'sleutel', gelezenTot: 2, verwacht: 6 });
    expect(open(two)).toEqual([1, 2]);
    await expect(two.log.writeBundle({} as never, async () => {})).rejects.toMatchObject({
      code: 'record-beschadigd',
    });
  });

  it('names a file of unit keys that was changed, though all keys are there', async () => {
    await one.log.close();
    laptop.disk.units = { ...laptop.disk.units, erased: ['org9'] };
    const two = await laptop.open();
    expect(two.log.damage).toEqual({ stap: 7, soort: 'sleutel', gelezenTot: 6, verwacht: 6 });
    expect(open(two)).toEqual([1, 2, 3, 4, 5, 6]);
    await refusesChanges(two, 7);
  });

  it('takes nothing away for a changed file that says the dossier itself was erased', async () => {
    await one.log.close();
    laptop.disk.units = { ...laptop.disk.units, erased: ['dossier'] };
    const two = await laptop.open();
    expect(two.log.damage?.soort).toBe('sleutel');
    expect(open(two)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('does not believe a changed file that says a unit was erased without naming it', async () => {
    await one.log.close();
    laptop.disk.units = { ...laptop.disk.units, erased: ['org3'] };
    const two = await laptop.open();
    expect(two.log.damage?.soort).toBe('sleutel');
    expect(two.log.damage).not.toBeNull();
  });
});

describe('the sentinel', () => {
  it('lets a store that is ahead open: the worker was killed before it told the shell', async () => {
    const { sentinel } = laptop.disk;
    await change(one, draft([add(casus('c7'))]));
    await one.log.close();
    laptop.disk.sentinel = sentinel;
    const two = await laptop.open();
    expect(two.log.damage).toBeNull();
    expect(two.state.seq).toBe(7);
    await two.log.close();
    expect(laptop.disk.sentinel?.seq).toBe(7);
  });

  it('notices a store that was set back', async () => {
    await meddle(({ records }) => records.delete(6));
    const two = await laptop.open();
    expect(two.log.damage).toEqual({ stap: 6, soort: 'teruggezet', gelezenTot: 5, verwacht: 6 });
    expect(open(two)).toEqual([1, 2, 3, 4, 5]);
    await refusesChanges(two, 6);
    await two.log.close();
    expect(laptop.disk.sentinel?.seq).toBe(6);
  });

  it('notices an empty store', async () => {
    await one.log.close();
    freshIndexedDb();
    const two = await laptop.open();
    expect(two.log.damage).toEqual({ stap: 1, soort: 'leeg', gelezenTot: 0, verwacht: 6 });
    await refusesChanges(two, 1);
  });

  it('misses an empty store by the unit keys alone, when the shell never heard how far it came', async () => {
    await one.log.close();
    freshIndexedDb();
    laptop.disk.sentinel = null;
    expect(Object.keys(laptop.disk.units.units)).not.toEqual([]);
    const two = await laptop.open();
    expect(two.log.damage).toEqual({ stap: 1, soort: 'leeg', gelezenTot: 0, verwacht: 0 });
    await refusesChanges(two, 1);
  });

  it('notices a store that went another way', async () => {
    await one.log.close();
    freshIndexedDb();
    const { sentinel } = laptop.disk;
    await asJustMade(laptop);
    const other = await laptop.open();
    for (let i = 1; i < 9; i++) await change(other, draft([add(casus(`anders${i}`))]));
    await other.log.close();
    laptop.disk.sentinel = sentinel;
    const two = await laptop.open();
    expect(two.log.damage).toEqual({ stap: 6, soort: 'keten', gelezenTot: 8, verwacht: 8 });
    await refusesChanges(two, 6);
  });

  it('itself changed, or of another dossier, is named', async () => {
    await one.log.close();
    const { sentinel } = laptop.disk;
    if (sentinel === null) throw new Error('no sentinel');
    laptop.disk.sentinel = { ...sentinel, seq: 5 };
    expect((await laptop.open()).log.damage).toEqual({
      stap: 7,
      soort: 'keten',
      gelezenTot: 6,
      verwacht: 6,
    });
    const stranger = await newLaptop();
    laptop.disk.sentinel = await makeSentinel(stranger.keys, 6, sentinel.head, AT);
    expect((await laptop.open()).log.damage?.soort).toBe('keten');
  });

  it('may be absent: then there is nothing to compare with', async () => {
    await one.log.close();
    laptop.disk.sentinel = null;
    expect((await laptop.open()).log.damage).toBeNull();
  });
});

describe('the background check', () => {
  it('goes through the whole chain and tells how far it is', async () => {
    const seen: [number, number][] = [];
    expect(
      await one.log.check({ onProgress: (done, total) => void seen.push([done, total]) }),
    ).toBeNull();
    expect(seen.at(-1)).toEqual([6, 6]);
    expect(one.log.damage).toBeNull();
  });

  it('finds damage before the snapshot, which left the state whole', async () => {
    laptop.snapshots = { steps: 3, entities: 1_000_000 };
    await one.log.close();
    one = await laptop.open();
    await one.log.settle();
    await one.log.close();
    // Damage done while the snapshot hides it.
    laptop.store = async () => {
      const store = await openDexieStore(DOSSIER, 1);
      return {
        ...store,
        async readRecords(from, to) {
          const rows = await store.readRecords(from, to);
          for (const { seq, bytes } of rows) if (seq === 3) flip(bytes, -1);
          return rows;
        },
      } satisfies LogStore;
    };
    const two = await laptop.open();
    expect(two.log.damage).toBeNull();
    expect(open(two)).toEqual([1, 2, 3, 4, 5, 6]);
    const damage = { stap: 3, soort: 'deel', gelezenTot: 2, verwacht: 6 };
    expect(await two.log.check()).toEqual(damage);
    expect(two.log.damage).toEqual(damage);
    await refusesChanges(two, 3);
  });

  it('finds a step of another history at the same place', async () => {
    const fork = await newLaptop();
    fork.keys = laptop.keys;
    await asJustMade(fork);
    await one.log.close();
    const old = await openDexieStore(DOSSIER, 1);
    const ours = await old.readRecords(1, 6);
    const parts = await old.readParts(5, 0, 99);
    old.close();
    freshIndexedDb();
    const other = await fork.open();
    await change(other, draft([add(casus('anders'))]));
    await other.log.close();
    const store = await openDexieStore(DOSSIER, 1);
    await store.addRecords(ours.slice(1));
    await store.addParts(parts);
    store.close();
    const two = await laptop.open();
    expect(two.log.damage).toEqual({ stap: 2, soort: 'keten', gelezenTot: 1, verwacht: 6 });
  });

  it('can be stopped, and then has found nothing', async () => {
    expect(await one.log.check({ signal: AbortSignal.abort() })).toBeNull();
  });

  it('lets people go on meanwhile', async () => {
    const checking = one.log.check();
    await change(one, draft([add(casus('c7'))]));
    expect(await checking).toBeNull();
    expect(one.state.seq).toBe(7);
  });
});

describe('a newer program', () => {
  it('wrote it: refused with that reason, not called damage', async () => {
    const store = await openDexieStore(DOSSIER, 1);
    const { operations: _, ...change } = draft([], 'aanmaken');
    const manifest = await sealManifest(laptop.keys, 7, {
      v: 2 as never,
      change,
      previous: one.log.head.hash,
      parts: [],
      erased: [],
    });
    await one.log.close();
    await store.addRecords([{ seq: 7, bytes: packRecord({ manifest, inline: [] }) }]);
    store.close();
    await expect(laptop.open()).rejects.toMatchObject({ code: 'kluis-nieuwer' });
  });
});
