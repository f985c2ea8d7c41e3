import { describe, expect, test } from 'vitest';
import { headingSays } from '../../../../../shared/import/recognise/records/cijfer-heading';
import { read } from './sheets';

describe('the heading of the value', () => {
  test('is the measure and the unit where row and cell say neither', async () => {
    const { velden, counted } = await read([
      ['Organisatie', 'Verloop %', 'Jaar'],
      ['a', 17, 2019],
      ['a', '12 procentpunt', 2020],
      ['a', 'hoog', 2021],
      ['a', 0.17, 2022],
    ]);
    const base = { organisatie: 'a', maat: 'Verloop' };
    expect(velden).toEqual([
      { ...base, waarde: 17, eenheid: 'procent', jaar: 2019 },
      { ...base, waarde: 12, eenheid: 'procentpunt', jaar: 2020 },
      { ...base, waardetekst: 'hoog', jaar: 2021 },
      { ...base, waarde: 0.17, eenheid: 'procent', jaar: 2022 },
    ]);
    expect(counted.meldingen).toEqual([
      'Bij 4 cijfers is de kop boven de waarde als maat genomen.',
      'Bij 2 cijfers is de eenheid uit de kop boven de waarde gehaald.',
      'Bij 1 cijfer is de eenheid uit de cel met de waarde gehaald.',
      'Bij 1 cijfer staat er geen getal maar een tekst of verhouding; die is woordelijk bewaard onder ‘In woorden’.',
      '1 percentage is kleiner dan 1 (B5). Kijk na of het om procenten gaat: 0,17 is hier 0,17%, niet 17%.',
    ]);
  });

  test('yields to the columns of measure and unit', async () => {
    const { velden } = await read([
      ['Organisatie', 'Maat', 'Uitstroom (%)', 'Eenheid'],
      ['a', 'vrijwillig vertrek', 3, 'procentpunt'],
      ['b', null, 4, null],
    ]);
    expect(velden).toEqual([
      { organisatie: 'a', maat: 'vrijwillig vertrek', waarde: 3, eenheid: 'procentpunt' },
      { organisatie: 'b', maat: 'Uitstroom', waarde: 4, eenheid: 'procent' },
    ]);
  });

  test.each([
    ['Verloop %', 'Verloop', 'procent'],
    ['Uitstroompercentage', 'Uitstroompercentage', 'procent'],
    ['Vrijwillig verloop in procenten', 'Vrijwillig verloop', 'procent'],
    ['Verzuim (%)', 'Verzuim', 'procent'],
    ['Kosten inwerken (€)', 'Kosten inwerken', 'euro'],
    ['Verschil uitstroom, %-punten', 'Verschil uitstroom', 'procentpunt'],
    ['Waarde', null, null],
    ['Percentage', null, 'procent'],
    ['Bedrag in euro', null, 'euro'],
    ['', null, null],
  ])('%j says %j in %j', (kop, maat, eenheid) => {
    expect(headingSays(kop)).toEqual({ maat, eenheid });
  });
});
