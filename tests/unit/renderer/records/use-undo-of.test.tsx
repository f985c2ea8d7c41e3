import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { useRecordActions } from '../../../../renderer/records/use-record-actions';
import { type Session, SessionProvider } from '../../../../renderer/store';
import { NoticesProvider } from '../../../../renderer/ui/notices';
import { failure, success } from '../../../../shared/desktop/errors';
import { sessionWith } from '../features/dossier/session';
import { button, click, render, settle, text } from '../ui/dom';

async function removed(undone: Awaited<ReturnType<Session['run']>>) {
  const run = vi.fn(async (command: string) =>
    command === 'verwijderen' ? success({ seq: 7, verwijderd: 1 }) : undone,
  );
  let remove: () => Promise<unknown> = async () => undefined;
  function Remover() {
    const actions = useRecordActions('casus');
    remove = () => actions.remove(['c1']);
    return null;
  }
  await render(
    <SessionProvider session={sessionWith({ run: run as never })}>
      <NoticesProvider>
        <Remover />
      </NoticesProvider>
    </SessionProvider>,
  );
  await act(async () => void (await remove()));
  await click(button('Ongedaan maken'));
  await settle(2);
  return run;
}

test('what a notice offers to undo is its own step', async () => {
  const run = await removed(success({ zin: '1 casus verwijderd', bleefStaan: [], stap: 7 }));
  expect(run).toHaveBeenLastCalledWith('ongedaanMaken', { alleen: 7 });
  expect(text()).not.toContain('Dit is al anders');
});

test('when another step came after it, it says so and offers nothing', async () => {
  await removed(failure('niets-ongedaan', { reden: 'anders' }));
  expect(text()).toContain('Dit is al anders');
  expect(text()).toContain('Kijk in de geschiedenis.');
  expect(() => button('Ongedaan maken')).toThrow();
});
