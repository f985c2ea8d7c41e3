import { expect, test } from 'vitest';
import { isTotalOfRows } from '../../../../../shared/import/recognise/row-words';
import { read } from './sheets';

test.each([
  ['Totaal'],
  ['Gemiddelde'],
  ['Gewogen gemiddelde'],
  ['Totaal alle organisaties'],
  ['Gemiddelde sector'],
  ['Gemiddelde van de sector'],
  ['Totaal 2020'],
  ['Totaal (n = 40)'],
  ['Totaal Nederland'],
])('%s is a total', (text) => {
  expect(isTotalOfRows(text)).toBe(true);
});

test.each([
  ['Gemiddelde diensttijd (jaren) 2020'],
  ['Gemiddelde contractduur'],
  ['Totaal uitstroom'],
  ['Gemiddeld verzuim'],
  ['Gemiddelde leeftijd'],
  ['Totaal aantal medewerkers'],
])('%s is a measure', (text) => {
  expect(isTotalOfRows(text)).toBe(false);
});

test('a row of a measure that begins with a mean is read, and a total is not', async () => {
  const { rows } = await read([
    ['Maat', 'Molendrift', 'Raad'],
    ['Uitstroom 2020', 17, 11],
    ['Gemiddelde diensttijd (jaren) 2020', 7, 8],
    ['Gemiddelde', 12, 9.5],
  ]);
  expect(rows.map(({ rij }) => rij)).toEqual([2, 2, 3, 3]);
});

test('where organisations are named, a mean of a measure is a total of them', async () => {
  const { rows } = await read([
    ['Organisatie', '2019', '2020'],
    ['Molendrift', 17, 18],
    ['Raad', 11, 12],
    ['Gemiddelde uitstroom', 14, 15],
  ]);
  expect(rows.map(({ rij }) => rij)).toEqual([2, 2, 3, 3]);
});
