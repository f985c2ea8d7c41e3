/** A word for a group of costs may be the name of a post: then it is no heading and no total. */
import { expect, test } from 'vitest';
import { read } from '../sheets';

const posts = async (rows: Parameters<typeof read>[0]) => {
  const { reading, velden } = await read(rows);
  expect(reading.keuze.soort).toBe('rekentool');
  return velden.map(({ groep = null, post, totaal }) => [groep, post, totaal]);
};
const HEAD = ['Kostenpost', 'Aantal uur', 'Uurtarief', 'OOP', 'Totale kosten'];

test('with hours at a rate it is a post, also among others without a group', async () => {
  expect(
    await posts([
      HEAD,
      ['Werving', 6, 50, 350, 650],
      ['Inwerken', 40, 50, 0, 2000],
      ['begeleiding door een collega', 20, 45, 0, 900],
    ]),
  ).toEqual([
    [null, 'Werving', 650],
    [null, 'Inwerken', 2000],
    [null, 'begeleiding door een collega', 900],
  ]);
});

test('under a heading for its group it is a post of that group', async () => {
  expect(
    await posts([
      HEAD,
      ['Onboarden'],
      ['Inwerken', 40, 50, 0, 2000],
      ['begeleiding door een collega', 20, 45, 0, 900],
    ]),
  ).toEqual([
    ['onboarden', 'Inwerken', 2000],
    ['onboarden', 'begeleiding door een collega', 900],
  ]);
});

test('with an amount and no post below it, it is a post', async () => {
  expect(
    await posts([
      ['Kostenpost', 'OOP', 'Totale kosten'],
      ['vacature plaatsen', 350, 350],
      ['Werving', 650, 650],
      ['Offboarding', 120, 120],
      ['Totaal', 1120, 1120],
    ]),
  ).toEqual([
    [null, 'vacature plaatsen', 350],
    [null, 'Werving', 650],
    [null, 'Offboarding', 120],
  ]);
});

test('with an amount and its posts below it, it is the group with its total', async () => {
  expect(
    await posts([
      HEAD,
      ['Werving', 10, null, 350, 900],
      ['vacature plaatsen', 4, 50, 350, 550],
      ['brieven lezen', 7, 50, null, 350],
    ]),
  ).toEqual([
    ['Werving', 'vacature plaatsen', 550],
    ['Werving', 'brieven lezen', 350],
  ]);
});
