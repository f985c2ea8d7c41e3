import { describe, expect, test } from 'vitest';
import type { Cel } from '../../../../../fixtures/vijandig/werkmap';
import {
  cell,
  day,
  fieldsOf,
  merges,
  percent,
  read,
  withoutBoth,
  withoutMeasure,
  withoutYear,
} from './sheets';

const HEAD = [
  'Organisatie',
  'Maat',
  'Waarde',
  'Eenheid',
  'Hoe precies',
  'Tot',
  'In woorden',
  'Jaar',
];
const row = (...cells: Cel[]): Cel[] => ['Molendrift', 'verloop', ...cells];

describe('the cell with the value', () => {
  test('fills operator, bound and unit where their own columns are empty, and says so', async () => {
    const { velden, counted, refused } = await read([
      HEAD,
      row('17%'),
      row('bijna 30%'),
      row('0,9 tot 5,4 procentpunt'),
      row(percent(0.4)),
      row('€ 75.960'),
      row('1 op 3'),
      row(12, '%'),
    ]);
    const base = { organisatie: 'Molendrift', maat: 'verloop' };
    expect(velden).toEqual([
      { ...base, waarde: 17, eenheid: 'procent' },
      { ...base, waarde: 30, operator: 'bijna', eenheid: 'procent' },
      { ...base, waarde: 0.9, waardeMax: 5.4, eenheid: 'procentpunt' },
      { ...base, waarde: 40, eenheid: 'procent' },
      { ...base, waarde: 75_960, eenheid: 'euro' },
      { ...base, waardetekst: '1 op 3' },
      { ...base, waarde: 12, eenheid: 'procent' },
    ]);
    expect(refused).toEqual([]);
    expect(counted.meldingen).toEqual([
      'Bij 5 cijfers is de eenheid uit de cel met de waarde gehaald.',
      'Bij 1 cijfer is uit de cel met de waarde gehaald hoe precies het is (zoals bijna, ongeveer of meer dan).',
      'Bij 1 cijfer stond een bereik in één cel; het is gesplitst in een ondergrens en een bovengrens.',
      'Bij 1 cijfer staat er geen getal maar een tekst of verhouding; die is woordelijk bewaard onder ‘In woorden’.',
      withoutYear('7 cijfers hebben'),
    ]);
  });

  test('agrees with a column that says the same or more', async () => {
    const { velden, refused, counted } = await read([
      HEAD,
      row('17%', '% van respondenten'),
      row('bijna 30%', 'procent', 'bijna'),
      row('15 à 20', null, null, 20),
    ]);
    expect(velden).toMatchObject([
      { waarde: 17, eenheid: '% van respondenten' },
      { waarde: 30, eenheid: 'procent', operator: 'bijna' },
      { waarde: 15, waardeMax: 20 },
    ]);
    expect(refused).toEqual([]);
    expect(counted.meldingen).toEqual([withoutYear('3 cijfers hebben')]);
  });

  test('is refused where a column says something else', async () => {
    const { velden, refused } = await read([
      HEAD,
      row('17%', 'personen'),
      row('17%', 'procentpunt'),
      row('bijna 30', null, 'ruim'),
      row('15 à 20', null, null, 25),
      row('hoog', null, null, null, 'laag'),
    ]);
    // A text or a bound of its own makes a record still; the others have nothing left.
    expect(velden.map(({ waardetekst, waardeMax }) => waardetekst ?? waardeMax)).toEqual([
      25,
      'laag',
    ]);
    expect(refused).toEqual([
      [
        'C2',
        'Deze cel is in %, maar de kolom met de eenheid (D2) zegt ‘personen’. Maak ze gelijk.',
      ],
      [
        'C3',
        'Deze cel is in %, maar de kolom met de eenheid (D3) zegt ‘procentpunt’. Maak ze gelijk.',
      ],
      [
        'C4',
        'Deze cel zegt ‘bijna’, maar de kolom die zegt hoe precies (E4) zegt ‘ruim’. Maak ze gelijk.',
      ],
      [
        'C5',
        'Deze cel loopt tot 20, maar de kolom met de bovengrens (F5) zegt 25. Maak ze gelijk.',
      ],
      ['C6', expect.stringContaining('Hier staan woorden')],
    ]);
  });

  test('a date or an error is refused with its row, since nothing is left', async () => {
    const { rows, refused, counted } = await read([
      HEAD,
      row(day(45_413)),
      row(cell('<c t="e"><v>#DIV/0!</v></c>')),
      row(cell('<c><f>B2</f></c>')),
      row(null),
      row('1,528'),
    ]);
    expect(rows).toEqual([]);
    expect(refused.map(([cel]) => cel)).toEqual(['C2', 'C3', 'C4', 'C5', 'C6']);
    expect(refused[3]?.[1]).toBe(
      'Er staat geen cijfer, daarom is de hele rij niet overgenomen. Vul de waarde in, of schrijf ‘onbekend’.',
    );
    expect(counted.telling).toEqual({ gelezen: 5, overgenomen: 0, afgewezen: 5, overgeslagen: 0 });
  });

  test('missing is kept by its kind and is never zero', async () => {
    const { velden, counted } = await read([
      HEAD,
      row('onbekend'),
      row('n.v.t.'),
      row('geweigerd'),
      row(0),
    ]);
    expect(velden.map(({ waarde }) => waarde)).toEqual([
      { ontbreekt: 'onbekend' },
      { ontbreekt: 'nvt' },
      { ontbreekt: 'geweigerd' },
      0,
    ]);
    expect(counted.meldingen).toEqual([
      withoutYear('4 cijfers hebben'),
      'Bij 3 cijfers zegt de bron zelf dat de waarde ontbreekt; dat is zo bewaard, niet als nul.',
    ]);
  });

  test('a percentage below one that no percent sign confirms is pointed at', async () => {
    const { velden, counted } = await read([
      HEAD,
      row(0.17, '%'),
      row('0,9%'),
      row(percent(0.005)),
    ]);
    expect(velden.map(({ waarde }) => waarde)).toEqual([0.17, 0.9, 0.5]);
    expect(counted.meldingen).toContain(
      '1 percentage is kleiner dan 1 (C2). Kijk na of het om procenten gaat: 0,17 is hier 0,17%, niet 17%.',
    );
  });
});

