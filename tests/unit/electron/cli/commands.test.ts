import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dispatch } from '../../../../electron/cli/dispatch';
import { bladXml, rijenXml, werkmap } from '../../../../fixtures/vijandig/werkmap';

// Whole runs of the program, on a machine that may be busy with other things.
vi.setConfig({ testTimeout: 30_000 });

const EXAMPLE = resolve('fixtures/voorbeeld/casussen.xlsx');
const TRIO = ['casussen', 'uitstroomcijfers', 'interviews'].map((name) =>
  resolve(`fixtures/voorbeeld/${name}.xlsx`),
);
const MESSY = ['casussen-export', 'verloop 2019-2023 DEF(2)', 'gesprekken_hr'].map((name) =>
  resolve(`fixtures/rommelig/${name}.xlsx`),
);
const FIGURES = [
  'casus-draaiknop',
  'draaiknop-behoefte',
  'uitstroom-verloop',
  'uitstroom-overzicht',
];
/** No Chromium: the runs of this file draw no PNG. tests/integration/electron/png.test.ts does. */
const NO_BROWSER = { DRAAIKNOP_CHROMIUM: resolve('bestaat-niet') };
const NO_PNG = `De figuren zijn niet als PNG gemaakt. De browser uit DRAAIKNOP_CHROMIUM is niet te starten: ${NO_BROWSER.DRAAIKNOP_CHROMIUM}. Controleer het pad.\n`;
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
    env: NO_BROWSER,
  });
  return { code, out, err, paths: out.trim().split('\n') };
}
/** One line, a whole sentence, nothing of the program's inside. */
function expectSentence(err: string) {
  expect(err).toMatch(/^\S[^\n]*[.]\n$/);
  expect(err).not.toMatch(/\bat .+:\d+|Error|node:|undefined/);
}

