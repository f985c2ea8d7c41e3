import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FileSystem } from '../../../../electron/services/file-system';
import { createSaveFiles } from '../../../../electron/services/save-files';
import { failingDisk } from '../../../support/failing-disk';
import { failingFileSystem } from './file-systems';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'draaiknop-save-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const text = (value: string) => new TextEncoder().encode(value);
const service = (fs?: FileSystem) =>
  createSaveFiles(async ({ naam, overwrite }) => ({ pad: join(folder, naam), overwrite }), fs);
const asked = (naam: string, overwrite = false) => ({ naam, folder: 'downloads', overwrite });

async function begin(saves: ReturnType<typeof service>, naam: string, overwrite = false) {
  const { token } = await saves.begin(asked(naam, overwrite));
  if (token === null) throw new Error('cancelled');
  return token;
}

describe('a file in pieces', () => {
  test('is there when it is complete, not before, and under no other name', async () => {
    const saves = service();
    const token = await begin(saves, 'figuur.svg');
    await Promise.all([
      saves.write(token, text('<svg>')),
      saves.write(token, text('…')),
      saves.write(token, text('</svg>')),
    ]);
    expect(await readdir(folder)).not.toContain('figuur.svg');
    expect(await saves.end(token)).toEqual({ pad: join(folder, 'figuur.svg') });
    expect(await readFile(join(folder, 'figuur.svg'), 'utf8')).toBe('<svg>…</svg>');
    expect(await readdir(folder)).toEqual(['figuur.svg']);
  });

  test('leaves nothing when it is given up', async () => {
    const saves = service();
    const token = await begin(saves, 'figuur.svg');
    await saves.write(token, text('half'));
    await saves.abort(token);
    expect(await readdir(folder)).toEqual([]);
    await expect(saves.write(token, text('meer'))).rejects.toMatchObject({ code: 'niet-gevonden' });
    await expect(saves.end(token)).rejects.toMatchObject({ code: 'niet-gevonden' });
  });

  test('all that is unfinished goes with the page', async () => {
    const saves = service();
    for (const naam of ['a.svg', 'b.svg']) await saves.write(await begin(saves, naam), text('x'));
    expect(await readdir(folder)).toHaveLength(2);
    await saves.abortAll();
    expect(await readdir(folder)).toEqual([]);
  });

  test('a page that loses count is stopped', async () => {
    const saves = service();
    for (let n = 0; n < 8; n += 1) await begin(saves, `${n}.svg`);
    await expect(begin(saves, 'nog-een.svg')).rejects.toMatchObject({ code: 'ongeldige-vraag' });
    await saves.abortAll();
  });
});

describe('an existing file', () => {
  test('is refused at the start, by name', async () => {
    await writeFile(join(folder, 'figuur.svg'), 'oud');
    await expect(begin(service(), 'figuur.svg')).rejects.toMatchObject({
      code: 'bestand-bestaat-al',
      params: { naam: 'figuur.svg' },
    });
  });

  test('is replaced whole when the user said so', async () => {
    await writeFile(join(folder, 'figuur.svg'), 'een langere oude inhoud');
    const saves = service();
    const token = await begin(saves, 'figuur.svg', true);
    await saves.write(token, text('nieuw'));
    expect(await readFile(join(folder, 'figuur.svg'), 'utf8')).toBe('een langere oude inhoud');
    await saves.end(token);
    expect(await readFile(join(folder, 'figuur.svg'), 'utf8')).toBe('nieuw');
  });

  test('that came meanwhile is left alone', async () => {
    const saves = service();
    const token = await begin(saves, 'figuur.svg');
    await saves.write(token, text('nieuw'));
    await writeFile(join(folder, 'figuur.svg'), 'van een ander');
    await expect(saves.end(token)).rejects.toMatchObject({ code: 'bestand-bestaat-al' });
    expect(await readFile(join(folder, 'figuur.svg'), 'utf8')).toBe('van een ander');
    expect(await readdir(folder)).toEqual(['figuur.svg']);
  });

  test('is left alone on a disk without links too', async () => {
    const saves = service(failingFileSystem('link', 'EPERM'));
    const token = await begin(saves, 'figuur.svg');
    await saves.write(token, text('nieuw'));
    await writeFile(join(folder, 'figuur.svg'), 'van een ander');
    await expect(saves.end(token)).rejects.toMatchObject({ code: 'bestand-bestaat-al' });
    await rm(join(folder, 'figuur.svg'));
    const again = await begin(saves, 'figuur.svg');
    await saves.write(again, text('nieuw'));
    await saves.end(again);
    expect(await readFile(join(folder, 'figuur.svg'), 'utf8')).toBe('nieuw');
  });
});

describe('what goes wrong', () => {
  test.each([
    ['writeFile', 'ENOSPC', 'schijf-vol'],
    ['sync', 'ENOSPC', 'schijf-vol'],
    ['sync', 'EIO', 'opslag-mislukt'],
  ])('%s fails with %s: %s, and nothing is left', async (step, system, code) => {
    const saves = service(failingFileSystem(step, system));
    const token = await begin(saves, 'figuur.svg');
    const whole = saves.write(token, text('x')).then(() => saves.end(token));
    await expect(whole).rejects.toMatchObject({ code, params: { bestand: 'figuur.svg' } });
    expect(await readdir(folder)).toEqual([]);
    await expect(saves.write(token, text('x'))).rejects.toMatchObject({ code: 'niet-gevonden' });
  });

  test.each(['EACCES', 'EROFS'])('a folder that may not be written (%s)', async (system) => {
    const saves = service(failingFileSystem('open', system));
    await expect(begin(saves, 'figuur.svg')).rejects.toMatchObject({
      code: 'map-alleen-lezen',
      params: { pad: folder },
    });
  });

  test('a file that does not fit is refused before it is begun, with what is needed', async () => {
    const disk = failingDisk();
    disk.free = 1_000_000;
    const saves = service(disk.fs);
    await expect(saves.begin({ ...asked('a.svg'), grootte: 1_000_001 })).rejects.toMatchObject({
      code: 'schijf-vol',
      params: { bestand: 'a.svg', nodig: 1_000_001, vrij: 1_000_000 },
    });
    expect(await readdir(folder)).toEqual([]);
    const { token } = await saves.begin({ ...asked('a.svg'), grootte: 1_000_000 });
    expect(token).not.toBeNull();
    await saves.abortAll();
  });

  test.each(['../figuur.svg', 'CON.svg', 'start.exe', 'a\u0000.svg'])(
    'the name %j is refused before anybody is asked',
    async (naam) => {
      let questions = 0;
      const saves = createSaveFiles(async () => {
        questions += 1;
        return null;
      });
      await expect(saves.begin(asked(naam))).rejects.toMatchObject({
        code: 'bestand-geweigerd',
        params: { naam },
      });
      expect(questions).toBe(0);
    },
  );

  test('cancelling is not an error', async () => {
    const saves = createSaveFiles(async () => null);
    expect(await saves.begin(asked('figuur.svg'))).toEqual({ token: null, pad: null });
  });

  test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'a real folder that is read-only',
    async () => {
      await chmod(folder, 0o500);
      await expect(begin(service(), 'figuur.svg')).rejects.toMatchObject({
        code: 'map-alleen-lezen',
      });
      await chmod(folder, 0o700);
    },
  );
});
