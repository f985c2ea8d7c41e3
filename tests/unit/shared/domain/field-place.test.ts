import { describe, expect, test } from 'vitest';
import { isColumnOf, placeOfField } from '../../../../shared/domain/field-place';
import type { ImportRecord } from '../../../../shared/domain/provenance';

type Column = ImportRecord['kolommen'][number];

const says = (veld: string, rij: number, kolom: number, tekst: string) => ({
  veld,
  rij,
  kolom,
  tekst,
});

/** Organisatie | 2019 | n | 2020 | n, under a group "Uitstroom %" and a title. */
const kolommen: Column[] = [
  { kolom: 1, kop: 'Organisatie', veld: 'organisatie' },
  {
    ...{ kolom: 2, kop: 'Uitstroom % 2019', veld: 'waarde' },
    kopvelden: [
      says('jaar', 4, 2, '2019'),
      says('maat', 3, 2, 'Uitstroom %'),
      says('eenheid', 3, 2, 'Uitstroom %'),
    ],
  },
  { kolom: 3, kop: 'Uitstroom % n', veld: 'n', bij: [2] },
  {
    ...{ kolom: 4, kop: 'Uitstroom % 2020', veld: 'waarde' },
    kopvelden: [
      says('jaar', 4, 4, '2020'),
      says('maat', 3, 2, 'Uitstroom %'),
      says('eenheid', 3, 2, 'Uitstroom %'),
    ],
  },
  { kolom: 5, kop: 'Uitstroom % n', veld: 'n', bij: [4] },
];
const source = { kolommen, kopregel: 4 };
const cellen = ['Molendrift', '17', '40', 'bijna 30 fte', null];

const place = (veld: string, kolom?: number) => placeOfField(source, cellen, veld, kolom);

describe('the place of a field of a record whose row made several', () => {
  test('the value is the cell of its own column, also where it is empty', () => {
    expect(place('waarde', 2)).toEqual({ index: 1, kop: null });
    expect(place('waarde', 4)).toEqual({ index: 3, kop: null });
    expect(placeOfField(source, [null, null, null, null, null], 'waarde', 4)).toEqual({
      index: 3,
      kop: null,
    });
  });

  test('what every record of the row shares is the column of that field', () => {
    expect(place('organisatie', 2)).toEqual({ index: 0, kop: null });
    expect(place('organisatie', 4)).toEqual({ index: 0, kop: null });
  });

  test('a column that says something of one value is of that value only', () => {
    expect(place('n', 2)).toEqual({ index: 2, kop: null });
    expect(place('n', 4)).toEqual({ index: 4, kop: null });
  });

  test('what the heading says is the cell of the heading that says it', () => {
    expect(place('jaar', 4)).toEqual({ index: 3, kop: says('jaar', 4, 4, '2020') });
    expect(place('maat', 4)).toEqual({ index: 3, kop: says('maat', 3, 2, 'Uitstroom %') });
  });

  test('a unit is of the heading under a bare number, and of the cell where the cell says it', () => {
    expect(place('eenheid', 2)).toEqual({ index: 1, kop: says('eenheid', 3, 2, 'Uitstroom %') });
    expect(place('eenheid', 4)).toEqual({ index: 3, kop: null });
    expect(place('operator', 4)).toEqual({ index: 3, kop: null });
  });

  test('a field that nothing in the import says has no place', () => {
    expect(place('opmerking', 2)).toBeNull();
    expect(place('periode', 2)).toBeNull();
  });
});

describe('the place of a field elsewhere', () => {
  test('a record that is its whole row: of two columns the filled one', () => {
    const two = {
      kopregel: 1,
      kolommen: [
        { kolom: 0, kop: 'Van', veld: 'waarde' },
        { kolom: 1, kop: 'Waarde', veld: 'waarde' },
      ],
    };
    expect(placeOfField(two, [null, '10'], 'waarde')).toEqual({ index: 1, kop: null });
    expect(placeOfField(two, [null, null], 'waarde')).toEqual({ index: 0, kop: null });
    expect(placeOfField(two, [null, '10'], 'n')).toBeNull();
  });

  test('what a heading says of a record that is its whole row is in that heading', () => {
    const kop = says('maat', 1, 1, 'Verloop %');
    const long = {
      kopregel: 1,
      kolommen: [
        { kolom: 0, kop: 'Organisatie', veld: 'organisatie' },
        { kolom: 1, kop: 'Verloop %', veld: 'waarde', kopvelden: [kop] },
      ],
    };
    expect(placeOfField(long, ['Molendrift', '17'], 'maat')).toEqual({ index: 1, kop });
  });

  test('without a note of what a heading says, a question stands in the heading of its answer', () => {
    const survey = {
      kopregel: 2,
      kolommen: [
        { kolom: 0, kop: 'Respondent', veld: 'interview' },
        { kolom: 3, kop: 'Wat houdt u hier?', veld: 'tekst' },
      ],
    };
    expect(placeOfField(survey, ['1', 'Het team'], 'vraag', 3)).toEqual({
      index: 1,
      kop: says('vraag', 2, 3, 'Wat houdt u hier?'),
    });
    expect(placeOfField(survey, ['1', 'Het team'], 'tekst', 3)).toEqual({ index: 1, kop: null });
    expect(placeOfField(survey, ['1', 'Het team'], 'volgnr', 3)).toBeNull();
    expect(placeOfField({ ...survey, kopregel: 0 }, ['1', 'x'], 'vraag', 3)).toBeNull();
  });

  test('in a document the question stands in the text', () => {
    const document = {
      ...{ kopregel: 0, vorm: 'alinea' as const },
      kolommen: [{ kolom: 0, kop: 'Tekst', veld: 'tekst' }],
    };
    expect(placeOfField(document, ['Waarom?'], 'vraag')).toEqual({ index: 0, kop: null });
  });
});

