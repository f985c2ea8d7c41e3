/** Other keys for a dossier: all of its files or none, wherever the shell is killed. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createDossierFiles, type DossierFiles } from '../../../../electron/services/dossier-files';
import type { FileSystem } from '../../../../electron/services/file-system';
import type { Sentinel, UnitKeys, VaultHeader } from '../../../../shared/desktop/contract';
import { failingFileSystem } from './file-systems';
import { type Gun, killingFileSystem, ways } from './killing-file-system';

const ID = 'a1b2c3d4e5f6a7b8';
const OTHER = 'ffffffffffffffff';

const old = {
  header: {
    version: 1,
    id: ID,
    roepnaam: 'Uitstroom jeugdzorg',
    aangemaakt: '2026-11-20T09:00:00.000Z',
    kdf: { alg: 'argon2id', m: 65_536, t: 3, p: 1, salt: 'AAAAAAAAAAAAAAAAAAAAAA==' },
    wraps: { wachtwoordzin: 'b3Vk', herstelsleutel: 'b3Vk' },
  } satisfies VaultHeader as VaultHeader,
  units: {
    version: 1,
    id: ID,
    units: { 'eenheid-1': 'b3VkZXNsZXV0ZWw=' },
    erased: [],
    mac: 'b3Vk',
  } satisfies UnitKeys as UnitKeys,
  sentinel: {
    version: 1,
    id: ID,
    seq: 7,
    head: 'ab'.repeat(32),
    at: 'toen',
    mac: 'b3Vk',
  } as Sentinel,
};
const next = {
  header: {
    ...old.header,
    generation: 2,
    wraps: { wachtwoordzin: 'bmlldXc=', herstelsleutel: 'bmlldXc=' },
  },
  units: { ...old.units, units: { 'eenheid-1': 'bmlldXdlc2xldXRlbA==' }, mac: 'bmlldXc=' },
  sentinel: { ...old.sentinel, seq: 8, head: 'cd'.repeat(32), mac: 'bmlldXc=' },
};
type FileSet = typeof old;

let folder = '';
const files = (fs?: FileSystem) =>
  createDossierFiles({ folder: join(folder, 'dossiers'), host: 'chromium', ...(fs ? { fs } : {}) });
const path = (...rest: string[]) => join(folder, 'dossiers', ...rest);

async function readAll(one: DossierFiles): Promise<FileSet> {
  return {
    header: await one.readHeader(ID),
    units: await one.readUnits(ID),
    sentinel: (await one.readSentinel(ID)) as Sentinel,
  };
}

async function prepared(): Promise<void> {
  folder = await mkdtemp(join(tmpdir(), 'draaiknop-wissel-'));
  await files().create(old.header, old.units);
  await files().writeSentinel(old.sentinel);
}

/** Everything that can be read in the folder of the dossier. */
async function texts(): Promise<string> {
  const names = await readdir(path(ID));
  return (await Promise.all(names.map((name) => readFile(path(ID, name), 'utf8')))).join('\n');
}

const switchTo = (one: DossierFiles, { header, units, sentinel }: FileSet) =>
  one.switchTo(header, units, sentinel);

beforeEach(prepared);
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('other keys', () => {
  test('take the place of all files, and leave nothing of the old', async () => {
    const one = files();
    await switchTo(one, next);
    expect(await readAll(one)).toEqual(next);
    expect((await readdir(path(ID))).sort()).toEqual([
      'kluis.json',
      'sleutels.json',
      'wachter.json',
    ]);
    expect(await texts()).not.toContain('b3Vk');
  });

  test('of different dossiers, or of one that is not here, are refused', async () => {
    const one = files();
    const strange = { code: 'ongeldige-vraag' };
    await expect(
      switchTo(one, { ...next, units: { ...next.units, id: OTHER } }),
    ).rejects.toMatchObject(strange);
    await expect(
      switchTo(one, { ...next, sentinel: { ...next.sentinel, id: OTHER } }),
    ).rejects.toMatchObject(strange);
    const elsewhere = {
      header: { ...next.header, id: OTHER },
      units: { ...next.units, id: OTHER },
      sentinel: { ...next.sentinel, id: OTHER },
    };
    await expect(switchTo(one, elsewhere)).rejects.toMatchObject({ code: 'kluis-niet-gevonden' });
    expect(await readAll(one)).toEqual(old);
    expect(await readdir(path())).toEqual([ID]);
  });

  test('wait for a write that is going on, and a read waits for them', async () => {
    const one = files();
    const order: string[] = [];
    await Promise.all([
      one.writeUnits({ ...old.units, erased: ['eenheid-2'] }).then(() => order.push('eenheden')),
      switchTo(one, next).then(() => order.push('wissel')),
      one.readUnits(ID).then((units) => order.push(units.mac)),
      one.readHeader(ID).then(({ generation }) => order.push(`generatie ${generation}`)),
    ]);
    expect(order).toEqual(['eenheden', 'wissel', next.units.mac, 'generatie 2']);
  });
});

