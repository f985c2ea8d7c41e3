import { expect, test } from 'vitest';
import { noCosts } from '../../../../../../shared/import/recognise/lists/no-costs';
import { read } from '../sheets';

test('a year, a number and an outcome between the posts never become costs', async () => {
  const { reading, velden, refused } = await read([
    ['Kostengroep', 'Kostenpost', 'Noord', 'Zuid'],
    ['', 'Jaar', 2020, 2021],
    ['Recruitment', 'vacature verspreiden', 500, 600],
    ['Werving', 'profiel bepalen', 240, 300],
    ['Inwerken', 'begeleiding door een collega', 2500, 2600],
    ['', 'Aantal vertrekkers', 38, 41],
    ['', 'Kosten per vertrekker', 85, 90],
  ]);
  expect(reading.keuze.soort).toBe('rekentool');
  expect(velden.map(({ groep, post, totaal }) => [groep, post, totaal])).toEqual([
    ['recruitment', 'vacature verspreiden', 500],
    ['recruitment', 'vacature verspreiden', 600],
    ['Werving', 'profiel bepalen', 240],
    ['Werving', 'profiel bepalen', 300],
    ['Inwerken', 'begeleiding door een collega', 2500],
    ['Inwerken', 'begeleiding door een collega', 2600],
  ]);
  expect(refused).toEqual([
    ['B2', 'Dit is een jaar en geen kostenpost, daarom is de hele rij niet overgenomen.'],
    ['B6', 'Dit is een aantal en geen kostenpost, daarom is de hele rij niet overgenomen.'],
    [
      'B7',
      'Dit is een bedrag per persoon en geen kostenpost, daarom is de hele rij niet overgenomen.',
    ],
  ]);
});

test.each([
  ['Jaar', 'een jaar'],
  ['2020', 'een jaar'],
  ['Aantal medewerkers', 'een aantal'],
  ['Fte', 'een aantal'],
  ['Aantal uren', 'een aantal uren of een uurtarief'],
  ['Gemiddelde kosten per nieuwe medewerker', 'een bedrag per persoon'],
  ['jaargesprek', null],
  ['vacature verspreiden', null],
  ['kosten personeelsadvertentie', null],
  ['uurwerk', null],
])('%s: %s', (label, what) => {
  expect(noCosts(label, false)).toBe(what);
});

test('hours name a post where hours have a column of their own', () => {
  expect(noCosts('Uren begeleiding', true)).toBeNull();
});