describe('bounds in their own columns', () => {
  test('the lower bound fills the value where that is empty', async () => {
    const { reading, velden } = await read([
      ['maat', 'waarde', 'waarde_min', 'waarde_max', 'eenheid'],
      ['uitstroom', 17, null, null, '%'],
      ['verschil', null, 0.9, 5.4, 'procentpunt'],
    ]);
    expect(reading.table?.kolommen.map(({ veld }) => veld)).toEqual([
      'maat',
      'waarde',
      'waarde',
      'waardeMax',
      'eenheid',
    ]);
    expect(velden).toMatchObject([
      { waarde: 17, eenheid: 'procent' },
      { waarde: 0.9, waardeMax: 5.4, eenheid: 'procentpunt' },
    ]);
  });

  test('an upper bound below the value, and two different values, are refused', async () => {
    const { velden, refused } = await read([
      ['maat', 'waarde', 'waarde_min', 'waarde_max'],
      ['a', 17, null, 12],
      ['b', 17, 10, null],
      ['c', null, 10, 'veel'],
    ]);
    expect(velden).toEqual([
      { maat: 'a', waarde: 17 },
      { maat: 'b', waarde: 17 },
      { maat: 'c', waarde: 10 },
    ]);
    expect(refused.map(([cel]) => cel)).toEqual(['D2', 'C3', 'D4']);
  });
});

