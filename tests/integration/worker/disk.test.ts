/** A disk that is full, or takes nothing, while the program runs: nothing half, and it goes on. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { errorSentence } from '../../../shared/desktop/errors-nl';
import { roomFor } from '../../../shared/import/room';
import {
  bad,
  type Computer,
  good,
  lock,
  makeDossier,
  PASSPHRASE,
  type Program,
  unlock,
  unwatched,
} from './program';
import { gesprekken, madeUp, preview, reader } from './reader';
import { aComputer, run } from './support';

const { add } = IDBObjectStore.prototype;
let computer: Computer;
let program: Program;
let id: string;

beforeEach(async () => {
  computer = await aComputer();
});
afterEach(() => {
  IDBObjectStore.prototype.add = add;
});

/** An open dossier, with a workbook that was read and not imported. */
async function ready(reading: Parameters<typeof reader>[0] = madeUp(600, 6)): Promise<void> {
  program = run(computer, reader(reading).start);
  ({ id } = await makeDossier(program));
  await good(program.session.readWorkbook({ name: 'x' } as File, unwatched));
}

/** The browser's store takes `records` more of this kind and then says that the disk is full. */
function storeFullAfter(kind: 'records' | 'parts', records: number): void {
  let left = records;
  IDBObjectStore.prototype.add = function (...args) {
    if (this.name === kind && left-- <= 0) throw new DOMException('vol', 'QuotaExceededError');
    return add.apply(this, args);
  };
}

const status = () => good(program.session.ask('status', null));
const doImport = () => program.session.importPreviews([preview], unwatched);
const name = (naam: string) => program.session.run('wieBenIk', { naam });
const tryUnlock = () =>
  run(computer).session.unlock({ id, geheim: { soort: 'wachtwoordzin', tekst: PASSPHRASE } });
const inDossier = async () => {
  const folder = join(computer.folder, 'dossiers', id);
  const names = (await readdir(folder)).sort();
  return Promise.all(
    names.map(async (file) => [file, await readFile(join(folder, file), 'utf8')] as const),
  );
};

describe('an import', () => {
  test('for which there is no room is refused with numbers before anything is read', async () => {
    await ready();
    computer.disk.free = 3_000_000;
    const refused = await bad(doImport());
    const nodig = roomFor([preview]) + 64 * 1024 * 1024;
    expect(refused).toMatchObject({
      code: 'schijf-vol',
      params: { nodig, vrij: 3_000_000, gevraagd: 'inlezen' },
    });
    expect(errorSentence(refused)).toContain('3 MB vrij');
    expect(errorSentence(refused)).toContain('Er is niets ingelezen.');
    expect(await status()).toMatchObject({ seq: 2, aantallen: { casussen: 0 } });

    computer.disk.free = null;
    expect(await good(doImport())).toMatchObject({ seq: 3 });
  });

  test.each([
    ['a part', 'parts', 1],
    ['the last record', 'records', 0],
  ] as const)(
    'on a disk that runs full at %s is not there at all, and the next one is',
    async (_, kind, after) => {
      await ready();
      storeFullAfter(kind, after);
      expect(await bad(doImport())).toMatchObject({ code: 'schijf-vol' });
      IDBObjectStore.prototype.add = add;
      expect(await status()).toMatchObject({ seq: 2, aantallen: { casussen: 0 }, schade: null });

      expect(await good(doImport())).toMatchObject({ seq: 3 });
      await lock(program);
      program = run(computer);
      expect(await unlock(program, id)).toMatchObject({
        seq: 3,
        schade: null,
        aantallen: { casussen: 600 },
      });
    },
  );

  test.each([
    ['ENOSPC', 'schijf-vol'],
    ['EACCES', 'map-alleen-lezen'],
  ])('whose keys cannot be kept (%s) is not there, and the next one is', async (system, code) => {
    await ready(gesprekken);
    const before = await inDossier();
    computer.disk.refuses = system;
    expect(await bad(doImport())).toMatchObject({ code });
    expect(await status()).toMatchObject({ seq: 2, aantallen: { interviews: 0 } });
    computer.disk.refuses = null;
    expect((await inDossier()).map(([file]) => file)).toEqual(before.map(([file]) => file));

    await good(doImport());
    expect(await status()).toMatchObject({ seq: 3, aantallen: { interviews: 2 } });
  });
});

describe('a change', () => {
  test.each(['ENOSPC', 'EROFS'])(
    'is kept when the shell cannot note how far it came (%s), and nothing is taken for damage',
    async (system) => {
      await ready();
      await lock(program);
      program = run(computer);
      await unlock(program, id);
      computer.disk.refuses = system;
      await good(name('onderzoeker 2'));
      await good(name('onderzoeker 3'));
      await lock(program);

      computer.disk.refuses = null;
      program = run(computer);
      expect(await unlock(program, id)).toMatchObject({
        seq: 4,
        schade: null,
        coder: { naam: 'onderzoeker 3' },
      });
      await lock(program);
      expect(await good(run(computer).session.list())).toMatchObject([{ id, stap: 4 }]);
    },
  );

  test('that does not fit is refused, what was there stays, and the next one is kept', async () => {
    await ready();
    storeFullAfter('records', 0);
    expect(await bad(name('onderzoeker 2'))).toMatchObject({ code: 'schijf-vol' });
    expect(await status()).toMatchObject({ seq: 2, coder: { naam: 'onderzoeker 1' } });
    IDBObjectStore.prototype.add = add;
    await good(name('onderzoeker 3'));
    expect(await status()).toMatchObject({ seq: 3, coder: { naam: 'onderzoeker 3' } });
  });
});

