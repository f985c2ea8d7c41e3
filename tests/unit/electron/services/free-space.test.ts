import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FileSystem } from '../../../../electron/services/file-system';
import {
  diskState,
  freeBytes,
  mustHaveFree,
  writeRefusal,
} from '../../../../electron/services/free-space';
import { failingDisk } from '../../../support/failing-disk';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'draaiknop-vrij-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const saying = (answer: { bavail: number; bsize: number; blocks: number }): FileSystem => ({
  ...failingDisk().fs,
  statfs: async () => answer,
});

describe('free space', () => {
  test('is what the system says, for a folder that is not there yet too', async () => {
    const here = await freeBytes(folder);
    expect(here).toBeGreaterThan(0);
    const below = await freeBytes(join(folder, 'nog', 'niet'), {
      ...failingDisk().fs,
      statfs: async (path) => {
        if (path !== folder) throw Object.assign(new Error(), { code: 'ENOENT' });
        return { bavail: 7, bsize: 4096, blocks: 10 };
      },
    });
    expect(below).toBe(7 * 4096);
  });

  test('is unknown where the system reports no size, and then nothing is refused', async () => {
    const silent = saying({ bavail: 0, bsize: 4096, blocks: 0 });
    expect(await freeBytes(folder, silent)).toBeNull();
    await expect(mustHaveFree(folder, 1e15, {}, silent)).resolves.toBeUndefined();
    const broken = failingDisk();
    broken.fs.statfs = async () => {
      throw Object.assign(new Error(), { code: 'EIO' });
    };
    expect(await freeBytes(folder, broken.fs)).toBeNull();
  });

  test('that is too little is refused with both numbers, and enough is not', async () => {
    const disk = saying({ bavail: 10, bsize: 100, blocks: 50 });
    await expect(mustHaveFree(folder, 1001, { bestand: 'a.svg' }, disk)).rejects.toMatchObject({
      code: 'schijf-vol',
      params: { nodig: 1001, vrij: 1000, bestand: 'a.svg' },
    });
    await expect(mustHaveFree(folder, 1000, {}, disk)).resolves.toBeUndefined();
  });
});

describe('a folder', () => {
  test.each([
    ['ENOSPC', 'schijf-vol'],
    ['EDQUOT', 'schijf-vol'],
    ['EROFS', 'map-alleen-lezen'],
    ['EACCES', 'map-alleen-lezen'],
    ['EIO', 'opslag-mislukt'],
  ])('that refuses a write with %s is found out: %s, and nothing stays', async (system, code) => {
    const disk = failingDisk();
    disk.refuses = system;
    expect(await writeRefusal(folder, disk.fs)).toBe(code);
    disk.refuses = null;
    expect(await readdir(folder)).toEqual([]);
  });

  test('that can be written is said to be, with its path, and nothing stays', async () => {
    const state = await diskState(folder);
    expect(state).toEqual({ pad: folder, vrij: expect.any(Number), fout: null });
    expect(await readdir(folder)).toEqual([]);
  });
});
