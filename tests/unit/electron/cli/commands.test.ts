import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dispatch } from '../../../../electron/cli/dispatch';
import { bladXml, rijenXml, werkmap } from '../../../../fixtures/vijandig/werkmap';

const EXAMPLE = resolve('fixtures/voorbeeld/casussen.xlsx');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'draaiknop-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function run(...argv: string[]) {
  let out = '';
  let err = '';
  const code = await dispatch(argv, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    cwd: folder,
  });
  return { code, out, err, paths: out.trim().split('\n') };
}
/** One line, a whole sentence, nothing of the program's inside. */
function expectSentence(err: string) {
  expect(err).toMatch(/^\S[^\n]*[.]\n$/);
  expect(err).not.toMatch(/\bat .+:\d+|Error|node:|undefined/);
}

describe('zonder-venster', () => {
  it('makes figure and report of the example in uitvoer, and prints both paths', async () => {
    const { code, paths, err } = await run('zonder-venster');
    expect([code, err]).toEqual([0, '']);
    expect(paths).toEqual([
      join(folder, 'uitvoer', 'casus-draaiknop.svg'),
      join(folder, 'uitvoer', 'rapport.html'),
    ]);
    const [svg = '', html = ''] = paths.map((path) => readFileSync(path, 'utf8'));
    expect(svg).toMatch(/^<svg [^>]*width="160mm"/);
    expect(svg).toContain('>9 van 15</text>');
    expect(html).toContain(svg.trimEnd());
    expect(html).toContain('Er zijn 42 casussen. Bij 15 is een draaiknop vastgelegd, bij 27 niet.');
    expect(html).toMatch(/<th scope="row">Platform Workflow<\/th><td>zorg<\/td><td>5<\/td>/);
    expect(html).toContain('casussen.xlsx, Casussen!O5');
  });

  it('replaces what a former run made, and leaves nothing else', async () => {
    await run('zonder-venster');
    const path = join(folder, 'uitvoer', 'rapport.html');
    writeFileSync(path, 'oud');
    expect((await run('zonder-venster', '--gegevensmap=/elders')).code).toBe(0);
    expect(readFileSync(path, 'utf8')).toContain('<!doctype html>');
    expect(readdirSync(join(folder, 'uitvoer')).toSorted()).toEqual([
      'casus-draaiknop.svg',
      'rapport.html',
    ]);
  });

  it('says where it cannot write', async () => {
    writeFileSync(join(folder, 'uitvoer'), 'een bestand, geen map');
    const { code, err } = await run('zonder-venster');
    expect(code).toBe(1);
    expectSentence(err);
    expect(err).toContain(join(folder, 'uitvoer'));
  });
});

describe('rapport', () => {
  it('says of a sheet without names that only those are missing, and makes nothing', async () => {
    const rows = [
      ['Nr', 'Branche', 'Knoppen'],
      ['1', 'zorg', '5'],
    ];
    const xml = bladXml(rijenXml(rows));
    writeFileSync(join(folder, 'lijst.xlsx'), werkmap({ bladen: [{ naam: 'Lijst', xml }] }));
    const { code, out, err } = await run('rapport', 'lijst.xlsx', '--uit', 'nieuw');
    expect([code, out]).toEqual([1, '']);
    expectSentence(err);
    expect(err).toContain('“Nr”, “Branche” en “Knoppen” op blad “Lijst” op rij 1 zijn herkend');
    expect(err).toContain('maar een kolom met de naam van de casus ontbreekt');
    expect(existsSync(join(folder, 'nieuw', 'rapport.html'))).toBe(false);
  });

  it('reads the named workbooks together and makes the folder', async () => {
    const { code, paths } = await run('rapport', EXAMPLE, EXAMPLE, '--uit', 'nieuw/map');
    expect(code).toBe(0);
    expect(paths.every((path) => existsSync(path))).toBe(true);
    expect(readFileSync(paths[0] ?? '', 'utf8')).toContain('>18 van 30</text>');
  });

  it('overwrites nothing: a taken name gets a number', async () => {
    writeFileSync(join(folder, 'rapport.html'), 'van de gebruiker');
    const first = await run('rapport', EXAMPLE, '--uit=.');
    const second = await run('rapport', EXAMPLE, '--uit', '.');
    expect([...first.paths, ...second.paths]).toEqual([
      join(folder, 'casus-draaiknop.svg'),
      join(folder, 'rapport (2).html'),
      join(folder, 'casus-draaiknop (2).svg'),
      join(folder, 'rapport (3).html'),
    ]);
    expect(readFileSync(join(folder, 'rapport.html'), 'utf8')).toBe('van de gebruiker');
  });

  it.each([
    [['rapport'], 'Er is geen werkmap genoemd'],
    [['rapport', 'a.xlsx'], 'Er is geen map genoemd'],
    [['rapport', 'a.xlsx', '--uit'], 'Er is geen map genoemd'],
    [['rapport', 'a.xlsx', '--uit', '--stil'], 'Er is geen map genoemd'],
    [['rapport', 'a.xlsx', '--uit', 'b', '--stil'], '--stil is geen optie'],
    [['rapport', 'a.xlsx', '--uit', 'b'], 'a.xlsx'],
  ])('%j ends with one sentence and writes nothing', async (argv, said) => {
    const { code, out, err } = await run(...argv);
    expect([code, out]).toEqual([1, '']);
    expectSentence(err);
    expect(err).toContain(said);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('names the file that is no workbook, and writes nothing of the others', async () => {
    writeFileSync(join(folder, 'brief.xlsx'), 'Geachte heer, mevrouw');
    const { code, err } = await run('rapport', EXAMPLE, 'brief.xlsx', '--uit', 'uit');
    expect(code).toBe(1);
    expectSentence(err);
    expect(err).toContain('brief.xlsx');
    expect(existsSync(join(folder, 'uit'))).toBe(false);
  });
});

describe('the command line', () => {
  it('explains itself', async () => {
    for (const argv of [[], ['--help'], ['hulp']]) {
      const { code, out, err } = await run(...argv);
      expect([code, err]).toEqual([0, '']);
      for (const name of ['lees <bestand>', 'rapport <bestanden…> --uit <map>', 'zonder-venster']) {
        expect(out).toContain(name);
      }
    }
  });

  it.each(['rappor', 'constructor', '__proto__', '--versie'])('does not know %s', async (name) => {
    const { code, out, err } = await run(name);
    expect([code, out]).toEqual([1, '']);
    expectSentence(err);
    expect(err).toContain(name);
  });
});
