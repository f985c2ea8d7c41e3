import { describe, expect, it } from 'vitest';
import {
  contradictions,
  differences,
  seriesOf,
} from '../../../../../shared/charts/cijfers/compare';
import { chosenMaat, cijferInput, select } from '../../../../../shared/charts/cijfers/data';
import { marginOf } from '../../../../../shared/charts/cijfers/interval';
import { BANNER, bannerOf, contradictionText } from '../../../../../shared/charts/cijfers/words';
import type { Uitstroomcijfer } from '../../../../../shared/domain/uitstroomcijfer';
import {
  cijfer,
  exampleCijfers,
  importOf,
  mixedCijfers,
  sourceOf,
} from '../../../../support/relations';

type Velden = Uitstroomcijfer['velden'];
const base: Velden = { organisatie: 'A', jaar: 2020, waarde: 10, operator: 'is', bron: 'b' };
const read = (...rows: Velden[]) =>
  cijferInput(
    sourceOf({
      imports: [importOf('x', 'uitstroomcijfers')],
      cijfers: rows.map((row, index) => cijfer(index + 1, { ...base, ...row })),
    }),
  ).cijfers;

describe('which figures may be joined', () => {
  it.each([
    ['definitie', { definitie: 'bruto' }, { definitie: 'cohort' }],
    ['cohort', { cohort: 'na 1 jaar' }, { cohort: 'alle' }],
    ['populatie', { populatie: 'zorg' }, { populatie: 'kantoor' }],
    ['bron', { bron: 'jaarverslag' }, { bron: 'sector' }],
  ] satisfies [string, Velden, Velden][])('never with another %s', (aspect, one, other) => {
    const cijfers = read({ ...one }, { ...other, jaar: 2021 });
    expect(seriesOf(cijfers)).toHaveLength(2);
    expect(differences(cijfers)).toEqual([aspect]);
    expect(bannerOf(cijfers)?.kop).toBe(BANNER);
    // A stated one is another than one that is not stated.
    expect(seriesOf(read({ ...one }, { [aspect]: null, jaar: 2021 }))).toHaveLength(2);
  });

  it('joins what is the same but for capitals, in order of year; nothing without a year', () => {
    const cijfers = read(
      { jaar: 2021, bron: 'Jaarverslag ' },
      { jaar: 2019, bron: 'jaarverslag' },
      { jaar: null, bron: 'jaarverslag' },
    );
    expect(seriesOf(cijfers).map(({ punten }) => punten.map(({ jaar }) => jaar))).toEqual([
      [2019, 2021],
    ]);
  });

  it('needs no banner for one figure, nor for figures that may be compared', () => {
    expect(bannerOf(read({}))).toBeNull();
    expect(bannerOf(read({ definitie: 'bruto' }, { definitie: 'bruto', jaar: 2021 }))).toBeNull();
    expect(bannerOf(read({}, { jaar: 2021 }))?.kop).toBe(
      'Definitie niet genoemd: niet na te gaan of dit te vergelijken is',
    );
  });
});

describe('contradictions', () => {
  it('are other values for the same organisation and year; both stay, and it says what differs', () => {
    const cijfers = read({}, { waarde: 12, bron: 'sector' }, { waarde: 12, jaar: 2021 });
    const [found, ...others] = contradictions(cijfers);
    expect(others).toEqual([]);
    expect(found?.cijfers.map(({ tekst }) => tekst)).toEqual(['10%', '12%']);
    expect(found === undefined ? '' : contradictionText(found)).toBe(
      'Tegenspraak: A, 2020: 10% (b) en 12% (sector). Ze verschillen in bron.',
    );
  });

  it('are not the same value twice, nor “bijna” beside nothing, nor what has no year', () => {
    expect(contradictions(read({}, { bron: 'sector' }))).toEqual([]);
    expect(contradictions(read({ jaar: null }, { jaar: null, waarde: 12 }))).toEqual([]);
    expect(contradictions(read({}, { operator: 'bijna' }))).toHaveLength(1);
    expect(contradictions(read({ waardeMax: 12 }, {}))).toHaveLength(1);
  });
});

describe('the margin', () => {
  const [, n12] = read({}, { n: 120, definitie: 'cohort', waarde: 15 });
  const margin = (velden: Velden) => {
    const [one] = read({ n: 120, definitie: 'cohort', waarde: 15, ...velden });
    return one === undefined ? null : marginOf(one);
  };

  it('is that of Wilson where the figure is a share of n', () => {
    expect(n12 === undefined ? null : marginOf(n12)).toEqual(margin({}));
    const { laag = 0, hoog = 0 } = margin({ n: 100 }) ?? {};
    expect([laag, hoog].map((value) => Math.round(value * 100) / 100)).toEqual([9.31, 23.28]);
    expect(margin({ definitie: null, zekerheid: 'enquete' })).not.toBeNull();
  });

  it.each([
    ['n is not known', { n: null }],
    ['the definition is not known', { definitie: null }],
    ['it is divided by an average', { definitie: 'bruto' }],
    ['it is not exact', { operator: 'bijna' }],
    ['it is a range', { waardeMax: 20 }],
    ['it is no percentage', { eenheid: 'procentpunt' }],
    ['the persons were not drawn by chance', { definitie: null, zekerheid: 'gelegenheid' }],
    ['it is above 100%', { waarde: 120 }],
  ] satisfies [string, Velden][])('is left out when %s', (_, velden) => {
    expect(margin(velden)).toBeNull();
  });
});

describe('what is selected', () => {
  it('is the uitstroom percentage unless somebody chose, with what is said in words', () => {
    const input = cijferInput(exampleCijfers());
    const chosen = select(input, { maat: '', organisaties: [] });
    expect(chosen.maat).toBe('uitstroompercentage');
    expect(chosen.getallen).toHaveLength(12);
    expect(chosen.woorden.map(({ maat }) => maat)).toEqual(
      Array.from({ length: 8 }, () => 'uitstroom (kwalitatief)'),
    );
    const one = select(input, { maat: 'verzuimpercentage', organisaties: ['molendrift'] });
    expect(one.getallen.map(({ tekst }) => tekst)).toEqual(['2,3%']);
  });

  it('counts what has no value instead of hiding it, and knows none in an empty dossier', () => {
    const mixed = select(cijferInput(mixedCijfers()), { maat: '', organisaties: [] });
    expect([mixed.getallen.length, mixed.woorden.length, mixed.leeg.length]).toEqual([9, 1, 1]);
    // Why it has none stands where its value would: never empty, never zero.
    expect(mixed.leeg.map(({ ontbreekt }) => ontbreekt)).toEqual(['onbekend']);
    expect(mixed.getallen.every(({ ontbreekt }) => ontbreekt === null)).toBe(true);
    expect(chosenMaat([], '')).toBeNull();
  });
});