describe('zonder-venster', () => {
  const written = (map: string) => [
    ...FIGURES.map((name) => join(folder, map, `${name}.svg`)),
    join(folder, map, 'rapport.html'),
  ];

  it('makes four figures and a report of the example trio, and says why there is no PNG', async () => {
    const { code, paths, err } = await run('zonder-venster');
    expect([code, err]).toEqual([0, NO_PNG]);
    expect(paths).toEqual(written('uitvoer'));
    const texts = paths.map((path) => readFileSync(path, 'utf8'));
    const html = texts.pop() ?? '';
    for (const svg of texts) {
      expect(svg).toMatch(/^<svg [^>]*width="160mm"/);
      expect(html).toContain(svg.trimEnd());
    }
    const [casussen = '', samen = '', verloop = '', overzicht = ''] = texts;
    expect(casussen).toContain('>9 van 15</text>');
    expect(samen).toContain('>61% van 23</text>');
    expect(verloop).toContain('>Jeugdbescherming west</text>');
    expect(verloop).not.toContain('In woorden, zonder getal');
    expect(overzicht).toContain('In woorden, zonder getal');
    expect(html).toContain(
      'Dit rapport rust op 42 casussen, 127 uitstroomcijfers en 22 interviews met 113 fragmenten.',
    );
    expect(html).toContain('Er zijn 42 casussen. Bij 15 is een draaiknop vastgelegd, bij 27 niet.');
    expect(html).toMatch(/<th scope="row">Platform Workflow<\/th><td>zorg<\/td><td>5<\/td>/);
    expect(html).toContain('casussen.xlsx, Casussen!O5');
    expect(html).toMatch(/<th scope="row">zonder definitie<\/th><td>127<\/td><td>127<\/td>/);
    expect(html).toContain('blad “Toelichting”: Op dit blad is geen rij met koppen gevonden');
  });

  it('replaces what a former run made, and leaves nothing else', async () => {
    await run('zonder-venster');
    const path = join(folder, 'uitvoer', 'rapport.html');
    writeFileSync(path, 'oud');
    expect((await run('zonder-venster', '--gegevensmap=/elders')).code).toBe(0);
    expect(readFileSync(path, 'utf8')).toContain('<!doctype html>');
    expect(readdirSync(join(folder, 'uitvoer')).toSorted()).toEqual(
      [...FIGURES.map((name) => `${name}.svg`), 'rapport.html'].toSorted(),
    );
  });

  it.each([[['--uit', 'elders']], [['--geen-download', '--uit=elders']]])(
    'writes to the folder of %j, and overwrites nothing there',
    async (options) => {
      const first = await run('zonder-venster', ...options);
      expect(first.paths).toEqual(written('elders'));
      const second = await run('zonder-venster', ...options);
      expect(second.paths.at(-1)).toBe(join(folder, 'elders', 'rapport (2).html'));
      expect(existsSync(join(folder, 'uitvoer'))).toBe(false);
    },
  );

  it.each([[['--uit']], [['--uit=']], [['--uit', '--stil']]])(
    'asks for the folder that %j leaves out',
    async (options) => {
      const { code, out, err } = await run('zonder-venster', ...options);
      expect([code, out]).toEqual([1, '']);
      expect(err).toBe('Er is geen map genoemd na --uit; gebruik --uit <map>.\n');
    },
  );

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
    expect(err).toMatch(/^lijst\.xlsx is niet gelezen op blad “Lijst”: /);
    expect(err).toContain('“Nr”, “Branche” en “Knoppen”');
    expect(existsSync(join(folder, 'nieuw', 'rapport.html'))).toBe(false);
  });

  it('reads the named workbooks together and makes the folder', async () => {
    const { code, paths } = await run('rapport', EXAMPLE, EXAMPLE, '--uit', 'nieuw/map');
    expect(code).toBe(0);
    expect(paths).toHaveLength(2);
    expect(paths.every((path) => existsSync(path))).toBe(true);
    expect(readFileSync(paths[0] ?? '', 'utf8')).toContain('>18 van 30</text>');
  });

  it('reads every kind and every sheet, and lists what was refused of each', async () => {
    const { code, paths, err } = await run('rapport', ...MESSY, '--uit', 'uit');
    expect([code, err]).toEqual([0, NO_PNG]);
    const html = readFileSync(paths.at(-1) ?? '', 'utf8');
    for (const blad of ['Export', 'Verloop', 'Omvang', 'Gesprekken', 'Interviews EN']) {
      expect(html).toContain(`<td>${blad}</td>`);
    }
    expect(html).toContain(
      'Dit rapport rust op 5 casussen, 14 uitstroomcijfers en 3 interviews met 7 fragmenten.',
    );
    expect(html).toMatch(/<th scope="row">E9<\/th><td>2024-05-01<\/td>/);
    expect(html).toMatch(/<th scope="row">C12<\/th><td>#N\/A<\/td>/);
    expect(html).toMatch(/<th scope="row">H4<\/th><td>K5 \(a\), K3<\/td>/);
  });

  it('says of each figure that could not be made what it needs', async () => {
    const { code, paths } = await run('rapport', TRIO[1] ?? '', '--uit', 'uit');
    expect(code).toBe(0);
    expect(paths.map((path) => path.split('/').at(-1))).toEqual([
      'uitstroom-verloop.svg',
      'uitstroom-overzicht.svg',
      'rapport.html',
    ]);
    const html = readFileSync(paths.at(-1) ?? '', 'utf8');
    expect(html).toContain('<h3>Figuren die niet zijn gemaakt</h3>');
    expect(html).toContain('<li>Draaiknoppen en behoeften. Nodig: casussen of fragmenten');
    expect(html).not.toContain('De casussen en hun gedrukte label');
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

  it('reads the others when one is no workbook, and ends with a sentence about that one', async () => {
    writeFileSync(join(folder, 'brief.xlsx'), '%PDF-1.7');
    const { code, paths, err } = await run(
      'rapport',
      'brief.xlsx',
      EXAMPLE,
      'weg.xlsx',
      '--uit',
      'uit',
    );
    expect(code).toBe(0);
    expect(paths.every((path) => existsSync(path))).toBe(true);
    const [png, letter, gone] = err.trimEnd().split('\n');
    expect(`${png}\n`).toBe(NO_PNG);
    expect(letter).toMatch(/brief\.xlsx.*\.$/);
    expect(gone).toMatch(/weg\.xlsx.*\.$/);
  });

  it('answers 1 and writes nothing when no file could be read', async () => {
    writeFileSync(join(folder, 'brief.xlsx'), '%PDF-1.7');
    const { code, out, err } = await run('rapport', 'brief.xlsx', 'weg.xlsx', '--uit', 'uit');
    expect([code, out]).toEqual([1, '']);
    expect(err.trimEnd().split('\n')).toHaveLength(2);
    expect(existsSync(join(folder, 'uit'))).toBe(false);
  });
});

describe('the command line', () => {
  it('explains itself', async () => {
    for (const argv of [[], ['--help'], ['hulp']]) {
      const { code, out, err } = await run(...argv);
      expect([code, err]).toEqual([0, '']);
      for (const name of [
        'lees <bestand>',
        'rapport <bestanden…> --uit <map>',
        'zonder-venster [--uit <map>]',
      ]) {
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
