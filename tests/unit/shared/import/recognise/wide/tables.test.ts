/** What headings, titles and choices make of a table with figures in columns. */
import { describe, expect, test } from 'vitest';
import { CodedError } from '../../../../../../shared/desktop/errors';
import { importRows, recogniseSheet } from '../../../../../../shared/import/recognise/reading';
import { measureOfTitle } from '../../../../../../shared/import/recognise/wide/titles';
import { proposedOf, type Rows, rawSheet, rawWorkbook } from '../raw';
import { again, read } from '../sheets';

const tablesOf = (rows: Rows) => recogniseSheet(rawWorkbook(rawSheet(rows)), 0);
const figures = (rows: Rows) =>
  tablesOf(rows).map((reading) =>
    [...importRows(reading)].map(({ rij, kolom, velden }) => ({ rij, kolom, jaar: velden.jaar })),
  );

const YEARS: (string | number)[][] = [
  ['Organisatie', '2019', '2020', 'Anders', 'Nog iets'],
  ['Molendrift', 17, 18, 4, 40],
  ['Raad', 11, 12, 5, 50],
];

describe('by hand', () => {
  test('a further column is a value or an n, and a year may be left out', async () => {
    const before = await read(YEARS);
    expect(before.rows.map(({ kolom }) => kolom)).toEqual([1, 2, 1, 2]);
    const more = await again(before, { velden: { 3: 'waarde', 4: 'n' } });
    expect(more.rows.map(({ kolom, velden }) => [kolom, velden.waarde, velden.n])).toEqual([
      ...[
        [1, 17, 40],
        [2, 18, 40],
        [3, 4, 40],
      ],
      ...[
        [1, 11, 50],
        [2, 12, 50],
        [3, 5, 50],
      ],
    ]);
    const less = await again(before, { velden: { 2: null, 3: 'waarde' } });
    expect(less.rows.map(({ kolom }) => kolom)).toEqual([1, 3, 1, 3]);
    expect(less.reading.table?.kolommen[2]?.reden).toBe('u deze kolom hebt weggelaten');
  });

  test('two values make a row two figures, of which the headings say what they can', async () => {
    const before = await read([
      ['Organisatie', 'Jaar', 'Uitstroom %', 'Instroom %'],
      ['Molendrift', 2020, 17, 12],
    ]);
    expect(before.rows).toHaveLength(1);
    const both = await again(before, { velden: { 2: 'waarde', 3: 'waarde' } });
    const shared = { organisatie: 'Molendrift', jaar: 2020, eenheid: 'procent' };
    expect(both.rows.map(({ kolom, velden }) => ({ kolom, velden }))).toEqual([
      { kolom: 2, velden: { ...shared, maat: 'Uitstroom', waarde: 17 } },
      { kolom: 3, velden: { ...shared, maat: 'Instroom', waarde: 12 } },
    ]);
    expect((await again(both, { velden: {} })).rows).toHaveLength(1);
  });

  test('any other field is of one column still', async () => {
    const before = await read(YEARS);
    expect(() => again(before, { velden: { 3: 'sector', 4: 'sector' } })).toThrow(CodedError);
  });
});

