import { describe, expect, test } from 'vitest';
import { mayCountPersons, personsOf, smallGroup } from '../../../../shared/gate/persons';
import { cijfer } from './cijfers';

const procent = { eenheid: 'procent' } as const;

describe('a small group', () => {
  test.each([
    ['4 persons', { waarde: 4 }, { n: false, amount: true }],
    [
      'no persons at all: that nobody left says it of everybody',
      { waarde: 0 },
      { n: false, amount: true },
    ],
    ['4 to 8 persons', { waarde: 4, waardeMax: 8 }, { n: false, amount: true }],
    [
      '4 to 15 persons, of which < 10 may be untrue',
      { waarde: 4, waardeMax: 15 },
      { n: false, amount: false },
    ],
    ['more than 4 persons', { waarde: 4, operator: 'meer' }, { n: false, amount: false }],
    [
      '4 jongeren, in the words of the source',
      { waarde: 4, eenheid: 'jongeren' },
      { n: false, amount: true },
    ],
    [
      '9 of a column “2024 Vertrokken” without a unit',
      { waarde: 9, eenheid: null, maat: '2024 Vertrokken' },
      { n: false, amount: true },
    ],
    ['9 “aantal”', { waarde: 9, eenheid: 'aantal', maat: 'instroom' }, { n: false, amount: true }],
    ['a percentage of 7 persons', { ...procent, waarde: 50, n: 7 }, { n: true, amount: false }],
    [
      'euros for each of 7 persons',
      { eenheid: 'euro', waarde: 50_000, n: 7 },
      { n: true, amount: false },
    ],
    ['0,9% of 110: one person', { ...procent, waarde: 0.9, n: 110 }, { n: false, amount: false }],
    ['98% of 110: all but two', { ...procent, waarde: 98, n: 110 }, { n: false, amount: false }],
    ['100% of 200: nobody else', { ...procent, waarde: 100, n: 200 }, { n: false, amount: false }],
    ['words about 7 persons', { waardetekst: 'de meesten', n: 7 }, { n: true, amount: false }],
  ])('is %s', (_, velden, found) => {
    expect(smallGroup(cijfer(velden), 10)).toEqual(found);
  });

  test.each([
    ['10 persons: the threshold is the first that may be told', { waarde: 10 }],
    ['3 organisations', { waarde: 3, eenheid: 'organisaties' }],
    ['3 casussen', { waarde: 3, eenheid: 'casussen' }],
    ['3 of “aantal vacatures”', { waarde: 3, eenheid: 'aantal', maat: 'aantal vacatures' }],
    ['4,5 of “vertrokken”: it may be a share', { waarde: 4.5, eenheid: null, maat: 'vertrokken' }],
    ['minder dan 10', { waarde: 10, operator: 'minder', eenheid: null, maat: 'vertrokken' }],
    ['2 years', { waarde: 2, eenheid: 'jaar' }],
    ['20% of 110: 22 left, 88 stayed', { ...procent, waarde: 20, n: 110 }],
    ['a percentage of nobody knows how many', { ...procent, waarde: 0.9 }],
    ['a difference in procentpunt of many', { eenheid: 'procentpunt', waarde: 1, n: 400 }],
    ['an amount that is not stated', { waarde: null }],
    ['an amount that the source refused', { waarde: { ontbreekt: 'geweigerd' as const } }],
  ])('is not %s', (_, velden) => {
    expect(smallGroup(cijfer(velden), 10)).toBeNull();
  });

  test('follows the threshold', () => {
    expect(smallGroup(cijfer({ waarde: 7 }), 5)).toBeNull();
    expect(smallGroup(cijfer({ waarde: 7 }), 10)).not.toBeNull();
  });
});

test('how many persons: n before an amount, and unknown is not zero', () => {
  expect(personsOf(cijfer({ waarde: 12, n: 300 }))).toEqual({ low: 300, high: 300 });
  expect(personsOf(cijfer({ waarde: 12, waardeMax: 15 }))).toEqual({ low: 12, high: 15 });
  expect(personsOf(cijfer({ waarde: 12, eenheid: 'organisaties' }))).toBeNull();
  expect(personsOf(cijfer({ ...procent, waarde: 12 }))).toBeNull();
});

test.each([
  [{ waarde: 9 }, true],
  [{ waarde: 0 }, true],
  [{ waarde: 4, waardeMax: 15 }, true],
  [{ waarde: 10 }, false],
  [{ waarde: 10, operator: 'minder' }, false],
  [{ waarde: 4.5 }, false],
  [{ waarde: 9, eenheid: 'euro' }, false],
  [{ waarde: 9, maat: 'uitstroom (%)' }, false],
  [{ waarde: 9, maat: 'vertrokken' }, false],
] as const)('%j: nobody says what it counts: %s', (velden, found) => {
  expect(mayCountPersons(cijfer({ maat: 'uitstroom', eenheid: null, ...velden }), 10)).toBe(found);
});
