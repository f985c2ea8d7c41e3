/** Nothing that is stored anywhere gives a key or a word of the contents away. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryStore, type OpenedLog } from '../../renderer/workers/dossier/log';
import type { VaultHeader } from '../../shared/desktop/contract';
import { boxLabel } from '../../shared/vault/box';
import type { Bytes } from '../../shared/vault/bytes';
import { unpackRecord } from '../../shared/vault/record';
import { readRecoveryKey } from '../../shared/vault/recovery-key';
import {
  add,
  casus,
  change,
  draft,
  erase,
  type Laptop,
  newVaultLaptop,
  set,
} from '../integration/log/support';

const CANARY = 'Kanarie-Molendrift-7f3a';

/** Every key that WebCrypto was handed in the clear, by what it was for. */
const raw: { algorithm: string; bytes: Buffer }[] = [];
let laptop: Laptop;
let header: VaultHeader;
let herstelsleutel: string;
let one: OpenedLog;
let store: ReturnType<typeof memoryStore>;

beforeEach(async () => {
  raw.length = 0;
  const { importKey } = crypto.subtle;
  vi.spyOn(crypto.subtle, 'importKey').mockImplementation(((...args: unknown[]) => {
    const [format, bytes, algorithm] = args as [string, Uint8Array, string | { name: string }];
    const name = typeof algorithm === 'string' ? algorithm : algorithm.name;
    if (format === 'raw' && name !== 'ECDH') {
      raw.push({ algorithm: name, bytes: Buffer.from(bytes) });
    }
    return (importKey as (...given: unknown[]) => unknown).apply(crypto.subtle, args);
  }) as typeof importKey);

  store = memoryStore();
  ({ laptop, header, herstelsleutel } = await newVaultLaptop(async () => store));
  laptop.snapshots = { steps: 4, entities: 1_000_000 };
  one = await laptop.open();
  const velden = { aanpak: CANARY.repeat(20) };
  const rows = Array.from({ length: 60 }, (_, i) => add(casus(`r${i}`, `org${i % 12}`, velden)));
  await change(one, draft([add(casus('a', 'org1', { naam: CANARY }))]));
  await change(one, draft(rows, 'import'));
  await change(one, draft([set(casus('a', 'org1'), 'wereld', null, CANARY)]));
  await change(one, draft([{ op: 'remove', type: 'casus', value: casus('r5', 'org5', velden) }]));
  await erase(one, ['org2']);
  await one.log.settle();
});

afterEach(() => {
  vi.restoreAllMocks();
});

/** Everything that lies on a disk: store, files of the shell now and before, a bundle. */
async function everything(): Promise<Buffer> {
  const chunks: Bytes[] = [];
  await one.log.writeBundle(header, async (chunk) => void chunks.push(chunk));
  const index = await store.readSnapshot();
  const ids = Array.from({ length: 99 }, (_, i) => i);
  const rows = [
    ...(await store.readRecords(1, 99)),
    ...(await store.readParts(2, 0, 99)),
    ...(await store.readSegments(ids)),
    ...(index === null ? [] : [index]),
  ];
  expect(rows.length).toBeGreaterThan(25);
  const files = [header, laptop.disk.units, laptop.disk.sentinel, laptop.disk.written];
  return Buffer.concat([
    ...rows.map(({ bytes }) => bytes),
    ...chunks,
    Buffer.from(JSON.stringify(files)),
  ]);
}

describe('what lies on the disk', () => {
  it('holds no word of the contents, in any of the ways text is kept', async () => {
    const all = await everything();
    for (const form of [
      Buffer.from(CANARY),
      Buffer.from(CANARY, 'utf16le'),
      Buffer.from(Buffer.from(CANARY).toString('base64').slice(0, 20)),
    ]) {
      expect(all.includes(form)).toBe(false);
    }
    expect(all.includes('velden')).toBe(false);
  });

  it('holds none of the keys, in any of the ways keys are written', async () => {
    const all = await everything();
    // Passphrase, recovery, data and derived keys, and one for each of the units.
    expect(raw.length).toBeGreaterThan(18);
    for (const { algorithm, bytes } of raw) {
      expect(all.includes(bytes), algorithm).toBe(false);
      expect(all.includes(bytes.toString('hex')), algorithm).toBe(false);
      expect(all.includes(bytes.toString('base64').slice(0, 24)), algorithm).toBe(false);
    }
    const recovery = readRecoveryKey(herstelsleutel);
    expect(recovery.soort).toBe('goed');
    expect(all.includes(herstelsleutel)).toBe(false);
  });

  it('seals every box with a nonce of its own', async () => {
    const records = (await store.readRecords(1, 99)).map(({ bytes }) => unpackRecord(bytes));
    const boxes = [
      ...records.flatMap((record) => (record === null ? [] : [record.manifest, ...record.inline])),
      ...(await store.readParts(2, 0, 99)).map(({ bytes }) => bytes),
    ];
    const nonces = boxes.map((box) => {
      const unit = boxLabel(box)?.unit ?? '';
      return Buffer.from(box.subarray(6 + unit.length, 18 + unit.length)).toString('hex');
    });
    expect(nonces.length).toBeGreaterThanOrEqual(20);
    expect(new Set(nonces).size).toBe(nonces.length);
  });

  it('seals each unit with its own key: no part of it opens with that of another', async () => {
    const labels = (await store.readParts(2, 0, 99)).map(({ bytes }) => boxLabel(bytes)?.unit);
    expect(new Set(labels).size).toBe(12);
    expect(labels).not.toContain('dossier');
  });

  it('is gone for good with the key of an erased unit, in the current file', () => {
    const { units, erased } = laptop.disk.units;
    expect(erased).toEqual(['org2']);
    expect(Object.keys(units)).not.toContain('org2');
  });
});

describe('keys in the worker', () => {
  it('cannot be read back, any of them', async () => {
    const made = await Promise.all(
      vi
        .mocked(crypto.subtle.importKey)
        .mock.results.map(({ value }) => value as Promise<CryptoKey>),
    );
    expect(made.length).toBeGreaterThan(20);
    for (const key of made) {
      if (key.type === 'public') continue;
      expect(key.extractable).toBe(false);
    }
  });
});
