/**
 * The worker is killed at every call to store or shell, just before and just after it took effect.
 * What was acknowledged is there afterwards; a change set is there wholly or not at all.
 */
import { describe, expect, it } from 'vitest';
import type { ChangeDraft } from '../../../renderer/workers/dossier/log';
import {
  type LogStore,
  type OpenedLog,
  openDexieStore,
} from '../../../renderer/workers/dossier/log';
import {
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

class Killed extends Error {}

/** Counts calls that change something, and ends everything at one of them. */
interface Gun {
  calls: number;
  at: number;
  when: 'before' | 'after';
}

function armed<A extends unknown[], R>(gun: Gun, call: (...args: A) => Promise<R>) {
  return async (...args: A): Promise<R> => {
    if (gun.calls >= gun.at) throw new Killed();
    gun.calls += 1;
    if (gun.calls < gun.at) return call(...args);
    if (gun.when === 'after') await call(...args);
    throw new Killed();
  };
}

function aim(laptop: Laptop, gun: Gun): void {
  laptop.store = async () => {
    const store = await openDexieStore(DOSSIER, 1);
    return {
      ...store,
      addRecords: armed(gun, store.addRecords),
      addParts: armed(gun, store.addParts),
      removePartsAfter: armed(gun, store.removePartsAfter),
      putSegments: armed(gun, store.putSegments),
      replaceSnapshot: armed(gun, store.replaceSnapshot),
      removeSnapshot: armed(gun, store.removeSnapshot),
    } satisfies LogStore;
  };
  laptop.disk.writeUnits = armed(gun, laptop.disk.writeUnits);
  laptop.disk.writeSentinel = armed(gun, laptop.disk.writeSentinel);
}

const a = casus('a', 'org1');
// More units than parts are written at a time, and than lie inline.
const rows = Array.from({ length: 80 }, (_, i) => add(casus(`r${i}`, `org${i % 40}`)));

/** What somebody does; each acknowledged before the next. */
const script: (ChangeDraft | { wis: string[] })[] = [
  draft([], 'aanmaken'),
  draft([add(a)]),
  draft([set(a, 'wereld', null, 'zorg')]),
  draft(rows, 'import'),
  draft([set(casus('r1', 'org1'), 'wereld', null, 'jeugd'), add(casus('b', 'nieuw'))]),
  { wis: ['org1'] },
  draft([add(casus('c', 'nog'))]),
];

async function act(opened: OpenedLog, deed: (typeof script)[number]): Promise<void> {
  if (!('wis' in deed)) return change(opened, deed);
  // When it was not written down, nobody was told that it is done.
  if (!(await erase(opened, deed.wis))) throw new Killed();
}

/** Plays the script until it is killed; answers what was acknowledged. */
async function play(laptop: Laptop): Promise<{ acknowledged: number; killed: boolean }> {
  let acknowledged = 0;
  try {
    const opened = await laptop.open();
    for (const deed of script) {
      await act(opened, deed);
      acknowledged += 1;
      await opened.log.settle();
    }
    await opened.log.close();
    return { acknowledged, killed: false };
  } catch (error) {
    // The store and the shell may wrap it, but nothing else is the matter.
    if (!(error instanceof Killed)) throw error;
    return { acknowledged, killed: true };
  }
}

async function prepared(): Promise<Laptop> {
  freshIndexedDb();
  const laptop = await newLaptop();
  laptop.snapshots = { steps: 2, entities: 1_000_000 };
  return laptop;
}

/** The state after each number of deeds, when nothing goes wrong. */
async function expected(): Promise<unknown[]> {
  const laptop = await prepared();
  const opened = await laptop.open();
  const states: unknown[] = [plain(opened.state)];
  for (const deed of script) {
    await act(opened, deed);
    states.push(plain(opened.state));
  }
  await opened.log.close();
  return states;
}

describe('killed at every call', () => {
  it.each(['before', 'after'] as const)(
    'just %s it took effect: nothing acknowledged is lost, nothing is half there',
    async (when) => {
      const states = await expected();
      let at = 1;
      for (; ; at++) {
        const laptop = await prepared();
        const { store } = laptop;
        const { writeUnits, writeSentinel } = laptop.disk;
        aim(laptop, { calls: 0, at, when });
        const { acknowledged, killed } = await play(laptop);
        if (!killed) break;
        laptop.store = store;
        Object.assign(laptop.disk, { writeUnits, writeSentinel });

        const after = await laptop.open();
        expect(after.log.damage, `call ${at}`).toBeNull();
        const found = plain(after.state);
        const wanted = states.slice(acknowledged, acknowledged + 2);
        expect(
          wanted.some((state) => JSON.stringify(state) === JSON.stringify(found)),
          `call ${at}: ${acknowledged} acknowledged, open at ${after.log.head.seq}`,
        ).toBe(true);
        expect(await after.log.check(), `call ${at}`).toBeNull();
        await change(after, draft([add(casus('verder', 'org9'))]));
        await after.log.close();
        const again = await laptop.open();
        expect(plain(again.state), `call ${at}`).toEqual(plain(after.state));
        await again.log.close();
      }
      // The script makes some thirty calls; if it made none, nothing was tried.
      expect(at).toBeGreaterThan(25);
    },
    60_000,
  );
});

describe('a store that fails and goes on', () => {
  /** Fails at one call only, as a disk that was full for a moment. */
  function failing(laptop: Laptop, name: keyof LogStore, code: string): void {
    let failed = false;
    laptop.store = async () => {
      const store = await openDexieStore(DOSSIER, 1);
      const real = store[name] as (...args: unknown[]) => Promise<unknown>;
      return {
        ...store,
        [name]: async (...args: unknown[]) => {
          if (failed) return real(...args);
          failed = true;
          throw Object.assign(new Error(code), { code });
        },
      } as LogStore;
    };
  }

  it.each(['addRecords', 'addParts'] as const)(
    '%s: the change is refused by name, and the next one goes well',
    async (name) => {
      const laptop = await prepared();
      failing(laptop, name, 'schijf-vol');
      const opened = await laptop.open();
      await expect(opened.log.append(draft(rows, 'import'))).rejects.toMatchObject({
        code: 'schijf-vol',
      });
      expect(opened.log.head.seq).toBe(0);
      await change(opened, draft(rows, 'import'));
      await opened.log.close();
      const again = await laptop.open();
      expect(again.log.damage).toBeNull();
      expect(plain(again.state)).toEqual(plain(opened.state));
    },
  );

  it('that kept the step although it said it failed: nothing is taken away or written over', async () => {
    const laptop = await prepared();
    laptop.store = async () => {
      const store = await openDexieStore(DOSSIER, 1);
      return {
        ...store,
        async addRecords(records) {
          await store.addRecords(records);
          throw Object.assign(new Error('?'), { code: 'opslag-mislukt' });
        },
      };
    };
    const opened = await laptop.open();
    const refused = { code: 'opslag-mislukt' };
    await expect(opened.log.append(draft(rows, 'import'))).rejects.toMatchObject(refused);
    await expect(opened.log.append(draft([add(a)]))).rejects.toMatchObject(refused);
    await opened.log.close();
    laptop.store = () => openDexieStore(DOSSIER, 1);
    const again = await laptop.open();
    expect(again.log.damage).toBeNull();
    expect(again.state.entities.casus.size).toBe(rows.length);
  });
});
