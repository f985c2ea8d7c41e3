import { expect, test, vi } from 'vitest';
import { CommandPalette } from '../../../../renderer/app/command-palette';
import { SessionProvider } from '../../../../renderer/store';
import { success } from '../../../../shared/desktop/errors';
import type { QueryName } from '../../../../shared/dossier/protocol';
import { sessionWith } from '../features/dossier/session';
import { all, click, one, press, render, type, until } from '../ui/dom';

const found = sessionWith(
  {},
  {
    casussen: {
      total: 9,
      offset: 0,
      rows: [
        {
          id: 'c1',
          velden: { naam: 'Molendrift', organisatie: 'Molendrift' },
          marks: [],
          suggesties: 0,
        },
      ],
    },
    cijfers: {
      total: 1,
      offset: 0,
      rows: [
        {
          id: 'u1',
          velden: { maat: 'verzuim', organisatie: 'Molendrift', waarde: 4, eenheid: 'procent' },
        },
      ],
    },
    interviews: { total: 0, offset: 0, rows: [] },
  },
);

/** Of the kinds that are asked for by name: only dienstverbanden. */
const session = new Proxy(found, {
  get: (target, name) =>
    name !== 'ask'
      ? Reflect.get(target, name)
      : async (query: QueryName, params: { soort?: string }) =>
          query !== 'records'
            ? target.ask(query, params as never)
            : success({
                ...{ total: params.soort === 'dienstverband' ? 40 : 0, offset: 0 },
                rows:
                  params.soort === 'dienstverband'
                    ? [{ id: 'd1', velden: { pseudoniem: 'P-014', start: '2020-09-01' } }]
                    : [],
              }),
});

test('what was typed is found in records of every kind, each with the way to it', async () => {
  const go = vi.fn();
  const close = vi.fn();
  await render(
    <SessionProvider session={session}>
      <CommandPalette commands={[]} go={go} onClose={close} />
    </SessionProvider>,
  );
  await type(one('input'), 'molendrift');
  await until(() => all('[role=option]').length === 3);
  const groups = all('[role=group]').map((group) => group.textContent);
  expect(groups).toEqual([
    'Casussen, 1 van 9Molendrift',
    'Uitstroomcijfersverzuim bij Molendrift4%',
    'Dienstverbanden, 1 van 40P-0142020-09-01',
  ]);
  await press(one('input'), 'ArrowDown');
  await press(one('input'), 'Enter');
  expect(go).toHaveBeenCalledWith({ screen: 'uitstroom', cijfer: 'u1' });
  expect(close).toHaveBeenCalledOnce();
  await click(all('[role=option]')[0] as Element);
  expect(go).toHaveBeenLastCalledWith({ screen: 'casussen', casus: 'c1' });
  await click(all('[role=option]')[2] as Element);
  expect(go).toHaveBeenLastCalledWith({
    ...{ screen: 'uitstroom', soort: 'dienstverband', record: 'd1' },
  });
});
