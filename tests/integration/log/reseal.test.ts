/** Everything sealed anew under the keys of a next generation, at the level of the log. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  type Log,
  type LogStore,
  memoryStore,
  openLog,
  type StoredPart,
  type StoredRecord,
} from '../../../renderer/workers/dossier/log';
import { freshRing } from '../../../renderer/workers/dossier/log/copying';
import { resealLog } from '../../../renderer/workers/dossier/log/resealing';
import type { UnitKeys } from '../../../shared/desktop/contract';
import { boxLabel } from '../../../shared/vault/box';
import { toHex } from '../../../shared/vault/bytes';
import { type DossierKeys, deriveKeys, newDataKey } from '../../../shared/vault/keys';
import { unpackRecord } from '../../../shared/vault/record';
import { makeSentinel } from '../../../shared/vault/sentinel';
import { openUnitRing } from '../../../shared/vault/units';
import {
  AT,
  add,
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

beforeEach(freshIndexedDb);

interface Resealed {
  keys: DossierKeys;
  store: LogStore;
  units: UnitKeys;
  head: { seq: number; hash: string };
}

/** Seals an open log anew, into memory. */
async function reseal(
  laptop: Laptop,
  log: Log,
  {
    store = memoryStore(),
    work = {},
  }: { store?: LogStore; work?: Parameters<typeof resealLog>[3] } = {},
): Promise<Resealed> {
  const keys = await deriveKeys(DOSSIER, newDataKey(2));
  return log.giveWay(async (own) => {
    const ring = await freshRing(keys, Object.keys(own.ring.file.units), own.ring.erased);
    const head = await resealLog(own, { store, ring }, laptop.time, work);
    return { keys, store, units: ring.file, head };
  });
}

/** Opens what was sealed anew, as after the shell switched. */
async function openResealed({ keys, store, units, head }: Resealed, laptop: Laptop) {
  return openLog({
    keys,
    units,
    sentinel: await makeSentinel(keys, head.seq, head.hash, AT),
    store: async () => store,
    shell: laptop.disk,
    locks: null,
    time: laptop.time,
  });
}

/** Every box of a store, in hex: of manifests, inline parts and parts that lie apart. */
async function boxesOf(
  store: LogStore,
): Promise<{ unit: string; generation: number; hex: string }[]> {
  const rows = await store.readRecords(1, await store.last());
  const boxes: Uint8Array<ArrayBuffer>[] = [];
  for (const { seq, bytes } of rows) {
    const record = unpackRecord(bytes);
    if (record === null) throw new Error('no record');
    boxes.push(record.manifest, ...record.inline);
    for (const part of await store.readParts(seq, 0, 1e9)) boxes.push(part.bytes);
  }
  return boxes.map((box) => {
    const label = boxLabel(box);
    if (label === null) throw new Error('no box');
    return { unit: label.unit, generation: label.generation, hex: toHex(box) };
  });
}

const a = casus('a', 'org1');
/** More units than parts are moved at a time. */
const rows = (from: number) =>
  Array.from({ length: 80 }, (_, i) => add(casus(`r${from + i}`, `org${i % 40}`)));

/** A dossier with steps of every kind: none, small, in many parts, erased. */
async function filled(): Promise<{ laptop: Laptop; opened: Awaited<ReturnType<Laptop['open']>> }> {
  const laptop = await newLaptop();
  const opened = await laptop.open();
  await change(opened, draft([], 'aanmaken'));
  await change(opened, draft([add(a), add(casus('los'))]));
  await change(opened, draft(rows(0), 'import'));
  await change(opened, draft([set(a, 'wereld', null, 'zorg')]));
  await erase(opened, ['org3', 'org7']);
  await change(
    opened,
    draft(
      rows(100).filter((op) => op.op === 'add' && !['org3', 'org7'].includes(op.value.unit)),
      'import',
    ),
  );
  for (let i = 0; i < 150; i++) {
    await change(
      opened,
      draft([set(a, 'organisatie', i === 0 ? null : `plaats ${i - 1}`, `plaats ${i}`)]),
    );
  }
  return { laptop, opened };
}

