/**
 * Back-ups that were changed: whichever byte it is, reading refuses and says what is wrong. Nothing
 * that is not exactly what was backed up ever comes back.
 */

import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  momentBundle,
  type OpenedMoment,
} from '../../renderer/workers/dossier/backups/moment-bundle';
import { memoryStore, restoreBundle } from '../../renderer/workers/dossier/log';
import { checkChain, headOf } from '../../renderer/workers/dossier/log/chain';
import { type MomentIndex, momentIdOf, parseMoment } from '../../shared/backup/moment';
import { ReeksWriter } from '../../shared/backup/reeks-writing';
import { sealSlot } from '../../shared/backup/slot';
import type { UnitKeys, VaultHeader } from '../../shared/desktop/contract';
import { CodedError } from '../../shared/desktop/errors';
import { nothingCounted } from '../../shared/dossier/counts';
import { type Bytes, concat } from '../../shared/vault/bytes';
import { blobSource } from '../../shared/vault/frame-reading';
import { type DossierKeys, deriveKeys, newDataKey } from '../../shared/vault/keys';
import {
  AT,
  add,
  casus,
  change,
  DOSSIER,
  draft,
  erase,
  newVaultLaptop,
  set,
} from '../integration/log/support';

const MAKER = '0123456789abcdef-chromium';
const REEKS = '00112233445566aa';
const NO_COUNTS = nothingCounted;

let keys: DossierKeys;
let header: VaultHeader;
let units: UnitKeys;
let reeks: Bytes;
/** Of the same reeks, the second longer. */
let first: MomentIndex;
let second: MomentIndex;
/** Where each frame begins. */
const frames: number[] = [];

async function momentAt(stap: number, lengte: number, head: string): Promise<MomentIndex> {
  const said = { at: AT, stap, reden: 'gewoon', reeks: REEKS, lengte } as const;
  const slot = await sealSlot(keys, { v: 1, ...said, head, aantallen: NO_COUNTS });
  return {
    version: 1,
    id: DOSSIER,
    maker: MAKER,
    generatie: keys.generation,
    programma: '1.2.3',
    ...said,
    slot,
  };
}

beforeAll(async () => {
  const { laptop, header: made } = await newVaultLaptop(async () => memoryStore());
  ({ keys } = laptop);
  header = made;
  const opened = await laptop.open();
  const one = casus('a', 'org1');
  const rows = Array.from({ length: 300 }, (_, n) => add(casus(`r${n}`, `org${n % 12}`)));
  await change(opened, draft([], 'aanmaken'));
  await change(opened, draft([add(one)]));
  // Its parts lie apart.
  await change(opened, draft(rows, 'import'));
  const chunks: Bytes[] = [];
  const writer = new ReeksWriter(async (chunk) => void chunks.push(chunk), 0);
  const moments: MomentIndex[] = [];
  const backUp = (from: number, to: number) =>
    opened.log.copy(async ({ store, ring, time }) => {
      const visit = {
        record: ({ bytes }: { bytes: Bytes }) => framed(writer.record(bytes)),
        part: ({ bytes }: { bytes: Bytes }) => framed(writer.part(bytes)),
      };
      await writer.start();
      const previous = (await headOf(store, from - 1)) as string;
      expect(await checkChain(store, ring, { from, to, previous, visit }, time)).toBe(null);
      const head = (await headOf(store, to)) as string;
      moments.push(await momentAt(to, writer.length, head));
    });
  const framed = (written: Promise<void>) => {
    frames.push(writer.length);
    return written;
  };
  await backUp(1, 3);
  await change(opened, draft([set(one, 'wereld', null, 'zorg')]));
  await erase(opened, ['org3']);
  await backUp(4, 5);
  await writer.end();
  reeks = concat(...chunks);
  units = laptop.disk.units;
  [first, second] = moments as [MomentIndex, MomentIndex];
  expect(frames.length).toBeGreaterThan(10);
  expect(second.lengte).toBe(reeks.length);
});

/** Reads a moment into an empty store; answers its last step. */
async function read(
  index: MomentIndex,
  bytes: Bytes = reeks.slice(0, index.lengte),
  changed: Partial<OpenedMoment> = {},
  withKeys = keys,
): Promise<number> {
  const source = blobSource(new Blob([bytes]));
  const store = memoryStore();
  const bundle = momentBundle({ index, header, units, source, ...changed });
  await restoreBundle(bundle, withKeys, store);
  return store.last();
}

async function codeOf(reading: Promise<unknown>): Promise<string> {
  const error = await reading.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof CodedError ? error.code : `no refusal: ${String(error)}`;
}

const FAULTS = expect.stringMatching(/^(backup-onleesbaar|backup-onvolledig|kluis-nieuwer)$/);