describe('year and period', () => {
  test('a period of one plain year gives the year, and it is said', async () => {
    const { velden, counted } = await read([
      ['Organisatie', 'Waarde', 'Eenheid', 'Jaar of periode'],
      ['a', 1, '%', 2018],
      ['a', 2, '%', '2020-2021'],
      ['a', 3, '%', 'sinds okt 2022'],
      ['a', 4, '%', 'onbekend'],
      ['a', 5, '%', null],
    ]);
    expect(velden.map(({ periode, jaar }) => [periode, jaar])).toEqual([
      ['2018', 2018],
      ['2020-2021', undefined],
      ['sinds okt 2022', undefined],
      [{ ontbreekt: 'onbekend' }, undefined],
      [undefined, undefined],
    ]);
    expect(counted.meldingen).toEqual([
      'Bij 1 cijfer is het jaar uit de periode gehaald.',
      withoutBoth('5 cijfers hebben', 1),
    ]);
  });

  test('a year of its own is not overruled; no year is refused, a period among years kept', async () => {
    const { velden, refused, counted } = await read([
      ['Organisatie', 'Waarde', 'Jaar', 'Periode'],
      ['a', 1, 2019, '2018'],
      ['a', 2, 'eind 2023', null],
      ['a', 3, 19, '2018'],
    ]);
    expect(velden).toEqual([
      { organisatie: 'a', waarde: 1, jaar: 2019, periode: '2018' },
      { organisatie: 'a', waarde: 2, periode: 'eind 2023' },
      { organisatie: 'a', waarde: 3, periode: '2018' },
    ]);
    expect(refused).toEqual([['C4', expect.stringContaining('jaartal van vier cijfers')]]);
    expect(counted.meldingen).toEqual([
      'Bij 1 cijfer staat onder het jaar een periode; die is bewaard als periode, zonder jaar.',
      withoutMeasure('3 cijfers hebben'),
    ]);
  });
});

describe('rows that are no figures', () => {
  test('totals, repeated headings, notes and empty rows are skipped and counted', async () => {
    const { rows, counted } = await read([
      ['Verloop 2019-2023'],
      [null],
      ['Organisatie', 'Uitstroom', 'n', 'Jaar'],
      ['a', '17%', 120, 2019],
      [null],
      ['Organisatie', 'Uitstroom', 'n', 'Jaar'],
      ['b', '12%', 40, 2019],
      ['Totaal', '16%', 160, 2019],
      ['Gewogen gemiddelde', '15,8%'],
      ['* zonder oproepkrachten'],
    ]);
    expect(rows.map(({ rij }) => rij)).toEqual([4, 7]);
    expect(counted.telling).toEqual({ gelezen: 6, overgenomen: 2, afgewezen: 0, overgeslagen: 4 });
    expect(counted.meldingen).toEqual([
      'De koppen staan op rij 3; wat daarboven staat (1 rij) is niet overgenomen.',
      '1 rij herhaalt de koppen en is overgeslagen.',
      '2 rijen met totalen zijn overgeslagen.',
      '1 noot onder of tussen de rijen is overgeslagen.',
      '1 lege rij tussen de rijen overgeslagen.',
      'Bij 2 cijfers is de kop boven de waarde als maat genomen.',
      'Bij 2 cijfers is de eenheid uit de cel met de waarde gehaald.',
    ]);
  });

  test('a figure about a total, with its own source, is a figure', async () => {
    const { velden } = await read([
      ['Organisatie', 'Maat', 'Waarde', 'Bron'],
      ['Totaal jeugdsector', 'uitstroom', '15%', 'eigen opgave'],
    ]);
    expect(velden).toHaveLength(1);
  });

  test('a row about nothing is refused', async () => {
    const { refused } = await read([
      ['Organisatie', 'Maat', 'Waarde'],
      [null, null, '15%'],
    ]);
    expect(refused).toEqual([['A2', expect.stringContaining('organisatie en de maat ontbreken')]]);
  });
});

