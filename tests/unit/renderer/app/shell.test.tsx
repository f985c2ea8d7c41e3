/** What the lock screen needs is asked before anything draws it, and each answer is given once. */
import { expect, test, vi } from 'vitest';
import { askAhead } from '../../../../renderer/app/shell';
import type { Desktop } from '../../../../shared/desktop/contract';
import { success } from '../../../../shared/desktop/errors';

function shellThatCounts() {
  let asked = 0;
  const invoke = vi.fn(async (channel: string) => success(`${channel} ${++asked}`));
  const onCommand = () => () => undefined;
  return { invoke, desktop: { invoke, onCommand } as unknown as Desktop };
}

test('asks list and program at once, before somebody wants to know', () => {
  const { invoke, desktop } = shellThatCounts();
  askAhead(desktop);
  expect(invoke.mock.calls).toEqual([
    ['vault.list', null],
    ['app.info', null],
  ]);
});

test('gives each answer once, and asks again after that', async () => {
  const { invoke, desktop } = shellThatCounts();
  const { invoke: ask } = askAhead(desktop);
  expect(await ask('app.info', null)).toEqual(success('app.info 2'));
  expect(await ask('vault.list', null)).toEqual(success('vault.list 1'));
  expect(invoke).toHaveBeenCalledTimes(2);
  expect(await ask('vault.list', null)).toEqual(success('vault.list 3'));
});

test('leaves every other question to the shell, as it was asked', async () => {
  const { invoke, desktop } = shellThatCounts();
  const { invoke: ask, onCommand } = askAhead(desktop);
  await ask('vault.read', { id: 'abc' });
  expect(invoke).toHaveBeenLastCalledWith('vault.read', { id: 'abc' });
  expect(onCommand).toBe(desktop.onCommand);
});
