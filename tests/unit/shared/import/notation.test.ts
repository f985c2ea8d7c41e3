import { describe, expect, test } from 'vitest';
import {
  formattedNumber,
  hiddenByFormat,
  notation,
  plainNumber,
} from '../../../../shared/import/notation';

describe('plain numbers, as the formula bar shows them', () => {
  test.each([
    [2024, '2024'],
    [0.1 + 0.2, '0,3'],
    [-12.5, '-12,5'],
    [1528.5, '1528,5'],
    [123_456_789_012, '123456789012'],
    [1e-7, '1E-7'],
    [1.5e300, '1,5E+300'],
  ])('%d is %s', (value, text) => {
    expect(plainNumber(value)).toBe(text);
  });
});

describe('numbers in their format', () => {
  test.each([
    [0.17, '0%', '17%'],
    [0.0095, '0.0%', '1,0%'],
    [0.009, '0.00%', '0,90%'],
    [1528.5, '#,##0.00', '1.528,50'],
    [1234567, '#,##0', '1.234.567'],
    [75_960, '[$€-413]\\ #,##0', '€ 75.960'],
    [75_960, '_-€\\ * #,##0.00_-;_-€\\ * #,##0.00\\-_-', '€ 75.960,00'],
    [7, '000', '007'],
    [1, '0" van de 10"', '1 van de 10'],
    [-3, '0;(0)', '(3)'],
    [-3, '0.0', '-3,0'],
    [0, '0;-0;"geen"', '0'],
    [1.005, '0.00', '1,01'],
    [-0.001, '0.00', '0,00'],
    [0.5, '#.##', ',5'],
    [2.5, '0.##', '2,5'],
    [12_345_678, '#,##0,,"M"', '12M'],
  ])('%d as %s', (value, code, text) => {
    expect(formattedNumber(value, code)).toBe(text);
  });

  test.each(['# ?/?', '0.00E+00', '000-000', '[>100]0;0.0', '[h]:mm', 'General', '', ';;;', '"x"'])(
    'a format that is not followed (%s) shows the plain number',
    (code) => {
      expect(formattedNumber(1528.25, code)).toBe('1528,25');
    },
  );

  test('very large numbers do not depend on the format', () => {
    expect(formattedNumber(1.5e20, '#,##0')).toBe('150000000000000000000');
  });
});

test('other cells', () => {
  expect(notation('  tekst ', undefined)).toBe('  tekst ');
  expect(notation(true, undefined)).toBe('WAAR');
  expect(notation(false, undefined)).toBe('ONWAAR');
  expect(notation({ datum: '2024-05-01' }, 'dd-mm-yyyy')).toBe('2024-05-01');
  expect(notation({ fout: '#N/A' }, undefined)).toBe('#N/A');
  expect(notation(null, undefined)).toBeNull();
  expect(notation(undefined, undefined)).toBeNull();
});

describe('a number that its format rounds', () => {
  test.each([
    [0.145, '0%', '14,5%'],
    [0.14499, '0.0%', '14,499%'],
    [-0.145, '0%', '-14,5%'],
    [12.3456789, '0.00', '12,3456789'],
    [1234567, '#,##0,', '1234567'],
    [1 / 3, '0%', '33,333333333333%'],
  ])('%s as %s is %s in the cell', (value, code, text) => {
    expect(hiddenByFormat(value, code)).toBe(text);
  });

  test.each([
    [0.15, '0%'],
    [0.145, '0.0%'],
    [0.1 + 0.2, '0.0'],
    [1528, '#,##0'],
    [2_000, '0,'],
    [0, '0%'],
    [1528.25, '[>100]0'],
    [1.5e20, '0'],
  ])('%s as %s hides nothing', (value, code) => {
    expect(hiddenByFormat(value, code)).toBeNull();
  });
});