describe('two rows of headings', () => {
  test('a group merged above its columns', async () => {
    const found = await read(
      [
        ['Organisatie', 'Waarde', null, 'Bron', null],
        [null, 'min', 'max', 'document', 'regel'],
        ['a', 10, 14, '004', '12-13'],
      ],
      merges('B1:C1', 'D1:E1', 'A1:A2'),
    );
    expect(found.reading.keuze).toMatchObject({ kopregel: 2, kopregels: 2 });
    expect(found.reading.table?.kolommen.map(({ kop }) => kop)).toEqual([
      'Organisatie',
      'Waarde min',
      'Waarde max',
      'Bron document',
      'Bron regel',
    ]);
    expect(found.velden).toEqual([
      { organisatie: 'a', waarde: 10, waardeMax: 14, document: '004', bronplaats: '12-13' },
    ]);
    expect(found.counted.meldingen).toEqual([
      'De koppen zijn samengesteld uit de rijen 1 en 2.',
      withoutBoth('1 cijfer heeft', 1),
    ]);
  });

  test('a group typed once above its columns, without a merge', async () => {
    const { reading, velden } = await read([
      ['Organisatie', 'Waarde', null, 'Bron'],
      [null, 'min', 'max', null],
      ['a', 10, 14, 'x'],
    ]);
    expect(reading.keuze).toMatchObject({ kopregel: 2, kopregels: 2 });
    expect(velden).toEqual([{ organisatie: 'a', waarde: 10, waardeMax: 14, bron: 'x' }]);
  });

  test('a title merged above the headings is no group', async () => {
    const { reading } = await read(
      [['Uitstroom van personeel 2019'], ['Organisatie', 'Waarde', 'Jaar'], ['a', '17%', 2019]],
      merges('A1:C1'),
    );
    expect(reading.keuze).toMatchObject({ kopregel: 2, kopregels: 1 });
  });

  test('each year in a column of its own is a figure of its own', async () => {
    const { reading, rows } = await read(
      [
        ['Organisatie', 'Cohort', 'Uitstroom in procenten', null],
        [null, null, '2019', '2020'],
        ['a', 'na 1 jaar', '17%', '15%'],
      ],
      merges('C1:D1'),
    );
    expect(reading.keuze).toMatchObject({ soort: 'uitstroomcijfers', kopregels: 2 });
    const shared = { organisatie: 'a', cohort: 'na 1 jaar', maat: 'Uitstroom', eenheid: 'procent' };
    expect(rows.map(({ kolom, velden }) => ({ kolom, velden }))).toEqual([
      { kolom: 2, velden: { ...shared, jaar: 2019, waarde: 17 } },
      { kolom: 3, velden: { ...shared, jaar: 2020, waarde: 15 } },
    ]);
  });
});

describe('values as a witness', () => {
  test('a heading that may mean another thing counts when the values fit', async () => {
    const fits = await read([
      ['Organisatie', 'Aantal', 'Jaar'],
      ['a', 12, 2019],
    ]);
    expect(fits.reading.table?.kolommen[1]).toMatchObject({
      veld: 'waarde',
      zekerheid: 0.95,
      reden: 'de kop ‘Aantal’ is en de waarden getallen zijn',
    });
    const differs = await read([
      ['Organisatie', 'Aantal', 'Waarde', 'Jaar'],
      ['a', 'veel', 12, 2019],
    ]);
    expect(fieldsOf(differs)).toEqual(['organisatie', null, 'waarde', 'jaar']);
  });

  test('a column without a known heading may be known by its values alone', async () => {
    const { reading } = await read([
      ['Organisatie', 'Waarde', 'Iets'],
      ['a', 12, 'procent'],
      ['b', 13, 'fte'],
      ['c', 14, '% van respondenten'],
    ]);
    expect(reading.table?.kolommen[2]).toMatchObject({
      veld: 'eenheid',
      zekerheid: 0.6,
      reden: 'de waarden eenheden zijn',
    });
  });

  test('every kind is guessed with a certainty and a reason', async () => {
    const { reading } = await read([HEAD, row('17%')]);
    expect(reading.soorten[0]).toMatchObject({ soort: 'uitstroomcijfers' });
    expect(reading.soorten[0]?.reden).toMatch(
      /^de koppen ‘Maat’, ‘Waarde’ en ‘Eenheid’ bij uitstroomcijfers horen/,
    );
    for (const { zekerheid, reden } of reading.soorten) {
      expect(zekerheid).toBeGreaterThanOrEqual(0);
      expect(zekerheid).toBeLessThanOrEqual(1);
      expect(reden).not.toBe('');
    }
  });
});
