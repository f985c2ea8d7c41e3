/**
 * 500 changes, with a fixed seed, to everything that is stored: records, parts, snapshots, vault
 * header, unit keys, sentinel, bundle. After each, opening gives exactly the same state, or the
 * damage is named and the state is exactly that of a step before it. Never anything else.
 */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type LogStore,
  memoryStore,
  openLog,
  restoreBundle,
  type StoredPart,
  type StoredRecord,
  type StoredSegment,
} from '../../renderer/workers/dossier/log';
import {
  sentinelSchema,
  unitKeysSchema,
  type VaultHeader,
  vaultHeaderSchema,
} from '../../shared/desktop/contract';
import type { CodedError } from '../../shared/desktop/errors';
import { openBundle } from '../../shared/vault/bundle-reading';
import type { Bytes } from '../../shared/vault/bytes';
import { openWithPassphrase, openWithRecoveryKey } from '../../shared/vault/header';
import type { DossierKeys } from '../../shared/vault/keys';
import {
  AT,
  add,
  casus,
  change,
  DOSSIER,
  draft,
  erase,
  KEK,
  type Laptop,
  newVaultLaptop,
  plain,
  set,
} from '../integration/log/support';

const CASES = 500;
const SEED = 20261121;
const LAST = 12;

/** Everything that lies somewhere, as it lies there. */
interface Everything {
  records: StoredRecord[];
  parts: StoredPart[];
  segments: StoredSegment[];
  index: StoredSegment;
  header: string;
  units: string;
  sentinel: string;
  bundle: Bytes;
}

let keys: DossierKeys;
let herstelsleutel: string;
let whole: Everything;
/** The state after each step. */
const states: ReturnType<typeof plain>[] = [];

async function build(laptop: Laptop, header: VaultHeader, store: LogStore): Promise<void> {
  const one = await laptop.open();
  states.push(plain(one.state));
  const a = casus('a', 'org1');
  const rows = Array.from({ length: 30 }, (_, i) => add(casus(`r${i}`, `org${i % 10}`)));
  for (const given of [
    draft([], 'aanmaken'),
    draft([add(a), add(casus('b'))]),
    draft(rows, 'import'),
    draft([set(a, 'wereld', null, 'zorg')]),
    draft([add(casus('lang', 'org2', { aanpak: 'x'.repeat(70_000) }))]),
    draft([set(casus('b'), 'wereld', null, 'jeugd')]),
  ]) {
    await change(one, given);
    states.push(plain(one.state));
  }
  await erase(one, ['org3']);
  // What was erased is gone from every earlier step as well.
  for (let i = 0; i < states.length; i++) states[i] = withoutUnit(states[i], 'org3');
  states.push(plain(one.state));
  await one.log.settle();
  for (let i = states.length; i <= LAST; i++) {
    await change(one, draft([set(a, 'wereld', null, `w${i}`)]));
    states.push(plain(one.state));
  }
  const chunks: Bytes[] = [];
  await one.log.writeBundle(header, async (chunk) => void chunks.push(chunk));
  await one.log.settle();
  const index = await store.readSnapshot();
  if (index === null) throw new Error('no snapshot');
  whole = {
    records: await store.readRecords(1, LAST),
    parts: [...(await store.readParts(3, 0, 99)), ...(await store.readParts(5, 0, 99))],
    segments: await store.readSegments(Array.from({ length: 99 }, (_, i) => i)),
    index,
    header: JSON.stringify(header),
    units: JSON.stringify(laptop.disk.units),
    sentinel: JSON.stringify(laptop.disk.sentinel),
    bundle: new Uint8Array(Buffer.concat(chunks)),
  };
}

function withoutUnit(state: (typeof states)[number] | undefined, unit: string) {
  if (state === undefined) throw new Error('no state');
  const entities = state.entities.filter((entity) => entity.unit !== unit);
  return { ...state, entities, erased: [...new Set([...state.erased, unit])] };
}

