/** What the lock screen needs is asked before there is a page, and each answer is given once. */
import { expect, test, vi } from 'vitest';
import { askAhead } from '../../../../electron/preload/ask-ahead';
import type { Desktop } from '../../../../shared/desktop/contract';
import { failure, success } from '../../../../shared/desktop/errors';

/** Answers with how many questions it had, and refuses the first `refused` of them. */
function shellThatCounts(refused = 0) {
  let asked = 0;
  const shell = vi.fn(async (channel: string, _request: unknown) => {
    asked += 1;
    return asked <= refused ? failure('onbekende-afzender') : success(`${channel} ${asked}`);
  });
  return { shell, invoke: shell as unknown as Desktop['invoke'] };
}

test('asks list and program at once, before somebody wants to know', () => {
  const { shell, invoke } = shellThatCounts();
  askAhead(invoke);
  expect(shell.mock.calls).toEqual([
    ['vault.list', null],
    ['app.info', null],
  ]);
});

test('gives each answer once, and asks again after that', async () => {
  const { shell, invoke } = shellThatCounts();
  const ask = askAhead(invoke);
  expect(await ask('app.info', null)).toEqual(success('app.info 2'));
  expect(await ask('vault.list', null)).toEqual(success('vault.list 1'));
  expect(shell).toHaveBeenCalledTimes(2);
  expect(await ask('vault.list', null)).toEqual(success('vault.list 3'));
});

test('leaves every other question to the shell, as it was asked', async () => {
  const { shell, invoke } = shellThatCounts();
  await askAhead(invoke)('vault.read', { id: 'abc' });
  expect(shell).toHaveBeenLastCalledWith('vault.read', { id: 'abc' });
});

test('asks again what was refused because it was asked too early', async () => {
  const { shell, invoke } = shellThatCounts(2);
  const ask = askAhead(invoke);
  expect(await ask('vault.list', null)).toEqual(success('vault.list 3'));
  expect(await ask('app.info', null)).toEqual(success('app.info 4'));
  expect(shell).toHaveBeenCalledTimes(4);
});

test('a refusal that stays a refusal is given as it is', async () => {
  const { invoke } = shellThatCounts(4);
  expect(await askAhead(invoke)('vault.list', null)).toEqual(failure('onbekende-afzender'));
});
