import { beforeEach, describe, expect, it } from 'vitest';
import { type Locks, openDexieStore, openLog } from '../../../renderer/workers/dossier/log';
import { lockDossier } from '../../../renderer/workers/dossier/log/lock';
import { DOSSIER, freshIndexedDb, type Laptop, newLaptop } from './support';

/** Exclusive locks by name, as the Web Locks specification words them. */
function windowLocks(): Locks {
  const tails = new Map<string, Promise<unknown>>();
  return {
    async request(name, { signal }, held) {
      const before = tails.get(name) ?? Promise.resolve();
      const granted = Promise.race([
        before,
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
        }),
      ]);
      const mine = granted.then(held);
      tails.set(name, Promise.allSettled([before, mine]));
      return mine;
    },
  };
}

let laptop: Laptop;
beforeEach(async () => {
  freshIndexedDb();
  laptop = await newLaptop();
});

const open = (locks: Locks, store = () => openDexieStore(DOSSIER, 1)) =>
  openLog({
    keys: laptop.keys,
    units: laptop.disk.units,
    sentinel: null,
    store,
    shell: laptop.disk,
    locks,
    time: laptop.time,
  });

describe('the lock of a dossier', () => {
  it('keeps a second window out, and lets it in when the first closes', async () => {
    const locks = windowLocks();
    const one = await open(locks);
    await expect(lockDossier(locks, DOSSIER, 30)).rejects.toMatchObject({ code: 'elders-open' });
    await one.log.close();
    const two = await open(locks);
    await two.log.close();
  });

  it('waits a moment for a window that is just closing', async () => {
    const locks = windowLocks();
    const one = await open(locks);
    const second = open(locks);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await one.log.close();
    await (await second).log.close();
  });

  it('is of one dossier only', async () => {
    const locks = windowLocks();
    await open(locks);
    (await lockDossier(locks, 'eenanderdossier00', 30))();
  });

  it('is given back when opening fails', async () => {
    const locks = windowLocks();
    const failing = open(locks, async () => {
      throw new Error('geen opslag');
    });
    await expect(failing).rejects.toThrow('geen opslag');
    const two = await open(locks);
    await two.log.close();
  });
});
