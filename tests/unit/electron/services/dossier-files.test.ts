import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createDossierFiles, type Host } from '../../../../electron/services/dossier-files';
import type { FileSystem } from '../../../../electron/services/file-system';
import type { Sentinel, UnitKeys, VaultHeader } from '../../../../shared/desktop/contract';
import { failingFileSystem } from './file-systems';

const ID = 'a1b2c3d4e5f6a7b8';
const OTHER = 'ffffffffffffffff';

const header = (id = ID): VaultHeader => ({
  version: 1,
  id,
  roepnaam: 'Uitstroom jeugdzorg',
  aangemaakt: '2026-11-20T09:00:00.000Z',
  kdf: { alg: 'argon2id', m: 65_536, t: 3, p: 1, salt: 'AAAAAAAAAAAAAAAAAAAAAA==' },
  wraps: { wachtwoordzin: 'd3JhcA==', herstelsleutel: 'd3JhcDI=' },
});
const units = (id = ID): UnitKeys => ({
  version: 1,
  id,
  units: { 'eenheid-1': 'c2xldXRlbA==' },
  erased: [],
  mac: 'bWFj',
});
const sentinel = (seq: number, id = ID): Sentinel => ({
  version: 1,
  id,
  seq,
  head: 'ab'.repeat(32),
  at: `2026-11-21T10:00:0${seq}.000Z`,
  mac: 'bWFj',
});

let folder = '';
const files = (host: Host = 'chromium', fs?: FileSystem) =>
  createDossierFiles({ folder: join(folder, 'dossiers'), host, ...(fs ? { fs } : {}) });