test('a column is of a record unless it made or says something of another of its row', () => {
  const of = (kolom: number) => kolommen.map((_, index) => isColumnOf(source, index, kolom));
  expect(of(2)).toEqual([true, true, true, false, false]);
  expect(of(4)).toEqual([true, false, false, true, true]);
  expect(isColumnOf(source, 9, 2)).toBe(false);
});

describe('what one cell gave to several fields is found in that cell', () => {
  const plain = {
    kopregel: 1,
    kolommen: ['organisatie', 'waarde', 'eenheid', 'jaar', 'periode'].map((veld, kolom) => ({
      ...{ kolom, kop: veld, veld },
    })),
  };
  const at = (veld: string, waarde: string, eenheid: string | null = null) =>
    placeOfField(plain, ['A', waarde, eenheid, null, null], veld)?.index ?? null;

  test.each([
    ['operator', 'bijna 30%', 1],
    ['eenheid', 'bijna 30%', 1],
    ['waardeMax', '15–20', 1],
    ['waardeMax', '15 à 20', 1],
    ['waardetekst', '1 op 3', 1],
    ['eenheid', '17', 2],
    ['operator', '17', null],
    ['waardeMax', '-17', null],
    ['waardetekst', '12 34', 1],
  ])('%s of %s', (veld, waarde, index) => {
    expect(at(veld, waarde)).toBe(index);
  });

  test('but a column of its own that is filled goes first', () => {
    expect(at('eenheid', '17%', 'procent')).toBe(2);
  });

  test('a year that a period gave, and a period that stood under the year', () => {
    const of = (veld: string, jaar: string | null, periode: string | null) =>
      placeOfField(plain, ['A', '17', null, jaar, periode], veld)?.index;
    expect(of('jaar', null, '2019')).toBe(4);
    expect(of('jaar', null, '2019-2020')).toBe(3);
    expect(of('periode', "'19/'20", null)).toBe(3);
    expect(of('periode', '2019', null)).toBe(4);
  });
});

describe('what a heading says of a figure, and what the cell itself', () => {
  const wide = (waarde: string) =>
    placeOfField(source, ['Molendrift', waarde, null, null, null], 'eenheid', 2);

  test.each(['15 à 20', '< 12', 'ruim 20', '19 (in de cel 18,5)'])(
    '%s has no unit: the heading says it',
    (waarde) => {
      expect(wide(waarde)).toEqual({ index: 1, kop: says('eenheid', 3, 2, 'Uitstroom %') });
    },
  );

  test.each(['17%', 'bijna € 20', '15 à 20 fte'])('%s says its unit itself', (waarde) => {
    expect(wide(waarde)).toEqual({ index: 1, kop: null });
  });

  const long = {
    kopregel: 2,
    kolommen: [
      { kolom: 0, kop: 'Organisatie', veld: 'organisatie' },
      { kolom: 1, kop: 'Verloop 2020 (%)', veld: 'waarde' },
      { kolom: 2, kop: 'Eenheid', veld: 'eenheid' },
    ],
  };
  const says2 = (veld: string) => says(veld, 2, 1, 'Verloop 2020 (%)');

  test('a row of one figure: measure, unit and year are in the heading above it', () => {
    for (const veld of ['maat', 'eenheid', 'jaar']) {
      expect(placeOfField(long, ['A', 'ruim 17', null], veld)).toEqual({
        index: 1,
        kop: says2(veld),
      });
    }
    expect(placeOfField(long, ['A', '17 fte', null], 'eenheid')).toEqual({ index: 1, kop: null });
    expect(placeOfField(long, ['A', '17', 'fte'], 'eenheid')).toEqual({ index: 2, kop: null });
    expect(placeOfField({ ...long, kopregel: 0 }, ['A', '17', null], 'maat')).toBeNull();
    expect(placeOfField(long, ['A', '17', null], 'opmerking')).toBeNull();
  });
});

describe('the place of a code and of what it falls under', () => {
  const of = (velden: string[], cellen: (string | null)[], veld: string) =>
    placeOfField(
      {
        soort: 'codeboek',
        kopregel: 1,
        kolommen: velden.map((each, kolom) => ({ kolom, kop: each, veld: each })),
      },
      cellen,
      veld,
    )?.index ?? null;

  test('of levels in columns the last is its name, and the one before it what it falls under', () => {
    const levels = ['naam', 'naam', 'definitie'];
    expect(of(levels, ['Leiding', 'Aansturing', null], 'naam')).toBe(1);
    expect(of(levels, ['Leiding', 'Aansturing', null], 'ouder')).toBe(0);
    expect(of(levels, [null, 'Aansturing', null], 'ouder')).toBe(1);
    expect(of(levels, ['Leiding', null, null], 'naam')).toBe(0);
    expect(of(levels, ['Leiding', null, null], 'ouder')).toBeNull();
  });

  test('its number or its indentation says it too', () => {
    expect(of(['code', 'naam'], ['1.1.2', 'Roosters'], 'ouder')).toBe(0);
    expect(of(['code', 'naam'], ['1', 'Werkdruk'], 'ouder')).toBeNull();
    expect(of(['naam'], ['   - Roosters'], 'ouder')).toBe(0);
    expect(of(['naam'], ['1.2 Roosters'], 'ouder')).toBe(0);
    expect(of(['naam'], ['1.2 Roosters'], 'code')).toBe(0);
    expect(of(['naam', 'ouder'], ['1.2 Roosters', 'Werkdruk'], 'ouder')).toBe(1);
  });
});
