import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Beside,
  draftOf,
  EMPTY_DRAFT,
  readDraft,
  readNumber,
  typedNumber,
} from '../../../../renderer/records/field-draft';
import type { FieldDefinition } from '../../../../shared/domain/field';
import { recordField } from '../../../../shared/domain/record';
import type { Value } from '../../../../shared/domain/values';

const field = (veld: string): FieldDefinition => {
  const found = recordField('uitstroomcijfer', veld);
  if (found === undefined) throw new Error(veld);
  return found;
};
const typed = (veld: string, text: string, beside: Beside = {}) =>
  readDraft(field(veld), { text, missing: null }, beside);

describe('a number as a Dutch reader types it', () => {
  test.each<[string, number | null]>([
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['1.528', 1528],
    ['1.528.000,25', 1_528_000.25],
    [' 75 960 ', 75960],
    ['-2', -2],
    ['−2,5', -2.5],
    ['0', 0],
    ['17%', null],
    ['bijna 30', null],
    ['1,2,3', null],
    ['12,', null],
    ['', null],
  ])('%j', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  test('what is shown in a field is read back as the same number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 3 }), (n, d) => {
        const value = n / 10 ** d;
        expect(readNumber(typedNumber(value))).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});

describe('what was typed', () => {
  test('is a value of the kind of its field', () => {
    expect(typed('waarde', '12,5')).toEqual({ ok: true, value: 12.5 });
    expect(typed('maat', ' verloop ')).toEqual({ ok: true, value: 'verloop' });
    expect(typed('eenheid', 'procentpunt')).toEqual({ ok: true, value: 'procentpunt' });
    const lijst = recordField('casus', 'werkzameElementen') as FieldDefinition;
    expect(readDraft(lijst, { text: 'een\n\n twee ', missing: null }, {})).toEqual({
      ok: true,
      value: ['een', 'twee'],
    });
  });

  test('nothing is not stated, or missing in the way that was chosen; never zero', () => {
    expect(readDraft(field('waarde'), EMPTY_DRAFT, {})).toEqual({ ok: true, value: null });
    expect(readDraft(field('n'), { text: ' ', missing: 'geweigerd' }, {})).toEqual({
      ok: true,
      value: { ontbreekt: 'geweigerd' },
    });
    // What is typed is what is meant, whatever was chosen before.
    expect(readDraft(field('n'), { text: '12', missing: 'nvt' }, {})).toEqual({
      ok: true,
      value: 12,
    });
  });

  test.each<[string, string, Beside, RegExp]>([
    ['waarde', '17%', {}, /‘17%’ is geen getal/],
    ['jaar', '1899', {}, /tussen 1900 en 2100/],
    ['jaar', '2101', {}, /tussen 1900 en 2100/],
    ['jaar', '2018,5', {}, /tussen 1900 en 2100/],
    ['n', '-1', {}, /heel getal/],
    ['n', '1,5', {}, /heel getal/],
    ['rang', '0', {}, /heel getal van 1/],
    ['waardeMax', '3', { waarde: 5 }, /bovengrens is lager dan de waarde \(5\)/],
    ['waarde', '6,5', { waardeMax: 5.4 }, /hoger dan de bovengrens \(5,4\)/],
  ])('%s: %s is refused in a sentence', (veld, text, beside, sentence) => {
    const reading = typed(veld, text, beside);
    expect(reading.ok).toBe(false);
    expect(reading.ok ? '' : reading.error).toMatch(sentence);
    expect(reading.ok ? '' : reading.error).toMatch(/\.$/);
  });

  test.each<[string, string, Beside, Value]>([
    ['jaar', '1900', {}, 1900],
    ['jaar', '2.018', {}, 2018],
    ['n', '0', {}, 0],
    ['waardeMax', '5', { waarde: 5 }, 5],
    ['waardeMax', '5', { waarde: { ontbreekt: 'onbekend' } }, 5],
  ])('%s: %s is taken', (veld, text, beside, value) => {
    expect(typed(veld, text, beside)).toEqual({ ok: true, value });
  });
});

test('opening an editor and saving it changes nothing', () => {
  const values: [string, Value][] = [
    ['waarde', 0.945],
    ['waarde', 75960],
    ['jaar', 2018],
    ['waarde', { ontbreekt: 'nvt' }],
    ['maat', 'verloop'],
    ['definitie', 'bruto'],
    ['definitie', 'eigen telling'],
    ['n', null],
  ];
  for (const [veld, value] of values) {
    expect(readDraft(field(veld), draftOf(value), {})).toEqual({ ok: true, value });
  }
});
