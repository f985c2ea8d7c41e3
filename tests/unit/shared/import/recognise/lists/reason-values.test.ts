/** A value of a reason to leave says no more and no less than the other columns of its row. */
import { expect, test } from 'vitest';
import type { Cel } from '../../../../../../fixtures/vijandig/werkmap';
import { read } from '../sheets';

const HEAD = [
  'Vertrekreden',
  'Waarde',
  'Eenheid',
  'Hoe precies',
  'Bovengrens',
  'In woorden',
  'Groep',
];
const row = (...cells: Cel[]): Cel[] => ['de reistijd naar het werk', ...cells];
const whole = (cel: string, reden: string): [string, string] => [cel, reden];

test('a cell that says the same as its row, or more, is taken over', async () => {
  const { reading, velden, refused } = await read([
    HEAD,
    row('17%', 'procent', null, null, null, 'allen'),
    row('bijna 30', 'procent', 'bijna', null, null, 'allen'),
    row('15 tot 20', null, null, 20, null, 'allen'),
    row('veel', null, null, null, 'veel', 'allen'),
    row(10, null, null, 12, null, 'allen'),
  ]);
  expect(reading.keuze.soort).toBe('vertrekredenen');
  expect(velden.map(({ reden, groep, ...rest }) => rest)).toEqual([
    { waarde: 17, eenheid: 'procent' },
    { waarde: 30, eenheid: 'procent', operator: 'bijna' },
    { waarde: 15, waardeMax: 20 },
    { waardetekst: 'veel' },
    { waarde: 10, waardeMax: 12 },
  ]);
  expect(refused).toEqual([]);
});

test('a cell that its row contradicts is refused, never half taken over', async () => {
  const { velden, refused } = await read([
    HEAD,
    row('17%', 'personen', null, null, null, 'allen'),
    row('bijna 30', null, 'ruim', null, null, 'allen'),
    row('15 tot 20', null, null, 25, null, 'allen'),
    row('hoog', null, null, null, 'laag', 'allen'),
    row(10, null, null, 8, null, 'allen'),
    row(11, null, null, null, null, 'allen'),
  ]);
  expect(refused).toEqual([
    whole(
      'B2',
      'Deze cel is in %, maar de kolom met de eenheid (C2) zegt ‘personen’. Maak ze gelijk.',
    ),
    whole(
      'B3',
      'Deze cel zegt ‘bijna’, maar de kolom die zegt hoe precies (D3) zegt ‘ruim’. Maak ze gelijk.',
    ),
    whole(
      'B4',
      'Deze cel loopt tot 20, maar de kolom met de bovengrens (E4) zegt 25. Maak ze gelijk.',
    ),
    whole(
      'B5',
      'Hier staan woorden, maar de kolom voor een cijfer in woorden is al gevuld. Zet hier een getal of maak de cel leeg.',
    ),
    whole('E6', 'De bovengrens is lager dan de waarde (10). Controleer welke van de twee klopt.'),
  ]);
  expect(velden.map(({ reden, groep, ...rest }) => rest)).toEqual([
    { waardeMax: 25 },
    { waardetekst: 'laag' },
    { waarde: 10 },
    { waarde: 11 },
  ]);
});
