import { expect, it } from 'vitest';
import { createLongWork, logWork } from '../../../../../renderer/workers/dossier/work';
import type { Progress } from '../../../../../shared/dossier/protocol';

function setUp() {
  let now = 0;
  const told: Progress[] = [];
  const { signal } = new AbortController();
  const work = createLongWork(
    signal,
    (progress) => void told.push(progress),
    () => now,
  );
  return {
    work,
    told,
    at(ms: number, gedaan: number, zin = 'Bezig') {
      now = ms;
      work.progress({ zin, gedaan, totaal: 100, perSeconde: null });
    },
  };
}

it('tells how far it is ten times a second at most', () => {
  const { at, told } = setUp();
  for (let ms = 0; ms < 1000; ms++) at(ms, Math.floor(ms / 20));
  expect(told).toHaveLength(10);
});

it('always tells a new sentence, and the end', () => {
  const { at, told } = setUp();
  at(0, 0);
  at(1, 1, 'Iets anders');
  at(2, 99, 'Iets anders');
  at(3, 100, 'Iets anders');
  expect(told.map(({ gedaan }) => gedaan)).toEqual([0, 1, 100]);
});

it('puts the numbers of the log into a sentence', () => {
  const { work, told } = setUp();
  logWork(work, 'De back-up wordt geschreven').onProgress?.(3, 7);
  expect(told).toEqual([
    { zin: 'De back-up wordt geschreven', gedaan: 3, totaal: 7, perSeconde: null },
  ]);
});
