import { beforeEach, describe, expect, it } from 'vitest';
import type { OpenedLog } from '../../../renderer/workers/dossier/log';
import { sentinelHolds } from '../../../shared/vault/sentinel';
import { add, casus, change, draft, freshIndexedDb, type Laptop, newLaptop } from './support';

let laptop: Laptop;
let one: OpenedLog;
beforeEach(async () => {
  freshIndexedDb();
  laptop = await newLaptop();
  one = await laptop.open();
});

const tick = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('the sentinel', () => {
  it('is at most ten seconds behind, however busy it is', async () => {
    for (let second = 0; second < 30; second++) {
      await change(one, draft([add(casus(`c${second}`))]));
      laptop.time.pass(1000);
      await tick();
      expect(one.log.head.seq - (laptop.disk.sentinel?.seq ?? 0)).toBeLessThan(10);
    }
    expect(laptop.disk.written.filter((file) => 'seq' in file).length).toBeLessThan(10);
  });

  it('is not written when nothing changed', async () => {
    laptop.time.pass(60_000);
    await tick();
    await one.log.close();
    expect(laptop.disk.sentinel).toBeNull();
  });

  it('names the head, with the time of the last change', async () => {
    await change(one, { ...draft([add(casus('a'))]), at: '2026-11-20T16:02:00.000Z' });
    await one.log.settle();
    expect(laptop.disk.sentinel).toMatchObject({
      seq: 1,
      head: one.log.head.hash,
      at: '2026-11-20T16:02:00.000Z',
    });
    expect(await sentinelHolds(laptop.keys, laptop.disk.sentinel as never)).toBe(true);
  });

  it('is written when the dossier closes', async () => {
    await change(one, draft([add(casus('a'))]));
    expect(laptop.disk.sentinel).toBeNull();
    await one.log.close();
    expect(laptop.disk.sentinel?.seq).toBe(1);
  });

  it('is tried again when the shell could not write it', async () => {
    const { writeSentinel } = laptop.disk;
    laptop.disk.writeSentinel = async () => {
      throw new Error('vol');
    };
    await change(one, draft([add(casus('a'))]));
    laptop.time.pass(5000);
    await tick();
    expect(laptop.disk.sentinel).toBeNull();
    laptop.disk.writeSentinel = writeSentinel;
    laptop.time.pass(5000);
    await tick();
    expect(laptop.disk.sentinel?.seq).toBe(1);
  });

  it('that cannot be written at closing is said, and the log is closed all the same', async () => {
    await change(one, draft([add(casus('a'))]));
    laptop.disk.writeSentinel = async () => {
      throw new Error('vol');
    };
    await expect(one.log.close()).rejects.toThrow('vol');
    await expect(one.log.append(draft([]))).rejects.toMatchObject({ code: 'dossier-gesloten' });
    expect((await laptop.open()).state.seq).toBe(1);
  });
});
