import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mendStores } from '../../../../electron/services/mend-stores';
import { crc32c } from '../../../../electron/services/torn-tail';

let folder: string;
let store: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'draaiknop-herstel-'));
  store = join(folder, 'https_draaiknop.invalid_0.indexeddb.leveldb');
  await mkdir(store);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** One FULL record. */
function record(text: string): Buffer {
  const body = Buffer.from(`\x01${text}`, 'latin1');
  const crc = crc32c(body, 0, body.length);
  const header = Buffer.alloc(6);
  header.writeUInt32LE((((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0, 0);
  header.writeUInt16LE(body.length - 1, 4);
  return Buffer.concat([header, body]);
}

test('cuts off what was not finished, in logs and manifest, and touches nothing else', async () => {
  const whole = record('heel');
  const torn = Buffer.concat([whole, record('half').subarray(0, 9)]);
  await writeFile(join(store, '000007.log'), torn);
  await writeFile(join(store, 'MANIFEST-000001'), torn);
  await writeFile(join(store, '000005.ldb'), torn);
  await writeFile(join(store, 'LOG'), torn);
  expect(await mendStores(folder)).toBe(2);
  expect(await readFile(join(store, '000007.log'))).toEqual(whole);
  expect(await readFile(join(store, 'MANIFEST-000001'))).toEqual(whole);
  expect(await readFile(join(store, '000005.ldb'))).toEqual(torn);
  expect(await readFile(join(store, 'LOG'))).toEqual(torn);
  expect(await mendStores(folder)).toBe(0);
});

test('empties a log of which the first record was not finished, but no manifest', async () => {
  const torn = record('half').subarray(0, 9);
  await writeFile(join(store, '000003.log'), torn);
  await writeFile(join(store, 'MANIFEST-000001'), torn);
  expect(await mendStores(folder)).toBe(1);
  expect(await readFile(join(store, '000003.log'))).toHaveLength(0);
  expect(await readFile(join(store, 'MANIFEST-000001'))).toEqual(torn);
});

test('mends each log of each store, whatever cannot be read among them', async () => {
  const other = join(folder, 'https_ander.invalid_0.indexeddb.leveldb');
  await mkdir(join(store, '000001.log'), { recursive: true });
  await mkdir(other);
  const whole = record('heel');
  const logs = [join(store, '000004.log'), join(store, '000007.log'), join(other, '000003.log')];
  for (const log of logs) await writeFile(log, Buffer.concat([whole, whole.subarray(0, 5)]));
  expect(await mendStores(folder)).toBe(3);
  for (const log of logs) expect(await readFile(log)).toEqual(whole);
});

test('without a profile there is nothing to do', async () => {
  expect(await mendStores(join(folder, 'nergens'))).toBe(0);
});
