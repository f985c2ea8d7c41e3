import { beforeEach, describe, expect, it } from 'vitest';
import { openDexieStore } from '../../../renderer/workers/dossier/log';
import { applyChangeSet } from '../../../shared/dossier/apply';
import type { Operation } from '../../../shared/dossier/operations';
import { get } from '../../../shared/dossier/state';
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
  set,
  summary,
} from './support';

let laptop: Laptop;
beforeEach(async () => {
  freshIndexedDb();
  laptop = await newLaptop();
});

/** Rows of `units` organisations, interleaved as in a workbook. */
function rows(count: number, units: number, from = 0): Operation[] {
  return Array.from({ length: count }, (_, i) =>
    add(casus(`rij${from + i}`, `org${(from + i) % units}`)),
  );
}

async function counted() {
  const store = await openDexieStore(DOSSIER, 1);
  const last = await store.last();
  const parts = await Promise.all(
    Array.from({ length: last + 1 }, (_, i) => store.readParts(i + 1, 0, 10_000)),
  );
  store.close();
  return { last, parts: parts.flat().length };
}

describe('append', () => {
  it('is there again after closing and opening', async () => {
    const one = await laptop.open();
    expect(one.log.head).toEqual({ seq: 0, hash: '' });
    const a = casus('a');
    await change(one, draft([add(a)]));
    await change(one, draft([set(a, 'wereld', null, 'zorg')]));
    await one.log.close();
    const two = await laptop.open();
    expect(two.log.damage).toBeNull();
    expect(two.log.head).toEqual(one.log.head);
    expect(get(two.state, 'casus', 'a')?.velden.wereld).toBe('zorg');
    expect(plain(two.state)).toEqual(plain(one.state));
  });

  it('writes one record and no part for an edit', async () => {
    const one = await laptop.open();
    const a = casus('a', 'org1');
    await change(one, draft([add(a)]));
    await change(one, draft([set(a, 'wereld', null, 'zorg')]));
    await one.log.close();
    expect(await counted()).toEqual({ last: 2, parts: 0 });
  });

  it('cuts a large change set by unit, keeps its order, and reads it back whole', async () => {
    const one = await laptop.open();
    const operations = rows(1500, 7);
    await change(one, draft(operations, 'import'));
    expect((await one.log.read(1)).operations).toEqual(operations);
    await one.log.close();
    // Each of 7 units: one full part of 200 and one with the rest.
    expect(await counted()).toEqual({ last: 1, parts: 14 });
    const two = await laptop.open();
    expect(two.log.damage).toBeNull();
    expect(plain(two.state)).toEqual(plain(one.state));
    expect((await two.log.read(1)).operations).toEqual(operations);
  });

  it('keeps a change set of a few units in one record, in order', async () => {
    const one = await laptop.open();
    const operations = rows(20, 8);
    await change(one, draft(operations, 'import'));
    expect((await one.log.read(1)).operations).toEqual(operations);
    await one.log.close();
    expect(await counted()).toEqual({ last: 1, parts: 0 });
    expect((await (await laptop.open()).log.read(1)).operations).toEqual(operations);
  });

  it('puts one long text apart', async () => {
    const one = await laptop.open();
    await change(one, draft([add(casus('lang', 'org', { aanpak: 'x'.repeat(70_000) }))]));
    await one.log.close();
    expect(await counted()).toEqual({ last: 1, parts: 1 });
    expect(get((await laptop.open()).state, 'casus', 'lang')?.velden.aanpak).toHaveLength(70_000);
  });

  it('takes operations in batches, as an import gives them', async () => {
    const one = await laptop.open();
    const open = await one.log.begin();
    const all: Operation[] = [];
    for (let from = 0; from < 5000; from += 500) {
      const batch = rows(500, 3, from);
      await open.add(batch);
      all.push(...batch);
    }
    const step = await open.commit(summary('import'));
    const { state } = applyChangeSet(one.state, { ...step, operations: all });
    expect((await one.log.read(1)).operations).toEqual(all);
    await one.log.close();
    expect(plain((await laptop.open()).state)).toEqual(plain(state));
  });

  it('tells how far it is, and leaves nothing when cancelled', async () => {
    const one = await laptop.open();
    const stop = new AbortController();
    const seen: number[] = [];
    const cancelled = one.log.append(draft(rows(20_000, 2), 'import'), {
      signal: stop.signal,
      onProgress(done) {
        seen.push(done);
        stop.abort();
      },
    });
    await expect(cancelled).rejects.toMatchObject({ code: 'afgebroken' });
    expect(seen.length).toBeGreaterThan(0);
    expect(one.log.head.seq).toBe(0);
    await change(one, draft([add(casus('a'))]));
    await one.log.close();
    expect(await counted()).toEqual({ last: 1, parts: 0 });
  });

  it('is refused when it was cancelled before it began', async () => {
    const one = await laptop.open();
    const appended = one.log.append(draft([add(casus('a'))]), { signal: AbortSignal.abort() });
    await expect(appended).rejects.toMatchObject({ code: 'afgebroken' });
    expect(one.log.head.seq).toBe(0);
  });

  it('takes back a begun change set and lets the next one in', async () => {
    const one = await laptop.open();
    const open = await one.log.begin();
    await open.add(rows(10_000, 1));
    const waiting = one.log.append(draft([add(casus('a'))]));
    await open.cancel();
    await open.cancel();
    await expect(open.add([])).rejects.toThrow(RangeError);
    expect((await waiting).seq).toBe(1);
    await one.log.close();
    expect(await counted()).toEqual({ last: 1, parts: 0 });
  });

  it('goes one at a time, in the order of asking', async () => {
    const one = await laptop.open();
    const steps = await Promise.all(
      Array.from({ length: 50 }, (_, i) => one.log.append(draft([add(casus(`c${i}`))]))),
    );
    expect(steps.map(({ seq }) => seq)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
    await one.log.close();
    const two = await laptop.open();
    expect(two.log.damage).toBeNull();
    expect(two.state.seq).toBe(50);
  });

  it('has new unit keys durable in the shell before anything is sealed with them', async () => {
    let stored = 0;
    laptop.store = async () => {
      const store = await openDexieStore(DOSSIER, 1);
      return {
        ...store,
        async addRecords(records) {
          expect(Object.keys(laptop.disk.units.units)).toEqual(['org1']);
          stored += 1;
          await store.addRecords(records);
        },
      };
    };
    const one = await laptop.open();
    const write = laptop.disk.writeUnits;
    laptop.disk.writeUnits = async (units) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(stored).toBe(0);
      await write(units);
    };
    await one.log.append(draft([add(casus('a', 'org1'))]));
    expect(stored).toBe(1);
  });

  it('changes nothing when the shell cannot keep the new keys', async () => {
    const one = await laptop.open();
    laptop.disk.writeUnits = async () => {
      throw new Error('vol');
    };
    await expect(one.log.append(draft([add(casus('a', 'org1'))]))).rejects.toThrow('vol');
    expect(one.log.head.seq).toBe(0);
    await change(one, draft([add(casus('b'))]));
    expect(one.log.head.seq).toBe(1);
  });

  it('holds an empty change set', async () => {
    const one = await laptop.open();
    await change(one, draft([], 'aanmaken'));
    await one.log.close();
    const two = await laptop.open();
    expect(two.log.head.seq).toBe(1);
    expect(await two.log.steps(1, 5)).toMatchObject([{ seq: 1, kind: 'aanmaken' }]);
  });

  it('tells the history without opening contents, and says what is not there', async () => {
    const one = await laptop.open();
    for (let i = 0; i < 5; i++) await change(one, draft([add(casus(`c${i}`, 'org'))]));
    expect((await one.log.steps(2, 4)).map(({ seq }) => seq)).toEqual([2, 3, 4]);
    expect(await one.log.steps(6, 9)).toEqual([]);
    await expect(one.log.read(6)).rejects.toMatchObject({ code: 'niet-gevonden' });
  });

  it('keeps nothing in the manifest but what it promises', async () => {
    const one = await laptop.open();
    const given = { ...draft([add(casus('a'))]), naam: 'geheim' };
    await one.log.append(given);
    expect(await one.log.steps(1, 1)).not.toMatchObject([{ naam: 'geheim' }]);
  });

  it('says so when it is closed', async () => {
    const one = await laptop.open();
    await one.log.close();
    await one.log.close();
    const closed = { code: 'dossier-gesloten' };
    await expect(one.log.append(draft([]))).rejects.toMatchObject(closed);
    await expect(one.log.read(1)).rejects.toMatchObject(closed);
    await expect(one.log.steps(1, 1)).rejects.toMatchObject(closed);
    await expect(one.log.check()).rejects.toMatchObject(closed);
  });

  it('lets a begun change set finish before it closes', async () => {
    const one = await laptop.open();
    const appended = one.log.append(draft([add(casus('a'))]));
    await one.log.close();
    expect((await appended).seq).toBe(1);
    expect((await laptop.open()).state.seq).toBe(1);
  });

  it('shows ids and numbers in the store, never contents', async () => {
    const one = await laptop.open();
    await change(one, draft([add(casus('a', 'org1', { naam: 'Molendrift' }))]));
    await change(one, draft(rows(3000, 2).concat(add(casus('z', 'org1', { naam: 'Molendrift' })))));
    await one.log.close();
    const store = await openDexieStore(DOSSIER, 1);
    const bytes = [...(await store.readRecords(1, 9)), ...(await store.readParts(2, 0, 99))];
    expect(bytes.length).toBeGreaterThan(10);
    for (const row of bytes) {
      const text = Buffer.from(row.bytes).toString('latin1');
      expect(text).not.toMatch(/Molendrift|casus|velden|verandering/);
    }
    store.close();
  });
});
