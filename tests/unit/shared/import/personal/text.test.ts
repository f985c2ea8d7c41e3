import { describe, expect, test } from 'vitest';
import { elevenTest, isIban } from '../../../../../shared/import/personal/fixed-forms';
import { isPersonName } from '../../../../../shared/import/personal/names';
import { findInText } from '../../../../../shared/import/personal/text';
import { unmarked, without, withPersonalData } from './examples';

const found = (tekst: string) =>
  findInText(tekst).map(({ soort, start, end }) => [soort, tekst.slice(start, end)]);

describe('is found, to the letter', () => {
  test.each(withPersonalData)('$tekst', ({ tekst: marked, soorten }) => {
    const { tekst, places } = unmarked(marked);
    const expected = places.map(([start, end], i) => [soorten[i], tekst.slice(start, end)]);
    expect(found(tekst)).toEqual(expected);
  });
});

describe('is none', () => {
  test.each(without)('%s', (tekst) => {
    expect(found(tekst)).toEqual([]);
  });
});

test('says why, to stand after “omdat”; nothing of what shows by its form what it is', () => {
  for (const { tekst } of withPersonalData) {
    for (const { reden, soort } of findInText(unmarked(tekst).tekst)) {
      if (['e-mail', 'telefoon', 'profiel'].includes(soort)) expect(reden).toBeNull();
      else expect(reden).toMatch(/^[a-z].*[^.]$/);
    }
  }
});

test('the check of an IBAN', () => {
  expect(isIban('NL12BANK0123456789')).toBe(true);
  expect(isIban('NL12 BANK 0123 4567 89')).toBe(true);
  expect(isIban('NL21BANK0123456789')).toBe(false);
  expect(isIban('NL12BANK012345678')).toBe(false);
});

test('the eleven test takes no eight digits, and no digit repeated', () => {
  expect(elevenTest('11122233')).toBe(false);
  expect(elevenTest('000000000')).toBe(false);
});

describe('a whole cell is a name', () => {
  test.each([
    ['Jan Voorbeeld', true, true],
    ['Voorbeeld, J.', true, true],
    ['J. van der Voorbeeld', true, true],
    ['VOORBEELD', true, false],
    ['Verzonnen van den Test', true, false],
    ['teamleider', false, false],
    ['Teamleider wonen', false, false],
    ['HR', false, false],
    ['Onbekend', false, false],
    ['n.v.t.', false, false],
    ['R-01', false, false],
    ['Gemeente Voorbeeld', false, false],
    ['Stichting Jan Voorbeeld', false, false],
    ['Ja', false, false],
  ])('%s', (cell, loose, strict) => {
    expect(isPersonName(cell, false)).toBe(loose);
    expect(isPersonName(cell, true)).toBe(strict);
  });
});
