/** What was decided or left out in a number is said of every kind of list, in the words of the figures. */
import { describe, expect, test } from 'vitest';
import type { Cel } from '../../../../../../fixtures/vijandig/werkmap';
import { type Read, read, readText } from '../sheets';

const noted = (cells: string, one = true): string =>
  `Achter ${one ? '1 getal' : '2 getallen'} stond het teken van een noot (${cells}). Het teken is weggelaten; kijk in de bron wat de noot zegt.`;
const byHabit = (cells: string): string =>
  `1 getal kan twee dingen betekenen (${cells}), en niets in de kolom zegt welke. De punt is gelezen als teken voor duizendtallen en de komma als decimaalteken. Klopt dat niet, maak er in het bestand dan getallen van.`;
const byColumn = (cells: string): string =>
  `1 getal kan twee dingen betekenen (${cells}). Andere getallen in dezelfde kolom zeggen wat het decimaalteken is; dat is gevolgd.`;

/** What is said of how numbers were read. */
const remarks = ({ counted }: Read): string[] =>
  counted.meldingen.filter((text) => /twee dingen|teken van een noot/.test(text));
const column = ({ velden }: Read, veld: string) => velden.map((each) => each[veld]);

/** A sheet of a kind with numbers in its third column, D and further filled as a row asks. */
const kinds = {
  vertrekredenen: {
    head: ['Vertrekreden', 'Groep', 'Waarde'],
    row: (cell: Cel, i: number): Cel[] => [`de reden met letter ${'abcdefgh'[i]}`, 'allen', cell],
    veld: 'waarde',
  },
  rekentool: {
    head: ['Kostengroep', 'Kostenpost', 'Uren', 'Uurtarief'],
    row: (cell: Cel, i: number): Cel[] => ['Werving', `post ${'abcdefgh'[i]}`, cell, 40],
    veld: 'uren',
  },
  dienstverbanden: {
    head: ['Medewerkernummer', 'Datum in dienst', 'Fte'],
    row: (cell: Cel, i: number): Cel[] => [`M00${i}`, '01-09-2020', cell],
    veld: 'fte',
  },
  organisaties: {
    head: ['Organisatie', 'Aantal medewerkers', 'Fte', 'Financiering'],
    row: (cell: Cel, i: number): Cel[] => [`Stichting ${'ABCDEFGH'[i]}`, 20, cell, 'Wmo'],
    veld: 'fte',
  },
} as const;
type Kind = keyof typeof kinds;
const all = Object.keys(kinds) as Kind[];

async function sheetOf(kind: Kind, ...cells: Cel[]): Promise<Read> {
  const { head, row } = kinds[kind];
  const found = await read([[...head], ...cells.map(row)]);
  expect(found.reading.keuze.soort).toBe(kind);
  return found;
}

describe.each(all)('%s', (kind) => {
  const { veld } = kinds[kind];

  test('the mark of a note is left out, and said', async () => {
    const found = await sheetOf(kind, '1*', '0,5', '1,2 **');
    expect(column(found, veld)).toEqual([1, 0.5, 1.2]);
    expect(remarks(found)).toEqual([noted('C2: ‘1*’, C4: ‘1,2 **’', false)]);
  });

  test('a number that may be two follows its column, and that is said', async () => {
    const found = await sheetOf(kind, '0.5', '1.250', '0.75');
    expect(column(found, veld)).toEqual([0.5, 1.25, 0.75]);
    expect(remarks(found)).toEqual([byColumn('C3: ‘1.250’')]);
  });

  test('of a cell that was refused nothing else is said', async () => {
    const found = await sheetOf(kind, 1, '#DEEL/0!', 'veel 17*', 1);
    expect(remarks(found)).toEqual([]);
  });

  test.each([
    ['onbekend', 'onbekend'],
    ['n.v.t.', 'nvt'],
    ['geweigerd', 'geweigerd'],
  ])('%s stays that kind of missing', async (word, ontbreekt) => {
    const found = await sheetOf(kind, 1, word, '0,5');
    expect(column(found, veld)).toEqual([1, { ontbreekt }, 0.5]);
    expect(found.refused).toEqual([]);
  });

  test.each(['#DEEL/0!', '1,528'])('%s is refused with its cell and a sentence', async (text) => {
    const found = await sheetOf(kind, 1, text, 1);
    expect(found.refused).toEqual([['C3', expect.stringMatching(/\.$/)]]);
    expect(column(found, veld).filter((value) => value !== undefined)).toEqual([1, 1]);
  });
});

describe.each(all.filter((kind) => kind !== 'dienstverbanden'))('%s', (kind) => {
  test('a number that may be two and of which nothing says which is read the Dutch way', async () => {
    const found = await sheetOf(kind, 12, '1.528', 20);
    expect(column(found, kinds[kind].veld)).toEqual([12, 1528, 20]);
    expect(remarks(found)).toEqual([byHabit('C3: ‘1.528’')]);
  });
});

