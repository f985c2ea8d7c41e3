/** Shares of n persons that cannot be, and figures that contradict each other beside other amounts. */
import { expect, test } from 'vitest';
import { read } from '../recognise/sheets';

type Cell = string | number;

const found = async (headings: string[], ...rows: Cell[][]): Promise<string[]> => {
  const { reading, counted } = await read([headings, ...rows]);
  expect(reading.keuze.soort).toBe('uitstroomcijfers');
  return (counted.controle?.bevindingen ?? []).map(({ regel, cel }) => `${regel} ${cel}`);
};

const FIGURES = ['Organisatie', 'Jaar', 'Maat', 'Waarde', 'Eenheid', 'n'];

test.each([
  ['uitstroompercentage', 17],
  ['vertrokken binnen een jaar', 17],
  ['deel respondenten', 17],
  ['uitstroompercentage', 9.5],
])('%s: of 20 persons %d%% cannot be', async (maat, waarde) => {
  expect(
    await found(
      FIGURES,
      ['Huize A', 2021, maat, waarde, '%', 20],
      ['Huize A', 2022, maat, 15, '%', 20],
      ['Huize A', 2023, maat, 9.5, '%', 21],
    ),
  ).toEqual(['deel-van-n D2']);
});

test.each([
  ['verlooppercentage', 17, 20],
  ['instroompercentage', 17, 20],
  ['gemiddeld uitstroompercentage', 17, 20],
  ['uitstroompercentage', 17, 26],
  ['uitstroompercentage', 17, ''],
])('%s: of %s nothing is said', async (maat, waarde, n) => {
  expect(
    await found(
      FIGURES,
      ['Huize A', 2021, maat, waarde, '%', n],
      ['Huize A', 2022, maat, waarde, '%', n],
    ),
  ).toEqual([]);
});

test('of leaving it says that the source may have divided by an average', async () => {
  const { counted } = await read([
    FIGURES,
    ['Huize A', 2021, 'uitstroompercentage', 17, '%', 20],
    ['Huize A', 2022, 'uitstroompercentage', 15, '%', 20],
  ]);
  expect(counted.controle?.bevindingen[0]?.reden).toBe(
    'Van 20 personen kan niet 17% zijn: 3 van 20 is 15%, en 4 van 20 is 20%. Misschien is n een andere, of is er gedeeld door een gemiddeld aantal personen.',
  );
});

const WITH_COUNT = ['Organisatie', 'Jaar', 'Maat', 'Cohort', 'Vertrokken (n)', 'Waarde', 'Eenheid'];
const MAAT = 'uitstroompercentage';

test.each([
  ['as numbers', [2, 3]],
  ['as texts', ['2', '3']],
])(
  'a number of persons in an unused column, %s, does not tell figures apart',
  async (_, persons) => {
    const [two = '', three = ''] = persons;
    expect(
      await found(
        WITH_COUNT,
        ['Huize A', 2021, MAAT, 'nieuw', two, '9,5%', '%'],
        ['Huize A', 2021, MAAT, 'nieuw', three, '10,5', '%'],
        ['Huize A', 2022, MAAT, 'nieuw', three, '10,5', '%'],
      ),
    ).toEqual(['tegenspraak F3']);
  },
);

test.each([
  ['Ploeg', [2, 3]],
  ['Ploeg', ['vroeg', 'laat']],
  ['Vertrokken naar', ['zorg', 'onderwijs']],
  ['Aantal jaren in dienst', [1, 2]],
])('‘%s’ in an unused column does: %j', async (kop, teams) => {
  const [one = '', other = ''] = teams;
  const headings = WITH_COUNT.map((each) => (each === 'Vertrokken (n)' ? kop : each));
  expect(
    await found(
      headings,
      ['Huize A', 2021, MAAT, 'nieuw', one, '9,5%', '%'],
      ['Huize A', 2021, MAAT, 'nieuw', other, '10,5', '%'],
    ),
  ).toEqual([]);
});
