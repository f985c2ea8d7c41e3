import { describe, expect, it } from 'vitest';
import { aantal, datum, getal, opsomming } from '../../../../shared/charts/dutch';

describe('numbers, lists and dates', () => {
  it('writes numbers as a Dutch reader expects', () => {
    expect(getal(1528)).toBe('1.528');
    expect(getal(1234567)).toBe('1.234.567');
    expect(getal(0.9, 1)).toBe('0,9');
    expect(getal(22, 1)).toBe('22');
    expect(getal(-1500.25, 2)).toBe('−1.500,25');
    expect(aantal(1, 'casus', 'casussen')).toBe('1 casus');
    expect(aantal(0, 'casus', 'casussen')).toBe('0 casussen');
  });
  it('lists', () => {
    expect(opsomming([])).toBe('');
    expect(opsomming(['1'])).toBe('1');
    expect(opsomming(['1', '4', '5'])).toBe('1, 4 en 5');
  });
  it('writes dates out, and leaves alone what is none', () => {
    expect(datum('2025-11-21')).toBe('21 november 2025');
    expect(datum('2025-03-01T23:59:00.000Z')).toBe('1 maart 2025');
    expect(datum('2025-13-01')).toBe('2025-13-01');
    expect(datum('onbekend')).toBe('onbekend');
  });
});
