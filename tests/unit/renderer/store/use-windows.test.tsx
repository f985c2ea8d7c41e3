/** The windows of a long list with the real session, over the real core of the worker. */
import { act } from 'react';
import { expect, test } from 'vitest';
import { SessionProvider } from '../../../../renderer/store/hooks';
import { useWindows, type WindowedRows } from '../../../../renderer/store/use-windows';
import type { HistoryRow } from '../../../../shared/dossier/protocol';
import { good, type Program } from '../../../integration/worker/program';
import { aComputer, run } from '../../../integration/worker/support';
import { render, until } from '../ui/dom';

const EDITS = 450;

async function edited(): Promise<{ program: Program; change(text: string): Promise<void> }> {
  const program = run(await aComputer());
  const { session } = program;
  await good(session.openExample());
  const casussen = await good(
    session.ask('casussen', {
      filter: { zoek: '', wereld: [], knop: [], behoefte: [], zonder: [], import: null, ids: null },
      ...{ sorteer: { kolom: 'code', richting: 'op' }, offset: 0, limit: 1 },
    }),
  );
  const record = casussen.rows[0]?.id ?? '';
  const change = async (waarde: string): Promise<void> => {
    await good(session.run('veldWijzigen', { record, veld: 'opmerking', waarde }));
  };
  for (let i = 0; i < EDITS; i += 1) await change(`wijziging ${i}`);
  return { program, change };
}

function History({ seen }: { seen: WindowedRows<HistoryRow>[] }) {
  seen.push(useWindows('geschiedenis', {}));
  return null;
}

test('rows that are far out of view are forgotten, never shown as they were', async () => {
  const { program, change } = await edited();
  const seen: WindowedRows<HistoryRow>[] = [];
  await render(
    <SessionProvider session={program.session}>
      <History seen={seen} />
    </SessionProvider>,
  );
  const rows = () => seen.at(-1) as WindowedRows<HistoryRow>;
  for (const offset of [0, 100, 200, 300, 400]) {
    await act(async () => rows().need({ offset, limit: 30 }));
    await until(() => rows().rowAt(offset) !== undefined);
  }
  const newest = rows().rowAt(400)?.seq ?? 0;
  await act(() => change('nog een'));
  await until(() => rows().rowAt(400)?.seq === newest + 1);
  // The first window is not watched any more: what it held is one step behind.
  expect(rows().rowAt(0)).toBeUndefined();
  await act(async () => rows().need({ offset: 0, limit: 30 }));
  await until(() => rows().rowAt(0) !== undefined);
  expect(rows().rowAt(0)?.seq).toBe(newest + 401);
}, 60_000);