describe('sealing anew', () => {
  it('gives the same state and the same history, sound from end to end', async () => {
    const { laptop, opened } = await filled();
    const before = plain(opened.state);
    const steps = await opened.log.steps(1, opened.log.head.seq);
    const third = await opened.log.read(3);
    const result = await reseal(laptop, opened.log);
    const next = await openResealed(result, laptop);
    expect(next.log.damage).toBeNull();
    expect(plain(next.state)).toEqual(before);
    expect(await next.log.steps(1, next.log.head.seq)).toEqual(steps);
    expect(await next.log.read(3)).toEqual(third);
    expect(await next.log.check()).toBeNull();
    // And it goes on.
    await change(next, draft([add(casus('nieuw', 'org9'))]));
    expect(next.log.head.seq).toBe(opened.log.head.seq + 1);
  });

  it('leaves nothing under an old key but what was erased, which goes along untouched', async () => {
    const { laptop, opened } = await filled();
    const old = await boxesOf(await laptop.store());
    const result = await reseal(laptop, opened.log);
    const boxes = await boxesOf(result.store);
    expect(boxes.map(({ unit }) => unit)).toEqual(old.map(({ unit }) => unit));
    const erased = boxes.filter(({ unit }) => ['org3', 'org7'].includes(unit));
    expect(erased.length).toBeGreaterThan(0);
    for (const [index, box] of boxes.entries()) {
      const before = old[index];
      if (erased.includes(box)) expect(box).toEqual(before);
      else {
        expect(box.generation).toBe(2);
        expect(box.hex).not.toBe(before?.hex);
      }
    }
  });

  it('lets the old keys open nothing of it, and it nothing of the old', async () => {
    const { laptop, opened } = await filled();
    const result = await reseal(laptop, opened.log);
    await opened.log.close();
    const oldKeys = { ...result, keys: laptop.keys, units: laptop.disk.units };
    const withOld = await openResealed(oldKeys, laptop);
    expect(withOld.log.damage).toMatchObject({ stap: 1 });
    expect(withOld.state.entities.casus.size).toBe(0);
    const withNew = await openResealed({ ...result, store: await laptop.store() }, laptop);
    expect(withNew.log.damage).toMatchObject({ stap: 1 });
    expect(withNew.state.entities.casus.size).toBe(0);
  });

  it('gives every unit another key, and keeps what was erased without one', async () => {
    const { laptop, opened } = await filled();
    const { keys, units } = await reseal(laptop, opened.log);
    const old = laptop.disk.units;
    expect(Object.keys(units.units).sort()).toEqual(Object.keys(old.units).sort());
    expect(units.erased).toEqual(['org3', 'org7']);
    expect((await openUnitRing(keys, units)).sound).toBe(true);
    const text = JSON.stringify(units);
    for (const wrapped of Object.values(old.units)) expect(text).not.toContain(wrapped);
    expect((await openUnitRing(laptop.keys, units)).keys.size).toBe(0);
    expect((await openUnitRing(keys, old)).keys.size).toBe(0);
  });

  it('holds for any dossier', async () => {
    const unit = fc.constantFrom('dossier', 'org1', 'org2', 'org3');
    const deed = fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({ units: fc.array(unit, { minLength: 0, maxLength: 12 }) }),
      },
      { weight: 1, arbitrary: fc.record({ wis: fc.constantFrom('org1', 'org2', 'org3') }) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 8 }), async (deeds) => {
        freshIndexedDb();
        const laptop = await newLaptop(async () => memory);
        const memory = memoryStore();
        const opened = await laptop.open();
        let n = 0;
        for (const one of deeds) {
          if ('wis' in one) await erase(opened, [one.wis]);
          else {
            const free = one.units.filter((id) => !opened.state.erased.has(id));
            await change(opened, draft(free.map((id) => add(casus(`c${n++}`, id)))));
          }
        }
        const result = await reseal(laptop, opened.log);
        const next = await openResealed(result, laptop);
        expect(next.log.damage).toBeNull();
        expect(plain(next.state)).toEqual(plain(opened.state));
        expect(await next.log.check()).toBeNull();
      }),
      { numRuns: 40 },
    );
  });
});

