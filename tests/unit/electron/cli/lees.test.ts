/** The command as a script sees it: what it prints, and how it ends. */
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { UsageError } from '../../../../electron/cli/io';
import { lees } from '../../../../electron/cli/lees';
import { gevallen } from '../../../../fixtures/vijandig/gevallen';
import { bladXml, type Cel, rijenXml, werkmap } from '../../../../fixtures/vijandig/werkmap';
import { LIMITS } from '../../../../shared/import/limits';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'draaiknop-lees-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, bytes: Uint8Array): string {
  writeFileSync(join(folder, name), bytes);
  return name;
}

async function run(...args: string[]) {
  let out = '';
  let err = '';
  const code = await lees(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    cwd: folder,
    env: {},
  });
  return { code, out, err };
}
const json = async (...args: string[]) => {
  const { code, out, err } = await run(...args, '--json');
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out);
};

const cell = (xml: string): Cel => ({ xml: xml.replace('<c', '<c r="ADRES"') });
const mixed = () =>
  werkmap({
    bladen: [
      {
        naam: 'Praktijken',
        xml: bladXml(
          rijenXml([
            ['Overzicht'],
            ['Casus', 'Wereld', 'Draaiknop', 'Regio', 'Eigen kolom'],
            ['Molendrift', 'Zorg', '2 EN 5', 'onbekend', cell('<c s="1"><v>45413</v></c>')],
            [null, 'veilig', '5'],
          ]),
        ),
      },
      {
        naam: 'Kladblok',
        xml: bladXml(
          `${rijenXml([['los', 1.5, true, cell('<c t="e"><v>#N/A</v></c>'), null, cell('<c s="3"><v>45413.5</v></c>')]])}<row r="4"><c r="C4"><v>9</v></c></row>`,
        ),
      },
    ],
  });

describe('--ruw', () => {
  test('every cell as it is: numbers, ISO dates, errors, blanks; empty rows stay in their place', async () => {
    put('a.xlsx', mixed());
    expect(await json('a.xlsx', '--ruw')).toEqual({
      bestand: 'a.xlsx',
      bladen: [
        {
          naam: 'Praktijken',
          rijen: [
            ['Overzicht'],
            ['Casus', 'Wereld', 'Draaiknop', 'Regio', 'Eigen kolom'],
            ['Molendrift', 'Zorg', '2 EN 5', 'onbekend', '2024-05-01'],
            [null, 'veilig', '5'],
          ],
        },
        {
          naam: 'Kladblok',
          rijen: [
            ['los', 1.5, true, { fout: '#N/A' }, null, '2024-05-01T12:00:00'],
            [],
            [],
            [null, null, 9],
          ],
        },
      ],
    });
  });
});

test('a sheet of many rows, with a far cell, is one whole JSON with every row in its place', async () => {
  const rows: Cel[][] = Array.from({ length: 1_234 }, (_, i) => [i, `rij "${i}"`]);
  const xml = bladXml(`${rijenXml(rows)}<row r="5000"><c r="B5000"><v>9</v></c></row>`);
  put(
    'veel.xlsx',
    werkmap({
      bladen: [
        { naam: '"B"', xml },
        { naam: 'leeg', xml: bladXml('') },
      ],
    }),
  );
  const { bladen } = await json('veel.xlsx', '--ruw');
  expect(bladen.map(({ naam }: { naam: string }) => naam)).toEqual(['"B"', 'leeg']);
  expect(bladen[0].rijen).toHaveLength(5_000);
  expect(bladen[0].rijen.slice(0, 1_234)).toEqual(rows);
  expect(bladen[0].rijen[3_000]).toEqual([]);
  expect(bladen[0].rijen[4_999]).toEqual([null, 9]);
  expect(bladen[1].rijen).toEqual([]);
});

