import { describe, expect, test } from 'vitest';
import { headingSays } from '../../../../../shared/import/recognise/records/cijfer-heading';
import { again, read, readText } from './sheets';

/** Column B is chosen by hand as the value. */
const asValue = { soort: 'uitstroomcijfers', velden: { 1: 'waarde' } } as const;

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
    ['Aantal', null, null],
    ['Kolom 7', null, null],
    ['Vertrokken', 'Vertrokken', null],
    ['Score tevredenheid', 'Score tevredenheid', null],
  ])('%j says %j in %j', (kop, maat, eenheid) => {
    expect(headingSays(kop)).toEqual({ maat, eenheid, jaar: null, jaartal: false });
  });

  test.each([
    ['2024 Vertrokken', 'Vertrokken', 2024],
    ['Aantal medewerkers 2024', 'Aantal medewerkers', 2024],
    ['Vertrokken in het jaar 2024', 'Vertrokken', 2024],
    ['Vertrokken (2024)', 'Vertrokken', 2024],
    ['Verloop 2024 (%)', 'Verloop', 2024],
    ['2024', null, 2024],
    ['Waarde 2024', null, 2024],
  ])('%j says %j, of %j', (kop, maat, jaar) => {
    expect(headingSays(kop)).toMatchObject({ maat, jaar, jaartal: false });
  });

  test.each([
    'Uitstroom 2020-2021',
    'Uitstroom t.o.v. 2023',
    'Verschil 2023 en 2024',
    'Medewerkers eind 2024',
    'Vertrokken sinds 2019',
    'Vertrokken 1e kwartaal 2024',
    'Medewerkers op 31-12-2024',
  ])('%j names a year, and it is not sure that the figure is of it', (kop) => {
    expect(headingSays(kop)).toMatchObject({ maat: kop, jaar: null, jaartal: true });
  });

  test.each([
    ['2024', 'Vertrokken'],
    ['Vertrokken', '2024'],
  ])(
    'of two rows, %j above %j, is read as one; chosen by hand, and in a text file as in a workbook',
    async (boven, onder) => {
      const found = await read([
        ['Organisatie', boven, null],
        [null, onder, 'Bijzonderheid'],
        ['a', 188, 'x'],
        ['b', 12, 'y'],
      ]);
      const keuze = { soort: 'uitstroomcijfers', kopregel: 2, kopregels: 2 } as const;
      const chosen = await again(found, { ...keuze, velden: { 0: 'organisatie', 1: 'waarde' } });
      const expected = { maat: 'Vertrokken', jaar: 2024 };
      expect(chosen.velden).toEqual([
        { organisatie: 'a', waarde: 188, ...expected },
        { organisatie: 'b', waarde: 12, ...expected },
      ]);
      const said = [
        'Bij 2 cijfers is de kop boven de waarde als maat genomen.',
        'Bij 2 cijfers is het jaar uit de kop boven de waarde gehaald.',
      ];
      expect(chosen.counted.meldingen).toEqual([
        'De koppen zijn samengesteld uit de rijen 1 en 2.',
        ...said,
      ]);
      const text = await readText('Organisatie;2024 Vertrokken\na;188\nb;12\n', {
        soort: 'uitstroomcijfers',
        velden: { 0: 'organisatie', 1: 'waarde' },
      });
      expect(text.velden).toEqual(chosen.velden);
      expect(text.counted.meldingen).toEqual(expect.arrayContaining(said));
    },
  );

  test('gives no year beside a column of years or periods', async () => {
    const found = await read([
      ['Organisatie', 'Uitstroom 2024', 'Jaar'],
      ['a', 17, 2023],
      ['b', 16, null],
    ]);
    const { velden, counted } = await again(found, asValue);
    expect(velden).toEqual([
      { organisatie: 'a', waarde: 17, jaar: 2023, maat: 'Uitstroom 2024' },
      { organisatie: 'b', waarde: 16, maat: 'Uitstroom 2024' },
    ]);
    expect(counted.meldingen).toContain(
      '1 cijfer heeft geen jaar. Kies bij een kolom het veld Jaar, of vul het aan in het bestand: in een kolom, of in de kop boven de waarde, zoals ‘Vertrokken 2024’.',
    );
  });

  test('says how many figures stay without measure and year, and what to do', async () => {
    const { velden, counted } = await read([
      ['Organisatie', 'Populatie', 'Waarde'],
      ['a', 'allen', 17],
      ['b', 'allen', 18],
    ]);
    expect(velden[0]).toEqual({ organisatie: 'a', populatie: 'allen', waarde: 17 });
    expect(counted.meldingen).toEqual([
      '2 cijfers hebben geen maat en 2 geen jaar. Kies bij een kolom het veld Maat of Jaar, of vul ze aan in het bestand: in een kolom, of in de kop boven de waarde, zoals ‘Vertrokken 2024’.',
    ]);
    const found = await read([
      ['Organisatie', 'Verloop sinds 2019'],
      ['a', 17],
    ]);
    const unsure = await again(found, asValue);
    expect(unsure.counted.meldingen).toEqual([
      'Bij 1 cijfer is de kop boven de waarde als maat genomen.',
      'In de kop ‘Verloop sinds 2019’ staat een jaartal, maar het is niet zeker dat het cijfer over dat jaar gaat; het is niet als jaar genomen.',
      '1 cijfer heeft geen jaar. Kies bij een kolom het veld Jaar, of vul het aan in het bestand: in een kolom, of in de kop boven de waarde, zoals ‘Vertrokken 2024’.',
    ]);
  });
});

test.each([
  ['many digits', `${'9'.repeat(400)} fte`],
  ['many words that say nothing', `${'kolom 7 van minimum '.repeat(100)}fte`],
])(
  '%s are read in one pass: the number of ways to read them does not double with each',
  (_, kop) => {
    expect(headingSays(kop).maat).toBe(kop);
    expect(headingSays(kop.replace('fte', '')).maat).toBeNull();
  },
);
