/** Tables with their fields below each other: found as such, read right, and never seen where none is. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import type { TableArea } from '../../../../../shared/domain/provenance';
import { addressOf, recordSign } from '../../../../../shared/domain/turned';
import { proposeImport } from '../../../../../shared/import/propose';
import { importRows, recogniseSheet } from '../../../../../shared/import/recognise/reading';
import type { SheetReading } from '../../../../../shared/import/recognise/sheet-reading';
import { testControl } from '../reading';
import { type Rows, rawSheet, rawWorkbook } from './raw';

vi.setConfig({ testTimeout: 60_000 });

interface Turned {
  soort: string;
  gedraaid: true;
  kopregel: number;
  kopregels: number;
  gebied: TableArea | null;
  velden: { cel: string; kop: string; veld: string | null }[];
  records: { kolom: string; velden: Record<string, unknown> }[];
}
interface Upright {
  soort: string;
  gedraaid?: undefined;
  gebied: TableArea | null;
  rijen: { rij: number; velden: Record<string, unknown> }[];
}
const NAME = 'gekanteld.xlsx';
const expected: { blad: string; tabellen: (Turned | Upright)[] }[] = JSON.parse(
  readFileSync('fixtures/tabellen/gekanteld.verwacht.json', 'utf8'),
).bladen;
const bytesOf = (path: string) => new Uint8Array(readFileSync(path));

/** What the expected result says of a table, as it was read. */
function asRead({ keuze, table }: SheetReading, rows: ReturnType<typeof records>) {
  const { soort, gedraaid, kopregel, kopregels, gebied } = keuze;
  if (!gedraaid) {
    return { soort, gebied, rijen: rows.map(({ rij, velden }) => ({ rij, velden })) };
  }
  return {
    ...{ soort, gedraaid, kopregel, kopregels, gebied },
    // The heading of a field with its unit or its group is both; the field itself is in one cell.
    velden: (table?.kolommen ?? []).map(({ kolom, veld }) => ({ rij: kolom + 1, veld })),
    records: rows.map(({ rij, velden }) => ({ kolom: recordSign(keuze, rij), velden })),
  };
}
const records = (reading: SheetReading) => [...importRows(reading)];
const asWanted = (table: Turned | Upright) => {
  if (table.gedraaid === undefined) {
    return { soort: table.soort, gebied: table.gebied, rijen: table.rijen };
  }
  const velden = table.velden.map(({ cel, veld }) => ({
    rij: Number(cel.replace(/\D/g, '')),
    veld,
  }));
  return { ...table, velden };
};

describe('tabellen/gekanteld', () => {
  test.each(expected)('$blad', async ({ blad, tabellen }) => {
    const { bladen } = await proposeImport(
      bytesOf(`fixtures/tabellen/${NAME}`),
      NAME,
      testControl(),
    );
    const found = bladen.filter(({ reading }) => reading.sheet.naam === blad);
    expect(found.map(({ reading }) => asRead(reading, records(reading)))).toEqual(
      tabellen.map(asWanted),
    );
    expect(found.map(({ counted }) => counted.telling.afgewezen)).toEqual(tabellen.map(() => 0));
  });
});

/** Every workbook and text file among the fixtures that can be read, but for the one above. */
const others = readdirSync('fixtures', { recursive: true, encoding: 'utf8' }).filter(
  (path) => /\.(?:xlsx|xlsm|xlsb|xls|ods|csv|tsv)$/u.test(path) && !path.endsWith(NAME),
);

describe('no other fixture', () => {
  test('is few', () => expect(others.length).toBeGreaterThan(40));

  test.each(others)('%s is turned', async (path) => {
    const name = path.split('/').at(-1) ?? path;
    const read = await proposeImport(bytesOf(`fixtures/${path}`), name, testControl(60_000)).catch(
      // What is made to be refused says so elsewhere.
      () => null,
    );
    const turned = (read?.bladen ?? []).filter(({ reading }) => reading.keuze.gedraaid);
    expect(turned.map(({ reading }) => reading.sheet.naam)).toEqual([]);
  });
});

const tablesOf = (rows: Rows) => recogniseSheet(rawWorkbook(rawSheet(rows)), 0);
const waysOf = (rows: Rows) =>
  tablesOf(rows).map(({ keuze }) => [keuze.soort, keuze.gedraaid ?? false]);

describe('stays upright', () => {
  test.each<[string, Rows]>([
    [
      'years across, measures down',
      [
        ['Maat', 2019, 2020, 2021],
        ['Uitstroom', '17%', '18%', '20%'],
        ['Ziekteverzuim', '6%', '7%', '7%'],
        ['n', 185, 190, 201],
      ],
    ],
    [
      'organisations across, measures down',
      [
        ['Maat', 'Voorbeeldorganisatie A', 'Voorbeeldorganisatie B'],
        ['Uitstroom 2020', '17%', '9%'],
        ['Instroom 2020', '12%', '11%'],
        ['Verloop 2020', '14%', '10%'],
      ],
    ],
    [
      'organisations across, measures down that are headings too',
      [
        ['Maat', 'Voorbeeldorganisatie A', 'Voorbeeldorganisatie B'],
        ['Uitstroom', '17%', '9%'],
        ['n', 185, 190],
        ['Fte', 12, 14],
      ],
    ],
    [
      'a record per row, whatever its first column says',
      [
        ['Casus', 'Organisatie', 'Aanpak'],
        ['Organisatie', 'A', 'een eigen rooster'],
        ['Sector', 'B', 'inwerken'],
        ['Jaar', 'C', 'samen op pad'],
      ],
    ],
  ])('%s', (_, rows) => {
    expect(waysOf(rows).every(([soort, turned]) => soort !== null && !turned)).toBe(true);
  });

  test.each<[string, Rows]>([
    [
      'a list of fields with what they mean',
      [
        ['Veld', 'Betekenis'],
        ['Casus', 'hoe de praktijk heet'],
        ['Organisatie', 'van wie de praktijk is'],
        ['Aanpak', 'wat er is gedaan'],
        ['Resultaat', 'wat het opleverde'],
        ['Sector', 'waarin de organisatie werkt'],
      ],
    ],
    [
      'two words that are headings by chance',
      [
        ['Organisatie', 'telefoon'],
        ['Sector', 'vergadering'],
        ['Overleg', 'dinsdag'],
        ['Kantoor', 'begane grond'],
        ['Parkeren', 'achter'],
      ],
    ],
  ])('%s', (_, rows) => {
    expect(waysOf(rows).every(([, turned]) => !turned)).toBe(true);
  });
});

test('a cell that is refused has the address that the sheet has', () => {
  const [found] = tablesOf([
    ['Organisatie', 'A', 'B', 'C', 'D'],
    ['Maat', 'uitstroom', 'uitstroom', 'verloop', 'verloop'],
    ['Waarde', 12, 14, 9, 11],
    ['Jaar', 2020, 'binnenkort', 2021, 2022],
    ['Eenheid', '%', '%', '%', '%'],
  ]);
  if (found?.reader == null) throw new Error('nothing is read');
  const refused = [...found.reader.outcomes()].flatMap(([, outcome]) =>
    'refused' in outcome ? outcome.refused : [],
  );
  expect(found.keuze.gedraaid).toBe(true);
  expect(refused.map(({ cel, waarde }) => [cel, waarde])).toEqual([['C4', 'binnenkort']]);
  expect(addressOf(found.keuze, 3, 3)).toBe('C4');
});