const path = (...rest: string[]) => join(folder, 'dossiers', ...rest);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'draaiknop-dossiers-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('making', () => {
  test('a new dossier has its three files, for this user only', async () => {
    await files().create(header(), units());
    expect((await readdir(path(ID))).sort()).toEqual([
      'kluis.json',
      'sleutels.json',
      'wachter.json',
    ]);
    if (process.platform !== 'win32') {
      expect((await stat(path(ID))).mode & 0o777).toBe(0o700);
      for (const name of await readdir(path(ID))) {
        expect((await stat(path(ID, name))).mode & 0o777).toBe(0o600);
      }
    }
    expect(await files().readHeader(ID)).toEqual(header());
    expect(await files().readUnits(ID)).toEqual(units());
    expect(await files().readSentinel(ID)).toBeNull();
  });

  test('an id in use is refused and nothing changes', async () => {
    await files().create(header(), units());
    const again = { ...header(), roepnaam: 'Een ander' };
    await expect(files().create(again, units())).rejects.toMatchObject({
      code: 'kluis-bestaat-al',
    });
    expect((await files().readHeader(ID)).roepnaam).toBe('Uitstroom jeugdzorg');
  });

  test('two at once with the same id: one is made', async () => {
    const one = files();
    const outcomes = await Promise.allSettled([
      one.create(header(), units()),
      one.create(header(), units()),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('keys of another dossier are refused', async () => {
    await expect(files().create(header(), units(OTHER))).rejects.toMatchObject({
      code: 'ongeldige-vraag',
    });
  });

  test.each([
    ['ENOSPC', 'schijf-vol'],
    ['EDQUOT', 'schijf-vol'],
    ['EROFS', 'map-alleen-lezen'],
    ['EACCES', 'map-alleen-lezen'],
    ['EIO', 'opslag-mislukt'],
  ])('%s becomes %s, and nothing half is left', async (system, code) => {
    const failing = files('chromium', failingFileSystem('sync', system));
    await expect(failing.create(header(), units())).rejects.toMatchObject({ code });
    expect(await readdir(path())).toEqual([]);
    expect(await files().list()).toEqual([]);
  });
});

describe('setting back', () => {
  const older = { ...header(), roepnaam: 'Zoals in de back-up' };

  test('puts header and keys in place of what is there, and forgets how far it was', async () => {
    await files().create(header(), units());
    await files().writeSentinel(sentinel(5));
    await files().switchTo(older, { ...units(), erased: ['eenheid-2'] }, null);
    expect(await files().readHeader(ID)).toEqual(older);
    expect((await files().readUnits(ID)).erased).toEqual(['eenheid-2']);
    expect(await files().readSentinel(ID)).toBeNull();
  });

  test.each(['kluis.json', 'sleutels.json', 'wachter.json'])(
    'is the way out when %s is damaged',
    async (file) => {
      await files().create(header(), units());
      await writeFile(path(ID, file), '{');
      await files().switchTo(older, units(), null);
      expect(await files().readHeader(ID)).toEqual(older);
      expect(await files().readUnits(ID)).toEqual(units());
      expect(await files().readSentinel(ID)).toBeNull();
    },
  );

  test('makes no dossier, and takes no keys of another', async () => {
    await expect(files().switchTo(header(), units(), null)).rejects.toMatchObject({
      code: 'kluis-niet-gevonden',
    });
    await files().create(header(), units());
    await expect(files().switchTo(older, units(OTHER), null)).rejects.toMatchObject({
      code: 'ongeldige-vraag',
    });
    expect(await files().readHeader(ID)).toEqual(header());
  });
});

describe('reading', () => {
  test('what is not there', async () => {
    await expect(files().readHeader(ID)).rejects.toMatchObject({ code: 'kluis-niet-gevonden' });
    await expect(files().readUnits(ID)).rejects.toMatchObject({ code: 'kluis-niet-gevonden' });
    await expect(files().readSentinel(ID)).rejects.toMatchObject({ code: 'kluis-niet-gevonden' });
    expect(await files().list()).toEqual([]);
  });

  test.each([
    ['no JSON', '{', 'kluis-onleesbaar'],
    ['empty', '', 'kluis-onleesbaar'],
    ['a missing field', JSON.stringify({ ...header(), wraps: undefined }), 'kluis-onleesbaar'],
    ['another id', JSON.stringify(header(OTHER)), 'kluis-onleesbaar'],
    ['a later version', JSON.stringify({ ...header(), version: 2 }), 'kluis-nieuwer'],
    [
      'a weakened key derivation',
      JSON.stringify({ ...header(), kdf: { ...header().kdf, m: 8 } }),
      'sleutelparameters-geweigerd',
    ],
    [
      'a key derivation that takes all memory',
      JSON.stringify({ ...header(), kdf: { ...header().kdf, m: 2 ** 31 } }),
      'sleutelparameters-geweigerd',
    ],
  ])('a header with %s', async (_what, text, code) => {
    await files().create(header(), units());
    await writeFile(path(ID, 'kluis.json'), text);
    await expect(files().readHeader(ID)).rejects.toMatchObject({ code });
    // It is still in the list: a dossier never just disappears.
    const newer = code === 'kluis-nieuwer' ? { onleesbaar: false, nieuwer: { vanaf: null } } : null;
    const listed = newer ?? { onleesbaar: true, nieuwer: null };
    expect(await files().list()).toMatchObject([{ id: ID, ...listed }]);
  });

  test('damaged keys or guard are never taken for new ones', async () => {
    await files().create(header(), units());
    await writeFile(path(ID, 'sleutels.json'), '{"version":1}');
    await rm(path(ID, 'wachter.json'));
    await expect(files().readUnits(ID)).rejects.toMatchObject({ code: 'kluis-onleesbaar' });
    await expect(files().readSentinel(ID)).rejects.toMatchObject({ code: 'kluis-onleesbaar' });
  });
});

describe('writing', () => {
  test('a new name changes nothing else', async () => {
    await files().create(header(), units());
    await files().rename(ID, 'Behoud');
    expect(await files().readHeader(ID)).toEqual({ ...header(), roepnaam: 'Behoud' });
  });

  test('a dossier that is gone is not made again by its keys or guard', async () => {
    await expect(files().writeUnits(units())).rejects.toMatchObject({
      code: 'kluis-niet-gevonden',
    });
    await expect(files().writeSentinel(sentinel(1))).rejects.toMatchObject({
      code: 'kluis-niet-gevonden',
    });
    expect(await readdir(folder)).toEqual([]);
  });

  test('many writes at once end in the order of asking', async () => {
    const one = files();
    await one.create(header(), units());
    await Promise.all(Array.from({ length: 9 }, (_, seq) => one.writeSentinel(sentinel(seq))));
    expect(await one.readSentinel(ID)).toEqual(sentinel(8));
    expect(await readdir(path(ID))).toHaveLength(3);
  });

  test('a full disk keeps the old keys', async () => {
    await files().create(header(), units());
    const full = files('chromium', failingFileSystem('writeFile', 'ENOSPC'));
    const fewer = { ...units(), units: {}, erased: ['eenheid-1'] };
    await expect(full.writeUnits(fewer)).rejects.toMatchObject({ code: 'schijf-vol' });
    expect(await files().readUnits(ID)).toEqual(units());
  });

  test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'a folder that may not be written',
    async () => {
      await files().create(header(), units());
      await chmod(path(ID), 0o500);
      await expect(files().writeUnits(units())).rejects.toMatchObject({
        code: 'map-alleen-lezen',
        params: { pad: path(ID) },
      });
      await chmod(path(ID), 0o700);
    },
  );
});

describe('the list', () => {
  test('newest work first, with step and moment', async () => {
    const one = files();
    await one.create(header(), units());
    await one.create({ ...header(OTHER), roepnaam: 'Nieuw' }, units(OTHER));
    await one.writeSentinel(sentinel(4));
    expect(await one.list()).toEqual([
      {
        id: ID,
        roepnaam: 'Uitstroom jeugdzorg',
        aangemaakt: '2026-11-20T09:00:00.000Z',
        onleesbaar: false,
        herstelsleutel: true,
        nieuwer: null,
        stap: 4,
        laatst: '2026-11-21T10:00:04.000Z',
        andereHost: false,
        onthouden: false,
      },
      expect.objectContaining({ id: OTHER, stap: null, laatst: null }),
    ]);
  });

  test('says when the other host wrote last, until this one does', async () => {
    await files('chromium').create(header(), units());
    expect(await files('electron').list()).toMatchObject([{ andereHost: true }]);
    expect(await files('chromium').list()).toMatchObject([{ andereHost: false }]);
    await files('electron').writeSentinel(sentinel(1));
    expect(await files('electron').list()).toMatchObject([{ andereHost: false }]);
    expect(await files('chromium').list()).toMatchObject([{ andereHost: true }]);
  });

  test('removes what a crash left, and only that', async () => {
    await files().create(header(), units());
    // An old copy of the keys would undo an erasure.
    await writeFile(path(ID, '.draaiknop-0123456789abcdef.tmp'), 'oude sleutels');
    await writeFile(path(ID, 'aantekening.txt'), 'van iemand anders');
    await mkdir(path('.draaiknop-fedcba9876543210.tmp'));
    await mkdir(path('geen dossier'));
    expect(await files().list()).toHaveLength(1);
    expect(await readdir(path(ID))).toContain('aantekening.txt');
    expect(await readdir(path(ID))).not.toContain('.draaiknop-0123456789abcdef.tmp');
    expect((await readdir(path())).sort()).toEqual([ID, 'geen dossier']);
  });

  test('no names or contents are in what can be read without the passphrase, but the roepnaam', async () => {
    await files().create(header(), units());
    await files().writeSentinel(sentinel(2));
    const texts = await Promise.all(
      ['kluis.json', 'sleutels.json', 'wachter.json'].map((name) =>
        readFile(path(ID, name), 'utf8'),
      ),
    );
    const keys = texts.flatMap((text) => [...text.matchAll(/"([^"]+)":/g)].map(([, key]) => key));
    expect(new Set(keys)).toEqual(
      new Set([
        ...['version', 'id', 'roepnaam', 'aangemaakt', 'kdf', 'alg', 'm', 't', 'p', 'salt'],
        ...['wraps', 'wachtwoordzin', 'herstelsleutel', 'units', 'eenheid-1', 'erased', 'mac'],
        ...['host', 'sentinel', 'seq', 'head', 'at'],
      ]),
    );
  });
});
