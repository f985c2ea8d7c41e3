import { expect, test } from 'vitest';
import { NOT_STATED, valueLine, valueLines } from '../../../../renderer/records/value-text';

test('a value that nobody stated is not zero and not empty: it says so', () => {
  for (const value of [undefined, null, '', []]) {
    expect(valueLines(value)).toEqual({ lines: [], missing: NOT_STATED, kind: null });
  }
});

test('each kind of missing has words of its own', () => {
  const words = (['onbekend', 'nvt', 'geweigerd'] as const).map(
    (ontbreekt) => valueLines({ ontbreekt }).missing,
  );
  expect(new Set(words).size).toBe(3);
  expect(words).not.toContain(NOT_STATED);
});

test('zero is a value', () => {
  expect(valueLines(0)).toEqual({ lines: ['0'], missing: null, kind: null });
});

test('numbers are written the Dutch way, lists on one line with semicolons', () => {
  expect(valueLine(1528.5)).toBe('1.528,5');
  expect(valueLine(['tijd om te leren', 'vaste mentor'])).toBe('tijd om te leren; vaste mentor');
});