describe('without --ruw', () => {
  test('all sheets, with columns, records and what was refused', async () => {
    put('a.xlsx', mixed());
    expect(await json('a.xlsx')).toEqual({
      bestand: 'a.xlsx',
      bladen: [
        {
          naam: 'Praktijken',
          soort: 'casussen',
          kopregel: 2,
          kolommen: [
            { kop: 'Casus', veld: 'naam', zekerheid: 1 },
            { kop: 'Wereld', veld: 'wereld', zekerheid: 1 },
            { kop: 'Draaiknop', veld: 'draaiknoplabel', zekerheid: 1 },
            { kop: 'Regio', veld: 'regio', zekerheid: 1 },
            { kop: 'Eigen kolom', veld: null, zekerheid: 0 },
          ],
          records: [
            {
              rij: 3,
              naam: 'Molendrift',
              wereld: 'zorg',
              draaiknoplabel: '2 EN 5',
              regio: { ontbreekt: 'onbekend' },
              draaiknoppen: ['2', '5'],
              behoeften: [],
            },
          ],
          afgewezen: [{ cel: 'A4', waarde: '', reden: expect.stringContaining('naam') }],
        },
        {
          naam: 'Kladblok',
          soort: 'onbekend',
          kopregel: null,
          kolommen: [],
          records: [],
          afgewezen: [],
        },
      ],
    });
  });

  test('fields below each other: records by their column, cells by their own address', async () => {
    put('gekanteld.xlsx', readFileSync('fixtures/tabellen/gekanteld.xlsx'));
    const { bladen } = await json('gekanteld.xlsx');
    const named = (blad: string) => bladen.find(({ naam }: { naam: string }) => naam === blad);
    expect(named('Drie casussen')).toMatchObject({
      ...{ soort: 'casussen', kopregel: null, kopkolom: 'A' },
      records: [{ kolom: 'B', naam: 'Vast team per wijk' }, { kolom: 'C' }, { kolom: 'D' }],
    });
    expect(named('Rechtop')).toMatchObject({ kopregel: 1, records: [{ rij: 2 }, {}, {}] });
    const { out } = await run('gekanteld.xlsx');
    expect(out).toContain('3 organisaties, velden onder elkaar, koppen in kolommen A en B');
  });

  test('several tables of a sheet, each with its own entry under the name of the sheet', async () => {
    put('naast.xlsx', readFileSync('fixtures/tabellen/naast-elkaar.xlsx'));
    const { bladen } = await json('naast.xlsx');
    const [figures, practices] = bladen;
    expect(bladen.slice(0, 2).map(({ naam }: { naam: string }) => naam)).toEqual([
      'Twee soorten',
      'Twee soorten',
    ]);
    expect(figures).toMatchObject({
      tabel: { nummer: 1, van: 2, gebied: 'A1:E6' },
      soort: 'uitstroomcijfers',
      kopregel: 1,
    });
    expect(practices).toMatchObject({
      tabel: { nummer: 2, van: 2, gebied: 'G1:J4' },
      soort: 'casussen',
    });
    expect([figures.records.length, practices.records.length]).toEqual([5, 3]);
    // One table needs no number, also when a legend beside it is left out.
    const legend = bladen.find(({ naam }: { naam: string }) => naam === 'Legenda ernaast');
    expect(Object.keys(legend)).not.toContain('tabel');
    const { out } = await run('naast.xlsx');
    expect(out).toContain('Blad Twee soorten, tabel 2 van 2 (G1:J4): 4 gevulde rijen');
    const raw = await json('naast.xlsx', '--ruw');
    expect(raw.bladen[0]).toMatchObject({ naam: 'Twee soorten', rijen: { length: 6 } });
    expect(raw.bladen[1].naam).toBe('Zelfde soort');
  });

  test('without --json a summary that can be read', async () => {
    put('a.xlsx', mixed());
    const { code, out } = await run('a.xlsx');
    expect(code).toBe(0);
    expect(out).toContain('Blad Praktijken: 4 gevulde rijen');
    expect(out).toContain('1 casus, koppen op rij 2');
    expect(out).toContain('Draaiknop: Draaiknoplabel (100%)');
    expect(out).toContain('Eigen kolom: niet herkend');
    expect(out).toContain('A4: De naam van de casus ontbreekt');
    expect(out).toContain('niet ingelezen: Op dit blad is geen rij met koppen gevonden');
  });

  test('the example of casussen gives what its data says', async () => {
    const expected = JSON.parse(readFileSync('fixtures/voorbeeld/casussen.verwacht.json', 'utf8'));
    put('casussen.xlsx', readFileSync('fixtures/voorbeeld/casussen.xlsx'));
    const { bladen } = await json('casussen.xlsx');
    expect(bladen[0].records).toEqual(
      expected.rijen.map((row: Record<string, unknown>) => ({
        rij: row.rij,
        ...(row.velden as object),
        draaiknoppen: row.knoppen,
        behoeften: row.behoeften,
      })),
    );
  });
});

