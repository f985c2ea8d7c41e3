import { expect, test } from 'vitest';
import { answersOf } from '../../../../../../shared/import/recognise/enquete/answers';
import type { RawCell } from '../../../../../../shared/import/sheet';

const ZINNEN = [
  'Het team helpt elkaar als het druk is',
  'Ik kan mijn rooster zelf maken',
  'Mijn leidinggevende vraagt hoe het gaat',
];
const times = (values: readonly RawCell[], n: number): RawCell[] =>
  Array.from({ length: n }, () => values).flat();

test.each<[string, RawCell[], Record<string, unknown>]>([
  ['nothing', [], { soort: 'leeg' }],
  ['only that nothing is said', ['-', 'n.v.t.', 'weet niet'], { soort: 'leeg' }],
  ['sentences', ZINNEN, { soort: 'zinnen' }],
  ['sentences among short answers', [...ZINNEN, 'nee', 'team', 'rooster'], { soort: 'zinnen' }],
  ['short texts that differ', ['team', 'rooster', 'salaris', 'reistijd'], { soort: 'woorden' }],
  [
    'yes and no',
    times(['ja', 'nee', 'Ja'], 3),
    { soort: 'keuze', keuzes: ['ja', 'nee'], meer: false },
  ],
  ['a list of sentences', times(ZINNEN, 4), { soort: 'keuze', meer: true }],
  ['too few to say that they come back', times(ZINNEN, 1), { soort: 'zinnen' }],
  [
    'choices of Forms in one cell',
    times(['Salaris;Team;', 'Team;', 'Rooster;Team;'], 3),
    { soort: 'keuze' },
  ],
  [
    'choices of Google in one cell',
    times(['Salaris, Rooster', 'Team', 'Rooster, Team'], 4),
    { soort: 'keuze' },
  ],
  ['classes, however few', ['30-40', '40 tot 50', 'boven de 50'], { soort: 'keuze', meer: true }],
  ['yes and no, once each', ['Ja', 'nee'], { soort: 'keuze', keuzes: ['Ja', 'nee'], meer: false }],
  ['amounts in words', ['2 jaar', '12 jaar', '1 jaar'], { soort: 'getal', van: null, tot: null }],
  ['ticks', ['x', 'x', 'X', 'x'], { soort: 'vink', teken: 'x' }],
  ['a scale', [1, 5, 3, 2, 4, 5], { soort: 'getal', van: 1, tot: 5 }],
  ['a scale as text', ['7', '8', '10', '6'], { soort: 'getal', van: 6, tot: 10 }],
  ['amounts', [36, 24, 32.5, 40], { soort: 'getal', van: null, tot: null }],
  ['moments', ['2026-03-01 09:00:00', '3/1/26 10:04', { datum: '2026-03-02' }], { soort: 'datum' }],
  [
    'addresses',
    ['rol1@voorbeeld.invalid', 'rol2@voorbeeld.invalid', 'liever niet'],
    { soort: 'persoon', wat: 'e-mailadressen' },
  ],
  ['telephones', ['06-00000001', '+31 6 0000 0002'], { soort: 'persoon', wat: 'telefoonnummers' }],
  ['places in a network', ['10.0.0.1', '10.0.0.2'], { soort: 'persoon', wat: 'IP-adressen' }],
  ['large numbers are no telephones', [1400000017, 1400007936], { soort: 'getal' }],
  ['errors say nothing', [{ fout: '#N/A' }, ...ZINNEN], { soort: 'zinnen' }],
])('%s', (_, cells, expected) => {
  expect(answersOf(cells)).toMatchObject(expected);
});
