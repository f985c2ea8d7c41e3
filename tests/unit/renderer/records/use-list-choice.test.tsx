import { act } from 'react';
import { beforeEach, expect, test } from 'vitest';
import { type ListChoice, useListChoice } from '../../../../renderer/records/use-list-choice';
import type { WindowedRows } from '../../../../renderer/store';
import { render } from '../ui/dom';

function rowsOf(ids: readonly string[]): WindowedRows<{ id: string }> {
  return {
    total: ids.length,
    loading: false,
    failure: null,
    rowAt: (index) => (ids[index] === undefined ? undefined : { id: ids[index] }),
    indexWhere: (fits) => {
      const at = ids.findIndex((id) => fits({ id }));
      return at < 0 ? null : at;
    },
    need: () => {},
  };
}

let choice: ListChoice;

interface ListProps {
  ids: readonly string[];
  initial: string | null;
  filter: string;
}

function List({ ids, initial, filter }: ListProps) {
  choice = useListChoice(rowsOf(ids), initial, filter);
  return null;
}

const show = (ids: readonly string[], initial: string | null = null, filter = '') =>
  render(<List {...{ ids, initial, filter }} />);

beforeEach(() => show([]));

test('the first row is shown until one is chosen, and stays once somebody works on it', async () => {
  await show(['a', 'b']);
  expect(choice.chosen).toBe('a');
  await show(['b']);
  expect(choice.chosen).toBe('b');
  await act(async () => choice.settle());
  await show(['a', 'b']);
  expect(choice.chosen).toBe('b');
});

test('before rows go away, the nearest that stays is chosen: below, else above', async () => {
  await show(['a', 'b', 'c', 'd']);
  await act(async () => choice.choose('b'));
  await act(async () => choice.leave(['b']));
  expect(choice.chosen).toBe('c');
  await act(async () => choice.leave(['c', 'd']));
  expect(choice.chosen).toBe('b');
  await act(async () => choice.leave(['a']));
  expect(choice.chosen).toBe('b');
});

test('when all go away nothing is chosen', async () => {
  await show(['a', 'b']);
  await act(async () => choice.choose('b'));
  await act(async () => choice.leave(['a', 'b']));
  await show([]);
  expect(choice.chosen).toBeNull();
});

test('of a search that does not find what was chosen the first row is shown, until it is put away', async () => {
  await show(['a', 'b', 'c']);
  await act(async () => choice.choose('b'));
  await show(['a', 'c'], null, 'zoek');
  expect(choice.chosen).toBe('a');
  await show([], null, 'zoek verder');
  expect(choice.chosen).toBeNull();
  await show(['a', 'b', 'c']);
  expect(choice.chosen).toBe('b');
});

test('what is chosen while the list is filtered is shown, whether it was found or not', async () => {
  await show(['a', 'b', 'c']);
  await show(['a', 'c'], null, 'zoek');
  await act(async () => choice.choose('b'));
  expect(choice.chosen).toBe('b');
});
