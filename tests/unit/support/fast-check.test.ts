import fc from 'fast-check';
import { expect, test } from 'vitest';

test('what a property meets is the same in each run', () => {
  const met = () => {
    const seen: string[] = [];
    fc.assert(fc.property(fc.string(), (text) => void seen.push(text)));
    return seen;
  };
  expect(met()).toEqual(met());
  expect(new Set(met()).size).toBeGreaterThan(50);
});
