import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { type Marks, useMarks } from '../../../../renderer/records/use-marks';
import { type Session, SessionProvider, type WindowedRows } from '../../../../renderer/store';
import { NoticesProvider } from '../../../../renderer/ui/notices';
import { failure, success } from '../../../../shared/desktop/errors';
import type { CijferListRequest } from '../../../../shared/dossier/protocol';
import { sessionWith } from '../features/dossier/session';
import { render, settle, text } from '../ui/dom';

const TOTAL = 450;
const idOf = (index: number) => `u${index}`;

/** Only the first 100 rows are on the page. */
const rows: WindowedRows<{ id: string }> = {
  total: TOTAL,
  loading: false,
  failure: null,
  rowAt: (index) => (index < 100 ? { id: idOf(index) } : undefined),
  indexWhere: () => null,
  need: () => {},
};

const ask = vi.fn(async (_query: string, { offset, limit }: CijferListRequest) =>
  success({
    total: TOTAL,
    offset,
    rows: Array.from({ length: Math.min(limit, TOTAL - offset) }, (_, i) => ({
      id: idOf(offset + i),
      velden: {},
    })),
  }),
);

let marks: Marks;
type Rest = Omit<CijferListRequest, 'offset' | 'limit'>;
const rest = (zoek = '', richting: 'op' | 'af' = 'op'): Rest => ({
  filter: { zoek, waarden: {}, import: null, ids: null },
  sorteer: { kolom: 'maat', richting },
});

function List({ query }: { query: Rest }) {
  marks = useMarks('cijfers', query, rows);
  return null;
}

async function show(query: Rest, session: Partial<Session> = { ask: ask as never }) {
  await render(
    <SessionProvider session={sessionWith(session)}>
      <NoticesProvider>
        <List query={query} />
      </NoticesProvider>
    </SessionProvider>,
  );
}

const mark = async (step: Parameters<Marks['grid']['mark']>[0]) => {
  await act(async () => marks.grid.mark(step));
  await settle();
};

test('one by one, a range in either direction, and none', async () => {
  await show(rest());
  await mark({ soort: 'wissel', rij: 3 });
  await mark({ soort: 'wissel', rij: 5 });
  expect([...marks.ids]).toEqual(['u3', 'u5']);
  await mark({ soort: 'wissel', rij: 3 });
  expect([...marks.ids]).toEqual(['u5']);
  await mark({ soort: 'reeks', van: 7, tot: 5 });
  expect([...marks.ids]).toEqual(['u5', 'u6', 'u7']);
  expect(marks.grid.has({ id: 'u6' })).toBe(true);
  expect(ask).not.toHaveBeenCalled();
  await mark({ soort: 'geen' });
  expect(marks.grid.count).toBe(0);
});

test('rows that are not on the page are asked for, in windows of at most 200', async () => {
  await show(rest());
  await mark({ soort: 'alles' });
  expect(marks.ids.size).toBe(TOTAL);
  expect(ask.mock.calls.map(([, { offset, limit }]) => [offset, limit])).toEqual([
    [0, 200],
    [200, 200],
    [400, 50],
  ]);
  await mark({ soort: 'reeks', van: 90, tot: 120 });
  expect(marks.ids.size).toBe(31);
  expect(ask).toHaveBeenLastCalledWith('cijfers', { ...rest(), offset: 90, limit: 31 });
});

test('sorting keeps them, another filter begins anew', async () => {
  await show(rest());
  await mark({ soort: 'reeks', van: 0, tot: 2 });
  await show(rest('', 'af'));
  expect(marks.ids.size).toBe(3);
  await show(rest('verzuim'));
  expect(marks.ids.size).toBe(0);
});

test('what cannot be fetched marks nothing and says why', async () => {
  await show(rest(), { ask: (async () => failure('dossier-gesloten')) as never });
  await mark({ soort: 'alles' });
  expect(marks.ids.size).toBe(0);
  expect(text()).not.toBe('');
});