describe('while everything is sealed anew', () => {
  it('nobody appends or erases; afterwards it goes on where it was', async () => {
    const { laptop, opened } = await filled();
    const { seq } = opened.log.head;
    const order: string[] = [];
    let begun = (): void => {};
    const running = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const sealing = reseal(laptop, opened.log, { work: { onProgress: () => begun() } }).then(() =>
      order.push('verzegeld'),
    );
    await running;
    const adding = change(opened, draft([add(casus('laat', 'org9'))])).then(() =>
      order.push('erbij'),
    );
    const erasing = erase(opened, ['org9']).then(() => order.push('gewist'));
    await Promise.all([sealing, adding, erasing]);
    expect(order[0]).toBe('verzegeld');
    expect(opened.log.head.seq).toBe(seq + 2);
    expect((await laptop.open()).log.damage).toBeNull();
  });

  it('it can be stopped, and tells how far it is', async () => {
    const { laptop, opened } = await filled();
    const stop = new AbortController();
    const told: number[] = [];
    const work = {
      signal: stop.signal,
      onProgress(done: number) {
        told.push(done);
        if (done > 3) stop.abort();
      },
    };
    await expect(reseal(laptop, opened.log, { work })).rejects.toMatchObject({
      code: 'afgebroken',
    });
    expect(told.length).toBeGreaterThan(1);
    expect(told).toEqual([...told].sort((x, y) => x - y));
    // In the middle of a step of many parts, not only between steps.
    expect(told.some((done) => done % 1 !== 0)).toBe(true);
    await change(opened, draft([add(casus('verder', 'org9'))]));
  });

  it('holds no more than a batch of parts', async () => {
    const { laptop, opened } = await filled();
    const store = memoryStore();
    const sizes: number[] = [];
    await reseal(laptop, opened.log, {
      store: {
        ...store,
        addParts: (parts: readonly StoredPart[]) => {
          sizes.push(parts.length);
          return store.addParts(parts);
        },
        addRecords: (records: readonly StoredRecord[]) => {
          sizes.push(records.length);
          return store.addRecords(records);
        },
      },
    });
    expect(Math.max(...sizes)).toBeLessThanOrEqual(100);
    expect(sizes.length).toBeGreaterThan(4);
  });
});

describe('damage is not sealed anew', () => {
  /** The store of the laptop with one row changed. */
  async function tampered(
    change: (rows: { records: StoredRecord[]; parts: StoredPart[] }) => void,
  ): Promise<{ code: string; params: { stap: number } }> {
    const { laptop, opened } = await filled();
    const whole = await laptop.store();
    const seq = opened.log.head.seq;
    const records = (await whole.readRecords(1, seq)).map((row) => ({ ...row }));
    const parts = (await whole.readParts(3, 0, 1e9)).map((row) => ({ ...row }));
    change({ records, parts });
    const store: LogStore = {
      ...memoryStore(),
      last: async () => seq,
      readRecords: async (from, to) => records.filter((row) => row.seq >= from && row.seq <= to),
      readParts: async (step, from, to) =>
        step === 3
          ? parts.filter(({ part }) => part >= from && part <= to)
          : whole.readParts(step, from, to),
    };
    const keys = await deriveKeys(DOSSIER, newDataKey(2));
    return opened.log.giveWay(async (own) => {
      const ring = await freshRing(keys, Object.keys(own.ring.file.units), own.ring.erased);
      return resealLog({ ...own, store }, { store: memoryStore(), ring }, laptop.time).then(
        () => {
          throw new Error('sealed anew');
        },
        (error) => error,
      );
    });
  }

  const flip = (bytes: Uint8Array<ArrayBuffer>, at: number) => {
    const copy = bytes.slice();
    copy[at] = (copy[at] as number) ^ 1;
    return copy;
  };

  it.each<[string, number, (rows: { records: StoredRecord[]; parts: StoredPart[] }) => void]>([
    [
      'a changed manifest',
      2,
      ({ records }) =>
        Object.assign(records[1] as object, {
          bytes: flip((records[1] as StoredRecord).bytes, 60),
        }),
    ],
    [
      'a changed inline part',
      2,
      ({ records }) =>
        Object.assign(records[1] as object, {
          bytes: flip(
            (records[1] as StoredRecord).bytes,
            (records[1] as StoredRecord).bytes.length - 9,
          ),
        }),
    ],
    [
      'a changed part',
      3,
      ({ parts }) =>
        Object.assign(parts[35] as object, { bytes: flip((parts[35] as StoredPart).bytes, 90) }),
    ],
    ['a missing part', 3, ({ parts }) => void parts.splice(9, 1)],
    [
      'two parts that changed places',
      3,
      ({ parts }) => {
        const [one, two] = [parts[0] as StoredPart, parts[1] as StoredPart];
        [one.bytes, two.bytes] = [two.bytes, one.bytes];
      },
    ],
    ['a missing step', 5, ({ records }) => void records.splice(4, 1)],
  ])('%s', async (_, stap, damage) => {
    expect(await tampered(damage)).toMatchObject({ code: 'record-beschadigd', params: { stap } });
  });
});