beforeAll(async () => {
  const store = memoryStore();
  const { laptop, header, herstelsleutel: recovery } = await newVaultLaptop(async () => store);
  // One snapshot, at the erasure; five steps follow it.
  laptop.snapshots = { steps: 10_000, entities: 10_000 };
  ({ keys } = laptop);
  herstelsleutel = recovery;
  await build(laptop, header, store);
  expect(whole.parts.length).toBeGreaterThan(10);
  expect(whole.segments.length).toBeGreaterThan(5);
});

/** Opens what lies there, as the worker does after the shell read its files. */
async function open(all: Everything) {
  const store = memoryStore();
  await store.addRecords(all.records);
  await store.addParts(all.parts);
  await store.putSegments(all.segments);
  await store.replaceSnapshot(all.index, new Set(all.segments.map(({ id }) => id)));
  return openLog({
    keys,
    units: unitKeysSchema.parse(JSON.parse(all.units)),
    sentinel: sentinelSchema.parse(JSON.parse(all.sentinel)),
    store: async () => store,
    shell: { writeUnits: async () => {}, writeSentinel: async () => {} },
    locks: null,
    time: { now: () => AT, later: () => () => {}, pause: async () => {} },
  });
}

/** One byte changed, by a value that is not its own. */
function flipped(bytes: Bytes, at: number, by: number): Bytes {
  const copy = bytes.slice();
  const place = at % copy.length;
  copy[place] = (copy[place] as number) ^ (1 + (by % 255));
  return copy;
}

type Row = { bytes: Bytes };
/** Changes to rows of a table: bytes of one, or which row lies where. */
const rowChanges = ['flip', 'cut', 'drop', 'swap', 'overwrite', 'grow'] as const;

function changedRows<R extends Row>(
  rows: R[],
  how: (typeof rowChanges)[number],
  [one, other, at, by]: [number, number, number, number],
): R[] {
  const i = one % rows.length;
  const j = (i + 1 + (other % (rows.length - 1))) % rows.length;
  const a = rows[i] as R;
  const b = rows[j] as R;
  const put = (changes: Map<number, Bytes>): R[] =>
    rows.map((row, n) => ({ ...row, bytes: changes.get(n) ?? row.bytes }));
  switch (how) {
    case 'flip':
      return put(new Map([[i, flipped(a.bytes, at, by)]]));
    case 'cut':
      return put(new Map([[i, a.bytes.slice(0, at % a.bytes.length)]]));
    case 'grow':
      return put(new Map([[i, new Uint8Array([...a.bytes, by % 256])]]));
    case 'drop':
      return rows.toSpliced(i, 1);
    case 'swap':
      return put(
        new Map([
          [i, b.bytes],
          [j, a.bytes],
        ]),
      );
    case 'overwrite':
      return put(new Map([[i, b.bytes]]));
  }
}

function changedText(text: string, at: number, by: number): string {
  const place = at % text.length;
  const other = String.fromCharCode(33 + (by % 90));
  return text.slice(0, place) + (text[place] === other ? '!' : other) + text.slice(place + 1);
}

/** The opened state is that of its own step; `strict` also compares which units are erased. */
function expectState(found: ReturnType<typeof plain>, label: string): void {
  const step = found.rest.seq;
  const wanted = states[step];
  expect(wanted, `${label}: step ${step}`).toBeDefined();
  expect(found.entities, label).toEqual(wanted?.entities);
  expect(found.rest, label).toEqual(wanted?.rest);
}

async function checkStore(all: Everything, label: string, mustBeNamed: boolean): Promise<void> {
  const opened = await open(all);
  const { damage } = opened.log;
  const found = plain(opened.state);
  expectState(found, label);
  if (damage === null) expect(found, label).toEqual(states[LAST]);
  else expect(found.rest.seq, label).toBeGreaterThanOrEqual(damage.stap - 1);
  const later = await opened.log.check();
  if (mustBeNamed) expect(later, label).not.toBeNull();
  else expect(later, label).toEqual(damage);
}

const named = /^(kluis-onleesbaar|kluis-nieuwer|backup-onleesbaar|backup-onvolledig)$/;