function flipped(bytes: Bytes, at: number, bit: number): Bytes {
  const copy = bytes.slice();
  copy[at] = (copy[at] as number) ^ (1 << bit);
  return copy;
}

test('moments that were not changed come back, the shorter from the same bytes', async () => {
  expect(await read(first)).toBe(3);
  expect(await read(second)).toBe(5);
});

describe('a reeks', () => {
  test('of which one bit changed in its start or in the head of a frame is refused', async () => {
    const places = [
      ...Array.from({ length: 8 }, (_, at) => at),
      ...frames.flatMap((start) => [0, 1, 2, 3, 4].map((at) => start + at)),
    ];
    for (const at of places) {
      for (const bit of [0, 3, 7]) {
        expect(await codeOf(read(second, flipped(reeks, at, bit))), `byte ${at}`).toEqual(FAULTS);
      }
    }
  });

  test('of which one bit changed anywhere is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(reeks.length - 1), fc.nat(7), async (at, bit) => {
        expect(await codeOf(read(second, flipped(reeks, at, bit)))).toEqual(FAULTS);
      }),
      { numRuns: 300, seed: 20261122 },
    );
  });

  test('that is cut off anywhere is refused, also between two steps', async () => {
    for (const length of [0, 3, 8, ...frames, reeks.length - 1]) {
      expect(await codeOf(read(second, reeks.slice(0, length)))).toEqual(FAULTS);
    }
  });

  test('that goes on after its moment is refused', async () => {
    expect(await codeOf(read(first, reeks))).toBe('backup-onleesbaar');
    expect(await codeOf(read(second, concat(reeks, new Uint8Array(5))))).toBe('backup-onleesbaar');
  });

  test('in which steps changed places, or one is left out, is refused', async () => {
    const [a = 0, b = 0, c = 0] = frames;
    const head = reeks.slice(0, a);
    const swapped = concat(head, reeks.slice(b, c), reeks.slice(a, b), reeks.slice(c));
    const without = concat(head, reeks.slice(b));
    for (const bytes of [swapped, without]) {
      expect(await codeOf(read(second, bytes))).toEqual(FAULTS);
    }
  });

  test('of a newer program is refused as such', async () => {
    const newer = reeks.slice();
    newer[7] = 2;
    expect(await codeOf(read(second, newer))).toBe('kluis-nieuwer');
  });
});

describe('the index of a moment', () => {
  test('that says anything else than its slot is refused', async () => {
    const changes: Partial<MomentIndex>[] = [
      { at: '2026-11-21T10:00:00.001Z' },
      { stap: 4 },
      { reden: 'hand' },
      { reeks: 'ffffffffffffffff' },
      { lengte: first.lengte },
      { slot: first.slot },
      { slot: second.slot.slice(0, -4) },
      { slot: '' },
      { generatie: 2 },
      { id: 'proefdossier00001' },
    ];
    for (const change of changes) {
      const index = { ...second, ...change };
      expect(await codeOf(read(index, reeks)), JSON.stringify(change)).toBe('backup-onleesbaar');
    }
  });

  test('of the same name under the keys of another dossier is refused', async () => {
    const others = await deriveKeys(DOSSIER, newDataKey());
    expect(await codeOf(read(second, reeks, {}, others))).toBe('backup-onleesbaar');
  });

  test('is read only under its own name, for its own dossier', () => {
    const text = JSON.stringify(second);
    const id = momentIdOf(second);
    expect(parseMoment(text, id, DOSSIER)).toEqual(second);
    expect(parseMoment(text, momentIdOf(first), DOSSIER)).toBe(null);
    expect(parseMoment(text, id, 'proefdossier00001')).toBe(null);
    expect(parseMoment(JSON.stringify({ ...second, extra: 1 }), id, DOSSIER)).toBe(null);
    expect(parseMoment(JSON.stringify({ ...second, version: 2 }), id, DOSSIER)).toBe('nieuwer');
    expect(parseMoment('{', id, DOSSIER)).toBe(null);
    expect(parseMoment('null', id, DOSSIER)).toBe(null);
  });
});

describe('the unit keys', () => {
  test('that were changed, or are of another time of the dossier by their mac, are refused', async () => {
    const [unit = ''] = Object.keys(units.units);
    const changes: Partial<UnitKeys>[] = [
      { erased: [] },
      { erased: [...units.erased, unit] },
      { units: Object.fromEntries(Object.entries(units.units).slice(1)) },
      { mac: units.mac.replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A')) },
    ];
    for (const change of changes) {
      const opened = { units: { ...units, ...change } };
      expect(await codeOf(read(second, reeks, opened))).toBe('backup-onleesbaar');
    }
  });
});