describe('the rows', () => {
  test('a refused cell costs its own figure only, and is listed once', async () => {
    const { bladen } = await proposedOf(
      rawWorkbook(
        rawSheet([
          ['Organisatie', '2019', '2020'],
          ['Molendrift', { fout: '#N/A' }, 18],
          ['Raad', 11, 12],
        ]),
      ),
    );
    const [table] = bladen;
    if (table === undefined) throw new Error('no table');
    expect([...importRows(table.reading)].map(({ rij, kolom }) => [rij, kolom])).toEqual([
      [2, 2],
      [3, 1],
      [3, 2],
    ]);
    expect(table.counted.refused.map(({ cel }) => cel)).toEqual(['B2']);
    expect(table.counted.telling).toMatchObject({ overgenomen: 2, afgewezen: 0 });
  });

  test('without a name are refused once, with the reason', async () => {
    const { rows, refused } = await read([
      ['Uitstroom in %'],
      ['Organisatie', '2019', '2020'],
      ['Molendrift', 17, 18],
      [null, 15, 16],
    ]);
    expect(rows).toHaveLength(2);
    expect(refused).toEqual([['A4', expect.stringContaining('van wie of wat')]]);
  });

  test('that repeat the headings, also where these are numbers, are none', () => {
    const [found] = figures([
      ['Organisatie', 2019, 2020],
      ['Molendrift', 17, 18],
      ['Organisatie', 2019, 2020],
      ['Raad', 11, 12],
    ]);
    expect(found?.map(({ rij }) => rij)).toEqual([2, 2, 4, 4]);
  });

  test('of two tables below each other are each of their own years', () => {
    const found = figures([
      ['Organisatie', 2019, 2020],
      ['Molendrift', 17, 18],
      ['Raad', 11, 12],
      [null],
      ['Organisatie', 2021, 2022],
      ['Molendrift', 19, 20],
      ['Raad', 13, 14],
    ]);
    expect(found.map((table) => table.map(({ jaar }) => jaar))).toEqual([
      [2019, 2020, 2019, 2020],
      [2021, 2022, 2021, 2022],
    ]);
  });

  test('of several organisations keep each its own cells', () => {
    const [reading] = tablesOf([
      ['Jaar', 'Molendrift', 'Raad'],
      [2019, 17, 11],
      [2020, 18, 12],
    ]);
    if (reading === undefined) throw new Error('no table');
    expect(
      [...importRows(reading)].map(({ velden, cellen }) => [velden.organisatie, cellen]),
    ).toEqual([
      ['Molendrift', ['2019', '17', null]],
      ['Raad', ['2019', null, '11']],
      ['Molendrift', ['2020', '18', null]],
      ['Raad', ['2020', null, '12']],
    ]);
  });
});

describe('what is not certain is not read', () => {
  test.each<[string, Rows]>([
    [
      'words under the years',
      [
        ['Organisatie', '2019', '2020'],
        ['Molendrift', 'rustig', 'druk'],
        ['Raad', 'druk', 'rustig'],
      ],
    ],
    [
      'columns that are neither names nor measures of people',
      [
        ['Jaar', 'Omzet', 'Winst'],
        [2019, 1200, 100],
        [2020, 1300, 90],
      ],
    ],
    [
      'a year per row with a column of words among the numbers',
      [
        ['Jaar', 'Molendrift', 'Stemming'],
        [2019, 17, 'rustig'],
        [2020, 18, 'druk'],
      ],
    ],
  ])('%s', (_, rows) => {
    for (const reading of tablesOf(rows)) {
      expect(reading.reader).toBeNull();
      expect(reading.waaromNiet).not.toBeNull();
    }
  });
});

test('a sheet with years that is not read says what it lacks', () => {
  const [reading] = tablesOf([
    ['Organisatie', '2019', '2020'],
    ['Molendrift', 'rustig', 'druk'],
    ['Raad', 'druk', 'rustig'],
  ]);
  expect(reading?.waaromNiet).toMatch(
    /onder de jaren staan te weinig getallen.*Kies zelf de soort/,
  );
});

test.each([
  ['Uitstroompercentage per organisatie, 2019-2023', 'Uitstroompercentage'],
  ['Tabel 3: vrijwillige uitstroom (in %)', 'vrijwillige uitstroom'],
  ['Verloop in %', 'Verloop'],
  ['In- en uitstroom en ziekteverzuim', null],
  ['Uitstroom en instroom', null],
  ['Overzicht 2019', null],
])('the measure of the title “%s”', (title, measure) => {
  expect(measureOfTitle(title)).toBe(measure);
});

test('one organisation in two spellings keeps the cells of both: they share one row', () => {
  const [reading] = tablesOf([
    ['Jaar', 'Molendrift', 'MOLENDRIFT ', 'Raad'],
    [2019, 17.5, 18, 11],
    [2020, 16.5, 17, 12],
    [2021, 15.5, 16, 13],
  ]);
  if (reading === undefined) throw new Error('no table');
  const rows = [...importRows(reading)].filter(({ rij }) => rij === 2);
  expect(rows.map(({ kolom, cellen }) => [kolom, cellen])).toEqual([
    [1, ['2019', '17,5', '18', null]],
    [2, ['2019', '17,5', '18', null]],
    [3, ['2019', null, null, '11']],
  ]);
});