test.each(['rekentool', 'dienstverbanden', 'organisaties'] as const)(
  '%s: how precise a number is has no field, and is said',
  async (kind) => {
    const found = await sheetOf(kind, 'circa 1', 1, '> 0,5');
    expect(column(found, kinds[kind].veld)).toEqual([1, 1, 0.5]);
    expect(found.counted.meldingen).toContain(
      'Bij 2 getallen zegt de bron hoe precies het is, zoals ongeveer of meer dan (C2: ‘circa 1’, C4: ‘> 0,5’); overgenomen is alleen het getal. Hoe het er stond, ziet u bij de bron.',
    );
  },
);

test('of a text file the page says how numbers were read; the rest is said of it as well', async () => {
  const { reading, counted, velden } = await readText(
    [
      'Organisatie;Aantal medewerkers;Fte;Financiering',
      'Stichting A;1.528;17,5*;Wmo',
      'Stichting B;circa 20;18,25;Wmo',
    ].join('\n'),
    {},
  );
  expect(reading.keuze.soort).toBe('organisaties');
  expect(velden).toMatchObject([
    { medewerkers: 1528, fte: 17.5 },
    { medewerkers: 20, fte: 18.25 },
  ]);
  expect(counted.meldingen.filter((text) => /getal/.test(text))).toEqual([
    noted('C2: ‘17,5*’'),
    'Bij 1 getal zegt de bron hoe precies het is, zoals ongeveer of meer dan (B3: ‘circa 20’); overgenomen is alleen het getal. Hoe het er stond, ziet u bij de bron.',
  ]);
});

test('nobody works a thousand full weeks: that may be decimals, and the refusal says so', async () => {
  const found = await sheetOf('dienstverbanden', 1, '1.000', 0.8);
  expect(column(found, 'fte')).toEqual([1, undefined, 0.8]);
  expect(found.refused).toEqual([
    [
      'C3',
      'Dit is gelezen als 1000, en dat kan geen deel van een volle week zijn. Is de punt een decimaalteken, schrijf dan een komma of maak er in het bestand een getal van.',
    ],
  ]);
  expect(remarks(found)).toEqual([]);
});

test('each column of numbers says it, of a row that becomes a record only', async () => {
  const found = await read([
    ['Organisatie', 'Aantal medewerkers', 'Fte', 'Financiering'],
    ['Stichting A', '1.528', '17*', 'Wmo'],
    [null, '2.528', '18*', 'Wmo'],
    ['Stichting C', 30, 20, 'Wmo'],
  ]);
  expect(found.velden).toMatchObject([
    { medewerkers: 1528, fte: 17 },
    { medewerkers: 30, fte: 20 },
  ]);
  expect(remarks(found)).toEqual([noted('C2: ‘17*’'), byHabit('B2: ‘1.528’')]);
});

test('a cell that counts for several figures of its row is said once', async () => {
  const reasons = await read([
    ['Vertrekreden', 'Rang', '2018', '2020'],
    ['de reistijd naar het werk', '1*', '17%', '20%'],
    ['te weinig tijd voor cliënten', '2', '18%', '21%'],
    ['geen zicht op loopbaan', '3', '19%', '22%'],
  ]);
  expect(reasons.velden).toHaveLength(6);
  expect(remarks(reasons)).toEqual([noted('B2: ‘1*’')]);
  const figures = await read([
    ['Organisatie', 'Maat', 'n', '2018', '2020'],
    ['Molendrift', 'verloop', '185*', '17%', '20%'],
    ['Zonnestein', 'verloop', '20', '18%', '21%'],
  ]);
  expect(figures.velden).toHaveLength(4);
  expect(remarks(figures)).toEqual([noted('C2: ‘185*’')]);
});

describe('a value of a vertrekreden', () => {
  test('keeps how precise it is, its bounds and its unit', async () => {
    const found = await sheetOf(
      'vertrekredenen',
      ...['bijna 30%', '10 tot 15%', '> 30', '30+', 'circa 17%*'],
    );
    expect(found.velden.map(({ reden, groep, ...rest }) => rest)).toEqual([
      { waarde: 30, operator: 'bijna', eenheid: 'procent' },
      { waarde: 10, waardeMax: 15, eenheid: 'procent' },
      { waarde: 30, operator: 'meer' },
      { waarde: 30, operator: 'minstens' },
      { waarde: 17, operator: 'ongeveer', eenheid: 'procent' },
    ]);
    expect(found.refused).toEqual([]);
    expect(remarks(found)).toEqual([noted('C6: ‘circa 17%*’')]);
  });
});
