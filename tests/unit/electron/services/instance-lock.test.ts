import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir, uptime } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { claimFolder, openHost, releaseFolder } from '../../../../electron/services/instance-lock';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'draaiknop-slot-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const boot = () => Date.now() - uptime() * 1000;
const write = (claim: object) => writeFile(join(folder, 'in-gebruik.json'), JSON.stringify(claim));

test('a folder that nobody has open', async () => {
  expect(await openHost(folder)).toBeNull();
});

test('another process that runs has it, until it has ended', async () => {
  const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)']);
  await write({ host: 'electron', pid: other.pid, boot: boot() });
  expect(await openHost(folder)).toBe('electron');
  other.kill();
  await once(other, 'exit');
  expect(await openHost(folder)).toBeNull();
});

test('a claim from before the computer started means nothing', async () => {
  await write({ host: 'electron', pid: process.ppid, boot: boot() - 3_600_000 });
  expect(await openHost(folder)).toBeNull();
});

test('our own claim is no hindrance, and goes when we go', async () => {
  await claimFolder(folder, 'chromium');
  expect(await openHost(folder)).toBeNull();
  await releaseFolder(folder);
  expect(await readdir(folder)).toEqual([]);
});

test('the claim of another is not taken away', async () => {
  await write({ host: 'electron', pid: process.ppid, boot: boot() });
  await releaseFolder(folder);
  expect(await openHost(folder)).toBe('electron');
});

test.each(['', '{', '[]', 'null', '{"host":"chrome","pid":1,"boot":1}', '{"host":"electron"}'])(
  'a damaged claim %j does not lock anybody out',
  async (text) => {
    await writeFile(join(folder, 'in-gebruik.json'), text);
    expect(await openHost(folder)).toBeNull();
  },
);
