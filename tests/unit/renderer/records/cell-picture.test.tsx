import { expect, test } from 'vitest';
import { CellPicture } from '../../../../renderer/records/cell-picture';
import { all, render } from '../ui/dom';

const column = (kolom: string, kop: string, notatie: string | null, van: 'eigen' | 'ander') => ({
  ...{ kolom, kop, notatie, van },
  veld: null,
});
const cel = {
  ...{ bestand: 'verloop.xlsx', blad: 'Verloop', adres: 'B5', kop: 'Molendrift' },
  ...{ notatie: '17', plaats: 'verloop.xlsx, blad Verloop, cel B5', inKop: false, vorm: null },
  ...{ importId: 'i1', importAt: '2026-11-22T12:00:00.000Z', rij: 5, deze: 1 },
};
const own = [column('A', 'Jaar', null, 'eigen'), column('B', 'Molendrift', '17', 'eigen')] as const;

const words = (selector: string) => all(selector).map((element) => element.textContent);

test('says of a cell of another organisation that it is, and never that it is empty', async () => {
  const kolommen = [...own, column('C', 'ZorgStart', null, 'ander')];
  await render(<CellPicture cel={{ ...cel, kolommen }} />);
  const other = 'van een ander: cel van een andere organisatie, hier niet bewaard';
  expect(words('tbody tr:last-child td')).toEqual(['leeg', '17', other]);
  expect(words('dd')).toEqual(['leeg', '17', other]);
  expect(words('details p').join()).toContain('apart gewist worden');
});

test('says nothing of others where there are none', async () => {
  await render(<CellPicture cel={{ ...cel, kolommen: [...own] }} />);
  expect(words('dd')).toEqual(['leeg', '17']);
  expect(words('details p')).toEqual([]);
});

test('does not call a cell empty of which it is not certain whose it is', async () => {
  const unsure = { ...column('C', 'Molendrift 2020', null, 'eigen'), van: 'onzeker' as const };
  await render(<CellPicture cel={{ ...cel, kolommen: [own[1], unsure], deze: 0 }} />);
  expect(words('tbody tr:last-child td')).toEqual(['17', 'niet bij dit gegeven bewaard']);
  expect(words('dd')).toEqual(['17', 'niet bij dit gegeven bewaard']);
});
