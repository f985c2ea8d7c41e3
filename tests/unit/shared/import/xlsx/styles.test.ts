import { describe, expect, test } from 'vitest';
import { MAIN, STIJLEN } from '../../../../../fixtures/vijandig/werkmap';
import {
  DATE_STYLE,
  isDateFormat,
  readStyles,
  UNKNOWN_STYLE,
} from '../../../../../shared/import/xlsx/styles';

describe('a format is a date', () => {
  test.each([
    'dd-mm-yyyy',
    'dd\\-mm\\-jjjj',
    '[$-413]d\\ mmmm\\ yyyy;@',
    '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
    '[$-x-sysdate]dddd, mmmm dd, yyyy',
    'm/d/yy h:mm',
    'h:mm:ss AM/PM',
    'uu:mm',
    'mm:ss.0',
    'yyyy"-W"ww',
    '[Red]dd/mm',
    '[$-411]ge.m.d',
  ])('%s', (code) => {
    expect(isDateFormat(code)).toBe(true);
  });
});

describe('a format is no date', () => {
  test.each([
    'General',
    'Standaard',
    '',
    '0.00',
    '#,##0.00',
    '0%',
    '0.00E+00',
    '@',
    '# ?/?',
    '0" dagen"',
    '0\\ \\m\\2',
    '0 m2',
    '[$€-413]\\ #,##0.00',
    '_-€\\ * #,##0.00_-;_-€\\ * #,##0.00\\-_-',
    '[Red]0;[Blue]-0',
    '"dd-mm-yyyy"',
    '[h]:mm',
    '[u]:mm',
    '[mm]:ss',
    '000\\-00',
  ])('%s', (code) => {
    expect(isDateFormat(code)).toBe(false);
  });
});

test('styles by number: dates are marked, other formats kept, once each', () => {
  const { kinds, formats } = readStyles('styles.xml', new TextEncoder().encode(STIJLEN));
  expect(formats).toEqual(['General', '0%', '[h]:mm', '0.00', '000']);
  expect(kinds).toEqual([0, DATE_STYLE, 1, DATE_STYLE, 2, 3, 4]);
});

test('formats that are described nowhere are marked; those of named styles do not count', () => {
  const xml = `<styleSheet xmlns="${MAIN}"><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="170"/><xf numFmtId="22"/><xf/><xf numFmtId="44"/></cellXfs><cellStyles><xf numFmtId="14"/></cellStyles></styleSheet>`;
  expect(readStyles('s', new TextEncoder().encode(xml)).kinds).toEqual([
    UNKNOWN_STYLE,
    DATE_STYLE,
    0,
    0,
  ]);
});