describe('unlocking', () => {
  test.each([
    ['EROFS', 'map-alleen-lezen', 'mag niet worden geschreven'],
    ['ENOSPC', 'schijf-vol', 'te weinig ruimte'],
  ])(
    'where nothing can be written (%s) opens nothing, changes nothing and says why',
    async (system, code, words) => {
      await ready();
      await lock(program);
      const before = await inDossier();
      computer.disk.refuses = system;
      const refused = await bad(tryUnlock());
      expect(refused).toMatchObject({ code, params: { gevraagd: 'openen' } });
      expect(errorSentence(refused)).toContain(words);
      expect(errorSentence(refused)).toContain('niet geopend');

      computer.disk.refuses = null;
      expect(await inDossier()).toEqual(before);
      expect(await good(tryUnlock())).toMatchObject({ seq: 2, schade: null });
    },
  );

  test('on a disk with hardly any room opens nothing: that is how stores are lost', async () => {
    await ready();
    await lock(program);
    computer.disk.free = 2_000_000;
    expect(await bad(tryUnlock())).toMatchObject({
      code: 'schijf-vol',
      params: { vrij: 2_000_000, gevraagd: 'openen' },
    });
    computer.disk.free = 900_000_000;
    expect(await good(tryUnlock())).toMatchObject({ seq: 2 });
  });

  test('still asks for the right passphrase first', async () => {
    await ready();
    await lock(program);
    computer.disk.refuses = 'EROFS';
    const wrong = run(computer).session.unlock({
      id,
      geheim: { soort: 'wachtwoordzin', tekst: 'een heel andere zin' },
    });
    expect(await bad(wrong)).toMatchObject({ code: 'wachtwoordzin-onjuist' });
  });
});

test('sealing anew is refused where there is no room for two, and the old key still holds', async () => {
  await ready();
  const nieuw = 'paraplu gordijn lantaarn mosterd';
  const geheim = { soort: 'wachtwoordzin', tekst: PASSPHRASE } as const;
  await good(program.session.newKeys({ geheim, nieuw }));
  computer.disk.free = 20_000_000;
  const refused = await bad(program.session.sealAnew(unwatched));
  expect(refused).toMatchObject({ code: 'schijf-vol', params: { vrij: 20_000_000 } });
  expect(errorSentence(refused)).toContain('Er is niets opnieuw verzegeld; de oude sleutel geldt');
  computer.disk.free = null;
  await lock(program);
  expect(await good(tryUnlock())).toMatchObject({ seq: 2, schade: null });
});

describe('a new dossier', () => {
  test.each([
    ['ENOSPC', 'schijf-vol'],
    ['EROFS', 'map-alleen-lezen'],
  ])(
    'that cannot be written (%s) is not there, and can be made after all',
    async (system, code) => {
      program = run(computer);
      const pending = await good(
        program.session.create({
          roepnaam: 'Proefdossier',
          passphrase: PASSPHRASE,
          coder: 'onderzoeker 1',
        }),
      );
      computer.disk.refuses = system;
      expect(await bad(pending.confirm())).toMatchObject({ code });
      computer.disk.refuses = null;
      expect(await good(program.session.list())).toEqual([]);
      expect(await good(pending.confirm())).toMatchObject({ seq: 2 });
      expect(await good(program.session.list())).toMatchObject([{ onleesbaar: false }]);
    },
  );
});

describe('what else is kept for this computer', () => {
  test('the list is shown of a folder that takes nothing, also with what a crash left in it', async () => {
    await ready();
    await lock(program);
    const left = join(computer.folder, 'dossiers', '.draaiknop-0123456789abcdef.tmp');
    await writeFile(left, 'half');
    computer.disk.refuses = 'EROFS';
    expect(await good(run(computer).session.list())).toMatchObject([{ id, onleesbaar: false }]);
  });

  test.each([
    ['ENOSPC', 'schijf-vol'],
    ['EROFS', 'map-alleen-lezen'],
  ])(
    'a file that is saved where nothing can be written (%s) is not there',
    async (system, code) => {
      await ready();
      computer.disk.refuses = system;
      const target = { naam: 'kopie.draaiknop', folder: null, overwrite: false };
      expect(await bad(program.session.saveBackup(target, unwatched))).toMatchObject({ code });
      computer.disk.refuses = null;
      expect((await readdir(computer.folder)).sort()).toEqual(['dossiers']);
      expect(await good(program.session.saveBackup(target, unwatched))).toMatchObject({
        pad: join(computer.folder, 'kopie.draaiknop'),
      });
    },
  );
});
