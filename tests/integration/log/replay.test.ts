/** Whatever people do: what is read back is what was written, with a snapshot and without. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type LogStore,
  memoryStore,
  type OpenedLog,
  openDexieStore,
} from '../../../renderer/workers/dossier/log';
import type { Operation } from '../../../shared/dossier/operations';
import {
  add,
  casus,
  change,
  DOSSIER,
  draft,
  freshIndexedDb,
  newLaptop,
  plain,
  set,
} from './support';

const ids = Array.from({ length: 12 }, (_, i) => `c${i}`);
const unit = fc.constantFrom('dossier', 'org1', 'org2', 'org3');
const text = fc.oneof(
  fc.constantFrom('zorg', 'é', '', '\u{1f9ed}', 'x'.repeat(30_000)),
  fc.string({ maxLength: 20 }),
);

/** Sensible or not: apply is total, so every list of operations is a change set. */
const operation: fc.Arbitrary<Operation> = fc
  .record({
    what: fc.constantFrom('add', 'add', 'set', 'set', 'set', 'remove'),
    id: fc.constantFrom(...ids),
    unit,
    text,
  })
  .map(({ what, id, unit: of, text: value }): Operation => {
    if (what === 'set') return set({ id, unit: of }, 'opmerking', null, value);
    const whole = casus(id, of, { opmerking: value });
    return what === 'add' ? add(whole) : { op: 'remove', type: 'casus', value: whole };
  });

const deed = fc.oneof(
  { weight: 6, arbitrary: fc.record({ operations: fc.array(operation, { maxLength: 12 }) }) },
  { weight: 1, arbitrary: fc.constant('reopen' as const) },
  { weight: 1, arbitrary: fc.constantFrom('ongedaan' as const, 'opnieuw' as const) },
  { weight: 1, arbitrary: fc.integer({ min: 201, max: 900 }) },
);
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

async function perform(deeds: Deed[], store: () => Promise<LogStore>, every: number) {
  const laptop = await newLaptop(store);
  laptop.snapshots = { steps: every, entities: 1_000_000 };
  let opened = await laptop.open();
  const written: Operation[][] = [];
  const reopen = async (was: OpenedLog) => {
    await was.log.settle();
    await was.log.close();
    const now = await laptop.open();
    expect(now.log.damage).toBeNull();
    expect(plain(now.state)).toEqual(plain(was.state));
    return now;
  };
  for (const [number, one] of deeds.entries()) {
    if (one === 'reopen') {
      opened = await reopen(opened);
    } else if (typeof one === 'string') {
      await change(opened, draft([], one));
      written.push([]);
    } else if (typeof one === 'number') {
      const many = Array.from({ length: one }, (_, i) =>
        add(casus(`n${number}-${i}`, `org${i % 4}`, { aanpak: 'x'.repeat(100) })),
      );
      await change(opened, draft(many, 'import'));
      written.push(many);
    } else {
      await change(opened, draft(one.operations));
      written.push(one.operations);
    }
  }
  opened = await reopen(opened);
  expect(await opened.log.check()).toBeNull();
  for (const [i, operations] of written.entries()) {
    expect((await opened.log.read(i + 1)).operations).toEqual(operations);
  }
  await opened.log.close();
}

describe('random change sets', () => {
  it('come back from IndexedDB, with snapshots at every third step', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 14 }), async (deeds) => {
        freshIndexedDb();
        await perform(deeds, () => openDexieStore(DOSSIER, 1), 3);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('come back from memory, without snapshots', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 14 }), async (deeds) => {
        const kept = memoryStore();
        await perform(deeds, async () => kept, 1_000_000);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});

describe('a long log', () => {
  it('opens in batches and stops at a step in a later batch', async () => {
    const kept = memoryStore();
    const laptop = await newLaptop(async () => kept);
    laptop.snapshots = { steps: 1_000_000, entities: 1_000_000 };
    const opened = await laptop.open();
    const a = casus('a');
    await change(opened, draft([add(a)]));
    for (let i = 2; i <= 2200; i++) await change(opened, draft([set(a, 'wereld', null, `w${i}`)]));
    await opened.log.close();
    const seen: number[] = [];
    const again = await laptop.open({ onProgress: (done) => void seen.push(done) });
    expect(seen).toEqual([1000, 2000, 2200]);
    expect(plain(again.state)).toEqual(plain(opened.state));

    const [row] = await kept.readRecords(1500, 1500);
    if (row === undefined) throw new Error('no record');
    row.bytes[row.bytes.length - 1] = (row.bytes.at(-1) as number) ^ 1;
    const damaged = await laptop.open();
    expect(damaged.log.damage).toEqual({
      stap: 1500,
      soort: 'deel',
      gelezenTot: 1499,
      verwacht: 2200,
    });
    expect(damaged.state.entities.casus.get('a')?.value.velden.wereld).toBe('w1499');

    const stop = new AbortController();
    await expect(
      laptop.open({ signal: stop.signal, onProgress: () => stop.abort() }),
    ).rejects.toMatchObject({ code: 'afgebroken' });
  }, 30_000);
});