test('figures and interviews are records of their own kind', async () => {
  const xml = (rows: Cel[][]) => bladXml(rijenXml(rows));
  put(
    'drie.xlsx',
    werkmap({
      bladen: [
        {
          naam: 'Cijfers',
          xml: xml([
            ['Organisatie', 'Maat', 'Waarde', 'Jaar'],
            ['Molendrift', 'verzuim', '2,3%', 2020],
            ['Molendrift', 'verloop', null, 2020],
          ]),
        },
        {
          naam: 'Gesprekken',
          xml: xml([
            ['Interview', 'Rol', 'Vraag', 'Antwoord', 'Draaiknop'],
            ['I-01', 'directeur', 'Wat gaat goed?', 'Korte lijnen tussen leiding en team.', '5'],
            [null, null, 'En wat niet?', 'Te weinig tijd om iemand in te werken.', null],
          ]),
        },
      ],
    }),
  );
  const { bladen } = await json('drie.xlsx');
  expect(bladen).toMatchObject([
    {
      soort: 'uitstroomcijfers',
      kopregel: 1,
      records: [
        {
          rij: 2,
          organisatie: 'Molendrift',
          maat: 'verzuim',
          waarde: 2.3,
          eenheid: 'procent',
          jaar: 2020,
        },
      ],
      afgewezen: [{ cel: 'C3', waarde: '', reden: expect.stringContaining('onbekend') }],
    },
    {
      soort: 'interviews',
      records: [
        { rij: 2, interview: 'I-01', draaiknoppen: ['5'], behoeften: [] },
        { rij: 3, interview: 'I-01', vraag: 'En wat niet?' },
      ],
    },
  ]);
  const { out } = await run('drie.xlsx');
  expect(out).toContain('1 uitstroomcijfer, koppen op rij 1');
  expect(out).toContain('1 interview met 2 beurten, koppen op rij 1');
  expect(out).toContain('! Bij 1 cijfer is de eenheid uit de cel met de waarde gehaald.');
});

describe('what cannot be read is an error with the name of the file', () => {
  test.each([
    ['a file that is not there', 'nergens.xlsx', 'bestand-verdwenen'],
    ['a folder', '.', 'geen-werkmap'],
  ])('%s', async (_, name, code) => {
    await expect(run(name, '--json')).rejects.toMatchObject({ code });
  });

  test('a file over the limit, by its size alone', async () => {
    put('groot.xlsx', new Uint8Array(LIMITS.file + 1));
    await expect(run('groot.xlsx')).rejects.toMatchObject({
      code: 'werkmap-te-groot',
      params: { bestand: 'groot.xlsx' },
    });
  });

  test.skipIf(process.getuid?.() === 0)('a file that may not be read', async () => {
    chmodSync(join(folder, put('dicht.xlsx', mixed())), 0o000);
    await expect(run('dicht.xlsx')).rejects.toMatchObject({ code: 'werkmap-vergrendeld' });
  });

  const small = gevallen.filter(({ vooraf, verwacht }) => vooraf && verwacht !== 'leest');
  test.each(small)('$naam', async ({ maak, bestand = 'geval.xlsx', verwacht }) => {
    const name = put(bestand, maak());
    await expect(run(name, '--json')).rejects.toMatchObject({
      code: verwacht,
      params: { bestand: name },
    });
  });
});

test('a wrong option is named', async () => {
  await expect(run('--onzin', 'a.xlsx')).rejects.toThrow(
    /^--onzin is geen optie van lees\. Gebruik: lees/,
  );
  await expect(run('--ruw=ja', 'a.xlsx')).rejects.toThrow(/^--ruw=ja is geen optie van lees/);
  await expect(run('a.xlsx', 'b.xlsx')).rejects.toThrow(/^Gebruik: lees/);
});

test('a sheet that lacks only the names is unknown, and people read why', async () => {
  const xml = bladXml(
    rijenXml([
      ['Nr', 'Branche', 'Knoppen'],
      ['1', 'zorg', '5'],
    ]),
  );
  put('naamloos.xlsx', werkmap({ bladen: [{ naam: 'Lijst', xml }] }));
  expect((await json('naamloos.xlsx')).bladen).toMatchObject([{ soort: 'onbekend', records: [] }]);
  const { code, out } = await run('naamloos.xlsx');
  expect(code).toBe(0);
  expect(out).toContain('maar een kolom met de naam van de casus ontbreekt');
});

test.each([[], ['a.xlsx', 'b.xlsx'], ['--onzin', 'a.xlsx'], ['--json']].map((args) => ({ args })))(
  'arguments $args: how to use it',
  async ({ args }) => {
    await expect(run(...args)).rejects.toThrow(UsageError);
    await expect(run(...args)).rejects.toThrow(/Gebruik: lees <bestand>/);
  },
);
