import { beforeEach, expect, test } from 'vitest';
import { CellPicture } from '../../../../renderer/records/cell-picture';
import { SessionProvider } from '../../../../renderer/store';
import { success } from '../../../../shared/desktop/errors';
import type { Evidence } from '../../../../shared/dossier/protocol';
import type { AroundLine, SheetAround } from '../../../../shared/dossier/sheet-around';
import { sessionWith } from '../features/dossier/session';
import { all, click, render, settle } from '../ui/dom';

const column = (kolom: string, kop: string, notatie: string | null, van: 'eigen' | 'ander') => ({
  ...{ kolom, kop, notatie, van },
  veld: null,
});
const cel = {
  ...{ bestand: 'verloop.xlsx', blad: 'Verloop', adres: 'B5', kop: 'Molendrift' },
  ...{ notatie: '17', plaats: 'verloop.xlsx, blad Verloop, cel B5', inKop: false, vorm: null },
  ...{ importId: 'i1', importAt: '2026-11-22T12:00:00.000Z', rij: 5, deze: 1 },
  plek: { rij: 5, kolom: 1 },
};
const own = [column('A', 'Jaar', null, 'eigen'), column('B', 'Molendrift', '17', 'eigen')] as const;

const line = (
  rij: number,
  staat: AroundLine['staat'],
  ...texts: (string | null)[]
): AroundLine => ({
  ...{ rij, tot: rij, teken: String(rij), staat, gat: false },
  cellen: texts.map((tekst) => ({ tekst, meer: 0 })),
});
const around: SheetAround = {
  ...{ bestand: 'verloop.xlsx', blad: 'Verloop', vorm: null, gedraaid: false, adres: 'B5' },
  velden: [
    { kolom: 0, teken: 'A' },
    { kolom: 1, teken: 'B' },
  ],
  ...{ voor: 0, na: 3 },
  lijnen: [
    line(1, 'kop', 'Jaar', 'Molendrift'),
    { ...line(4, 'leeg'), gat: true },
    line(5, 'record', null, '17'),
    line(6, 'totaal', 'Totaal', '34'),
    line(7, 'weg'),
  ],
  deze: { lijn: 2, veld: 1 },
};

const words = (selector: string) => all(selector).map((element) => element.textContent);

async function show(given: Partial<NonNullable<Evidence['cel']>>, sheet: SheetAround | null) {
  const asked: unknown[] = [];
  const session = sessionWith({
    watch: (_query, params, listener) => {
      asked.push(params);
      queueMicrotask(() => listener(success(sheet as never)));
      return () => undefined;
    },
  });
  await render(
    <SessionProvider session={session}>
      <CellPicture cel={{ ...cel, kolommen: [...own], ...given }} />
    </SessionProvider>,
  );
  await settle();
  return asked;
}

beforeEach(() => document.body.replaceChildren());

test('is a table with letters and numbers, in which the cell is told without its colour', async () => {
  expect(await show({}, around)).toEqual([{ import: 'i1', rij: 5, kolom: 1 }]);
  expect(words('thead th')).toEqual(['A', 'B']);
  expect(words('tbody th')).toEqual([
    '1kop',
    'Rijen hiervoor niet getoond. 4',
    '5',
    '6totaal',
    '7',
  ]);
  expect(words('tbody tr:nth-child(3) td')).toEqual(['', 'De cel B5: 17']);
  expect(words('[aria-current=true]')).toEqual(['De cel B5: 17']);
  expect(words('td[colspan="2"]')).toEqual(['lege rij', 'niet meer bewaard']);
});

test('says where it is and what is not in it, also to who listens', async () => {
  await show({}, around);
  expect(words('caption')).toEqual([
    'Blad Verloop van verloop.xlsx: rij 4 t/m 7, kolom A t/m B. Cel B5 zegt: 17',
  ]);
  expect(document.body.textContent).toContain('Niet in beeld: 3 kolommen rechts van de tabel.');
  expect(document.body.textContent).toContain('hier gewist of weggehaald is');
  const [region] = all('section[tabindex="0"]');
  expect(region?.getAttribute('aria-labelledby')).toBe(all('caption')[0]?.id);
});

test('of a turned table stands as the sheet does: records across', async () => {
  const turned = { ...around, gedraaid: true, adres: 'E2' };
  await show({}, turned);
  expect(all('tbody tr')).toHaveLength(2);
  expect(words('thead th')).toHaveLength(5);
  expect(words('[aria-current=true]')).toEqual(['De cel E2: 17']);
  expect(document.body.textContent).toContain('3 rijen eronder');
});

test('shows long texts in short, and whole when asked', async () => {
  const long = line(5, 'record', 'a'.repeat(100), '17');
  await show({}, { ...around, lijnen: [long], deze: { lijn: 0, veld: 1 } });
  const [button] = all('button');
  expect(button?.textContent).toBe('Lange teksten helemaal tonen');
  await click(button as HTMLElement);
  expect(all('table[data-whole]')).toHaveLength(1);
  expect(button?.textContent).toBe('Lange teksten inkorten');
});

test('falls back on what the cell said when nothing around it is kept', async () => {
  await show({ inKop: true, notatie: 'Verloop 2020' }, { ...around, deze: null });
  expect(all('table')).toEqual([]);
  expect(words('blockquote')).toEqual(['Verloop 2020']);
});

test('says of a cell of another organisation that it is, and never that it is empty', async () => {
  await show({ kolommen: [...own, column('C', 'ZorgStart', null, 'ander')] }, null);
  const other = 'van een ander: cel van een andere organisatie, hier niet bewaard';
  expect(words('dd')).toEqual(['leeg', '17', other]);
  expect(words('details p').join()).toContain('apart gewist worden');
});

test('says nothing of others where there are none', async () => {
  await show({}, null);
  expect(words('dd')).toEqual(['leeg', '17']);
  expect(words('details p')).toEqual([]);
});

test('does not call a cell empty of which it is not certain whose it is', async () => {
  const unsure = { ...column('C', 'Molendrift 2020', null, 'eigen'), van: 'onzeker' as const };
  await show({ kolommen: [own[1], unsure], deze: 0 }, null);
  expect(words('dd')).toEqual(['17', 'niet bij dit gegeven bewaard']);
});