/** A text that the shell reads; one that it cannot read, it calls unreadable itself. */
function readable(text: string, schema: { safeParse(value: unknown): { success: boolean } }) {
  try {
    return schema.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}

async function checkBundle(bytes: Bytes, label: string): Promise<void> {
  const store = memoryStore();
  const restoring = (async () => {
    const bundle = await openBundle(new Blob([bytes]));
    await restoreBundle(bundle, await openWithPassphrase(bundle.header, KEK), store);
  })();
  await expect(restoring, label).rejects.toMatchObject({ code: expect.stringMatching(named) });
}

async function checkHeader(text: string, label: string): Promise<void> {
  if (!readable(text, vaultHeaderSchema)) return;
  const header = vaultHeaderSchema.parse(JSON.parse(text));
  for (const opening of [
    () => openWithPassphrase(header, KEK),
    () => openWithRecoveryKey(header, herstelsleutel),
  ]) {
    let opened: DossierKeys;
    try {
      opened = await opening();
    } catch (error) {
      expect((error as CodedError).code, label).toMatch(named);
      continue;
    }
    // Only the name that anybody may change was changed, or the other of the two wraps.
    expect(opened.generation, label).toBe(1);
    const { roepnaam: _, wraps: __, kdf: ___, ...bound } = header;
    expect(bound, label).toEqual({ version: 1, id: DOSSIER, aangemaakt: AT });
  }
}

const oneCase = fc.record({
  target: fc.constantFrom(
    'records',
    'records',
    'records',
    'parts',
    'parts',
    'segments',
    'index',
    'header',
    'units',
    'sentinel',
    'bundle',
    'bundle',
  ),
  how: fc.constantFrom(...rowChanges),
  numbers: fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat()),
});

describe('tampering', () => {
  it('is nothing to speak of when there was none', async () => {
    await checkStore(whole, 'untouched', false);
  });

  it(`never gives a wrong state in ${CASES} cases`, async () => {
    const seen = new Map<string, number>();
    const cases = fc.sample(oneCase, { numRuns: CASES, seed: SEED });
    for (const [n, { target, how, numbers }] of cases.entries()) {
      const [, , at, by] = numbers;
      const label = `case ${n}: ${target}, ${how}, ${numbers.join(' ')}`;
      seen.set(target, (seen.get(target) ?? 0) + 1);
      switch (target) {
        case 'records':
        case 'parts': {
          const rows = changedRows<StoredRecord & StoredPart>(whole[target] as never, how, numbers);
          await checkStore({ ...whole, [target]: rows }, label, true);
          break;
        }
        case 'segments':
          await checkStore(
            { ...whole, segments: changedRows(whole.segments, how, numbers) },
            label,
            false,
          );
          break;
        case 'index':
          await checkStore(
            { ...whole, index: { ...whole.index, bytes: flipped(whole.index.bytes, at, by) } },
            label,
            false,
          );
          break;
        case 'header':
          await checkHeader(changedText(whole.header, at, by), label);
          break;
        case 'units': {
          const units = changedText(whole.units, at, by);
          if (readable(units, unitKeysSchema)) await checkStore({ ...whole, units }, label, true);
          break;
        }
        case 'sentinel': {
          const sentinel = changedText(whole.sentinel, at, by);
          if (readable(sentinel, sentinelSchema)) {
            await checkStore({ ...whole, sentinel }, label, true);
          }
          break;
        }
        case 'bundle': {
          const bytes =
            how === 'cut'
              ? whole.bundle.slice(0, at % whole.bundle.length)
              : flipped(whole.bundle, at, by);
          await checkBundle(bytes, label);
          break;
        }
      }
    }
    expect(Object.fromEntries(seen)).toMatchObject({
      records: expect.any(Number),
      parts: expect.any(Number),
      segments: expect.any(Number),
      index: expect.any(Number),
      header: expect.any(Number),
      units: expect.any(Number),
      sentinel: expect.any(Number),
      bundle: expect.any(Number),
    });
  }, 120_000);
});
