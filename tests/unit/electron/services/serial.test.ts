import { expect, test } from 'vitest';
import { createSerial } from '../../../../electron/services/serial';

const later = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

test('one at a time per key, in order, also after a failure', async () => {
  const serial = createSerial();
  const seen: string[] = [];
  const work = (name: string, ms: number, fails = false) =>
    serial('a', async () => {
      seen.push(`${name} begint`);
      await later(ms);
      seen.push(`${name} klaar`);
      if (fails) throw new Error(name);
      return name;
    });
  const outcomes = await Promise.allSettled([
    work('een', 20),
    work('twee', 1, true),
    work('drie', 1),
  ]);
  expect(seen).toEqual([
    'een begint',
    'een klaar',
    'twee begint',
    'twee klaar',
    'drie begint',
    'drie klaar',
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});

test('another key does not wait', async () => {
  const serial = createSerial();
  const seen: string[] = [];
  await Promise.all([
    serial('a', async () => {
      await later(30);
      seen.push('a');
    }),
    serial('b', async () => {
      seen.push('b');
    }),
  ]);
  expect(seen).toEqual(['b', 'a']);
});