describe.each(ways)('a shell that is killed or fails: %s', { timeout: 60_000 }, (way) => {
  test('leaves a dossier that is wholly the old or wholly the new', async () => {
    const seen = new Set<string>();
    let at = 1;
    for (; ; at++) {
      await rm(folder, { recursive: true, force: true });
      await prepared();
      const gun: Gun = { calls: 0, at, way };
      const outcome = await switchTo(files(killingFileSystem(gun)), next).then(
        () => 'goed',
        (error: unknown) => error,
      );
      if (gun.calls < at) break;
      const what = `call ${at}: ${outcome}`;

      // The next program, on a disk that works again.
      const after = files();
      const found = await readAll(after);
      const which = found.header.generation === 2 ? 'nieuw' : 'oud';
      expect(found, what).toEqual(which === 'nieuw' ? next : old);
      if (outcome === 'goed') expect(which, what).toBe('nieuw');
      expect(await after.list()).toMatchObject([{ id: ID, onleesbaar: false }]);
      expect((await readdir(path(ID))).sort(), what).toEqual([
        'kluis.json',
        'sleutels.json',
        'wachter.json',
      ]);
      expect(await texts(), what).not.toContain(which === 'nieuw' ? 'b3Vk' : 'bmlldXc');
      seen.add(which);

      // What is written now is never undone by what was broken off.
      const erased = { ...found.units, units: {}, erased: ['eenheid-1'] };
      await after.writeUnits(erased);
      expect(await files().readUnits(ID), what).toEqual(erased);
    }
    expect(seen).toEqual(new Set(['oud', 'nieuw']));
    // Four files are written, each by some ten calls.
    expect(at).toBeGreaterThan(25);
  });

  test('while it finishes what was broken off, leaves what can be finished again', async () => {
    for (let at = 1; ; at++) {
      await rm(folder, { recursive: true, force: true });
      await prepared();
      await writeFile(path(ID, 'wissel.json'), journal(next));
      const gun: Gun = { calls: 0, at, way };
      await files(killingFileSystem(gun))
        .readHeader(ID)
        .catch((error: unknown) => {
          if (!(error instanceof Error)) throw error;
        });
      if (gun.calls < at) break;
      expect(await readAll(files()), `call ${at}`).toEqual(next);
      await files().list();
      expect(await texts(), `call ${at}`).not.toContain('b3Vk');
    }
  });
});

const journal = ({ header, units, sentinel }: FileSet) =>
  JSON.stringify({
    version: 1,
    header,
    units,
    guard: { version: 1, host: 'chromium', sentinel },
  });

describe('a journal that was left', () => {
  test('is finished before anything is written, so that it undoes nothing', async () => {
    await writeFile(path(ID, 'wissel.json'), journal(next));
    const erased = { ...next.units, units: {}, erased: ['eenheid-1'] };
    await files().writeUnits(erased);
    expect(await readAll(files())).toEqual({ ...next, units: erased });
    expect(await readdir(path(ID))).not.toContain('wissel.json');
  });

  test('is finished before the name or the wraps are changed', async () => {
    await writeFile(path(ID, 'wissel.json'), journal(next));
    await files().rename(ID, 'Behoud');
    expect((await files().readHeader(ID)).generation).toBe(2);
    await writeFile(path(ID, 'wissel.json'), journal(next));
    // Wraps of the data key before: nobody may put those back.
    await expect(files().rewrap(old.header)).rejects.toMatchObject({ code: 'ongeldige-vraag' });
    expect((await files().readHeader(ID)).generation).toBe(2);
  });

  test.each([
    ['no JSON', '{', 'kluis-onleesbaar'],
    [
      'another dossier',
      journal({ ...next, header: { ...next.header, id: OTHER } }),
      'kluis-onleesbaar',
    ],
    ['a newer program', JSON.stringify({ version: 2 }), 'kluis-nieuwer'],
  ])('and is of %s: nothing is read or written beside it', async (_, text, code) => {
    await writeFile(path(ID, 'wissel.json'), text);
    const one = files();
    await expect(one.readHeader(ID)).rejects.toMatchObject({ code });
    await expect(one.readUnits(ID)).rejects.toMatchObject({ code });
    await expect(one.writeUnits(old.units)).rejects.toMatchObject({ code });
    await expect(one.writeSentinel(old.sentinel)).rejects.toMatchObject({ code });
    // A dossier never just disappears.
    expect(await one.list()).toMatchObject([{ id: ID }]);
    expect(await readFile(path(ID, 'wissel.json'), 'utf8')).toBe(text);
  });

  test('damaged, is no obstacle to setting back', async () => {
    await writeFile(path(ID, 'wissel.json'), '{');
    await files().switchTo(old.header, old.units, null);
    expect(await files().readHeader(ID)).toEqual(old.header);
    expect(await files().readSentinel(ID)).toBeNull();
  });
});

describe('other wraps', () => {
  const rewrapped: VaultHeader = {
    ...old.header,
    kdf: { ...old.header.kdf, salt: 'BAAAAAAAAAAAAAAAAAAAAA==' },
    wraps: { ...old.header.wraps, wachtwoordzin: 'YW5kZXJz' },
  };

  test('change nothing but the wraps', async () => {
    await files().rename(ID, 'Inmiddels anders');
    await files().rewrap(rewrapped);
    expect(await readAll(files())).toEqual({
      ...old,
      header: { ...rewrapped, roepnaam: 'Inmiddels anders' },
    });
  });

  test.each([
    ['of another birthday', { ...rewrapped, aangemaakt: '2026-11-22T00:00:00.000Z' }],
    ['of other keys', { ...rewrapped, generation: 2 }],
  ])('%s are refused', async (_, header) => {
    await expect(files().rewrap(header)).rejects.toMatchObject({ code: 'ongeldige-vraag' });
    expect(await readAll(files())).toEqual(old);
  });

  test('of a dossier that is not here are refused', async () => {
    await expect(files().rewrap({ ...rewrapped, id: OTHER })).rejects.toMatchObject({
      code: 'kluis-niet-gevonden',
    });
  });

  test('that the disk does not take leave the old', async () => {
    const full = files(failingFileSystem('writeFile', 'ENOSPC'));
    await expect(full.rewrap(rewrapped)).rejects.toMatchObject({ code: 'schijf-vol' });
    expect(await readAll(files())).toEqual(old);
  });
});
