/** A year in the name of a measure, as a row says it: the figure is of that year, and comparable. */
import { describe, expect, test } from 'vitest';
import { placeOfField } from '../../../../../shared/domain/field-place';
import { read } from './sheets';

const figures = async (rows: Parameters<typeof read>[0]) =>
  (await read(rows)).velden.map(({ maat, jaar, organisatie, waarde }) => [
    ...[organisatie, maat, jaar ?? null, waarde],
  ]);

test('of organisations in columns, and of a row per figure', async () => {
  expect(
    await figures([
      ['Maat', 'Molendrift', 'JB west'],
      ['Ziekteverzuim 2020', '6%', '7%'],
      ['Uitstroom (2021)', '17%', '9%'],
    ]),
  ).toEqual([
    ['Molendrift', 'Ziekteverzuim', 2020, 6],
    ['JB west', 'Ziekteverzuim', 2020, 7],
    ['Molendrift', 'Uitstroom', 2021, 17],
    ['JB west', 'Uitstroom', 2021, 9],
  ]);
  expect(
    await figures([
      ['Organisatie', 'Maat', 'Waarde'],
      ['Molendrift', 'Ziekteverzuim 2020', '6%'],
      ['Molendrift', 'Uitstroom in 2021', '17%'],
    ]),
  ).toEqual([
    ['Molendrift', 'Ziekteverzuim', 2020, 6],
    ['Molendrift', 'Uitstroom', 2021, 17],
  ]);
});

test('is told, with how many figures', async () => {
  const { counted } = await read([
    ['Organisatie', 'Maat', 'Waarde'],
    ['Molendrift', 'Ziekteverzuim 2020', '6%'],
    ['Molendrift', 'Uitstroom 2021', '17%'],
  ]);
  expect(counted.meldingen).toContain('Bij 2 cijfers is het jaar uit de maat gehaald.');
});

describe('stays in the measure', () => {
  test.each([
    ['Uitstroom sinds 2020'],
    ['Verzuim 2020-2021'],
    ['Uitstroom eind 2020'],
    ['Uitstroom 2020 t.o.v. 2019'],
  ])('%s', async (maat) => {
    const rows = await figures([
      ['Organisatie', 'Maat', 'Waarde'],
      ['Molendrift', maat, '6%'],
      ['Veldzicht', maat, '8%'],
    ]);
    expect(rows.map(([, measure, jaar]) => [measure, jaar])).toEqual([
      [maat, null],
      [maat, null],
    ]);
  });

  test('where a column says the year', async () => {
    expect(
      await figures([
        ['Organisatie', 'Maat', 'Jaar', 'Waarde'],
        ['Molendrift', 'Doelstelling 2020 uitstroom', 2023, '6%'],
        ['Veldzicht', 'Doelstelling 2020 uitstroom', 2023, '8%'],
      ]),
    ).toEqual([
      ['Molendrift', 'Doelstelling 2020 uitstroom', 2023, 6],
      ['Veldzicht', 'Doelstelling 2020 uitstroom', 2023, 8],
    ]);
  });
});

test('the year leads to the cell of the measure, of one figure a row and of several', () => {
  const kolommen = [
    { kolom: 0, kop: 'Maat', veld: 'maat' },
    { kolom: 1, kop: 'Molendrift', veld: 'waarde', kopvelden: [] },
    { kolom: 2, kop: 'JB west', veld: 'waarde', kopvelden: [] },
  ];
  const source = { kolommen, kopregel: 1 };
  expect(placeOfField(source, ['Uitstroom 2020', '6%', '7%'], 'jaar', 2)).toEqual({
    ...{ index: 0, kop: null },
  });
  expect(placeOfField(source, ['Uitstroom', '6%', '7%'], 'jaar', 2)).toBeNull();
  const long = { kolommen: kolommen.slice(0, 2), kopregel: 1 };
  expect(placeOfField(long, ['Uitstroom 2020', '6%'], 'jaar')?.index).toBe(0);
});
